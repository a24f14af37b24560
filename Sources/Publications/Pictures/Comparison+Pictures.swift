internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import VegaLite

/// What the pictures of a comparison have in common.
extension Comparison {
    /// How wide the part of a picture is in which years lie beside each other, points.
    static let widthOfYears = 345.0

    var configuration: Configuration { Configuration(numbers: language == .swedish ? .swedish : .english) }

    var isRandom: Bool { run.isMonteCarlo }

    /// A picture of a view.
    func picture(
        _ identifier: String, title: String, reading: [String], alternativeText: [String], _ view: View
    ) -> Picture {
        let description = alternativeText.joined(separator: " ")
        return Picture(
            identifier: identifier, title: title, reading: reading.joined(separator: " "), alternativeText: description,
            specification: Chart(view, description: description, configuration: configuration).json)
    }

    /// The years from left to right.
    var years: Dimension {
        let all = Array(study.years)
        let step = (all.count + 8) / 9
        return Dimension(
            .points(Self.widthOfYears),
            scale: Scale(.numbers(Double(study.years.lowerBound) - 0.3...Double(study.years.upperBound) + 0.3)),
            axis: Axis(format: "d", values: stride(from: 0, to: all.count, by: step).map { Double(all[$0]) }))
    }

    /// A name above a picture, in as many lines as it needs.
    func heading(_ name: String) -> String { Table.wrapped(name, width: 50).joined(separator: "\n") }

    /// Names in quotation marks, as a sentence has them.
    func quoted(_ alternatives: [Int]) -> String {
        words.list(alternatives.map { words.quoted(study.alternatives[$0].name) })
    }

    func tkr(_ amount: String) -> String { words("\(amount)\u{A0}tkr", "SEK\u{A0}\(amount)\u{A0}thousand") }

    /// What 90 of 100 paths lie between, in brackets; nothing without randomness.
    func range(_ summary: OutcomeSummary, _ text: (Double) -> String) -> String {
        guard isRandom else { return "" }
        let (low, high) = (text(summary.quantile(0.05).value), text(summary.quantile(0.95).value))
        return low == high ? "" : " (\(low) \(words("till", "to")) \(high))"
    }

    /// The name of an association in a year of an alternative: after a merger that of the merged one.
    func associationName(_ association: Int, alternative: Int, year: Int) -> String {
        let alternative = study.alternatives[alternative]
        if let merger = alternative.merger, association == merger.into, year >= merger.year { return merger.name }
        return alternative.associations[association].name
    }

    /// The stretches of years in which the municipality in focus is in one association, as periods.
    func memberships(_ alternative: Int) -> [(association: Int, name: String, periods: Range<Int>)] {
        var stretches: [(association: Int, name: String, periods: Range<Int>)] = []
        for (period, year) in study.years.enumerated() {
            let association = base.association(of: study.focus, alternative: alternative, year: period)
            let name = associationName(association, alternative: alternative, year: year)
            if let last = stretches.last, last.association == association, last.name == name {
                stretches[stretches.count - 1].periods = last.periods.lowerBound..<(period + 1)
            } else {
                stretches.append((association, name, period..<(period + 1)))
            }
        }
        return stretches
    }

    func year(_ period: Int) -> Int { study.years.lowerBound + period }
}
