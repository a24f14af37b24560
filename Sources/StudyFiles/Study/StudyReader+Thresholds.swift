internal import Finsam

extension StudyReader {
    /// What the study demands of its alternatives, in the order of the file.
    mutating func thresholds() -> [Threshold] {
        root["thresholds"].entries.compactMap { threshold($0.item, identifier: $0.key) }
    }

    private mutating func threshold(_ item: Item, identifier: String) -> Threshold? {
        checkYear(item["year"])
        let (of, outcome) = (item["of"], item["outcome"].text)
        let subject: Threshold.Subject
        if let outcome = MunicipalOutcome(key: outcome) {
            let index = index(of: of, among: municipalityNames, kind: .municipality)
            let focus = municipalityNames.firstIndex(of: root["focus"].text) ?? 0
            subject = .municipality(outcome, index ?? focus)
        } else if let outcome = AssociationOutcome(key: outcome) {
            subject = .association(outcome, of: index(of: of, among: associationNames, kind: .association))
        } else {
            return nil
        }
        let isLeast = item["at-least"].isPresent
        let bound = isLeast ? item["at-least"] : item["at-most"]
        let time: Threshold.Time =
            item["year"].isPresent
            ? .year(item["year"].integer) : item["when"].text == "every-year" ? .everyYear : .horizon
        return Threshold(
            identifier: identifier, name: localName(item), subject: subject, time: time,
            limit: isLeast ? .atLeast(bound.number) : .atMost(bound.number),
            provenance: bound.provenance ?? .standard(""))
    }
}
