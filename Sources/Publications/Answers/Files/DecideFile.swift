/// What speaks for each alternative, as far as it is shown.
struct DecideFile: Decodable {
    let subject: BothLanguages
    let unit: AnswerUnit
    let alternatives: [Alternative]
    let thresholds: [Thresholds]?

    struct Alternative: Decodable {
        let alternative: AlternativeName
        let mean: AnswerEstimate
        /// The share of paths on which it is best.
        let best: AnswerEstimate
        let regret: AnswerEstimate
        let regretHigh: AnswerEstimate

        private enum CodingKeys: String, CodingKey {
            case alternative, mean, best, regret
            case regretHigh = "regret-p95"
        }
    }

    struct Thresholds: Decodable {
        let alternative: AlternativeName
        /// The share of paths that meet all of them; none where there is nothing to measure.
        let all: AnswerEstimate?
        let each: [Met]
    }

    struct Met: Decodable {
        let threshold: ThresholdName
        let share: AnswerEstimate?
    }
}
