internal import Analysis
internal import Finsam
package import JSONText
internal import Stochastics

extension SweepAnswer {
    package var result: JSON {
        .members([
            "keys": .array(keys.map(JSON.text)), "present": .numbers(presents), "values": .numbers(sweep.values),
            "outcomes": .array(outcomeTexts.map(JSON.text)), "preference": preferenceText.map(JSON.text),
            "subject": LocalText { subject(in: $0.language) }.json,
            "outcome-names": .array(sweep.outcomes.indices.map { outcome in LocalText { name(outcome, $0) }.json }),
            "units": .array(sweep.outcomes.map { .text(unit($0)) }),
            "alternatives": .array(
                context.study.alternatives.enumerated().map { alternative, it in
                    .members([
                        "alternative": .text(it.identifier),
                        "outcomes": .array(sweep.cells[alternative].enumerated().map { json($1, outcomeTexts[$0]) }),
                        "preference": sweep.choices.isEmpty
                            ? nil : sweep.choices[alternative].map(json) ?? .null,
                    ])
                }),
        ])
    }

    /// An outcome with where and when.
    private func name(_ outcome: Int, _ words: Words) -> String {
        let tables = SweepTables(answer: self, language: words.language)
        return tables.phrase(outcome) + (tables.common.map { " " + $0 } ?? "")
    }

    private func unit(_ outcome: Combination) -> String {
        outcome.only?.unitKey
            ?? (SweepTables(answer: self, language: .swedish).kind(outcome) == .amount ? "sek" : "ratio")
    }

    private func json(_ cells: [Sweep.Cell?], _ outcome: String) -> JSON {
        func column(_ of: (Sweep.Cell) -> Double?) -> JSON { .numbers(cells.map { $0.flatMap(of) }) }
        return .members([
            "outcome": .text(outcome), "mean": column(\.mean.value), "standard-error": column(\.mean.standardError),
            "p05": column(\.low.value), "p05-standard-error": column(\.low.standardError),
            "p95": column(\.high.value), "p95-standard-error": column(\.high.standardError),
            "from-previous": differences(cells.map { $0?.fromPrevious }),
            "from-first": differences(cells.map { $0?.fromFirst }),
        ])
    }

    private func differences(_ all: [Sweep.Difference?]) -> JSON {
        .members([
            "mean": .numbers(all.map { $0?.mean.value }),
            "standard-error": .numbers(all.map { $0?.mean.standardError }),
            "interval-95-low": .numbers(all.map { $0?.interval.lowerBound }),
            "interval-95-high": .numbers(all.map { $0?.interval.upperBound }),
        ])
    }

    private func json(_ choice: Sweep.Choice) -> JSON {
        .members([
            "mean": .numbers(choice.scores.map(\.value)),
            "standard-error": .numbers(choice.scores.map(\.standardError)),
            "best": .number(sweep.values[choice.best]),
            "inseparable": .numbers(choice.inseparable.map { sweep.values[$0] }),
            "best-less-this": differences(choice.lead),
        ])
    }
}
