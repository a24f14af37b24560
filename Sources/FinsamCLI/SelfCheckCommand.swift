import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct SelfCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "self-check", abstract: "Check laws that hold for every study, on this study.",
        discussion: """
            Ends with 70 when a law does not hold: that is a fault of finsam.

              finsam self-check scenarios/ksau
            """)

    @OptionGroup var argument: StudyArgument
    @Option(
        parsing: .unconditional,
        help: "Seed of the random numbers, 0…18446744073709551615. By default what the study says.")
    var seed: UInt64?
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let study = try argument.read(in: language.language).study
        Interruption.listen()
        let check = SelfCheck(study, seed: seed ?? study.seed)
        let findings = try await LongWork(language: language.language).run(stepCount: SelfCheck.Law.allCases.count) {
            await check.run(progress: $0)
        }
        try Streams.out(SelfCheckReport(findings, language: language.language).text)
        if findings.contains(where: { !$0.holds }) { throw ExitCode.ownFault }
    }
}
