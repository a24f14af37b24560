internal import Finsam
internal import Stochastics

/// Turns checked items into a study: names into indices, differences into whole scenarios and alternatives.
///
/// Reading never stops at a problem: what is wrong is replaced by a placeholder, and a study with any problem is thrown
/// away by the caller.
struct StudyReader {
    let root: Item
    var problems: DiagnosticCollector
    let municipalityNames: [String]
    let associationNames: [String]
    let factorNames: [String]
    let alternativeNames: [String]
    var usedFactors: Set<String> = []

    init(root: Item, problems: DiagnosticCollector) {
        self.root = root
        self.problems = problems
        municipalityNames = root["municipalities"].entries.map(\.key)
        associationNames = root["associations"].entries.map(\.key)
        factorNames = root["factors"].entries.map(\.key)
        alternativeNames = root["alternatives"].entries.map(\.key)
    }

    var years: ClosedRange<Int> {
        let (first, last) = (root["years"]["first"].integer, root["years"]["last"].integer)
        return first...max(first, last)
    }

    /// Whether ``years`` is what the user means, so that other years can be compared with it.
    var hasYears: Bool {
        let item = root["years"]
        return item.isPresent && item.isValid && item["first"].integer <= item["last"].integer
            && years.count <= Self.longestHorizon
    }

    /// The largest number of years that a horizon may span.
    static let longestHorizon = 60

    /// The key that results use for the sum of all associations.
    private static let reservedAssociation = "together"

    /// The longest key of a study: a name of a folder has at most 255 bytes, and files in it need a name too.
    private static let longestIdentifier = 100

    /// - Parameter isVariant: whether this is a study with other inputs, in which a factor may no longer be used
    mutating func study(isVariant: Bool = false) -> Study {
        checkYears()
        checkNames()
        let scenarios = self.scenarios()
        let published = self.published(in: scenarios)
        if !isVariant { pass(scenario: nil) { $0.reportUnusedFactors() } }
        let title = LocalText(swedish: root["title"].text, english: root["title-en"].text)
        let question = LocalText(swedish: root["question"].text, english: root["question-en"].text)
        let focus = index(of: root["focus"], among: municipalityNames, kind: .municipality)
        let reference = index(of: root["reference"], among: alternativeNames, kind: .alternative)
        let meanings = root["factors"].entries.map { factorMeaning($0.item) }
        return Study(
            identifier: root["study"].text, title: title, question: question, years: years, focus: focus ?? 0,
            reference: reference ?? 0,
            pathCount: root["run"]["paths"].isPresent ? root["run"]["paths"].integer : 10_000,
            seed: root["run"]["seed"].isPresent ? UInt64(root["run"]["seed"].integer) : 1,
            scenarios: scenarios, factorMeanings: meanings, published: published, inputs: InputRecords(root).records,
            decision: root["decision-date"].isValid ? decision : nil, thresholds: thresholds())
    }

    private mutating func checkNames() {
        let length = root["study"].text.count
        if length > Self.longestIdentifier {
            report(.nameTooLong(length: length, most: Self.longestIdentifier), at: root["study"])
        }
        for entry in root["associations"].entries where entry.key == Self.reservedAssociation {
            report(.reservedName(entry.key), at: entry)
        }
        checkTexts(root, key: "")
        for part in ["municipalities", "associations", "alternatives", "scenarios", "thresholds"] {
            for key in ["name", "name-en"] { checkDifferent(key, in: root[part].entries) }
        }
    }

    private mutating func checkDifferent(_ key: String, in entries: [Entry]) {
        var owners: [String: String] = [:]
        for entry in entries where entry.item[key].isPresent && entry.item[key].isValid {
            let name = entry.item[key]
            if let owner = owners[name.text] {
                report(.sameName(name.text, asThatOf: owner), at: name)
            } else {
                owners[name.text] = entry.key
            }
        }
    }

    /// Names and titles stand in cells of tables.
    private mutating func checkTexts(_ item: Item, key: String) {
        for entry in item.entries { checkTexts(entry.item, key: entry.key) }
        for member in item.items { checkTexts(member, key: key) }
        guard case .text(let text) = item.content else { return }
        let isName = ["name", "name-en", "title", "title-en", "meaning", "meaning-en", "document"].contains(key)
        let scalars = text.unicodeScalars
        if isName, scalars.contains(where: { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains($0) }) {
            report(.notOneLine, at: item)
        } else if scalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) {
            report(.controlCharacter, at: item)
        }
    }

    /// Every scenario with every alternative.
    ///
    /// Each is a pass of its own, the base first: a problem is told once, and where it is only in some scenario or
    /// alternative, the message says so.
    private mutating func scenarios() -> [Scenario] {
        let entries = root["scenarios"].entries
        if root["scenarios"].isValid, entries.isEmpty { report(.noScenario, at: root["scenarios"]) }
        if let base = entries.first, !base.item["differences"].entries.isEmpty {
            report(.firstScenarioDiffers, at: base.item["differences"])
        }
        return entries.enumerated().map { position, entry in
            let name = position > 0 ? entry.key : nil
            let (tree, world) = pass(scenario: name) { reader in
                let tree = reader.tree(entry.item["differences"])
                let world = reader.world(tree)
                _ = reader.associations(tree.associations, world.factors)
                return (tree, world)
            }
            let alternatives = root["alternatives"].entries.map { alternative in
                pass(scenario: name, alternative: alternative.key) { reader in
                    reader.alternative(
                        alternative.item, identifier: alternative.key, associations: tree.associations, world: world)
                }
            }
            return Scenario(
                identifier: entry.key, name: localName(entry.item), world: world, alternatives: alternatives)
        }
    }

    mutating func tree(_ differences: Item) -> WorldTree {
        let factors = known(differences["factors"], among: factorNames, kind: .factor)
        let associations = known(differences["associations"], among: associationNames, kind: .association)
        return WorldTree(
            state: overlay(differences["state"], on: root["state"], shape: .object(StudyShape.state), into: &problems),
            economy: overlay(
                differences["economy"], on: root["economy"], shape: .object(StudyShape.economy), into: &problems),
            factors: overlay(
                factors, on: root["factors"], shape: .map(.identifierPattern, of: .object(StudyShape.factor)),
                into: &problems),
            associations: overlay(
                associations, on: root["associations"],
                shape: .map(.identifierPattern, of: .object(StudyShape.association)), into: &problems))
    }

    /// A difference without what the base has not, which is reported: a scenario or an alternative adds no associations
    /// and no factors.
    mutating func known(_ difference: Item, among names: [String], kind: NameKind) -> Item {
        guard case .map(let entries) = difference.content else { return difference }
        let kept = entries.filter { $0.key.hasSuffix("*") || index(of: $0, among: names, kind: kind) != nil }
        return Item(
            path: difference.path, place: difference.place, provenance: difference.provenance, content: .map(kept))
    }

    /// Reads something in a scenario and an alternative, whose names are told where a problem is only there.
    private mutating func pass<Value>(
        scenario: String?, alternative: String? = nil, _ read: (inout StudyReader) -> Value
    ) -> Value {
        let earlier = problems
        problems = DiagnosticCollector()
        let value = read(&self)
        let found = problems
        problems = earlier
        problems.add(found) { path in
            LocalText { say in
                var places: [String] = []
                if let scenario, !path.hasPrefix("scenarios.\(scenario).") {
                    places.append(say("scenariot ", "the scenario ") + say.quoted(scenario))
                }
                if let alternative, !path.hasPrefix("alternatives.\(alternative).") {
                    places.append(say("alternativet ", "the alternative ") + say.quoted(alternative))
                }
                return places.isEmpty ? "" : say("i ", "in ") + places.joined(separator: say(" och ", " and ")) + ": "
            }
        }
        return value
    }

    private mutating func reportUnusedFactors() {
        guard root.isValid, !root["scenarios"].entries.isEmpty else { return }
        for entry in root["factors"].entries where !usedFactors.contains(entry.key) {
            report(.factorNotUsed(entry.key), at: entry)
        }
    }
}

/// The parts of a study that make a scenario, with its differences laid over the base.
struct WorldTree {
    let state: Item
    let economy: Item
    let factors: Item
    let associations: Item
}
