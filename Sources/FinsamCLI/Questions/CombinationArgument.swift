import Analysis
import Finsam
import Simulation

/// Reads a sum of outcomes: `spend`, `P(curtailment by 2027)`, `spend - 2*curtailment`.
///
/// A plus or a minus between terms stands between spaces, for names have hyphens.
struct CombinationArgument {
    let study: Study
    let option: String

    /// The sum; ends with what is wrong with it.
    func combination(_ text: String) throws -> Combination {
        var terms: [(sign: Double, words: [Substring])] = [(1, [])]
        for word in text.split(separator: " ") {
            if word == "+" || word == "-" || word == "−" {
                let sign = word == "+" ? 1.0 : -1
                if terms.count == 1, terms[0].words.isEmpty { terms[0].sign = sign } else { terms.append((sign, [])) }
            } else {
                terms[terms.count - 1].words.append(word)
            }
        }
        return Combination(
            try terms.map { term in
                guard !term.words.isEmpty else {
                    throw WrongUse.tell(
                        "\(option): “\(text)” lacks an outcome; write such as “spend - 2*curtailment”.")
                }
                return try self.term(term.words.joined(separator: " "), sign: term.sign)
            })
    }

    private func term(_ text: String, sign: Double) throws -> Combination.Term {
        var (name, weight) = (Substring(text), sign)
        if let star = text.firstIndex(of: "*") {
            let number = text[..<star].filter { $0 != " " }
            guard let value = Double(number), value.isFinite else {
                throw WrongUse.tell("\(option): “\(number)” before * in “\(text)” is not a number; write such as 2*.")
            }
            guard abs(value) <= 1e9 else {
                throw WrongUse.tell("\(option): “\(number)” before * in “\(text)” is outside −1000000000…1000000000.")
            }
            weight *= value
            name = text[text.index(after: star)...].drop { $0 == " " }
        }
        let reader = QuantityName(study: study)
        if name.hasPrefix("P("), name.hasSuffix(")") {
            return Combination.Term(weight, try reader.event(String(name.dropFirst(2).dropLast()), option: option))
        }
        return Combination.Term(weight, try reader.quantity(String(name), option: option))
    }
}
