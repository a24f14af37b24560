import Finsam
import Reports
import Stochastics
import StudyFiles

/// The inputs that a question shifts together: a factor, several, or keys.
struct ShiftedKeys {
    /// For the words of the answer.
    let input: ShiftedInput
    /// The keys with what they are now.
    let keys: [(key: String, present: Double)]
    /// Where the user asked for it.
    let option: String

    /// The changes that add an amount to what the keys are now.
    func changes(_ shift: Double) -> [InputChange] {
        keys.map { InputChange(key: $0.key, value: rounded($0.present + shift), source: option) }
    }

    /// The keys that a factor's name, perhaps with a star, or a key stands for.
    init(factor: String, option: String, _ question: Question) throws {
        let names = question.study.scenarios[0].world.factors.map(\.name)
        let isStar = factor.hasSuffix("*")
        let chosen = names.indices.filter { isStar ? names[$0].hasPrefix(factor.dropLast()) : names[$0] == factor }
        guard !chosen.isEmpty else {
            let suggestion = closest(to: factor, among: names).map { "; did you mean “\($0)”?" } ?? "."
            throw WrongUse.tell(
                "\(option): there is no factor “\(factor)”\(suggestion) There are: \(names.joined(separator: ", ")).")
        }
        let meanings = chosen.map { question.study.factorMeanings[$0] }
        keys = try Self.keys("factors.\(factor).shift", option, question)
        input = ShiftedInput(name: factor, kind: .factors(meanings), presents: keys.map(\.present))
        self.option = option
    }

    /// Some keys.
    init(key: String, option: String, _ question: Question) throws {
        self.option = option
        let parts = key.split(separator: ".").map(String.init)
        let isAppropriation = key.hasPrefix("state.appropriation-changes.") && parts.count == 3
        if isAppropriation, let year = Int(parts[2]), question.study.years.contains(year) {
            // What is not written is no change.
            let present = question.document.keys(matching: key, scenario: question.scenario).first?.value ?? "0"
            keys = [(key, Double(present) ?? 0)]
            input = ShiftedInput(name: key, kind: .appropriation(year: year), presents: keys.map(\.present))
        } else {
            keys = try Self.keys(key, option, question)
            input = ShiftedInput(name: key, kind: .key, presents: keys.map(\.present))
        }
    }

    private static func keys(_ pattern: String, _ option: String, _ question: Question) throws -> [(String, Double)] {
        let found = question.document.keys(matching: pattern, scenario: question.scenario)
        guard !found.isEmpty else {
            let all = question.document.keys.map(\.key)
            let suggestion = closest(to: pattern, among: all).map { "; did you mean “\($0)”?" } ?? "."
            throw WrongUse.tell(
                "\(option): the study has no key “\(pattern)”\(suggestion) finsam keys lists what there is.")
        }
        return try found.map { key in
            guard let value = Double(key.value) else {
                throw WrongUse.tell(
                    "\(option): \(key.key) is given by the factor “\(key.value)”; use --factor \(key.value).")
            }
            return (key.key, value)
        }
    }

    /// The study with a change, and one of another input.
    func variant(_ shift: Double, and other: ShiftedKeys?, _ otherShift: Double) -> Variant {
        Variant(
            identifier: "shifted", name: LocalText(swedish: "Ändrad", english: "Shifted"),
            provenance: .assumption("a change that a question asks about"),
            changes: changes(shift) + (other?.changes(otherShift) ?? []))
    }

    /// The range that the user gave, or one that suits the unit, each side of it as wide as the study's rules allow.
    func range(_ text: String?, option: String, _ question: Question) throws -> ClosedRange<Double> {
        if let text {
            let range = try RangeArgument.range(text, option: option, example: "-0.2,0.1")
            for end in [range.lowerBound, range.upperBound] where end != 0 {
                _ = try question.variants([variant(end, and: nil, 0)])
            }
            return range
        }
        guard let width = defaultWidth(question) else {
            throw WrongUse.tell("\(option): \(input.name) is 0 now, so its unit suggests no range; write from,to.")
        }
        func side(_ end: Double) -> Double {
            var end = end
            for _ in 0..<8 {
                if (try? question.document.variants([variant(end, and: nil, 0)], of: question.scenario)) != nil {
                    return end
                }
                end /= 2
            }
            return 0
        }
        let (low, high) = (side(-width), side(width))
        guard low < high else {
            throw WrongUse.tell(
                "\(option == "--and-range" ? "--and" : "--factor or --key"): the study's rules allow no change of "
                    + "\(input.name) from \(-width)…\(width) down to a 128th of it; a factor that fills its range can be "
                    + "moved by a key such as factors.\(input.name).beta.mean instead. finsam keys lists what there is."
            )
        }
        return low...high
    }

    private func defaultWidth(_ question: Question) -> Double? {
        switch input.kind {
        case .appropriation: return 0.5
        case .factors(let meanings):
            let widths = meanings.map { meaning -> Double in
                switch meaning.unit {
                case .perYear: 0.1
                case .share, .multiplier: 0.5
                case .kronor: 1_000_000
                }
            }
            return widths.min()
        case .key:
            let sizes = keys.map { abs($0.present) }.filter { $0 > 0 }
            return sizes.min().map { $0 / 2 }
        }
    }
}

/// Without the traces of binary arithmetic in what people read: 0.1 + 0.2 is 0.3.
func rounded(_ value: Double) -> Double { abs(value) < 1e5 ? (value * 1e10).rounded() / 1e10 : value }
