internal import Finsam

/// What something that a study names is: a municipality, a factor.
enum NameKind: Hashable, Sendable {
    case municipality, association, factor, alternative, initiative, line, column, row, figure

    /// The key at the top of a study under which such names stand; nothing for those that stand elsewhere.
    var part: String? {
        switch self {
        case .municipality: "municipalities"
        case .association: "associations"
        case .factor: "factors"
        case .alternative: "alternatives"
        case .initiative, .line, .column, .row, .figure: nil
        }
    }

    /// Without an article: kommun, municipality.
    func noun(in say: Language) -> String {
        switch self {
        case .municipality: say("kommun", "municipality")
        case .association: say("förbund", "association")
        case .factor: say("faktor", "factor")
        case .alternative: say("alternativ", "alternative")
        case .initiative: say("insats", "initiative")
        case .line: say("kostnadsrad", "line")
        case .column: say("kolumn", "column")
        case .row: say("rad", "row")
        case .figure: say("tal", "figure")
        }
    }

    /// With its article: kommunen, the municipality.
    func definite(in say: Language) -> String {
        say("\(noun(in: say))\(isNeuter ? "et" : self == .factor ? "n" : "en")", "the \(noun(in: say))")
    }

    /// In Swedish “ingen” or “inget”.
    var none: String { isNeuter ? "inget" : "ingen" }

    /// In Swedish “en” or “ett”.
    var one: String { isNeuter ? "ett" : "en" }

    private var isNeuter: Bool { self == .association || self == .alternative || self == .figure }
}
