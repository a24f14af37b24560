import Finsam
import Glibc
@testable import Stochastics
import StudyFiles

/// Writes random numbers for a battery to judge, and judges what batteries do not look at.
///
///     RandomStream words STUDY SEED…     raw words in the order in which a simulation uses them, without end
///     RandomStream normals STUDY SEED…   the normals in the same order, as uniform words, without end
///     RandomStream counter | randu       what a battery must reject, without end
///     RandomStream check STUDY [spoilt]  independence and tails; exit 1 if something failed
///
/// With several seeds, a block of each in turn. Words are of 32 bits, in the machine's order of bytes.
@main
enum RandomStream {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("words", 3...): writeWords(try draws(arguments))
        case ("normals", 3...): writeNormals(try draws(arguments))
        case ("counter", 1): BadStream.counter()
        case ("randu", 1): BadStream.randu()
        case ("check", 2),
            ("check", 3) where arguments.count == 2 || arguments[2] == "spoilt":
            let study = try StudyDocument.read(arguments[1]).study
            exit(Checks(of: study, isSpoilt: arguments.count == 3).run() ? 0 : 1)
        default:
            print("usage: RandomStream words|normals STUDY SEED… | counter | randu | check STUDY [spoilt]")
            exit(64)
        }
    }

    private static func draws(_ arguments: [String]) throws -> StudyDraws {
        let seeds = arguments.dropFirst(2).map { text in
            guard let seed = UInt64(text) else { fatalError("\(text) is not a seed.") }
            return seed
        }
        return StudyDraws(of: try StudyDocument.read(arguments[1]).study, seeds: seeds)
    }

    private static func writeWords(_ draws: StudyDraws) {
        var output = WordWriter()
        draws.forever { draw in
            for group in 0..<Block.groupCount / 4 {
                let words = draw.words(group: group)
                for lane in 0..<8 {
                    output.write(UInt32(words.w0[lane]))
                    output.write(UInt32(words.w1[lane]))
                    output.write(UInt32(words.w2[lane]))
                    output.write(UInt32(words.w3[lane]))
                }
            }
        }
    }

    private static func writeNormals(_ draws: StudyDraws) {
        var output = WordWriter()
        let row = LaneBuffer(rowCount: 1)
        draws.forever { draw in
            draw.fill(row, row: 0)
            // Single precision has 24 bits, which are not enough for 32 of Φ; of two normals the upper 16 each. Φ of the
            // largest normal, 6.66, is below 1, so the products are below 2¹⁶.
            for group in stride(from: 0, to: Block.groupCount, by: 2) {
                let first = Lanes.standardNormalCumulative(row[0, group])
                let second = Lanes.standardNormalCumulative(row[0, group + 1])
                for lane in 0..<8 {
                    output.write(UInt32(first[lane] * 0x1p16) << 16 | UInt32(second[lane] * 0x1p16))
                }
            }
        }
    }
}
