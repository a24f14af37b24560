extension [UInt8] {
    /// Adds a number as a file has it: the shortest text that reads back as the same one; whole numbers without a decimal
    /// point.
    ///
    /// - Precondition: the number is finite.
    public mutating func append(number: Double) {
        precondition(number.isFinite, "a file has no number \(number)")
        if number == number.rounded(), abs(number) <= 0x1p53 { return append(contentsOf: String(Int(number)).utf8) }
        var digits = Digits()
        swap(&digits.text, &self)
        number.write(to: &digits)
        swap(&digits.text, &self)
    }
}

/// A text that the standard library writes a number's digits into. Hundreds of thousands of strings, each made, checked and
/// copied, take longer than to find their digits.
private struct Digits: TextOutputStream {
    var text: [UInt8] = []

    mutating func write(_ string: String) { text.append(contentsOf: string.utf8) }

    /// The short way of the standard library, which otherwise makes a string for the one above.
    mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) { unsafe text.append(contentsOf: digits) }
}
