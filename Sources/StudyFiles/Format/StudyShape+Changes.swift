/// The parts of a study that a question may change: all but its names, years, correlations and published tables.
extension StudyShape {
    /// Such a change: nothing is required in it.
    static let changes = ObjectShape(
        "changes", "What a question changes of a study.",
        keys: changedKeys.map { Key($0.name, $0.meaning, .difference(from: $0.shape), .optional) })

    /// The same parts of a whole study.
    static let changed = ObjectShape(
        "changed", "A study that a question has changed.",
        keys: study.keys.map { key in changedKeys.first { $0.name == key.name } ?? key })

    private static let changedKeys = [
        Key("state", "How the state divides its money.", .object(state)),
        Key("economy", "Wages and prices, and the date of the split key.", .object(economy)),
        Key("municipalities", "The municipalities.", .map(.identifierPattern, of: .object(municipality))),
        Key("associations", "The associations.", .map(.identifierPattern, of: .object(association))),
        Key("factors", "The uncertain factors.", .map(.identifierPattern, of: .object(factor)), .optional),
        Key("alternatives", "The decisions that are compared.", .map(.identifierPattern, of: .object(alternative))),
    ]
}
