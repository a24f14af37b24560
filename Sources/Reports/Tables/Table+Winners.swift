internal import Finsam

extension Table {
    /// What the alternatives mean for every municipality, a column for each alternative but the reference.
    ///
    /// - Parameters:
    ///   - reading: how to read a cell, and which inhabitants are counted
    ///   - rows: a municipality's name and its cells
    static func winnersAndLosers(in study: Study, _ words: Words, reading: String, rows: [[String]]) -> Table {
        func name(_ alternative: Int) -> String { study.alternatives[alternative].name.text(in: words.language) }
        return Table(
            title: words(
                "Vinnare och förlorare: netto per invånare och år från ändringen, kr",
                "Winners and losers: net per inhabitant and year from the change, SEK"),
            lead: words(
                "Skillnad mot ”\(name(study.reference))”. \(reading)",
                "Difference from “\(name(study.reference))”. \(reading)"),
            headings: [words("Kommun", "Municipality")]
                + study.alternatives.indices.filter { $0 != study.reference }.map(name), rows: rows)
    }
}
