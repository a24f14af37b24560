internal import Finsam
internal import Reports
internal import Workbooks

/// The names of the sheets: those that every report has, and those of the alternatives, which may be called anything.
struct SheetNames: Sendable {
    let comparison: SheetName
    let years: SheetName
    let uncertainty: SheetName
    let assumptions: SheetName
    let run: SheetName
    /// By alternative.
    let alternatives: [SheetName]

    init(_ comparison: Comparison) {
        let words = comparison.words
        let fixed = [
            words("Jämförelse", "Comparison"), words("År för år", "Year by year"), words("Osäkerhet", "Uncertainty"),
            words("Antaganden", "Assumptions"), words("Körning", "Run"),
        ]
        let texts = fixed + comparison.study.alternatives.indices.map(comparison.name)
        let names = texts.reduce(into: [SheetName]()) { names, text in
            names.append(.nearest(to: text, except: names))
        }
        self.comparison = names[0]
        years = names[1]
        uncertainty = names[2]
        assumptions = names[3]
        run = names[4]
        alternatives = Array(names[fixed.count...])
    }
}
