internal import Finsam
internal import Reports
internal import VegaLite

/// What speaks for each alternative. *Beslutsunderlag.*
struct DecideChapter {
    let file: DecideFile
    let page: AnswerPage
    let basis: AnswerBasis

    private var words: Words { page.words }
    private var format: NumberFormat { page.format }
    private var values: AnswerValues { page.values(file.unit) }

    var blocks: [Story.Block] {
        [.picture(picture)] + (thresholds.map { [.table($0)] } ?? [])
    }

    private func percent(_ share: Double) -> String { format.probability(share, count: basis.paths) }

    private var picture: Picture {
        page.picture(
            "decide",
            title: words(
                "Vilket alternativ är bäst, och vad kostar det att välja fel? \(file.subject.sv.capitalisedFirst)",
                "Which alternative is best, and what does a wrong choice cost? \(file.subject.en.capitalisedFirst)"
            ),
            reading: [
                words(
                    "Överst: i hur stor andel av banorna alternativet är bäst.",
                    "Above: the share of paths on which the alternative is best."),
                words(
                    "Därunder: förlusten i efterhand mot det som är bäst i samma bana, i medeltal (stapeln) och högst i 95 av 100 banor (strecket).",
                    "Below: the regret against what is best on the same path, on average (the bar) and at most on 95 of 100 paths (the line)."
                ), values.unitOfDifferences + ".",
            ],
            alternativeText: file.alternatives.map { alternative in
                words(
                    "\(page.quoted(alternative.alternative)): bäst i \(percent(alternative.best.value)) av banorna, förlust i medeltal \(values.sentence(alternative.regret.value)), i 95 av 100 banor högst \(values.sentence(alternative.regretHigh.value)).",
                    "\(page.quoted(alternative.alternative)): best on \(percent(alternative.best.value)) of the paths, regret on average \(values.sentence(alternative.regret.value)), on 95 of 100 paths at most \(values.sentence(alternative.regretHigh.value))."
                )
            },
            .vertical(
                [
                    panel(
                        words("Bäst i så stor andel av banorna", "Best on this share of paths"), Palette.better, full: 1
                    ) { ($0.best.value, nil, percent($0.best.value)) },
                    panel(
                        words(
                            "Förlust i efterhand, medeltal (högst i 95 av 100 banor)",
                            "Regret, mean (at most on 95 of 100 paths)"),
                        Palette.worse, full: nil
                    ) {
                        (
                            $0.regret.value, $0.regretHigh.value,
                            "\(values.text($0.regret.value)) (\(values.text($0.regretHigh.value)))"
                        )
                    },
                ], spacing: 18))
    }

    /// A bar for each alternative, perhaps with a line to a second value.
    private func panel(
        _ title: String, _ colour: String, full: Double?,
        _ figures: (DecideFile.Alternative) -> (bar: Double, line: Double?, label: String)
    ) -> View {
        let all = file.alternatives.map(figures)
        let rows = NamedRows(file.alternatives.map { page.name($0.alternative) }, thickness: 14, gap: 6)
        let room = (all.map { NamedRows.width(of: $0.label) }.max() ?? 0) + 8
        let farthest = all.map { max($0.bar, $0.line ?? 0) }
        let longest = max(full ?? 0, farthest.max() ?? 0)
        let across = NamedRows.across(0...(longest > 0 ? longest : 1), right: room)
        let (value, line, place) = (Field.number("value"), Field.number("line"), Field.number("place"))
        let (top, bottom, middle) = (Field.number("top"), Field.number("bottom"), Field.number("middle"))
        let (label, zero) = (Field.name("label"), Field.number("zero"))
        let data = Rows(
            [value, line, place, top, bottom, middle, label, zero],
            all.enumerated().map { row, figures in
                [
                    .number(figures.bar), .number(figures.line ?? figures.bar), .number(farthest[row]),
                    .number(rows.bar(row).lowerBound), .number(rows.bar(row).upperBound), .number(rows.middle(row)),
                    .text(figures.label), 0,
                ]
            })
        return .layers(
            rows.layers + [
                .rectangles(x: .at(zero), to: .at(value), y: .at(top), to: .at(bottom), paint: .fixed(colour)),
                .rules(x: .at(value), toX: .at(line), y: .at(middle), width: 2),
                .text(.names(label), x: .at(place), y: .at(middle), align: .left, right: 6),
            ], rows: data, x: across, y: rows.y, title: title)
    }

    /// How often the study's thresholds are met.
    private var thresholds: Table? {
        guard let met = file.thresholds, let first = met.first, !first.each.isEmpty else { return nil }
        func cell(_ estimate: AnswerEstimate?) -> String { estimate.map { percent($0.value) } ?? "–" }
        var rows = first.each.indices.map { position in
            [page.study.thresholds[first.each[position].threshold.index].name.text(in: page.language)]
                + met.map { cell($0.each.indices.contains(position) ? $0.each[position].share : nil) }
        }
        if first.each.count > 1 { rows.append([words("Alla samtidigt", "All at once")] + met.map { cell($0.all) }) }
        return Table(
            title: words("Andel banor som klarar trösklarna", "Share of paths that meet the thresholds"),
            lead: words("Trösklarna står i studien.", "The thresholds are in the study."),
            headings: [words("Tröskel", "Threshold")] + met.map { page.name($0.alternative) }, rows: rows)
    }
}
