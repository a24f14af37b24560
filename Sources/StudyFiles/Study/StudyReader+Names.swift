internal import Finsam
internal import Stochastics

/// Small things that all parts of a study are read with.
extension StudyReader {
    func localName(_ item: Item) -> LocalText { LocalText(swedish: item["name"].text, english: item["name-en"].text) }

    mutating func report(_ problem: StudyProblem, at item: Item) {
        problems.report(LocalText(problem.words), at: item.place, path: item.path)
    }

    /// Reports a problem of a key rather than of its value.
    mutating func report(_ problem: StudyProblem, at entry: Entry) {
        problems.report(LocalText(problem.words), at: entry.keyPlace, path: entry.item.path)
    }

    // MARK: Names

    /// The index of a name, or `nil` with a problem reported if there is no such thing.
    mutating func index(of item: Item, among names: [String], kind: NameKind) -> Int? {
        guard item.isPresent, item.isValid else { return nil }
        guard let index = names.firstIndex(of: item.text) else {
            if let problem = unknown(item.text, among: names, kind: kind) { report(problem, at: item) }
            return nil
        }
        return index
    }

    /// The index of a key of a map.
    mutating func index(of entry: Entry, among names: [String], kind: NameKind) -> Int? {
        guard let index = names.firstIndex(of: entry.key) else {
            // Where names stand as keys, a key of provenance may have been meant.
            let meant = closest(to: entry.key, among: names) == nil ? Provenance.key(meantBy: entry.key) : nil
            if let problem = unknown(entry.key, among: names + (meant.map { [$0] } ?? []), kind: kind) {
                report(problem, at: entry)
            }
            return nil
        }
        return index
    }

    /// Nothing where the part that would name it has been refused as a whole.
    private func unknown(_ name: String, among names: [String], kind: NameKind) -> StudyProblem? {
        if let part = kind.part, root[part].content == .invalid { return nil }
        let lawful = names.filter(IdentifierSyntax.accepts)
        return .unknown(name, kind: kind, closest: closest(to: name, among: lawful), allowed: lawful)
    }

    /// The indices of a list of names, in which none may stand twice and one must stand.
    mutating func indices(of item: Item, among names: [String], kind: NameKind) -> [Int] {
        if item.isValid, item.isPresent, item.items.isEmpty { report(.nothingNamed(kind: kind), at: item) }
        var result: [Int] = []
        for member in item.items {
            guard let index = index(of: member, among: names, kind: kind) else { continue }
            if result.contains(index) {
                report(.repeated(names[index], kind: kind), at: member)
            } else {
                result.append(index)
            }
        }
        return result
    }

    // MARK: Years

    mutating func checkYears() {
        let item = root["years"]
        guard item.isPresent, item.isValid else { return }
        let (first, last) = (item["first"].integer, item["last"].integer)
        if last < first { report(.horizonReversed(first: first, last: last), at: item["last"]) }
        if last - first >= Self.longestHorizon {
            report(.horizonTooLong(years: last - first + 1, most: Self.longestHorizon), at: item["last"])
        }
        if hasYears, root["decision-date"].isValid, decision.year > years.upperBound {
            report(.decisionAfterHorizon(day: decision, last: years.upperBound), at: root["decision-date"])
        }
    }

    var decision: CalendarDay {
        let parts = root["decision-date"].text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3
            ? CalendarDay(year: parts[0], month: parts[1], day: parts[2])
            : CalendarDay(year: 1990, month: 1, day: 1)
    }

    /// Reports a year that the horizon has not.
    mutating func checkYear(_ item: Item) {
        guard item.isPresent, item.isValid, hasYears, !years.contains(item.integer) else { return }
        report(.yearOutsideHorizon(item.integer, years), at: item)
    }

    func yearAmounts(_ item: Item) -> [YearAmount] {
        item.entries.compactMap { entry in Int(entry.key).map { YearAmount(year: $0, amount: entry.item.number) } }
            .sorted { $0.year < $1.year }
    }

    /// Amounts by year of which one must be given, all of them in the horizon.
    ///
    /// - Parameter fromEarlier: whether an amount of an earlier year goes on into the horizon
    mutating func yearAmounts(_ item: Item, fromEarlier: Bool) -> [YearAmount] {
        checkYearKeys(item, fromEarlier: fromEarlier)
        return yearAmounts(item)
    }

    /// Reports a map without years, and years for which nothing is calculated.
    mutating func checkYearKeys(_ item: Item, fromEarlier: Bool) {
        if item.isPresent, item.isValid, item.entries.isEmpty { report(.noYears, at: item) }
        guard hasYears else { return }
        for entry in item.entries {
            guard let year = Int(entry.key), StudyShape.lawfulYears.contains(year) else { continue }
            if !fromEarlier, !years.contains(year) {
                report(.yearOutsideHorizon(year, years), at: entry)
            } else if year > years.upperBound {
                report(.yearAfterHorizon(year, last: years.upperBound), at: entry)
            }
        }
    }

    // MARK: Policies

    /// Reports a key that the chosen policy has no use for.
    ///
    /// What an earlier layer wrote for the policy that a difference replaces is passed over: it was right there, and the
    /// user cannot take it back.
    mutating func checkUnused(_ item: Item, by policy: Item) {
        guard item.isPresent, policy.isValid, !policy.text.isEmpty, layer(of: item) >= layer(of: policy) else { return }
        if case .standard = item.provenance { return }
        report(
            .policyDoesNotUse(policy: policy.text, key: item.path.split(separator: ".").last.map(String.init) ?? ""),
            at: item)
    }

    /// The base is overlaid by scenarios and these by alternatives, each first by what a star stands for.
    private func layer(of item: Item) -> Int {
        let part = item.path.hasPrefix("alternatives.") ? 4 : item.path.hasPrefix("scenarios.") ? 2 : 0
        return item.path.contains("*") ? part : part + 1
    }

    /// Reports that a policy lacks a key.
    mutating func checkNeeded(_ item: Item, by policy: Item) {
        guard !item.isPresent else { return }
        report(
            .policyNeeds(policy: policy.text, key: item.path.split(separator: ".").last.map(String.init) ?? ""),
            at: policy)
    }

    mutating func checkWhole(_ item: Item) {
        if item.isValid, item.number != item.number.rounded() { report(.notWhole(item.number), at: item) }
    }

    // MARK: Drivers

    /// A number or a factor, whose values must lie in the range of the place.
    mutating func driver(_ item: Item, within range: ClosedRange<Double>, _ factors: [Factor]) -> Driver {
        guard item.reference != nil else { return .fixed(item.number) }
        guard let index = index(of: item, among: factorNames, kind: .factor) else {
            // The factor that was meant is not unused.
            if let meant = closest(to: item.text, among: factorNames) { usedFactors.insert(meant) }
            return .fixed(0)
        }
        usedFactors.insert(factorNames[index])
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
    ///
    /// A random walk is judged where it is widest, in the last year, by the mean and the spread of the sum of its steps.
    private mutating func checkSupport(of factor: Factor, within range: ClosedRange<Double>, at item: Item) {
        guard factor.distribution.problem == nil else { return }
        var support = factor.distribution.support(latent: 5)
        var isWalk = false
        if case .randomWalk(let start) = factor.time {
            guard hasYears else { return }
            isWalk = true
            let count = Double(years.count)
            let middle = start + count * factor.distribution.mean
            let reach = 5 * factor.distribution.standardDeviation * count.squareRoot()
            support = (middle - reach)...(middle + reach)
        }
        let slack = 1e-9 * max(1, abs(range.upperBound))
        guard support.lowerBound < range.lowerBound - slack || support.upperBound > range.upperBound + slack else {
            return
        }
        report(
            .factorOutside(
                factor.name, low: support.lowerBound, high: support.upperBound, lawful: range, isWalk: isWalk),
            at: item)
    }
}
