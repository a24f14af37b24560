internal import JSONText

/// Where something stands along one direction.
///
/// *Läge.*
package enum Position: Hashable, Sendable {
    /// At the value of a column.
    case at(Field)
    /// At a number of the scale, for all rows.
    case number(Double)
    /// At a name of the scale, for all rows.
    case name(String)
    /// So many points from the left or from the top, outside the scale.
    case points(Double)

    var isDiscrete: Bool {
        switch self {
        case .at(let field): field.isDiscrete
        case .name: true
        case .number, .points: false
        }
    }

    /// Whether it is the same for all rows.
    var isFixed: Bool { if case .at = self { false } else { true } }

    private var source: [JSON.Member] {
        switch self {
        case .at(let field): [JSON.Member(key: "field", value: .text(field.name))]
        case .number(let number): [JSON.Member(key: "datum", value: .number(number))]
        case .name(let name): [JSON.Member(key: "datum", value: .text(name))]
        case .points(let points): [JSON.Member(key: "value", value: .number(points))]
        }
    }

    /// The position on a scale that all layers of a view share.
    func json(in dimension: Dimension) -> JSON {
        if case .points = self { return .object(source) }
        let measure: Field.Measure =
            if case .at(let field) = self { field.measure } else if isDiscrete { .nominal } else { .quantitative }
        return JSON.object(source).adding([
            "type": .text(measure.rawValue), "axis": dimension.axis?.json ?? .null,
            "scale": dimension.scale.json(discrete: isDiscrete),
            // The order of names is that of the scale or of the data, never of the alphabet.
            "sort": isDiscrete && !isFixed ? .null : nil, "stack": isDiscrete || isFixed ? nil : .null,
        ])
    }

    /// As the far end of something that begins elsewhere, which has neither scale nor axis of its own.
    var jsonOfEnd: JSON { .object(source) }
}
