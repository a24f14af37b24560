internal import Analysis
package import Finsam

extension SensitivityAnswer {
    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        let format = NumberFormat(language: language)
        var lines: [String] = []
        if found.sobol != nil {
            lines.append(
                words(
                    "Andelar av variansen: Sobolindex, första ordningen enligt Saltelli m.fl. (2010) och totala enligt Jansen (1999). En osäkerhet är hela dess väg genom åren; osäkerheter som är korrelerade räknas som en.",
                    "Shares of variance: Sobol indices, first order after Saltelli et al. (2010) and total after Jansen (1999). An uncertainty is its whole course through the years; those that are correlated count as one."
                ))
        }
        if found.shapley != nil {
            lines.append(
                words(
                    "Andel av allt: Shapleyandelar enligt Goda (2021), som summerar till 100 %.",
                    "Share of all: Shapley effects after Goda (2021), which add up to 100%."))
        }
        if shownEffects != nil {
            lines.append(
                words(
                    "Medeleffekt: elementära effekter enligt Morris (1991), från \(format.number(Double(found.samples.moved.first?.count ?? 0))) banor, utan hänsyn till att osäkerheter hänger ihop.",
                    "Mean effect: elementary effects after Morris (1991), from \(format.number(Double(found.samples.moved.first?.count ?? 0))) paths, without regard to correlation."
                ))
        }
        if found.methods != [.tornado] {
            lines.append(
                words(
                    "Intervall på 95 % med bootstrap, \(format.number(Double(found.resamples))) omdrag av banor.",
                    "Intervals of 95% by the bootstrap, \(format.number(Double(found.resamples))) resamples of paths."))
        }
        lines.append(
            words(
                "Antagande: spridningen mäts med variansen, och det som studien anger som fast är fast. Andelarna säger vad utfallet beror på i modellen med studiens fördelningar, inte vad som går att påverka.",
                "Assumption: spread is measured by the variance, and what the study gives as fixed is fixed. The shares say what the outcome depends on in the model with the study's distributions, not what can be influenced."
            ))
        if found.question.other == nil {
            lines.append(
                words(
                    "Det är nivån i ett alternativ som förklaras; med --difference A,B förklaras skillnaden mellan två.",
                    "It is the level of one alternative that is explained; --difference A,B explains the difference between two."
                ))
        }
        return lines
    }
}
