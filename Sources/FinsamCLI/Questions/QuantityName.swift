import Finsam
import Simulation
import StudyFiles

/// Reads the name of a quantity: `net`, `contribution@habo`, `closing-balance@finnveden in 2027`.
///
/// An outcome, then `@` and whose it is, then `in` and a year. Without a name an outcome of a municipality is that of the
/// municipality in focus, and one of an association that of the association to which it belongs; without a year it is that
/// of the whole horizon. In an event, a rule, or `any-rule`, also takes `by` and a year: in any year up to it.
struct QuantityName {
    let study: Study

    /// The name that stands for the association of the municipality in focus.
    static let own = "own"
    /// The name that stands for all associations together.
    static let together = "together"
    /// The name that stands for any rule.
    static let anyRule = "any-rule"

    /// The quantity with a name.
    ///
    /// - Parameter option: where the user wrote it, such as `--of`
    /// - Throws: wrong use, with the closest name
    func quantity(_ text: String, option: String) throws -> Quantity {
        let parts = try parts(text, option: option)
        let period = try parts.year.map { try self.period(of: $0.year, text, option) } ?? study.years.count
        if parts.year?.isUpTo == true {
            throw WrongUse.tell(
                "\(option): “by” a year needs a rule in P(…), not “\(text)”; write “in \(parts.year?.year ?? "")”.")
        }
        if let outcome = MunicipalOutcome(key: parts.outcome) {
            return Quantity(.municipality(outcome, try municipality(parts.body, option)), period: period)
        }
        if let outcome = AssociationOutcome(key: parts.outcome) {
            let body = try self.body(parts.body, option)
            try checkRatio(outcome, body, period, text, option)
            return Quantity(.association(outcome, body), period: period)
        }
        throw unknown(parts.outcome, kind: "outcome", among: Self.outcomes, option)
    }

    /// A ratio of sums over different associations is nobody's.
    private func checkRatio(
        _ outcome: AssociationOutcome, _ body: Quantity.Body, _ period: Int, _ text: String, _ option: String
    ) throws {
        guard outcome.isRatio, case .own(let municipality) = body, period == study.years.count,
            study.alternatives.contains(where: { $0.moves.contains { $0.municipality == municipality } })
        else { return }
        throw WrongUse.tell(
            "\(option): “\(text)” would be a ratio of several associations, since "
                + "\(study.municipalities[municipality].name) changes association; name a year, such as "
                + "“\(text) in \(study.years.upperBound)”.")
    }

    /// The event with a name: a rule that is broken, `curtailment by 2027`.
    ///
    /// - Parameter option: where the user wrote it, such as `--condition`
    /// - Throws: wrong use, with the closest name
    func event(_ text: String, option: String) throws -> Quantity {
        let parts = try parts(text, option: option)
        let period = try parts.year.map { try self.period(of: $0.year, text, option) } ?? study.years.count
        let isUpTo = parts.year.map(\.isUpTo) ?? true
        let body = try self.body(parts.body, option)
        if parts.outcome == Self.anyRule {
            return Quantity(isUpTo ? .hasBrokenAny(body) : .breaksAny(body), period: period)
        }
        if let rule = Rule(key: parts.outcome) {
            return Quantity(isUpTo ? .hasBroken(rule, body) : .breaks(rule, body), period: period)
        }
        throw unknown(parts.outcome, kind: "rule", among: Self.rules, option)
    }

    /// The names of all outcomes.
    static let outcomes = MunicipalOutcome.allCases.map(\.key) + AssociationOutcome.allCases.map(\.key)
    /// The names of all rules.
    static let rules = Rule.allCases.map(\.key) + [anyRule]

    private struct Parts {
        let outcome: String
        let body: String?
        let year: (year: String, isUpTo: Bool)?
    }

    private func parts(_ text: String, option: String) throws -> Parts {
        let words = text.split(separator: " ").map(String.init)
        guard [1, 3].contains(words.count), words.count == 1 || ["in", "by"].contains(words[1]) else {
            throw WrongUse.tell(
                "\(option): “\(text)” is not an outcome; write an outcome, perhaps @ and a name, perhaps “in” and a year, "
                    + "such as “closing-balance@own in \(study.years.upperBound)”. finsam outcomes lists what there is."
            )
        }
        let names = words[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return Parts(
            outcome: names[0], body: names.count == 2 ? names[1] : nil,
            year: words.count == 3 ? (words[2], words[1] == "by") : nil)
    }

    private func period(of year: String, _ text: String, _ option: String) throws -> Int {
        guard let number = Int(year), study.years.contains(number) else {
            throw WrongUse.tell(
                "\(option): the year in “\(text)” is outside \(study.years.lowerBound)–\(study.years.upperBound).")
        }
        return number - study.years.lowerBound
    }

    private func municipality(_ name: String?, _ option: String) throws -> Int {
        guard let name else { return study.focus }
        let names = study.municipalities.map(\.identifier)
        guard let index = names.firstIndex(of: name) else {
            throw unknown(name, kind: "municipality", among: names, option)
        }
        return index
    }

    private func body(_ name: String?, _ option: String) throws -> Quantity.Body {
        guard let name, name != Self.own else { return .own(municipality: study.focus) }
        if name == Self.together { return .together }
        let names = study.associations.map(\.identifier)
        guard let index = names.firstIndex(of: name) else {
            throw unknown(name, kind: "association", among: names + [Self.own, Self.together], option)
        }
        return .association(index)
    }

    private func unknown(_ name: String, kind: String, among names: [String], _ option: String) -> any Error {
        let suggestion = closest(to: name, among: names).map { "; did you mean “\($0)”?" } ?? "."
        return WrongUse.tell(
            "\(option): there is no \(kind) “\(name)”\(suggestion) There are: \(names.joined(separator: ", ")).")
    }
}
