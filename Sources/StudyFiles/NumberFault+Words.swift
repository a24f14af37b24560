internal import Finsam

extension NumberFault {
    /// What follows the quoted text.
    func words(wanted: String, in say: Language) -> String {
        switch self {
        case .leadingZero(let write):
            say(
                "börjar med en nolla, som en del YAML-läsare tar för ett oktalt tal; skriv \(shown(write))",
                "begins with a zero, which some YAML readers take for octal; write \(shown(write))")
        case .otherBase(let write):
            say("är inte decimalt; skriv \(shown(write))", "is not decimal; write \(shown(write))")
        case .baseSixty:
            say(
                "är ett tal i bas sextio för en del YAML-läsare; här ska stå \(wanted)",
                "is a number to base sixty to some YAML readers; wanted \(wanted)")
        case .grouped(let write):
            say("har siffrorna i grupper; skriv \(shown(write))", "has its digits in groups; write \(shown(write))")
        case .decimalComma(let write):
            say("har decimalkomma; skriv \(shown(write))", "has a decimal comma; write \(shown(write))")
        case .comma(let decimal, let thousands):
            say(
                "har ett komma; skriv \(shown(decimal)) om det är ett decimaltecken, \(shown(thousands)) om det skiljer tusental",
                "has a comma; write \(shown(decimal)) if it is a decimal sign, \(shown(thousands)) if it groups thousands"
            )
        case .percent(let hundredth):
            say(
                "är i procent, här ska stå \(wanted); skriv \(shown(hundredth))",
                "is in per cent, wanted \(wanted); write \(shown(hundredth))")
        case .multiple(let unit, let write):
            say(
                "är i \(shown(unit)), här ska stå \(wanted); skriv \(shown(write))",
                "is in \(shown(unit)), wanted \(wanted); write \(shown(write))")
        case .plus(let write): say("har plustecken; skriv \(shown(write))", "has a plus sign; write \(shown(write))")
        case .bareDot(let write):
            say(
                "saknar siffra på ena sidan om punkten; skriv \(shown(write))",
                "has no digit on one side of the point; write \(shown(write))")
        case .minusSign(let write):
            say(
                "har ett tankstreck i stället för minus; skriv \(shown(write))",
                "has a dash in place of a minus; write \(shown(write))")
        case .withWords(let number):
            say(
                "har ord efter talet, här ska stå \(wanted); skriv \(shown(number)) om talet redan är i den enheten",
                "has words after the number, wanted \(wanted); write \(shown(number)) if the number is in that unit already"
            )
        case .notFinite:
            say("är inte ett ändligt tal; här ska stå \(wanted)", "is not a finite number; wanted \(wanted)")
        case .tooLarge:
            say("är för stort för ett tal; här ska stå \(wanted)", "is too large for a number; wanted \(wanted)")
        case .tooSmall:
            say(
                "är för nära noll för ett tal; skriv 0 om det är vad som menas",
                "is too close to zero for a number; write 0 if that is meant")
        case .notWhole(let write?):
            say(
                "är inte skrivet som ett heltal; skriv \(shown(write))",
                "is not written as a whole number; write \(shown(write))")
        case .notWhole(nil): say("är inte ett heltal; här ska stå \(wanted)", "is not a whole number; wanted \(wanted)")
        case .other: say("är inte ett tal; här ska stå \(wanted)", "is not a number; wanted \(wanted)")
        }
    }
}
