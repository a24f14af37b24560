internal import Finsam
internal import Reports
internal import VegaLite

/// What an outcome depends on. *Känslighet.*
struct SensitivityChapter {
    let file: SensitivityFile
    let page: AnswerPage

    /// The most rows of a picture; the rest is small.
    private static let most = 8

    private var words: Words { page.words }
    private var format: NumberFormat { page.format }

    var blocks: [Story.Block] { [shares, swings].compactMap(\.self).map { .picture($0) } }

    // MARK: Shares

    /// The inputs with a share, the largest first.
    private var ranking: [(name: String, share: SensitivityFile.Index)] {
        let all = file.inputs.enumerated().compactMap { position, input in
            input.share.map { (position, name: input.meaning.text(in: page.language), share: $0) }
        }
        return all.filter { $0.share.value > 0 }.sorted { ($1.share.value, $0.0) < ($0.share.value, $1.0) }
            .map { (name: $0.name, share: $0.share) }
    }

    private var shares: Picture? {
        let ranking = ranking
        guard !ranking.isEmpty else { return nil }
        let shown = Array(ranking.prefix(Self.most))
        let rest = ranking.count - shown.count
        let subject = file.subject.text(in: page.language)
        return page.picture(
            "sensitivity", title: words("Andel av spridningen: \(subject)", "Share of the spread: \(subject)"),
            reading: [
                words(
                    "Hur stor del av variansen mellan banorna som går tillbaka på varje osäkerhet, med det som den gör tillsammans med andra. Strecket är intervallet på 95 %.",
                    "How much of the variance between paths goes back to each uncertainty, with what it does together with others. The line is the interval of 95%."
                ),
                rest > 0
                    ? words(
                        "De \(shown.count) största visas, av \(ranking.count).",
                        "The \(shown.count) largest are shown, of \(ranking.count).")
                    : "",
            ].filter { !$0.isEmpty },
            alternativeText: [shown.map { "\($0.name) \(text($0.share))" }.joined(separator: "; ") + "."], view(shown))
    }

    /// 61 % (57–65); no share is more than the whole, though an estimate may be.
    private func text(_ share: SensitivityFile.Index) -> String {
        let decimals = share.value < 0.0995 ? 1 : 0
        func number(_ value: Double) -> String { format.number(min(1, value) * 100, decimals: decimals) }
        let joint = share.low < 0 ? words(" till ", " to ") : "–"
        return format.percent(min(1, share.value), decimals: decimals)
            + " (\(number(share.low))\(joint)\(number(share.high)))"
    }

    private func view(_ shown: [(name: String, share: SensitivityFile.Index)]) -> View {
        let rows = NamedRows(shown.map(\.name), thickness: 14)
        let labels = shown.map { text($0.share) }
        let ends = shown.map { max($0.share.value, $0.share.high) }
        // Each label stands behind its own bar, so only long bars with long labels need room.
        let room = (labels.map { NamedRows.width(of: $0) }.max() ?? 0) + 8
        let across = NamedRows.across(
            min(0, shown.map(\.share.low).min() ?? 0)...max(ends.max() ?? 1, 0.01), right: room)
        let (value, low, high) = (Field.number("value"), Field.number("low"), Field.number("high"))
        let (top, bottom, middle) = (Field.number("top"), Field.number("bottom"), Field.number("middle"))
        let (label, place, zero) = (Field.name("label"), Field.number("place"), Field.number("zero"))
        let data = Rows(
            [value, low, high, top, bottom, middle, label, place, zero],
            shown.indices.map { row in
                [
                    .number(shown[row].share.value), .number(shown[row].share.low), .number(shown[row].share.high),
                    .number(rows.bar(row).lowerBound), .number(rows.bar(row).upperBound), .number(rows.middle(row)),
                    .text(labels[row]), .number(ends[row]), 0,
                ]
            })
        return .layers(
            rows.layers + [
                .rectangles(
                    x: .at(zero), to: .at(value), y: .at(top), to: .at(bottom), paint: .fixed("#86b6dd")),
                .rules(x: .at(low), toX: .at(high), y: .at(middle), width: 2),
                .text(.names(label), x: .at(place), y: .at(middle), align: .left, right: 6),
            ], rows: data, x: across, y: rows.y)
    }

    // MARK: One at a time

    private var swings: Picture? {
        let all = file.factors.enumerated().compactMap { position, factor -> (position: Int, swing: Swing)? in
            guard let low = factor.atLow, let high = factor.atHigh, low != high else { return nil }
            return (position, Swing(name: factor.meaning.text(in: page.language), atLow: low, atHigh: high))
        }.sorted { ($1.swing.extent, $0.position) < ($0.swing.extent, $1.position) }.map(\.swing)
        guard !all.isEmpty else { return nil }
        let subject = file.subject.text(in: page.language)
        return SwingPicture(page: page, values: page.values(file.unit), isDifference: file.less != nil).picture(
            "sensitivity-swings",
            title: words("En osäkerhet i taget: \(subject)", "One uncertainty at a time: \(subject)"),
            all, most: Self.most)
    }
}
