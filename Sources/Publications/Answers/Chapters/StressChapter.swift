internal import Finsam
internal import Reports
internal import VegaLite

/// What shocks do to every alternative. *Stresstest.*
struct StressChapter {
    let file: StressFile
    let page: AnswerPage
    let basis: AnswerBasis

    private var words: Words { page.words }
    private var format: NumberFormat { page.format }
    /// The worlds that are shown: one that is the same as an earlier one is not.
    private var shown: [StressFile.World] { file.worlds.filter { !$0.isTwin } }
    private var alternatives: [AlternativeName] { file.worlds[0].cells.map(\.alternative) }

    var blocks: [Story.Block] {
        shown.count > 1 ? [.picture(net), .picture(rules), .table(table)] : []
    }

    // MARK: Net

    private var net: Picture {
        page.picture(
            "stress-net", title: words("Vad varje påfrestning gör med nettot", "What each shock does to the net"),
            reading: [
                words(
                    "Kronor per år. Första raden är nettot utan påfrestning, de andra hur mycket det ändras. Blått är bättre, orange är sämre; ≈ är ingen tydlig ändring (under två medelfel), 0 ingen ändring på någon bana.",
                    "SEK a year. The first row is the net without a shock, the others how much it changes. Blue is better, orange is worse; ≈ is no clear change (under two standard errors), 0 no change on any path."
                )
            ], alternativeText: netText,
            view(
                text: { cell in
                    guard let change = cell.outcomes.net.change else { return format.hundreds(cell.outcomes.net.mean) }
                    return sign(change) ?? format.signedHundreds(change.mean)
                }, colour: { colour($0.outcomes.net.change) }))
    }

    /// What stands for a change that is not told by a number.
    private func sign(_ change: StressFile.Change) -> String? {
        switch change.clarity {
        case .none: "0"
        case .unclear: "≈"
        case .settled: nil
        }
    }

    /// What is not clear has the colour of no change.
    private func colour(_ change: StressFile.Change?) -> Double { change?.clarity == .settled ? change?.mean ?? 0 : 0 }

    private var netText: [String] {
        alternatives.indices.map { position in
            let alternative = page.quoted(alternatives[position])
            let level = format.withUnit(format.hundreds(shown[0].cells[position].outcomes.net.mean))
            let changes = shown.dropFirst().compactMap { world -> (name: String, mean: Double)? in
                guard let change = world.cells[position].outcomes.net.change, change.clarity == .settled else {
                    return nil
                }
                return (words.quoted(world.name), change.mean)
            }.sorted { $0.mean < $1.mean }
            let start = words(
                "\(alternative): netto \(level) per år utan påfrestning",
                "\(alternative): net \(level) a year without a shock")
            guard let worst = changes.first, let best = changes.last else { return start + "." }
            func told(_ change: (name: String, mean: Double)) -> String {
                format.withUnit(format.signedHundreds(change.mean)) + words(" med ", " with ") + change.name
            }
            let lowered = changes.count { $0.mean < 0 }
            let spread = changes.count > 1 ? words(", mest uppåt \(told(best))", ", highest \(told(best))") : ""
            return start
                + words(
                    "; \(lowered) av \(shown.count - 1) påfrestningar sänker det tydligt, mest nedåt \(told(worst))",
                    "; \(lowered) of \(shown.count - 1) shocks clearly lower it, lowest \(told(worst))") + spread + "."
        }
    }

    // MARK: Rules

    private var rules: Picture {
        page.picture(
            "stress-rules",
            title: words("Risken att förbundet bryter någon regel", "The risk that the association breaks some rule"),
            reading: [
                words(
                    "Sannolikheten för neddragning, insolvens, en budget som inte går ihop eller för stort eget kapital något år, i det förbund som kommunen tillhör. Inom parentes ändringen i procentenheter mot första raden; ≈ är ingen tydlig ändring.",
                    "The probability of curtailment, insolvency, a budget that does not add up or too much capital in some year, in the association that the municipality belongs to. In brackets the change in percentage points from the first row; ≈ is no clear change."
                )
            ], alternativeText: rulesText,
            view(
                text: { cell in
                    let level = format.probability(cell.outcomes.anyRule.mean, count: basis.paths)
                    guard let change = cell.outcomes.anyRule.change else { return level }
                    return "\(level) (\(sign(change) ?? points(change.mean)))"
                }, colour: { -colour($0.outcomes.anyRule.change) }))
    }

    private func points(_ share: Double) -> String {
        format.signed(share * 100, decimals: abs(share) < 0.0995 ? 1 : 0)
    }

    private var rulesText: [String] {
        alternatives.indices.map { position in
            let levels = shown.map { (name: words.quoted($0.name), mean: $0.cells[position].outcomes.anyRule.mean) }
            func told(_ level: (name: String, mean: Double)) -> String {
                format.probability(level.mean, count: basis.paths) + words(" med ", " with ") + level.name
            }
            let ordered = levels.dropFirst().sorted { $0.mean < $1.mean }
            let base = format.probability(levels[0].mean, count: basis.paths)
            guard let lowest = ordered.first, let highest = ordered.last else { return "" }
            return words(
                "\(page.quoted(alternatives[position])): \(base) utan påfrestning, lägst \(told(lowest)), högst \(told(highest)).",
                "\(page.quoted(alternatives[position])): \(base) without a shock, lowest \(told(lowest)), highest \(told(highest))."
            )
        }
    }

    // MARK: The map

    /// A row of cells for each world, the name above them.
    private func view(text: (StressFile.Cell) -> String, colour: (StressFile.Cell) -> Double) -> View {
        let width = NamedRows.width / Double(alternatives.count)
        let heads = alternatives.map {
            Table.wrapped(page.name($0), width: max(8, Int(width / NamedRows.letterWidth)))
        }
        let head = Double(heads.map(\.count).max() ?? 1) * NamedRows.lineHeight + 8
        let names =
            [words("Utan påfrestning (\(base))", "Without a shock (\(base))")]
            + shown.dropFirst().map { $0.name.text(in: page.language) }
        let rows = NamedRows(names, thickness: 22, head: head, gap: 9)
        let largest = shown.joined.map { abs(colour($0)) }.max() ?? 0
        let extent = largest > 0 ? largest : 1
        let (left, right) = (Field.number("left"), Field.number("right"))
        let (top, bottom) = (Field.number("top"), Field.number("bottom"))
        let (change, label) = (Field.number("change"), Field.name("label"))
        let (middle, centre) = (Field.number("middle"), Field.number("centre"))
        var cells: [[Rows.Value]] = []
        var (dark, light): ([[Rows.Value]], [[Rows.Value]]) = ([], [])
        for (row, world) in shown.enumerated() {
            for (column, cell) in world.cells.enumerated() {
                let bar = rows.bar(row)
                let start = Double(column) * width
                cells.append([
                    .number(start + 1), .number(start + width - 1), .number(bar.lowerBound), .number(bar.upperBound),
                    .number(colour(cell)),
                ])
                let text: [Rows.Value] = [
                    .text(text(cell)), .number(start + width / 2), .number(rows.middle(row)),
                ]
                if abs(colour(cell)) > 0.75 * extent { light.append(text) } else { dark.append(text) }
            }
        }
        var layers = rows.layers
        layers.append(
            .rectangles(
                Rows([left, right, top, bottom, change], cells), x: .at(left), to: .at(right), y: .at(top),
                to: .at(bottom), paint: .numbers(change, -extent...extent, Palette.worseToBetter, legend: nil),
                outline: Palette.grid))
        for (texts, colour) in [(dark, Palette.ink), (light, Palette.paper)] where !texts.isEmpty {
            layers.append(
                .text(
                    .names(label), of: Rows([label, centre, middle], texts), x: .at(centre), y: .at(middle),
                    paint: .fixed(colour)))
        }
        let headRows = heads.enumerated().map { column, lines -> [Rows.Value] in
            [.text(lines.joined(separator: "\n")), .number((Double(column) + 0.5) * width), .number(0)]
        }
        layers.append(
            .text(
                .names(label), of: Rows([label, centre, middle], headRows), x: .at(centre), y: .at(middle),
                isBold: true,
                baseline: .top))
        return .layers(
            layers, x: Dimension(.points(NamedRows.width), scale: Scale(.numbers(0...NamedRows.width))), y: rows.y)
    }

    private var base: String { page.study.scenarios[basis.scenario.index].name.text(in: page.language) }

    // MARK: The reference in kronor

    /// What shocks do to the reference, or the first alternative, in kronor.
    private var table: Table {
        let position = alternatives.firstIndex { $0.index == page.study.reference } ?? 0
        let last = page.study.years.upperBound
        func entry(_ level: StressFile.Level, _ text: (Double) -> String, _ difference: (Double) -> String) -> String {
            guard let change = level.change else { return text(level.mean) }
            return "\(text(level.mean)) (\(sign(change) ?? difference(change.mean)))"
        }
        func thousands(_ level: StressFile.Level) -> String {
            entry(level, format.thousands) { format.signed($0 / 1000, decimals: abs($0) < 9_950 ? 1 : 0) }
        }
        func hundreds(_ level: StressFile.Level) -> String {
            entry(level, format.hundreds) { abs($0) < 50 ? format.signed($0) : format.signedHundreds($0) }
        }
        return Table(
            title: words(
                "\(page.name(alternatives[position])): vad påfrestningarna gör i kronor",
                "\(page.name(alternatives[position])): what shocks do in kronor"),
            lead: words(
                "Inom parentes ändringen mot första raden, i samma banor.",
                "In brackets the change from the first row, on the same paths."),
            headings: [
                words("Påfrestning", "Shock"), words("Medlemsbidrag per år, kr", "Contribution a year, SEK"),
                words("Insatsmedel per år, kr", "Initiative money a year, SEK"),
                words("Neddragning, tkr", "Curtailment, SEK thousand"),
                words("Balanserat resultat \(last), tkr", "Carried-forward result \(last), SEK thousand"),
            ],
            rows: shown.map { world in
                let outcomes = world.cells[position].outcomes
                return [
                    world.name.text(in: page.language), hundreds(outcomes.contribution), hundreds(outcomes.reach),
                    thousands(outcomes.curtailment), thousands(outcomes.closingBalance),
                ]
            })
    }
}

extension [StressFile.World] {
    /// The cells of all worlds.
    fileprivate var joined: [StressFile.Cell] { flatMap(\.cells) }
}
