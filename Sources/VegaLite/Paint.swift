internal import JSONText

/// What colour something has.
///
/// *Färg.*
package enum Paint: Hashable, Sendable {
    /// The same for all, as `#rrggbb`.
    case fixed(String)
    /// By a column of names: each its own, and a legend, or none where they are named beside.
    case names(Field, [Named], legend: Legend?)
    /// By a column of numbers, through colours at equal distances along the range.
    case numbers(Field, ClosedRange<Double>, [String], legend: Legend?)

    /// A name and how it is told from others: by colour, and a line also by its dash and a point by its shape.
    package struct Named: Hashable, Sendable {
        /// The name in the data.
        package let name: String
        /// The colour as `#rrggbb`.
        package let colour: String
        /// Lengths of a line that are drawn and left out in turn.
        package let dash: [Double]
        /// The shape of points.
        package let shape: Layer.Shape

        package init(_ name: String, _ colour: String, dash: [Double] = [], shape: Layer.Shape = .circle) {
            self.name = name
            self.colour = colour
            self.dash = dash
            self.shape = shape
        }

        /// With the colour, dash and shape of the palette that have this index.
        package init(_ name: String, index: Int) {
            self.init(name, Palette.colour(index), dash: Palette.dash(index), shape: Palette.shape(index))
        }
    }

    var jsonOfDashes: JSON? { names { $0.dash.isEmpty ? .numbers([1, 0]) : .numbers($0.dash) } }
    var jsonOfShapes: JSON? { names { .text($0.shape.rawValue) } }

    /// How names differ in something else than colour; explained together with the colour.
    private func names(_ value: (Named) -> JSON) -> JSON? {
        guard case .names(let field, let all, let legend) = self, Set(all.map(value)).count > 1 else { return nil }
        return .members([
            "field": .text(field.name), "type": .text(field.measure.rawValue),
            "scale": .members([
                "domain": .array(all.map { .text($0.name) }), "range": .array(all.map(value)),
            ]),
            "legend": legend?.json ?? .null,
        ])
    }

    var json: JSON {
        switch self {
        case .fixed(let colour): return .members(["value": .text(colour)])
        case .names(let field, let all, let legend):
            precondition(field.isDiscrete, "“\(field.name)” is a column of numbers")
            return .members([
                "field": .text(field.name), "type": .text(field.measure.rawValue),
                "scale": .members([
                    "domain": .array(all.map { .text($0.name) }), "range": .array(all.map { .text($0.colour) }),
                ]),
                "legend": legend?.json ?? .null,
            ])
        case .numbers(let field, let range, let colours, let legend):
            precondition(!field.isDiscrete, "“\(field.name)” is not a column of numbers")
            precondition(colours.count > 1, "one colour shows no difference")
            return .members([
                "field": .text(field.name), "type": .text(field.measure.rawValue),
                "scale": .members([
                    "domain": .numbers([range.lowerBound, range.upperBound]),
                    "range": .array(colours.map(JSON.text)), "interpolate": .text("lab"), "clamp": .flag(true),
                ]),
                "legend": legend?.json ?? .null,
            ])
        }
    }
}

/// What explains colours.
///
/// *Teckenförklaring.*
package struct Legend: Hashable, Sendable {
    /// What the colours stand for, if that needs to be said.
    package var title: String?
    /// How numbers are written, in the notation of d3-format.
    package var format: String?
    /// How many names stand beside each other.
    package var columns: Int?
    /// The side of the picture on which it stands.
    package var side: Axis.Side

    package init(title: String? = nil, format: String? = nil, columns: Int? = nil, side: Axis.Side = .top) {
        self.title = title
        self.format = format
        self.columns = columns
        self.side = side
    }

    var json: JSON {
        .members([
            "title": title.map(JSON.text) ?? .null, "format": format.map(JSON.text),
            "columns": columns.map { .number($0) }, "orient": .text(side.rawValue),
        ])
    }
}
