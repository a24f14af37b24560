internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension BreakingPointAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        return context.study.alternatives.indices.flatMap { alternative -> [String] in
            let name = context.study.alternatives[alternative].name.text(in: language)
            guard other != nil else {
                return sentences(points.slices[0].points[alternative], isFirst: alternative == firstFound, words).map {
                    "\(name): \($0)"
                }
            }
            return ["\(name): " + frontier(alternative, words)]
        }
    }

    /// The first alternative with a breaking point, whose sentence says the condition in full.
    private var firstFound: Int? {
        points.slices[0].points.firstIndex { if case .found = $0.finding { true } else { false } }
    }

    private func sentences(_ point: BreakingPoint, isFirst: Bool, _ words: Words) -> [String] {
        let language = words.language
        let statistic = words.statistic(condition, in: context.study)
        let count = context.simulation.pathCount
        func value(_ estimate: Estimate) -> String { words.value(estimate.value, of: condition, count: count) }
        switch point.finding {
        case .doesNotExist:
            return [
                words(
                    "villkoret gäller ett förbund som inte finns här.",
                    "the condition is about an association that does not exist here.")
            ]
        case .alreadyMet:
            let present = point.present.map(value) ?? ""
            return [
                words(
                    "villkoret är redan uppfyllt utan någon förändring: \(statistic) är \(present).",
                    "the condition is already met without any change: \(statistic) is \(present).")
            ]
        case .notMet:
            guard let best = closest(point) else { return [] }
            let range = input.range(points.range, in: language)
            let isTheSame = Set(point.grid.map { value($0.estimate) }).count == 1
            return [
                isTheSame
                    ? words(
                        "ingen förändring \(range) räcker: \(statistic) är hela vägen \(value(best.estimate)), inte \(words.level(condition)).",
                        "no change \(range) is enough: \(statistic) is \(value(best.estimate)) all the way, not \(words.level(condition))."
                    )
                    : words(
                        "ingen förändring \(range) räcker: \(statistic) kommer närmast vid \(change(best.shift, language)), där värdet är \(value(best.estimate)), inte \(words.level(condition)).",
                        "no change \(range) is enough: \(statistic) comes nearest at \(change(best.shift, language)), where it is \(value(best.estimate)), not \(words.level(condition))."
                    )
            ]
        case .found(let found):
            let present = point.present.map(value) ?? ""
            let isChanged = input.isChanged(by: found.shift, fineness: fineness(found), in: language)
            let subject = input.subject(in: language)
            var sentences = [
                isFirst
                    ? words(
                        "\(statistic) är \(words.level(condition)) om \(subject) \(isChanged) (\(interval(found, in: language))). Utan förändring är värdet \(present).",
                        "\(statistic) is \(words.level(condition)) if \(subject) \(isChanged) (\(interval(found, in: language))). Without a change it is \(present)."
                    )
                    : words(
                        "detsamma om \(subject) \(isChanged) (\(interval(found, in: language))); utan förändring \(present).",
                        "the same if \(subject) \(isChanged) (\(interval(found, in: language))); without a change \(present)."
                    )
            ]
            if found.near == 0 {
                sentences.append(
                    words(
                        "så här många banor kan inte avgöra om det alls behövs någon förändring.",
                        "this number of paths cannot tell whether any change is needed."))
            }
            if !point.isMonotone {
                sentences.append(
                    words(
                        "villkoret gäller inte vid alla större förändringar; den minsta som räcker är angiven.",
                        "the condition does not hold at all larger changes; the smallest that is enough is given."))
            }
            return sentences
        }
    }

    /// The point of the grid that comes nearest to the condition.
    private func closest(_ point: BreakingPoint) -> BreakingPoint.GridPoint? {
        // The threshold of a quantile and of a mean lies above or below as the relation says; of a probability too.
        condition.relation.isUpward
            ? point.grid.max { $0.estimate.value < $1.estimate.value }
            : point.grid.min { $0.estimate.value < $1.estimate.value }
    }

    private func frontier(_ alternative: Int, _ words: Words) -> String {
        guard let other else { return "" }
        let language = words.language
        let statistic = words.statistic(condition, in: context.study)
        let parts = points.slices.map { slice -> String in
            let at =
                slice.other == 0
                ? words(" utan förändring", " without a change")
                : words(" vid ", " at ") + other.change(slice.other, fineness: abs(slice.other) / 10, in: language)
            switch slice.points[alternative].finding {
            case .alreadyMet: return words("inte alls", "not at all") + at
            case .notMet: return words("mer än vad som prövades", "by more than was tried") + at
            case .doesNotExist: return "–" + at
            case .found(let found):
                return words("med ", "by ") + input.change(found.shift, fineness: fineness(found), in: language) + at
            }
        }
        let (subject, first) = (input.subject(in: language), other.subject(in: language))
        return words(
            "för att \(statistic) ska vara \(words.level(condition)) måste \(subject) ändras så här, beroende på hur \(first) ändras: \(words.list(parts)).",
            "for \(statistic) to be \(words.level(condition)), \(subject) must change like this, depending on how \(first) changes: \(words.list(parts))."
        )
    }
}
