internal import Finsam
internal import Reports

/// What a stress test found, as far as it is shown.
struct StressFile: Decodable {
    /// The base first.
    let worlds: [World]

    struct World: Decodable {
        let name: LocalText
        /// Whether an earlier world gave the same on every path.
        let isTwin: Bool
        let cells: [Cell]

        private enum CodingKeys: String, CodingKey {
            case name, alternatives
            case english = "name-en"
            case sameAs = "same-as"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = LocalText(
                swedish: try values.decode(String.self, forKey: .name),
                english: try values.decode(String.self, forKey: .english))
            isTwin = try values.decodeIfPresent(String.self, forKey: .sameAs) != nil
            cells = try values.decode([Cell].self, forKey: .alternatives)
        }
    }

    /// An alternative in a world.
    struct Cell: Decodable {
        let alternative: AlternativeName
        let outcomes: Outcomes
    }

    struct Outcomes: Decodable {
        let net: Level
        let anyRule: Level
        let contribution: Level
        let reach: Level
        let curtailment: Level
        let closingBalance: Level

        private enum CodingKeys: String, CodingKey {
            case net, contribution, reach, curtailment
            case anyRule = "any-rule"
            case closingBalance = "closing-balance"
        }
    }

    struct Level: Decodable {
        let mean: Double
        /// Against the base; none in the base itself.
        let change: Change?
    }

    struct Change: Decodable {
        let mean: Double
        let clarity: Clarity
    }

    enum Clarity: String, AnswerWord { case none, unclear, settled }

    private enum CodingKeys: CodingKey { case worlds }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let worlds = try values.decode([World].self, forKey: .worlds)
        let place = decoder.codingPath + [CodingKeys.worlds]
        guard let base = worlds.first else {
            throw FileFault(
                place: place.place,
                what: .rule(
                    LocalText(
                        swedish: "är tom; den första är scenariot.", english: "is empty; the first is the scenario.")))
        }
        for (index, world) in worlds.enumerated() {
            let here = "\(place.place)[\(index)].alternatives"
            guard world.cells.map(\.alternative) == base.cells.map(\.alternative) else {
                throw FileFault(
                    place: here,
                    what: .rule(
                        LocalText(
                            swedish: "ska ha samma alternativ som den första världen.",
                            english: "should have the alternatives of the first world.")))
            }
            guard index > 0 else { continue }
            for (position, cell) in world.cells.enumerated()
            where cell.outcomes.net.change == nil || cell.outcomes.anyRule.change == nil {
                let key = cell.outcomes.net.change == nil ? "net" : "any-rule"
                throw FileFault(place: "\(here)[\(position)].outcomes.\(key).change", what: .missing)
            }
        }
        self.worlds = worlds
    }
}
