@testable import VegaLite

/// A picture with every kind of layer.
enum ChartExample {
    static let (year, low, high, name, other) = (
        Field.number("year"), Field.number("low"), Field.number("high"), Field.name("name"), Field.ordered("other")
    )

    static let rows = Rows(
        [year, low, high, name, other],
        [
            [2024, -1_234.5, 1_500, "Kvar", "a"], [2025, 100, 2_500, "Byte", "b"], [2026, .gap, .gap, "Kvar", "b"],
        ])

    static let paint = Paint.names(
        name, [.init("Kvar", index: 0), .init("Byte", index: 1)], legend: Legend(columns: 2))

    static var chart: Chart {
        let lines = View.layers(
            [
                .band(x: .at(year), from: .at(low), to: .at(high), paint: .fixed(Palette.colour(0)), opacity: 0.3),
                .line(x: .at(year), y: .at(low), paint: paint),
                .points(x: .at(year), y: .at(low), paint: paint, isFilled: false), .rules(y: .number(0)),
                .text(.fixed("noll\ntvå"), x: .points(0), y: .number(0), align: .left, baseline: .bottom),
            ], rows: rows,
            x: Dimension(.points(240), axis: Axis(format: "d", values: [2024, 2026])),
            y: Dimension(
                .points(120), scale: Scale(.numbers(-2_000...3_000)),
                axis: Axis(title: "Tkr\nper år", format: ",.1f", showsGrid: true)), title: "Rad ett\nrad två")
        let bars = View.layers(
            [
                .bars(x: .at(low), y: .at(name), paint: paint),
                .text(.numbers(low, format: ",.1f"), x: .at(low), y: .at(name), align: .left, right: 4),
            ], rows: rows, x: Dimension(.points(240), axis: Axis(format: ",.0f")),
            y: Dimension(.each(30), scale: Scale(.names(["Kvar", "Byte"])), axis: Axis()))
        let tiles = View.layers(
            [
                .tiles(
                    x: .at(name), y: .at(other), paint: .numbers(high, 0...3_000, Palette.worseToBetter, legend: nil)),
                .text(.names(name), x: .at(name), y: .at(other)),
            ], rows: rows, x: Dimension(.each(80), axis: Axis(side: .top)), y: Dimension(.each(30), axis: Axis()))
        let boxes = View.layers(
            [
                .rectangles(
                    x: .at(low), to: .at(high), y: .at(year), to: .number(2_020), paint: .fixed(Palette.colour(2)),
                    opacity: 0.5)
            ], rows: rows, x: Dimension(.points(120), axis: Axis(format: ",.0f")), y: Dimension(.points(60)))
        return Chart(
            .vertical([lines, bars, .horizontal([tiles, boxes])]), description: "Ett exempel",
            configuration: Configuration(numbers: .swedish))
    }
}
