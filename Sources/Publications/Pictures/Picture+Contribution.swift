internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import VegaLite

extension Picture {
    /// What the municipality in focus pays, year by year and alternative by alternative; those that coincide are drawn as
    /// one. *Medlemsbidrag.*
    static func contribution(_ comparison: Comparison) -> Picture { ContributionByYear(comparison).picture }
}

private struct ContributionByYear {
    let comparison: Comparison
    /// Alternatives that are the same in every year, the first of them first.
    private let groups: [[Int]]
    private let summaries: [[OutcomeSummary]]

    init(_ comparison: Comparison) {
        self.comparison = comparison
        let study = comparison.study
        let summaries = study.alternatives.indices.map { alternative in
            (0..<comparison.base.horizon).compactMap {
                comparison.base.outcome(.contribution, of: study.focus, alternative: alternative, period: $0)
            }
        }
        self.summaries = summaries
        var groups: [[Int]] = []
        for alternative in study.alternatives.indices {
            let same = groups.firstIndex { group in
                group.first.map { comparison.coincide(summaries[$0], summaries[alternative]) } ?? false
            }
            if let same { groups[same].append(alternative) } else { groups.append([alternative]) }
        }
        self.groups = groups
    }

    private var words: Words { comparison.words }

    // MARK: What is drawn

    private static let height = 110.0
    private func rows(_ alternative: Int) -> Rows {
        Rows(
            [.year, .p05, .mean, .p95],
            summaries[alternative].enumerated().map { period, summary in
                let bounds =
                    comparison.isRandom
                    ? (summary.quantile(0.05).value, summary.quantile(0.95).value) : (summary.mean, summary.mean)
                return [
                    .init(comparison.year(period)), .number(bounds.0), .number(summary.mean), .number(bounds.1),
                ]
            })
    }

    private var reference: Int { comparison.study.reference }

    private func panel(_ group: [Int], index: Int, _ scale: RoundScale) -> View {
        let colour = Palette.colour(index)
        var layers: [Layer] = []
        if comparison.isRandom {
            layers.append(
                .band(x: .at(.year), from: .at(.p05), to: .at(.p95), paint: .fixed(colour), opacity: 0.25))
        }
        if !group.contains(reference) {
            layers.append(
                .line(
                    rows(reference), x: .at(.year), y: .at(.mean), paint: .fixed(Palette.ink), width: 1.5, dash: [4, 3])
            )
        }
        layers.append(.line(x: .at(.year), y: .at(.mean), paint: .fixed(colour), width: 3))
        layers.append(.points(x: .at(.year), y: .at(.mean), paint: .fixed(colour), area: 30))
        if let last = summaries[group[0]].last {
            layers.append(
                .text(
                    .fixed(comparison.format.hundreds(last.mean)),
                    x: .number(Double(comparison.study.years.upperBound)),
                    y: .number(last.mean), isBold: true, align: .right, baseline: .bottom, down: -7))
        }
        return .layers(
            layers, rows: rows(group[0]), x: comparison.years,
            y: Dimension(
                .points(Self.height), scale: Scale(.numbers(scale.range)),
                axis: Axis(title: words("kr", "SEK"), format: ",.0f", values: scale.marks, showsGrid: true)),
            title: comparison.heading(
                words.list(group.map(comparison.name)) + (group.count > 1 ? words(": samma", ": the same") : "")))
    }

    private var view: View {
        let all = summaries.joined().flatMap { summary in
            comparison.isRandom
                ? [summary.quantile(0.05).value, summary.mean, summary.quantile(0.95).value] : [summary.mean]
        }
        let scale = RoundScale(covering: all)
        return .vertical(groups.enumerated().map { panel($1, index: $0, scale) }, spacing: 14)
    }

    // MARK: What is said

    private var reading: [String] {
        var parts = [
            comparison.isRandom
                ? words(
                    "Kronor per år. Linjen är medelvärdet, bandet vad 90 av 100 banor ligger mellan.",
                    "SEK a year. The line is the mean, the band what 90 of 100 paths lie between.")
                : words("Kronor per år.", "SEK a year.")
        ]
        if groups.count > 1 {
            parts.append(
                words(
                    "Den streckade linjen är \(comparison.quoted([reference])).",
                    "The dashed line is \(comparison.quoted([reference]))."))
        }
        if groups.contains(where: { $0.count > 1 }) {
            parts.append(
                words(
                    "Alternativ med samma bidrag alla år visas tillsammans.",
                    "Alternatives with the same contribution in all years are shown together."))
        }
        return parts
    }

    private var alternativeText: [String] {
        let last = comparison.study.years.upperBound
        func text(_ summary: OutcomeSummary) -> String {
            comparison.format.withUnit(comparison.format.hundreds(summary.mean))
                + comparison.range(summary, comparison.format.hundreds)
        }
        let all = groups.compactMap { group -> String? in
            guard let summary = summaries[group[0]].last else { return nil }
            return text(summary) + words(" i ", " in ") + comparison.quoted(group)
        }
        let mean = comparison.isRandom ? words("i genomsnitt ", "on average ") : ""
        var parts = [
            words("Medlemsbidraget är \(last) ", "The contribution in \(last) is ") + mean
                + all.joined(separator: "; ") + "."
        ]
        if let first = summaries[reference].first {
            let beginning = study.years.lowerBound
            parts.append(
                words(
                    "\(beginning) är det \(text(first)) i \(comparison.quoted([reference])).",
                    "In \(beginning) it is \(text(first)) in \(comparison.quoted([reference]))."))
        }
        return parts
    }

    private var study: Study { comparison.study }

    var picture: Picture {
        comparison.picture(
            "contribution",
            title: words(
                "\(words.genitive(comparison.focusName)) medlemsbidrag år för år",
                "\(words.genitive(comparison.focusName)) contribution year by year"), reading: reading,
            alternativeText: alternativeText, view)
    }
}

extension Comparison {
    /// Whether two series are the same in every year, as far as what is drawn of them goes.
    fileprivate func coincide(_ one: [OutcomeSummary], _ other: [OutcomeSummary]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { one, other in
                one.mean == other.mean
                    && (!isRandom
                        || one.quantile(0.05).value == other.quantile(0.05).value
                            && one.quantile(0.95).value == other.quantile(0.95).value)
            }
    }
}
