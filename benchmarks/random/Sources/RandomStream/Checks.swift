import Finsam
import Glibc
import Stochastics

/// What no battery of one stream looks at: whether streams hang together, Box and Muller's pairs, and the far tails.
///
/// The bounds are dieharder's: below 10⁻⁶ a check has failed; below 0.005 it is weak and is repeated with four times as
/// many samples until it is not, at most three times, and failed if it is weak still.
struct Checks {
    private static let failed = 1e-6
    private static let weak = 0.005
    private static let repeats = 3

    private let sets: [Columns]
    private let isSpoilt: Bool

    init(of study: Study, isSpoilt: Bool) {
        let names = study.scenarios[0].world.factors.map(\.name)
        let mixed = (0..<64).map {
            Address(seed: UInt64($0 % 4), factor: names[$0 / 4 % 4], year: study.years.lowerBound + $0 / 16)
        }
        let sets = [
            Columns("factors of the study", names.map { Address(factor: $0) }),
            Columns("names that differ in a digit", (10..<74).map { Address(factor: "growth-\($0)") }),
            Columns("years", [Address(year: 0)] + (1990..<2053).map { Address(year: $0) }),
            Columns("consecutive seeds", (0..<64).map { Address(seed: $0) }),
            Columns("seeds of one bit", (0..<64).map { Address(seed: 1 << $0) }),
            Columns("seeds, factors and years", mixed), Columns(neighboursOf: Address()),
            Columns("distant paths", (19..<43).map { Address(firstBlock: 1 << $0) }),
        ]
        self.sets = isSpoilt ? sets.map { $0.spoilt() } : sets
        self.isSpoilt = isSpoilt
    }

    /// Prints a table and says whether nothing failed.
    func run() -> Bool {
        print("| Check | Samples | p |")
        print("|---|--:|--:|")
        var passes = true
        for columns in sets {
            let pairCount = columns.count * (columns.count - 1) / 2
            let what = ["", ", largest", " of squares", " of squares, largest"].map {
                "\(columns.name): \(pairCount) correlations\($0)"
            }
            passes =
                judge(what, sampleCount: 1 << 20) { sampleCount in
                    let found = Correlations(of: columns, sampleCount: sampleCount)
                    return [
                        PValue.chiSquare(found.ofNumbers), PValue.largest(found.ofNumbers),
                        PValue.chiSquare(found.ofSquares), PValue.largest(found.ofSquares),
                    ]
                } && passes
        }
        let what = ["pairs of Box and Muller: 16 products of polynomials", "… the largest of them"]
        passes =
            judge(what, sampleCount: 1 << 26) { sampleCount in
                let pairs = Pairs(of: Address(), blockCount: sampleCount / Block.pathCount, isSpoilt: isSpoilt)
                return [PValue.chiSquare(pairs.deviates), PValue.largest(pairs.deviates)]
            } && passes
        let borders = Tails.borders.flatMap { ["draws below −\(Int($0))", "draws above \(Int($0))"] }
        return judge(borders, sampleCount: 1 << 30) { sampleCount in
            let tails = Tails(of: Address(), blockCount: sampleCount / Block.pathCount, isSpoilt: isSpoilt)
            return zip(tails.counts, Tails.borders).flatMap { counts, border in
                let expected = tails.expected(beyond: border)
                return [counts.below, counts.above].map { PValue.poisson($0, expected: expected) }
            }
        } && passes
    }

    /// Repeats while something is weak; prints the last round.
    private func judge(_ names: [String], sampleCount: Int, _ pValues: (Int) -> [Double]) -> Bool {
        var sampleCount = sampleCount
        var found = pValues(sampleCount)
        var round = 0
        while round < Self.repeats, (found.min() ?? 0) >= Self.failed, (found.min() ?? 0) < Self.weak {
            round += 1
            sampleCount *= 4
            found = pValues(sampleCount)
        }
        for (name, p) in zip(names, found) {
            let verdict = p < Self.failed ? " FAILED" : p < Self.weak ? " WEAK" : ""
            print("| \(name) | \(sampleCount) | \(Self.short(p))\(verdict) |")
        }
        fflush(nil)
        return found.allSatisfy { $0 >= Self.weak }
    }

    /// Three digits after the point, or the power of ten.
    private static func short(_ p: Double) -> String {
        if p >= 0.0005 { return "\((p * 1_000).rounded() / 1_000)" }
        return p < 1e-300 ? "0" : "1e\(Int(log10(p).rounded(.down)))"
    }
}
