internal import JSONText

/// Data that stands in the specification itself: columns, and rows with a value for each.
///
/// *Rader.* A specification never points to data elsewhere, so that a picture is whole by itself.
package struct Rows: Hashable, Sendable {
    /// A value of a row.
    package enum Value: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
        ExpressibleByIntegerLiteral
    {
        /// A name.
        case text(String)
        /// A number.
        case number(Double)
        /// Nothing: a line breaks here, and a bar or a point is missing.
        case gap

        package init(stringLiteral value: String) { self = .text(value) }
        package init(floatLiteral value: Double) { self = .number(value) }
        package init(integerLiteral value: Int) { self = .number(Double(value)) }

        /// A number, or a gap where there is none.
        package init(_ number: Double?) { self = number.map(Value.number) ?? .gap }
        /// A whole number.
        package init(_ number: Int) { self = .number(Double(number)) }

        /// The value in JSON, where a gap has none.
        var json: JSON? {
            switch self {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            case .gap: nil
            }
        }
    }

    /// The columns.
    package let fields: [Field]
    /// The rows, each with a value for every column.
    package let values: [[Value]]

    /// Creates rows.
    ///
    /// - Precondition: the columns have different names; each row has a value for every column, in a column of numbers a
    ///   finite number or a gap.
    package init(_ fields: [Field], _ values: [[Value]]) {
        precondition(Set(fields.map(\.name)).count == fields.count, "two columns have the same name")
        for row in values {
            precondition(row.count == fields.count, "a row has \(row.count) values for \(fields.count) columns")
            for (field, value) in zip(fields, row) {
                switch value {
                case .number(let number):
                    precondition(number.isFinite, "“\(field.name)” is \(number), which JSON has no number for")
                case .text(let text):
                    precondition(field.isDiscrete, "“\(field.name)” is a column of numbers, not of “\(text)”")
                case .gap: break
                }
            }
        }
        self.fields = fields
        self.values = values
    }

    /// `{"values": […]}`, one row a line; a gap is a key that is not there.
    var json: JSON {
        .members([
            "values": .array(
                values.map { row in
                    let members = zip(fields, row).compactMap { field, value in
                        value.json.map { JSON.text(field.name).pretty() + ": " + $0.pretty() }
                    }
                    return .raw("{" + members.joined(separator: ", ") + "}")
                })
        ])
    }
}
