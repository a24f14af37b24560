internal import Finsam
internal import Simulation
public import Stochastics

/// What each alternative means for every municipality, in kronor per inhabitant and year. *Vinnare och förlorare.*
///
/// The difference in net from the reference over the horizon, divided by the inhabitants of each year from the change on,
/// summed: on the path's own population of 31 December.
public struct WinnersAndLosers: Sendable {
    /// By alternative and municipality; empty for the reference.
    public let alternatives: [[Score]]

    /// What an alternative means for a municipality.
    public struct Score: Sendable {
        /// The mean, SEK per inhabitant and year.
        public let mean: Estimate
        /// The 5 % and 95 % quantiles of the paths.
        public let low: Estimate
        /// The 5 % and 95 % quantiles of the paths.
        public let high: Estimate
        /// The share of paths on which the municipality's net is better by half a krona or more over the horizon.
        public let better: Estimate
        /// The share on which it is worse by as much.
        public let worse: Estimate
    }

    /// What must be read of each path.
    static func quantities(in study: Study) -> [Quantity] {
        study.municipalities.indices.map { Quantity(.municipality(.net, $0), period: study.years.count) }
    }

    /// What must be read of the world: the population of each municipality from each alternative's change on.
    static func world(in study: Study) -> [WorldQuantity] {
        study.alternatives.indices.flatMap { alternative in
            study.municipalities.indices.map {
                WorldQuantity(.population($0), periods: periodsInForce(alternative, study))
            }
        }
    }

    private static func periodsInForce(_ alternative: Int, _ study: Study) -> Range<Int> {
        let first = study.changeYear(of: alternative) - study.years.lowerBound
        return min(max(0, first), study.years.count - 1)..<study.years.count
    }

    /// - Parameter first: the position of the first quantity among the values
    init(in study: Study, values: PathValues, first: Int, like sample: PathSample) {
        let slack = WinnersAndLosers.quantities(in: study)[0].slack
        alternatives = study.alternatives.indices.map { alternative in
            guard alternative != study.reference else { return [] }
            let years = Double(Self.periodsInForce(alternative, study).count)
            return study.municipalities.indices.map { municipality in
                let chosen = values[quantity: first + municipality, alternative: alternative]
                let reference = values[quantity: first + municipality, alternative: study.reference]
                let people = values[world: alternative * study.municipalities.count + municipality]
                let difference = sample.replacing(zip(chosen, reference).map { $0 - $1 })
                let scaled = sample.replacing(zip(difference.values, people).map { $0 / ($1 * years) })
                let quantiles = scaled.quantiles([0.05, 0.95])
                return Score(
                    mean: scaled.mean, low: quantiles[0], high: quantiles[1],
                    better: difference.share { $0 >= slack }, worse: difference.share { $0 <= -slack })
            }
        }
    }
}
