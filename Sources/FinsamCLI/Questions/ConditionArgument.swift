import Analysis
import Finsam
import Simulation

/// Reads a condition: `P(curtailment by 2027) >= 0.5`, `P(closing-balance@own in 2026 < 100000) >= 50 %`,
/// `mean(reach) < 900000`, `q05(net) < 0`.
struct ConditionArgument {
    let text: String
    private let study: Study
    private static let option = "--condition"

    /// - Parameter text: as the user wrote it
    init(_ text: String, in study: Study) {
        self.text = text
        self.study = study
    }

    /// The condition; ends with what is wrong with it.
    func condition() throws -> Condition {
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
            throw fail(
                text[...],
                "is not a condition; write P(event), P(outcome < amount), mean(outcome) or q05(outcome), a "
                    + "comparison and a number, such as “P(curtailment by \(study.years.upperBound)) >= 0.5”")
        }
        let head = trimmed(text[..<open])
        let inner = trimmed(text[text.index(after: open)..<close])
        let (relation, number) = try comparison(text[text.index(after: close)...])
        let name = QuantityName(study: study)
        if head == "P" {
            guard number.value > 0, number.value < 1 else {
                throw fail(
                    number.text, "is not strictly between 0 and 1; how far from certain something is, paths do not tell"
                )
            }
            guard inner.contains(where: "<>≤≥=".contains) else {
                return Condition(
                    .probability(.more, 0), of: try name.event(String(inner), option: Self.option), relation,
                    number.value)
            }
            let sign = inner.firstIndex(where: "<>≤≥=".contains) ?? inner.startIndex
            let (innerRelation, amount) = try comparison(inner[sign...])
            let quantity = try name.quantity(String(trimmed(inner[..<sign])), option: Self.option)
            return Condition(.probability(innerRelation, amount.value), of: quantity, relation, number.value)
        }
        let statistic: Condition.Statistic
        if head == "mean" {
            statistic = .mean
        } else if head.count == 3, head.first == "q", let percent = Int(head.dropFirst()), percent > 0 {
            statistic = .quantile(Double(percent) / 100)
        } else {
            throw fail(
                head.isEmpty ? text[open...open] : head,
                "is not a statistic; write P for a probability, mean for an average, or q01 … q99 for a quantile")
        }
        return Condition(
            statistic, of: try name.quantity(String(inner), option: Self.option), relation, number.value)
    }

    /// A comparison and the number behind it.
    private func comparison(_ part: Substring) throws -> (Relation, (text: Substring, value: Double)) {
        let part = trimmed(part)
        let sign = part.prefix { "<>≤≥=!".contains($0) }
        let symbol = String(sign).replacing("≤", with: "<=").replacing("≥", with: ">=")
        guard let relation = Relation(rawValue: symbol) else {
            throw fail(
                sign.isEmpty ? part.isEmpty ? text[text.endIndex...] : part : sign,
                sign.isEmpty
                    ? "lacks a comparison; write <, <=, > or >= and a number"
                    : "is not a comparison; write <, <=, > or >=")
        }
        let rest = trimmed(part[sign.endIndex...])
        let isPercent = rest.last == "%"
        let digits = String(isPercent ? rest.dropLast() : rest).filter { !" _\u{A0}\u{202F}".contains($0) }
        guard let value = Double(digits), value.isFinite, digits.allSatisfy({ $0.isNumber || "-.e".contains($0) })
        else {
            throw fail(
                rest.isEmpty ? text[text.endIndex...] : rest,
                rest.isEmpty ? "needs a number behind it" : "is not a number; write 0.5, 50 %, 100000 or 100_000")
        }
        return (relation, (rest, isPercent ? value / 100 : value))
    }

    private func trimmed(_ part: Substring) -> Substring {
        var part = part.drop { $0 == " " }
        while part.last == " " { part.removeLast() }
        return part
    }

    /// Says what is wrong with a part and points at it.
    private func fail(_ part: Substring, _ problem: String) -> any Error {
        let before = text.distance(from: text.startIndex, to: part.startIndex)
        let subject = part.isEmpty ? "the condition" : "“\(part)”"
        let mark = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, part.count))
        return WrongUse.tell("\(Self.option): \(subject) \(problem).\n  \(text)\n  \(mark)")
    }
}
