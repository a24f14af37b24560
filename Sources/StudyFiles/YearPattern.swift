/// A regular expression for exactly the years of a range: years as keys are integers to YAML and strings to the
/// validators of JSON Schema. One alternative a decade.
///
/// - Precondition: At most a thousand years, none before 0.
func yearPattern(_ years: ClosedRange<Int>) -> String {
    precondition(years.lowerBound >= 0 && years.upperBound - years.lowerBound < 1000, "not a range of years")
    var decades: [String] = []
    var year = years.lowerBound
    while year <= years.upperBound {
        let last = min(years.upperBound, year - year % 10 + 9)
        let beginning = year / 10 == 0 ? "" : String(year / 10)
        decades.append(beginning + (last == year ? "\(year % 10)" : "[\(year % 10)-\(last % 10)]"))
        year = last + 1
    }
    return "^(\(decades.joined(separator: "|")))$"
}
