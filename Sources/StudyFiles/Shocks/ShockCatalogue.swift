public import Finsam

/// Named shocks with their sources, for many studies.
///
/// *Katalog över påfrestningar.* A YAML file with `format: 1` and `shocks`, each written as a study writes a scenario, whose
/// differences may also be of municipalities and alternatives. Years may be given relative to the study: `first`,
/// `first+1`, … from the first year of the horizon; `from`, `from+1`, … from the year in which shocks begin.
public struct ShockCatalogue: Sendable {
    private let root: SourceNode

    /// The catalogue that is shipped with finsam.
    public static func shipped() throws(Diagnostics) -> ShockCatalogue {
        try ShockCatalogue(
            StudySource.File(path: "shocks.yaml", name: "shocks.yaml", bytes: PackageResources.shocks_yaml))
    }

    /// Reads a catalogue.
    ///
    /// - Parameter path: one YAML file
    /// - Throws: every problem of reading it as YAML; what is wrong with a shock is found when it is put to a study.
    public static func read(_ path: String) throws(Diagnostics) -> ShockCatalogue {
        var problems = DiagnosticCollector()
        guard let source = StudySource.read(path, into: &problems) else { throw problems.diagnostics }
        try problems.finish()
        return ShockCatalogue(root: source.root)
    }

    init(_ file: StudySource.File) throws(Diagnostics) {
        var problems = DiagnosticCollector()
        guard let source = StudySource([file], into: &problems) else { throw problems.diagnostics }
        try problems.finish()
        self.init(root: source.root)
    }

    private init(root: SourceNode) { self.root = root }

    /// The shocks as a study can take them.
    ///
    /// - Parameters:
    ///   - document: the study
    ///   - scenario: the index of the scenario that they are laid over
    ///   - year: the year that `from` stands for
    /// - Throws: every problem of the catalogue, whether the study would use that part or not.
    public func shocks(
        for document: StudyDocument, scenario: Int, from year: Int
    ) throws(Diagnostics) -> [Shock] {
        var problems = DiagnosticCollector()
        let dated = ShockYears(first: document.study.years.lowerBound, from: year).dated(root, as: .object(Self.shape))
        let catalogue = check(dated, as: .object(Self.shape), into: &problems)
        for entry in catalogue["shocks"].entries where entry.item.provenance == nil {
            problems.report(
                LocalText(
                    swedish:
                        "en påfrestning säger varifrån den kommer: skriv ett av ”published: dokument”, ”derived: regel” "
                        + "eller ”assumption: skäl” bredvid dess namn",
                    english: "a shock says where it comes from: add one of “published: document”, “derived: rule” or "
                        + "“assumption: reason” beside its name"), at: entry.keyPlace, path: entry.item.path)
        }
        try problems.finish()
        var reader = StudyReader(root: document.root, problems: problems)
        let base = reader.flattened(scenario: scenario)
        return catalogue["shocks"].entries.compactMap { entry in
            guard let provenance = entry.item.provenance,
                let differences = dated.value(of: "shocks")?.value(of: entry.key)?.value(of: "differences")
            else { return nil }
            var fitting = ShockFitting(study: base, lastYear: document.study.years.upperBound)
            let fitted = fitting.fitted(differences)
            let name = LocalText(swedish: entry.item["name"].text, english: entry.item["name-en"].text)
            return Shock(
                identifier: entry.key, name: name, provenance: provenance,
                variant: fitted.map {
                    Variant(identifier: entry.key, name: name, provenance: provenance, changes: [$0])
                }, missing: fitting.missing)
        }
    }

    private static let shape = ObjectShape(
        "shock-catalogue", "Namngivna påfrestningar.", "Named shocks.",
        keys: [
            Key(
                "format", "Formatets version, alltid 1.", "Version of this format; always 1.",
                .integer(1...1)),
            Key(
                "shocks", "Påfrestningarna, efter nyckel.", "The shocks, by key.", .map(.identifier, of: .object(shock))
            ),
        ])

    private static let shock = ObjectShape(
        "shock", "En påfrestning, som skillnad från den värld som frågan gäller.",
        "A shock, as a difference from the world in which the question is asked.",
        keys: [
            Key("name", "Namn på svenska.", "Name in Swedish.", .text),
            Key("name-en", "Namn på engelska.", "Name in English.", .text),
            Key("differences", "Det som skiljer.", "What differs.", .object(StudyShape.changes)),
        ])
}

/// A shock of a catalogue and what a study can take of it. *Påfrestning.*
public struct Shock: Sendable {
    /// Its key.
    public let identifier: String
    /// Its name for readers.
    public let name: LocalText
    /// Where it comes from.
    public let provenance: Provenance
    /// The world that it makes of the study's; nil where the study has nothing that it is about.
    public let variant: Variant?
    /// What it would change and the study has not: keys from the top, joined by full stops.
    public let missing: [String]
}

extension SourceNode {
    /// The value under a key.
    fileprivate func value(of key: String) -> SourceNode? {
        guard case .map(let pairs) = content else { return nil }
        return pairs.first { $0.key == key }?.value
    }
}
