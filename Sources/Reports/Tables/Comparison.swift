public import Finsam
package import Simulation
internal import Stochastics

/// The comparison of the alternatives, for those who decide: tables and sentences in Swedish or English.
///
/// *Jämförelse.* Answers for the municipality in focus and for every other: what it pays, what it gets, how sure that is,
/// and on which assumptions it rests.
public struct Comparison: Sendable {
    package let run: CompletedRun
    package let language: Language
    package let format: NumberFormat
    package let words: Words
    /// For each alternative, what each factor does to the difference in net.
    package let swings: [[FactorSwing]]

    /// The comparison of a run's alternatives.
    public init(_ run: CompletedRun, language: Language) {
        self.run = run
        self.language = language
        format = NumberFormat(language: language)
        words = Words(language: language)
        swings = run.simulation.swings(
            of: Quantity(.municipality(.net, run.study.focus), period: run.study.years.count),
            from: run.study.reference, scenario: run.results[0].scenario)
    }

    package var study: Study { run.study }
    package var base: ScenarioResult { run.results[0] }
    package var focusName: String { study.municipalities[study.focus].name }
    package var others: [Int] { study.alternatives.indices.filter { $0 != study.reference } }

    package func name(_ alternative: Int) -> String { study.alternatives[alternative].name.text(in: language) }

    /// The first year in which anything of an alternative differs from the base.
    package func changeYear(_ alternative: Int) -> Int { study.changeYear(of: alternative) }

    /// The number of years from the change to the end of the horizon.
    package func yearsInForce(_ alternative: Int) -> Double { Double(study.yearsInForce(of: alternative)) }

    package var yearCount: Double { Double(study.years.count) }

    // MARK: Numbers with their uncertainty

    /// A mean, and in brackets what 90 of 100 paths lie between.
    package func spread(_ statistics: OutcomeSummary?, scale: Double = 1, _ text: (Double) -> String) -> String {
        guard let statistics else { return "–" }
        let mean = text(statistics.mean * scale)
        guard run.isMonteCarlo else { return mean }
        let (low, high) = (text(statistics.quantile(0.05).value * scale), text(statistics.quantile(0.95).value * scale))
        if low == high, low == mean { return mean }
        // A dash between minus signs would be read as one of them.
        let isNegative = statistics.quantile(0.05).value * scale < 0
        return "\(mean) (\(low)\(isNegative ? words(" till ", " to ") : "–")\(high))"
    }

    /// A mean difference, and in brackets what 95 of 100 paths lie between.
    ///
    /// - Parameter shown: the mean as it was rounded together with others, already scaled
    package func difference(_ statistics: OutcomeSummary?, scale: Double = 1, shown: Double? = nil) -> String {
        guard let statistics else { return "–" }
        func text(_ value: Double) -> String { format.signedHundreds(value) }
        let mean = text(shown ?? statistics.mean * scale)
        guard run.isMonteCarlo else { return mean }
        let (low, high) = (statistics.quantile(0.025).value * scale, statistics.quantile(0.975).value * scale)
        return text(low) == text(high) ? mean : "\(mean) (\(text(low)) \(words("till", "to")) \(text(high)))"
    }

    package func probability(_ statistics: OutcomeSummary?) -> String {
        guard let statistics else { return "–" }
        if !run.isMonteCarlo { return statistics.mean > 0 ? words("ja", "yes") : words("nej", "no") }
        return format.probability(statistics.mean, count: run.simulation.pathCount)
    }

    /// How probable it is that a difference is for the better; what is equal on every path is not merely improbable.
    package func probabilityOfBetter(_ difference: OutcomeSummary?) -> String {
        guard let difference else { return "–" }
        if difference.shareAtZero.value == 1 { return words("lika", "equal") }
        return format.probability(difference.shareAboveZero.value, count: run.simulation.pathCount)
    }

    // MARK: The whole

    /// The tables that a terminal shows.
    public var mainTables: [Table] {
        [atAGlance, contributionByYear] + (others.isEmpty ? [] : [winnersAndLosers]) + drivers
    }

    /// All tables.
    public var tables: [Table] {
        [atAGlance, contributionByYear, reachByYear, balanceByYear, countyTogether]
            + (others.isEmpty ? [] : [winnersAndLosers]) + (run.results.count > 1 ? [scenarios] : []) + drivers
            + [assumptions]
    }

    /// For the terminal: the sentences, the main tables and how many of the inputs are assumptions.
    public var terminalText: String {
        let head = [study.title.text(in: language), runLine].joined(separator: "\n") + "\n"
        let sentences = conclusions.flatMap { Table.wrapped("• " + $0, width: 100, indent: "  ") }.joined(
            separator: "\n")
        let stopping = run.stopping.map { words.sentence($0, in: study) }
        let inputs = Table.wrapped(
            assumptionsLine
                + words(
                    " Antagandena och deras skäl står i comparison.md.",
                    " The assumptions and their reasons are in comparison.md."), width: 100
        ).joined(separator: "\n")
        let rule = stopping.map { [Table.wrapped($0, width: 100).joined(separator: "\n") + "\n"] } ?? []
        return
            ([head] + rule + (sentences.isEmpty ? [] : [sentences + "\n"]) + mainTables.map { $0.text() } + [
                inputs + "\n"
            ])
            .joined(separator: "\n")
    }

    /// The file `comparison.md`.
    public var markdown: String {
        var parts = ["# \(study.title.text(in: language))\n", study.question.text(in: language) + "\n"]
        if !conclusions.isEmpty {
            parts.append("## \(words("Slutsatser", "Conclusions"))\n")
            parts.append(conclusions.map { "- \($0)" }.joined(separator: "\n") + "\n")
        }
        parts += tables.map { $0.markdown() }
        parts.append("## \(words("Så är siffrorna gjorda", "How the figures were made"))\n")
        parts.append(method.map { "- \($0)" }.joined(separator: "\n") + "\n")
        return parts.joined(separator: "\n")
    }

    private var modeText: String {
        switch run.simulation.mode {
        case .monteCarlo:
            words.count(
                run.simulation.pathCount, swedish: ("slumpad bana", "slumpade banor"),
                english: ("random path", "random paths")) + words(", frö ", ", seed ") + "\(run.simulation.seed)"
                + words.sampling(run.simulation.sampling)
        case .expected:
            words(
                "förväntat läge: varje osäkerhetsfaktor på sin median", "expected mode: every factor at its median")
        case .plan: words("planläge: utan slump och utan neddragning", "plan mode: no randomness, no curtailment")
        }
    }

    package var runLine: String {
        "Scenario: " + study.scenarios[base.scenario].name.text(in: language) + " · "
            + "\(study.years.lowerBound)–\(study.years.upperBound) · " + modeText + " · finsam " + run.engineVersion
    }

    /// How the figures were made, a sentence each.
    package var method: [String] {
        var lines = [runLine + "."]
        if run.isMonteCarlo {
            lines.append(
                words(
                    "Ett tal utan parentes är ett medelvärde över alla banor. Parentesen visar vad 90 av 100 banor ligger mellan, vid skillnader 95 av 100. Alla alternativ räknas i samma banor, så skillnader jämförs bana för bana.",
                    "A number without brackets is a mean over all paths. The brackets show what 90 of 100 paths lie between, for differences 95 of 100. All alternatives are run on the same paths, so differences are compared path by path."
                ))
        }
        lines.append(
            words(
                "I tabeller med summor är delarna avrundade så att de stämmer med summan; ett tal kan därför skilja en enhet från samma tal på ett annat ställe.",
                "In tables with sums the parts are rounded so that they add up to the sum; so a number may differ by a unit from the same number elsewhere."
            ))
        if let stopping = run.stopping { lines.append(words.sentence(stopping, in: study)) }
        if run.simulation.sampling.isReplicated {
            lines.append(
                words(
                    "Banorna är gjorda i \(Replicates.count) oberoende upprepningar; medelfelen kommer av hur långt dessa ligger från varandra.",
                    "The paths are made in \(Replicates.count) independent replicates; standard errors come from how far these lie apart."
                ))
        }
        lines.append(
            words(
                "Studiens filer har SHA-256 \(run.studyHash). Alla värden med sina källor, och vilka som är antaganden, står i provenance.json; alla resultat\(run.isMonteCarlo ? " med medelfel" : "") står i results.json.",
                "The study's files have SHA-256 \(run.studyHash). All inputs with their sources, and which are assumptions, are in provenance.json; all results\(run.isMonteCarlo ? " with standard errors" : "") are in results.json."
            ))
        return lines
    }
}
