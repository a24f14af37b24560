/// Puts calendar years in place of years that are relative to a study.
struct ShockYears {
    /// The first year of the horizon.
    let first: Int
    /// The year in which shocks begin.
    let from: Int

    /// The same tree with calendar years as keys wherever the form has years; what is no such year is left to the check.
    func dated(_ node: SourceNode, as shape: Shape) -> SourceNode {
        switch (shape, node.content) {
        case (.difference(let inner), _): return dated(node, as: inner)
        case (.object(let object), .map):
            return node.mappingPairs { pair in
                guard let key = object.key(pair.key) else { return pair }
                return pair.with(value: dated(pair.value, as: key.shape))
            }
        case (.map(let mapKey, let inner), .map):
            return node.mappingPairs { pair in
                let value = dated(pair.value, as: inner)
                guard case .year = mapKey, let year = year(pair.key) else { return pair.with(value: value) }
                return SourceNode.Pair(key: String(year), isKeyPlain: true, keyPlace: pair.keyPlace, value: value)
            }
        default: return node
        }
    }

    /// `first`, `first+2`, `from`, `from+1`.
    private func year(_ key: String) -> Int? {
        let parts = key.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let start = ["first": first, "from": from][String(parts[0])] else { return nil }
        guard parts.count == 2 else { return start }
        guard NumberSyntax.acceptsWhole(String(parts[1])), let later = Int(parts[1]), (0...60).contains(later) else {
            return nil
        }
        return start + later
    }
}

extension SourceNode {
    /// The same map with other pairs.
    func mappingPairs(_ change: (Pair) -> Pair?) -> SourceNode {
        guard case .map(let pairs) = content else { return self }
        return SourceNode(place: place, content: .map(pairs.compactMap(change)))
    }
}

extension SourceNode.Pair {
    /// The same key with another value.
    func with(value: SourceNode) -> SourceNode.Pair {
        SourceNode.Pair(key: key, isKeyPlain: isKeyPlain, keyPlace: keyPlace, value: value)
    }
}
