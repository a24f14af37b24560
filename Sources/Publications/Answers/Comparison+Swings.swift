internal import Finsam
package import Reports
internal import Simulation

extension Comparison {
    /// What each uncertainty does alone to the difference in net from the reference, a tornado for each alternative in
    /// which something does; needs no file.
    package var swingPictures: [Picture] {
        let page = AnswerPage(study: study, language: language)
        return others.compactMap { alternative in
            let scale = 1 / yearsInForce(alternative)
            let all = swings[alternative].filter { $0.extent > 0 }.map { swing in
                Swing(
                    name: study.factorMeanings[swing.factor].meaning.text(in: language), atLow: swing.atLow * scale,
                    atHigh: swing.atHigh * scale)
            }
            guard !all.isEmpty else { return nil }
            return SwingPicture(page: page, values: page.values(.kronor), isDifference: true).picture(
                "swings-\(study.alternatives[alternative].identifier)",
                title: words(
                    "De osäkerheter som betyder mest för \(words.quoted(study.alternatives[alternative].name))",
                    "The uncertainties that matter most for \(words.quoted(study.alternatives[alternative].name))"),
                unit: words(
                    "Skillnad i netto mot ”\(name(study.reference))”, kronor per år från ändringen.",
                    "Difference in net from “\(name(study.reference))”, SEK a year from the change."), all, most: 6)
        }
    }
}
