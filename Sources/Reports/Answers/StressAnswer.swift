package import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

/// What shocks do to every alternative: sentences, a table for each alternative, the order of the alternatives.
package struct StressAnswer: Answer {
    package static let verb = "stress"
    package let context: AnswerContext
    /// The result; its worlds are described by ``worlds``.
    let stress: StressResult
    /// What each world is, the base first.
    let worlds: [World]
    /// The shocks of the catalogue that the study has nothing for.
    let notApplicable: [World]

    /// A world of the test, as readers and files are told of it.
    package struct World: Sendable {
        /// Where it comes from.
        package enum Kind: String, Sendable {
            case base, scenario, catalogue
            case commandLine = "command-line"
        }
        /// The key.
        let identifier: String
        let name: LocalText
        let kind: Kind
        /// Its source as a whole; nil for a study's own scenario, whose values have their own.
        let provenance: Provenance?
        /// The values that it changes.
        let changes: [InputRecord]
        /// What it would change and the study has not.
        let missing: [String]

        package init(
            identifier: String, name: LocalText, kind: Kind, provenance: Provenance?, changes: [InputRecord],
            missing: [String]
        ) {
            self.identifier = identifier
            self.name = name
            self.kind = kind
            self.provenance = provenance
            self.changes = changes
            self.missing = missing
        }
    }

    package init(
        _ context: AnswerContext, stress: StressResult, worlds: [World], notApplicable: [World]
    ) {
        precondition(worlds.count == stress.worlds.count, "every world has a name")
        self.context = context
        self.stress = stress
        self.worlds = worlds
        self.notApplicable = notApplicable
    }

    /// The world that clearly lowers the net most: in the reference or, where none does so there, in the first other
    /// alternative in which one does.
    var worst: Int? {
        let others = context.study.alternatives.indices.filter { $0 != context.study.reference }
        return ([context.study.reference] + others).lazy.compactMap { stress.worst(.net, alternative: $0) }.first
    }

    package var title: LocalText {
        let focus = context.study.municipalities[context.study.focus].name
        return LocalText(
            swedish: "Stresstest: vad händer med alternativen för \(focus) när förutsättningarna försämras?",
            english: "Stress test: what happens to \(focus)'s alternatives when things get worse?")
    }

    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        let own = [
            words(
                "Varje påfrestning läggs över scenariot och varje alternativ jämförs med sig självt utan den, bana för bana: bana n är samma värld med och utan.",
                "Each shock is laid over the scenario and each alternative compared with itself without it, path by path: path n is the same world with and without."
            ),
            words(
                "En ändring är tydlig om den är minst två medelfel. Med så många jämförelser ser ungefär var tjugonde ändring som inte finns ändå tydlig ut.",
                "A change is clear if it is at least two standard errors. With so many comparisons about one in twenty changes that do not exist looks clear all the same."
            ),
            words(
                "Regler, neddragning och balanserat resultat gäller det förbund som kommunen tillhör det året. En regel bryts av neddragning, insolvens, en budget som inte går ihop, och eget kapital över rimlig nivå i en värld med trappa. Netto är insatsmedel som når invånarna minus medlemsbidraget, utan engångskostnader. Värst är den påfrestning som tydligt sänker nettot mest i referensalternativet, eller, om ingen gör det där, i ett annat.",
                "Rules, curtailment and carried-forward result are those of the association that the municipality belongs to in the year. A rule is broken by curtailment, insolvency, a budget that does not add up, and own capital above the reasonable level in a world with a staircase. Net is initiative money that reaches its inhabitants less its contribution, without one-off costs. The worst shock is the one that clearly lowers the net most in the reference alternative or, if none does so there, in another one."
            ),
            words(
                "Vad en påfrestning ändrar är ett antagande om framtiden, också när förebilden är publicerad; hur trolig den är säger stresstestet inte.",
                "What a shock changes is an assumption about the future, even where its model is published; how likely it is the stress test does not say."
            ),
        ]
        return own
            + (worlds + notApplicable).compactMap { world in
                world.provenance.map {
                    "\(world.name.text(in: language)) (\(world.identifier), \(words.kind($0))): \($0.reason.text(in: language))"
                }
            }
    }
}
