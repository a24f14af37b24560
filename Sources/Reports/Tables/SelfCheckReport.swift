public import Finsam
public import Simulation

/// What a self-check found, one law a line. *Självkontroll.*
public struct SelfCheckReport {
    private let findings: [SelfCheck.Finding]
    private let format: NumberFormat
    private let words: Words

    /// The report on the findings of a self-check.
    public init(_ findings: [SelfCheck.Finding], language: Language) {
        self.findings = findings
        format = NumberFormat(language: language)
        words = Words(language: language)
    }

    /// A line for each law: whether it holds, what it says, how often it was tried and by how much it was missed.
    public var text: String { findings.map { line($0) + "\n" }.joined() }

    private func line(_ finding: SelfCheck.Finding) -> String {
        let verdict = finding.holds ? words("håller", "holds") : words("HÅLLER INTE", "DOES NOT HOLD")
        let count = format.number(Double(finding.comparisonCount))
        let deviation = format.magnitude(finding.largestDeviation)
        return "\(verdict)  \(law(finding.law)) "
            + words(
                "(\(count) jämförelser, största avvikelse \(deviation))",
                "(\(count) comparisons, largest deviation \(deviation))")
    }

    private func law(_ law: SelfCheck.Law) -> String {
        switch law {
        case .copyDiffersByNothing:
            words(
                "En kopia av ett alternativ skiljer sig från det med exakt 0 i varje bana",
                "A copy of an alternative differs by exactly 0 on every path")
        case .reuse:
            words(
                "Det som övertas från referensen är exakt vad en fullständig körning ger",
                "What is taken over from the reference is what a full run gives")
        case .orderOfMunicipalities:
            words(
                "Kommunerna i en annan ordning ger samma resultat för var och en",
                "Municipalities in another order give the same results for each")
        case .moneyIsKept:
            words(
                "Pengar in = pengar ut + ändring av balanserat resultat, i varje bana och år",
                "Money in = money out + change of balance, on every path and in every year")
        case .sharesOfTheLaw:
            words(
                "Kommunernas bidrag är tillsammans en fjärdedel av alla bidrag",
                "The municipalities' contributions are together a quarter of all contributions")
        case .threads:
            words(
                "En tråd och flera trådar ger exakt samma tal", "One thread and several give exactly the same numbers")
        case .pathsOfTheRun:
            words("En bana för sig är densamma som i körningen", "A path by itself is the same as in the run")
        }
    }
}
