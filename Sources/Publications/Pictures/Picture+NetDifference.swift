internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import VegaLite

extension Picture {
    /// How far each alternative's net for the municipality in focus lies from that of the reference, on the same paths: the
    /// distribution and its zero. *Skillnad i netto.*
    ///
    /// - Returns: nothing for a study of one alternative
    static func netDifference(_ comparison: Comparison) -> Picture? {
        comparison.others.isEmpty ? nil : NetDifference(comparison: comparison).picture
    }
}

private struct NetDifference {
    let comparison: Comparison

    private var words: Words { comparison.words }
    private var format: NumberFormat { comparison.format }

    private func summary(_ alternative: Int) -> OutcomeSummary? {
        comparison.base.difference(
            .net, of: comparison.study.focus, alternative: alternative, period: comparison.base.horizon)
    }

    private func perYear(_ alternative: Int) -> Double { 1 / comparison.yearsInForce(alternative) }

    // MARK: What is drawn

    private static let width = 400.0

    /// What 95 of 100 paths lie between, and a little more; without randomness the difference itself.
    private var scale: RoundScale {
        RoundScale(
            covering: comparison.others.flatMap { alternative -> [Double] in
                guard let summary = summary(alternative) else { return [] }
                let all =
                    comparison.isRandom
                    ? [summary.quantile(0.025).value, summary.quantile(0.975).value] : [summary.mean]
                return all.map { $0 * perYear(alternative) }
            })
    }

    private func panel(_ alternative: Int, _ scale: RoundScale) -> View {
        // Behind the bars, or it would hide a difference that is never far from it.
        var layers: [Layer] = [.rules(x: .number(0), width: 1.5)]
        var said: [String] = []
        let (hasBars, hasBins) = (!comparison.isRandom, bins(alternative) != nil)
        if let summary = summary(alternative) {
            let mean = summary.mean * perYear(alternative)
            said.append(format.withUnit(format.signedHundreds(mean)))
            if comparison.isRandom { said.append(share(summary)) }
            layers += hasBars ? bar(mean) : spread(summary, alternative, scale)
        }
        layers += sides(scale)
        return .layers(
            layers,
            x: Dimension(
                .points(Self.width), scale: Scale(.numbers(scale.range)),
                axis: Axis(format: ",.0f", values: scale.marks, showsGrid: true)),
            y: Dimension(.points(hasBins ? 84 : 44), scale: Scale(.numbers(hasBins ? -0.25...1.3 : -0.5...1))),
            title: comparison.heading(comparison.name(alternative)), subtitle: said.joined(separator: ", "))
    }

    /// On which side of zero it is worse and on which better, where there is room for the word.
    private func sides(_ scale: RoundScale) -> [Layer] {
        let perPoint = (scale.range.upperBound - scale.range.lowerBound) / Self.width
        var layers: [Layer] = []
        if -scale.range.lowerBound > 50 * perPoint {
            layers.append(
                .text(
                    .fixed(words("sämre", "worse")), x: .number(0), y: .points(0), paint: .fixed(Palette.worseInk),
                    isBold: true, align: .right, baseline: .top, right: -6))
        }
        if scale.range.upperBound > 50 * perPoint {
            layers.append(
                .text(
                    .fixed(words("bättre", "better")), x: .number(0), y: .points(0), paint: .fixed(Palette.better),
                    isBold: true, align: .left, baseline: .top, right: 6))
        }
        return layers
    }

    /// How often the alternative is better.
    private func share(_ summary: OutcomeSummary) -> String {
        if summary.shareAtZero.value == 1 { return words("lika i alla banor", "equal on all paths") }
        let share = format.probability(
            summary.shareAboveZero.value, count: comparison.run.simulation.pathCount)
        return words("bättre i \(share) av banorna", "better on \(share) of the paths")
    }

    private func bar(_ mean: Double) -> [Layer] {
        [
            .rectangles(
                x: .number(min(0, mean)), to: .number(max(0, mean)), y: .number(-0.4), to: .number(0.4),
                paint: .fixed(mean < 0 ? Palette.worse : Palette.better))
        ]
    }

    private func spread(_ summary: OutcomeSummary, _ alternative: Int, _ scale: RoundScale) -> [Layer] {
        let factor = perYear(alternative)
        func at(_ probability: Double) -> Position { .number(summary.quantile(probability).value * factor) }
        let middle = Position.number(bins(alternative) == nil ? 0 : -0.125)
        return histogram(alternative, scale) + [
            .rules(x: at(0.025), toX: at(0.975), y: middle, width: 2),
            .rules(x: at(0.25), toX: at(0.75), y: middle, width: 7),
            .points(
                x: .number(summary.mean * factor), y: middle, paint: .fixed(Palette.ink), shape: .diamond, area: 90,
                isFilled: false),
        ]
    }

    /// The bars inside the picture, as high as they are frequent; the highest is 1.
    private func histogram(_ alternative: Int, _ scale: RoundScale) -> [Layer] {
        guard let bins = bins(alternative), let most = bins.shares.max(), most > 0 else { return [] }
        let factor = perYear(alternative)
        // Lines between bars need bars that are wider than lines.
        let width = (bins.edges[1] - bins.edges[0]) * factor * Self.width
        let isWide = width > 4 * (scale.range.upperBound - scale.range.lowerBound)
        let all = bins.shares.indices.compactMap { bin -> (from: Double, to: Double, share: Double)? in
            let (from, to) = (bins.edges[bin] * factor, bins.edges[bin + 1] * factor)
            guard bins.shares[bin] > 0, to > scale.range.lowerBound, from < scale.range.upperBound else { return nil }
            return (max(from, scale.range.lowerBound), min(to, scale.range.upperBound), bins.shares[bin])
        }
        return [(all.filter { $0.from < 0 }, Palette.worse), (all.filter { $0.from >= 0 }, Palette.better)].compactMap {
            bins, colour in
            guard !bins.isEmpty else { return nil }
            return .rectangles(
                Rows(
                    [.from, .to, .share, .height],
                    bins.map { [.number($0.from), .number($0.to), .number($0.share), .number($0.share / most)] }),
                x: .at(.from), to: .at(.to), y: .at(.height), to: .number(0), paint: .fixed(colour),
                outline: isWide ? Palette.paper : nil)
        }
    }

    /// The distribution, where a run has kept one.
    private func bins(_ alternative: Int) -> BinnedDistribution? { comparison.base.netDistributions[alternative] }

    // MARK: What is said

    private var reference: String { comparison.quoted([comparison.study.reference]) }

    private var reading: [String] {
        let head = words(
            "Kronor per år från ändringen, mot \(reference). Till höger om noll är alternativet bättre för kommunen.",
            "SEK a year from the change, against \(reference). To the right of zero the alternative is better for the municipality."
        )
        guard comparison.isRandom else { return [head] }
        return [
            head
                + words(
                    " Under namnet: medelvärdet och hur ofta det är bättre.",
                    " Below the name: the mean and how often it is better."),
            words(
                "Smala linjen: vad 95 av 100 banor ligger mellan, tjocka: 50 av 100, romb: medelvärdet.",
                "Thin line: what 95 of 100 paths lie between, thick: 50 of 100, diamond: the mean."),
        ]
    }

    private var alternativeText: [String] {
        [
            words("Skillnad i netto per år mot \(reference): ", "Difference in net a year from \(reference): ")
                + comparison.others.compactMap(text).joined(separator: "; ") + "."
        ]
    }

    private func text(_ alternative: Int) -> String? {
        guard let summary = summary(alternative) else { return nil }
        let factor = perYear(alternative)
        func amount(_ value: Double) -> String { format.withUnit(format.signedHundreds(value * factor)) }
        let name = comparison.quoted([alternative])
        guard comparison.isRandom else { return name + " " + amount(summary.mean) }
        if summary.shareAtZero.value == 1 { return name + " " + share(summary) }
        let (low, high) = (amount(summary.quantile(0.025).value), amount(summary.quantile(0.975).value))
        return name
            + words(
                " i medeltal \(amount(summary.mean)), i 95 av 100 banor mellan \(low) och \(high), ",
                " on average \(amount(summary.mean)), on 95 of 100 paths between \(low) and \(high), ")
            + share(summary)
    }

    var picture: Picture {
        let scale = scale
        return comparison.picture(
            "net-difference",
            title: words(
                "Skillnad i netto för \(comparison.focusName)", "Difference in net for \(comparison.focusName)"),
            reading: reading, alternativeText: alternativeText,
            .vertical(comparison.others.map { panel($0, scale) }, spacing: 14))
    }
}
