internal import Finsam
internal import Reports
internal import VegaLite

/// From which change on a condition holds. *Brytpunkt.*
struct BreakingPointChapter {
    let file: BreakingPointFile
    let page: AnswerPage

    var words: Words { page.words }
    var values: AnswerValues { page.values(file.unit) }
    /// The alternatives that have the association that the condition is about.
    var present: [Int] {
        file.slices[0].alternatives.indices.filter { position in
            file.slices.allSatisfy { $0.alternatives[position].finding != .doesNotExist }
        }
    }

    var blocks: [Story.Block] {
        guard !present.isEmpty else { return [] }
        return file.other == nil
            ? [.picture(curves), .table(points)] : [.picture(frontier), .picture(fields), .table(slices)]
    }

    func name(_ position: Int) -> String { page.name(file.slices[0].alternatives[position].alternative) }

    /// The alternatives by colour, dash and shape.
    var named: [Paint.Named] { present.map { Paint.Named(name($0), index: $0) } }

    // MARK: Changes

    /// A change that bears its sign, with its unit.
    func change(_ change: Double, of input: BreakingPointFile.Input) -> String {
        if change == 0 { return words("ingen", "none") }
        let format = page.format
        switch input.unit {
        case .percent: return format.signed(change * 100, decimals: 1) + words("\u{A0}%", "%")
        case .points:
            return format.signed(change * 100, decimals: abs(change) < 0.02 ? 2 : 1)
                + words("\u{A0}procentenheter", "\u{A0}percentage points")
        case .kronor: return format.withUnit(format.signedHundreds(change))
        case .number: return format.signed(change, decimals: 3)
        }
    }

    /// By what changes are multiplied for an axis.
    func factor(_ input: BreakingPointFile.Input) -> Double {
        switch input.unit {
        case .percent, .points: 100
        case .kronor: 0.001
        case .number: 1
        }
    }

    /// The unit of an axis of changes, if it has one.
    func unitName(_ input: BreakingPointFile.Input) -> String {
        switch input.unit {
        case .percent: words("procent", "percent")
        case .points: words("procentenheter", "percentage points")
        case .kronor: words("tkr", "SEK thousand")
        case .number: ""
        }
    }

    /// What an axis of changes shows.
    func axisTitle(_ input: BreakingPointFile.Input) -> String {
        let unit = unitName(input)
        let subject = input.subject.text(in: page.language)
        let title = words("Ändring av \(subject)", "Change of \(subject)") + (unit.isEmpty ? "" : ", \(unit)")
        return Table.wrapped(title, width: 58).joined(separator: "\n")
    }

    /// The interval of a breaking point: “−14,9 % till −13,4 %”.
    func interval(_ point: BreakingPointFile.Point) -> String {
        guard let near = point.near else { return "–" }
        guard let far = point.far else {
            return change(near, of: file.input) + words(" eller mer", " or more")
        }
        let ends = [near, far].sorted().map { change($0, of: file.input) }
        return ends[0] + words(" till ", " to ") + ends[1]
    }

    /// The breaking point in words.
    func told(_ point: BreakingPointFile.Point) -> String {
        switch point.finding {
        case .doesNotExist: "–"
        case .alreadyMet: words("redan uppfyllt", "met already")
        case .notMet: words("nås inte", "not reached")
        case .found: change(point.change ?? 0, of: file.input)
        }
    }

    private var condition: String {
        "\(file.statistic.text(in: page.language)) \(words("är", "is")) \(file.levelName.text(in: page.language))"
    }

    /// Whether any alternative has a breaking point.
    private var hasPoints: Bool { present.contains { file.slices[0].alternatives[$0].finding == .found } }

    // MARK: One input

    private var curves: Picture {
        let slice = file.slices[0]
        let subject = file.input.subject.text(in: page.language)
        return page.picture(
            "breaking-point",
            title: words("Så mycket måste \(subject) ändras", "How much \(subject) must change"),
            reading: [
                condition.capitalisedFirst + ".",
                words(
                    "Kurvorna visar värdet vid varje ändring, strecket gränsen. Därunder, på en egen skala, den minsta ändring som räcker, med sitt intervall på 95 %.",
                    "The curves show the value at each change, the line the limit. Below, on a scale of its own, the smallest change that is enough, with its interval of 95%."
                ),
            ],
            alternativeText: present.map { position in
                let point = slice.alternatives[position]
                let now = point.grid.first { $0.change == 0 }.map { values.sentence($0.value.value) }
                let start = now.map { words(" utan ändring \($0),", " without a change \($0),") } ?? ""
                let end =
                    point.finding == .found
                    ? words(
                        " brytpunkt \(told(point)) (\(interval(point)))",
                        " breaking point \(told(point)) (\(interval(point)))")
                    : " " + told(point)
                return "\(page.quoted(point.alternative)):\(start)\(end)."
            }, .vertical([curvePanel] + (hasPoints ? [pointPanel] : []), spacing: 20))
    }

    private static let plotWidth = 370.0

    /// The changes from left to right.
    private func across(_ changes: [Double], isTitled: Bool) -> Dimension {
        let scale = RoundScale(covering: changes, count: 4)
        return Dimension(
            .points(Self.plotWidth), scale: Scale(.numbers(scale.range)),
            axis: Axis(
                title: isTitled ? axisTitle(file.input) : nil, format: ",.6~f", values: scale.marks, showsGrid: false))
    }

    private var curvePanel: View {
        let slice = file.slices[0]
        let (x, y, alternative) = (Field.number("change"), Field.number("value"), Field.name("alternative"))
        let divisor = values.axisDivisor
        let rows = present.flatMap { position in
            slice.alternatives[position].grid.map { point -> [Rows.Value] in
                [
                    .number(point.change * factor(file.input)), .number(point.value.value / divisor),
                    .text(name(position)),
                ]
            }
        }
        let all =
            present.flatMap { slice.alternatives[$0].grid.map { $0.value.value / divisor } } + [file.level / divisor]
        let scale = RoundScale(covering: all, count: 4, needsZero: false)
        let paint = Paint.names(alternative, named, legend: Legend(columns: 2))
        let level = file.levelName.text(in: page.language)
        return .layers(
            [
                .rules(x: .number(0), paint: .fixed(Palette.faint)),
                .rules(y: .number(file.level / divisor), paint: .fixed(Palette.ink), width: 1.5, dash: [5, 3]),
                .text(
                    .fixed(level), x: .points(Self.plotWidth), y: .number(file.level / divisor), align: .right,
                    baseline: .bottom, down: -3),
                .line(x: .at(x), y: .at(y), paint: paint),
                .points(x: .at(x), y: .at(y), paint: paint, area: 26),
            ], rows: Rows([x, y, alternative], rows),
            x: across(
                present.flatMap { slice.alternatives[$0].grid.map { $0.change * factor(file.input) } }, isTitled: true),
            y: Dimension(
                .points(190), scale: Scale(.numbers(scale.range)),
                axis: Axis(title: values.axisTitle, format: values.axisFormat, values: scale.marks, showsGrid: true)))
    }

    /// The breaking points closer up, a row for each alternative with its name.
    private var pointPanel: View {
        let slice = file.slices[0]
        let factor = factor(file.input)
        let rowHeight = 38.0
        let (x, near, far, middle) = (
            Field.number("change"), Field.number("near"), Field.number("far"), Field.number("middle")
        )
        let (alternative, label, top) = (Field.name("alternative"), Field.name("label"), Field.number("top"))
        let all = slice.alternatives.flatMap(\.grid).map { $0.change * factor }
        let (least, most) = (all.min() ?? 0, all.max() ?? 0)
        var found: [[Rows.Value]] = []
        var labels: [[Rows.Value]] = []
        for (row, position) in present.enumerated() {
            let point = slice.alternatives[position]
            let height = Double(row) * rowHeight
            let text =
                point.finding == .found
                ? "\(name(position)): \(told(point)) (\(interval(point)))" : "\(name(position)): \(told(point))"
            labels.append([.text(text), .number(height)])
            guard let change = point.change, let close = point.near else { continue }
            // An interval that is open ends at the edge of what was searched.
            let end = point.far ?? (change < 0 ? least / factor : most / factor)
            found.append([
                .number(change * factor), .number(close * factor), .number(end * factor), .number(height + 25),
                .text(name(position)),
            ])
        }
        let paint = Paint.names(alternative, named, legend: nil)
        let data = Rows([x, near, far, middle, alternative], found)
        let height = Double(present.count) * rowHeight
        let places = found.flatMap { $0[0...2].compactMap { if case .number(let place) = $0 { place } else { nil } } }
        return .layers(
            [
                .rules(
                    Rows(
                        [top, middle],
                        present.indices.map { row in
                            let start = Double(row) * rowHeight
                            return [.number(start + 18), .number(start + 32)]
                        }), x: .number(0), y: .at(top), toY: .at(middle)),
                .text(
                    .names(label), of: Rows([label, top], labels), x: .points(0), y: .at(top), align: .left,
                    baseline: .top, right: -40),
                .rules(data, x: .at(near), toX: .at(far), y: .at(middle), paint: paint, width: 4),
                .points(data, x: .at(x), y: .at(middle), paint: paint, area: 90),
            ],
            x: across(places, isTitled: true),
            y: Dimension(.points(height), scale: Scale(.numbers(0...height), isReversed: true)))
    }

    private var points: Table {
        let slice = file.slices[0]
        return Table(
            title: words("Brytpunkter", "Breaking points"), lead: condition.capitalisedFirst + ".",
            headings: [
                words("Alternativ", "Alternative"), words("Utan ändring", "Without change"),
                words("Brytpunkt", "Breaking point"), words("95 %-intervall", "95% interval"),
            ],
            rows: slice.alternatives.indices.map { position in
                let point = slice.alternatives[position]
                return [
                    name(position), point.grid.first { $0.change == 0 }.map { values.sentence($0.value.value) } ?? "–",
                    told(point), interval(point),
                ]
            })
    }
}
