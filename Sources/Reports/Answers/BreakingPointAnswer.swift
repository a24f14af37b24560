package import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

/// From which change of an input on a condition holds.
package struct BreakingPointAnswer: Answer {
    package static let verb = "breaking-point"
    package let context: AnswerContext
    let condition: Condition
    /// The condition as the user wrote it.
    let conditionText: String
    let input: ShiftedInput
    /// The input of the other axis, if there is one.
    let other: ShiftedInput?
    let points: BreakingPoints

    package init(
        context: AnswerContext, condition: Condition, conditionText: String, input: ShiftedInput, other: ShiftedInput?,
        points: BreakingPoints
    ) {
        self.context = context
        self.condition = condition
        self.conditionText = conditionText
        self.input = input
        self.other = other
        self.points = points
    }

    package var title: LocalText {
        LocalText(
            swedish: "Brytpunkt: hur mycket måste \(input.subject(in: .swedish)) ändras?",
            english: "Breaking point: how much must \(input.subject(in: .english)) change?")
    }

    package func tables(in language: Language) -> [Table] {
        let tables = BreakingPointTables(answer: self, language: language)
        return other == nil ? [tables.points, tables.grid] : [tables.frontier]
    }

    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        var method = [
            words(
                "Villkoret är att \(words.statistic(condition, in: context.study)) är \(words.level(condition)) (\(conditionText)). Alla förändringar prövas på samma banor, så att skillnader mellan dem inte är slump.",
                "The condition is that \(words.statistic(condition, in: context.study)) is \(words.level(condition)) (\(conditionText)). All changes are put through the same paths, so differences between them are not chance."
            ),
            words(
                "Söktes \(input.range(points.range, in: language)); en gräns som villkoret passerar och passerar tillbaka mellan två rutor i rutnätet syns inte.",
                "Searched \(input.range(points.range, in: language)); a border that is crossed and crossed back between two points of the grid is not seen."
            ),
            words(
                "Intervallet inom parentes är 95-procentigt: de förändringar vid vilka banorna lämnar öppet om villkoret är uppfyllt. Det säger hur säkert talet är för ett ändligt antal banor, inte hur säkra studiens antaganden är.",
                "The interval in parentheses is of 95%: the changes at which the paths leave open whether the condition is met. It tells how certain the figure is with this number of paths, not how certain the study's assumptions are."
            ),
        ]
        switch input.kind {
        case .factors:
            method.append(
                words(
                    "Antagande: förändringen läggs till faktorns värde varje år och i alla banor; fördelningens form och samband är oförändrade.",
                    "Assumption: the change is added to the factor's value in every year and on all paths; shape and correlations stay."
                ))
        case .appropriation(let year):
            method.append(
                words(
                    "Antagande: anslaget ändras \(year) för gott, utöver vad som annars händer i varje bana.",
                    "Assumption: the appropriation changes in \(year) for good, on top of what else happens on each path."
                ))
        case .key: break
        }
        return method
    }

    func change(_ shift: Double, _ language: Language) -> String {
        input.change(shift, fineness: abs(shift) / 20, in: language)
    }

    /// A distance that the decimals of a breaking point are to show: a part of the interval, for it says no more.
    func fineness(_ point: BreakingPoint.Point) -> Double {
        max(points.tolerance, abs((point.far ?? point.shift * 1.5) - point.near) / 5)
    }

    /// The interval, as sizes without units: 5,9–6,5.
    func interval(_ point: BreakingPoint.Point, in language: Language) -> String {
        let near = input.number(point.near, fineness: fineness(point), in: language)
        guard let far = point.far else {
            return near + Words(language: language)(" eller mer", " or more")
        }
        return near + "–" + input.number(far, fineness: fineness(point), in: language)
    }
}
