extension SourceText {
    /// The text of a file, without a byte-order mark.
    ///
    /// Reports what is not UTF-8 and the first character that YAML does not allow, and gives nothing then.
    init?(file: String, bytes: [UInt8], into problems: inout DiagnosticCollector) {
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            let (byte, place) = Self.firstInvalid(file: file, bytes: bytes)
            problems.report(.notUTF8(byte: byte), at: place)
            return nil
        }
        let isMarked = decoded.unicodeScalars.first == "\u{FEFF}"
        self.init(file: file, text: isMarked ? String(decoded.unicodeScalars.dropFirst()) : decoded)
        if let offset = scalars.firstIndex(where: { !Self.isAllowed($0) }) {
            problems.report(.controlCharacter(scalars[offset].value), at: place(at: offset))
            return nil
        }
    }

    /// The characters of YAML 1.1, section 5.1.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }

    private static func firstInvalid(file: String, bytes: [UInt8]) -> (byte: UInt8, place: Place) {
        // The longest valid beginning: cut before the first byte at which decoding fails.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var valid = String.UnicodeScalarView()
        var byteCount = 0
        decoding: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                valid.append(scalar)
                byteCount += UTF8.width(scalar)
            case .emptyInput, .error: break decoding
            }
        }
        let place = SourceText(file: file, text: String(valid)).place(at: valid.count)
        return (byteCount < bytes.count ? bytes[byteCount] : 0, place)
    }
}
