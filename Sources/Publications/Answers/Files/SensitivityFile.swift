/// What an outcome depends on, as far as it is shown.
struct SensitivityFile: Decodable {
    let subject: BothLanguages
    let unit: AnswerUnit
    /// The alternative that is taken off, if it is a difference.
    let less: AlternativeName?
    let inputs: [Input]
    let factors: [Factor]

    /// An index with its interval.
    struct Index: Decodable {
        let value: Double
        let low: Double
        let high: Double
    }

    struct Input: Decodable {
        let meaning: BothLanguages
        /// With its interactions.
        let total: Index?
        let shapley: Index?

        /// What it is ranked by.
        var share: Index? { total ?? shapley }
    }

    struct Factor: Decodable {
        let meaning: BothLanguages
        /// The outcome with the factor at its 5 % and at its 95 % value.
        let atLow: Double?
        let atHigh: Double?

        private enum CodingKeys: String, CodingKey {
            case meaning
            case atLow = "at-p05"
            case atHigh = "at-p95"
        }
    }
}
