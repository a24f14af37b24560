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
    ) throws(AnswerFault) -> (basis: AnswerBasis, result: Result) {
        let origin = try decode(Origin.self, bytes)
        let allowed = "finsam-\(verb)/1"
        guard origin.schema == allowed else {
            throw AnswerFault(place: "schema", what: .schema(found: origin.schema, allowed: allowed))
        }
        guard origin.study == study.identifier, origin.studyHash == studyHash else {
            throw AnswerFault(
                place: "study-hash", what: .study(found: origin.study, hashFound: origin.studyHash, hash: studyHash))
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

    private func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws(AnswerFault) -> Value {
        let decoder = JSONDecoder()
        decoder.userInfo[.names] = AnswerNames(
            alternatives: study.alternatives.map(\.identifier), scenarios: study.scenarios.map(\.identifier),
            thresholds: study.thresholds.map(\.identifier))
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch let fault as AnswerFault {
            throw fault
        } catch let error as DecodingError {
            throw AnswerFault(error, bytes)
        } catch {
            throw AnswerFault(syntaxOf: bytes)
        }
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
    /// Something that is wrong at the value that is being read.
    func fault(_ what: AnswerFault.What) -> AnswerFault { AnswerFault(place: codingPath.place, what: what) }

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

extension AnswerFault {
    init(_ error: DecodingError, _ bytes: [UInt8]) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(place: (context.codingPath + [key]).place, what: .missing)
        case .valueNotFound(let type, let context), .typeMismatch(let type, let context):
            self.init(place: context.codingPath.place, what: .kind(Self.kind(type)))
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            self.init(place: context.codingPath.place, what: .kind(.wholeNumber))
        default: self.init(syntaxOf: bytes)
        }
    }

    /// Where bytes stop being JSON, which the decoder does not tell but the parser does.
    init(syntaxOf bytes: [UInt8]) {
        var text = ""
        do {
            _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
        } catch {
            text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "\(error)"
        }
        let digits = text.reversed().drop { !$0.isNumber }.prefix { $0.isNumber }.reversed()
        guard text.contains("character"), let offset = Int(String(digits)), offset < bytes.count else {
            self.init(
                place: "",
                what: .syntax(LocalText(swedish: "filen slutar för tidigt", english: "the file ends too early")))
            return
        }
        let before = bytes[..<offset]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
        self.init(
            place: "",
            what: .syntax(
                LocalText(swedish: "rad \(line), tecken \(column)", english: "line \(line), character \(column)")))
    }

    private static func kind(_ type: any Any.Type) -> Kind {
        if type == Double.self { return .number }
        if type == Int.self || type == UInt64.self { return .wholeNumber }
        if type == String.self { return .text }
        if type == Bool.self { return .flag }
        return "\(type)".hasPrefix("Array") ? .list : .object
    }
}
