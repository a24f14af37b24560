internal import Finsam
internal import Simulation
internal import Stochastics

/// Tables whose amounts add up.
extension Comparison {
    /// What changes for the municipality in focus, a year from the change: net = initiative money − contribution.
    package var differenceTable: RoundedTable {
        func amounts(_ outcome: MunicipalOutcome, _ sign: Double) -> [Double] {
            others.map { sign * (difference(outcome, $0)?.mean ?? 0) / yearsInForce($0) }
        }
        return RoundedTable(
            identifier: "difference",
            title: words(
                "Skillnad för \(focusName) mot ”\(name(study.reference))”, kr per år från ändringen",
                "Difference for \(focusName) from “\(name(study.reference))”, SEK a year from the change"),
            lead: words(
                "Medelvärden. Högre bidrag står med minus, eftersom det sänker nettot.",
                "Means. A higher contribution stands with a minus, since it lowers the net."),
            corner: words("Skillnad", "Difference"), columns: others.map(name),
            groups: [
                .init(
                    rows: [
                        (
                            words("Insatsmedel som når invånarna", "Initiative money that reaches inhabitants"),
                            amounts(.reach, 1)
                        ),
                        (words("Kommunens bidrag", "The municipality's contribution"), amounts(.contribution, -1)),
                    ], sum: words("Netto", "Net"))
            ], unit: .hundreds, isSigned: true)
    }

    /// What the numbers of a table with sums are.
    private var leadOfSums: String {
        words(
            "\(run.isMonteCarlo ? "Medelvärden, i" : "I") löpande priser, avrundade så att delarna stämmer med summan.",
            "\(run.isMonteCarlo ? "Means, in" : "In") current prices, rounded so that parts add up to the sum.")
    }

    /// What every municipality pays in the last year.
    package var contributionTable: RoundedTable {
        let last = base.horizon - 1
        return RoundedTable(
            identifier: "contributions-by-municipality",
            title: words(
                "Kommunernas medlemsbidrag \(study.years.upperBound), kr",
                "Municipalities' contributions in \(study.years.upperBound), SEK"),
            lead: leadOfSums,
            corner: words("Kommun", "Municipality"), columns: study.alternatives.indices.map(name),
            groups: [
                .init(
                    rows: study.municipalities.enumerated().map { municipality, value in
                        (
                            value.name,
                            study.alternatives.indices.map {
                                base.outcome(.contribution, of: municipality, alternative: $0, period: last)?.mean ?? 0
                            }
                        )
                    }, sum: words("Kommunerna tillsammans", "Municipalities together"))
            ], unit: .hundreds)
    }

    /// Where the money of the association of the municipality in focus comes from and goes in a year.
    ///
    /// What is carried forward from the year before is what makes the two sides equal, so that money that a merger or a
    /// settlement moves on 1 January is in it.
    package func flowTable(year: Int) -> RoundedTable {
        let period = year - study.years.lowerBound
        func mean(_ outcome: AssociationOutcome, _ alternative: Int) -> Double {
            let association = base.association(of: study.focus, alternative: alternative, year: period)
            return base.outcome(outcome, of: .association(association), alternative: alternative, period: period)?.mean
                ?? 0
        }
        let all = Array(study.alternatives.indices)
        func row(_ name: String, _ amount: (Int) -> Double) -> (name: String, amounts: [Double]) {
            (name, all.map(amount))
        }
        func uses(_ alternative: Int) -> Double {
            [AssociationOutcome.spend, .operations, .administration, .oneOff, .closingBalance]
                .reduce(0) { $0 + mean($1, alternative) }
        }
        let shares = [
            (words("Staten", "The state"), Contribution.stateShare),
            (words("Regionen", "The region"), Contribution.regionShare),
            (words("Kommunerna", "The municipalities"), Contribution.municipalShare),
        ]
        return RoundedTable(
            identifier: "flow-\(year)",
            title: words(
                "Pengarna i \(words.genitive(focusName)) förbund \(year), tkr",
                "The money of \(words.genitive(focusName)) association in \(year), SEK thousand"),
            lead: leadOfSums,
            corner: words("Post", "Item"), columns: all.map(name),
            groups: [
                .init(
                    rows: shares.map { share in row(share.0) { mean(.contributions, $0) * share.1 } } + [
                        row(words("Balanserat resultat från året före", "Carried forward from the year before")) {
                            uses($0) - mean(.contributions, $0)
                        }
                    ], sum: words("Summa medel", "Total funds")),
                .init(
                    rows: [
                        row(words("Insatser", "Initiatives")) { mean(.spend, $0) },
                        row(words("Egen verksamhet", "Own operations")) { mean(.operations, $0) },
                        row(words("Administration", "Administration")) { mean(.administration, $0) },
                        row(words("Engångskostnad", "One-off cost")) { mean(.oneOff, $0) },
                        row(words("Balanserat resultat till året efter", "Carried forward to the year after")) {
                            mean(.closingBalance, $0)
                        },
                    ], sum: words("Summa användning", "Sum of uses")),
            ], unit: .thousands)
    }

    /// All tables that add up, for the machine-readable file.
    package var roundedTables: [RoundedTable] {
        (others.isEmpty ? [] : [differenceTable]) + [flowTable(year: study.years.upperBound), contributionTable]
    }
}
