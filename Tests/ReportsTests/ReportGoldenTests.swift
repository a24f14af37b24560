import Finsam
import Foundation
import Simulation
import StudyFiles
import Testing

@testable import Reports
@testable import Simulation

/// Whole reports on a small study, word for word, in both languages.
@Suite struct ReportGoldenTests {
    @Test(arguments: Language.allCases)
    func `the comparison of random paths`(language: Language) async throws {
        let comparison = Comparison(try await SmallStudy.run(.monteCarlo), language: language)
        try GoldenText.hold(comparison.markdown, against: "comparison.\(language.rawValue).md")
        try GoldenText.hold(comparison.terminalText, against: "comparison.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `the comparison without randomness`(language: Language) async throws {
        let comparison = Comparison(try await SmallStudy.run(.expected), language: language)
        try GoldenText.hold(comparison.terminalText, against: "expected.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `a path`(language: Language) throws {
        let study = try SmallStudy.document().study
        let simulation = Simulation(study, seed: 3, pathCount: 1, threadCount: 1)
        let trace = simulation.trace(path: 5, alternative: 2, scenario: 1)
        let report = PathReport(trace, path: 5, of: simulation, alternative: 2, scenario: 1, language: language)
        try GoldenText.hold(report.text, against: "path.\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func `what a study says`(language: Language) throws {
        let summary = StudySummary(try SmallStudy.document().study, language: language)
        try GoldenText.hold(summary.text, against: "summary.\(language.rawValue).txt")
    }

    @Test(arguments: [
        ("1", "Uppsägningstid 1 år.", "Notice: 1 year."), ("2.5", "Uppsägningstid 2,5 år.", "Notice: 2.5 years."),
    ])
    func `half a year of notice is not rounded away`(years: String, swedish: String, english: String) throws {
        let study = try SmallStudy.document("    name: Väst\n", with: "    name: Väst\n    notice-years: \(years)\n")
            .study
        #expect(StudySummary(study, language: .swedish).text.replacing("\n  ", with: " ").contains(swedish))
        #expect(StudySummary(study, language: .english).text.replacing("\n  ", with: " ").contains(english))
    }

    @Test(arguments: Language.allCases)
    func `a self-check`(language: Language) throws {
        let findings = SelfCheck.Law.allCases.enumerated().map { position, law in
            SelfCheck.Finding(
                law: law, comparisonCount: position * 1000, largestDeviation: position == 3 ? 1.25e-9 : 0,
                tolerance: 1e-6)
        }
        let report = SelfCheckReport(findings, language: language)
        try GoldenText.hold(report.text, against: "self-check.\(language.rawValue).txt")
    }
}
