internal import Finsam
package import Reports
internal import Simulation
internal import Stochastics

/// The official's memorandum to the municipal executive, in the municipality's usual order.
///
/// *Tjänsteskrivelse.* Every number comes from the results, and the sentences follow from the numbers. What an official must
/// decide or knows better is left to be filled in.
package struct Memo {
    let comparison: Comparison
    let words: Words
    let format: NumberFormat
    let study: Study

    /// The memorandum on a comparison.
    package init(_ comparison: Comparison) {
        self.comparison = comparison
        words = comparison.words
        format = comparison.format
        study = comparison.study
    }

    /// The memorandum.
    ///
    /// - Parameters:
    ///   - pictures: the pictures of the run; two of them stand in it
    ///   - answers: the titles of the chapters that the web page has about answers to questions
    package func story(_ pictures: PictureSet, answers: [String] = []) -> Story {
        let blocks =
            head + proposal + summary + matter + alternatives + economy(pictures) + risks + assumptions + basis
            + annexes(answers)
        return Story(title: study.title.text(in: comparison.language), language: comparison.language, blocks: blocks)
    }

    func heading(_ swedish: String, _ english: String, level: Int = 2) -> Story.Block {
        .heading(words(swedish, english), level: level)
    }

    private var head: [Story.Block] {
        [
            .toFillIn(
                words(
                    "Tjänsteskrivelse · [datum] · [diarienummer] · [handläggare]",
                    "Memorandum · [date] · [reference] · [official]"))
        ]
    }

    /// *Förslag till beslut*, with the alternatives as options.
    private var proposal: [Story.Block] {
        let options = study.alternatives.enumerated().map { number, alternative in
            words("Alternativ \(number + 1): ", "Option \(number + 1): ")
                + (number == study.reference && isUnchanged(alternative)
                    ? words(
                        "att \(comparison.focusName) inte ändrar något (”\(comparison.name(number))”).",
                        "that \(comparison.focusName) changes nothing (“\(comparison.name(number))”).")
                    : works(for: number))
        }
        return [
            heading("Förslag till beslut", "Proposal for decision"),
            .toFillIn(
                words(
                    "[Handläggaren väljer ett av alternativen nedan eller skriver ett eget förslag, och stryker de andra.]",
                    "[The official chooses one of the options below or writes another proposal, and strikes out the rest.]"
                )
            ),
            .toFillIn(
                words(
                    "[Det organ som beslutar, till exempel kommunfullmäktige på förslag av kommunstyrelsen] beslutar",
                    "[The body that decides, such as the municipal council as the executive proposes] decides")),
            .list(options),
        ]
    }

    private func works(for number: Int) -> String {
        let (focus, name) = (comparison.focusName, comparison.name(number))
        guard let year = study.alternatives[number].changeYear else {
            return words("att \(focus) arbetar för ”\(name)”.", "that \(focus) works for “\(name)”.")
        }
        return words(
            "att \(focus) arbetar för ”\(name)” från \(year).", "that \(focus) works for “\(name)” from \(year).")
    }

    /// Whether membership, administration and one-off costs are as they are.
    func isUnchanged(_ alternative: Alternative) -> Bool { alternative.changeYear == nil }

    /// What stands before a mean; nothing where there is one future.
    var onAverage: String { comparison.run.isMonteCarlo ? words("i genomsnitt ", " on average") : "" }

    /// *Sammanfattning.*
    private var summary: [Story.Block] {
        [heading("Sammanfattning", "Summary"), .paragraph(study.question.text(in: comparison.language))]
            + (verdict.isEmpty ? [] : [.paragraph(verdict)])
            + (comparison.conclusions.isEmpty ? [] : [.list(comparison.conclusions)])
            + (reservation.isEmpty ? [] : [.paragraph(reservation)])
    }

    /// Which alternative has the best net on average, and how clear that is.
    private var verdict: String {
        guard let best = comparison.others.max(by: { net($0) < net($1) }) else { return "" }
        let reference = words.quoted(study.alternatives[study.reference].name)
        let opening = words(
            "Nettot är insatsmedel som når kommunens invånare minus kommunens bidrag. ",
            "Net is initiative money that reaches the municipality's inhabitants less its contribution. ")
        guard net(best) > 0 else {
            return opening
                + words(
                    "Räknat så är inget av de andra alternativen i genomsnitt bättre för \(comparison.focusName) än \(reference).",
                    "By that measure none of the other alternatives is better for \(comparison.focusName) on average than \(reference)."
                )
        }
        let name = words.quoted(study.alternatives[best].name)
        let first = words(
            "Räknat så är \(name) i genomsnitt bäst för \(comparison.focusName)",
            "By that measure \(name) is best for \(comparison.focusName) on average")
        guard comparison.run.isMonteCarlo, let share = comparison.difference(.net, best)?.shareAboveZero.value else {
            return opening + first + "."
        }
        let clarity =
            if share == 1 {
                words(
                    ", och bättre än \(reference) i alla beräknade framtider.",
                    ", and better than \(reference) in all computed futures.")
            } else if share >= 0.95 {
                words(
                    ", och bättre än \(reference) i nästan alla beräknade framtider.",
                    ", and better than \(reference) in almost all computed futures.")
            } else if share >= 0.75 {
                words(
                    ", och oftast bättre än \(reference), men inte säkert.",
                    ", and mostly better than \(reference), but not certainly.")
            } else {
                words(
                    ", men skillnaden mot \(reference) är inte tydlig.",
                    ", but the difference from \(reference) is not clear.")
            }
        return opening + first + clarity
    }

    private func net(_ alternative: Int) -> Double {
        (comparison.difference(.net, alternative)?.mean ?? 0) / comparison.yearsInForce(alternative)
    }

    /// What the verdict hangs on, if it is not confirmed.
    private var reservation: String {
        let names = unconfirmed
        guard !names.isEmpty else { return "" }
        return words(
            "Svaret vilar på antaganden som inte är bekräftade. Störst betydelse har: \(names.joined(separator: "; ")). De bör stämmas av med förbunden innan beslut fattas.",
            "The answer rests on assumptions that are not confirmed. Those that matter most: \(names.joined(separator: "; ")). They should be checked with the associations before a decision is made."
        )
    }

    /// The meanings of the assumptions that swing the difference in net most, of all alternatives, at most four.
    private var unconfirmed: [String] {
        let swings = comparison.others.flatMap { alternative in
            comparison.swings[alternative].prefix(3).map {
                ($0.factor, $0.extent / comparison.yearsInForce(alternative))
            }
        }
        var seen: Set<Int> = []
        return swings.sorted { $0.1 > $1.1 }.filter { swing in
            guard swing.1 >= 50, case .assumption = study.factorMeanings[swing.0].provenance else { return false }
            return seen.insert(swing.0).inserted
        }.prefix(4).map { study.factorMeanings[$0.0].meaning.text(in: comparison.language) }
    }
}
