internal import Finsam

/// Every message about a study whose parts have the right form.
///
/// Form: the user's own text, the rule that it breaks with range and unit, then what to do.
extension StudyProblem {
    func words(in say: Language) -> String {
        switch self {
        case .unknown(let name, let kind, let closest?, _):
            say(
                "det finns \(kind.none) \(kind.noun(in: say)) \(say.quoted(name)); menades \(say.quoted(closest))?",
                "there is no \(kind.noun(in: say)) \(say.quoted(name)); did you mean \(say.quoted(closest))?")
        case .unknown(let name, let kind, nil, let allowed):
            say(
                "det finns \(kind.none) \(kind.noun(in: say)) \(say.quoted(name))"
                    + (allowed.isEmpty
                        ? "; det finns \(kind.none) alls" : "; ange \(kind.one) av \(say.quoted(allowed))"),
                "there is no \(kind.noun(in: say)) \(say.quoted(name))"
                    + (allowed.isEmpty ? "; there is none at all" : "; name one of \(say.quoted(allowed))"))
        case .repeated(let name, let kind):
            say(
                "\(kind.definite(in: say)) \(say.quoted(name)) står två gånger; behåll \(kind.one)",
                "\(kind.definite(in: say)) \(say.quoted(name)) is named twice; keep one of them")
        case .nothingNamed(let kind):
            say(
                "här finns \(kind.none) \(kind.noun(in: say)); skriv minst \(kind.one)",
                "there is no \(kind.noun(in: say)) here; write at least one")
        case .reservedName(let name):
            say(
                "\(say.quoted(name)) kallar resultaten summan av alla förbund; välj en annan nyckel",
                "\(say.quoted(name)) is what the results call the sum of all associations; choose another key")
        case .nameTooLong(let length, let most):
            say(
                "nyckeln ger en mapp dess namn och har \(length) tecken, högst \(most) är tillåtna; förkorta den",
                "the key names a folder and has \(length) characters, at most \(most) are allowed; shorten it")
        case .notOneLine:
            say(
                "ett namn eller en rubrik är en rad, och här finns en radbrytning; skriv det på en rad",
                "a name or title is one line, and this has a line break; write it on one line")
        case .sameName(let name, let other):
            say(
                "\(say.quoted(name)) är också namnet på \(say.quoted(other)), och tabeller skulle visa två likadana; välj ett annat",
                "\(say.quoted(name)) is also the name of \(say.quoted(other)), and tables would show two alike; choose another"
            )
        case .controlCharacter:
            say(
                "texten har ett styrtecken, som tabeller inte kan visa; ta bort det",
                "the text has a control character, which tables cannot show; remove it")
        case .notWhole(let number):
            say(
                "\(plain(number)) är inte ett heltal; skriv ett heltal",
                "\(plain(number)) is not a whole number; write one")
        default: wordsAboutYears(in: say)
        }
    }

    private func wordsAboutYears(in say: Language) -> String {
        switch self {
        case .horizonReversed(let first, let last):
            say(
                "det sista året \(last) är före det första året \(first); byt plats på dem",
                "the last year \(last) is before the first year \(first); exchange them")
        case .horizonTooLong(let years, let most):
            say(
                "horisonten är \(years) år, högst \(most) är tillåtna; låt den sluta tidigare",
                "the horizon is \(years) years, at most \(most) are allowed; end it earlier")
        case .decisionAfterHorizon(let day, let last):
            say(
                "\(day.text) är efter horisonten, som slutar \(last), så inget kan följa av beslutet; "
                    + "kontrollera dagen och nyckeln ”years”",
                "\(day.text) is after the horizon, which ends in \(last), so nothing can follow from the decision; "
                    + "check the day and the key “years”")
        case .yearOutsideHorizon(let year, let horizon):
            say(
                "\(year) är utanför horisonten \(horizon.lowerBound)–\(horizon.upperBound); "
                    + "välj ett år inom den eller ändra nyckeln ”years”",
                "\(year) is outside the horizon \(horizon.lowerBound)–\(horizon.upperBound); "
                    + "choose a year within it or change the key “years”")
        case .yearAfterHorizon(let year, let last):
            say(
                "\(year) är efter horisonten, som slutar \(last); ta bort det eller ändra nyckeln ”years”",
                "\(year) is after the horizon, which ends in \(last); remove it or change the key “years”")
        case .noYears:
            say(
                "inget år är angivet; skriv minst ett år och dess tal",
                "no year is given; write at least one year and its figure")
        case .yearsWithGaps(let found, let first):
            say(
                "\(found.count == 1 ? "året som anges är" : "åren som anges är") \(list(found)); "
                    + "ange alla år från \(first), horisontens första år, utan luckor",
                "\(found.count == 1 ? "the year given is" : "the years given are") \(list(found)); "
                    + "give every year from \(first), the first year of the horizon, without gaps")
        case .roomBeginsLate(let found, let first):
            say(
                "det första utrymmet som anges gäller \(found), och horisonten börjar \(first); ange det för \(first) också",
                "the first room given is that of \(found), and the horizon begins in \(first); give that of \(first) too"
            )
        case .budgetYears(let line, let found, let wanted):
            say(
                "\(say.quoted(line)) har budget för \(list(found)), andra rader i förbundet för \(list(wanted)); "
                    + "ange samma år för alla rader, med 0 där inget är planerat",
                "\(say.quoted(line)) has a budget for \(list(found)), other lines of the association for \(list(wanted)); "
                    + "give every line the same years, with 0 where nothing is planned")
        case .budgetDoesNotStart(let line, let found, let first):
            say(
                "\(say.quoted(line)) har budget för \(found.isEmpty ? "inget år" : list(found)); en plan börjar \(first), "
                    + "horisontens första år, och fortsätter utan luckor inom den",
                "\(say.quoted(line)) has a budget for \(found.isEmpty ? "no year" : list(found)); a plan begins in \(first), "
                    + "the first year of the horizon, and goes on without gaps within it")
        case .populationUnknown(let year, let last):
            say(
                "det första årets fördelning följer folkmängden den 31 december \(year), och den sista kända är från "
                    + "\(last); lägg till en senare uppgift",
                "the split key of the first year is the population of 31 December \(year), and the last known one is of "
                    + "\(last); add a later figure")
        default: wordsAboutMembers(in: say)
        }
    }

    private func wordsAboutMembers(in say: Language) -> String {
        switch self {
        case .inTwoAssociations(let name, let other):
            say(
                "\(say.quoted(name)) är redan medlem i \(say.quoted(other)); en kommun hör till ett förbund",
                "\(say.quoted(name)) is already a member of \(say.quoted(other)); a municipality belongs to one association"
            )
        case .inNoAssociation(let name):
            say(
                "\(say.quoted(name)) är inte medlem i något förbund; lägg den till ett eller ta bort den",
                "\(say.quoted(name)) is a member of no association; add it to one or remove it")
        case .noMembers:
            say(
                "förbundet har inga kommuner; ange minst en",
                "the association has no municipalities; name at least one")
        case .notMember(let name, let association, let year):
            say(
                "\(say.quoted(name)) är inte medlem i \(say.quoted(association)) \(year); kontrollera tabellens förbund och kolumn",
                "\(say.quoted(name)) is no member of \(say.quoted(association)) in \(year); check the table's association and column"
            )
        case .tooEarly(let year, let earliest, let noticeYears, let day):
            say(
                "\(year) är före \(earliest)-01-01, den tidigaste dag som \(plain(noticeYears)) års uppsägningstid från "
                    + "\(day.text) medger; ange ”notice-years” om förbundsordningen säger något annat, eller skriv "
                    + "skälet i ”notice-override”",
                "\(year) is before \(earliest)-01-01, the earliest day that "
                    + "\(noticeYears == 1 ? "1 year's" : "\(plain(noticeYears)) years'") notice from "
                    + "\(day.text) allows; set “notice-years” if the association's order says otherwise, or give the "
                    + "reason in “notice-override”")
        case .movesTwice(let name, let year):
            say(
                "\(say.quoted(name)) byter förbund två gånger \(year); ett byte gäller från den 1 januari, så behåll ett av dem",
                "\(say.quoted(name)) moves twice in \(year); a change takes effect on 1 January, so keep one of them")
        case .alreadyMember(let name, let association, let year):
            say(
                "\(say.quoted(name)) är medlem i \(say.quoted(association)) \(year) även utan detta byte; "
                    + "ange ett annat förbund eller ta bort bytet",
                "\(say.quoted(name)) is a member of \(say.quoted(association)) in \(year) without this move; "
                    + "name another association or remove the move")
        case .dissolved(let name, let year):
            say(
                "\(say.quoted(name)) upplöses \(year) i detta alternativ; ange det som finns kvar",
                "\(say.quoted(name)) dissolves in \(year) in this alternative; name the one that stays")
        case .mergesWithItself(let name):
            say(
                "\(say.quoted(name)) kan inte gå upp i sig självt; ange bara de andra",
                "\(say.quoted(name)) cannot dissolve into itself; name only the others")
        case .leavesNobody(let name, let year):
            say(
                "bytet lämnar \(say.quoted(name)) utan kommuner \(year), och ett förbund behöver en (3 § lag 2003:1210); "
                    + "skriv en sammanslagning i stället",
                "the move leaves \(say.quoted(name)) without municipalities in \(year), and an association needs one (3 § lag "
                    + "2003:1210); write a merger instead")
        case .settlesNothing:
            say(
                "här finns inga byten, och bara en kommun som byter förbund görs upp med; ta bort uppgörelsen eller lägg till bytet",
                "there are no moves, and only a municipality that moves is settled with; remove the settlement or add the move"
            )
        case .settlementLooksTooFar(let years, let available):
            say(
                "uppgörelsen räknar med bidragen under \(years) år, och horisonten har \(available) före det "
                    + "första bytet; räkna färre, eller börja horisonten tidigare",
                "the settlement counts the contributions of \(years == 1 ? "1 year" : "\(years) years"), and the horizon has "
                    + "\(available) before the first move; count fewer, or begin the horizon earlier")
        default: wordsAboutMoney(in: say)
        }
    }

    private func wordsAboutMoney(in say: Language) -> String {
        switch self {
        case .sharesDoNotSum(let sum, let whom):
            say(
                "andelarna för \(whom.swedish) blir tillsammans \(plain(sum)), de ska bli 1",
                "the shares of \(whom.english) sum to \(plain(sum)), they must sum to 1")
        case .sharesOfOthers(let missing, let extra):
            say(
                "nycklarna ska vara just förbundets medlemmar"
                    + (missing.isEmpty ? "" : "; dessa saknas: \(say.quoted(missing))")
                    + (extra.isEmpty ? "" : "; inte medlemmar: \(say.quoted(extra))"),
                "the keys must be exactly the association's members"
                    + (missing.isEmpty ? "" : "; missing: \(say.quoted(missing))")
                    + (extra.isEmpty ? "" : "; not members: \(say.quoted(extra))"))
        case .amountsOfNobody(let year):
            say(
                "beloppen för \(year) blir tillsammans 0, så fjärdedelen kan inte fördelas efter dem; "
                    + "skriv vad var och en betalar, eller ta bort året för att fördela efter folkmängd",
                "the amounts of \(year) sum to 0, so the quarter cannot be divided by them; "
                    + "write what each pays, or remove the year to divide by population")
        case .policyNeeds(let policy, let key):
            say(
                "\(say.quoted(policy)) behöver nyckeln \(say.quoted(key)); lägg till den",
                "\(say.quoted(policy)) needs the key \(say.quoted(key)); add it")
        case .policyDoesNotUse(let policy, let key):
            say(
                "\(say.quoted(policy)) använder inte nyckeln \(say.quoted(key)); ta bort den, eller välj något annat än \(say.quoted(policy))",
                "\(say.quoted(policy)) does not use the key \(say.quoted(key)); remove it, or choose something else than \(say.quoted(policy))"
            )
        case .roomNotCalibrated(let name):
            say(
                "utrymmet kan bara följa ett förbund vars utrymme är ”calibrated-sek”, och det är inte \(say.quoted(name))",
                "the room can only follow an association whose room is “calibrated-sek”, and that of \(say.quoted(name)) is not"
            )
        case .roomSmallerThanBase(let room, let base):
            say(
                "ett utrymme på \(plain(room)) kronor är under varje förbunds grundtilldelning, \(plain(base)) kronor; "
                    + "kontrollera båda, eller ange utrymmena per år i ”given-sek”",
                "a room of \(plain(room)) kronor is below the base amount of every association, \(plain(base)) kronor; "
                    + "check both, or give the rooms by year in “given-sek”")
        case .capitalStepsNotAscending:
            say(
                "stegen ska stiga i ”above-share-of-contributions”; sortera dem",
                "the steps must ascend in “above-share-of-contributions”; sort them")
        case .potSmallerThanBase(let appropriation, let base):
            say(
                "anslaget, \(plain(appropriation)) kronor, är inte större än alla förbunds grundtilldelningar, "
                    + "\(plain(base)) kronor (”base-amount-sek” gånger ”associations-in-country”); kontrollera alla tre",
                "the appropriation, \(plain(appropriation)) kronor, does not exceed the base amounts of all associations, "
                    + "\(plain(base)) kronor (“base-amount-sek” times “associations-in-country”); check all three")
        case .fewerInCountry(let count, let inStudy):
            say(
                "\(plain(count)) är färre än studiens \(inStudy) förbund, som hör till landets",
                "\(plain(count)) is fewer than the \(inStudy) associations of the study, which are part of the country")
        default: wordsAboutFactors(in: say)
        }
    }

    private func wordsAboutFactors(in say: Language) -> String {
        switch self {
        case .factorNotUsed(let name):
            say(
                "inget värde i studien använder faktorn \(say.quoted(name)); skriv dess namn där ett tal står, eller ta bort den",
                "no value of the study uses the factor \(say.quoted(name)); write its name where a number stands, or remove it"
            )
        case .patternMatchesNothing(let pattern, let factors):
            say(
                "ingen faktor börjar som \(say.quoted(pattern)) säger"
                    + (factors.isEmpty ? "; det finns ingen alls" : "; det finns \(say.quoted(factors))"),
                "no factor begins as \(say.quoted(pattern)) says"
                    + (factors.isEmpty ? "; there is none at all" : "; there are \(say.quoted(factors))"))
        case .distribution(let problem, let name): problem.words(of: name, in: say)
        case .percentilesReversed(let low, let high):
            say(
                "p5 är \(plain(low)) och p95 är \(plain(high)), och p5 ska vara den mindre",
                "p5 is \(plain(low)) and p95 is \(plain(high)), and p5 must be the smaller")
                + (low == high
                    ? say("; skriv ”fixed” för ett säkert värde", "; write “fixed” for a certain value")
                    : say("; byt plats på dem", "; exchange them"))
        case .percentilesOutside("lognormal"):
            say(
                "båda percentilerna i en lognormal-fördelning ska vara över 0",
                "both percentiles of a lognormal must be above 0")
        case .percentilesOutside:
            say(
                "båda percentilerna i en logit-normal-fördelning ska vara mellan 0 och 1",
                "both percentiles of a logit-normal must be between 0 and 1")
        case .percentilesTooFarApart:
            say(
                "percentilerna är för långt ifrån varandra, eller för nära 0 eller 1, för den här familjen; kontrollera båda",
                "the percentiles are too far apart, or too near 0 or 1, for this family; check both")
        case .factorOutside(let name, let low, let high, let lawful, let isWalk):
            Self.outside(name, low, high, lawful, isWalk, in: say)
        case .correlation(let problem, let names): problem.words(names, in: say)
        case .tooFewInCorrelation:
            say(
                "en korrelation behöver minst två faktorer; ange en till eller ta bort den",
                "a correlation needs at least two factors; name another or remove it")
        case .correlationTwice(let first, let second):
            say(
                "korrelationen mellan \(say.quoted(first)) och \(say.quoted(second)) är angiven två gånger; behåll en av dem",
                "the correlation of \(say.quoted(first)) and \(say.quoted(second)) is given twice; keep one of them")
        default: wordsAboutStudies(in: say)
        }
    }

    private func wordsAboutStudies(in say: Language) -> String {
        switch self {
        case .noScenario:
            say(
                "en studie behöver minst ett scenario, basen; skriv ett utan skillnader",
                "a study needs at least one scenario, the base; write one without differences")
        case .firstScenarioDiffers:
            say(
                "det första scenariot är basen och har inga skillnader; skriv dem där världen beskrivs, eller sätt ett "
                    + "scenario utan skillnader först",
                "the first scenario is the base and has no differences; write them where the world is described, or put a "
                    + "scenario without differences first")
        case .linesDiffer(let alternative, let added):
            say(
                "alternativet \(say.quoted(alternative)) lägger till raderna \(say.quoted(added)) i detta förbund, och tabellen "
                    + "kan inte visa dem bredvid andra; lägg dem i basen med budgeten 0",
                "the alternative \(say.quoted(alternative)) adds the lines \(say.quoted(added)) to this association, which the "
                    + "table cannot show beside others; add them to the base with a budget of 0")
        case .verdictWithoutFigure(let column):
            say(
                "raden har inget tal för kolumnen \(say.quoted(column)); lägg det i ”cells” eller ta bort omdömet",
                "the row has no figure for the column \(say.quoted(column)); add it to “cells” or remove the verdict")
        default: preconditionFailure("a problem without words")
        }
    }

    private static func outside(
        _ name: String, _ low: Double, _ high: Double, _ lawful: ClosedRange<Double>, _ isWalk: Bool, in say: Language
    ) -> String {
        let allowed = "\(plain(lawful.lowerBound))…\(plain(lawful.upperBound))"
        let factor = say("faktorn ", "the factor ") + say.quoted(name)
        if low == high {
            return say(
                "\(factor) är \(plain(low)), och här är \(allowed) tillåtet; kontrollera dess värde, skala och förskjutning",
                "\(factor) is \(plain(low)), and here \(allowed) is allowed; check its value, scale and shift")
        }
        let least = plain(low, significant: 4, rounding: .down)
        let greatest = plain(high, significant: 4, rounding: .up)
        guard isWalk else {
            return say(
                "\(factor) kan bli \(least) … \(greatest) (5 standardavvikelser åt varje håll), och här är \(allowed) tillåtet; "
                    + "välj en fördelning som håller sig inom det, som beta eller logit-normal för en andel",
                "\(factor) can be \(least) … \(greatest) (5 standard deviations to each side), and here \(allowed) is allowed; "
                    + "choose a distribution that stays within, such as beta or logit-normal for a share")
        }
        return say(
            "\(factor) kan bli \(least) … \(greatest) (5 standardavvikelser åt varje håll, sista året av dess vandring), och här "
                + "är \(allowed) tillåtet; välj mindre steg, eller något annat i tiden än ”random-walk”",
            "\(factor) can be \(least) … \(greatest) (5 standard deviations to each side, in the last year of its walk), and here "
                + "\(allowed) is allowed; choose smaller steps, or another time than “random-walk”")
    }

    private func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
}
