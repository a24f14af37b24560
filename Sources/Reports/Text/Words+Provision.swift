internal import Finsam
internal import Simulation

/// Provisions as they stand in a sentence and in a table.
extension Words {
    /// Provisions that are taken together.
    func name(_ provisions: [Provision]) -> String { provisions.map(name).joined(separator: self(" samt ", " with ")) }

    func name(_ provision: Provision) -> String {
        switch provision {
        case .baseAmount: self("grundtilldelningen", "the base amount")
        case .variableRoom: self("det rörliga utrymmet", "the variable room")
        case .ask: self("äskande och tak", "ask and ceilings")
        case .split: self("fördelningen av kommunernas fjärdedel", "the division of the municipal quarter")
        case .operations: self("den egna verksamheten", "own operations")
        case .administration: self("administrationens nivå", "the level of administration")
        case .saving: self("besparingen i samordnad administration", "the saving of a shared administration")
        case .oneOff: self("engångskostnaden", "the one-off cost")
        case .capital: self("ingående kapital och reglering", "opening capital and settlement")
        case .grantPolicy: self("beviljandepolicyn", "the rule of granting")
        case .initiatives: self("insatsernas inriktning och förbrukning", "the initiatives' mix and utilisation")
        case .access: self("åtkomsten till insatserna", "access to the initiatives")
        case .size: self("förbundets storlek", "the size of the association")
        case .years: self("året då ändringen börjar gälla", "the year in which the change begins to act")
        }
    }

    /// What a provision means, to stand behind its name.
    func meaning(_ provision: Provision) -> String {
        switch provision {
        case .baseAmount:
            self(
                "grundtilldelningen delad på förbundets invånare, och antalet förbund som delar på anslaget",
                "the base amount shared by the association's inhabitants, and how many associations share the appropriation"
            )
        case .variableRoom:
            self(
                "den rörliga delen av statens utrymme per invånare",
                "the variable part of the state's room per inhabitant")
        case .ask:
            self(
                "hur mycket av utrymmet som äskas, och regionens och kommunernas tak",
                "how much of the room is asked for, and the region's and the municipalities' ceilings")
        case .split:
            self(
                "kommunens del av kommunernas fjärdedel jämfört med dess del av invånarna",
                "the municipality's part of the municipal quarter against its part of the inhabitants")
        case .operations:
            self("förbundets egen verksamhet per invånare", "the association's own operations per inhabitant")
        case .administration:
            self(
                "administrationen per invånare före samordningens besparing",
                "administration per inhabitant before what sharing it saves")
        case .saving:
            self(
                "den andel av administrationen som samordning sparar",
                "the share of the administration that sharing saves")
        case .oneOff: self("ändringens egen kostnad per invånare", "the cost of the change itself per inhabitant")
        case .capital:
            self(
                "balanserat resultat per invånare när kommunens förbund börjar om, först och vid byte av medlemmar",
                "the balance per inhabitant with which the municipality's association opens, first and when members change"
            )
        case .grantPolicy:
            self("hur beviljade medel följer intäkter och kapital", "how grants follow income and capital")
        case .initiatives:
            self(
                "insatsernas plan, inbördes andelar, medräknade andel och förbrukningsgrad",
                "the initiatives' plan, mix, counted share and utilisation")
        case .access:
            self(
                "hur långt insatserna når kommunens invånare",
                "how far the initiatives reach the municipality's inhabitants")
        case .size: self("förbundets antal invånare", "the association's number of inhabitants")
        case .years:
            self(
                "att ändringarna gäller från det andra alternativets år och inte från det förstas, alltså vad uppsägningstid och förberedelser betyder; ett alternativ utan ändring väntar inte och räknas från horisontens början",
                "that changes act from the second alternative's year and not from the first's, which is what notice and preparation mean; an alternative without a change does not wait and counts from the horizon's beginning"
            )
        }
    }
}
