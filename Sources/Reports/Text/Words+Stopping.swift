internal import Analysis
internal import Finsam
internal import Simulation
internal import Stochastics

/// What a stopping rule found, in a sentence.
extension Words {
    func sentence(_ stopping: Stopping, in study: Study) -> String {
        let format = NumberFormat(language: language)
        let quantity = name(stopping.rule.quantity, in: study)
        let paths = count(
            stopping.pathCount, swedish: ("bana", "banor"), english: ("path", "paths"))
        let looks = count(
            stopping.lookCount, swedish: ("avläsning", "avläsningar"), english: ("look", "looks"))
        let missing = list(
            stopping.differences.filter { !$0.isReached }
                .map { "”\(study.alternatives[$0.alternative].name.text(in: language))”" })
        switch stopping.rule.goal {
        case .sign(let confidence):
            let percent = format.percent(confidence, decimals: confidence > 0.99 ? 1 : 0)
            return stopping.isReached
                ? self(
                    "Åt vilket håll varje alternativ i genomsnitt skiljer sig från referensen (\(quantity)) är avgjort med \(percent) säkerhet efter \(paths) och \(looks), med hänsyn till att det prövas flera gånger. Det gäller medelvärdet, inte varje bana.",
                    "In which direction every alternative on average differs from the reference (\(quantity)) is settled with \(percent) confidence after \(paths) and \(looks), with regard to repeated trying. This is about the mean, not about every path."
                )
                : self(
                    "Efter \(paths) är det inte avgjort med \(percent) säkerhet åt vilket håll följande i genomsnitt skiljer sig från referensen (\(quantity)): \(missing).",
                    "After \(paths) it is not settled with \(percent) confidence in which direction these on average differ from the reference (\(quantity)): \(missing)."
                )
        case .standardError(let largest):
            let found = stopping.differences.compactMap(\.mean.standardError).max() ?? 0
            func amount(_ value: Double) -> String {
                format.withUnit(format.number(value, decimals: value < 10 ? 1 : 0))
            }
            return stopping.isReached
                ? self(
                    "Medelfelet i varje skillnad mot referensen (\(quantity)) är högst \(amount(largest)) efter \(paths) och \(looks); det största är \(amount(found)).",
                    "The standard error of every difference from the reference (\(quantity)) is at most \(amount(largest)) after \(paths) and \(looks); the largest is \(amount(found))."
                )
                : self(
                    "Efter \(paths) är medelfelet i skillnaden mot referensen (\(quantity)) ännu över \(amount(largest)) för \(missing); det största är \(amount(found)).",
                    "After \(paths) the standard error of the difference from the reference (\(quantity)) is still above \(amount(largest)) for \(missing); the largest is \(amount(found))."
                )
        }
    }
}
