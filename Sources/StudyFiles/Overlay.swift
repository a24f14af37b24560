/// Lays a difference over a base: a scenario over the world of the study, an alternative over the reference.
///
/// Objects and maps merge key by key; lists and single values are replaced. Where of some keys only one may be written,
/// the one in the difference takes the place of the one in the base. A key that ends in `*` applies to every key of the
/// base that begins so; more particular keys win over less particular ones, whatever their order.
/// Every value keeps the provenance that it was written with: the difference says nothing about values of the base.
///
/// - Parameters:
///   - difference: Checked with `partial: true`.
///   - base: Checked as a whole.
///   - shape: The form of the base.
///   - problems: Where it is reported that a `*` matches nothing, and what is missing in parts that the base has not.
/// - Returns: A whole: what the difference adds has its defaults filled in.
func overlay(
    _ difference: Item, on base: Item, shape: Shape, into problems: inout DiagnosticCollector
) -> Item {
    // The base is a whole already; looking at all of it again would find nothing.
    guard difference.isPresent else { return base }
    var checker = Checker(problems: problems)
    defer { problems = checker.problems }
    let merged = checker.merged(difference, on: base, shape: shape)
    checker.reportIdlePatterns()
    return checker.completed(merged, shape: shape)
}

/// A key that ends in `*`, which may stand under another such key and so be tried on several maps of the base.
struct PatternUse {
    let entry: Entry
    /// The keys of the first map that it was tried on.
    let keys: [String]
    var hasMatched: Bool
}

extension Checker {
    fileprivate mutating func merged(_ difference: Item, on base: Item, shape: Shape) -> Item {
        // What is wrong with a difference has been told; without it the base is whole.
        guard difference.isPresent, difference.content != .invalid else { return base }
        if case .difference(let inner) = shape { return merged(difference, on: base, shape: inner) }
        guard case .map(let changes) = difference.content, case .map(let entries) = base.content else {
            return base.content == .invalid ? base : difference
        }
        let result: [Entry]
        switch shape {
        case .object(let object): result = merged(changes, on: entries, object: object)
        case .map(_, let shape): result = merged(changes, on: entries, shape: shape)
        default: return difference
        }
        return Item(
            path: difference.path, place: difference.place, provenance: difference.provenance, content: .map(result))
    }

    private mutating func merged(_ changes: [Entry], on entries: [Entry], object: ObjectShape) -> [Entry] {
        let groups = object.alternatives + object.exclusives
        return object.keys.compactMap { key in
            let old = entries.first { $0.key == key.name }
            if let new = changes.first(where: { $0.key == key.name }) {
                return entry(new, on: old, shape: key.shape)
            }
            let isSwitchedOff = groups.contains { group in
                group.contains(key.name) && changes.contains { group.contains($0.key) }
            }
            return isSwitchedOff ? nil : old
        }
    }

    private mutating func merged(_ changes: [Entry], on entries: [Entry], shape: Shape) -> [Entry] {
        var result = entries
        let patterns = changes.enumerated().filter { $0.element.key.hasSuffix("*") }
            .sorted { ($0.element.key.count, $0.offset) < ($1.element.key.count, $1.offset) }.map(\.element)
        for pattern in patterns {
            let matches = entries.indices.filter { entries[$0].key.hasPrefix(pattern.key.dropLast()) }
            note(pattern, on: entries.map(\.key), hasMatched: !matches.isEmpty)
            for index in matches {
                let change = Entry(key: entries[index].key, keyPlace: pattern.keyPlace, item: pattern.item)
                result[index] = entry(change, on: result[index], shape: shape) ?? result[index]
            }
        }
        for change in changes where !change.key.hasSuffix("*") {
            if let index = result.firstIndex(where: { $0.key == change.key }) {
                result[index] = entry(change, on: result[index], shape: shape) ?? result[index]
            } else if !isMisspelt(change, among: entries, shape: shape) {
                result.append(change)
            }
        }
        return result
    }

    /// Reports a part that the base has not and that is not whole either, if the base has one with almost the same name.
    private mutating func isMisspelt(_ change: Entry, among entries: [Entry], shape: Shape) -> Bool {
        guard case .object(let object) = shape, case .map = change.item.content,
            object.keys.contains(where: { $0.presence == .required && !change.item[$0.name].isPresent }),
            let name = closest(to: change.key, among: entries.map(\.key))
        else { return false }
        problems.report(
            .unknownKey(change.key, closest: name, allowed: []), at: change.keyPlace, path: change.item.path)
        return true
    }

    private mutating func entry(_ new: Entry, on old: Entry?, shape: Shape) -> Entry? {
        guard let old else { return withoutPatterns(new, shape: shape) }
        return Entry(key: new.key, keyPlace: new.keyPlace, item: merged(new.item, on: old.item, shape: shape))
    }

    /// A part that the base has not, without the keys in it that end in `*`, since there is nothing that they match; nothing
    /// if no other is in it.
    private mutating func withoutPatterns(_ new: Entry, shape: Shape) -> Entry? {
        guard case .map(.identifierPattern, _) = shape, case .map(let changes) = new.item.content else { return new }
        let kept = changes.filter { !$0.key.hasSuffix("*") }
        for pattern in changes where pattern.key.hasSuffix("*") { note(pattern, on: [], hasMatched: false) }
        if kept.isEmpty, !changes.isEmpty { return nil }
        let item = Item(
            path: new.item.path, place: new.item.place, provenance: new.item.provenance, content: .map(kept))
        return Entry(key: new.key, keyPlace: new.keyPlace, item: item)
    }

    private mutating func note(_ pattern: Entry, on keys: [String], hasMatched: Bool) {
        patterns[pattern.item.path, default: PatternUse(entry: pattern, keys: keys, hasMatched: false)].hasMatched =
            hasMatched || patterns[pattern.item.path]?.hasMatched == true
    }

    fileprivate mutating func reportIdlePatterns() {
        for (path, use) in patterns.sorted(by: { $0.key < $1.key }) where !use.hasMatched {
            problems.report(
                .starMatchesNothing(use.entry.key, keys: use.keys), at: use.entry.keyPlace, path: path)
        }
        patterns = [:]
    }

    /// Fills in and requires what a difference could not: it may have added parts that the base has not.
    fileprivate mutating func completed(_ item: Item, shape: Shape) -> Item {
        guard case .map(let entries) = item.content else { return item }
        func with(_ entries: [Entry]) -> Item {
            Item(path: item.path, place: item.place, provenance: item.provenance, content: .map(entries))
        }
        switch shape {
        case .object(let object):
            let inner = entries.map { entry in
                guard let key = object.key(entry.key) else { return entry }
                return Entry(
                    key: entry.key, keyPlace: entry.keyPlace, item: completed(entry.item, shape: key.shape))
            }
            return filled(with(inner), as: object)
        case .map(_, let shape):
            return with(
                entries.map {
                    Entry(key: $0.key, keyPlace: $0.keyPlace, item: completed($0.item, shape: shape))
                })
        default:
            return item  // a list is whole already, and a difference stays one
        }
    }
}
