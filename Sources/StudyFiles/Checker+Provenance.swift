internal import Finsam

extension Checker {
    /// Takes the provenance out of the pairs of a map or object.
    ///
    /// - Returns: The scope of what is in it, and the other pairs.
    mutating func scope(
        of pairs: [SourceNode.Pair], in outer: Scope
    ) -> (scope: Scope, pairs: [SourceNode.Pair]) {
        var scope = outer
        var first: SourceNode.Pair?
        for pair in pairs where Provenance.keys.contains(pair.key) {
            let item = item(pair.value, as: .text, in: outer.under(pair.key))
            if let first {
                problems.report(
                    .twoProvenances(written: pair.key, first: first.key, firstPlace: first.keyPlace),
                    at: pair.keyPlace, path: item.path)
            } else {
                first = pair
                scope.provenance = Provenance(key: pair.key, text: item.text)
            }
        }
        return (scope, pairs.filter { !Provenance.keys.contains($0.key) })
    }
}
