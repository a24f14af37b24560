internal import Finsam
package import Reports

extension Story {
    /// The whole report on a comparison, for a web page and a notebook: the answer first, then what it means for whom, how
    /// sure it is, and on what it rests.
    ///
    /// - Parameters:
    ///   - answers: chapters on questions that have been put to the study
    package static func report(_ comparison: Comparison, _ pictures: PictureSet, answers: [Block]) -> Story {
        let words = comparison.words
        let focus = comparison.focusName
        let hasOthers = !comparison.others.isEmpty
        func chapter(_ swedish: String, _ english: String, _ blocks: [Block]) -> [Block] {
            blocks.isEmpty ? [] : [.heading(words(swedish, english), level: 2)] + blocks
        }
        func picture(_ picture: Picture?) -> [Block] { picture.map { [.picture($0)] } ?? [] }
        var blocks: [Block] = [.paragraph(comparison.study.question.text(in: comparison.language))]
        blocks += chapter(
            "Slutsatser", "Conclusions", comparison.conclusions.isEmpty ? [] : [.list(comparison.conclusions)])
        blocks += chapter(
            "Jämförelse", "Comparison", picture(pictures.netDifference) + [.table(comparison.atAGlance)])
        blocks += chapter(
            "\(words.genitive(focus)) medlemsbidrag", "\(words.genitive(focus)) contribution",
            [.picture(pictures.contribution), .table(comparison.contributionByYear)])
        blocks += chapter(
            "Insatsmedel som når invånarna", "Initiative money that reaches inhabitants",
            [.table(comparison.reachByYear)])
        blocks += chapter(
            "Förbundets ekonomi", "The association's economy",
            [
                .picture(pictures.carriedForward), .table(comparison.balanceByYear), .picture(pictures.moneyFlow),
                .table(comparison.flowTable(year: comparison.study.years.upperBound).table(comparison.format)),
            ])
        blocks += chapter(
            "Länet och de andra kommunerna", "The county and the other municipalities",
            picture(pictures.winnersAndLosers) + (hasOthers ? [.table(comparison.winnersAndLosers)] : []) + [
                .table(comparison.contributionTable.table(comparison.format)), .table(comparison.countyTogether),
            ])
        blocks += chapter(
            "Andra scenarier", "Other scenarios", comparison.run.results.count > 1 ? [.table(comparison.scenarios)] : []
        )
        blocks += answers
        blocks += chapter(
            "Vad svaret hänger på", "What the answer hangs on",
            comparison.swingPictures.map(Block.picture) + comparison.drivers.map(Block.table))
        blocks += chapter("Antaganden", "Assumptions", [.table(comparison.assumptions)])
        blocks += chapter(
            "Så är siffrorna gjorda", "How the figures were made", [.list(comparison.method)])
        return Story(
            title: comparison.study.title.text(in: comparison.language), language: comparison.language, blocks: blocks)
    }
}
