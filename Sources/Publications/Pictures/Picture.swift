package import JSONText

/// A picture of results: what is drawn, and what it says in words.
///
/// *Bild.*
package struct Picture: Sendable {
    /// The name of its files, without ending: `fan-stay`.
    package let identifier: String
    /// What is shown.
    package let title: String
    /// How to read it, with the unit.
    package let reading: String
    /// What is seen, with its numbers, for those who do not see it. *Alternativtext.*
    package let alternativeText: String
    /// The Vega-Lite specification, with its data.
    package let specification: JSON

    /// The specification as a file.
    package var specificationText: String { specification.pretty() + "\n" }

    package init(identifier: String, title: String, reading: String, alternativeText: String, specification: JSON) {
        self.identifier = identifier
        self.title = title
        self.reading = reading
        self.alternativeText = alternativeText
        self.specification = specification
    }
}

/// A picture as it has been drawn.
package struct DrawnPicture: Sendable {
    /// The drawing as text: a whole `<svg>` element.
    package let svg: String
    /// The drawing as points, at twice the size, for programs that do not read SVG.
    package let png: [UInt8]

    package init(svg: String, png: [UInt8]) {
        self.svg = svg
        self.png = png
    }
}
