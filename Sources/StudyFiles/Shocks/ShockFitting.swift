internal import Finsam

/// Takes out of a shock what a study has not: names that match nothing in it, and years behind its horizon.
///
/// A name that ends in `*` becomes the names that it stands for, so that the rest of the shock can apply to some of them
/// and not to others. Particular names still win over patterns: a later pair is laid over an earlier one.
struct ShockFitting {
    private let study: Item
    private let lastYear: Int
    /// For each name and year of the shock whether it was found anywhere in the study, in the order written.
    private var found: [(path: String, isFound: Bool)] = []

    /// - Parameter study: the study with its scenario's differences laid over it
    init(study: Item, lastYear: Int) {
        self.study = study
        self.lastYear = lastYear
    }

    /// What was not found, keys joined by full stops.
    var missing: [String] { found.filter { !$0.isFound }.map(\.path) }

    /// What is left of a shock's differences, or nothing.
    mutating func fitted(_ differences: SourceNode) -> SourceNode? {
        fitted(differences, as: .object(StudyShape.changes), to: study, path: "")
    }

    private mutating func fitted(
        _ node: SourceNode, as shape: Shape, to base: Item, path: String
    ) -> SourceNode? {
        guard case .map(let pairs) = node.content else { return node }
        switch shape {
        case .difference(let inner): return fitted(node, as: inner, to: base, path: path)
        case .object(let object):
            // What an alternative changes is laid over the study's own associations.
            let base = object.name == StudyShape.alternativeDifferences.name ? study : base
            return kept(
                node,
                pairs.compactMap { pair in
                    guard let key = object.key(pair.key) else { return pair }
                    return fitted(
                        pair.value, as: key.shape, to: base[pair.key], path: joinedPath(path, pair.key)
                    ).map(pair.with)
                })
        case .map(.identifierPattern, let inner):
            var result = pairs.filter { isProvenance($0) }
            let names = pairs.filter { !isProvenance($0) }
            let patterns = names.filter { $0.key.hasSuffix("*") }.sorted { $0.key.count < $1.key.count }
            for pair in patterns + names.filter({ !$0.key.hasSuffix("*") }) {
                let path = joinedPath(path, pair.key)
                let matches = base.entries.filter { entry in
                    pair.key.hasSuffix("*") ? entry.key.hasPrefix(pair.key.dropLast()) : entry.key == pair.key
                }
                note(path, isFound: !matches.isEmpty)
                for match in matches {
                    guard let value = fitted(pair.value, as: inner, to: match.item, path: path) else { continue }
                    result.append(
                        SourceNode.Pair(key: match.key, isKeyPlain: true, keyPlace: pair.keyPlace, value: value))
                }
            }
            return kept(node, result)
        case .map(.year, _):
            return kept(
                node,
                pairs.filter { pair in
                    guard let year = Int(pair.key) else { return true }
                    note(joinedPath(path, pair.key), isFound: year <= lastYear)
                    return year <= lastYear
                })
        default: return node
        }
    }

    /// The map with these pairs; nothing where only their provenance is left.
    private func kept(_ node: SourceNode, _ pairs: [SourceNode.Pair]) -> SourceNode? {
        pairs.allSatisfy(isProvenance) ? nil : SourceNode(place: node.place, content: .map(pairs))
    }

    private func isProvenance(_ pair: SourceNode.Pair) -> Bool { Provenance.keysInBothLanguages.contains(pair.key) }

    private mutating func note(_ path: String, isFound: Bool) {
        if let index = found.firstIndex(where: { $0.path == path }) {
            if isFound { found[index].isFound = true }
        } else {
            found.append((path, isFound))
        }
    }
}
