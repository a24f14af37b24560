import Finsam
import Foundation
import JSONText
import Reports
import Simulation
import Stochastics
import Testing

@testable import Publications

/// A specification as Vega-Lite reads it.
private struct Specification {
    let panels: [[String: Any]]
    let text: String

    init(_ picture: Picture) throws {
        text = picture.specification.pretty()
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        panels = try #require(whole["vconcat"] as? [[String: Any]])
    }

    func rows(panel: Int) throws -> [[String: Any]] {
        let data = try #require(panels[panel]["data"] as? [String: Any])
        return try #require(data["values"] as? [[String: Any]])
    }

    /// The rows of the layers that have some.
    func rowsOfLayers(panel: Int) throws -> [[[String: Any]]] {
        let layers = try #require(panels[panel]["layer"] as? [[String: Any]])
        return layers.compactMap { ($0["data"] as? [String: Any])?["values"] as? [[String: Any]] }
    }

    func title(panel: Int) -> String? { (panels[panel]["title"] as? [String: Any])?["text"] as? String }
}

extension [String: Any] {
    /// Whether a value is this number, but for the last bits that reading it from text may cost.
    fileprivate func `is`(_ key: String, _ number: Double) -> Bool {
        guard let value = self[key] as? Double else { return false }
        return abs(value - number) <= 1e-12 * abs(number)
    }
}

@Suite struct PictureInvariantTests {
    private func ksau(_ mode: Mode = .monteCarlo, _ language: Language = .swedish) async throws -> Comparison {
        try await StudyRuns.comparison("scenarios/ksau", mode: mode, pathCount: 64, language: language)
    }

    @Test func `the fan shows the quantiles of the results`() async throws {
        let comparison = try await ksau()
        let specification = try Specification(.carriedForward(comparison))
        let base = comparison.base
        #expect(specification.panels.count == comparison.study.alternatives.count)
        for alternative in comparison.study.alternatives.indices {
            let rows = try specification.rows(panel: alternative)
            #expect(rows.count == base.horizon)
            for (period, row) in rows.enumerated() {
                let own = base.association(of: comparison.study.focus, alternative: alternative, year: period)
                let summary = try #require(
                    base.outcome(.closingBalance, of: .association(own), alternative: alternative, period: period))
                #expect(row["year"] as? Int == comparison.year(period))
                for (key, probability) in [("p05", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p95", 0.95)] {
                    #expect(row.is(key, summary.quantile(probability).value / 1000))
                }
            }
        }
    }

    @Test func `the fan shows the published plan where it holds`() async throws {
        let specification = try Specification(.carriedForward(try await ksau()))
        let published = try (0..<4).map { panel in
            try specification.rowsOfLayers(panel: panel).joined().compactMap { $0["plan"] as? Double }
        }
        #expect(published.map { $0.map { ($0 * 1000).rounded() } } == [[1_282_824, 551_324, 20_324], [], [], []])
    }

    @Test func `alternatives with the same contribution are one, and it is that of the results`() async throws {
        let comparison = try await ksau()
        let specification = try Specification(.contribution(comparison))
        #expect(
            (0..<3).map(specification.title) == [
                "Kvar i Södra Vätterbygden och Samordnad\nadministration: samma", "Byte till Finnveden",
                "Ett länsförbund",
            ])
        for (panel, alternative) in [0, 2, 3].enumerated() {
            for (period, row) in try specification.rows(panel: panel).enumerated() {
                let summary = try #require(
                    comparison.base.outcome(
                        .contribution, of: comparison.study.focus, alternative: alternative, period: period))
                #expect(row.is("mean", summary.mean))
                #expect(row.is("p95", summary.quantile(0.95).value))
            }
        }
    }

    @Test func `bars of the distribution are its bins, worse to the left of zero`() async throws {
        let comparison = try await ksau()
        let specification = try Specification(#require(.netDifference(comparison)))
        let join = try #require(comparison.base.netDistributions[2])
        let scale = 1 / comparison.yearsInForce(2)
        let drawn = try specification.rowsOfLayers(panel: 1).joined().filter { $0["share"] != nil }
        #expect(drawn.count > 3)
        for bar in drawn {
            let (from, to) = (try #require(bar["from"] as? Double), try #require(bar["to"] as? Double))
            #expect(from >= 0 || to <= 0)
            let bin = try #require(join.edges.indices.dropLast().last { join.edges[$0] * scale <= (from + to) / 2 })
            #expect(bar.is("share", join.shares[bin]))
        }
    }

    @Test func `bars of municipalities are the difference in net by inhabitant and year`() async throws {
        let comparison = try await ksau()
        let specification = try Specification(#require(.winnersAndLosers(comparison)))
        for (panel, alternative) in comparison.others.enumerated() {
            let rows = try specification.rowsOfLayers(panel: panel).joined()
            for (index, municipality) in comparison.study.municipalities.enumerated() {
                let net = try #require(
                    comparison.base.difference(
                        .net, of: index, alternative: alternative, period: comparison.base.horizon))
                let own = rows.filter { $0["municipality"] as? String == municipality.name }
                let amount = net.mean / comparison.people(index) / comparison.yearsInForce(alternative)
                #expect(own.count == 2, "a bar and its number")
                for row in own { #expect(row.is("amount", amount)) }
                let label = try #require(own[0]["label"] as? String)
                #expect(label.hasSuffix("?") == (comparison.word(net) == "?"))
                #expect((label == "lika") == (comparison.word(net) == "="))
            }
        }
    }

    @Test(arguments: [Mode.monteCarlo, .expected, .plan])
    func `both sides of the money flow add up`(_ mode: Mode) async throws {
        for path in ["scenarios/ksau", "scenarios/plan-2024"] {
            let comparison = try await StudyRuns.comparison(path, mode: mode, pathCount: 64)
            for year in comparison.study.years {
                let table = comparison.flowTable(year: year)
                for alternative in comparison.study.alternatives.indices {
                    let flow = MoneyFlow(comparison, table, alternative: alternative, year: year)
                    #expect(flow.total == flow.uses.reduce(0) { $0 + $1.tkr })
                    #expect(flow.total > 0)
                    #expect(flow.sources.allSatisfy { $0.tkr > 0 } && flow.uses.allSatisfy { $0.tkr > 0 })
                }
            }
        }
    }

    @Test(arguments: [Mode.monteCarlo, .expected, .plan])
    func `every picture of every study is whole`(_ mode: Mode) async throws {
        for path in ["scenarios/plan-2024", "benchmarks/reference/reference.yaml"] {
            for language in Language.allCases {
                let comparison = try await StudyRuns.comparison(path, mode: mode, pathCount: 32, language: language)
                let pictures = PictureSet(comparison).all
                #expect(pictures.count >= 3)
                #expect(Set(pictures.map(\.identifier)).count == pictures.count)
                for picture in pictures {
                    let text = picture.specification.pretty()
                    #expect(!text.contains("nan") && !text.contains("\"url\""))
                    #expect(picture.alternativeText.contains(where: \.isNumber) && !picture.reading.isEmpty)
                    #expect(text == picture.specification.pretty())
                }
            }
        }
    }

    @Test func `what is seen is said with its numbers, in both languages`() async throws {
        for (language, start, amount) in [
            (Language.swedish, "Medlemsbidraget är 2034 i genomsnitt ", "kr"),
            (.english, "The contribution in 2034 is on average ", "SEK"),
        ] {
            let comparison = try await ksau(.monteCarlo, language)
            let text = Picture.contribution(comparison).alternativeText
            #expect(text.hasPrefix(start))
            let last = try #require(
                comparison.base.outcome(
                    .contribution, of: comparison.study.focus, alternative: 2, period: comparison.base.horizon - 1))
            #expect(text.contains(comparison.format.withUnit(comparison.format.hundreds(last.mean))))
            #expect(text.contains(amount))
            let balance = Picture.carriedForward(comparison).alternativeText
            #expect(balance.contains(language == .swedish ? "551\u{A0}tkr 2025" : "SEK\u{A0}551\u{A0}thousand 2025"))
        }
    }

    @Test func `without randomness nothing is said of paths`() async throws {
        for picture in PictureSet(try await ksau(.expected)).all {
            #expect(
                !picture.reading.contains("banor") && !picture.alternativeText.contains("banor"), "\(picture.title)")
            #expect(
                !picture.specification.pretty().contains("\"type\": \"area\"") || picture.identifier == "money-flow")
        }
    }
}

@Suite struct RoundScaleKnownAnswerTests {
    @Test func `a scale ends at round numbers and has zero`() {
        #expect(RoundScale(covering: [3, 17], count: 4).marks == [0, 5, 10, 15, 20])
        #expect(RoundScale(covering: [-158_300, 608_800]).range == -200_000...800_000)
        #expect(RoundScale(covering: [0.04, -0.02]).marks.first == -0.02)
        #expect(RoundScale(covering: []).range.contains(0))
        #expect(RoundScale(covering: [0, 0]).range.upperBound > 0)
    }
}

@Suite struct DrawnPictureKnownAnswerTests {
    private let picture = Picture(
        identifier: "fan", title: "A & b", reading: "", alternativeText: "1 < 2", specification: .members([:]))

    @Test func `a drawing is one image with a title and a text`() {
        let drawn = DrawnPicture(
            of: picture,
            svg: #"<svg xmlns="x" class="marks"><g role="img" aria-label="a > b"><text>role="c"</text></g></svg>"#,
            png: [1])
        #expect(
            drawn.svg
                == #"<svg xmlns="x" role="img" aria-labelledby="picture-fan-title picture-fan-desc">"#
                + #"<title id="picture-fan-title">A &amp; b</title><desc id="picture-fan-desc">1 &lt; 2</desc>"#
                + #"<g><text>role="c"</text></g></svg>"#)
    }

    @Test func `a page takes such a drawing and names it itself`() throws {
        let drawn = DrawnPicture(of: picture, svg: #"<svg width="4"><path d="M0,0"/></svg>"#, png: [])
        let inline = try #require(InlineDrawing(drawn.svg, identifier: "p", title: "T", description: "D"))
        #expect(inline.svg.components(separatedBy: "<title").count == 2)
        #expect(!inline.svg.contains("A &amp; b"))
    }
}
