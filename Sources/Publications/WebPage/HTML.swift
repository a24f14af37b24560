/// Pieces of HTML. *Märkspråk.*
enum HTML {
    /// A text that shows as it is, in an element or in an attribute's quotation marks.
    ///
    /// A control character has no place in HTML and becomes U+FFFD.
    static func text(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\r": result += "\n"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An element with content that is HTML already. Attributes without a value are left out.
    static func element(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: String) -> String {
        void(name, attributes) + content + "</\(name)>"
    }

    /// An element without attributes.
    static func element(_ name: String, _ content: String) -> String { element(name, [:], content) }

    /// An element that has no content.
    static func void(_ name: String, _ attributes: KeyValuePairs<String, String?>) -> String {
        "<" + name + attributes.compactMap { key, value in value.map { " \(key)=\"\(text($0))\"" } }.joined() + ">"
    }

    /// An element around pieces that stand on lines of their own.
    static func block(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ pieces: [String]) -> String {
        element(name, attributes, "\n" + pieces.joined(separator: "\n") + "\n")
    }

    /// An element without attributes around pieces that stand on lines of their own.
    static func block(_ name: String, _ pieces: [String]) -> String { block(name, [:], pieces) }

    /// A list of texts, with their names in bold if all have one.
    static func list(_ items: [String]) -> String {
        block(
            "ul",
            LeadIn.of(items).map { leadIn in
                let name = leadIn.name.isEmpty ? "" : element("b", text(leadIn.name))
                return element("li", name + text(leadIn.rest))
            })
    }

    /// A text for a style sheet's `content`, in its quotation marks: all but letters, digits and spaces by number.
    static func styleText(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            scalar == " " || (scalar.isASCII && scalar.properties.isAlphabetic)
                || (scalar.properties.numericType == .decimal && scalar.isASCII)
                ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"" + escaped.joined() + "\""
    }
}
