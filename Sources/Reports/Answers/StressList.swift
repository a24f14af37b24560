package import Finsam

/// The worlds that a stress test has, with their sources: what `--list` prints.
package struct StressList {
    private let worlds: [StressAnswer.World]
    private let words: Words

    package init(_ worlds: [StressAnswer.World], language: Language) {
        self.worlds = worlds
        words = Words(language: language)
    }

    /// The list as a table.
    package var table: Table {
        Table(
            title: words("Scenarier och påfrestningar", "Scenarios and shocks"),
            headings: [
                words("nyckel", "key"), words("namn", "name"), words("slag", "kind"), words("ändrar", "changes"),
            ], rows: worlds.map(row), columnsOfWords: [0, 1, 2, 3], notes: worlds.compactMap(source))
    }

    private func row(_ world: StressAnswer.World) -> [String] {
        let changes = world.changes.map {
            "\($0.path.split(separator: ".").suffix(2).joined(separator: "."))=\($0.value)"
        }
        let isMissing = world.changes.isEmpty && !world.missing.isEmpty
        return [
            world.identifier, world.name.text(in: words.language), kind(world.kind),
            isMissing
                ? words("gäller inte: saknar ", "does not apply: no ") + world.missing.joined(separator: ", ")
                : changes.prefix(2).joined(separator: ", ") + (changes.count > 2 ? ", … (\(changes.count))" : ""),
        ]
    }

    private func source(_ world: StressAnswer.World) -> String? {
        (world.provenance ?? world.changes.first?.provenance).map {
            "\(world.identifier), \(words.kind($0)): \($0.reason.text(in: words.language))"
        }
    }

    private func kind(_ kind: StressAnswer.World.Kind) -> String {
        switch kind {
        case .base: words("grund", "base")
        case .scenario: words("scenario", "scenario")
        case .catalogue: words("katalog", "catalogue")
        case .commandLine: "--shock"
        }
    }
}
