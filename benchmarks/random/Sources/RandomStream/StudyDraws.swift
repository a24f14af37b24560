import Finsam
@testable import Stochastics

/// The draws of a study in the order in which a simulation asks for them: block by block; in each the constant factors
/// under year 0, then year by year the others.
struct StudyDraws {
    /// The normals of 64 paths at one address.
    struct Draw {
        let source: NormalSource
        let stream: StreamID
        let year: Int
        let block: Int

        func words(group: Int) -> Philox.Words { source.words(stream: stream, year: year, block: block, group: group) }

        func fill(_ buffer: borrowing LaneBuffer, row: Int) {
            source.fill(buffer, row: row, stream: stream, year: year, block: block)
        }
    }

    private let sources: [NormalSource]
    private let addresses: [(stream: StreamID, year: Int)]

    init(of study: Study, seeds: [UInt64]) {
        sources = seeds.map { NormalSource(seed: $0) }
        let factors = study.scenarios[0].world.factors.map { (stream: StreamID($0.name), isConstant: $0.isConstant) }
        let constant = factors.filter(\.isConstant).map { (stream: $0.stream, year: 0) }
        let varying = factors.filter { !$0.isConstant }.map(\.stream)
        addresses = constant + study.years.flatMap { year in varying.map { (stream: $0, year: year) } }
    }

    /// Calls `body` with one draw after the other. With several seeds, a block of each in turn.
    func forever(_ body: (Draw) -> Void) {
        var block = 0
        while true {
            for source in sources {
                for address in addresses {
                    body(Draw(source: source, stream: address.stream, year: address.year, block: block))
                }
            }
            block += 1
        }
    }
}
