internal import Finsam
internal import Stochastics

/// Turns checked items into a study: names into indices, differences into whole scenarios and alternatives.
///
/// Reading never stops at a problem: what is wrong is replaced by a placeholder, and a study with any problem is thrown
/// away by the caller.
struct StudyReader {
    let root: Item
    var problems: DiagnosticCollector
    let municipalityNames: [String]
    let associationNames: [String]
    let factorNames: [String]
    let alternativeNames: [String]
    var usedFactors: Set<String> = []

    init(root: Item, problems: DiagnosticCollector) {
        self.root = root
        self.problems = problems
        municipalityNames = root["municipalities"].entries.map(\.key)
        associationNames = root["associations"].entries.map(\.key)
        factorNames = root["factors"].entries.map(\.key)
        alternativeNames = root["alternatives"].entries.map(\.key)
    }

    var years: ClosedRange<Int> {
        let (first, last) = (root["years"]["first"].integer, root["years"]["last"].integer)
        return first...max(first, last)
    }

    /// The largest number of years that a horizon may span.
    static let longestHorizon = 60

    mutating func study() -> Study {
        checkYears()
        let scenarios = self.scenarios()
        let published = self.published(in: scenarios)
        reportUnusedFactors()
        let title = LocalText(swedish: root["title"].text, english: root["title-en"].text)
        let question = LocalText(swedish: root["question"].text, english: root["question-en"].text)
        let focus = index(of: root["focus"], among: municipalityNames, kind: "municipality")
        let reference = index(of: root["reference"], among: alternativeNames, kind: "alternative")
        let meanings = root["factors"].entries.map { factorMeaning($0.item) }
        return Study(
            identifier: root["study"].text, title: title, question: question, years: years, focus: focus ?? 0,
            reference: reference ?? 0,
            pathCount: root["run"]["paths"].isPresent ? root["run"]["paths"].integer : 10_000,
            seed: root["run"]["seed"].isPresent ? UInt64(root["run"]["seed"].integer) : 1,
            scenarios: scenarios, factorMeanings: meanings, published: published, inputs: InputRecords(root).records)
    }

    private mutating func checkYears() {
        let item = root["years"]
        guard item.isPresent, item.isValid else { return }
        let (first, last) = (item["first"].integer, item["last"].integer)
        if last < first { report(.horizonReversed(first: first, last: last), at: item["last"]) }
        if last - first >= Self.longestHorizon {
            report(.horizonTooLong(years: last - first + 1, most: Self.longestHorizon), at: item["last"])
        }
    }

    /// Every scenario with every alternative. A placeholder world stands in where the base has problems of form, since
    /// what follows from them would only be noise.
    private mutating func scenarios() -> [Scenario] {
        let entries = root["scenarios"].entries
        if root["scenarios"].isValid, entries.isEmpty { report(.noScenario, at: root["scenarios"]) }
        return entries.map { entry in
            let differences = entry.item["differences"]
            func laid(_ key: String, as shape: Shape) -> Item {
                overlay(differences[key], on: root[key], shape: shape, into: &problems)
            }
            let tree = WorldTree(
                state: laid("state", as: .object(StudyShape.state)),
                economy: laid("economy", as: .object(StudyShape.economy)),
                factors: laid("factors", as: .map(.identifierPattern, of: .object(StudyShape.factor))),
                associations: laid("associations", as: .map(.identifier, of: .object(StudyShape.association))))
            let world = self.world(tree)
            let alternatives = root["alternatives"].entries.map { alternative in
                self.alternative(alternative.item, identifier: alternative.key, associations: tree.associations, world: world)
            }
            return Scenario(
                identifier: entry.key, name: localName(entry.item), world: world, alternatives: alternatives)
        }
    }

    private mutating func reportUnusedFactors() {
        guard root.isValid else { return }
        for entry in root["factors"].entries where !usedFactors.contains(entry.key) {
            problems.report(StudyProblem.factorNotUsed(entry.key).words, at: entry.keyPlace, path: entry.item.path)
        }
    }

    // MARK: Small things

    func localName(_ item: Item) -> LocalText { LocalText(swedish: item["name"].text, english: item["name-en"].text) }

    mutating func report(_ problem: StudyProblem, at item: Item) {
        problems.report(problem.words, at: item.place, path: item.path)
    }

    /// The index of a name, or `nil` with a problem reported if there is no such thing.
    mutating func index(of item: Item, among names: [String], kind: String) -> Int? {
        guard item.isPresent, item.isValid else { return nil }
        if let index = names.firstIndex(of: item.text) { return index }
        report(.unknown(item.text, kind: kind, closest: closest(to: item.text, among: names), allowed: names), at: item)
        return nil
    }

    /// The index of a key of a map.
    mutating func index(of entry: Entry, among names: [String], kind: String) -> Int? {
        if let index = names.firstIndex(of: entry.key) { return index }
        problems.report(
            StudyProblem.unknown(
                entry.key, kind: kind, closest: closest(to: entry.key, among: names), allowed: names
            ).words,
            at: entry.keyPlace, path: entry.item.path)
        return nil
    }

    /// A number or a factor, whose values must lie in the range of the place.
    mutating func driver(_ item: Item, within range: ClosedRange<Double>, _ factors: [Factor]) -> Driver {
        guard let name = item.reference else { return .fixed(item.number) }
        guard let index = factorNames.firstIndex(of: name) else {
            report(
                .unknown(name, kind: "factor", closest: closest(to: name, among: factorNames), allowed: factorNames),
                at: item)
            return .fixed(0)
        }
        usedFactors.insert(name)
        if index < factors.count { checkSupport(of: factors[index], within: range, at: item) }
        return .factor(index)
    }

    /// A driver that may be left out.
    mutating func driver(
        _ item: Item, within range: ClosedRange<Double>, _ factors: [Factor], standard: Double
    ) -> Driver {
        item.isPresent ? driver(item, within: range, factors) : .fixed(standard)
    }

    /// Five standard deviations of the latent to each side must stay within the range: 3 in 10 million beyond each.
    private mutating func checkSupport(of factor: Factor, within range: ClosedRange<Double>, at item: Item) {
        guard factor.distribution.problem == nil else { return }
        if case .randomWalk = factor.time { return }
        let support = factor.distribution.support(latent: 5)
        let slack = 1e-9 * max(1, abs(range.upperBound))
        guard support.lowerBound < range.lowerBound - slack || support.upperBound > range.upperBound + slack else { return }
        report(
            .growthOutside(factor.name, low: support.lowerBound, high: support.upperBound, lawful: range), at: item)
    }

    func yearAmounts(_ item: Item) -> [YearAmount] {
        item.entries.compactMap { entry in Int(entry.key).map { YearAmount(year: $0, amount: entry.item.number) } }
            .sorted { $0.year < $1.year }
    }
}

/// The parts of a study that make a scenario, with its differences laid over the base.
struct WorldTree {
    let state: Item
    let economy: Item
    let factors: Item
    let associations: Item
}
