internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import VegaLite

extension Picture {
    /// The carried-forward result of the association that the municipality in focus is in, year by year: a fan for each
    /// alternative. *Balanserat resultat.*
    static func carriedForward(_ comparison: Comparison) -> Picture { CarriedForward(comparison).picture }
}

private struct CarriedForward {
    let comparison: Comparison
    private let fans: [[Stretch]]
    private let published: [[Point]]

    /// The years in one association.
    private struct Stretch {
        let name: String
        let first: Int
        /// A summary for each year, if the association exists.
        let summaries: [OutcomeSummary?]
    }

    private struct Point {
        let year: Int
        let amount: Double
    }

    init(_ comparison: Comparison) {
        self.comparison = comparison
        let study = comparison.study
        fans = study.alternatives.indices.map { alternative in
            comparison.memberships(alternative).map { membership in
                Stretch(
                    name: membership.name, first: comparison.year(membership.periods.lowerBound),
                    summaries: membership.periods.map {
                        comparison.base.outcome(
                            .closingBalance, of: .association(membership.association), alternative: alternative,
                            period: $0)
                    })
            }
        }
        published = study.alternatives.indices.map { Self.published(comparison, $0) }
    }

    /// The published closing balances of the association that the municipality is in.
    private static func published(_ comparison: Comparison, _ alternative: Int) -> [Point] {
        let study = comparison.study
        return study.published.flatMap { table -> [Point] in
            table.rows.filter { $0.quantity == .closingBalance }.flatMap(\.cells).compactMap { cell in
                let column = table.columns[cell.column]
                guard column.alternative == alternative, study.years.contains(column.year) else { return nil }
                let own = comparison.base.association(
                    of: study.focus, alternative: alternative, year: column.year - study.years.lowerBound)
                return own == table.association ? Point(year: column.year, amount: cell.value) : nil
            }
        }
    }

    private var words: Words { comparison.words }
    private var hasPublished: Bool { published.contains { !$0.isEmpty } }

    // MARK: What is drawn

    private static let height = 110.0
    private static let light = "#cfe2f3"
    private static let middle = "#86b6dd"
    private static let dark = "#003f66"

    /// In tkr.
    private func quantiles(_ summary: OutcomeSummary) -> [Double] {
        comparison.isRandom
            ? [0.05, 0.25, 0.5, 0.75, 0.95].map { summary.quantile($0).value / 1000 }
            : Array(repeating: summary.mean / 1000, count: 5)
    }

    private func rows(_ stretches: [Stretch]) -> Rows {
        Rows(
            [.year, .association, .p05, .p25, .p50, .p75, .p95],
            stretches.enumerated().flatMap { number, stretch in
                stretch.summaries.enumerated().map { offset, summary in
                    let values = summary.map { quantiles($0).map(Rows.Value.number) }
                    return [.init(stretch.first + offset), .init(number)]
                        + (values ?? Array(repeating: .gap, count: 5))
                }
            })
    }

    private var scale: RoundScale {
        RoundScale(
            covering: fans.joined().flatMap(\.summaries).compactMap { $0 }.flatMap(quantiles)
                + published.joined().map { $0.amount / 1000 }, count: 3)
    }

    private func panel(_ alternative: Int, _ scale: RoundScale, isFirst: Bool) -> View {
        let stretches = fans[alternative]
        var layers: [Layer] = []
        if comparison.isRandom {
            for (low, high, colour) in [(Field.p05, Field.p95, Self.light), (.p25, .p75, Self.middle)] {
                layers.append(
                    .band(x: .at(.year), from: .at(low), to: .at(high), paint: .fixed(colour), apart: .association))
            }
            // A band needs two years; a membership of one is drawn as upright lines.
            let single = stretches.filter { $0.summaries.count == 1 }
            if !single.isEmpty {
                let rows = rows(single)
                for (low, high, colour) in [(Field.p05, Field.p95, Self.light), (.p25, .p75, Self.middle)] {
                    layers.append(
                        .rules(rows, x: .at(.year), y: .at(low), toY: .at(high), paint: .fixed(colour), width: 10))
                }
            }
        }
        layers.append(.rules(y: .number(0), width: 1.5))
        if isFirst {
            layers.append(
                .text(
                    .fixed(words("under 0: får inte låna", "below 0: may not borrow")),
                    x: .points(Comparison.widthOfYears), y: .number(0), paint: .fixed(Palette.faint), align: .right,
                    baseline: .top, down: 2))
        }
        layers.append(.line(x: .at(.year), y: .at(.p50), paint: .fixed(Self.dark), width: 2.5, apart: .association))
        layers.append(.points(x: .at(.year), y: .at(.p50), paint: .fixed(Self.dark), area: 14))
        for stretch in stretches.dropFirst() { layers += change(to: stretch) }
        layers += plan(published[alternative], isLabelled: alternative == published.firstIndex { !$0.isEmpty })
        // Room below for what zero means, and above for the names of associations.
        let extent = scale.range.upperBound - scale.range.lowerBound
        let lowest = min(scale.range.lowerBound, -extent * 18 / Self.height)
        let highest = scale.range.upperBound + (fans.contains { $0.count > 1 } ? extent * 18 / Self.height : 0)
        return .layers(
            layers, rows: rows(stretches), x: comparison.years,
            y: Dimension(
                .points(Self.height), scale: Scale(.numbers(lowest...highest)),
                axis: Axis(title: words("tkr", "SEK thousand"), format: ",.0f", values: scale.marks, showsGrid: true)),
            title: comparison.heading(comparison.name(alternative)))
    }

    /// Where another association takes over, with its name on the side that has more room.
    private func change(to stretch: Stretch) -> [Layer] {
        let study = comparison.study
        let start = Double(stretch.first) - 0.5
        let share = (start - Double(study.years.lowerBound)) / Double(max(1, study.years.count - 1))
        let isLeft = share <= 0.5
        let name = words("nu \(stretch.name)", "now \(stretch.name)")
        let room = Int((isLeft ? 1 - share : 1) * Comparison.widthOfYears / 6.8)
        let text = name.count <= room ? name : name.prefix(max(room, 8) - 1) + "…"
        return [
            .rules(x: .number(start), paint: .fixed(Palette.faint), dash: [3, 3]),
            .text(
                .fixed(text), x: isLeft ? .number(start) : .points(Comparison.widthOfYears), y: .points(2),
                align: isLeft ? .left : .right, baseline: .top, right: isLeft ? 5 : 0),
        ]
    }

    private func plan(_ points: [Point], isLabelled: Bool) -> [Layer] {
        guard let first = points.first else { return [] }
        let rows = Rows([.year, .plan], points.map { [.init($0.year), .number($0.amount / 1000)] })
        let circles = Layer.points(
            rows, x: .at(.year), y: .at(.plan), paint: .fixed(Palette.ink), area: 70, isFilled: false)
        guard isLabelled else { return [circles] }
        return [
            circles,
            .text(
                .fixed(words("publicerad plan", "published plan")), x: .number(Double(first.year)),
                y: .number(first.amount / 1000), align: .left, baseline: .bottom, right: 6, down: -7),
        ]
    }

    private var view: View {
        let scale = scale
        return .vertical(
            comparison.study.alternatives.indices.map { panel($0, scale, isFirst: $0 == 0) }, spacing: 14)
    }

    // MARK: What is said

    private var title: String {
        words(
            "Balanserat resultat i \(words.genitive(comparison.focusName)) förbund",
            "Carried-forward result of \(words.genitive(comparison.focusName)) association")
    }

    private var reading: [String] {
        var parts = [
            comparison.isRandom
                ? words(
                    "Tusen kronor den 31 december. Linjen är medianen, det mörka bandet vad 50 av 100 banor ligger mellan och det ljusa vad 90 av 100 ligger mellan.",
                    "SEK thousand on 31 December. The line is the median, the dark band what 50 of 100 paths lie between and the light one what 90 of 100 lie between."
                ) : words("Tusen kronor den 31 december.", "SEK thousand on 31 December."),
            words(
                "Ett förbund får inte låna: vid noll skärs insatserna ned.",
                "An association may not borrow: at zero initiatives are cut."),
        ]
        if hasPublished {
            parts.append(words("Ringarna är den publicerade planen.", "The circles are the published plan."))
        }
        if fans.contains(where: { $0.count > 1 }) {
            parts.append(
                words(
                    "Där ett annat förbund tar över börjar en ny kurva.",
                    "Where another association takes over a new curve begins."))
        }
        return parts
    }

    private var alternativeText: [String] {
        let last = comparison.study.years.upperBound
        let all = comparison.study.alternatives.indices.compactMap { alternative -> String? in
            guard let stretch = fans[alternative].last, let summary = stretch.summaries.last ?? nil else { return nil }
            let middle = comparison.isRandom ? summary.quantile(0.5).value : summary.mean
            return comparison.quoted([alternative]) + " "
                + comparison.tkr(comparison.format.thousands(middle))
                + comparison.range(summary, comparison.format.thousands)
        }
        let head =
            comparison.isRandom
            ? words(
                "Balanserat resultat efter \(last), median och inom parentes vad 90 av 100 banor ligger mellan: ",
                "Carried-forward result after \(last), median and in brackets what 90 of 100 paths lie between: ")
            : words("Balanserat resultat efter \(last): ", "Carried-forward result after \(last): ")
        var parts = [head + all.joined(separator: "; ") + "."]
        for (alternative, points) in published.enumerated() where !points.isEmpty {
            let text = points.map { "\(comparison.tkr(comparison.format.thousands($0.amount))) \($0.year)" }
            let name = published.count { !$0.isEmpty } > 1 ? " (\(comparison.quoted([alternative])))" : ""
            parts.append(words("Publicerad plan", "Published plan") + name + ": " + text.joined(separator: ", ") + ".")
        }
        return parts
    }

    var picture: Picture {
        comparison.picture("carried-forward", title: title, reading: reading, alternativeText: alternativeText, view)
    }
}
