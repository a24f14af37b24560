import ArgumentParser
import Foundation
import StudyFiles

/// Finds what a user named among the keys of a study.
struct NamedPart {
    /// The option that the name was given to.
    let option: String
    /// What the keys are of: “alternative” or “scenario”.
    let kind: String
    /// The keys that the study has.
    let names: [String]

    /// The index of a key.
    func index(of name: String) throws -> Int {
        if let index = names.firstIndex(of: name) { return index }
        let suggestion = closest(to: name, among: names).map { "; did you mean “\($0)”?" } ?? "."
        throw WrongUse.tell("\(option): there is no \(kind) “\(name)”\(suggestion) \(allowed)")
    }

    /// The indices of keys that a user separated by commas.
    func indices(of list: String) throws -> [Int] {
        let parts = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { throw WrongUse.tell("\(option): names no \(kind). \(allowed)") }
        var result: [Int] = []
        for part in parts {
            let index = try index(of: part)
            guard !result.contains(index) else {
                throw WrongUse.tell("\(option): the \(kind) “\(part)” is named twice; name it once.")
            }
            result.append(index)
        }
        return result
    }

    private var allowed: String { "The study has: \(names.joined(separator: ", "))." }
}
