/// What YAML readers of any version make of a scalar without quotation marks.
///
/// Text that some reader takes as something else must be quoted, so that the file means the same to all of them
/// (the “Norway problem”: the country code `no` is false to YAML 1.1).
enum PlainReading: Hashable, Sendable {
    case nothing
    case flag
    case number
    case text

    private static let nothings: Set<String> = ["", "~", "null", "Null", "NULL"]
    private static let flags: Set<String> = [
        "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON",
        "off", "Off", "OFF",
    ]

    init(_ text: String) {
        if Self.nothings.contains(text) {
            self = .nothing
        } else if Self.flags.contains(text) {
            self = .flag
        } else if Self.isNumeric(text) {
            self = .number
        } else {
            self = .text
        }
    }

    /// YAML 1.1 and 1.2 numbers: decimal, octal, hexadecimal, binary, base sixty, not finite.
    private static func isNumeric(_ text: String) -> Bool {
        var body = Substring(text)
        if let sign = body.first, sign == "-" || sign == "+" { body.removeFirst() }
        guard let first = body.first, isDigit(first) || first == "." || first == "_" else { return false }
        if [".inf", ".nan"].contains(body.lowercased()) { return true }
        for (prefix, digits) in [("0x", "0123456789abcdef_"), ("0o", "01234567_"), ("0b", "01_")]
        where body.hasPrefix(prefix) {
            return body.count > 2 && body.dropFirst(2).lowercased().allSatisfy(digits.contains)
        }
        guard body.contains(where: isDigit) else { return false }
        if body.contains(":") {
            return body.split(separator: ":", omittingEmptySubsequences: false)
                .allSatisfy { part in !part.isEmpty && part.allSatisfy { isDigit($0) || $0 == "_" || $0 == "." } }
        }
        let parts = body.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        guard parts.count <= 2, let mantissa = parts.first, mantissa.contains(where: isDigit),
            mantissa.first != "_",
            mantissa.filter({ $0 == "." }).count <= 1,
            mantissa.allSatisfy({ isDigit($0) || $0 == "_" || $0 == "." })
        else { return false }
        guard parts.count == 2, var exponent = parts.last else { return true }
        if let sign = exponent.first, sign == "-" || sign == "+" { exponent.removeFirst() }
        return !exponent.isEmpty && exponent.allSatisfy(isDigit)
    }
}

/// An ASCII digit.
func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
}
