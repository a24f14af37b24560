import Finsam
import Simulation
import StudyFiles
import Testing

/// Two calculations of the same model, by different hands and in different languages, must agree in every cell.
@Suite struct IndependentCalculationKnownAnswerTests {
    static let seeds = Array(UInt64(1)...40)

    @Test(arguments: seeds, [Mode.expected, .plan])
    func `a generated study has the same result in every cell`(seed: UInt64, mode: Mode) async throws {
        let generated = GeneratedStudy(seed: seed)
        let document: StudyDocument
        do {
            document = try generated.read()
        } catch {
            Issue.record("seed \(seed) was not read: \(error)\n\(generated.yaml)")
            return
        }
        let answer = try await IndependentCalculation.judge(document, mode: mode)
        #expect(answer.agrees, "seed \(seed): \(answer.report)")
    }

    @Test(arguments: ["ksau", "plan-2024", "ladder-2021"], [Mode.expected, .plan])
    func `a shipped study has the same result in every cell`(name: String, mode: Mode) async throws {
        let answer = try await IndependentCalculation.judge(try Shipped.read(name), mode: mode)
        #expect(answer.agrees, "\(name): \(answer.report)")
    }
}
