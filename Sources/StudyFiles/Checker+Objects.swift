internal import Finsam

extension Checker {
    /// Keys that the format names.
    mutating func object(
        _ object: ObjectShape, pairs: [SourceNode.Pair], at place: Place, in outer: Scope
    ) -> Item {
        let names = object.keys.map(\.name)
        /// Which key was meant by another one; not one that is there already.
        func meant(_ key: String) -> String? {
            guard !names.contains(key) else { return nil }
            return Provenance.key(meantBy: key, or: names.filter { name in !pairs.contains { $0.key == name } })
        }
        let (scope, values) = scope(of: pairs, misspelt: pairs.compactMap { meant($0.key) }, in: outer)
        var written: [Entry] = []
        var misspelt: Set<String> = []
        for pair in values {
            let inner = scope.under(pair.key)
            guard let key = object.key(pair.key) else {
                if pair.isRestOfNumber {
                    problems.report(.commaInFlow(pair.key), at: pair.keyPlace, path: inner.path)
                    continue
                }
                let closest = meant(pair.key)
                if let closest { misspelt.insert(closest) }
                // What was meant by it may be one of the keys that are missed.
                for group in object.alternatives where closest == nil { misspelt.formUnion(group.prefix(1)) }
                problems.report(
                    .unknownKey(pair.key, closest: closest, allowed: names), at: pair.keyPlace, path: inner.path)
                continue
            }
            let item = item(pair.value, as: key.shape, in: inner)
            written.append(Entry(key: pair.key, keyPlace: pair.keyPlace, item: item))
        }
        for group in object.alternatives + object.exclusives {
            keepFirst(of: group, in: &written)
        }
        let item = Item(path: scope.path, place: place, provenance: scope.provenance, content: .map(written))
        return filled(item, as: object, misspelt: misspelt, isPartial: scope.isPartial)
    }

    /// Keys that the user chooses.
    mutating func map(
        _ mapKey: MapKey, of shape: Shape, pairs: [SourceNode.Pair], at place: Place, in outer: Scope
    ) -> Item {
        // A text where none can stand, under a key that is almost one of provenance, is no entry.
        func meant(_ pair: SourceNode.Pair) -> String? {
            guard !shape.takesText, case .scalar(let text, let isPlain) = pair.value.content,
                !isPlain || text.first?.isLetter == true || text.utf8.contains(UInt8(ascii: " "))
            else { return nil }
            return Provenance.key(meantBy: pair.key)
        }
        let (scope, pairs) = scope(of: pairs, misspelt: pairs.compactMap(meant), in: outer)
        let entries = pairs.compactMap { pair -> Entry? in
            let inner = scope.under(pair.key)
            let fault = Self.fault(in: pair, as: mapKey, isPartial: scope.isPartial)
            if fault != nil, pair.isRestOfNumber {
                problems.report(.commaInFlow(pair.key), at: pair.keyPlace, path: inner.path)
                return nil
            }
            if let key = meant(pair) {
                problems.report(
                    .unknownKey(pair.key, closest: key, allowed: []), at: pair.keyPlace, path: inner.path)
                return nil
            }
            if let fault { problems.report(fault, at: pair.keyPlace, path: inner.path) }
            return Entry(key: pair.key, keyPlace: pair.keyPlace, item: item(pair.value, as: shape, in: inner))
        }
        return Item(path: scope.path, place: place, provenance: scope.provenance, content: .map(entries))
    }

    /// Fills in defaults and reports what is missing, which is put in as invalid so that it is reported once.
    ///
    /// - Parameter misspelt: Keys that were probably meant by unknown ones and are therefore not reported again.
    mutating func filled(
        _ item: Item, as object: ObjectShape, misspelt: Set<String> = [], isPartial: Bool = false
    ) -> Item {
        var entries = Dictionary(item.entries.map { ($0.key, $0) }) { first, _ in first }
        func entry(_ key: String, _ provenance: Provenance?, _ content: Content) -> Entry {
            let value = Item(
                path: joinedPath(item.path, key), place: item.place, provenance: provenance, content: content)
            return Entry(key: key, keyPlace: item.place, item: value)
        }
        for key in misspelt where entries[key] == nil && object.keys.contains(where: { $0.name == key }) {
            entries[key] = entry(key, item.provenance, .invalid)
        }
        if !isPartial {
            for group in object.alternatives where !group.contains(where: { entries[$0] != nil }) {
                problems.report(.noneOf(group), at: item.place, path: item.path)
                if let first = group.first { entries[first] = entry(first, item.provenance, .invalid) }
            }
            for key in object.keys where entries[key.name] == nil {
                switch key.presence {
                case .optional: break
                case .standard(let literal, let reason):
                    entries[key.name] = entry(key.name, .standard(reason), literal.content)
                case .required:
                    problems.report(
                        .missingKey(key.name, meaning: key.meaning), at: item.place, path: item.path)
                    entries[key.name] = entry(key.name, item.provenance, .invalid)
                }
            }
        }
        return Item(
            path: item.path, place: item.place, provenance: item.provenance,
            content: .map(object.keys.compactMap { entries[$0.name] }))
    }

    /// Of keys that exclude each other the first written is kept.
    private mutating func keepFirst(of group: [String], in written: inout [Entry]) {
        let members = written.filter { group.contains($0.key) }
        guard let first = members.first else { return }
        for member in members.dropFirst() {
            problems.report(
                .moreThanOneOf(group, written: member.key, first: first.key, firstPlace: first.keyPlace),
                at: member.keyPlace, path: member.item.path)
            written.removeAll { $0.key == member.key }
        }
    }

    private static func fault(in pair: SourceNode.Pair, as mapKey: MapKey, isPartial: Bool) -> Problem? {
        let mayEndInStar = mapKey == .identifierPattern
        switch mapKey {
        case .year(let years):
            guard NumberSyntax.acceptsWhole(pair.key), let year = Int(pair.key), years.contains(year) else {
                return .notYearKey(pair.key, years)
            }
            return pair.isKeyPlain ? nil : .quotedYearKey(pair.key)
        case .identifier, .identifierPattern:
            if mayEndInStar, IdentifierSyntax.isPattern(pair.key) {
                return isPartial ? nil : .starOutsideDifference(pair.key)
            }
            guard IdentifierSyntax.accepts(pair.key) else {
                let closest = IdentifierSyntax.closest(to: pair.key)
                return .notIdentifierKey(pair.key, closest: closest, mayEndInStar: mayEndInStar)
            }
            let isAmbiguous = pair.isKeyPlain && PlainReading(pair.key) != .text
            return isAmbiguous ? .ambiguousKey(pair.key) : nil
        }
    }
}
