/// A JSON value whose objects keep the order of their keys, so that what is written is the same every time.
public indirect enum JSON: Hashable, Sendable {
    /// A string.
    case text(String)
    /// A number as it is to stand in the file.
    case number(String)
    /// True or false.
    case flag(Bool)
    /// No value.
    case null
    /// Numbers, or no value, on one line.
    case numbers([Double?])
    /// A list, one value a line.
    case array([JSON])
    /// An object.
    case object([Member])
    /// Text that is JSON already, to be taken over as it is.
    case raw(String)

    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSON

        /// Creates a member.
        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// A number: the shortest text that reads back as the same one; whole numbers without a decimal point.
    ///
    /// - Precondition: the number is finite, since JSON has no other.
    public static func number(_ number: Double) -> JSON { .number(text(of: number)) }

    /// A whole number.
    public static func number(_ number: Int) -> JSON { .number(String(number)) }

    /// An object; members without a value are left out.
    public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// An object with more members behind its own; any other value is unchanged.
    public func adding(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        guard case .object(let own) = self, case .object(let added) = JSON.members(members) else { return self }
        return .object(own + added)
    }

    /// The text of the value, indented by two spaces a level.
    public func pretty() -> String {
        var result = ""
        write(into: &result, indent: "")
        return result
    }

    private func write(into result: inout String, indent: String) {
        switch self {
        case .text(let text): result += Self.literal(text)
        case .number(let number): result += number
        case .flag(let flag): result += flag ? "true" : "false"
        case .null: result += "null"
        case .raw(let text): result += text
        case .numbers(let numbers):
            result += "["
            for (position, number) in numbers.enumerated() {
                if position > 0 { result += ", " }
                result += number.map(Self.text) ?? "null"
            }
            result += "]"
        case .array(let values):
            Self.block("[", "]", count: values.count, into: &result, indent: indent) { position, inner, result in
                values[position].write(into: &result, indent: inner)
            }
        case .object(let members):
            Self.block("{", "}", count: members.count, into: &result, indent: indent) { position, inner, result in
                result += Self.literal(members[position].key)
                result += ": "
                members[position].value.write(into: &result, indent: inner)
            }
        }
    }

    private static func block(
        _ open: String, _ close: String, count: Int, into result: inout String, indent: String,
        member: (Int, String, inout String) -> Void
    ) {
        result += open
        guard count > 0 else {
            result += close
            return
        }
        let inner = indent + "  "
        for position in 0..<count {
            result += position == 0 ? "\n" : ",\n"
            result += inner
            member(position, inner, &result)
        }
        result += "\n"
        result += indent
        result += close
    }

    private static func text(of number: Double) -> String {
        precondition(number.isFinite, "JSON has no number \(number)")
        if number == number.rounded(), abs(number) <= 0x1p53 { return String(Int(number)) }
        return number.description
    }

    private static func literal(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain { return "\"" + text + "\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
