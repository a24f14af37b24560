import Foundation
import StudyFiles

/// A small random but lawful study, as YAML, that combines rules that no shipped study combines.
struct GeneratedStudy {
    let seed: UInt64
    private(set) var yaml = ""
    /// What the study exercises; all generated studies together must exercise everything.
    private(set) var features: Set<String> = []

    private var random: SmallRandom
    private var factors = GeneratedFactors()
    private var associations: [Body] = []
    private let first = 2024
    private let last: Int
    private let lag: Int

    private struct Body {
        let name: String
        let members: [String]
        let income: Double
        let planEnd: Int
    }

    /// - Parameter isFixed: whether every value is a plain number, so that nothing is uncertain
    init(seed: UInt64, isFixed: Bool = false) {
        self.seed = seed
        random = SmallRandom(seed: seed)
        last = first + random.count(3...7)
        lag = random.count(1...3)
        factors.isFixed = isFixed
        factors.hasTables = seed % 5 == 0
        write()
        features.formUnion(factors.features)
    }

    /// The study as the program reads it.
    func read() throws -> StudyDocument {
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-\(UUID()).yaml")
        try Data(yaml.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try StudyDocument.read(path.path)
    }

    private mutating func note(_ feature: String) { features.insert(feature) }

    private func kronor(_ value: Double) -> String { YAMLWriter.decimal(value, digits: 0) }
    private func share(_ value: Double) -> String { YAMLWriter.decimal(value) }

    private mutating func driver(
        _ name: String, _ unit: String, _ centre: Double, _ spread: Double, _ range: ClosedRange<Double>,
        uncertain: Double = 0.5
    ) -> String {
        factors.driver(
            GeneratedFactors.Place(name: name, unit: unit, centre: centre, spread: spread, range: range), &random,
            uncertain: uncertain)
    }

    // MARK: The parts of a study

    private mutating func write() {
        var text = YAMLWriter()
        text.line("assumption: made up by a test")
        for line in [
            "format: 1", "study: generated-\(seed)", "title: Påhittad", "title-en: Made up",
            "question: Håller lagarna?",
            "question-en: Do the laws hold?", "years: {first: \(first), last: \(last)}", "decision-date: 2015-01-01",
            "run: {paths: 100, seed: \(seed)}",
        ] { text.line(line) }
        var letter = 0
        for index in 0..<random.count(1...3) {
            let members = (0..<random.count(2...4)).map { _ in
                letter += 1
                return "m\(letter)"
            }
            associations.append(
                Body(
                    name: "f\(index)", members: members, income: random.number(3e6, 12e6).rounded(),
                    planEnd: min(last, first + random.count(0...3))))
        }
        text.line("focus: \(random.one(of: associations.flatMap(\.members)))")
        writeState(&text)
        writeEconomy(&text)
        writeMunicipalities(&text)
        writeAssociations(&text)
        writeAlternatives(&text)
        factors.write(to: &text, &random)
        writeScenarios(&text)
        yaml = text.text
    }

    private mutating func writeState(_ text: inout YAMLWriter) {
        var lines = ["appropriation-sek: 339000000", "associations-in-country: \(random.count(60...90))"]
        lines.append(
            "appropriation-growth-per-year: \(driver("growth", "per-year", random.number(-0.06, 0.05), 0.03, -0.9...1))"
        )
        if random.chance(0.6) {
            note("cut")
            lines.append("appropriation-cut-share: \(driver("cut", "share", 0, 0.05, 0...1, uncertain: 1))")
        }
        if random.chance(0.5) {
            note("decided changes")
            let change = share(random.number(-0.2, 0.1))
            let list =
                "{\(random.chance(0.5) ? first : first + 1): \(change), \(last): \(share(random.number(-0.1, 0.1)))}"
            lines.append("appropriation-changes: \(list)")
        }
        if random.chance(0.5) { lines.append("base-amount-sek: \(kronor(random.number(200_000, 600_000)))") }
        // From a stream of its own, so that the other parts of the study stay as they are.
        var own = SmallRandom(seed: seed &+ 0xBA5E)
        if own.chance(0.4) {
            note("another base amount")
            let amount = own.one(of: [0, own.number(100_000, 900_000)])
            lines.append("base-amount-changes-sek: {\(first + own.count(0...2)): \(kronor(amount))}")
        }
        if random.chance(0.5) { lines.append("need-weight: \(share(random.unit()))") }
        lines.append("national-population-growth-per-year: \(share(random.number(-0.002, 0.008)))")
        let hasFloor = random.chance(0.55)
        let hasSteps = random.chance(0.55)
        if hasFloor {
            note("largest decrease")
            lines.append("largest-decrease: \(share(random.number(0.005, 0.08)))")
        }
        if hasSteps {
            note("staircase")
            let low = random.number(0.02, 0.15)
            let steps = [(low, 0.05), (low + 0.1, 0.2)].map {
                "{above-share-of-contributions: \(share($0.0)), room-reduction: \($0.1)}"
            }
            lines.append("own-capital-steps: \(YAMLWriter.list(steps))")
        }
        if hasFloor && hasSteps { note("largest decrease and staircase") }
        text.map("state") { text in for line in lines { text.line(line) } }
    }

    private mutating func writeEconomy(_ text: inout YAMLWriter) {
        let wages = driver("wages", "per-year", 0.03, 0.02, -0.5...1)
        let prices = driver("prices", "per-year", 0.02, 0.02, -0.5...1)
        note("lag \(lag)")
        text.line("economy: {wages-per-year: \(wages), prices-per-year: \(prices), split-lag-years: \(lag)}")
    }

    private mutating func writeMunicipalities(_ text: inout YAMLWriter) {
        var lines: [(String, [String])] = []
        for municipality in associations.flatMap(\.members) {
            let people = random.number(4_000, 60_000).rounded()
            var known = [(first - random.count(lag...(lag + 4)), people)]
            let other = first + random.count(-lag...3)
            if other > known[0].0 {
                note("interpolated population")
                known.append((other, (people * random.number(0.9, 1.15)).rounded()))
            }
            if known.last?.0 ?? 0 < first - 1 { note("growth before the horizon") }
            let growth = driver("people", "per-year", random.number(-0.01, 0.02), 0.02, -0.2...0.2)
            var own = [
                "name: \(municipality.uppercased())",
                "population: \(YAMLWriter.map(known.map { ("\($0.0)", kronor($0.1)) }))",
                "population-growth-per-year: \(growth)",
            ]
            if random.chance(0.5) {
                note("need")
                own.append(
                    "need-change-per-year: \(driver("need", "per-year", random.number(-0.03, 0.03), 0.02, -0.5...0.5))")
            }
            lines.append((municipality, own))
        }
        text.map("municipalities") { text in
            for (key, own) in lines { text.map(key) { text in for line in own { text.line(line) } } }
        }
    }

    private mutating func writeAssociations(_ text: inout YAMLWriter) {
        var lines: [[String]] = []
        for index in associations.indices { lines.append(association(index)) }
        let names = associations.map(\.name)
        text.map("associations") { text in
            for (name, own) in zip(names, lines) { text.map(name) { text in for line in own { text.line(line) } } }
        }
    }

    private mutating func association(_ index: Int) -> [String] {
        let body = associations[index]
        var lines = [
            "name: \(body.name.uppercased())", "members: \(YAMLWriter.list(body.members))",
            "previous-state-contribution-sek: \(kronor(body.income / 2 * random.number(0.85, 1.02)))",
            "room: \(room(index))", "ask: \(ask(body))", "grants: \(grants())",
            "opening-balance-sek: \(kronor(body.income * random.number(-0.02, 0.25)))",
        ]
        if let split = split(body) { lines.append("split: \(split)") }
        for (key, other) in [("region", 0.22), ("municipal", 0.24)] where random.chance(0.3) {
            note("\(key) ceiling")
            let start = random.chance(0.5) ? first : first + 1
            let amounts = [start, start + 2].map { ("\($0)", kronor(body.income * random.number(other, 0.3))) }
            lines.append("\(key)-ceiling-sek: \(YAMLWriter.map(amounts))")
        }
        if random.chance(0.4) {
            note("opening level")
            lines.append("opening-balance-level: \(driver("opening", "multiplier", 1.1, 0.5, 0...100))")
        }
        if random.chance(0.4) {
            note("budget level")
            lines.append("budget-level: \(driver("budget", "multiplier", 0.97, 0.1, 0...100))")
        }
        for (kind, part, count) in [
            ("initiatives", 0.7, 1...3), ("operations", 0.12, 1...2), ("administration", 0.12, 1...2),
        ] {
            let lineCount = random.count(count)
            lines.append("\(kind):")
            for position in 0..<lineCount {
                lines.append("  \(kind.prefix(1))\(position):")
                lines += line(kind, of: body, amount: body.income * part / Double(lineCount)).map { "    " + $0 }
            }
        }
        note("plan of \(body.planEnd - first + 1) years")
        return lines
    }

    private mutating func room(_ index: Int) -> String {
        let body = associations[index]
        let level: String
        if random.chance(0.4) {
            note("room level")
            level = ", level: \(driver("room", "multiplier", 1.05, 0.2, 0...100))"
        } else {
            level = ""
        }
        let kind = index == 0 ? "calibrated" : random.one(of: ["calibrated", "per-inhabitant", "given"])
        note("room \(kind)")
        switch kind {
        case "given":
            let amounts = [first, first + 2].map { ("\($0)", kronor(body.income / 2 * random.number(0.9, 1.1))) }
            return "{given-sek: \(YAMLWriter.map(amounts))\(level)}"
        case "per-inhabitant": return "{per-inhabitant-as: f0\(level)}"
        default: return "{calibrated-sek: \(kronor(body.income / 2 * random.number(0.97, 1.03)))\(level)}"
        }
    }

    private mutating func ask(_ body: Body) -> String {
        let growth = share(random.number(-0.02, 0.06))
        let policy = random.one(of: ["match", "ladder", "freeze", "path"])
        guard policy == "path" else {
            note("ask \(policy)")
            return policy == "ladder" ? "{policy: ladder, growth-per-year: \(growth)}" : "{policy: \(policy)}"
        }
        let then = random.one(of: ["match", "ladder", "freeze"])
        note("ask path then \(then)")
        let years = (first...min(last, first + random.count(0...2))).map {
            ("\($0)", kronor(body.income / 2 * random.number(0.9, 1)))
        }
        let tail = then == "ladder" ? ", growth-per-year: \(growth)" : ""
        return "{policy: path, state-sek: \(YAMLWriter.map(years)), then: \(then)\(tail)}"
    }

    private mutating func grants() -> String {
        if random.chance(0.5) {
            note("grants hold")
            return "{policy: hold}"
        }
        note("grants spend-available")
        var entries = [("policy", "spend-available"), ("buffer-share-of-income", share(random.number(0, 0.15)))]
        if random.chance(0.6) { entries.append(("release-share", share(random.number(0.2, 1)))) }
        if random.chance(0.6) {
            note("rebuild")
            entries.append(("rebuild-share", share(random.number(0.1, 1))))
        }
        return YAMLWriter.map(entries)
    }

    private mutating func split(_ body: Body) -> String? {
        let kind = random.one(of: ["none", "population", "shares", "amounts"])
        note("split \(kind)")
        switch kind {
        case "population": return "{by: population}"
        case "shares":
            // In thousandths, so that the shares sum to 1.
            var left = 1000
            let shares = body.members.enumerated().map { position, member in
                let part = position == body.members.count - 1 ? left : left / 3
                left -= part
                return (member, "\(Double(part) / 1000)")
            }
            return "{by: shares, shares: \(YAMLWriter.map(shares))}"
        case "amounts":
            let years = (first...min(last, first + random.count(0...2))).map { year in
                ("\(year)", YAMLWriter.map(body.members.map { ($0, kronor(random.number(1e5, 9e5))) }))
            }
            return "{by: amounts, amounts-sek: \(YAMLWriter.map(years))}"
        default: return nil
        }
    }

    private mutating func line(_ kind: String, of body: Body, amount: Double) -> [String] {
        let budget = (first...body.planEnd).map { ("\($0)", kronor(amount * random.number(0.9, 1.1))) }
        var lines = [
            "name: påhittad", "budget-sek: \(YAMLWriter.map(budget))", "wage-share: \(share(random.unit()))",
        ]
        guard kind == "initiatives" else {
            if random.chance(0.5) { lines.append("cost-factor: \(driver("cost", "multiplier", 1.02, 0.3, 0...100))") }
            return lines
        }
        lines.append("counted-share: \(share(random.one(of: [0.9, 1, 0.8])))")
        lines.append("utilisation: \(driver("use", "share", random.number(0.8, 0.97), 0.2, 0...1, uncertain: 0.7))")
        if random.chance(0.4) {
            note("access")
            let named = random.one(of: associations.flatMap(\.members))
            lines.append("access: {\(named): \(driver("access", "multiplier", random.number(0.1, 1.2), 0.1, 0...100))}")
        }
        return lines
    }

    // MARK: Alternatives and scenarios

    private mutating func writeAlternatives(_ text: inout YAMLWriter) {
        var lines: [[String]] = [[]]
        for _ in 0..<random.count(2...3) { lines.append(alternative()) }
        let reference = random.count(0...(lines.count - 1))
        text.line("reference: a\(reference)")
        text.map("alternatives") { text in
            for (index, own) in lines.enumerated() {
                text.map("a\(index)") { text in
                    text.line("name: A\(index)")
                    text.line("name-en: A\(index)")
                    for line in own { text.line(line) }
                }
            }
        }
    }

    private mutating func alternative() -> [String] {
        var lines: [String] = []
        let years = first...last
        var merger: (year: Int, into: Int, from: [Int])?
        if associations.count > 1, random.chance(0.5) {
            let into = random.count(0...(associations.count - 1))
            var from = associations.indices.filter { $0 != into }
            if from.count > 1, random.chance(0.5) { from.remove(at: random.count(0...(from.count - 1))) }
            let year = random.count((first + 1)...(last - 1))
            merger = (year, into, from)
            note(from.count > 1 ? "merger of three" : "merger of two")
            let names = YAMLWriter.list(from.map { associations[$0].name })
            lines.append("merger: {year: \(year), into: \(associations[into].name), from: \(names), name: S}")
        }
        let moves = associations.count > 1 && random.chance(0.7) ? self.moves(merger) : []
        if !moves.isEmpty {
            note("moves")
            if merger != nil { note("moves and merger") }
            if let merger, moves.contains(where: { $0.year > merger.year }) { note("move after merger") }
            lines.append("moves:")
            lines += moves.map { "  - {municipality: \($0.who), to: \(associations[$0.to].name), year: \($0.year)}" }
            let lookBack = (moves.map(\.year).min() ?? first) - first
            if lookBack >= 1, random.chance(0.7) {
                note("settlement proportional")
                let share = random.chance(0.5) ? ", share: \(self.share(random.number(0.3, 1)))" : ""
                lines.append("settlement: {rule: proportional, years: \(random.count(1...lookBack))\(share)}")
            } else {
                note("settlement none")
                lines.append("settlement: {rule: none}")
            }
        }
        if random.chance(0.5) {
            note("shared administration")
            let concerned = associations.map(\.name).filter { _ in random.chance(0.7) }
            if !concerned.isEmpty {
                let saving = driver("saving", "share", random.number(-0.1, 0.3), 0.1, -1...1)
                let detail = "saving-share: \(saving), phase-in-years: \(random.count(1...4))"
                lines.append(
                    "shared-administration: {year: \(random.count(years)), associations: \(YAMLWriter.list(concerned)), \(detail)}"
                )
            }
        }
        if random.chance(0.5) {
            note("one-off")
            let shares = associations.count == 1 ? [1] : associations.count == 2 ? [0.3, 0.7] : [0.25, 0.25, 0.5]
            let payers = YAMLWriter.map(zip(associations.map(\.name), shares.map { "\($0)" }).map { ($0, $1) })
            let cost = driver("one-off", "sek", 300_000, 150_000, 0...1e9)
            lines.append("one-off: {year: \(random.count(years)), sek: \(cost), paid-by: \(payers)}")
        }
        if random.chance(0.5) {
            note("differences")
            let body = random.one(of: associations)
            lines += [
                "differences:", "  associations:", "    \(body.name):",
                "      opening-balance-sek: \(kronor(body.income * 0.1))",
                "      administration: {a0: {wage-share: 0.5}}",
            ]
        }
        return lines
    }

    /// At most one move from each association, so that nobody is left alone.
    private mutating func moves(_ merger: (year: Int, into: Int, from: [Int])?) -> [(who: String, to: Int, year: Int)] {
        var result: [(who: String, to: Int, year: Int)] = []
        for home in associations.indices where random.chance(0.6) {
            let year = random.count((first + 1)...last)
            let targets = associations.indices.filter { target in
                guard let merger, year >= merger.year else { return target != home }
                let owner = merger.from.contains(home) ? merger.into : home
                return target != owner && !merger.from.contains(target)
            }
            guard !targets.isEmpty else { continue }
            result.append((random.one(of: associations[home].members), random.one(of: targets), year))
        }
        // A municipality that moves on after some years, which has paid to two associations.
        if associations.count == 3, merger == nil, let one = result.first, one.year < last, random.chance(0.5) {
            let third = 3 - one.to - (associations.firstIndex { $0.members.contains(one.who) } ?? 0)
            note("moves twice")
            result.append((one.who, third, one.year + 1))
        }
        return result
    }

    private mutating func writeScenarios(_ text: inout YAMLWriter) {
        text.map("scenarios") { text in
            text.line("base: {name: Bas, name-en: Base}")
            text.map("harder") { text in
                text.line("name: Hårdare")
                text.line("name-en: Harder")
                text.map("differences") { text in
                    text.line("state: {appropriation-changes: {\(first + 1): -0.25}}")
                    text.line("associations: {\"f*\": {opening-balance-sek: 0}}")
                }
            }
        }
    }
}
