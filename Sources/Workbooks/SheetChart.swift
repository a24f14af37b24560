/// A chart that the spreadsheet's own program draws from cells. *Diagram.*
package struct SheetChart: Sendable {
    /// How series are drawn.
    package enum Kind: Sendable {
        /// Areas that stand on each other.
        case stackedAreas
        /// Lines.
        case lines
    }

    /// A row of values.
    package struct Series: Sendable {
        /// How it is drawn.
        package enum Paint: Sendable {
            /// Not at all: it only carries what stands on it. It is not in the legend either.
            case invisible
            /// As an area, with a line around it in another colour if need be.
            case area(Colour, edge: Colour?)
            /// As a line so many points wide, broken or not.
            case line(Colour, width: Double, dash: Dash)
        }

        /// How a line is broken, so that lines can be told apart without colours.
        package enum Dash: Sendable, CaseIterable {
            case solid
            case dashed
            case dotted
            case dashDotted
        }

        /// Its name in the legend.
        package let name: String
        /// What it is of: the cells of the horizontal axis.
        package let categories: Area
        /// Its values.
        package let values: Area
        /// How it is drawn.
        package let paint: Paint

        package init(name: String, categories: Area, values: Area, paint: Paint) {
            self.name = name
            self.categories = categories
            self.values = values
            self.paint = paint
        }
    }

    /// How series are drawn.
    package let kind: Kind
    /// The heading.
    package let title: String
    /// What the vertical axis measures, with the unit.
    package let measure: String
    /// What is seen, for those who do not see it. *Alternativtext.*
    package let alternativeText: String
    /// The sheet that the cells are on.
    package let source: SheetName
    /// The series, the lowest first.
    package let series: [Series]
    /// The cell at the chart's top left corner.
    package let corner: Position
    /// The size in points of the screen, 96 to the inch.
    package let size: (width: Double, height: Double)

    package init(
        _ kind: Kind, title: String, measure: String, alternativeText: String, source: SheetName, series: [Series],
        corner: Position, size: (width: Double, height: Double)
    ) {
        self.kind = kind
        self.title = title
        self.measure = measure
        self.alternativeText = alternativeText
        self.source = source
        self.series = series
        self.corner = corner
        self.size = size
    }
}
