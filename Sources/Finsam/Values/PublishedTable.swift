/// A table that somebody else has published and that the engine must replicate in plan mode.
///
/// *Publicerad tabell.* Each cell gets a verdict, see ``Verdict``.
public struct PublishedTable: Hashable, Sendable {
    /// The title for readers.
    public let title: String
    /// The document and the place in it.
    public let document: String
    /// The association, as an index, whose table it is.
    public let association: Int
    /// The columns, each an alternative in a year.
    public let columns: [PublishedColumn]
    /// The rows.
    public let rows: [PublishedRow]

    /// Creates the value from its parts.
    public init(title: String, document: String, association: Int, columns: [PublishedColumn], rows: [PublishedRow]) {
        self.title = title
        self.document = document
        self.association = association
        self.columns = columns
        self.rows = rows
    }
}

/// A column of a published table.
public struct PublishedColumn: Hashable, Sendable {
    /// The key that the cells use.
    public let identifier: String
    /// The heading.
    public let name: String
    /// The index of the alternative that the column shows.
    public let alternative: Int
    /// The year that the column shows.
    public let year: Int

    /// Creates the value from its parts.
    public init(identifier: String, name: String, alternative: Int, year: Int) {
        self.identifier = identifier
        self.name = name
        self.alternative = alternative
        self.year = year
    }
}

/// A row of a published table.
public struct PublishedRow: Hashable, Sendable {
    /// The heading.
    public let name: String
    /// What the row shows.
    public let quantity: PublishedQuantity
    /// The unit that the figures are rounded to: 1 for kronor, 1 000 for tkr, 0.001 for tenths of a percent.
    public let roundedTo: Double
    /// The published cells.
    public let cells: [PublishedCell]

    /// Creates the value from its parts.
    public init(name: String, quantity: PublishedQuantity, roundedTo: Double, cells: [PublishedCell]) {
        self.name = name
        self.quantity = quantity
        self.roundedTo = roundedTo
        self.cells = cells
    }
}

/// A published figure.
public struct PublishedCell: Hashable, Sendable {
    /// The index of its column.
    public let column: Int
    /// The figure, in SEK or as a share.
    public let value: Double
    /// The verdict that the study's author has seen; a worse one is a failure.
    public let expected: Verdict

    /// Creates the value from its parts.
    public init(column: Int, value: Double, expected: Verdict) {
        self.column = column
        self.value = value
        self.expected = expected
    }
}

/// How a computed value stands to a published figure, best first.
public enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Equal, to the krona or to a millionth of a share.
    case exact
    /// Equal when the computed value is rounded as the published one is.
    case rounding
    /// Neither: the published inputs do not give the published figure.
    case unexplained

    /// Better is less.
    public static func < (left: Verdict, right: Verdict) -> Bool {
        guard let one = allCases.firstIndex(of: left), let other = allCases.firstIndex(of: right) else { return false }
        return one < other
    }

    /// The verdict on a published figure.
    ///
    /// - Parameters:
    ///   - computed: the computed value
    ///   - published: the published figure, in the same unit
    ///   - unit: what the published figure is rounded to
    public init(computed: Double, published: Double, roundedTo unit: Double) {
        let tolerance = unit >= 1 ? 0.005 : 1e-6
        if abs(computed - published) <= tolerance {
            self = .exact
        } else if abs(computed - published) <= unit / 2 * (1 + 1e-9) {
            self = .rounding
        } else {
            self = .unexplained
        }
    }
}

/// A quantity of a published table; the association is the table's.
public enum PublishedQuantity: Hashable, Sendable {
    /// What a municipality pays, by index.
    case municipalContribution(Int)
    /// What the region pays.
    case regionContribution
    /// What the state pays.
    case stateContribution
    /// What all parties pay.
    case contributions
    /// The carried-forward result on 1 January.
    case openingBalance
    /// Contributions and opening balance: the published "Summa intäkter".
    case means
    /// A line's outcome, by its index in ``Association/lines``.
    case line(Int)
    /// Initiatives and operations together: "Delsumma verksamhet".
    case activityTotal
    /// Administration: "Delsumma administration".
    case administrationTotal
    /// All costs: "Summa kostnader".
    case costs
    /// Carried-forward result on 31 December.
    case closingBalance
    /// Administration / all costs.
    case administrationShare
    /// Outcome / granted of an initiative (by line index), where the grant is that of another column; several
    /// initiatives are taken together.
    case impliedUtilisation(lines: [Int], grantedInColumn: Int)
}
