public import Finsam

/// The outcomes of a study that questions can be about, and of whom and when they can be.
public struct OutcomesReport {
    private let study: Study
    private let words: Words
    private let language: Language
    private let own: String
    private let together: String
    private let anyRule: String

    /// - Parameters:
    ///   - own: the name that stands for the association of the municipality in focus
    ///   - together: the name that stands for all associations
    ///   - anyRule: the name that stands for any rule
    public init(_ study: Study, own: String, together: String, anyRule: String, language: Language) {
        self.study = study
        self.own = own
        self.together = together
        self.anyRule = anyRule
        self.language = language
        words = Words(language: language)
    }

    /// The tables: outcomes of municipalities, of associations, rules, names.
    public var tables: [Table] {
        let headings = [words("namn", "name"), words("betydelse", "meaning"), words("enhet", "unit")]
        func unit(isRatio: Bool) -> String { isRatio ? words("kvot", "ratio") : words("kr", "SEK") }
        let municipal = Table(
            title: words("Utfall för en kommun", "Outcomes of a municipality"),
            lead: words(
                "Utan namn gäller utfallet \(study.municipalities[study.focus].name).",
                "Without a name the outcome is that of \(study.municipalities[study.focus].name)."),
            headings: headings,
            rows: MunicipalOutcome.allCases.map { [$0.key, words.name($0), unit(isRatio: $0.isRatio)] },
            columnsOfWords: [0, 1, 2])
        let association = Table(
            title: words("Utfall för ett förbund", "Outcomes of an association"),
            lead: words(
                "Utan namn gäller utfallet det förbund som kommunen i fokus tillhör.",
                "Without a name the outcome is that of the association of the municipality in focus."),
            headings: headings,
            rows: AssociationOutcome.allCases.map { [$0.key, words.name($0), unit(isRatio: $0.isRatio)] },
            columnsOfWords: [0, 1, 2])
        let rules = Table(
            title: words("Regler som kan brytas, i P(…)", "Rules that can be broken, in P(…)"),
            headings: Array(headings.prefix(2)),
            rows: Rule.allCases.map { [$0.key, words.name($0)] } + [[anyRule, words.anyRule]], columnsOfWords: [0, 1])
        let names = Table(
            title: words("Namn efter @", "Names after @"),
            headings: [words("namn", "name"), words("är", "is")],
            rows: study.municipalities.map { [$0.identifier, $0.name] }
                + study.associations.map { [$0.identifier, $0.name] }
                + [
                    [
                        own,
                        words("förbundet som kommunen i fokus tillhör", "the association of the municipality in focus"),
                    ],
                    [together, words("alla förbund tillsammans", "all associations together")],
                ], columnsOfWords: [0, 1])
        return [municipal, association, rules, names]
    }
}
