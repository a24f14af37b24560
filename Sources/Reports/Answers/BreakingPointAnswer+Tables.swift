internal import Analysis
internal import Finsam
internal import Simulation
internal import Stochastics

/// The tables of a breaking point.
struct BreakingPointTables {
    let answer: BreakingPointAnswer
    let language: Language
    private var words: Words { Words(language: language) }
    private var input: ShiftedInput { answer.input }

    private func name(_ alternative: Int) -> String {
        answer.context.study.alternatives[alternative].name.text(in: language)
    }

    private func value(_ estimate: Estimate?) -> String {
        estimate.map {
            words.value($0.value, of: answer.condition, count: answer.context.simulation.pathCount)
        } ?? "–"
    }

    private func cells(_ point: BreakingPoint) -> (point: String, interval: String, value: String) {
        switch point.finding {
        case .doesNotExist: return ("–", "–", "–")
        case .alreadyMet: return (words("redan uppfyllt", "met already"), "–", "–")
        case .notMet: return (words("nås inte", "not reached"), "–", "–")
        case .found(let found):
            return (
                input.change(found.shift, fineness: answer.fineness(found), in: language),
                answer.interval(found, in: language), value(found.estimate)
            )
        }
    }

    /// The breaking points.
    var points: Table {
        let slice = answer.points.slices[0]
        return Table(
            title: words("Brytpunkter", "Breaking points"),
            lead: words.statistic(answer.condition, in: answer.context.study).capitalisedFirst + words(" är ", " is ")
                + words.level(answer.condition) + ".",
            headings: [
                words("Alternativ", "Alternative"), words("Utan förändring", "Without change"),
                words("Brytpunkt", "Breaking point"), words("95 %-intervall (storlek)", "95% interval (size)"),
                words("Värde där", "Value there"),
            ],
            rows: slice.points.enumerated().map { alternative, point in
                let cells = cells(point)
                return [name(alternative), value(point.present), cells.point, cells.interval, cells.value]
            })
    }

    /// The statistic on the coarse grid.
    var grid: Table {
        let points = answer.points.slices[0].points
        let present = points.indices.filter { !points[$0].grid.isEmpty }
        let shifts = present.first.map { points[$0].grid.map(\.shift) } ?? []
        return Table(
            title: words("Så ändras det med förändringen", "How it moves with the change"),
            lead: words("✓ där villkoret är uppfyllt.", "✓ where the condition is met."),
            headings: [words("Förändring", "Change")] + present.map(name),
            rows: shifts.enumerated().map { row, shift in
                [answer.change(shift, language)]
                    + present.map {
                        let point = points[$0].grid[row]
                        return value(point.estimate) + (point.isMet ? " ✓" : "")
                    }
            })
    }

    /// The breaking points for every change of the other input.
    var frontier: Table {
        let alternatives = answer.context.study.alternatives.indices
        guard let other = answer.other else { return points }
        return Table(
            title: words("Gräns mellan två förändringar", "Frontier of two changes"),
            lead: words(
                "För varje förändring av \(other.subject(in: language)): den minsta förändring av \(input.subject(in: language)) vid vilken \(words.statistic(answer.condition, in: answer.context.study)) är \(words.level(answer.condition)), med 95 %-intervall.",
                "For each change of \(other.subject(in: language)): the smallest change of \(input.subject(in: language)) at which \(words.statistic(answer.condition, in: answer.context.study)) is \(words.level(answer.condition)), with its 95% interval."
            ),
            headings: [other.subject(in: language).capitalisedFirst] + alternatives.map(name),
            rows: answer.points.slices.map { slice in
                [other.change(slice.other, fineness: abs(slice.other) / 10, in: language)]
                    + slice.points.map { point in
                        let cells = cells(point)
                        return cells.interval == "–" ? cells.point : "\(cells.point) (\(cells.interval))"
                    }
            })
    }
}
