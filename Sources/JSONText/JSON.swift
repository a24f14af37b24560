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
    public static func number(_ number: Double) -> JSON {
        var text: [UInt8] = []
        text.append(number: number)
        return .number(String(decoding: text, as: UTF8.self))
    }

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
    ///
    /// - Parameter depth: the level that the value stands at, if it becomes part of another as ``raw(_:)``
    public func pretty(depth: Int = 0) -> String {
        var result: [UInt8] = []
        write(into: &result, depth: depth)
        return String(decoding: result, as: UTF8.self)
    }

    /// Bytes, not a string: appending short pieces to one costs several times as much.
    private func write(into result: inout [UInt8], depth: Int) {
        switch self {
        case .text(let text): Self.append(literal: text, to: &result)
        case .number(let number): result.append(contentsOf: number.utf8)
        case .flag(let flag): result.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: result.append(contentsOf: "null".utf8)
        case .raw(let text): result.append(contentsOf: text.utf8)
        case .numbers(let numbers):
            result.append(UInt8(ascii: "["))
            for (position, number) in numbers.enumerated() {
                if position > 0 { result.append(contentsOf: ", ".utf8) }
                if let number { result.append(number: number) } else { result.append(contentsOf: "null".utf8) }
            }
            result.append(UInt8(ascii: "]"))
        case .array(let values):
            Self.block("[", "]", count: values.count, into: &result, depth: depth) { position, inner, result in
                values[position].write(into: &result, depth: inner)
            }
        case .object(let members):
            Self.block("{", "}", count: members.count, into: &result, depth: depth) { position, inner, result in
                Self.append(literal: members[position].key, to: &result)
                result.append(contentsOf: ": ".utf8)
                members[position].value.write(into: &result, depth: inner)
            }
        }
    }

    private static func block(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, count: Int, into result: inout [UInt8], depth: Int,
        member: (Int, Int, inout [UInt8]) -> Void
    ) {
        func beginLine(_ depth: Int) {
            result.append(UInt8(ascii: "\n"))
            result.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }
        result.append(UInt8(ascii: open))
        for position in 0..<count {
            if position > 0 { result.append(UInt8(ascii: ",")) }
            beginLine(depth + 1)
            member(position, depth + 1, &result)
        }
        if count > 0 { beginLine(depth) }
        result.append(UInt8(ascii: close))
    }

    private static func append(literal text: String, to result: inout [UInt8]) {
        result.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): result.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): result.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): result.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\t"): result.append(contentsOf: "\\t".utf8)
            case ..<0x20:
                let digits = String(byte, radix: 16)
                result.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            default: result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
    }
}
