internal import Finsam
internal import Reports
internal import Simulation
internal import VegaLite

extension Picture {
    /// What each alternative means for every municipality, per inhabitant and year from the change. *Vinnare och
    /// förlorare.*
    ///
    /// - Returns: nothing for a study of one alternative
    static func winnersAndLosers(_ comparison: Comparison) -> Picture? {
        comparison.others.isEmpty ? nil : WinnersAndLosers(comparison).picture
    }
}

private struct WinnersAndLosers {
    let comparison: Comparison
    /// For each alternative but the reference, what it means for each municipality.
    private let effects: [(alternative: Int, all: [Effect])]

    private struct Effect {
        let name: String
        /// SEK per inhabitant and year.
        let amount: Double
        let isSure: Bool
        let isNothing: Bool
    }

    init(_ comparison: Comparison) {
        self.comparison = comparison
        let study = comparison.study
        effects = comparison.others.map { alternative in
            let all = study.municipalities.enumerated().compactMap { index, municipality -> Effect? in
                guard
                    let net = comparison.base.difference(
                        .net, of: index, alternative: alternative, period: comparison.base.horizon)
                else { return nil }
                let sign = comparison.word(net)
                return Effect(
                    name: municipality.name,
                    amount: net.mean / comparison.people(index) / comparison.yearsInForce(alternative),
                    isSure: !comparison.isRandom || sign != "?",
                    isNothing: comparison.isRandom ? sign == "=" : net.mean == 0)
            }
            return (alternative, all)
        }
    }

    private var words: Words { comparison.words }

    private func text(_ effect: Effect) -> String {
        effect.isNothing
            ? words("lika", "equal")
            : comparison.format.signed(effect.amount, decimals: 1) + (effect.isSure ? "" : "\u{A0}?")
    }

    // MARK: What is drawn

    private static let width = 300.0
    /// The room for a number beside its bar, points.
    private static let room = 55.0

    private var names: [String] { comparison.study.municipalities.map(\.name) }

    private func panel(_ effects: [Effect], alternative: Int, _ scale: Scale, marks: [Double]) -> View {
        var layers: [Layer] = []
        for (isGain, colour) in [(true, Palette.better), (false, Palette.worse)] {
            for isSure in [true, false] {
                let rows = effects.filter { ($0.amount >= 0) == isGain && $0.isSure == isSure }
                guard !rows.isEmpty else { continue }
                layers.append(
                    .bars(
                        self.rows(rows), x: .at(.amount), y: .at(.municipality),
                        paint: .fixed(isSure ? colour : Palette.paper), outline: colour))
            }
            let rows = effects.filter { ($0.amount >= 0) == isGain }
            guard !rows.isEmpty else { continue }
            layers.append(
                .text(
                    .names(.label), of: self.rows(rows), x: .at(.amount), y: .at(.municipality),
                    align: isGain ? .left : .right, right: isGain ? 5 : -5))
        }
        layers.append(.rules(x: .number(0), width: 1.5))
        return .layers(
            layers,
            x: Dimension(
                .points(Self.width), scale: scale, axis: Axis(format: ",~f", values: marks, showsGrid: true)),
            y: Dimension(
                .each(21), scale: Scale(.names(names), emptyShare: 0.2), axis: Axis(showsLine: false)),
            title: comparison.heading(comparison.name(alternative)))
    }

    private func rows(_ effects: [Effect]) -> Rows {
        Rows(
            [.municipality, .amount, .label],
            effects.map { [.text($0.name), .number($0.amount), .text(text($0))] })
    }

    private var view: View {
        let amounts = effects.flatMap(\.all).map(\.amount)
        let round = RoundScale(covering: amounts)
        // A number needs room beside the longest bar on either side.
        let perPoint = (round.range.upperBound - round.range.lowerBound) / (Self.width - 2 * Self.room)
        let low = min(round.range.lowerBound, (amounts.min() ?? 0) - perPoint * Self.room)
        let high = max(round.range.upperBound, (amounts.max() ?? 0) + perPoint * Self.room)
        return .vertical(
            effects.map {
                panel($0.all, alternative: $0.alternative, Scale(.numbers(low...high)), marks: round.marks)
            }, spacing: 14)
    }

    // MARK: What is said

    private var reading: [String] {
        let reference = comparison.quoted([comparison.study.reference])
        let head = words(
            "Netto, kronor per invånare och år från ändringen, mot \(reference).",
            "Net, SEK per inhabitant and year from the change, against \(reference).")
        guard comparison.isRandom else { return [head] }
        return [
            head,
            words(
                "Fylld stapel: vinst eller förlust i minst 95 av 100 banor. Tom stapel med frågetecken: medelvärdet är osäkert.",
                "Filled bar: a gain or a loss on at least 95 of 100 paths. Empty bar with a question mark: the mean is uncertain."
            ),
        ]
    }

    private var alternativeText: [String] {
        effects.map { alternative, all in
            let groups = [
                (words("vinner", "gain"), all.filter { $0.isSure && !$0.isNothing && $0.amount > 0 }),
                (words("förlorar", "lose"), all.filter { $0.isSure && !$0.isNothing && $0.amount < 0 }),
                (words("osäkert", "uncertain"), all.filter { !$0.isSure }),
                (words("lika", "equal"), all.filter(\.isNothing)),
            ]
            let parts = groups.compactMap { word, members -> String? in
                guard !members.isEmpty else { return nil }
                let names = members.map { effect in
                    effect.isNothing
                        ? effect.name : effect.name + " " + comparison.format.signed(effect.amount, decimals: 1)
                }
                return "\(word): \(words.list(names))"
            }
            return comparison.quoted([alternative]) + " – " + parts.joined(separator: "; ") + "."
        }
    }

    var picture: Picture {
        comparison.picture(
            "winners-and-losers",
            title: words("Vinnare och förlorare bland kommunerna", "Winners and losers among the municipalities"),
            reading: reading, alternativeText: alternativeText, view)
    }
}
