internal import Finsam
internal import Stochastics

extension StudyReader {
    mutating func factor(_ item: Item, name: String) -> Factor {
        var distribution = self.distribution(item) ?? .fixed(0)
        let scale = item["scale"].isPresent ? item["scale"].number : 1
        let shift = item["shift"].isPresent ? item["shift"].number : 0
        if scale != 1 { distribution = distribution.scaled(by: scale) }
        let time = self.time(item)
        if case .randomWalk(let start) = time {
            // Scale and shift are of the walk's value, so the shift is its start's, not every step's.
            return Factor(name: name, distribution: distribution, time: .randomWalk(start: scale * start + shift))
        }
        if shift != 0 { distribution = distribution.shifted(by: shift) }
        return Factor(name: name, distribution: distribution, time: time)
    }

    func factorMeaning(_ item: Item) -> FactorMeaning {
        FactorMeaning(
            meaning: LocalText(swedish: item["meaning"].text, english: item["meaning-en"].text),
            unit: FactorUnit(rawValue: item["unit"].text) ?? .share,
            provenance: item.entries.first { StudyShape.distributionNames.contains($0.key) || $0.key == "event" }?
                .item.provenance ?? item.provenance ?? .assumption(""))
    }

    private mutating func time(_ item: Item) -> TimeStructure {
        let policy = item["time"]
        for (name, key) in [("autoregressive", "autocorrelation"), ("random-walk", "start")] {
            if policy.text == name { checkNeeded(item[key], by: policy) } else { checkUnused(item[key], by: policy) }
        }
        switch policy.text {
        case "independent": return .independent
        case "autoregressive": return .autoregressive(item["autocorrelation"].number)
        case "random-walk": return .randomWalk(start: item["start"].number)
        default: return .constant
        }
    }

    private mutating func distribution(_ item: Item) -> Distribution? {
        if item["event"].isPresent {
            let size = item["event"]["size"]
            return simpleDistribution(size).map {
                .event(probability: item["event"]["probability"].number, size: $0)
            }
        }
        return simpleDistribution(item)
    }

    /// A distribution that is lawful, or `nil` with what is wrong reported.
    private mutating func simpleDistribution(_ item: Item) -> Distribution? {
        guard let entry = item.entries.first(where: { StudyShape.distributionNames.contains($0.key) }),
            entry.item.isValid, let distribution = distribution(entry)
        else { return nil }
        guard let problem = distribution.problem else { return distribution }
        if entry.key == "percentiles" {
            report(.percentilesTooFarApart, at: entry.item)
        } else {
            let key = Self.parameter(of: problem, in: entry.key)
            report(.distribution(problem, name: entry.key), at: key.map { entry.item[$0] } ?? entry.item)
        }
        return nil
    }

    /// The key of the parameter that a problem is of, if it is of one.
    private static func parameter(of problem: DistributionProblem, in name: String) -> String? {
        switch problem {
        case .outside("mean", _, _): "mean"
        case .outside("standardDeviation", _, _), .standardDeviationTooLarge: "sd"
        case .notAscending: name == "uniform" ? "low" : name == "discrete" ? "values" : nil
        case .probabilitiesDoNotSum: "probabilities"
        case .empty: "values"
        default: nil
        }
    }

    private mutating func distribution(_ entry: Entry) -> Distribution? {
        let value = entry.item
        switch entry.key {
        case "fixed": return .fixed(value.number)
        case "normal": return .normal(mean: value["mean"].number, standardDeviation: value["sd"].number)
        case "lognormal":
            return .lognormal(median: value["median"].number, logStandardDeviation: value["sd-of-log"].number)
        case "uniform": return .uniform(low: value["low"].number, high: value["high"].number)
        case "triangular":
            return .triangular(low: value["low"].number, mode: value["mode"].number, high: value["high"].number)
        case "pert": return .pert(low: value["low"].number, mode: value["mode"].number, high: value["high"].number)
        case "beta": return .beta(mean: value["mean"].number, standardDeviation: value["sd"].number)
        case "logit-normal":
            return .logitNormal(median: value["median"].number, logitStandardDeviation: value["sd-of-logit"].number)
        case "discrete":
            let values = value["values"].items.map(\.number)
            let probabilities = value["probabilities"].items.map(\.number)
            return .discrete(values: values, probabilities: probabilities)
        default: return percentiles(value)
        }
    }

    private mutating func percentiles(_ item: Item) -> Distribution? {
        let (low, high) = (item["p5"].number, item["p95"].number)
        guard low < high else {
            report(.percentilesReversed(p5: low, p95: high), at: item["p5"])
            return nil
        }
        let family = item["family"].text
        let lawful: ClosedRange<Double>
        switch family {
        case "lognormal": lawful = Double.leastNormalMagnitude...Double.greatestFiniteMagnitude
        case "logit-normal": lawful = Double.leastNormalMagnitude...1.0.nextDown
        default: lawful = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
        }
        guard lawful.contains(low), lawful.contains(high) else {
            report(.percentilesOutside(family: family), at: item[lawful.contains(low) ? "p95" : "p5"])
            return nil
        }
        switch family {
        case "lognormal": return .percentiles(p5: low, p95: high, family: .lognormal)
        case "logit-normal": return .percentiles(p5: low, p95: high, family: .logitNormal)
        default: return .percentiles(p5: low, p95: high, family: .normal)
        }
    }

    mutating func correlations(_ factors: [Factor]) -> [Correlation] {
        var result: [Correlation] = []
        var pairs: [Set<Int>: Item] = [:]
        for item in root["correlations"].items where item.isValid {
            let named = item["among"].items.map { (item: $0, factors: matches($0)) }
            let members = named.flatMap(\.factors)
            let places = named.flatMap { member in member.factors.map { _ in member.item } }
            if members.count < 2, !named.contains(where: \.factors.isEmpty) {
                report(.tooFewInCorrelation, at: item["among"])
            }
            for (position, first) in members.enumerated() {
                for other in members.indices where other > position {
                    let second = members[other]
                    let pair: Set = [first, second]
                    if pair.count == 1 {
                        report(.repeated(factorNames[first], kind: .factor), at: places[other])
                    } else if pairs[pair] != nil {
                        report(.correlationTwice(factorNames[first], factorNames[second]), at: item)
                    } else {
                        pairs[pair] = item
                        result.append(
                            Correlation(
                                first: min(first, second), second: max(first, second),
                                coefficient: item["coefficient"].number))
                    }
                }
            }
        }
        // Whether correlations are lawful depends on time structures only, so no distribution needs to be compiled.
        let standard = factors.map {
            Factor(name: $0.name, distribution: .normal(mean: 0, standardDeviation: 1), time: $0.time)
        }
        do {
            _ = try FactorSystem(factors: standard, correlations: result)
        } catch {
            var place = root["correlations"]
            if case .mixedKinds(let constant, let varying) = error { place = pairs[[constant, varying]] ?? place }
            report(.correlation(error, names: factorNames), at: place)
            return []
        }
        return result
    }

    /// The factors that a name, perhaps with a star at its end, stands for.
    private mutating func matches(_ item: Item) -> [Int] {
        guard item.text.hasSuffix("*") else {
            return index(of: item, among: factorNames, kind: .factor).map { [$0] } ?? []
        }
        let prefix = item.text.dropLast()
        let result = factorNames.indices.filter { factorNames[$0].hasPrefix(prefix) }
        if result.isEmpty, root["factors"].content != .invalid {
            report(.patternMatchesNothing(item.text, factors: factorNames), at: item)
        }
        return result
    }
}
