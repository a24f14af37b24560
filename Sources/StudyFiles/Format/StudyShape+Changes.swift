/// The parts of a study that a question may change: all but its names, years, correlations and published tables.
extension StudyShape {
    /// Such a change: nothing is required in it.
    static let changes = ObjectShape(
        "changes", "Vad en fråga ändrar i en studie.", "What a question changes of a study.",
        keys: changedKeys.map { Key($0.name, $0.meaning, .difference(from: $0.shape), .optional) })

    /// The same parts of a whole study.
    static let changed = ObjectShape(
        "changed", "En studie som en fråga har ändrat.", "A study that a question has changed.",
        keys: study.keys.map { key in changedKeys.first { $0.name == key.name } ?? key })

    /// Those keys of a study, in which `*` may stand for names that the user chose.
    private static let changedKeys = study.keys.compactMap { key -> Key? in
        let names = ["state", "economy", "municipalities", "associations", "factors", "alternatives"]
        guard names.contains(key.name) else { return nil }
        guard case .map(.identifier, let shape) = key.shape else { return key }
        return Key(key.name, key.meaning, .map(.identifierPattern, of: shape), key.presence)
    }
}
