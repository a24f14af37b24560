internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The sheet of assumptions: what is supposed, why, how far it may be off, and what that changes.
extension ReportWorkbook {
    /// An assumption and the uncertain factor that it is of, if any.
    private struct Assumption {
        let record: InputRecord
        let factor: Int?
        /// The largest swing of any alternative, SEK a year.
        let influence: Double
    }

    var assumptionsSheet: Sheet {
        var sheet = emptySheet(names.assumptions)
        let others = comparison.others
        let (low, high) = (percent(0.05), percent(0.95))
        let swings = others.flatMap { alternative in
            [low, high].map {
                words(
                    "\(comparison.name(alternative)): netto vid \($0), kr/år",
                    "\(comparison.name(alternative)): net at \($0), SEK/year")
            }
        }
        let headings =
            [
                words("Uppgift", "Input"), words("Betydelse", "Meaning"), words("Värde", "Value"),
                words("Enhet", "Unit"),
                words("Skäl", "Reason"), words("Spann: \(low)", "Range: \(low)"),
                words("Spann: \(high)", "Range: \(high)"),
                words("Störst utslag i netto, kr/år", "Largest swing of net, SEK/year"),
            ] + swings + [words("Var", "Where")]
        addHeadings(
            headings, wordColumns: [0, 1, 3, 4, headings.count - 1], to: &sheet, frozenColumnCount: 1)
        let widths: [Double] = [30, 27, 11, 11, 54, 10.5, 10.5, 11] + swings.map { _ in 13.5 } + [17]
        for (column, width) in widths.enumerated() { sheet.columnWidths[column] = width }
        let assumptions = sortedAssumptions
        let ranges = ranges(of: Set(assumptions.compactMap(\.factor)))
        var told: Set<Int> = []
        var reasons: [Int: InputRecord] = [:]
        for (position, assumption) in assumptions.enumerated() {
            // A factor has several inputs; what it changes is told once.
            let factor = assumption.factor.flatMap { told.insert($0).inserted ? $0 : nil }
            if let factor { reasons[factor] = assumption.record }
            let first = assumption.factor.flatMap { reasons[$0] } ?? assumption.record
            add(
                assumption, newFactor: factor, reason: reason(assumption.record, first: first),
                range: factor.flatMap { ranges[$0] }, row: 1 + position, to: &sheet)
        }
        if !assumptions.isEmpty {
            sheet.filter = Area(
                Position(row: 0, column: 0), Position(row: assumptions.count, column: headings.count - 1))
        }
        return sheet
    }

    /// The assumptions, those that change most first, and then as they stand in the files.
    private var sortedAssumptions: [Assumption] {
        let study = comparison.study
        let factors = study.scenarios[comparison.base.scenario].world.factors
        let positions = Dictionary(factors.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let records = study.inputs.filter { $0.provenance.kind == "assumption" }
        let assumptions = records.map { record in
            let keys = record.path.split(separator: ".")
            let factor = keys.first == "factors" && keys.count > 1 ? positions[String(keys[1])] : nil
            let influence = factor.map { factor in
                comparison.others.map { alternative in
                    swing(factor, alternative).map { $0.extent / comparison.yearsInForce(alternative) } ?? 0
                }.max() ?? 0
            }
            return Assumption(record: record, factor: factor, influence: influence ?? 0)
        }
        return assumptions.enumerated().sorted { one, other in
            (other.element.influence, one.offset) < (one.element.influence, other.offset)
        }.map(\.element)
    }

    /// The reason of an input, or where it stands if another input of the same factor has given it.
    private func reason(_ record: InputRecord, first: InputRecord) -> String {
        let language = comparison.language
        let reason = record.provenance.reason.text(in: language)
        return record.path == first.path || reason != first.provenance.reason.text(in: language)
            ? reason : words("Se \(first.path)", "See \(first.path)")
    }

    private func swing(_ factor: Int, _ alternative: Int) -> FactorSwing? {
        comparison.swings[alternative].first { $0.factor == factor }
    }

    /// The 5 % and the 95 % value of factors in a single year.
    private func ranges(of factors: Set<Int>) -> [Int: (low: Double, high: Double)] {
        let all = comparison.study.scenarios[comparison.base.scenario].world.factors
        let quantile = SetUpMath.standardNormalQuantile(0.95)
        return factors.reduce(into: [:]) { ranges, factor in
            let distribution = all[factor].distribution
            guard distribution.standardDeviation > 0 else { return }
            let compiled = CompiledDistribution(distribution)
            ranges[factor] = (
                compiled.value(latent: -quantile, sizeLatent: 0), compiled.value(latent: quantile, sizeLatent: 0)
            )
        }
    }

    private func add(
        _ assumption: Assumption, newFactor: Int?, reason: String, range: (low: Double, high: Double)?, row: Int,
        to sheet: inout Sheet
    ) {
        let record = assumption.record
        let meaning = assumption.factor.map {
            comparison.study.factorMeanings[$0].meaning.text(in: comparison.language)
        }
        sheet.set(.text(record.path), row, 0, styles.label)
        sheet.set(meaning.map(Sheet.Content.text) ?? .nothing, row, 1, styles.label)
        let value = Double(record.value).flatMap { $0.isFinite ? $0 : nil }
        sheet.set(
            value.map(Sheet.Content.number) ?? .text(record.value), row, 2,
            styles.number(format(value)))
        sheet.set(.text(unit(of: record.path, factor: assumption.factor) ?? ""), row, 3, styles.label)
        sheet.set(.text(reason), row, 4, styles.label)
        let isLarge = range.map { max($0.low.magnitude, $0.high.magnitude) >= 1000 } ?? false
        let rangeStyle = styles.number(isLarge ? .whole : .threeDecimals)
        sheet.set(number(range?.low), row, 5, rangeStyle)
        sheet.set(number(range?.high), row, 6, rangeStyle)
        sheet.set(number(newFactor.map { _ in assumption.influence }), row, 7, styles.number(.whole))
        for (position, alternative) in comparison.others.enumerated() {
            let found = newFactor.flatMap { swing($0, alternative) }
            let scale = 1 / comparison.yearsInForce(alternative)
            let style = styles.number(.signed)
            sheet.set(number(found.map { $0.atLow * scale }), row, 8 + 2 * position, style.with { $0.before = .thin })
            sheet.set(number(found.map { $0.atHigh * scale }), row, 9 + 2 * position, style)
        }
        sheet.set(.text(record.place), row, 8 + 2 * comparison.others.count, styles.label)
    }

    private func format(_ value: Double?) -> CellStyle.NumberFormat {
        (value?.magnitude ?? 0) >= 10_000 ? .whole : .general
    }

    /// The unit of an input, by what the keys of the format say, where that is certain.
    private func unit(of path: String, factor: Int?) -> String? {
        let key = path.split(separator: ".").last ?? ""
        let isOfDistribution = ["mean", "sd", "median", "low", "mode", "high", "p5", "p95"].contains(key)
        if let factor, isOfDistribution || key.hasPrefix("values[") {
            switch comparison.study.factorMeanings[factor].unit {
            case .perYear: return words("andel per år", "share a year")
            case .share: return words("andel", "share")
            case .multiplier: return words("faktor", "multiplier")
            case .kronor: return words("kr", "SEK")
            }
        }
        if key.hasSuffix("-sek") { return words("kr", "SEK") }
        if key.hasSuffix("-per-year") { return words("andel per år", "share a year") }
        if key.hasSuffix("-years") { return words("år", "years") }
        if key.hasSuffix("-share") || key.hasSuffix("-of-income") { return words("andel", "share") }
        if key == "probability" || key.hasPrefix("probabilities[") { return words("sannolikhet", "probability") }
        if key == "autocorrelation" || key == "coefficient" { return words("korrelation", "correlation") }
        return nil
    }
}
