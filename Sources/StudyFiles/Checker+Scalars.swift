internal import Finsam

extension Checker {
    /// A scalar as written.
    struct Scalar {
        let text: String
        let isPlain: Bool
        /// What YAML readers make of it; text if it is in quotation marks.
        let reading: PlainReading

        init(text: String, isPlain: Bool) {
            self.text = text
            self.isPlain = isPlain
            reading = isPlain ? PlainReading(text) : .text
        }

        var found: LocalText { SourceNode(place: Place(wholeOf: ""), content: .scalar(text, isPlain: isPlain)).found }
    }

    /// The value of a scalar, or `invalid` after a report.
    mutating func scalar(
        _ scalar: Scalar, as shape: Shape, report: (inout Checker, Problem) -> Void
    ) -> Content {
        switch Self.value(scalar, as: shape) {
        case .success(let content): return content
        case .failure(let fault):
            report(&self, fault.problem)
            return .invalid
        }
    }

    private struct Fault: Error {
        let problem: Problem
        init(_ problem: Problem) { self.problem = problem }
    }

    private static func value(_ scalar: Scalar, as shape: Shape) -> Result<Content, Fault> {
        if scalar.reading == .nothing { return .failure(Fault(.noValue(wanted: shape.wanted))) }
        switch shape {
        case .text: return text(scalar, wanted: shape.wanted)
        case .identifier: return identifier(scalar, wanted: shape.wanted)
        case .flag: return flag(scalar)
        case .date:
            return DateSyntax.fault(in: scalar.text).map { .failure(Fault(.notDate(scalar.text, $0))) }
                ?? .success(.date(scalar.text))
        case .integer(let range): return integer(scalar, range, wanted: shape.wanted)
        case .number(let range, let unit): return number(scalar, range, unit, wanted: shape.wanted)
        case .quantity(let range, let unit):
            let isName = scalar.text.first?.isLetter == true && scalar.reading == .text
            return isName
                ? identifier(scalar, wanted: shape.wanted) : number(scalar, range, unit, wanted: shape.wanted)
        case .choice(let words):
            if words.contains(scalar.text) { return text(scalar, wanted: shape.wanted) }
            let closest = closest(to: scalar.text, among: words)
            return .failure(Fault(.notChoice(scalar.text, closest: closest, allowed: words)))
        case .list, .map, .object, .difference:
            preconditionFailure("not the form of a scalar")
        }
    }

    private static func text(_ scalar: Scalar, wanted: @autoclosure () -> LocalText) -> Result<Content, Fault> {
        if scalar.text.allSatisfy(\.isWhitespace) { return .failure(Fault(.blankText)) }
        if scalar.reading != .text { return .failure(Fault(.ambiguousText(scalar.text, wanted: wanted()))) }
        return .success(.text(scalar.text))
    }

    private static func identifier(_ scalar: Scalar, wanted: @autoclosure () -> LocalText) -> Result<Content, Fault> {
        guard IdentifierSyntax.accepts(scalar.text) else {
            return .failure(Fault(.notIdentifier(scalar.text, closest: IdentifierSyntax.closest(to: scalar.text))))
        }
        return text(scalar, wanted: wanted())
    }

    private static func flag(_ scalar: Scalar) -> Result<Content, Fault> {
        switch (scalar.text, scalar.isPlain) {
        case ("true", true): return .success(.flag(true))
        case ("false", true): return .success(.flag(false))
        case ("true", false), ("false", false): return .failure(Fault(.quotedFlag(scalar.text)))
        default:
            let word = scalar.text.lowercased()
            let isYes = ["true", "yes", "on", "y", "1", "ja"].contains(word)
            let isNo = ["false", "no", "off", "n", "0", "nej"].contains(word)
            return .failure(Fault(.notFlag(scalar.text, write: isYes ? "true" : isNo ? "false" : nil)))
        }
    }

    private static func integer(
        _ scalar: Scalar, _ range: ClosedRange<Int>, wanted: @autoclosure () -> LocalText
    ) -> Result<Content, Fault> {
        if let fault = notation(scalar, wanted: wanted()) { return .failure(fault) }
        guard NumberSyntax.accepts(scalar.text) else {
            return .failure(Fault(.notNumber(scalar.text, .spelling(of: scalar.text), wanted: wanted())))
        }
        guard NumberSyntax.acceptsWhole(scalar.text) else {
            let whole = Double(scalar.text).flatMap { Int(exactly: $0) }
            return .failure(Fault(.notNumber(scalar.text, .notWhole(write: whole.map(String.init)), wanted: wanted())))
        }
        guard let integer = Int(scalar.text) else {
            return .failure(Fault(.notNumber(scalar.text, .tooLarge, wanted: wanted())))
        }
        guard range.contains(integer) else {
            let broken = LocalText(RangeWords(range).broken)
            return .failure(Fault(.outOfRange(scalar.text, suffix: "", broken: broken, closest: nil)))
        }
        return .success(.integer(integer))
    }

    private static func number(
        _ scalar: Scalar, _ range: ClosedRange<Double>, _ unit: Unit, wanted: @autoclosure () -> LocalText
    ) -> Result<Content, Fault> {
        if let fault = notation(scalar, wanted: wanted()) { return .failure(fault) }
        switch NumberSyntax.number(in: scalar.text) {
        case .failure(.percent) where !unit.isWrittenInPercent:
            return .failure(Fault(.notNumber(scalar.text, .other, wanted: wanted())))
        case .failure(.multiple) where !unit.canBeKronor:
            return .failure(Fault(.notNumber(scalar.text, .other, wanted: wanted())))
        case .failure(let fault): return .failure(Fault(.notNumber(scalar.text, fault, wanted: wanted())))
        case .success(let number) where range.contains(number): return .success(.number(number))
        case .success:
            let hundredth = unit.isWrittenInPercent ? NumberSyntax.shifted(scalar.text, by: -2) : nil
            let isLawful = hundredth.flatMap(Double.init).map(range.contains) ?? false
            return .failure(
                Fault(
                    .outOfRange(
                        scalar.text, suffix: LocalText(unit.suffix), broken: LocalText(RangeWords(range).broken),
                        closest: isLawful ? hundredth : nil)))
        }
    }

    /// What is wrong with a scalar that cannot be a number for being quoted or a word of YAML.
    private static func notation(_ scalar: Scalar, wanted: @autoclosure () -> LocalText) -> Fault? {
        if scalar.reading == .flag { return Fault(.wrongType(wanted: wanted(), found: scalar.found)) }
        guard !scalar.isPlain else { return nil }
        if NumberSyntax.accepts(scalar.text) { return Fault(.quotedNumber(scalar.text)) }
        guard NumberFault.spelling(of: scalar.text) == .other else { return nil }
        return Fault(.wrongType(wanted: wanted(), found: scalar.found))
    }
}
