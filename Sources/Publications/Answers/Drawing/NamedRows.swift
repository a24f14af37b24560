internal import Reports
internal import VegaLite

/// Rows below each other, each with its name above what is drawn, so that long names are read on a phone.
///
/// *Rader med namn.* Everything stands at points from the top; the direction across is the picture's own.
struct NamedRows {
    /// How wide a picture is within its edges, points.
    static let width = Configuration.width - 12
    /// From one line of a name to the next.
    static let lineHeight = Configuration.fontSize + 2
    /// Between a name and its bar.
    static let space = 2.0
    /// About how wide a letter is.
    static let letterWidth = 6.2

    /// The names in lines.
    let names: [[String]]
    /// Where each row begins.
    let tops: [Double]
    /// How thick a bar is.
    let thickness: Double
    /// How high all rows are together, with what stands above them.
    let height: Double

    /// Rows with names.
    ///
    /// - Parameters:
    ///   - head: how much stands above the rows, points
    init(_ names: [String], thickness: Double = 16, head: Double = 0, gap: Double = 10) {
        let lines = names.map { Table.wrapped($0, width: Int(Self.width / Self.letterWidth)) }
        var (tops, top) = ([Double](), head)
        for row in lines {
            tops.append(top)
            top += Double(row.count) * Self.lineHeight + Self.space + thickness + gap
        }
        self.names = lines
        self.tops = tops
        self.thickness = thickness
        height = max(top - gap, head) + 2
    }

    /// From the upper to the lower edge of a row's bar.
    func bar(_ row: Int) -> ClosedRange<Double> {
        let top = tops[row] + Double(names[row].count) * Self.lineHeight + Self.space
        return top...top + thickness
    }

    /// The middle of a row's bar.
    func middle(_ row: Int) -> Double { (bar(row).lowerBound + bar(row).upperBound) / 2 }

    /// The direction downwards.
    var y: Dimension { Dimension(.points(height), scale: Scale(.numbers(0...height), isReversed: true)) }

    /// The names.
    var layers: [Layer] {
        let (name, top) = (Field.name("name"), Field.number("top"))
        let rows = Rows(
            [name, top],
            names.indices.map { [.text(names[$0].joined(separator: "\n")), .number(tops[$0])] })
        return [.text(.names(name), of: rows, x: .points(0), y: .at(top), align: .left, baseline: .top)]
    }

    /// A direction across that leaves room for labels on both sides.
    ///
    /// - Parameters:
    ///   - left, right: what labels need beside the outermost values, points
    static func across(
        _ values: ClosedRange<Double>, left: Double = 0, right: Double = 0, width: Double = Self.width
    ) -> Dimension {
        let extent = values.upperBound > values.lowerBound ? values.upperBound - values.lowerBound : 1
        let point = extent / max(width - left - right, 50)
        return Dimension(
            .points(width),
            scale: Scale(.numbers(values.lowerBound - left * point...values.lowerBound + extent + right * point)))
    }

    /// Whether the name of a row reaches to a place of the direction across.
    func nameReaches(_ across: Dimension, _ value: Double, row: Int) -> Bool {
        guard case .numbers(let range) = across.scale.domain, range.upperBound > range.lowerBound else { return true }
        let points = (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Self.width
        let longest = names[row].map { Self.width(of: $0) }.max() ?? 0
        return points < longest
    }

    /// About how wide a text is.
    static func width(of text: String) -> Double { Double(text.count) * 7 }
}
