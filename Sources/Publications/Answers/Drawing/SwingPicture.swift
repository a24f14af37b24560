internal import Reports
internal import VegaLite

/// What a quantity is with one uncertainty at its 5 % and at its 95 % value.
struct Swing {
    /// The uncertainty.
    let name: String
    let atLow: Double
    let atHigh: Double

    var extent: Double { abs(atHigh - atLow) }
}

/// A tornado: a row for each uncertainty, the widest first. *Tornado.*
struct SwingPicture {
    let page: AnswerPage
    let values: AnswerValues
    /// Whether it is a difference, which bears its sign.
    let isDifference: Bool

    private var words: Words { page.words }

    private func text(_ value: Double) -> String { isDifference ? values.signed(value) : values.text(value) }

    /// The picture of the widest swings.
    ///
    /// - Parameters:
    ///   - unit: how to read the numbers, if not the values' own unit
    ///   - most: how many rows at most
    func picture(
        _ identifier: String, title: String, unit: String? = nil, _ swings: [Swing], most: Int
    ) -> Picture {
        let shown = Array(swings.prefix(most))
        let (five, ninetyFive) = (page.format.percent(0.05, decimals: 0), page.format.percent(0.95, decimals: 0))
        return page.picture(
            identifier, title: title,
            reading: [
                unit ?? ((isDifference ? values.unitOfDifferences : values.unitOfLevels) + "."),
                words(
                    "En i taget på sitt \(five)-värde (ring) och sitt \(ninetyFive)-värde (punkt), allt annat på sin median; för det som varierar mellan åren är det genomsnittet över perioden.",
                    "One at a time at its \(five) value (ring) and its \(ninetyFive) value (dot), all else at its median; for what varies from year to year it is the average over the horizon."
                ),
                isDifference ? words("Det svarta strecket är noll.", "The black line is zero.") : "",
                swings.count > shown.count
                    ? words(
                        "De \(shown.count) som betyder mest visas, av \(swings.count).",
                        "The \(shown.count) that matter most are shown, of \(swings.count).") : "",
            ].filter { !$0.isEmpty },
            alternativeText: [
                words("Vid \(five) och vid \(ninetyFive): ", "At \(five) and at \(ninetyFive): ")
                    + shown.map {
                        "\($0.name) \(text($0.atLow)) \(words("och", "and")) \(text($0.atHigh))"
                    }.joined(separator: "; ") + "."
            ], view(shown))
    }

    private func view(_ shown: [Swing]) -> View {
        let rows = NamedRows(shown.map(\.name), thickness: 14)
        let all: [Double] = shown.map(\.atLow) + shown.map(\.atHigh) + (isDifference ? [0] : [])
        func room(_ end: (Swing) -> Double) -> Double {
            (shown.map { NamedRows.width(of: text(end($0))) }.max() ?? 0) + 10
        }
        let (lowest, highest) = (all.min() ?? 0, all.max() ?? 1)
        let across = NamedRows.across(
            lowest...highest, left: room { min($0.atLow, $0.atHigh) }, right: room { max($0.atLow, $0.atHigh) })
        let (low, high, middle) = (Field.number("at5"), Field.number("at95"), Field.number("middle"))
        let (left, right) = (Field.number("left"), Field.number("right"))
        let (leftLabel, rightLabel) = (Field.name("leftLabel"), Field.name("rightLabel"))
        let (top, bottom) = (Field.number("top"), Field.number("bottom"))
        let data = Rows(
            [low, high, middle, left, right, leftLabel, rightLabel, top, bottom],
            shown.enumerated().map { row, swing in
                let ends = (min(swing.atLow, swing.atHigh), max(swing.atLow, swing.atHigh))
                return [
                    .number(swing.atLow), .number(swing.atHigh), .number(rows.middle(row)), .number(ends.0),
                    .number(ends.1), .text(text(ends.0)), .text(text(ends.1)), .number(rows.bar(row).lowerBound),
                    .number(rows.bar(row).upperBound),
                ]
            })
        let zero: [Layer] =
            isDifference
            ? [
                .rules(
                    Rows(
                        [top, bottom],
                        rows.names.indices.map {
                            [.number(rows.bar($0).lowerBound - 1), .number(rows.bar($0).upperBound + 1)]
                        }),
                    x: .number(0), y: .at(top), toY: .at(bottom), width: 1.5)
            ] : []
        return .layers(
            rows.layers + zero + [
                .rules(x: .at(left), toX: .at(right), y: .at(middle), paint: .fixed("#86b6dd"), width: 8),
                .points(x: .at(low), y: .at(middle), paint: .fixed(Palette.better), area: 70, isFilled: false),
                .points(x: .at(high), y: .at(middle), paint: .fixed(Palette.better), area: 90),
                .text(.names(leftLabel), x: .at(left), y: .at(middle), align: .right, right: -8),
                .text(.names(rightLabel), x: .at(right), y: .at(middle), align: .left, right: 8),
            ], rows: data, x: across, y: rows.y)
    }
}
