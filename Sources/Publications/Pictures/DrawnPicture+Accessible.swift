extension DrawnPicture {
    /// A picture as a renderer has drawn it, with its title and its text for those who do not see it.
    ///
    /// The drawing becomes one image, `role="img"`: what the renderer says of each line and letter goes, as nobody listens
    /// to hundreds of coordinates. Identifiers contain that of the picture, so that several drawings can stand in one page.
    ///
    /// - Parameters:
    ///   - picture: what was drawn
    ///   - svg: the renderer's `<svg>` element
    ///   - png: the renderer's points
    package init(of picture: Picture, svg: String, png: [UInt8]) {
        let plain = Self.withoutRoles(svg)
        let (title, text) = ("picture-\(picture.identifier)-title", "picture-\(picture.identifier)-desc")
        let head = plain.prefix { $0 != ">" }
        precondition(head.hasPrefix("<svg "), "a drawing begins with <svg")
        self.init(
            svg: head + " role=\"img\" aria-labelledby=\"\(title) \(text)\">"
                + "<title id=\"\(title)\">\(Self.escaped(picture.title))</title>"
                + "<desc id=\"\(text)\">\(Self.escaped(picture.alternativeText))</desc>"
                + plain.dropFirst(head.count + 1), png: png)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }

    /// Without the attributes `role`, `class` and `aria-…` of any element.
    private static func withoutRoles(_ svg: String) -> String {
        let bytes = Array(svg.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let names = [" role=\"", " class=\"", " aria-"].map { Array($0.utf8) }
        var (index, isInTag) = (0, false)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { isInTag = true }
            if byte == UInt8(ascii: ">") { isInTag = false }
            if isInTag, byte == UInt8(ascii: " "), names.contains(where: { bytes[index...].starts(with: $0) }),
                let open = bytes[index...].firstIndex(of: UInt8(ascii: "\"")),
                let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
            {
                index = close + 1
                continue
            }
            result.append(byte)
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
