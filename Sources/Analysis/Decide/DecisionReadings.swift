internal import Finsam
internal import Simulation

/// Something that might become known before the choice. *Besked.*
public enum InformationSource: Hashable, Sendable {
    /// The factors of a use, by their averages over the horizon.
    case use(FactorUse)
    /// The room that the state's next letter announces to the association of the municipality in focus.
    case ownRoom(year: Int)
    /// The rooms that it announces to all associations of the study.
    case rooms(year: Int)
    /// A factor, by index, by its average over the horizon.
    case factor(Int)

    /// Which kind comes first.
    var rank: Int {
        switch self {
        case .use: 0
        case .ownRoom: 1
        case .rooms: 2
        case .factor: 3
        }
    }
}

/// What a decision reads of each path, and where it stands among the values.
struct DecisionReadings {
    struct Source {
        let source: InformationSource
        private let factors: [Int]
        private let firstRoom: Int
        private let roomCount: Int

        init(_ source: InformationSource, factors: [Int] = [], firstRoom: Int = 0, roomCount: Int = 0) {
            self.source = source
            self.factors = factors
            self.firstRoom = firstRoom
            self.roomCount = roomCount
        }

        /// What is known on each path; rooms are those of the reference.
        func columns(_ values: PathValues, _ study: Study) -> [[Double]] {
            let firstFactor = WinnersAndLosers.world(in: study).count
            return factors.map { values[world: firstFactor + $0] }
                + (firstRoom..<(firstRoom + roomCount)).map { values[quantity: $0, alternative: study.reference] }
                .filter { !$0.isEmpty }
        }
    }

    let quantities: [Quantity]
    let world: [WorldQuantity]
    let firstMunicipality = 1
    let firstThreshold: Int
    let letter: Letter?
    let sources: [Source]
    private let firstRoom: Int

    init(_ quantity: Quantity, _ study: Study, scenario: Int) {
        let municipal = WinnersAndLosers.quantities(in: study)
        let demanded = ThresholdShares.quantities(of: study.thresholds, in: study)
        firstThreshold = 1 + municipal.count
        firstRoom = firstThreshold + demanded.count
        letter = Letter(study)
        var rooms: [Quantity] = []
        var sources = FactorUse.groups(in: study.scenarios[scenario]).map { Source(.use($0.use), factors: $0.factors) }
        if let letter {
            let period = letter.roomYear - study.years.lowerBound
            rooms = study.associations.indices.map { Quantity(.association(.room, .association($0)), period: period) }
            let home = study.associations.firstIndex { $0.members.contains(study.focus) } ?? 0
            sources.append(Source(.ownRoom(year: letter.roomYear), firstRoom: firstRoom + home, roomCount: 1))
            if rooms.count > 1 {
                sources.append(
                    Source(.rooms(year: letter.roomYear), firstRoom: firstRoom, roomCount: rooms.count))
            }
        }
        let factors = study.scenarios[scenario].world.factors.indices
        sources += factors.map { Source(.factor($0), factors: [$0]) }
        self.sources = sources
        quantities = [quantity] + municipal + demanded + rooms
        world =
            WinnersAndLosers.world(in: study)
            + factors.map { WorldQuantity(.factor($0), periods: 0..<study.years.count) }
    }

    /// What the letter says on each path.
    func rooms(_ values: PathValues, _ study: Study) -> [[Double]] {
        Source(.rooms(year: 0), firstRoom: firstRoom, roomCount: study.associations.count).columns(values, study)
    }
}
