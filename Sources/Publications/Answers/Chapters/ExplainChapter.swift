internal import Finsam
internal import Reports
internal import VegaLite

/// What the difference between two alternatives is due to. *Förklaring.*
struct ExplainChapter {
    let file: ExplainFile
    let page: AnswerPage

    private var words: Words { page.words }
    private var values: AnswerValues { page.values(file.unit) }

    var blocks: [Story.Block] { file.parts.isEmpty ? [] : [.picture(waterfall), .table(table)] }

    /// The first alternative's value and the parts, rounded so that they add up to the second's.
    private var rounded: [Double] {
        ControlledRounding.row([file.from.value] + file.parts.map(\.value), unit: values.step)
    }

    /// The second alternative's value as the column adds up.
    private var sum: Double { rounded.reduce(0, +) }

    private var waterfall: Picture {
        let rounded = rounded
        return page.picture(
            "explain",
            title: words(
                "Från ”\(page.name(file.from.alternative))” till ”\(page.name(file.to.alternative))”: \(file.subject.sv)",
                "From “\(page.name(file.from.alternative))” to “\(page.name(file.to.alternative))”: \(file.subject.en)"),
            reading: [
                values.unitOfDifferences + ".",
                words(
                    "Uppifrån och ned: det första alternativet, vad varje villkor lägger till (blått) eller drar ifrån (orange), och det andra alternativet. Talen summerar.",
                    "Downwards: the first alternative, what each provision adds (blue) or takes off (orange), and the second alternative. The numbers add up."
                ),
            ],
            alternativeText: [
                words(
                    "\(page.quoted(file.from.alternative)): \(values.sentence(rounded[0])).",
                    "\(page.quoted(file.from.alternative)): \(values.sentence(rounded[0]))."),
                zip(file.parts, rounded.dropFirst()).map { part, value in
                    "\(part.meaning.text(in: page.language)) \(values.signedSentence(value))"
                }.joined(separator: "; ") + ".",
                "\(page.quoted(file.to.alternative)): \(values.sentence(sum)).",
            ], view(rounded))
    }

    /// A bar of the waterfall.
    private struct Bar {
        let from: Double
        let to: Double
        let label: String
        let kind: String
    }

    private func view(_ rounded: [Double]) -> View {
        var bars = [Bar(from: 0, to: rounded[0], label: values.text(rounded[0]), kind: "level")]
        var level = rounded[0]
        for value in rounded.dropFirst() {
            bars.append(
                Bar(from: level, to: level + value, label: values.signed(value), kind: value < 0 ? "down" : "up"))
            level += value
        }
        bars.append(Bar(from: 0, to: level, label: values.text(level), kind: "level"))
        let names =
            [page.name(file.from.alternative)] + file.parts.map { $0.meaning.text(in: page.language) }
            + [page.name(file.to.alternative)]
        let rows = NamedRows(names)
        let ends = bars.flatMap { [$0.from, $0.to] }
        let room = (bars.map { NamedRows.width(of: $0.label) }.max() ?? 0) + 6
        let across = NamedRows.across(min(0, ends.min() ?? 0)...max(0, ends.max() ?? 0), right: room)
        let (from, to, kind) = (Field.number("from"), Field.number("to"), Field.name("kind"))
        let (top, bottom, middle) = (Field.number("top"), Field.number("bottom"), Field.number("middle"))
        let (label, place) = (Field.name("label"), Field.number("place"))
        let data = Rows(
            [from, to, top, bottom, middle, kind, label, place],
            bars.enumerated().map { row, bar in
                [
                    .number(bar.from), .number(bar.to), .number(rows.bar(row).lowerBound),
                    .number(rows.bar(row).upperBound), .number(rows.middle(row)), .text(bar.kind), .text(bar.label),
                    .number(max(bar.from, bar.to)),
                ]
            })
        // From the end of each bar to the next one, but not through its name.
        let links = Rows(
            [from, top, bottom],
            bars.indices.dropLast().flatMap { row -> [[Rows.Value]] in
                let (start, end) = (rows.bar(row).upperBound, rows.bar(row + 1).lowerBound)
                let place = Rows.Value.number(bars[row].to)
                guard rows.nameReaches(across, bars[row].to, row: row + 1) else {
                    return [[place, .number(start), .number(end)]]
                }
                return [[place, .number(start), .number(rows.tops[row + 1])]]
            })
        let colours = [
            Paint.Named("level", Palette.faint), Paint.Named("up", Palette.better),
            Paint.Named("down", Palette.worse),
        ]
        return .layers(
            [.rules(links, x: .at(from), y: .at(top), toY: .at(bottom), paint: .fixed(Palette.grid), width: 1)]
                + rows.layers + [
                    .rectangles(
                        x: .at(from), to: .at(to), y: .at(top), to: .at(bottom),
                        paint: .names(kind, colours, legend: nil)),
                    // A part too small for a bar is still a line.
                    .rules(
                        x: .at(to), y: .at(top), toY: .at(bottom), paint: .names(kind, colours, legend: nil), width: 2),
                    .text(.names(label), x: .at(place), y: .at(middle), align: .left, right: 6),
                ], rows: data, x: across, y: rows.y)
    }

    /// How far each part differs between futures.
    private var table: Table {
        let rounded = rounded
        func row(_ name: String, _ value: String) -> [String] { [name, value, "", ""] }
        return Table(
            title: words("Villkor för villkor", "Provision by provision"),
            lead: values.unitOfDifferences + ". "
                + words(
                    "Sista kolumnen visar vad bidraget ligger mellan i 90 av 100 banor.",
                    "The last column shows what the part lies between on 90 of 100 paths."),
            headings: [
                words("Villkor", "Provision"), words("Bidrag till skillnaden", "Part of the difference"),
                words("Utslag", "Effect"), words("90 av 100 banor", "90 of 100 paths"),
            ],
            rows: [row(page.name(file.from.alternative), values.text(rounded[0]))]
                + zip(file.parts, rounded.dropFirst()).map { part, value in
                    [
                        part.meaning.text(in: page.language), values.signed(value), effect(part),
                        part.effect == .none
                            ? "–"
                            : values.signed(part.quantiles.low.value) + words(" till ", " to ")
                                + values.signed(part.quantiles.high.value),
                    ]
                } + [row(page.name(file.to.alternative), values.text(sum))], columnsOfWords: [0, 2])
    }

    private func effect(_ part: ExplainFile.Part) -> String {
        switch part.effect {
        case .none: words("ingen effekt", "no effect")
        case .unclear: words("ingen tydlig effekt", "no clear effect")
        case .clear: part.value > 0 ? words("höjer", "raises") : words("sänker", "lowers")
        }
    }
}
