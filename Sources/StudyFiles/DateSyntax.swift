internal import Finsam

/// Dates: `YYYY-MM-DD` in the Gregorian calendar, years 1 to 9999.
enum DateSyntax {
    /// For the JSON Schema.
    static let pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    /// What is wrong with a date.
    enum Fault: Hashable, Sendable {
        /// Not in this form; what was probably meant.
        case form(closest: String?)
        /// There is no such month.
        case month(Int)
        /// The month has fewer days.
        case day(month: LocalText, dayCount: Int)
    }

    /// Nothing if this is a date.
    static func fault(in text: String) -> Fault? {
        let hasForm =
            text.utf8.count == 10
            && text.utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
        guard hasForm else { return .form(closest: closest(to: text)) }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, parts[0] > 0 else { return .form(closest: nil) }
        guard (1...12).contains(parts[1]) else { return .month(parts[1]) }
        let dayCount = dayCount(month: parts[1], year: parts[0])
        guard (1...dayCount).contains(parts[2]) else {
            let month = LocalText { "\($0.monthName(parts[1])) \(parts[0])" }
            return .day(month: month, dayCount: dayCount)
        }
        return nil
    }

    private static func dayCount(month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year first with other separators, missing zeros or a time of day: the date that it means.
    private static func closest(to text: String) -> String? {
        let day = text.prefix { $0 != "T" && $0 != "t" && $0 != " " }
        var parts = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
        if parts.count == 1, day.count == 8, day.allSatisfy(isDigit) {
            parts = [String(day.prefix(4)), String(day.dropFirst(4).prefix(2)), String(day.suffix(2))]
        }
        guard parts.count == 3, parts[0].count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.count) }),
            parts.joined().allSatisfy(isDigit)
        else { return nil }
        let padded = parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
        return fault(in: padded) == nil ? padded : nil
    }
}

extension Language {
    /// What a month is called, 1 being January.
    fileprivate func monthName(_ month: Int) -> String {
        let swedish = [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return (self == .swedish ? swedish : english)[month - 1]
    }
}
