/// A JSON value whose objects keep the order of their keys, so that what is written is the same every time.
indirect enum JSON: Hashable, Sendable {
    case text(String)
    /// As it is to stand in the file.
    case number(String)
    case flag(Bool)
    case array([JSON])
    case object([Member])

    /// A key and its value.
    struct Member: Hashable, Sendable {
        let key: String
        let value: JSON
    }

    /// An object; members without a value are left out.
    static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// An object with more members behind its own; any other value is unchanged.
    func adding(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        guard case .object(let own) = self, case .object(let added) = JSON.members(members) else { return self }
        return .object(own + added)
    }

    /// The text of the value, indented by two spaces a level.
    func pretty(indent: String = "") -> String {
        let inner = indent + "  "
        func block(_ open: String, _ lines: [String], _ close: String) -> String {
            lines.isEmpty
                ? open + close : "\(open)\n\(inner)\(lines.joined(separator: ",\n\(inner)"))\n\(indent)\(close)"
        }
        switch self {
        case .text(let text): return Self.literal(text)
        case .number(let number): return number
        case .flag(let flag): return flag ? "true" : "false"
        case .array(let values): return block("[", values.map { $0.pretty(indent: inner) }, "]")
        case .object(let members):
            let lines = members.map { "\(Self.literal($0.key)): \($0.value.pretty(indent: inner))" }
            return block("{", lines, "}")
        }
    }

    private static func literal(_ text: String) -> String {
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
