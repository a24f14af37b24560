internal import Finsam
internal import Reports
internal import Stochastics
internal import VegaLite

/// What outcomes become over the values of an input. *Svep.*
struct SweepChapter {
    let file: SweepFile
    let page: AnswerPage
    let basis: AnswerBasis

    private var words: Words { page.words }
    private var subject: String { file.subject.text(in: page.language) }

    var blocks: [Story.Block] {
        file.outcomeNames.indices.flatMap { outcome -> [Story.Block] in
            [.picture(picture(outcome)), .table(table(outcome))]
        }
    }

    private func values(_ outcome: Int) -> AnswerValues { page.values(file.units[outcome]) }

    private func name(_ outcome: Int) -> String { file.outcomeNames[outcome].text(in: page.language).capitalisedFirst }

    private func title(_ outcome: Int) -> String {
        let (first, last) = (text(file.values[0]), text(file.values[file.values.count - 1]))
        return name(outcome)
            + words(" (\(subject) från \(first) till \(last))", " (\(subject) from \(first) to \(last))")
    }

    private func picture(_ outcome: Int) -> Picture {
        let values = values(outcome)
        let isEvent = file.units[outcome] == .probability
        let panels = file.alternatives.indices.map { panel($0, outcome) }
        return page.picture(
            "sweep-\(outcome + 1)", title: title(outcome),
            reading: [
                isEvent
                    ? words(
                        "Linjen är sannolikheten, bandet dess intervall på 95 %.",
                        "The line is the probability, the band its interval of 95%.")
                    : words(
                        "Linjen är medelvärdet, bandet vad 90 av 100 banor ligger mellan.",
                        "The line is the mean, the band what 90 of 100 paths lie between."),
                file.present.isEmpty
                    ? ""
                    : words(
                        "Den streckade linjen är studiens eget värde.", "The dashed line is the study's own value."),
            ].filter { !$0.isEmpty },
            alternativeText: file.alternatives.map { alternative in
                let means = zip(file.values, alternative.outcomes[outcome].mean).compactMap { value, mean in
                    mean.map { (value: value, mean: $0) }
                }
                guard let first = means.first, let last = means.last else {
                    return "\(page.quoted(alternative.alternative)): –."
                }
                return words(
                    "\(page.quoted(alternative.alternative)): från \(values.sentence(first.mean)) vid \(text(first.value)) till \(values.sentence(last.mean)) vid \(text(last.value)).",
                    "\(page.quoted(alternative.alternative)): from \(values.sentence(first.mean)) at \(text(first.value)) to \(values.sentence(last.mean)) at \(text(last.value))."
                )
            }, .vertical(panels, spacing: 10))
    }

    /// The ends of the band at a value.
    private func band(_ levels: SweepFile.Levels, _ step: Int, _ unit: AnswerUnit) -> (low: Double, high: Double)? {
        guard let mean = levels.mean[step] else { return nil }
        guard unit == .probability else {
            guard let low = levels.p05[step], let high = levels.p95[step] else { return (mean, mean) }
            return (low, high)
        }
        let half = basis.sampling.intervalWidth * (levels.standardError[step] ?? 0)
        return (max(0, mean - half), min(1, mean + half))
    }

    private func panel(_ position: Int, _ outcome: Int) -> View {
        let (unit, divisor) = (file.units[outcome], values(outcome).axisDivisor)
        let levels = file.alternatives[position].outcomes[outcome]
        let (x, mean, low, high) = (Field.number("value"), Field.mean, Field.number("low"), Field.number("high"))
        let rows = Rows(
            [x, mean, low, high],
            file.values.indices.map { step in
                let ends = band(levels, step, unit)
                return [
                    .number(file.values[step]), .init(levels.mean[step].map { $0 / divisor }),
                    .init(ends.map { $0.low / divisor }), .init(ends.map { $0.high / divisor }),
                ]
            })
        let all = file.alternatives.flatMap { alternative in
            file.values.indices.compactMap { band(alternative.outcomes[outcome], $0, unit) }
        }.flatMap { [$0.low / divisor, $0.high / divisor] }
        let scale = RoundScale(covering: all, count: 4, needsZero: false)
        let (least, most) = (file.values.min() ?? 0, file.values.max() ?? 1)
        let marks = RoundScale(covering: file.values, count: 4, needsZero: false).marks.filter {
            (least...most).contains($0)
        }
        let isLast = position == file.alternatives.count - 1
        let present = Set(file.present).filter { (least...most).contains($0) }.sorted().prefix(3)
        return .layers(
            [.band(x: .at(x), from: .at(low), to: .at(high), paint: .fixed("#cfe2f3"))]
                + present.map { .rules(x: .number($0), paint: .fixed(Palette.faint), width: 1.5, dash: [4, 3]) } + [
                    .line(x: .at(x), y: .at(mean), paint: .fixed("#003f66"), width: 2.5),
                    .points(x: .at(x), y: .at(mean), paint: .fixed("#003f66"), area: 14),
                ], rows: rows,
            x: Dimension(
                .points(350), scale: Scale(.numbers(least...max(most, least + 1e-9))),
                axis: Axis(
                    title: isLast ? subject.capitalisedFirst : nil, format: ",.6~f", values: marks,
                    showsLabels: isLast)),
            y: Dimension(
                .points(100), scale: Scale(.numbers(scale.range)),
                axis: Axis(
                    title: values(outcome).axisTitle, format: values(outcome).axisFormat, values: scale.marks,
                    showsGrid: true)), title: page.name(file.alternatives[position].alternative))
    }

    /// A value with as many decimals as all need.
    private func text(_ value: Double) -> String {
        var (decimals, power) = (0, 1.0)
        while decimals < 6, file.values.contains(where: { abs(($0 * power).rounded() - $0 * power) > 1e-9 * power }) {
            (decimals, power) = (decimals + 1, power * 10)
        }
        return page.format.number(value, decimals: decimals)
    }

    private func table(_ outcome: Int) -> Table {
        let values = values(outcome)
        return Table(
            title: name(outcome) + words(", medelvärden", ", means"), lead: values.unitOfLevels + ".",
            headings: [subject.capitalisedFirst] + file.alternatives.map { page.name($0.alternative) },
            rows: file.values.enumerated().map { step, value in
                [text(value) + (file.present.contains(value) ? words(" (nu)", " (now)") : "")]
                    + file.alternatives.map { $0.outcomes[outcome].mean[step].map(values.text) ?? "–" }
            })
    }
}
