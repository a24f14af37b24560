/// The characters of a file by line and column, as the YAML parser counts them.
struct SourceText: Sendable {
    let file: String
    private(set) var scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(file: String, text: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        var lineStarts = [0]
        for (offset, scalar) in scalars.enumerated() where Self.breaks(at: scalar) {
            let isFirstOfTwo = scalar == "\r" && offset + 1 < scalars.count && scalars[offset + 1] == "\n"
            if !isFirstOfTwo { lineStarts.append(offset + 1) }
        }
        self.lineStarts = lineStarts
    }

    /// Line breaks of YAML 1.1.
    private static func breaks(at scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// The text as it now is.
    var text: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        for scalar in scalars { bytes.append(contentsOf: scalar.utf8) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The offset of a place, if it is inside the text.
    func offset(line: Int, column: Int) -> Int? {
        guard lineStarts.indices.contains(line - 1), column > 0 else { return nil }
        let offset = lineStarts[line - 1] + column - 1
        return offset < scalars.count ? offset : nil
    }

    /// The character at a place.
    func scalar(line: Int, column: Int) -> Unicode.Scalar? {
        offset(line: line, column: column).map { scalars[$0] }
    }

    /// The place of an offset.
    func place(at offset: Int) -> Place {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return Place(file: file, line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// Puts one character in place of another, so that no place changes.
    mutating func replace(at offset: Int, with scalar: Unicode.Scalar) {
        scalars[offset] = scalar
    }
}
