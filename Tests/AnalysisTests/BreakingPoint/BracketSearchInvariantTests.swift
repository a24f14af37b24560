import Testing

@testable import Analysis

@Suite struct BracketSearchInvariantTests {
    /// Margins that begin to be positive at a root in 0…1: a line, a high power, a step, a staircase.
    static let shapes: [(name: String, margin: @Sendable (Double) -> Double)] = [
        ("line", { $0 - 0.3141 }), ("power", { $0 * $0 * $0 * $0 * $0 * $0 * $0 * $0 - 0.001 }),
        ("step", { $0 < 0.77 ? -1e-6 : 1e6 }), ("stairs", { (($0 - 0.123) * 50).rounded(.down) + 0.5 }),
        ("end", { $0 - 0.99999 }), ("exact", { $0 - 0.5 }),
    ]

    @Test(arguments: 0..<shapes.count, [false, true])
    func `the bracket holds the border and takes at most one look more than bisection`(
        shape: Int, isDownward: Bool
    ) async throws {
        let sign = isDownward ? -1.0 : 1
        let margin = Self.shapes[shape].margin
        func probe(_ value: Double) -> BracketSearch.Probe {
            .init(value: value, margin: margin(value * sign), holds: margin(value * sign) >= 0)
        }
        let tolerance = 1.0 / 16_384
        var looks = 0
        let bracket = try #require(
            await BracketSearch.narrow(probe(0), probe(sign), tolerance: tolerance) { value in
                looks += 1
                return probe(value)
            })
        #expect(!bracket.fails.holds && bracket.holds.holds)
        #expect(abs(bracket.holds.value - bracket.fails.value) <= tolerance)
        #expect(looks <= 15, "\(Self.shapes[shape].name) took \(looks)")
        if shape == 0 { #expect(looks <= 6, "a line needs few looks, not \(looks)") }
    }
}
