internal import CXLSXWriter

/// The charts of a sheet.
extension SheetWriter {
    /// The size of a chart before it is scaled, in points of the screen.
    private static let ownSize = (width: 480.0, height: 288.0)

    func add(_ chart: SheetChart) throws(WorkbookError) {
        let type = chart.kind == .stackedAreas ? LXW_CHART_AREA_STACKED : LXW_CHART_LINE
        let corner = try checked(chart.corner)
        for text in [chart.title, chart.measure, chart.alternativeText] + chart.series.map(\.name) {
            try WorkbookWriter.check(text, limit: Self.longestText, at: "a chart of “\(sheet.name.text)”")
        }
        guard let pointer = unsafe workbook_add_chart(workbook, UInt8(type.rawValue)) else {
            throw .library("the library gives no chart", at: sheet.name.text)
        }
        unsafe chart_title_set_name(pointer, Self.constant(chart.title))
        unsafe setFonts(of: pointer)
        unsafe chart_axis_set_name(pointer.pointee.y_axis, Self.constant(chart.measure))
        unsafe chart_axis_set_num_format(pointer.pointee.y_axis, CellStyle.NumberFormat.whole.rawValue)
        var grid = lxw_chart_line()
        (grid.color, grid.width) = (Colour(0xD9D9D9).code, 0.75)
        unsafe chart_axis_major_gridlines_set_visible(pointer.pointee.y_axis, 1)
        unsafe chart_axis_major_gridlines_set_line(pointer.pointee.y_axis, &grid)
        unsafe chart_axis_set_label_position(pointer.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        unsafe chart_legend_set_position(pointer, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        // What a filter hides is still drawn: a chart does not change behind its title.
        unsafe chart_show_hidden_data(pointer)
        for series in chart.series { try unsafe add(series, of: chart, to: pointer) }
        try unsafe hideInvisible(chart, pointer)
        let code = unsafe WorkbookWriter.withCopies(of: [chart.alternativeText]) { copies in
            var options = unsafe lxw_chart_options()
            unsafe options.x_scale = chart.size.width / Self.ownSize.width
            unsafe options.y_scale = chart.size.height / Self.ownSize.height
            unsafe options.description = copies[0]
            return unsafe worksheet_insert_chart_opt(worksheet, corner.row, corner.column, pointer, &options)
        }
        try WorkbookWriter.check(code, "a chart of “\(sheet.name.text)”")
    }

    /// A text that the library does not take for a formula, as it does with one that begins with “=”.
    private static func constant(_ text: String) -> String { text.hasPrefix("=") ? "\u{200B}" + text : text }

    private func setFonts(of chart: UnsafeMutablePointer<lxw_chart>) {
        _ = unsafe WorkbookWriter.withCopies(of: [CellStyle.fontName]) { copies in
            var font = unsafe lxw_chart_font()
            unsafe font.name = copies[0]
            unsafe font.color = Colour.ink.code
            unsafe font.size = 9
            unsafe chart_axis_set_num_font(chart.pointee.x_axis, &font)
            unsafe chart_axis_set_num_font(chart.pointee.y_axis, &font)
            unsafe chart_axis_set_name_font(chart.pointee.y_axis, &font)
            unsafe chart_legend_set_font(chart, &font)
            unsafe font.size = 11
            unsafe font.bold = 1
            unsafe chart_title_set_name_font(chart, &font)
        }
    }

    private func add(
        _ series: SheetChart.Series, of chart: SheetChart, to pointer: UnsafeMutablePointer<lxw_chart>
    ) throws(WorkbookError) {
        guard let added = unsafe chart_add_series(pointer, nil, nil) else {
            throw .library("the library gives no series", at: "a chart of “\(sheet.name.text)”")
        }
        let source = chart.source.text
        let (first, last) = (try checked(series.categories.first), try checked(series.categories.last))
        unsafe chart_series_set_categories(added, source, first.row, first.column, last.row, last.column)
        let (start, end) = (try checked(series.values.first), try checked(series.values.last))
        unsafe chart_series_set_values(added, source, start.row, start.column, end.row, end.column)
        unsafe chart_series_set_name(added, Self.constant(series.name))
        unsafe paint(added, series.paint)
    }

    private func paint(_ series: UnsafeMutablePointer<lxw_chart_series>, _ paint: SheetChart.Series.Paint) {
        var (fill, line) = (lxw_chart_fill(), lxw_chart_line())
        switch paint {
        case .invisible:
            fill.none = 1
            line.none = 1
            unsafe chart_series_set_fill(series, &fill)
        case .area(let colour, let edge):
            fill.color = colour.code
            if let edge { (line.color, line.width) = (edge.code, 1) } else { line.none = 1 }
            unsafe chart_series_set_fill(series, &fill)
        case .line(let colour, let width, let dash):
            line.color = colour.code
            line.width = Float(width)
            line.dash_type = dash.code
        }
        unsafe chart_series_set_line(series, &line)
    }

    /// Takes series that are not seen out of the legend.
    private func hideInvisible(
        _ chart: SheetChart, _ pointer: UnsafeMutablePointer<lxw_chart>
    ) throws(WorkbookError) {
        let hidden = chart.series.indices.filter {
            if case .invisible = chart.series[$0].paint { true } else { false }
        }
        guard !hidden.isEmpty else { return }
        var list = hidden.map { Int16(clamping: $0) } + [-1]
        try WorkbookWriter.check(unsafe chart_legend_delete_series(pointer, &list), "a legend")
    }
}

extension SheetChart.Series.Dash {
    fileprivate var code: UInt8 {
        switch self {
        case .solid: UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
        case .dashed: UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
        case .dotted: UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
        case .dashDotted: UInt8(LXW_CHART_LINE_DASH_DASH_DOT.rawValue)
        }
    }
}
