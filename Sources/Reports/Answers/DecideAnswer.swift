package import Analysis
package import Finsam
internal import JSONText
internal import Simulation
internal import Stochastics

/// The answer to `finsam decide`: what speaks for each alternative, and what it would be worth to know more first.
package struct DecideAnswer: Answer {
    package static let verb = "decide"
    package let context: AnswerContext
    let decision: Decision

    package init(_ decision: Decision, context: AnswerContext) {
        self.decision = decision
        self.context = context
    }

    package var title: LocalText {
        LocalText(
            swedish: "Beslutsunderlag för \(focusName)", english: "What speaks for each alternative for \(focusName)")
    }

    var study: Study { context.study }
    var focusName: String { study.municipalities[study.focus].name }
    var choice: BestChoice { decision.choice }
    var others: [Int] { study.alternatives.indices.filter { $0 != study.reference } }

    func name(_ alternative: Int, _ language: Language) -> String {
        study.alternatives[alternative].name.text(in: language)
    }

    func quoted(_ alternative: Int, _ words: Words) -> String {
        let name = name(alternative, words.language)
        return words("”\(name)”", "“\(name)”")
    }

    /// An amount or a ratio of the outcome; more is better in the gains, so the sign is turned back.
    func figure(_ gain: Double, _ format: NumberFormat) -> String {
        text(decision.quantity.better == .less ? -gain : gain, format)
    }

    /// An amount or a ratio that has no direction, such as regret.
    func size(_ value: Double, _ format: NumberFormat) -> String { text(value, format) }

    private func text(_ value: Double, _ format: NumberFormat) -> String {
        if decision.quantity.isRatio { return format.number(value, decimals: 3) }
        return format.withUnit(abs(value) < 1000 ? format.kronor(value) : format.hundreds(value))
    }

    func percent(_ share: Double, _ format: NumberFormat) -> String {
        format.probability(share, count: context.simulation.pathCount)
    }

    /// Half the width of an interval of 95 % in standard errors.
    var intervalWidth: Double { context.simulation.sampling.intervalWidth }

    /// Whether an estimate is above 0 beyond its own error.
    func isAboveZero(_ estimate: Estimate?) -> Bool {
        guard let estimate, let error = estimate.standardError else { return false }
        return estimate.value > intervalWidth * error
    }

    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        var lines = [
            words(
                "Alla alternativ räknas i samma banor. Förlusten i efterhand är det bästa alternativets utfall i banan minus det valdas, i kronor och aldrig i förhållande till utfallet. Är flera bäst i en bana delar de på den.",
                "All alternatives are run on the same paths. Regret is the best alternative's outcome on the path less the chosen one's, in kronor and never in relation to the outcome. Where several are best on a path they share it."
            ),
            words(
                "Dominans prövas med Kolmogorovs och Smirnovs ensidiga test i högst \(Dominance.gridCount) punkter (Barrett och Donald 2003) på 5-procentsnivån, varje par för sig. Banorna är parade: samma slumpade tecken, 256 gånger, multiplicerar båda alternativens utfall i en bana. ”Dominerar” betyder att fördelningen ingenstans är sämre och att motsatsen förkastas, ”dominerar inte” att dominans förkastas. Korsas fördelningarna så lite att slumpen kan förklara det är frågan öppen.",
                "Dominance is tested with Kolmogorov and Smirnov's one-sided test at up to \(Dominance.gridCount) points (Barrett and Donald 2003) at the 5% level, each pair by itself. The paths are paired: the same random signs, 256 times, multiply both alternatives' outcomes on a path. “Dominates” means that the distribution is nowhere worse and that the opposite is rejected, “does not dominate” that dominance is rejected. Where distributions cross by so little that chance can explain it, the question is open."
            ),
            words(
                "Värdet av ett besked: regression på samma banor (Strong, Oakley och Brennan 2014) ger en regel för valet; varje sextondel av banorna avgörs av en regel som de andra har lärt. Värdet är vad regeln faktiskt ger utöver det bästa valet utan besked, och därmed i medeltal hellre för lågt än för högt. Att veta en faktor är att veta dess genomsnitt över perioden (antagande).",
                "The value of information: regression on the same paths (Strong, Oakley and Brennan 2014) gives a rule for the choice; each sixteenth of the paths is decided by a rule that the others have taught. The value is what the rule in fact gains over the best choice without information, and so on average rather too low than too high. To know a factor is to know its average over the horizon (assumption)."
            ),
        ]
        if decision.waiting != nil {
            lines.append(
                words(
                    "Att vänta är räknat genom att alla ändringar av tillhörighet, administration och engångskostnad läggs så många år senare som uppsägningen skjuts upp; budgetar och policyer behåller sina år (antagande).",
                    "Waiting is calculated by making all changes of membership, administration and one-off cost as many years later as notice is delayed; budgets and policies keep their years (assumption)."
                ))
        }
        for threshold in decision.thresholds?.thresholds ?? [] {
            lines.append(
                words("Tröskeln", "The threshold") + " \(threshold.name.text(in: language)) ("
                    + words.kind(threshold.provenance) + "): " + threshold.provenance.reason.text(in: language))
        }
        return lines
    }
}
