internal import Finsam

extension StudyDocument {
    /// The study with other inputs, all checked as if they stood in its files.
    ///
    /// The changes are laid over the scenario, which itself is laid over the base.
    ///
    /// - Parameters:
    ///   - variants: at least one
    ///   - scenario: the index of the scenario that they differ from
    /// - Throws: every problem of every variant, at the place where the user wrote it.
    public func variants(_ variants: [Variant], of scenario: Int) throws(Diagnostics) -> VariantStudy {
        precondition(!variants.isEmpty, "A study needs a scenario.")
        var problems = DiagnosticCollector()
        var reader = StudyReader(root: root, problems: problems)
        let base = reader.flattened(scenario: scenario)
        var scenarios: [Scenario] = []
        var changes: [[InputRecord]] = []
        for variant in variants {
            var root = base
            var records: [InputRecord] = []
            for node in variant.changes {
                let change = check(
                    node, as: .object(StudyShape.changes), provenance: variant.provenance, into: &problems)
                reportUnknown(in: change, of: root, as: .object(StudyShape.changes), into: &problems)
                root = overlay(change, on: root, shape: .object(StudyShape.changed), into: &problems)
                records += InputRecords(change, as: StudyShape.changes).records
            }
            guard problems.isEmpty else { continue }
            var reader = StudyReader(root: root, problems: problems)
            let study = reader.study(isVariant: true)
            problems = reader.problems
            changes.append(records)
            scenarios.append(
                Scenario(
                    identifier: variant.identifier, name: variant.name, world: study.scenarios[0].world,
                    alternatives: study.scenarios[0].alternatives))
        }
        try problems.finish()
        return VariantStudy(study: study.replacing(scenarios: scenarios), changes: changes)
    }

    /// A question changes what a study has and adds nothing: a name that it has not was misspelt.
    private func reportUnknown(
        in change: Item, of base: Item, as shape: Shape, into problems: inout DiagnosticCollector
    ) {
        switch shape {
        case .difference(let inner): reportUnknown(in: change, of: base, as: inner, into: &problems)
        case .object(let object):
            // What an alternative changes of the associations is itself a difference, which need not have them all.
            for key in object.keys where key.name != "differences" && change[key.name].isPresent {
                reportUnknown(in: change[key.name], of: base[key.name], as: key.shape, into: &problems)
            }
        case .map(let key, let inner):
            guard case .object = inner, base.content != .invalid else { return }
            let names = base.entries.map(\.key)
            for entry in change.entries where !(key == .identifierPattern && entry.key.hasSuffix("*")) {
                guard let known = base.entries.first(where: { $0.key == entry.key }) else {
                    problems.report(
                        .unknownKey(entry.key, closest: closest(to: entry.key, among: names), allowed: names),
                        at: entry.keyPlace, path: entry.item.path)
                    continue
                }
                reportUnknown(in: entry.item, of: known.item, as: inner, into: &problems)
            }
        default: break
        }
    }
}

extension StudyReader {
    /// The study as if a scenario were its only one.
    mutating func flattened(scenario: Int) -> Item {
        let entry = root["scenarios"].entries[scenario]
        let tree = tree(entry.item["differences"])
        let parts = [
            "state": tree.state, "economy": tree.economy, "factors": tree.factors, "associations": tree.associations,
        ]
        let entries = root.entries.filter { $0.key != "published-tables" }.map { part in
            let item: Item
            if part.key == "scenarios" {
                let kept = entry.item.entries.filter { $0.key != "differences" }
                let alone = Item(
                    path: entry.item.path, place: entry.item.place, provenance: entry.item.provenance,
                    content: .map(kept))
                item = Item(
                    path: part.item.path, place: part.item.place, provenance: part.item.provenance,
                    content: .map([Entry(key: entry.key, keyPlace: entry.keyPlace, item: alone)]))
            } else {
                item = parts[part.key] ?? part.item
            }
            return Entry(key: part.key, keyPlace: part.keyPlace, item: item)
        }
        return Item(path: root.path, place: root.place, provenance: root.provenance, content: .map(entries))
    }
}
