internal import Finsam
internal import Reports

/// From which change on a condition holds, as far as it is shown.
struct BreakingPointFile: Decodable {
    let statistic: BothLanguages
    let level: Double
    let levelName: BothLanguages
    let unit: AnswerUnit
    let input: Input
    /// The input of the other axis, if there is one.
    let other: Input?
    let slices: [Slice]

    struct Input: Decodable {
        let subject: BothLanguages
        let unit: ChangeUnit
    }

    /// What a change is measured in.
    enum ChangeUnit: String, AnswerWord {
        case percent
        case points = "percentage-points"
        case kronor = "sek"
        case number
    }

    struct Slice: Decodable {
        /// The change of the other input.
        let otherChange: Double?
        let alternatives: [Point]

        private enum CodingKeys: String, CodingKey {
            case alternatives
            case otherChange = "other-change"
        }
    }

    /// The breaking point of an alternative.
    struct Point: Decodable {
        let alternative: AlternativeName
        let finding: Finding
        let change: Double?
        /// The end of the interval nearer to no change, and the other, if inside the range.
        let near: Double?
        let far: Double?
        let grid: [GridPoint]

        private enum CodingKeys: String, CodingKey {
            case alternative, finding, change, grid
            case near = "interval-95-near"
            case far = "interval-95-far"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            alternative = try values.decode(AlternativeName.self, forKey: .alternative)
            finding = try values.decode(Finding.self, forKey: .finding)
            grid = try values.decode([GridPoint].self, forKey: .grid)
            let isFound = finding == .found
            change = isFound ? try values.decode(Double.self, forKey: .change) : nil
            near = isFound ? try values.decode(Double.self, forKey: .near) : nil
            far = try values.decodeIfPresent(Double.self, forKey: .far)
        }
    }

    enum Finding: String, AnswerWord {
        case found
        case alreadyMet = "already-met"
        case notMet = "not-met"
        case doesNotExist = "does-not-exist"
    }

    struct GridPoint: Decodable {
        let change: Double
        let value: AnswerEstimate
        let met: Bool
    }

    private enum CodingKeys: String, CodingKey {
        case statistic, level, unit, input, slices
        case levelName = "level-name"
        case other = "other-input"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        statistic = try values.decode(BothLanguages.self, forKey: .statistic)
        level = try values.decode(Double.self, forKey: .level)
        levelName = try values.decode(BothLanguages.self, forKey: .levelName)
        unit = try values.decode(AnswerUnit.self, forKey: .unit)
        input = try values.decode(Input.self, forKey: .input)
        other = try values.decodeIfPresent(Input.self, forKey: .other)
        slices = try values.decode([Slice].self, forKey: .slices)
        let place = (decoder.codingPath + [CodingKeys.slices]).place
        guard let first = slices.first, !first.alternatives.isEmpty else {
            throw FileFault(
                place: place,
                what: .rule(LocalText(swedish: "ska ha minst ett alternativ.", english: "should have an alternative.")))
        }
        for (index, slice) in slices.enumerated() {
            if other != nil, slice.otherChange == nil {
                throw FileFault(place: "\(place)[\(index)].other-change", what: .missing)
            }
            guard slice.alternatives.count == first.alternatives.count else {
                throw FileFault(
                    place: "\(place)[\(index)].alternatives",
                    what: .count(slice.alternatives.count, expected: first.alternatives.count))
            }
        }
    }
}
