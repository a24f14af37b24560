internal import Finsam

extension Checker {
    /// Takes the provenance out of the pairs of a map or object.
    ///
    /// - Parameter misspelt: the keys that were probably meant by pairs with unknown ones
    /// - Returns: The scope of what is in it, and the other pairs.
    mutating func scope(
        of pairs: [SourceNode.Pair], misspelt: [String], in outer: Scope
    ) -> (scope: Scope, pairs: [SourceNode.Pair]) {
        var scope = outer
        var first: SourceNode.Pair?
        let texts = pairs.filter { Provenance.keysInBothLanguages.contains($0.key) }
        let english = texts.compactMap { pair in
            Provenance.key(translatedBy: pair.key).map {
                (key: $0, pair: pair, text: item(pair.value, as: .text, in: outer.under(pair.key)).text)
            }
        }
        for pair in texts where Provenance.keys.contains(pair.key) {
            let item = item(pair.value, as: .text, in: outer.under(pair.key))
            if let first {
                problems.report(
                    .twoProvenances(written: pair.key, first: first.key, firstPlace: first.keyPlace),
                    at: pair.keyPlace, path: item.path)
            } else {
                first = pair
                let translation = english.first { $0.key == pair.key }?.text
                scope.provenance = Provenance(
                    key: pair.key, text: LocalText(swedish: item.text, english: translation ?? item.text))
            }
        }
        for (key, pair, _) in english where !texts.contains(where: { $0.key == key }) {
            if !misspelt.contains(key) {
                problems.report(
                    .englishAlone(pair.key, of: key), at: pair.keyPlace, path: outer.under(pair.key).path)
            }
            // So that not every value in it is said to have no provenance.
            if first == nil { scope.provenance = Provenance(key: key, text: "") }
        }
        if first == nil, let meant = misspelt.compactMap({ Provenance(key: $0, text: "") }).first {
            scope.provenance = meant
        }
        return (scope, pairs.filter { !Provenance.keysInBothLanguages.contains($0.key) })
    }
}
