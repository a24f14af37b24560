import ArgumentParser
import Finsam
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

    /// The indices of the alternatives that a user named, or of all; the reference is always among them.
    static func alternatives(_ list: String?, of study: Study) throws -> [Int] {
        guard let list else { return Array(study.alternatives.indices) }
        let part = NamedPart(
            option: "--alternatives", kind: "alternative", names: study.alternatives.map(\.identifier))
        let indices = try part.indices(of: list)
        return indices.contains(study.reference) ? indices : [study.reference] + indices
    }

    private var allowed: String { "The study has: \(names.joined(separator: ", "))." }
}
