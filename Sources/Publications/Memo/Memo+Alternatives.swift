internal import Finsam
internal import Reports
internal import Simulation

/// The matter and the alternatives.
extension Memo {
    /// *Ärende.*
    var matter: [Story.Block] {
        let first = study.years.lowerBound
        let timetable = study.alternatives[study.reference].timetable
        let home = timetable.association(of: study.focus, in: first)
        let others = study.municipalities.indices.filter {
            $0 != study.focus && timetable.association(of: $0, in: first) == home
        }.map { study.municipalities[$0].name }
        let membership = words(
            "\(comparison.focusName) hör \(first) till \(study.associations[home].name)\(others.isEmpty ? "" : ", tillsammans med \(words.list(others))").",
            "In \(first) \(comparison.focusName) belongs to \(study.associations[home].name)\(others.isEmpty ? "" : ", together with \(words.list(others))")."
        )
        let law = words(
            "Samordningsförbund regleras i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser. Enligt 5 § bidrar staten med hälften av medlen, regionen med en fjärdedel och kommunerna tillsammans med en fjärdedel. Den part som vill bidra minst avgör därför hur mycket de andra kan bidra med. Ett förbund får inte skuldsätta sig: räcker pengarna inte måste insatserna dras ned samma år.",
            "Coordination associations are governed by lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser. By section 5 the state provides half of the money, the region a quarter and the municipalities together a quarter. So the party that is willing to pay least decides how much the others can pay. An association may not run into debt: if money runs out, initiatives must be cut in the same year."
        )
        let decision = study.decision.map {
            words(
                " Beräkningen utgår från att beslut kan fattas tidigast den \($0.text).",
                " The calculation supposes that a decision can be made on \($0.text) at the earliest.")
        }
        return [heading("Ärende", "Matter"), .paragraph(membership + (decision ?? "")), .paragraph(law)]
    }

    /// *Alternativen.*
    var alternatives: [Story.Block] {
        [heading("Alternativen", "The alternatives")]
            + study.alternatives.indices.flatMap { number -> [Story.Block] in
                [
                    .heading("\(number + 1). \(comparison.name(number))", level: 3),
                    .paragraph(description(number).joined(separator: " ")),
                ]
            }
    }

    /// What an alternative changes, in sentences.
    private func description(_ number: Int) -> [String] {
        let alternative = study.alternatives[number]
        let associations = alternative.associations
        func names(_ indices: [Int]) -> String { words.list(indices.map { associations[$0].name }) }
        guard !isUnchanged(alternative) else {
            guard number == study.reference else {
                let reference = words.quoted(study.alternatives[study.reference].name)
                return [
                    words(
                        "Medlemskap och administration är desamma som med \(reference). Det som skiljer är budget, bidrag eller hur mycket som beviljas; se studiens filer.",
                        "Membership and administration are those of \(reference). What differs is the budget, the contributions or how much is granted; see the study's files."
                    )
                ]
            }
            return [
                words(
                    "Medlemskap och administration är som i dag.",
                    "Membership and administration are as they are today.")
            ]
        }
        var sentences = alternative.moves.map { move in
            let name = study.municipalities[move.municipality].name
            let from = alternative.timetable.association(of: move.municipality, in: move.year - 1)
            return words(
                "\(name) lämnar \(associations[from].name) och blir medlem i \(associations[move.association].name) den 1 januari \(move.year).",
                "\(name) leaves \(associations[from].name) and joins \(associations[move.association].name) on 1 January \(move.year)."
            )
        }
        if !alternative.moves.isEmpty { sentences.append(settlement(alternative.settlement)) }
        if let merger = alternative.merger {
            sentences.append(
                words(
                    "\(names(merger.from)) går upp i \(associations[merger.into].name) den 1 januari \(merger.year); det gemensamma förbundet kallas här \(merger.name).",
                    "\(names(merger.from)) \(merger.from.count == 1 ? "merges" : "merge") into \(associations[merger.into].name) on 1 January \(merger.year); the common association is here called \(merger.name)."
                ))
        }
        if let shared = alternative.sharedAdministration {
            let phase = words.count(
                shared.phaseInYears, swedish: ("år", "år"), english: ("year", "years"))
            sentences.append(
                alternative.merger == nil
                    ? words(
                        "\(names(shared.associations)) har gemensam administration från \(shared.year); besparingen når full storlek efter \(phase).",
                        "\(names(shared.associations)) share their administration from \(shared.year); the saving is complete after \(phase)."
                    )
                    : words(
                        "Administrationen samordnas från \(shared.year); besparingen når full storlek efter \(phase).",
                        "Administration is shared from \(shared.year); the saving is complete after \(phase)."))
        }
        if let cost = alternative.oneOff,
            let amount = comparison.base.outcome(
                .oneOff, of: .together, alternative: number, period: comparison.base.horizon)?.mean
        {
            let payers = names(cost.payers.map(\.association))
            sentences.append(
                words(
                    "Ändringen kostar \(onAverage)\(format.thousands(amount)) tkr en gång, \(cost.year). Kostnaden betalas av \(payers).",
                    "The change costs SEK \(format.thousands(amount)) thousand\(onAverage) once, in \(cost.year). It is paid by \(payers)."
                ))
        }
        return sentences
    }

    private func settlement(_ settlement: Settlement) -> String {
        switch settlement {
        case .none:
            words(
                "Ingen del av det balanserade resultatet följer med vid bytet.",
                "No part of the carried-forward result moves with the change.")
        case .proportional(let share, let years):
            words(
                "Vid bytet följer \(format.percent(share, decimals: 0)) av kommunens del av det balanserade resultatet med, räknad efter bidragen de senaste \(words.count(years, swedish: ("året", "åren"), english: ("", ""))).",
                "With the change \(format.percent(share, decimals: 0)) of the municipality's part of the carried-forward result moves, in proportion to the contributions of the last \(words.count(years, swedish: ("", ""), english: ("year", "years")))."
            )
        }
    }
}
