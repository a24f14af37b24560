import ArgumentParser
import Finsam
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
    @Option(help: "Seed of the random numbers. By default what the study says.")
    var seed: UInt64?
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let study = try argument.read().study
        let findings = await SelfCheck(study, seed: seed ?? study.seed).run()
        for finding in findings {
            let isSwedish = language.language == .swedish
            let verdict =
                finding.holds ? (isSwedish ? "håller" : "holds") : (isSwedish ? "HÅLLER INTE" : "DOES NOT HOLD")
            Streams.out(
                "\(verdict)  \(finding.law.words(language.language)) (\(finding.comparisonCount) "
                    + (isSwedish ? "jämförelser, största avvikelse " : "comparisons, largest deviation ")
                    + "\(finding.largestDeviation))\n")
        }
        if findings.contains(where: { !$0.holds }) { throw ExitCode.ownFault }
    }
}

extension SelfCheck.Law {
    fileprivate func words(_ language: Language) -> String {
        switch (self, language) {
        case (.copyDiffersByNothing, .swedish): "En kopia av ett alternativ skiljer sig med exakt 0 i varje bana"
        case (.copyDiffersByNothing, .english): "A copy of an alternative differs by exactly 0 on every path"
        case (.reuse, .swedish): "Det som tas över från referensen är vad en full körning ger"
        case (.reuse, .english): "What is taken over from the reference is what a full run gives"
        case (.orderOfMunicipalities, .swedish): "Kommuner i annan ordning ger samma resultat i den ordningen"
        case (.orderOfMunicipalities, .english): "Municipalities in another order give the same results in that order"
        case (.moneyIsKept, .swedish): "Pengar in = pengar ut + ändrat resultat, varje bana och år"
        case (.moneyIsKept, .english): "Money in = money out + change of balance, every path and year"
        case (.sharesOfTheLaw, .swedish): "Kommunernas bidrag är tillsammans en fjärdedel"
        case (.sharesOfTheLaw, .english): "The municipalities' contributions are a quarter together"
        case (.threads, .swedish): "En tråd och flera ger samma bitar"
        case (.threads, .english): "One thread and several give the same bits"
        case (.pathsOfTheRun, .swedish): "Enskilda banor är körningens banor"
        case (.pathsOfTheRun, .english): "Single paths are the paths of the run"
        }
    }
}
