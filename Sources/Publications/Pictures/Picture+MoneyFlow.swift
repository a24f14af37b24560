internal import Finsam
internal import Reports
internal import Simulation
internal import VegaLite

extension Picture {
    /// The money of the last year of the association that the municipality in focus is in: from whom it comes and what
    /// becomes of it, for each alternative. *Penningflöde.*
    static func moneyFlow(_ comparison: Comparison) -> Picture { MoneyFlowPicture(comparison).picture }
}

private struct MoneyFlowPicture {
    let comparison: Comparison
    private let flows: [(alternative: Int, flow: MoneyFlow)]

    init(_ comparison: Comparison) {
        self.comparison = comparison
        let year = comparison.study.years.upperBound
        let table = comparison.flowTable(year: year)
        flows = comparison.study.alternatives.indices.map {
            ($0, MoneyFlow(comparison, table, alternative: $0, year: year))
        }
    }

    private var words: Words { comparison.words }
    private func number(_ tkr: Int) -> String { comparison.format.number(Double(tkr)) }

    private func name(_ source: MoneyFlow.Source) -> String {
        switch source {
        case .state: words("Staten", "State")
        case .region: words("Regionen", "Region")
        case .focus: comparison.focusName
        case .otherMunicipalities: words("Andra kommuner", "Other municipalities")
        case .broughtForward: words("Från året före", "Brought forward")
        case .deficitCarried: words("Underskott", "Deficit")
        }
    }

    private func name(_ use: MoneyFlow.Use) -> String {
        switch use {
        case .initiatives: words("Insatser", "Initiatives")
        case .operations: words("Egen verksamhet", "Operations")
        case .administration: words("Administration", "Administration")
        case .oneOff: words("Engångskostnad", "One-off cost")
        case .carriedForward: words("Till året efter", "Carried forward")
        case .deficitBrought: words("Tidigare underskott", "Earlier deficit")
        }
    }

    private func colour(_ source: MoneyFlow.Source) -> String {
        switch source {
        case .state: "#8a8a8a"
        case .region: "#b4b4b4"
        case .otherMunicipalities: "#cfcfcf"
        case .focus: Palette.colour(1)
        case .broughtForward, .deficitCarried: Palette.colour(5)
        }
    }

    private func colour(_ use: MoneyFlow.Use) -> String {
        switch use {
        case .initiatives: Palette.colour(0)
        case .operations: Palette.colour(2)
        case .administration: Palette.colour(3)
        case .oneOff: Palette.colour(4)
        case .carriedForward, .deficitBrought: Palette.colour(5)
        }
    }

    // MARK: What is drawn

    private static let width = 425.0
    /// Where the sources' bars end, the middle and the uses' bars begin.
    private static let (left, centre, right) = (150.0, 215.0, 283.0)
    private static let thickness = 9.0
    /// How high the greatest total is.
    private static let greatest = 120.0

    /// An amount in the drawing: from one height to another between two places across.
    private struct Ribbon {
        let colour: String
        let label: String
        let isSource: Bool
        /// At the side, then in the middle.
        let side: (top: Double, bottom: Double)
        let middle: (top: Double, bottom: Double)
    }

    private func ribbons(_ flow: MoneyFlow, perTkr: Double) -> (all: [Ribbon], height: Double) {
        let sources = FlowColumn(heights: flow.sources.map { Double($0.tkr) * perTkr })
        let uses = FlowColumn(heights: flow.uses.map { Double($0.tkr) * perTkr })
        let height = max(sources.height, uses.height)
        let start = (height - Double(flow.total) * perTkr) / 2
        var all: [Ribbon] = []
        func add(_ amounts: [(label: String, colour: String, tkr: Int)], _ column: FlowColumn, isSource: Bool) {
            var top = start
            for (part, place) in zip(amounts, column.centred(in: height).parts) {
                let bottom = top + Double(part.tkr) * perTkr
                all.append(
                    Ribbon(
                        colour: part.colour, label: "\(part.label) \(number(part.tkr))", isSource: isSource,
                        side: place, middle: (top, bottom)))
                top = bottom
            }
        }
        add(flow.sources.map { (name($0.kind), colour($0.kind), $0.tkr) }, sources, isSource: true)
        add(flow.uses.map { (name($0.kind), colour($0.kind), $0.tkr) }, uses, isSource: false)
        return (all, height)
    }

    /// Where the bar of an amount stands: its outer edge, and the edge that its ribbon leaves.
    private func edges(_ ribbon: Ribbon) -> (outer: Double, inner: Double) {
        ribbon.isSource ? (Self.left - Self.thickness, Self.left) : (Self.right + Self.thickness, Self.right)
    }

    /// A hundredth of a point is less than anyone sees, and shorter.
    private func place(_ points: Double) -> Rows.Value { .number((points * 100).rounded() / 100) }

    /// A curve from the side to the middle that leaves and arrives straight: 3t² − 2t³.
    private func curve(_ ribbon: Ribbon) -> [[Rows.Value]] {
        let steps = 12
        let start = edges(ribbon).inner
        let end = Self.centre + (ribbon.isSource ? -1 : 1) * Self.thickness / 2
        return (0...steps).map { step in
            let share = Double(step) / Double(steps)
            let bend = share * share * (3 - 2 * share)
            func between(_ from: Double, _ to: Double) -> Rows.Value { place(from + (to - from) * bend) }
            return [
                .text(ribbon.label), place(start + (end - start) * share),
                between(ribbon.side.top, ribbon.middle.top), between(ribbon.side.bottom, ribbon.middle.bottom),
            ]
        }
    }

    private func panel(_ alternative: Int, _ flow: MoneyFlow, perTkr: Double) -> View {
        let (all, height) = ribbons(flow, perTkr: perTkr)
        let total = Double(flow.total) * perTkr
        let paint = Paint.names(.label, all.map { Paint.Named($0.label, $0.colour) }, legend: nil)
        var layers: [Layer] = [
            .band(
                Rows([.label, .across, .top, .bottom], all.flatMap(curve)), x: .at(.across), from: .at(.top),
                to: .at(.bottom), paint: paint, opacity: 0.45),
            .rectangles(
                Rows(
                    [.label, .from, .to, .top, .bottom],
                    all.map { ribbon in
                        let (outer, inner) = edges(ribbon)
                        return [
                            .text(ribbon.label), place(min(outer, inner)), place(max(outer, inner)),
                            place(ribbon.side.top), place(ribbon.side.bottom),
                        ]
                    }), x: .at(.from), to: .at(.to), y: .at(.top), to: .at(.bottom), paint: paint),
            .rectangles(
                x: .number(Self.centre - Self.thickness / 2), to: .number(Self.centre + Self.thickness / 2),
                y: .number((height - total) / 2), to: .number((height + total) / 2), paint: .fixed(Palette.ink)),
        ]
        for isSource in [true, false] {
            let ribbons = all.filter { $0.isSource == isSource }
            guard !ribbons.isEmpty else { continue }
            layers.append(
                .text(
                    .names(.label),
                    of: Rows(
                        [.label, .across, .top],
                        ribbons.map {
                            [.text($0.label), place(edges($0).outer), place(($0.side.top + $0.side.bottom) / 2)]
                        }), x: .at(.across), y: .at(.top), align: isSource ? .right : .left, right: isSource ? -5 : 5))
        }
        return .layers(
            layers, x: Dimension(.points(Self.width), scale: Scale(.numbers(0...Self.width))),
            y: Dimension(.points(height), scale: Scale(.numbers(0...height), isReversed: true)),
            title: comparison.heading(comparison.name(alternative)),
            subtitle: comparison.heading("\(flow.association): \(comparison.tkr(number(flow.total)))"))
    }

    private var view: View {
        let most = max(1, flows.map(\.flow.total).max() ?? 1)
        return .vertical(
            flows.map { panel($0.alternative, $0.flow, perTkr: Self.greatest / Double(most)) }, spacing: 18)
    }

    // MARK: What is said

    private var last: Int { comparison.study.years.upperBound }

    private var reading: [String] {
        [
            comparison.isRandom
                ? words(
                    "Tusen kronor \(last), medelvärden.", "SEK thousand in \(last), means.")
                : words("Tusen kronor \(last).", "SEK thousand in \(last)."),
            words(
                "Till vänster varifrån förbundets pengar kommer, till höger vad de går till. Från året före och till året efter går det balanserade resultatet.",
                "On the left where the association's money comes from, on the right what becomes of it. What is brought and carried forward is the carried-forward result."
            ),
        ]
    }

    private var alternativeText: [String] {
        flows.map { alternative, flow in
            let sources = flow.sources.map { "\(name($0.kind)) \(number($0.tkr))" }.joined(separator: ", ")
            let uses = flow.uses.map { "\(name($0.kind)) \(number($0.tkr))" }.joined(separator: ", ")
            return comparison.quoted([alternative])
                + words(
                    ", \(flow.association) \(last): \(comparison.tkr(number(flow.total))) från \(sources) till \(uses).",
                    ", \(flow.association) in \(last): \(comparison.tkr(number(flow.total))) from \(sources) to \(uses)."
                )
        }
    }

    var picture: Picture {
        comparison.picture(
            "money-flow",
            title: words(
                "Pengarna i \(words.genitive(comparison.focusName)) förbund \(last)",
                "The money of \(words.genitive(comparison.focusName)) association in \(last)"), reading: reading,
            alternativeText: alternativeText, view)
    }
}
