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
        let texts = pairs.filter { Provenance.keysInBothLanguages.contains($0.key) }
        for pair in texts where Provenance.keys.contains(pair.key) {
            let item = item(pair.value, as: .text, in: outer.under(pair.key))
            if let first {
                problems.report(
                    .twoProvenances(written: pair.key, first: first.key, firstPlace: first.keyPlace),
                    at: pair.keyPlace, path: item.path)
            } else {
                first = pair
                let english = texts.first { $0.key == Provenance.english(pair.key) }.map {
                    self.item($0.value, as: .text, in: outer.under($0.key)).text
                }
                scope.provenance = Provenance(
                    key: pair.key, text: LocalText(swedish: item.text, english: english ?? item.text))
            }
        }
        for pair in texts where !Provenance.keys.contains(pair.key) {
            guard let key = Provenance.keys.first(where: { Provenance.english($0) == pair.key }), key != first?.key
            else { continue }
            problems.report(
                .englishAlone(pair.key, of: key), at: pair.keyPlace, path: outer.under(pair.key).path)
        }
        return (scope, pairs.filter { !Provenance.keysInBothLanguages.contains($0.key) })
    }
}
