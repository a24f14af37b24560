internal import JSONText

/// How a scale is drawn beside a picture.
///
/// *Axel.*
package struct Axis: Hashable, Sendable {
    /// A side of the picture.
    package enum Side: String, Hashable, Sendable { case top, bottom, left, right }

    /// What is shown and its unit; nothing if it is said elsewhere. A line break is `\n`.
    package var title: String?
    /// How numbers are written, in the notation of d3-format: `,.0f`, `.0%`, `d`.
    package var format: String?
    /// Where there are marks, if not where the scale would put them.
    package var values: [Double]?
    /// Whether the values are written.
    package var showsLabels = true
    /// Whether lines go through the picture at the values.
    package var showsGrid: Bool
    /// Whether the axis itself and its ticks are drawn.
    package var showsLine: Bool
    /// By how many degrees the values are turned.
    package var labelAngle: Double?
    /// The side on which it stands.
    package var side: Side?

    package init(
        title: String? = nil, format: String? = nil, values: [Double]? = nil, showsLabels: Bool = true,
        showsGrid: Bool = false, showsLine: Bool = true, labelAngle: Double? = nil, side: Side? = nil
    ) {
        self.title = title
        self.format = format
        self.values = values
        self.showsLabels = showsLabels
        self.showsGrid = showsGrid
        self.showsLine = showsLine
        self.labelAngle = labelAngle
        self.side = side
    }

    var json: JSON {
        .members([
            "title": title.map(JSON.text) ?? .null,
            "format": format.map(JSON.text),
            "values": values.map { .numbers($0) },
            "labels": showsLabels ? nil : .flag(false),
            "grid": .flag(showsGrid),
            "domain": showsLine ? nil : .flag(false),
            "ticks": showsLine ? nil : .flag(false),
            "labelAngle": labelAngle.map { .number($0) },
            "orient": side.map { .text($0.rawValue) },
        ])
    }
}
