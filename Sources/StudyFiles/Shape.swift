internal import Finsam

/// The form that a part of a study must have.
///
/// One tree of these is the only description of the format: it is walked to check what a user wrote (`check`), to lay
/// scenarios over a base (`overlay`) and to write the JSON Schema (`jsonSchema`).
indirect enum Shape: Hashable, Sendable {
    /// Any string that is not blank.
    case text
    /// `[a-z][a-z0-9-]*` in ASCII.
    case identifier
    /// `true` or `false`.
    case flag
    /// A date `YYYY-MM-DD` that is in the calendar.
    case date
    /// A setting of the run; needs no provenance.
    case integer(ClosedRange<Int>)
    /// An input value; needs provenance in scope. An infinite bound is no bound.
    case number(ClosedRange<Double>, Unit)
    /// An input value, or an identifier: the name of the factor that gives it.
    case quantity(ClosedRange<Double>, Unit)
    /// One of a few words.
    case choice([String])
    /// Any number of values of one form.
    case list(of: Shape)
    /// Values of one form under keys that the user chooses.
    case map(MapKey, of: Shape)
    /// Values under keys that the format names.
    case object(ObjectShape)
    /// A difference from something of another form: nothing is required, no default is filled in, and a key of a map
    /// with `MapKey.identifierPattern` may end in `*`. To be laid over its base by `overlay`.
    case difference(from: Shape)
}

extension Shape {
    /// Whether some text can stand here as a value.
    var takesText: Bool {
        switch self {
        case .text, .identifier, .date, .quantity, .choice: true
        case .flag, .integer, .number, .list, .map, .object: false
        case .difference(let shape): shape.takesText
        }
    }

    /// What is wanted, as messages say it: “a share 0…1”.
    var wanted: LocalText { LocalText(words) }

    private func words(in say: Language) -> String {
        switch self {
        case .text: "text"
        case .identifier: say("ett namn som nyckel", "an identifier")
        case .flag: say("true eller false", "true or false")
        case .date: say("ett datum ÅÅÅÅ-MM-DD", "a date YYYY-MM-DD")
        case .integer(let range):
            say("ett heltal \(RangeWords(range).text(in: say))", "a whole number \(RangeWords(range).text(in: say))")
        case .number(let range, let unit): "\(unit.noun(in: say)) \(RangeWords(range).text(in: say))"
        case .quantity(let range, let unit):
            "\(unit.noun(in: say)) \(RangeWords(range).text(in: say))"
                + say(" eller namnet på en faktor", ", or the name of a factor")
        case .choice(let words): say("något av \(say.quoted(words))", "one of \(say.quoted(words))")
        case .list: say("en lista", "a list")
        case .map(.year, _): say("värden under årtal", "a map from years to values")
        case .map: say("värden under namn", "a map from names to values")
        case .object(let object): say("nycklar med värden", "keys with values (\(object.name))")
        case .difference(let shape): shape.words(in: say)
        }
    }
}
