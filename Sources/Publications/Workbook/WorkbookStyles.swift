internal import Workbooks

/// How the cells of the report look. Shades of one colour, which stay apart in grey.
struct WorkbookStyles: Sendable {
    let text = CellStyle()
    let title = CellStyle().with {
        $0.size = 15
        $0.isBold = true
    }
    let prose = CellStyle().with { $0.wraps = true }
    let subtitle = CellStyle().with {
        $0.isBold = true
        $0.size = 11
    }
    let fine = CellStyle().with {
        $0.wraps = true
        $0.colour = Colour(0x595959)
        $0.size = 9
    }
    let heading = CellStyle().with {
        $0.isBold = true
        $0.wraps = true
        $0.fill = Colour(0xD5E0EA)
        $0.below = .medium
        $0.isCentredVertically = true
    }
    /// The heading of a column of numbers.
    var numberHeading: CellStyle { toTheRight(heading) }
    /// A heading above several columns.
    var groupHeading: CellStyle {
        heading.with {
            $0.alignment = .centre
            $0.below = .none
            $0.before = .thin
        }
    }
    let label = CellStyle().with { $0.wraps = true }
    /// The name of a part of a table.
    let section = CellStyle().with {
        $0.isBold = true
        $0.fill = Colour(0x2F4B63)
        $0.colour = Colour(0xFFFFFF)
    }
    /// The name of a part of a part.
    let subsection = CellStyle().with { $0.isBold = true }

    func number(_ format: CellStyle.NumberFormat) -> CellStyle {
        toTheRight(CellStyle().with { $0.number = format })
    }

    /// At the right, a step from the next column.
    private func toTheRight(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.alignment = .right
            $0.indentation = 1
        }
    }

    /// A sum of the lines above.
    func subtotal(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.isBold = true
            $0.above = .thin
            $0.fill = Colour(0xF1F4F7)
        }
    }

    /// A sum of sums.
    func total(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.isBold = true
            $0.above = .thin
            $0.below = .medium
            $0.fill = Colour(0xE3EAF0)
        }
    }

    /// What stands beside the budget and is not in its sums.
    func beside(_ style: CellStyle) -> CellStyle {
        style.with {
            $0.isItalic = true
            $0.colour = Colour(0x404040)
        }
    }

    /// The lines of a chart, apart in grey as well.
    static let lineColours = [Colour(0x0B3C5D), Colour(0xC4572B), Colour(0x2E8B57), Colour(0x8E5EA2), Colour(0x6B6B6B)]
    /// The bands of a fan from below: outer, inner, inner, outer.
    static let bands = [Colour(0xBCD3E6), Colour(0x6E9FC6), Colour(0x6E9FC6), Colour(0xBCD3E6)]
    /// The line between the inner bands, at the median.
    static let edge = Colour(0xFFFFFF)
}
