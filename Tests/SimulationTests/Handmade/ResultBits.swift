import Finsam
import Simulation
import Stochastics

extension ScenarioResult {
    /// Every figure that can be read of the result, as bit patterns, in a fixed order; `nil` where there is none.
    var bits: [UInt64?] {
        var bits: [UInt64?] = []
        func add(_ summary: OutcomeSummary?) {
            guard let summary else {
                bits.append(nil)
                return
            }
            bits.append(UInt64(summary.count))
            bits += [summary.mean, summary.standardError, summary.standardDeviation].map { $0?.bitPattern }
            let estimates = [
                summary.lowTail, summary.highTail, summary.shareBelowZero, summary.shareAboveZero, summary.shareAtZero,
            ]
            for estimate in estimates + OutcomeSummary.probabilities.map(summary.quantile) {
                bits += [estimate.value.bitPattern, estimate.standardError?.bitPattern]
            }
        }
        let bodies = study.associations.indices.map(Body.association) + [.together]
        for alternative in study.alternatives.indices {
            for period in periods {
                for body in bodies {
                    for outcome in AssociationOutcome.allCases {
                        add(self.outcome(outcome, of: body, alternative: alternative, period: period))
                        add(difference(outcome, of: body, alternative: alternative, period: period))
                    }
                    for rule in Rule.allCases {
                        add(probability(of: rule, in: body, alternative: alternative, period: period))
                    }
                    add(probabilityOfAnyRuleSoFar(in: body, alternative: alternative, period: period))
                }
                for municipality in study.municipalities.indices {
                    for outcome in MunicipalOutcome.allCases {
                        add(self.outcome(outcome, of: municipality, alternative: alternative, period: period))
                        add(difference(outcome, of: municipality, alternative: alternative, period: period))
                    }
                }
                add(probabilityOfPayback(alternative: alternative, period: period))
            }
        }
        return bits
    }
}
