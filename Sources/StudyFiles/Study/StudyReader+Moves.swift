internal import Finsam

/// Changes of membership, checked in the order of their years: what a move is judged by depends on those before it.
extension StudyReader {
    mutating func moves(_ item: Item, _ associations: [Association], _ merger: Merger?) -> [Move] {
        var lawful: [(move: Move, item: Item)] = []
        for item in item.items {
            checkYear(item["year"])
            let municipality = index(of: item["municipality"], among: municipalityNames, kind: .municipality)
            let association = index(of: item["to"], among: associationNames, kind: .association)
            guard item.isValid, hasYears, years.contains(item["year"].integer), let municipality, let association,
                associations.contains(where: { $0.members.contains(municipality) })
            else { continue }
            let move = Move(municipality: municipality, association: association, year: item["year"].integer)
            lawful.append((move, item))
        }
        let members = associations.map(\.members)
        var before: [Move] = []
        for year in Set(lawful.map(\.move.year)).sorted() {
            let timetable = MembershipTimetable(members: members, moves: before, merger: merger)
            let now = lawful.filter { $0.move.year == year }
            for (position, (move, item)) in now.enumerated() {
                if now[..<position].contains(where: { $0.move.municipality == move.municipality }) {
                    report(.movesTwice(municipalityNames[move.municipality], year: year), at: item["municipality"])
                    continue
                }
                check(move, item, timetable, associations, mergedIn: merger?.year)
                before.append(move)
            }
            checkEmptied(now, MembershipTimetable(members: members, moves: before, merger: merger), from: timetable)
        }
        return lawful.map(\.move)
    }

    private mutating func check(
        _ move: Move, _ item: Item, _ timetable: MembershipTimetable, _ associations: [Association],
        mergedIn mergerYear: Int?
    ) {
        let left = timetable.association(of: move.municipality, in: move.year - 1)
        checkNotice(item, of: associations[left])
        if timetable.owner(of: move.association, in: move.year) != move.association {
            report(.dissolved(associationNames[move.association], year: mergerYear ?? move.year), at: item["to"])
        } else if timetable.association(of: move.municipality, in: move.year) == move.association {
            report(
                .alreadyMember(
                    municipalityNames[move.municipality], of: associationNames[move.association], year: move.year),
                at: item["to"])
        }
    }

    private mutating func checkNotice(_ item: Item, of association: Association) {
        let year = item["year"].integer
        let notice = root["associations"][association.identifier]["notice-years"]
        guard !item["notice-override"].isPresent, root["decision-date"].isValid, decision.year <= years.upperBound,
            notice.isPresent, notice.isValid
        else { return }
        let earliest = Membership.earliestYear(noticeYears: association.noticeYears, from: decision)
        guard year < earliest else { return }
        report(
            .tooEarly(year: year, earliest: earliest, noticeYears: association.noticeYears, from: decision),
            at: item["year"])
    }

    /// Reports an association that the moves of a year leave without members, at the last of them.
    private mutating func checkEmptied(
        _ moves: [(move: Move, item: Item)], _ after: MembershipTimetable, from before: MembershipTimetable
    ) {
        guard let year = moves.first?.move.year else { return }
        let inhabited = Set(municipalityNames.indices.map { after.association(of: $0, in: year) })
        for association in associationNames.indices where !inhabited.contains(association) {
            let leaving = moves.last { before.association(of: $0.move.municipality, in: year) == association }
            if let leaving { report(.leavesNobody(associationNames[association], year: year), at: leaving.item) }
        }
    }
}
