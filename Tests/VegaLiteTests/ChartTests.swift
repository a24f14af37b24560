import Foundation
import JSONText
import Testing

@testable import VegaLite

@Suite struct ChartGoldenTests {
    @Test func `a small picture is this text`() {
        let (year, amount) = (Field.number("år"), Field.number("belopp"))
        let view = View.layers(
            [
                .line(x: .at(year), y: .at(amount), paint: .fixed(Palette.colour(0)), dash: [2, 1]),
                .rules(y: .number(0)),
            ], rows: Rows([year, amount], [[2024, 0.5], [2025, .gap]]),
            x: Dimension(.points(100), scale: Scale(.numbers(2024...2025)), axis: Axis(format: "d")),
            y: Dimension(.points(50)))
        let chart = Chart(view, description: "En linje", configuration: Configuration(numbers: .swedish))
        guard case .object(let members) = chart.json else {
            Issue.record("a specification is an object")
            return
        }
        let own = JSON.object(members.filter { $0.key != "config" }).pretty()
        #expect(own == Self.text)
    }

    private static let text = """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
          "description": "En linje",
          "background": "#ffffff",
          "padding": 6,
          "data": {
            "values": [
              {"år": 2024, "belopp": 0.5},
              {"år": 2025}
            ]
          },
          "width": 100,
          "height": 50,
          "layer": [
            {
              "mark": {
                "type": "line",
                "strokeWidth": 2,
                "strokeDash": [2, 1]
              },
              "encoding": {
                "x": {
                  "field": "år",
                  "type": "quantitative",
                  "axis": {
                    "title": null,
                    "format": "d",
                    "grid": false
                  },
                  "scale": {
                    "domain": [2024, 2025],
                    "zero": false,
                    "nice": false
                  },
                  "stack": null
                },
                "y": {
                  "field": "belopp",
                  "type": "quantitative",
                  "axis": null,
                  "scale": {
                    "zero": false
                  },
                  "stack": null
                },
                "color": {
                  "value": "#0072b2"
                }
              }
            },
            {
              "data": {
                "values": [
                  {}
                ]
              },
              "mark": {
                "type": "rule",
                "strokeWidth": 1
              },
              "encoding": {
                "y": {
                  "datum": 0,
                  "type": "quantitative",
                  "axis": null,
                  "scale": {
                    "zero": false
                  }
                },
                "color": {
                  "value": "#1a1a1a"
                }
              }
            }
          ]
        }
        """
}

@Suite struct ChartInvariantTests {
    private func value(_ path: [String], in chart: Chart) throws -> Any {
        var value = try JSONSerialization.jsonObject(with: Data(chart.json.pretty().utf8))
        for key in path {
            if let index = Int(key) {
                value = try #require(value as? [Any], "\(path)")[index]
            } else {
                value = try #require((value as? [String: Any])?[key], "\(path)")
            }
        }
        return value
    }

    @Test func `the same picture is the same text every time`() {
        #expect(ChartExample.chart.json.pretty() == ChartExample.chart.json.pretty())
    }

    @Test func `nothing is fetched from elsewhere`() {
        let text = ChartExample.chart.json.pretty()
        #expect(!text.contains("\"url\""))
        #expect(text.components(separatedBy: "://").count == 2, "the schema alone has an address")
    }

    @Test func `numbers are written as the language writes them`() throws {
        for (numbers, decimal, thousands) in [(Configuration.Numbers.swedish, ",", "\u{A0}"), (.english, ".", ",")] {
            let chart = Chart(
                .layers([.rules(x: .number(1))], x: Dimension(.points(9)), y: Dimension(.points(9))), description: "",
                configuration: Configuration(numbers: numbers))
            #expect(try value(["config", "locale", "number", "decimal"], in: chart) as? String == decimal)
            #expect(try value(["config", "locale", "number", "thousands"], in: chart) as? String == thousands)
        }
    }

    @Test func `layers of a view have the same scales and axes`() throws {
        let layers = try #require(
            try value(["vconcat", "0", "layer"], in: ChartExample.chart) as? [[String: Any]])
        var axes: Set<NSDictionary> = []
        for layer in layers {
            let encoding = try #require(layer["encoding"] as? [String: [String: Any]])
            let y = try #require(encoding["y"])
            axes.insert(["axis": try #require(y["axis"]), "scale": try #require(y["scale"])])
        }
        #expect(layers.count == 5)
        #expect(axes.count == 1)
    }

    @Test func `a gap is a key that is not there`() throws {
        let rows = try #require(
            try value(["vconcat", "0", "data", "values"], in: ChartExample.chart) as? [[String: Any]])
        #expect(rows.map { $0["low"] == nil } == [false, false, true])
        #expect(!ChartExample.chart.json.pretty().contains("\"low\": null"))
    }

    @Test func `what Vega-Lite would silently leave out is not written`() async {
        await #expect(processExitsWith: .failure) { _ = Rows([.number("a")], [[.number(.nan)]]) }
        await #expect(processExitsWith: .failure) { _ = Rows([.number("a")], [["text"]]) }
        await #expect(processExitsWith: .failure) { _ = Rows([.number("a"), .number("b")], [[1]]) }
        await #expect(processExitsWith: .failure) { _ = Field.number("a.b") }
        await #expect(processExitsWith: .failure) {
            _ = Layer.bars(x: .at(.number("a")), y: .at(.number("b")), paint: .fixed(Palette.ink))
        }
        await #expect(processExitsWith: .failure) {
            _ = Layer.tiles(x: .at(.number("a")), y: .at(.name("b")), paint: .fixed(Palette.ink))
        }
        await #expect(processExitsWith: .failure) {
            _ = Chart(
                .layers(
                    [.points(x: .at(.name("a")), y: .at(.number("b")), paint: .fixed(Palette.ink))],
                    x: Dimension(.points(9), scale: Scale(.numbers(0...1))), y: Dimension(.points(9))),
                description: "", configuration: Configuration(numbers: .english))
        }
    }
}

@Suite struct PaletteInvariantTests {
    /// CIE L* of a colour, 0 for black, 100 for white.
    private func lightness(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        return luminance > 0.008856 ? 116 * cbrt(luminance) - 16 : 903.3 * luminance
    }

    @Test func `colours differ in lightness, so that they are told apart in grey`() throws {
        let all = try Palette.colours.map(lightness)
        for (index, one) in all.enumerated() {
            #expect(one < 80, "\(Palette.colours[index]) is too pale on white")
            for other in all.dropFirst(index + 1) { #expect(abs(one - other) > 5, "\(all)") }
            if index > 0 { #expect(abs(one - all[index - 1]) > 14, "neighbours: \(all)") }
        }
    }

    @Test func `eight alternatives have different looks`() {
        let looks = (0..<8).map { "\(Palette.colour($0)) \(Palette.dash($0))" }
        #expect(Set(looks).count == 8)
        #expect(Set((0..<8).map(Palette.shape)).count == 8)
    }
}
