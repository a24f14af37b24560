/// How a cell looks. *Cellformat.*
package struct CellStyle: Hashable, Sendable {
    /// How numbers are written; separators are those of the reader's own country.
    package enum NumberFormat: String, Sendable {
        /// As the program chooses.
        case general = "General"
        /// Whole numbers in groups of three, a minus where negative.
        case whole = "#,##0"
        /// Whole numbers that bear their sign, but for zero.
        case signed = "+#,##0;-#,##0;0"
        /// Two decimals.
        case twoDecimals = "#,##0.00"
        /// Three decimals.
        case threeDecimals = "0.000"
        /// Percent with a decimal.
        case percent = "0.0%"
        /// A year: no groups of three.
        case year = "0"
    }

    /// Where a text stands.
    package enum Alignment: Sendable {
        /// Words to the left, numbers to the right.
        case natural
        case left
        case centre
        case right
    }

    /// A line along an edge.
    package enum Line: Sendable {
        case none
        case thin
        case medium
    }

    /// How numbers are written.
    package var number = NumberFormat.general
    /// Bold letters.
    package var isBold = false
    /// Slanted letters.
    package var isItalic = false
    /// The letters' size in points.
    package var size = 10.0
    /// The letters' colour.
    package var colour = Colour.ink
    /// The colour behind the letters, if any.
    package var fill: Colour?
    /// Where the text stands.
    package var alignment = Alignment.natural
    /// Steps of indentation from the left.
    package var indentation = 0
    /// Whether long texts run over several lines.
    package var wraps = false
    /// Whether the text stands in the middle between above and below; else at the top.
    package var isCentredVertically = false
    /// The line above.
    package var above = Line.none
    /// The line below.
    package var below = Line.none
    /// The line to the left.
    package var before = Line.none

    package init() {}

    /// The same with something changed.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}

/// A colour by its red, green and blue. *Färg.*
package struct Colour: Hashable, Sendable {
    /// 0xRRGGBB.
    package let rgb: UInt32

    /// A colour, 0xRRGGBB.
    package init(_ rgb: UInt32) { self.rgb = rgb & 0xFFFFFF }

    /// The colour of ordinary letters.
    package static let ink = Colour(0x1A1A1A)
}
