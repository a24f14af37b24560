internal import Finsam
internal import Reports
internal import VegaLite

/// The frontier of two changes. *Gräns mellan två förändringar.*
extension BreakingPointChapter {
    private var condition: String {
        "\(file.statistic.text(in: page.language)) \(words("är", "is")) \(file.levelName.text(in: page.language))"
    }

    private func change(ofOther slice: BreakingPointFile.Slice) -> Double { slice.otherChange ?? 0 }

    /// The frontiers of all alternatives.
    var frontier: Picture {
        guard let other = file.other else { preconditionFailure("a frontier is of two inputs") }
        let (subject, along) = (file.input.subject.text(in: page.language), other.subject.text(in: page.language))
        return page.picture(
            "breaking-point-frontier",
            title: words(
                "Gränsen mellan två ändringar: \(subject) och \(along)",
                "The frontier of two changes: \(subject) and \(along)"),
            reading: [
                words(
                    "Längs kurvorna är \(file.statistic.sv) just \(file.levelName.sv). Strecken är intervall på 95 %.",
                    "Along the curves \(file.statistic.en) is just \(file.levelName.en). The upright lines are intervals of 95%."
                )
            ],
            alternativeText: present.map { position in
                "\(page.quoted(file.slices[0].alternatives[position].alternative)): "
                    + file.slices.map { slice in
                        let at =
                            change(ofOther: slice) == 0
                            ? words("utan ändring av \(along)", "without a change of \(along)")
                            : words("vid ", "at ") + change(change(ofOther: slice), of: other)
                        return "\(told(slice.alternatives[position])) \(at)"
                    }.joined(separator: "; ") + "."
            }, lines(other))
    }

    private func points(_ position: Int, _ other: BreakingPointFile.Input) -> [[Rows.Value]] {
        file.slices.compactMap { slice in
            let point = slice.alternatives[position]
            guard let change = point.change, let near = point.near else { return nil }
            return [
                .number(self.change(ofOther: slice) * factor(other)), .number(change * factor(file.input)),
                .number(near * factor(file.input)), .number((point.far ?? change) * factor(file.input)),
                .text(name(position)),
            ]
        }
    }

    private static var fields: [Field] {
        [.number("other"), .number("change"), .number("near"), .number("far"), .name("alternative")]
    }

    private func lines(_ other: BreakingPointFile.Input) -> View {
        let fields = Self.fields
        let rows = Rows(fields, present.flatMap { points($0, other) })
        let paint = Paint.names(fields[4], named, legend: Legend(columns: 2))
        let found = file.slices.flatMap(\.alternatives).flatMap { [$0.change, $0.near, $0.far].compactMap(\.self) }
            .map { $0 * factor(file.input) }
        let scale = RoundScale(covering: found, count: 5)
        let ground = file.slices.map { change(ofOther: $0) * factor(other) }
        let across = RoundScale(covering: ground, count: 5)
        return .layers(
            [
                .rules(x: .number(0), paint: .fixed(Palette.faint)),
                .rules(y: .number(0), paint: .fixed(Palette.faint)),
                .rules(x: .at(fields[0]), y: .at(fields[2]), toY: .at(fields[3]), paint: paint, width: 3),
                .line(x: .at(fields[0]), y: .at(fields[1]), paint: paint),
                .points(x: .at(fields[0]), y: .at(fields[1]), paint: paint, area: 40),
            ], rows: rows,
            x: Dimension(
                .points(350), scale: Scale(.numbers(across.range)),
                axis: Axis(title: axisTitle(other), format: ",.6~f", values: across.marks, showsGrid: true)),
            y: Dimension(
                .points(250), scale: Scale(.numbers(scale.range)),
                axis: Axis(title: axisTitle(file.input), format: ",.6~f", values: scale.marks, showsGrid: true)))
    }

    /// The value at every pair of changes, a field for each alternative, with its frontier.
    var fields: Picture {
        guard let other = file.other else { preconditionFailure("a frontier is of two inputs") }
        let (subject, along) = (file.input.subject.text(in: page.language), other.subject.text(in: page.language))
        let unit = unitName(file.input).isEmpty ? "" : ", " + unitName(file.input)
        let panels = present.map { field($0, other, isFirst: $0 == present.first) }
        return page.picture(
            "breaking-point-field",
            title: words(
                "\(file.statistic.sv.capitalisedFirst), när både \(subject) och \(along) ändras",
                "\(file.statistic.en.capitalisedFirst), when both \(subject) and \(along) change"),
            reading: [
                words(
                    "Ju mörkare, desto större värde. Den vita linjen är gränsen, där det är \(file.levelName.sv).",
                    "The darker, the larger the value. The white line is the frontier, where it is \(file.levelName.en)."
                ),
                words(
                    "Åt höger: ändring av \(along). Uppåt: ändring av \(subject)\(unit).",
                    "To the right: change of \(along). Upwards: change of \(subject)\(unit)."),
            ],
            alternativeText: present.map { position in
                let all = file.slices.flatMap { $0.alternatives[position].grid.map(\.value.value) }
                let (low, high) = (all.min() ?? 0, all.max() ?? 0)
                let met = file.slices.flatMap { $0.alternatives[position].grid }
                return words(
                    "\(page.quoted(file.slices[0].alternatives[position].alternative)): från \(values.sentence(low)) till \(values.sentence(high)); villkoret är uppfyllt i \(met.count { $0.met }) av \(met.count) prövade par.",
                    "\(page.quoted(file.slices[0].alternatives[position].alternative)): from \(values.sentence(low)) to \(values.sentence(high)); the condition is met in \(met.count { $0.met }) of \(met.count) pairs that were tried."
                )
            }, .vertical(panels, spacing: 12))
    }

    private func field(_ position: Int, _ other: BreakingPointFile.Input, isFirst: Bool) -> View {
        let (left, right, low, high, value) = (
            Field.number("left"), Field.number("right"), Field.number("low"), Field.number("high"),
            Field.number("value")
        )
        let slices = file.slices.filter { !$0.alternatives[position].grid.isEmpty }
        let ground = slices.map { change(ofOther: $0) * factor(other) }
        let edges = Self.edges(ground)
        var cells: [[Rows.Value]] = []
        for (column, slice) in slices.enumerated() {
            let grid = slice.alternatives[position].grid
            let bounds = Self.edges(grid.map { $0.change * factor(file.input) })
            for (row, point) in grid.enumerated() {
                cells.append([
                    .number(edges[column]), .number(edges[column + 1]), .number(bounds[row]), .number(bounds[row + 1]),
                    .number(point.value.value / values.axisDivisor),
                ])
            }
        }
        let all = file.slices.flatMap(\.alternatives).flatMap(\.grid).map { $0.value.value / values.axisDivisor }
        let range = file.unit == .probability ? 0...1 : (all.min() ?? 0)...max(all.max() ?? 1, (all.min() ?? 0) + 1e-9)
        let fields = Self.fields
        let frontier = Rows(fields, points(position, other))
        let heights = Self.edges(file.slices[0].alternatives[position].grid.map { $0.change * factor(file.input) })
        let (bottom, top) = (heights.min() ?? 0, heights.max() ?? 1)
        let marks = RoundScale(covering: heights, count: 4).marks.filter { (bottom...top).contains($0) }
        let across = RoundScale(covering: ground, count: 5).marks.filter {
            ((edges.min() ?? 0)...(edges.max() ?? 0)).contains($0)
        }
        let isLast = position == present.last
        let legend = Legend(
            title: values.axisTitle, format: values.axisFormat, side: .right)
        return .layers(
            [
                .rectangles(
                    Rows([left, right, low, high, value], cells), x: .at(left), to: .at(right), y: .at(low),
                    to: .at(high),
                    paint: .numbers(value, range, ["#f1f6fb", "#86b6dd", "#003f66"], legend: isFirst ? legend : nil)),
                .line(frontier, x: .at(fields[0]), y: .at(fields[1]), paint: .fixed(Palette.ink), width: 5),
                .line(frontier, x: .at(fields[0]), y: .at(fields[1]), paint: .fixed(Palette.paper), width: 2.5),
            ],
            x: Dimension(
                .points(300), scale: Scale(.numbers((edges.min() ?? 0)...(edges.max() ?? 1))),
                axis: Axis(title: isLast ? axisTitle(other) : nil, format: ",.6~f", values: across)),
            y: Dimension(
                .points(110), scale: Scale(.numbers(bottom...top)),
                axis: Axis(format: ",.6~f", values: marks)), title: name(position))
    }

    /// The borders between neighbours, and beyond the outermost as far as to the next.
    private static func edges(_ values: [Double]) -> [Double] {
        guard let first = values.first, let last = values.last, values.count > 1 else {
            return values.flatMap { [$0 - 0.5, $0 + 0.5] }
        }
        let between = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
        return [2 * first - between[0]] + between + [2 * last - between[between.count - 1]]
    }

    /// The breaking points for every change of the other input.
    var slices: Table {
        guard let other = file.other else { preconditionFailure("a frontier is of two inputs") }
        let along = other.subject.text(in: page.language)
        return Table(
            title: words("Gräns mellan två ändringar", "Frontier of two changes"),
            lead: words(
                "Den minsta ändring av \(file.input.subject.sv) vid vilken \(condition).",
                "The smallest change of \(file.input.subject.en) at which \(condition)."),
            headings: [words("Ändring av \(along)", "Change of \(along)")]
                + file.slices[0].alternatives.indices.map(name),
            rows: file.slices.map { slice in
                [change(change(ofOther: slice), of: other)] + slice.alternatives.map(told)
            })
    }
}
