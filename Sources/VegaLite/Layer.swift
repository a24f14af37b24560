internal import JSONText

/// Marks of one kind: what is drawn for the rows of some data.
///
/// *Lager.* Each kind of mark takes the channels that mean something for it and no other.
package struct Layer: Hashable, Sendable {
    /// The shape of a point.
    package enum Shape: String, Hashable, Sendable {
        case circle, square, triangle = "triangle-up", diamond, cross
        case triangleDown = "triangle-down", triangleLeft = "triangle-left", triangleRight = "triangle-right"
    }

    /// Where a text stands beside its place.
    package enum Alignment: String, Hashable, Sendable { case left, center, right }
    /// Where a text stands above or below its place.
    package enum Baseline: String, Hashable, Sendable { case top, middle, bottom }

    /// What a text says.
    package enum Words: Hashable, Sendable {
        /// The same for all rows. A line break is `\n`.
        case fixed(String)
        /// A column of names.
        case names(Field)
        /// A column of numbers, written in the notation of d3-format.
        case numbers(Field, format: String)

        var isOfRows: Bool { if case .fixed = self { false } else { true } }
    }

    private let rows: Rows?
    private let mark: JSON
    private let positions: Positions
    private let encoding: JSON

    private struct Positions: Hashable, Sendable {
        var x: Position?
        var toX: Position?
        var y: Position?
        var toY: Position?
    }

    private init(
        _ rows: Rows?, mark: KeyValuePairs<String, JSON?>, _ positions: Positions,
        encoding: KeyValuePairs<String, JSON?>, namesRows: Bool = false
    ) {
        let all = [positions.x, positions.toX, positions.y, positions.toY]
        // Without data a mark is drawn for no row; what is the same for all rows needs one.
        self.rows = rows ?? (!namesRows && all.allSatisfy { $0?.isFixed ?? true } ? Rows([], [[]]) : nil)
        self.mark = .members(mark)
        self.positions = positions
        self.encoding = .members(encoding)
    }

    /// The layer in a view with these dimensions.
    func json(x: Dimension, y: Dimension) -> JSON {
        let places = JSON.members([
            "x": positions.x?.json(in: x), "x2": positions.toX?.jsonOfEnd, "y": positions.y?.json(in: y),
            "y2": positions.toY?.jsonOfEnd,
        ])
        guard case .object(let places) = places, case .object(let encoding) = encoding else {
            preconditionFailure("an object is an object")
        }
        return .members(["data": rows?.json, "mark": mark, "encoding": .object(places + encoding)])
    }

    /// A band between two values along x.
    package static func band(
        _ rows: Rows? = nil, x: Position, from low: Position, to high: Position, paint: Paint, opacity: Double = 1,
        apart: Field? = nil
    ) -> Layer {
        precondition(!low.isDiscrete && !high.isDiscrete, "a band lies between numbers")
        return Layer(
            rows, mark: ["type": .text("area"), "opacity": .number(opacity)],
            Positions(x: x, y: low, toY: high), encoding: ["color": paint.json, "detail": apart.map(detail)])
    }

    /// A line through the values along x.
    ///
    /// - Parameters:
    ///   - dash: lengths drawn and left out in turn
    ///   - apart: a column by which rows belong to different lines, when their colour does not say it
    package static func line(
        _ rows: Rows? = nil, x: Position, y: Position, paint: Paint, width: Double = 2, dash: [Double] = [],
        isStepped: Bool = false, apart: Field? = nil
    ) -> Layer {
        Layer(
            rows,
            mark: [
                "type": .text("line"), "strokeWidth": .number(width), "strokeDash": dash.isEmpty ? nil : .numbers(dash),
                "interpolate": isStepped ? .text("step-after") : nil,
            ], Positions(x: x, y: y),
            encoding: ["color": paint.json, "strokeDash": paint.jsonOfDashes, "detail": apart.map(detail)])
    }

    /// Points.
    ///
    /// - Parameters:
    ///   - area: of each, square points
    ///   - isFilled: whether they are filled with the colour, or with the ground
    package static func points(
        _ rows: Rows? = nil, x: Position, y: Position, paint: Paint, shape: Shape = .circle, area: Double = 60,
        isFilled: Bool = true
    ) -> Layer {
        Layer(
            rows,
            mark: [
                "type": .text("point"), "shape": .text(shape.rawValue), "size": .number(area), "opacity": .number(1),
                "filled": isFilled ? .flag(true) : nil, "fill": isFilled ? nil : .text(Palette.paper),
                "strokeWidth": isFilled ? nil : .number(2),
            ], Positions(x: x, y: y), encoding: ["color": paint.json, "shape": paint.jsonOfShapes])
    }

    /// Bars, each at a name along one direction and from 0, or between two ends, along the other.
    ///
    /// - Parameters:
    ///   - thickness: across the bar, points; else what the scale of the names leaves
    package static func bars(
        _ rows: Rows? = nil, x: Position, y: Position, to end: Position? = nil, paint: Paint, opacity: Double = 1,
        thickness: Double? = nil, outline: String? = nil
    ) -> Layer {
        precondition(x.isDiscrete != y.isDiscrete, "a bar needs names along one direction and numbers along the other")
        return Layer(
            rows,
            mark: [
                "type": .text("bar"), "opacity": .number(opacity), "size": thickness.map { .number($0) },
                "orient": .text(x.isDiscrete ? "vertical" : "horizontal"), "stroke": outline.map(JSON.text),
            ],
            Positions(x: x, toX: x.isDiscrete ? nil : end, y: y, toY: x.isDiscrete ? end : nil),
            encoding: ["color": paint.json])
    }

    /// Rectangles between two ends along both directions: the bars of a histogram, the ground behind a part of it.
    package static func rectangles(
        _ rows: Rows? = nil, x: Position, to right: Position, y: Position, to top: Position, paint: Paint,
        opacity: Double = 1, outline: String? = nil
    ) -> Layer {
        precondition(!x.isDiscrete && !y.isDiscrete, "a rectangle lies between numbers")
        return Layer(
            rows,
            mark: ["type": .text("rect"), "opacity": .number(opacity), "stroke": outline.map(JSON.text)],
            Positions(x: x, toX: right, y: y, toY: top), encoding: ["color": paint.json])
    }

    /// Tiles at the crossings of names.
    package static func tiles(_ rows: Rows? = nil, x: Position, y: Position, paint: Paint) -> Layer {
        precondition(x.isDiscrete && y.isDiscrete, "tiles stand where names cross")
        return Layer(
            rows, mark: ["type": .text("rect"), "stroke": .text(Palette.paper)],
            Positions(x: x, y: y), encoding: ["color": paint.json])
    }

    /// Straight lines: right through the picture where only one place is given, else between two ends.
    package static func rules(
        _ rows: Rows? = nil, x: Position? = nil, toX: Position? = nil, y: Position? = nil, toY: Position? = nil,
        paint: Paint = .fixed(Palette.ink), width: Double = 1, dash: [Double] = []
    ) -> Layer {
        precondition(x != nil || y != nil, "a line needs a place")
        precondition(
            (toX == nil || x != nil) && (toY == nil || y != nil), "a line that ends somewhere begins somewhere")
        return Layer(
            rows,
            mark: [
                "type": .text("rule"), "strokeWidth": .number(width), "strokeDash": dash.isEmpty ? nil : .numbers(dash),
            ],
            Positions(x: x, toX: toX, y: y, toY: toY), encoding: ["color": paint.json])
    }

    /// Texts.
    ///
    /// - Parameters:
    ///   - right, down: points from the place
    package static func text(
        _ words: Words, of rows: Rows? = nil, x: Position, y: Position, paint: Paint = .fixed(Palette.ink),
        size: Double = Configuration.fontSize, isBold: Bool = false, align: Alignment = .center,
        baseline: Baseline = .middle, right: Double = 0, down: Double = 0
    ) -> Layer {
        let text: JSON =
            switch words {
            case .fixed(let text): .members(["value": .text(text)])
            case .names(let field): .members(["field": .text(field.name), "type": .text("nominal")])
            case .numbers(let field, let format):
                .members([
                    "field": .text(field.name), "type": .text(field.measure.rawValue), "format": .text(format),
                ])
            }
        return Layer(
            rows,
            mark: [
                "type": .text("text"), "fontSize": .number(size), "fontWeight": isBold ? .text("bold") : nil,
                "align": .text(align.rawValue), "baseline": .text(baseline.rawValue),
                "dx": right == 0 ? nil : .number(right), "dy": down == 0 ? nil : .number(down),
            ], Positions(x: x, y: y), encoding: ["text": text, "color": paint.json], namesRows: words.isOfRows)
    }

    private static func detail(_ field: Field) -> JSON {
        .members(["field": .text(field.name), "type": .text("nominal")])
    }
}
