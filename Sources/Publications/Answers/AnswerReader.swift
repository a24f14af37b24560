internal import Finsam
internal import Foundation
internal import Reports

/// Reads the file of an answer, see `Files.md`.
struct AnswerReader {
    /// The study that the report is about.
    let study: Study
    /// The hash of its files.
    let studyHash: String

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the file
    ///   - verb: the question that it must answer
    /// - Throws: the first thing that is wrong, with its place
    func read<Result: Decodable>(
        _: Result.Type, from bytes: [UInt8], verb: String
    ) throws(FileFault) -> (basis: AnswerBasis, result: Result) {
        let origin = try decode(Origin.self, bytes)
        let allowed = "finsam-\(verb)/1"
        guard origin.schema == allowed else {
            throw FileFault(place: "", what: .schema(found: origin.schema, allowed: allowed))
        }
        guard origin.study == study.identifier, origin.studyHash == studyHash else {
            throw FileFault(
                place: "",
                what: .study(found: origin.study, hashFound: origin.studyHash, study: study.identifier, hash: studyHash)
            )
        }
        return (try decode(AnswerBasis.self, bytes), try decode(Whole<Result>.self, bytes).result)
    }

    /// What tells whether the rest is to be read.
    private struct Origin: Decodable {
        let schema: String
        let study: String
        let studyHash: String

        enum CodingKeys: String, CodingKey {
            case schema, study
            case studyHash = "study-hash"
        }
    }

    private struct Whole<Result: Decodable>: Decodable {
        let result: Result
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws(FileFault) -> Value {
        let decoder = JSONDecoder()
        decoder.userInfo[.names] = AnswerNames(
            alternatives: study.alternatives.map(\.identifier), scenarios: study.scenarios.map(\.identifier),
            thresholds: study.thresholds.map(\.identifier))
        return try decoder.value(type, from: bytes)
    }
}

/// The names that a file may use, in the order of the study.
struct AnswerNames: Sendable {
    let alternatives: [String]
    let scenarios: [String]
    let thresholds: [String]
}

extension CodingUserInfoKey {
    static var names: CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: "names") else { preconditionFailure("a name is a key") }
        return key
    }
}

extension Decoder {
    /// The place of a name among those of the study.
    func index(among names: KeyPath<AnswerNames, [String]>) throws -> Int {
        let name = try String(from: self)
        guard let known = userInfo[.names] as? AnswerNames else { preconditionFailure("the reader gives the names") }
        guard let index = known[keyPath: names].firstIndex(of: name) else {
            throw fault(.word(name, allowed: known[keyPath: names]))
        }
        return index
    }
}
