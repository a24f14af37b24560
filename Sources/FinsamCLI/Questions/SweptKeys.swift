import Finsam
import StudyFiles

/// The inputs that a sweep gives the same value.
struct SweptKeys {
    /// The keys and what they are now: a number, a factor's name, or nothing.
    let keys: [(key: String, present: String?)]

    /// - Parameters:
    ///   - list: keys separated by commas
    ///   - except: what none of them may contain
    init(_ list: String, except: String?, _ question: Question) throws {
        var keys: [(key: String, present: String?)] = []
        for part in list.split(separator: ",") {
            let pattern = part.filter { $0 != " " }
            let found = question.document.keys(matching: pattern, scenario: question.scenario)
            if found.isEmpty, pattern.contains("*") {
                throw WrongUse.tell("--set: no key of the study fits “\(pattern)”; finsam keys lists what there is.")
            }
            // A key that is not written, such as a year's change of the appropriation, the study's reader judges.
            keys += found.isEmpty ? [(pattern, nil)] : found.map { ($0.key, $0.value) }
        }
        if let except {
            guard keys.contains(where: { $0.key.contains(except) }) else {
                throw WrongUse.tell("--except: none of the keys has “\(except)” in it.")
            }
            keys.removeAll { $0.key.contains(except) }
        }
        guard !keys.isEmpty else { throw WrongUse.tell("--set: no key is left; finsam keys lists what there is.") }
        self.keys = keys
    }

    /// The distinct numbers that the keys are now.
    var presents: [Double] { Set(keys.compactMap { $0.present.flatMap(Double.init) }).sorted() }

    /// The study with a value.
    func variant(_ value: Double) -> Variant {
        let name = "\(value)"
        return Variant(
            identifier: "value", name: LocalText(swedish: name, english: name),
            provenance: .assumption("a value that a question asks about"),
            changes: keys.map { InputChange(key: $0.key, value: value, source: "--set") })
    }
}
