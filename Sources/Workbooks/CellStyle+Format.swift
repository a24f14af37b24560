internal import CXLSXWriter

extension CellStyle {
    /// The font of all cells, which has the widths of Arial and is at hand or replaced alike everywhere.
    static let fontName = "Arial"

    /// Sets a format of the library.
    @unsafe
    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        unsafe format_set_font_name(format, Self.fontName)
        unsafe format_set_font_size(format, size)
        unsafe format_set_font_color(format, colour.code)
        if isBold { unsafe format_set_bold(format) }
        if isItalic { unsafe format_set_italic(format) }
        if number != .general { unsafe format_set_num_format(format, number.rawValue) }
        if let fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_fg_color(format, fill.code)
        }
        switch alignment {
        case .natural: break
        case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        let vertical = isCentredVertically ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        unsafe format_set_align(format, UInt8(vertical.rawValue))
        if indentation > 0 { unsafe format_set_indent(format, UInt8(clamping: indentation)) }
        if wraps { unsafe format_set_text_wrap(format) }
        unsafe format_set_top(format, above.code)
        unsafe format_set_bottom(format, below.code)
        unsafe format_set_left(format, before.code)
        unsafe format_set_border_color(format, Self.lineColour.code)
    }

    private static let lineColour = Colour(0x7F7F7F)
}

extension Colour {
    /// As the library wants it, for which 0 is no colour and black has a bit of its own.
    var code: lxw_color_t { rgb == 0 ? 0x1000000 : rgb }
}

extension CellStyle.Line {
    fileprivate var code: UInt8 {
        switch self {
        case .none: UInt8(LXW_BORDER_NONE.rawValue)
        case .thin: UInt8(LXW_BORDER_THIN.rawValue)
        case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
        }
    }
}
