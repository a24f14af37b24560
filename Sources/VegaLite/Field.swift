/// A column of inline data, and how its values are to be read.
///
/// *Fält.*
package struct Field: Hashable, Sendable {
    /// How the values of a column are to be read, <https://vega.github.io/vega-lite/docs/type.html>.
    package enum Measure: String, Hashable, Sendable {
        /// Numbers on a continuous scale.
        case quantitative
        /// Names or numbers whose order means something.
        case ordinal
        /// Names.
        case nominal
    }

    /// The key of the column in the data.
    package let name: String
    /// How the values are to be read.
    package let measure: Measure

    private init(_ name: String, _ measure: Measure) {
        precondition(
            !name.isEmpty && !name.contains(where: { ".[]\\'\"".contains($0) }),
            "“\(name)” would be read as a path into an object")
        self.name = name
        self.measure = measure
    }

    /// A column of numbers.
    package static func number(_ name: String) -> Field { Field(name, .quantitative) }
    /// A column of names, or of numbers such as years, whose order means something.
    package static func ordered(_ name: String) -> Field { Field(name, .ordinal) }
    /// A column of names.
    package static func name(_ name: String) -> Field { Field(name, .nominal) }

    /// Whether the values are names or steps rather than numbers on a continuous scale.
    package var isDiscrete: Bool { measure != .quantitative }
}
