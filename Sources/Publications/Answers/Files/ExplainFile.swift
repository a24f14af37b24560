/// What the difference between two alternatives is due to, as far as it is shown.
struct ExplainFile: Decodable {
    let subject: BothLanguages
    let unit: AnswerUnit
    let from: End
    let to: End
    /// The parts of the difference in order, which add up to it.
    let parts: [Part]

    struct End: Decodable {
        let alternative: AlternativeName
        let value: Double
    }

    struct Part: Decodable {
        let meaning: BothLanguages
        let value: Double
        let effect: Effect
        let quantiles: Quantiles
    }

    enum Effect: String, AnswerWord { case clear, unclear, none }

    /// Of the part over the paths.
    struct Quantiles: Decodable {
        let low: AnswerEstimate
        let high: AnswerEstimate

        private enum CodingKeys: String, CodingKey {
            case low = "0.05"
            case high = "0.95"
        }
    }
}
