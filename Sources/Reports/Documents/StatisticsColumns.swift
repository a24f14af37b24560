internal import Finsam
internal import JSONText
internal import Simulation
internal import Stochastics

/// Statistics of a series in every period, as arrays with one number for each.
struct StatisticsColumns {
    let json: JSON

    init(
        _ all: [OutcomeSummary?], isMonteCarlo: Bool, quantiles: [Double], tail: Tail, intervalWidth: Double? = nil
    ) {
        var members = [JSON.Member(key: "mean", value: .numbers(all.map { $0?.mean }))]
        func add(_ key: String, _ value: (OutcomeSummary) -> Double?) {
            members.append(JSON.Member(key: key, value: .numbers(all.map { $0.flatMap(value) })))
        }
        if isMonteCarlo {
            add("standard-error") { $0.standardError }
            if let width = intervalWidth {
                add("interval-95-low") { statistics in statistics.standardError.map { statistics.mean - width * $0 } }
                add("interval-95-high") { statistics in statistics.standardError.map { statistics.mean + width * $0 } }
            }
            add("standard-deviation") { $0.standardDeviation }
            for quantile in quantiles {
                let estimates = all.map { $0?.quantile(quantile) }
                let key = Self.name(of: quantile)
                members.append(JSON.Member(key: key, value: .numbers(estimates.map { $0?.value })))
                members.append(
                    JSON.Member(key: key + "-standard-error", value: .numbers(estimates.map { $0?.standardError })))
            }
            let tails = all.map { tail == .low ? $0?.lowTail : $0?.highTail }
            let key = tail == .low ? "tail-mean-low-05" : "tail-mean-high-05"
            members.append(JSON.Member(key: key, value: .numbers(tails.map { $0?.value })))
            members.append(JSON.Member(key: key + "-standard-error", value: .numbers(tails.map { $0?.standardError })))
        }
        json = .object(members)
    }

    /// The probabilities whose quantiles are written of a level and of a difference.
    static func quantiles(isDifference: Bool) -> [Double] {
        isDifference ? [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975] : [0.05, 0.25, 0.5, 0.75, 0.95]
    }

    /// The names of the shares of paths on which a difference is below and above 0.
    static func sides(_ better: Direction) -> (below: String, above: String) {
        switch better {
        case .less: ("better", "worse")
        case .more: ("worse", "better")
        case .neutral: ("lower", "higher")
        }
    }

    /// The names of the columns that a report reads beside the mean.
    static func names(isDifference: Bool, better: Direction) -> [String] {
        ["standard-error", "standard-deviation"]
            + quantiles(isDifference: isDifference).flatMap { [name(of: $0), name(of: $0) + "-standard-error"] }
            + (isDifference ? [sides(better).below, "equal", sides(better).above] : [])
    }

    /// 0.05 → p05, 0.025 → p025.
    static func name(of quantile: Double) -> String {
        let permille = String(Int((quantile * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 3 - permille.count)) + permille
        return "p" + (padded.hasSuffix("0") ? String(padded.dropLast()) : padded)
    }
}
