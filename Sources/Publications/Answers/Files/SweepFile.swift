internal import Reports

/// What outcomes become over the values of an input, as far as it is shown.
struct SweepFile: Decodable {
    let subject: BothLanguages
    let present: [Double]
    let values: [Double]
    let outcomeNames: [BothLanguages]
    let units: [AnswerUnit]
    let alternatives: [Alternative]

    struct Alternative: Decodable {
        let alternative: AlternativeName
        let outcomes: [Levels]
    }

    /// By value; nothing where an association does not exist.
    struct Levels: Decodable {
        let mean: [Double?]
        let standardError: [Double?]
        let p05: [Double?]
        let p95: [Double?]

        private enum CodingKeys: String, CodingKey {
            case mean, p05, p95
            case standardError = "standard-error"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case subject, present, values, units, alternatives
        case outcomeNames = "outcome-names"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        subject = try container.decode(BothLanguages.self, forKey: .subject)
        present = try container.decode([Double].self, forKey: .present)
        values = try container.decode([Double].self, forKey: .values)
        outcomeNames = try container.decode([BothLanguages].self, forKey: .outcomeNames)
        units = try container.decode([AnswerUnit].self, forKey: .units)
        alternatives = try container.decode([Alternative].self, forKey: .alternatives)
        func check(_ found: Int, _ expected: Int, _ place: String) throws {
            guard found == expected else {
                throw FileFault(place: "result.\(place)", what: .count(found, expected: expected))
            }
        }
        try check(max(values.count, 2), values.count, "values")
        try check(units.count, outcomeNames.count, "units")
        for (index, alternative) in alternatives.enumerated() {
            let place = "alternatives[\(index)].outcomes"
            try check(alternative.outcomes.count, outcomeNames.count, place)
            for (position, levels) in alternative.outcomes.enumerated() {
                for (key, list) in [
                    ("mean", levels.mean), ("standard-error", levels.standardError),
                    ("p05", levels.p05), ("p95", levels.p95),
                ] {
                    try check(list.count, values.count, "\(place)[\(position)].\(key)")
                }
            }
        }
    }
}
