/// A drawing made fit to stand in a page: named for those who do not see it, with names of its own for its parts, and
/// without anything that could act.
///
/// A drawing has a study's words in it and was made by another program. It is therefore taken apart and only what draws
/// is let through; one that has anything else counts as not drawn.
struct InlineDrawing {
    /// The element, to stand in HTML.
    let svg: String

    /// - Parameters:
    ///   - drawing: a whole `<svg>` element, with or without an XML declaration before it
    ///   - identifier: unique in the page; what the drawing's own names begin with
    ///   - title: what is shown
    ///   - description: what is seen
    /// - Returns: nothing if the drawing is not well-formed or has elements or attributes that do not draw
    init?(_ drawing: String, identifier: String, title: String, description: String) {
        var result = ""
        var open: [String] = []
        var isDone = false
        // A name that the drawing has from before: the page gives it its own.
        var ownName: String?
        for piece in MarkupPieces(drawing) {
            if let name = ownName {
                switch piece {
                case .end(name): ownName = nil
                case .text, .aside: break
                case .start, .end, .fault: return nil
                }
                continue
            }
            switch piece {
            case .start("title", _, false) where open == ["svg"], .start("desc", _, false) where open == ["svg"]:
                if case .start(let name, _, _) = piece { ownName = name }
            case .text(let text):
                // White space around the element is nothing, other text outside it is a fault.
                if open.isEmpty {
                    guard text.allSatisfy(\.isWhitespace) else { return nil }
                } else {
                    result += text.replacing(">", with: "&gt;")
                }
            case .aside: continue
            case .fault: return nil
            case .end(let name):
                guard open.popLast() == name else { return nil }
                result += "</\(name)>"
                isDone = open.isEmpty
            case .start(let name, let attributes, let isEmpty):
                guard !isDone, Self.elements.contains(name), open.isEmpty == (name == "svg"),
                    let own = Self.attributes(attributes, prefix: identifier)
                else { return nil }
                let naming =
                    open.isEmpty
                    ? " role=\"img\" aria-labelledby=\"\(identifier)-title \(identifier)-text\"" : ""
                result += "<\(name)\(naming)\(own)>"
                if open.isEmpty {
                    result += HTML.element("title", ["id": identifier + "-title"], HTML.text(title))
                    result += HTML.element("desc", ["id": identifier + "-text"], HTML.text(description))
                }
                if isEmpty { result += "</\(name)>" } else { open.append(name) }
                isDone = open.isEmpty
            }
        }
        guard isDone else { return nil }
        svg = result
    }

    /// Elements that draw or hold what is drawn; none that runs, loads, moves or styles what is outside.
    private static let elements: Set<String> = [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs",
        "clipPath", "linearGradient", "radialGradient", "stop", "mask", "pattern", "marker", "symbol", "use",
    ]

    /// The attributes of an element, with a space before each.
    private static func attributes(_ attributes: [(name: String, value: String)], prefix: String) -> String? {
        var result = ""
        for (name, value) in attributes {
            let key = name.lowercased()
            // The names that the renderer gives to parts of a chart would be read out beside the text alternative.
            if key == "role" || key == "tabindex" || key == "class" || key.hasPrefix("aria-") { continue }
            if key.hasPrefix("on") || key.hasSuffix("base") { return nil }
            switch key {
            case "id": result += " id=\"\(prefix)-\(value)\""
            case "href", "xlink:href":
                guard value.hasPrefix("#"), !value.contains("&") else { return nil }
                result += " \(name)=\"#\(prefix)-\(value.dropFirst())\""
            case "style":
                // A style attribute needs a gap in the content security policy; as attributes it says the same.
                for declaration in value.split(separator: ";") {
                    let parts = declaration.split(separator: ":", maxSplits: 1).map { Self.trimmed($0) }
                    guard parts.count == 2, !parts[1].contains("url("), !value.contains("&") else { return nil }
                    result += " \(parts[0])=\"\(parts[1])\""
                }
            default:
                guard let own = Self.ownReferences(value, prefix: prefix) else { return nil }
                result += " \(name)=\"\(own)\""
            }
        }
        return result
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// `url(#clip0)` with the prefix; nothing if it leads out of the drawing, or hides in numbers where it leads.
    private static func ownReferences(_ value: String, prefix: String) -> String? {
        guard !value.contains("&#") else { return nil }
        let pieces = value.split(separator: "url(", omittingEmptySubsequences: false)
        guard pieces.dropFirst().allSatisfy({ $0.hasPrefix("#") }) else { return nil }
        return pieces[0] + pieces.dropFirst().map { "url(#\(prefix)-\($0.dropFirst())" }.joined()
    }
}
