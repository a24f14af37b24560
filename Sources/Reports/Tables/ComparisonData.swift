internal import Finsam
internal import Simulation
internal import Stochastics

/// The comparison as data for spreadsheets and programs: `comparison.csv`, one row for each number, see `Files.md`.
public struct ComparisonData: Sendable {
    private let run: CompletedRun

    /// The data of a run.
    public init(_ run: CompletedRun) { self.run = run }

    private static let columns = [
        "scenario", "alternative", "period", "kind", "body", "outcome", "mean", "standard_error", "p05", "p50", "p95",
        "difference_mean", "difference_standard_error", "difference_p025", "difference_p975", "probability_better",
    ]

    /// The file's text: RFC 4180, UTF-8, a decimal point, amounts in SEK. The alternatives of each scenario are written at
    /// the same time.
    public func csv() async -> String {
        let texts = await Parts.of(run) { result, alternative in
            var text: [UInt8] = []
            for (period, name) in zip(result.periods, run.periodNames) {
                append(result, alternative, period, name, to: &text)
            }
            return String(decoding: text, as: UTF8.self)
        }
        return CSV.line(Self.columns) + texts.joined().joined()
    }

    private func append(
        _ result: ScenarioResult, _ alternative: Int, _ period: Int, _ periodName: String, to text: inout [UInt8]
    ) {
        let study = run.study
        func add(
            _ kind: String, _ body: String, _ outcome: String, _ level: OutcomeSummary?, _ difference: OutcomeSummary?,
            _ better: Direction
        ) {
            guard let level else { return }
            let isRandom = run.isMonteCarlo
            func quantile(_ statistics: OutcomeSummary?, _ share: Double) -> Double? {
                isRandom ? statistics?.quantile(share).value : nil
            }
            let probability: Double? =
                switch better {
                case .more: difference?.shareAboveZero.value
                case .less: difference?.shareBelowZero.value
                case .neutral: nil
                }
            let numbers: [Double?] = [
                level.mean, isRandom ? level.standardError : nil, quantile(level, 0.05), quantile(level, 0.5),
                quantile(level, 0.95), difference?.mean, isRandom ? difference?.standardError : nil,
                quantile(difference, 0.025), quantile(difference, 0.975), isRandom ? probability : nil,
            ]
            CSV.append(
                line: [
                    study.scenarios[result.scenario].identifier, study.alternatives[alternative].identifier, periodName,
                    kind, body, outcome,
                ], numbers: numbers, to: &text)
        }
        let bodies = study.associations.enumerated().map { ($1.identifier, ScenarioResult.Body.association($0)) }
        for (name, body) in bodies + [("together", .together)] {
            for outcome in AssociationOutcome.allCases {
                add(
                    "association", name, outcome.key,
                    result.outcome(outcome, of: body, alternative: alternative, period: period),
                    result.difference(outcome, of: body, alternative: alternative, period: period), outcome.better)
            }
            if let any = result.probabilityOfAnyRuleSoFar(in: body, alternative: alternative, period: period) {
                CSV.append(
                    line: [
                        study.scenarios[result.scenario].identifier, study.alternatives[alternative].identifier,
                        periodName, "association", name, "any-rule-broken-so-far",
                    ],
                    numbers: [any.mean, run.isMonteCarlo ? any.standardError : nil]
                        + Array(repeating: nil, count: Self.columns.count - 8), to: &text)
            }
        }
        for (index, municipality) in study.municipalities.enumerated() {
            for outcome in MunicipalOutcome.allCases {
                add(
                    "municipality", municipality.identifier, outcome.key,
                    result.outcome(outcome, of: index, alternative: alternative, period: period),
                    result.difference(outcome, of: index, alternative: alternative, period: period), outcome.better)
            }
        }
    }
}
