internal import Analysis
internal import Finsam

/// Shares, places and lists as they stand in sentences.
extension SensitivityAnswer {
    /// The share of the variance that an input is placed by: with its interactions, or its Shapley effect.
    func share(_ input: Int) -> IntervalEstimate {
        found.sobol?.total[input] ?? found.shapley?.shares[input] ?? IntervalEstimate(value: 0, low: 0, high: 0)
    }

    /// 61 % (57–65); below 10 % with a decimal.
    ///
    /// No share is more than the whole, though an estimate may be, and is in the JSON.
    func percent(_ estimate: IntervalEstimate, _ language: Language) -> String {
        let format = NumberFormat(language: language)
        let decimals = abs(estimate.value) < 0.0995 ? 1 : 0
        func number(_ value: Double) -> String { format.number(min(1, value) * 100, decimals: decimals) }
        let low = number(estimate.low)
        let joint = low.hasPrefix("\u{2212}") ? Words(language: language)(" till ", " to ") : "–"
        return "\(format.percent(min(1, estimate.value), decimals: decimals)) (\(low)\(joint)\(number(estimate.high)))"
    }

    /// What an input explains alone, where that differs from its share beyond chance.
    func alone(_ input: Int) -> IntervalEstimate? {
        guard let sobol = found.sobol, sobol.total[input].low > sobol.first[input].high else { return nil }
        return sobol.first[input]
    }

    /// An input's share, and what of it is its own.
    func part(_ input: Int, _ language: Language) -> String {
        let words = Words(language: language)
        let own = alone(input).map { words(", varav ensam ", ", of which alone ") + percent($0, language) }
        return percent(share(input), language) + (own ?? "")
    }

    /// Places as readers write them: 1 or 2–4.
    func place(_ places: ClosedRange<Int>) -> String {
        places.count == 1 ? "\(places.lowerBound)" : "\(places.lowerBound)–\(places.upperBound)"
    }

    /// Inputs with their shares, four at most by name.
    func listed(_ inputs: [Int], _ language: Language) -> String {
        let words = Words(language: language)
        var items = inputs.prefix(inputs.count > 5 ? 4 : 5).map {
            "\(lowered(name($0, language))), \(part($0, language))"
        }
        let rest = inputs.count - items.count
        if rest > 0 { items.append(words("\(rest) till", "\(rest) more")) }
        return items.joined(separator: "; ")
    }

    /// Whether an input's indices are as certain as asked for.
    func isSettled(_ input: Int) -> Bool {
        let estimates = [found.sobol?.total[input], found.sobol?.first[input], found.shapley?.shares[input]]
        return estimates.allSatisfy { $0.map { $0.width <= Sensitivity.settledWidth } ?? true }
    }

    /// Whether the indices have converged, and what to do if not.
    func settledSentence(_ language: Language) -> String? {
        let open = ranking.map(\.input).filter { !isSettled($0) }
        guard found.sobol != nil || found.shapley != nil else { return nil }
        let words = Words(language: language)
        let points = NumberFormat(language: language).number(Sensitivity.settledWidth * 100)
        guard !open.isEmpty else {
            return words(
                "Alla andelar är bestämda: inget intervall är bredare än \(points) procentenheter.",
                "All shares are settled: no interval is wider than \(points) percentage points.")
        }
        let widest =
            open.flatMap { input in
                [found.sobol?.total[input], found.sobol?.first[input], found.shapley?.shares[input]].compactMap {
                    $0?.width
                }
            }.max() ?? 0
        let needed =
            Double(found.samples.a.count) * (widest / Sensitivity.settledWidth) * (widest / Sensitivity.settledWidth)
        let paths = NumberFormat(language: language).number((needed / 1024).rounded(.up) * 1024)
        return words(
            "Ännu inte bestämda: \(open.count) av \(ranking.count) har intervall som är bredare än \(points) procentenheter; det behövs omkring \(paths) banor (--paths).",
            "Not settled yet: \(open.count) of \(ranking.count) have intervals wider than \(points) percentage points; some \(paths) paths are needed (--paths)."
        )
    }
}
