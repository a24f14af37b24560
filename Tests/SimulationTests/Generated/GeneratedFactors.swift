/// Writes the uncertain factors of a generated study, each for one place and within the range of that place.
struct GeneratedFactors {
    /// Where a value may lie: its usual value, its usual spread and the range of the place.
    struct Place {
        let name: String
        let unit: String
        let centre: Double
        let spread: Double
        let range: ClosedRange<Double>
    }

    struct Written {
        let name: String
        let lines: [String]
        let time: String
        let isSmooth: Bool
    }

    private(set) var written: [Written] = []
    private(set) var features: Set<String> = []
    /// Whether distributions that need a table of quantiles may stand in the study.
    var hasTables = false
    /// Whether every value is a plain number.
    var isFixed = false

    /// A plain number or the name of a new factor.
    mutating func driver(_ place: Place, _ random: inout SmallRandom, uncertain probability: Double = 0.5) -> String {
        guard !isFixed, random.chance(probability) else { return YAMLWriter.decimal(place.centre) }
        let name = "\(place.name)-\(written.count)"
        let distances = [place.centre - place.range.lowerBound, place.range.upperBound - place.centre]
        let spread = min(place.spread, (distances.min() ?? 0) / 2)
        let times = ["constant", "independent", "autoregressive", "random-walk"]
        let time = random.one(of: place.name == "cut" ? times.dropLast() : times)
        let isWalk = time == "random-walk"
        let isScaled = place.name != "cut" && random.chance(0.25)
        let scale = isScaled ? random.one(of: [0.5, 2, 1.25]) : 1
        let shift = isScaled && random.chance(0.5) ? place.spread * 0.5 : 0
        let centre = isWalk ? 0 : (place.centre - shift) / scale
        let width = (isWalk ? spread / 20 : spread) / scale
        let kind = self.kind(centre: centre, place, isWalk: isWalk, isScaled: isScaled, &random)
        var lines = ["meaning: påhittad", "meaning-en: made up", "unit: \(place.unit)"]
        lines += distribution(kind, centre: centre, width: width, &random)
        lines.append("time: \(time)")
        if time == "autoregressive" { lines.append("autocorrelation: \(YAMLWriter.decimal(random.number(-0.6, 0.9)))") }
        if isWalk { lines.append("start: \(YAMLWriter.decimal((place.centre - shift) / scale))") }
        if isScaled { lines.append("scale: \(scale)") }
        if shift != 0 { lines.append("shift: \(YAMLWriter.decimal(shift, digits: 8))") }
        features.formUnion(["distribution \(kind)", "time \(time)"])
        if isScaled { features.insert("scale of \(isWalk ? "a walk" : "a factor")") }
        if shift != 0 { features.insert("shift of \(isWalk ? "a walk" : "a factor")") }
        let isSmooth = !["fixed", "discrete", "event"].contains(kind)
        written.append(Written(name: name, lines: lines, time: time, isSmooth: isSmooth))
        return name
    }

    private func kind(
        centre: Double, _ place: Place, isWalk: Bool, isScaled: Bool, _ random: inout SmallRandom
    ) -> String {
        var kinds = ["fixed", "normal", "uniform", "triangular", "pert", "discrete", "percentiles"]
        if !isWalk, centre > 2 * place.spread { kinds += ["lognormal", "percentiles-lognormal"] }
        if !isWalk, !isScaled, place.range == 0...1 { kinds += ["beta", "logit-normal", "percentiles-logit-normal"] }
        if place.name == "cut" { kinds = ["event"] }
        // Those that need a table of quantiles take a debug build long, so they stand once in some studies.
        kinds.removeAll {
            ["pert", "beta"].contains($0) && (!hasTables || features.contains("distribution \($0)"))
        }
        return random.one(of: kinds)
    }

    private func distribution(
        _ kind: String, centre: Double, width: Double, _ random: inout SmallRandom
    ) -> [String] {
        func text(_ value: Double) -> String { YAMLWriter.decimal(value, digits: 10) }
        let (low, high) = (centre - width, centre + width)
        switch kind {
        case "fixed": return ["fixed: \(text(centre))"]
        case "normal": return ["normal: {mean: \(text(centre)), sd: \(text(width / 5))}"]
        case "uniform": return ["uniform: {low: \(text(low)), high: \(text(high))}"]
        case "triangular", "pert":
            let mode = random.number(low, high)
            return ["\(kind): {low: \(text(low)), mode: \(text(mode)), high: \(text(high))}"]
        case "discrete":
            return [
                "discrete: {values: [\(text(low)), \(text(centre)), \(text(high))], probabilities: [0.25, 0.45, 0.3]}"
            ]
        case "lognormal": return ["lognormal: {median: \(text(centre)), sd-of-log: \(text(width / centre / 8))}"]
        case "percentiles":
            return ["percentiles: {p5: \(text(centre - width / 4)), p95: \(text(centre + width / 4)), family: normal}"]
        case "percentiles-lognormal":
            let (below, above) = (text(centre / (1 + width / centre / 4)), text(centre * (1 + width / centre / 4)))
            return ["percentiles: {p5: \(below), p95: \(above), family: lognormal}"]
        case "beta": return ["beta: {mean: \(text(centre)), sd: \(text(width / 4))}"]
        case "logit-normal": return ["logit-normal: {median: \(text(centre)), sd-of-logit: 0.4}"]
        case "percentiles-logit-normal":
            return [
                "percentiles: {p5: \(text(centre - width / 2)), p95: \(text(centre + width / 2)), family: logit-normal}"
            ]
        default:
            return ["event: {probability: 0.2, size: {uniform: {low: 0.02, high: 0.1}}}"]
        }
    }

    /// The factors and the correlations among some of them.
    mutating func write(to yaml: inout YAMLWriter, _ random: inout SmallRandom) {
        guard !written.isEmpty else { return }
        let factors = written
        yaml.map("factors") { yaml in
            for factor in factors {
                yaml.map(factor.name) { yaml in for line in factor.lines { yaml.line(line) } }
            }
        }
        let constant = factors.filter { $0.isSmooth && $0.time == "constant" }.map(\.name)
        let yearly = factors.filter { $0.isSmooth && $0.time != "constant" }.map(\.name)
        let groups = [constant, yearly].filter { $0.count >= 2 }.map { Array($0.prefix(3)) }
        guard !groups.isEmpty, random.chance(0.7) else { return }
        yaml.line("correlations:")
        for group in groups {
            features.insert(group[0] == constant.first ? "correlation of constants" : "correlation of years")
            yaml.line(
                "  - {among: \(YAMLWriter.list(group)), coefficient: \(YAMLWriter.decimal(random.number(-0.3, 0.7)))}")
        }
    }
}
