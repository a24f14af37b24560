/// A study: one question, its alternatives, and the scenarios that all of them are put through.
///
/// *Utredning.* Resolved: every reference is an index, every default is filled in, every rule of reading has held.
public struct Study: Sendable {
    /// The key of the study, which names its folder of results.
    public let identifier: String
    /// The title for readers.
    public let title: LocalText
    /// What the study is to answer.
    public let question: LocalText
    /// The years of the horizon.
    public let years: ClosedRange<Int>
    /// The municipality whose decision it is, as an index.
    public let focus: Int
    /// The alternative that the others are compared with, as an index.
    public let reference: Int
    /// The number of paths unless the user says otherwise.
    public let pathCount: Int
    /// The seed unless the user says otherwise.
    public let seed: UInt64
    /// The scenarios, the first of them the base.
    public let scenarios: [Scenario]
    /// What the factors mean, in the order of ``World/factors``.
    public let factorMeanings: [FactorMeaning]
    /// Tables that others have published and that the engine must replicate.
    public let published: [PublishedTable]
    /// Every input with where it comes from.
    public let inputs: [InputRecord]
    /// The day on which notice can be given at the earliest; nil for a study that was not read from a file.
    public let decision: CalendarDay?
    /// What is demanded of the alternatives.
    public let thresholds: [Threshold]

    /// Creates the value from its parts.
    public init(
        identifier: String, title: LocalText, question: LocalText, years: ClosedRange<Int>, focus: Int,
        reference: Int, pathCount: Int, seed: UInt64, scenarios: [Scenario], factorMeanings: [FactorMeaning],
        published: [PublishedTable], inputs: [InputRecord], decision: CalendarDay? = nil, thresholds: [Threshold] = []
    ) {
        self.identifier = identifier
        self.title = title
        self.question = question
        self.years = years
        self.focus = focus
        self.reference = reference
        self.pathCount = pathCount
        self.seed = seed
        self.scenarios = scenarios
        self.factorMeanings = factorMeanings
        self.published = published
        self.inputs = inputs
        self.decision = decision
        self.thresholds = thresholds
    }
    /// The municipalities, which are the same in every scenario.
    public var municipalities: [Municipality] { scenarios[0].world.municipalities }
    /// The alternatives of the base scenario; the others have the same ones in the same order.
    public var alternatives: [Alternative] { scenarios[0].alternatives }
    /// The associations of the reference alternative.
    public var associations: [Association] { alternatives[reference].associations }
}

/// A named set of assumptions about the world that every alternative is put through. *Scenario.*
public struct Scenario: Sendable {
    /// The key that a study uses for the scenario.
    public let identifier: String
    /// The name for readers.
    public let name: LocalText
    /// The world of the scenario.
    public let world: World
    /// The alternatives in that world.
    public let alternatives: [Alternative]

    /// Creates the value from its parts.
    public init(identifier: String, name: LocalText, world: World, alternatives: [Alternative]) {
        self.identifier = identifier
        self.name = name
        self.world = world
        self.alternatives = alternatives
    }
}

/// What a factor stands for, in words for readers.
public struct FactorMeaning: Hashable, Sendable {
    /// The meaning.
    public let meaning: LocalText
    /// The unit of its values.
    public let unit: FactorUnit
    /// Where its distribution comes from.
    public let provenance: Provenance

    /// Creates the value from its parts.
    public init(meaning: LocalText, unit: FactorUnit, provenance: Provenance) {
        self.meaning = meaning
        self.unit = unit
        self.provenance = provenance
    }
}

/// The unit of a factor's values.
public enum FactorUnit: String, Hashable, Sendable, CaseIterable {
    /// A growth or change in a year, as a share.
    case perYear = "per-year"
    /// A share of something.
    case share
    /// A multiplier whose median is near 1.
    case multiplier
    /// Kronor.
    case kronor = "sek"
}
