import Finsam
import Simulation
import Stochastics
import StudyFiles
import Testing

@testable import Analysis
@testable import Reports

/// Answers about two factors of the small study, with indices as a test wants them.
private struct Asked {
    var total = [
        IntervalEstimate(value: 0.8, low: 0.78, high: 0.82), IntervalEstimate(value: 0.2, low: 0.18, high: 0.22),
    ]
    var first: [IntervalEstimate]?
    var sum = IntervalEstimate(value: 1, low: 0.97, high: 1.03)
    var deviation = 1000.0
    var isDifference = true

    func answer() throws -> SensitivityAnswer {
        let document = try SmallStudy.document()
        let study = document.study
        let simulation = Simulation(study, seed: 3, pathCount: 1024, threadCount: 1)
        let sobol = SobolIndices(
            first: first ?? total, total: total, sumOfFirst: sum,
            interactions: IntervalEstimate(value: 1 - sum.value, low: 1 - sum.high, high: 1 - sum.low), variance: 1)
        let question = Sensitivity.Question(
            Quantity(.municipality(.net, 0), period: 4), alternative: 2, other: isDifference ? 0 : nil)
        let samples = Sensitivity.Samples(
            a: [Double](repeating: 1, count: 1024), b: [], exchanged: [[], []], moved: [], steps: [])
        let found = Sensitivity(
            question: question, methods: [.sobol], inputs: [[0], [1]],
            mean: Estimate(value: -5000, standardError: 30), standardDeviation: deviation, sobol: sobol, shapley: nil,
            screened: [], effects: nil, swings: nil, resamples: 1000, samples: samples)
        return SensitivityAnswer(
            found,
            context: AnswerContext(
                study: study, simulation: simulation, scenario: 0, engineVersion: "0.0.0", files: document.files,
                options: []))
    }

    func sentences(_ language: Language = .swedish) throws -> [String] {
        try answer().sentences(in: language).map { $0.replacing("\u{A0}", with: " ") }
    }
}

@Suite struct SensitivityAnswerKnownAnswerTests {
    @Test func `the first sentence says what it depends on and how much, with the interval`() throws {
        #expect(
            try Asked().sentences()[0]
                == "Skillnaden i Åbys netto 2024–2027 mellan ”Byte” och ”Kvar” beror till 80 % (78–82) på ökning av anslaget."
        )
        #expect(
            try Asked().sentences(.english)[0]
                == "80% (78–82) of the difference in Åby's net 2024–2027 between “Join” and “Stay” depends on growth of the appropriation."
        )
        #expect(try Asked().sentences()[1] == "På plats 2: förbrukad andel, 20 % (18–22).")
        #expect(
            try Asked(isDifference: false).sentences()[0].hasPrefix("Åbys netto 2024–2027 med ”Byte” beror till 80 %"))
    }

    @Test func `what cannot be told apart is not ranked`() throws {
        let asked = Asked(total: [
            IntervalEstimate(value: 0.55, low: 0.48, high: 0.60), IntervalEstimate(value: 0.45, low: 0.40, high: 0.52),
        ])
        #expect(
            try asked.sentences()[0]
                == "Vad skillnaden i Åbys netto 2024–2027 mellan ”Byte” och ”Kvar” mest beror på går inte att avgöra. Utan att kunna skiljas åt: ökning av anslaget, 55 % (48–60); förbrukad andel, 45 % (40–52)."
        )
        #expect(try asked.answer().tables(in: .swedish)[0].rows.map { $0[0] } == ["1–2", "1–2"])
    }

    @Test func `interaction is told where it can be shown, and only there`() throws {
        let none = try Asked().sentences().first { $0.hasPrefix("Var för sig") }
        #expect(none?.hasSuffix("något samspel mellan dem kan inte påvisas.") == true)
        let asked = Asked(
            first: [
                IntervalEstimate(value: 0.7, low: 0.68, high: 0.72),
                IntervalEstimate(value: 0.1, low: 0.08, high: 0.12),
            ],
            sum: IntervalEstimate(value: 0.8, low: 0.78, high: 0.82))
        let main = try asked.sentences()[0]
        #expect(main.hasSuffix("på ökning av anslaget. Ensam förklarar den 70 % (68–72), resten i samspel med annat."))
        #expect(try asked.sentences()[1] == "På plats 2: förbrukad andel, 20 % (18–22), varav ensam 10 % (8–12).")
        let some = try asked.sentences().first { $0.hasPrefix("Var för sig") }
        #expect(some?.hasSuffix("resten, 20 % (18–22), är samspel mellan dem.") == true)
    }

    @Test func `indices with wide intervals are not settled, and the paths that would do are told`() throws {
        #expect(try Asked().sentences().last?.hasPrefix("Alla andelar är bestämda") == true)
        // Twice as wide as five points: four times 1 024 paths.
        let asked = Asked(total: [
            IntervalEstimate(value: 0.8, low: 0.75, high: 0.85), IntervalEstimate(value: 0.2, low: 0.18, high: 0.22),
        ])
        let last = try asked.sentences().last
        #expect(last?.hasPrefix("Ännu inte bestämda: 1 av 2") == true && last?.contains("omkring 4 096 banor") == true)
    }

    @Test func `what does not vary has one sentence and no table`() throws {
        let answer = try Asked(deviation: 0.4).answer()
        #expect(answer.sentences(in: .swedish).count == 1 && answer.tables(in: .swedish).isEmpty)
        #expect(try Asked(deviation: 0.4).sentences()[0].contains("är −5 000 kr på alla banor"))
    }
}
