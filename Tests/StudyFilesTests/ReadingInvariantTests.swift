import Testing

@testable import StudyFiles

/// Whatever is written, the reader comes to an end with an answer.
@Suite struct ReadingInvariantTests {
    /// SplitMix64 (Steele, Lea and Flood 2014), for the choice of mutations only.
    private struct Mutations: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces = [
        "&a ", "*a", "!", "!!int ", "<<: ", "? ", ": ", "- ", "[", "]", "{", "}", ",", "#", "|\n", ">-\n", "\t", "\n",
        "\r\n", "---\n", "...\n", "%YAML 1.1\n", "\"", "'", "\\", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{F0000}", "åäö",
        "1e999", "0x1F", "~", "null", "*", "&", "title: x\n", "\u{0}",
    ]

    private func mutate(_ bytes: [UInt8], _ random: inout Mutations) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0...4, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 3: bytes.removeSubrange(start...)
            default:
                let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
                bytes.insert(contentsOf: Array(piece.utf8), at: start)
            }
        }
        return bytes
    }

    @Test func `2 000 mutations of a valid study never crash the reader`() {
        var random = Mutations(state: 20_231_123)
        let valid = Array(SampleShapes.valid.utf8)
        var refusedCount = 0
        for _ in 0..<2_000 {
            let bytes = mutate(valid, &random)
            let reading = Reading(bytes: [("study.yaml", bytes)], as: .object(SampleShapes.study))
            if !reading.diagnostics.isEmpty { refusedCount += 1 }
            // What is invalid is always told, so that no placeholder passes for a value.
            #expect(reading.item.isValid || !reading.diagnostics.isEmpty)
            var problems = DiagnosticCollector()
            for scenario in reading.item["scenarios"].entries {
                _ = overlay(
                    scenario.item, on: reading.item["world"], shape: .object(SampleShapes.world), into: &problems)
            }
        }
        #expect(refusedCount > 1_000)
    }

    @Test func `a study reads the same in one file and in two`() {
        let (title, rest) = ("title: a\n", "world: {seed: 8}\n")
        let one = Reading(title + rest, as: .object(SampleShapes.study))
        let two = Reading([("a.yaml", title), ("b.yaml", rest)], as: .object(SampleShapes.study))
        #expect(one.diagnostics.isEmpty && two.diagnostics.isEmpty)
        #expect(one.item["world"]["seed"].content == two.item["world"]["seed"].content)
    }
}
