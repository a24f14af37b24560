import Finsam
import Reports
import Simulation
import Testing

@testable import Publications

/// The pictures of answers show the numbers of their files.
@Suite struct AnswerPicturesKnownAnswerTests {
    @Test func `the parts of the waterfall add up to the difference as they are shown`() throws {
        let picture = try #require(try AnswerExample.pictures("explain", AnswerExample.explain).first)
        let labels = try picture.texts("label")
        #expect(labels.map { $0.replacing("\u{A0}", with: " ") } == ["1 000 100", "+400", "0", "−300", "1 000 200"])
        let numbers = labels.compactMap {
            Int($0.replacing("\u{A0}", with: "").replacing("−", with: "-").replacing("+", with: ""))
        }
        #expect(numbers.count == 5 && numbers.dropLast().reduce(0, +) == numbers.last)
        // Each bar begins where the one before it ends.
        let (from, to) = (
            try picture.rows().filter { $0["label"] != nil }.compactMap { $0["from"] as? Double },
            try picture.numbers("to")
        )
        #expect(from == [0, 1_000_100, 1_000_500, 1_000_500, 0])
        #expect(to == [1_000_100, 1_000_500, 1_000_500, 1_000_200, 1_000_200])
    }

    @Test func `the table of the waterfall has the same numbers as the picture`() throws {
        let chapters = try AnswerExample.chapters([AnswerExample.file("explain", AnswerExample.explain)])
        let tables = chapters.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(
            tables[0].rows.map { $0[1].replacing("\u{A0}", with: " ") } == [
                "1 000 100", "+400", "0", "−300", "1 000 200",
            ])
    }

    @Test func `the heat map has a cell for each world that differs, and unclear changes have no colour`() throws {
        let pictures = try AnswerExample.pictures("stress", AnswerExample.stress)
        #expect(pictures.map(\.identifier) == ["stress-net", "stress-rules"])
        #expect(try pictures[0].numbers("change") == [0, 0, -40000, 0])
        let labels = try pictures[0].texts("label").map { $0.replacing("\u{A0}", with: " ") }
        #expect(Set(labels).isSuperset(of: ["240 000", "−40 000", "≈"]))
        #expect(try pictures[0].texts("name") == ["Utan påfrestning (Grundscenario)", "Sänkt"])
        #expect(pictures[0].alternativeText.contains("mest nedåt −40\u{A0}000\u{A0}kr med ”Sänkt”"))
        // More risk is worse, so its colour is that of a fall.
        #expect(try pictures[1].numbers("change") == [0, 0, 40000, 0])
    }

    @Test func `breaking points stand where the file has them, in percent`() throws {
        let pictures = try AnswerExample.pictures("breaking-point", AnswerExample.breakingPoint)
        #expect(pictures.map(\.identifier) == ["breaking-point"])
        let point = try #require(try pictures[0].rows().first { $0["near"] != nil })
        for (key, expected) in [("change", -14.0), ("near", -13), ("far", -15)] {
            let found = try #require(point[key] as? Double)
            #expect(abs(found - expected) < 1e-9)
        }
        #expect(try pictures[0].numbers("value") == [1, 0.65])
        #expect(pictures[0].alternativeText.contains("brytpunkt −14,0\u{A0}% (−15,0\u{A0}% till −13,0\u{A0}%)"))
        #expect(!pictures[0].alternativeText.contains("länsförbund"))
    }

    @Test func `the frontier of two changes is drawn as a line and as a field`() throws {
        let pictures = try AnswerExample.pictures("breaking-point", AnswerExample.frontier)
        #expect(pictures.map(\.identifier) == ["breaking-point-frontier", "breaking-point-field"])
        let places = try pictures[0].rows().filter { $0["other"] != nil }
        #expect(places.compactMap { $0["other"] as? Double }.map { $0.rounded() } == [-10, 0])
        #expect(places.compactMap { $0["change"] as? Double }.map { $0.rounded() } == [-30, -14])
        #expect(
            try pictures[1].rows().filter { $0["left"] != nil }.compactMap { $0["value"] as? Double } == [
                1, 0.65, 1, 0.65,
            ])
    }

    @Test func `a sweep shows means and bands in thousands, and breaks where there is nothing`() throws {
        let picture = try #require(try AnswerExample.pictures("sweep", AnswerExample.sweep).first)
        #expect(try picture.numbers("mean") == [5000, 6000])
        #expect(try picture.numbers("low") == [4000, 6000])
        #expect(try picture.numbers("high") == [7000, 6000])
    }

    /// Outside: the 97.5 % quantiles of the normal distribution and of Student's t with 15 degrees of freedom.
    @Test(arguments: [("pseudo", 1.959964), ("sobol", 2.131450)])
    func `the band of a probability is an interval of 95 % for the paths that were chosen`(
        sampling: String, width: Double
    ) throws {
        let sweep = AnswerExample.sweep.replacing("\"sek\"", with: "\"probability\"")
            .replacing("[5000000, 6000000]", with: "[0.5, 0.99]").replacing("[10, 10]", with: "[0.01, 0.02]")
        let picture = try #require(try AnswerExample.pictures("sweep", sweep, sampling: sampling).first)
        let (low, high) = (try picture.numbers("low"), try picture.numbers("high"))
        #expect(abs(low[0] - (0.5 - 0.01 * width)) < 1e-7 && abs(high[0] - (0.5 + 0.01 * width)) < 1e-7)
        #expect(high[1] == 1)
    }

    @Test func `shares are ordered by size with their intervals, and what does nothing is left out`() throws {
        let pictures = try AnswerExample.pictures("sensitivity", AnswerExample.sensitivity)
        #expect(pictures.map(\.identifier) == ["sensitivity", "sensitivity-swings"])
        #expect(try pictures[0].texts("name") == ["Stor", "Liten"])
        #expect(try pictures[0].numbers("value") == [0.875, 0.125])
        #expect(try pictures[0].numbers("low") == [0.85, 0.1])
        #expect(try pictures[0].numbers("high") == [0.9, 0.15])
        #expect(try pictures[1].numbers("at5") == [-100_000] && pictures[1].numbers("at95") == [300_000])
        #expect(try pictures[1].texts("leftLabel") == ["−100\u{A0}000"])
    }

    @Test func `the choice shows how often each is best and the regret of each`() throws {
        let picture = try #require(try AnswerExample.pictures("decide", AnswerExample.decide).first)
        #expect(try picture.numbers("value") == [0.25, 0.75, 20_000, 1_000])
        #expect(try picture.numbers("line") == [0.25, 0.75, 40_000, 5_000])
    }

    @Test func `a run alone gives a tornado for each alternative in which an uncertainty matters`() async throws {
        let comparison = try await StudyRuns.comparison("scenarios/ksau", pathCount: 16)
        let pictures = comparison.swingPictures
        #expect(
            pictures.map(\.identifier)
                == comparison.others.map { "swings-" + comparison.study.alternatives[$0].identifier })
        let (alternative, first) = (comparison.others[0], try #require(pictures.first))
        let largest = try #require(comparison.swings[alternative].first)
        let scale = 1 / comparison.yearsInForce(alternative)
        // The reader of JSON here may be off by the last bit.
        let low = try #require(try first.numbers("at5").first)
        let high = try #require(try first.numbers("at95").first)
        #expect(abs(low - largest.atLow * scale) < 1e-6)
        #expect(abs(high - largest.atHigh * scale) < 1e-6)
    }
}
