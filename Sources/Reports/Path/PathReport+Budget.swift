package import Finsam
package import Simulation

/// The budget table of an association.
extension PathReport {
    func table(_ association: Int, _ years: [Year]) -> Table {
        func row(_ heading: String, _ amount: (Year) -> Double?) -> [String] {
            [heading] + years.map { amount($0).map(format.kronor) ?? "" }
        }
        let income = [
            // What is the state's contribution exactly is it in print too.
            row(words("Statens utrymme", "The state's room")) { year in
                let state = year.exact.contributions * Contribution.stateShare
                return abs(year.exact.room - state) < 1e-6 ? year.rounded.state : year.exact.room
            },
            row(words("Statens bidrag", "State's contribution")) { $0.rounded.state },
            row(words("Regionens bidrag", "Region's contribution")) { $0.rounded.region },
            row(words("Kommunernas bidrag", "Municipalities' contributions")) { $0.rounded.municipal },
            row(words("Balanserat resultat från året före", "Carried forward from the year before")) {
                $0.rounded.balanceBefore
            },
            row(words("Flyttat vid byte eller sammanslagning", "Moved by change or merger")) { $0.rounded.movedIn },
            row(words("Summa medel", "Sum of means")) { $0.rounded.means },
        ]
        func lines(_ kind: CostKind) -> [[String]] { lineRows(kind, of: association, years, row) }
        let costs =
            lines(.initiative) + lines(.operations)
            + [row(words("Delsumma verksamhet", "Subtotal activities")) { $0.rounded.activities }]
            + lines(.administration)
            + [
                row(words("Delsumma administration", "Subtotal administration")) { $0.rounded.administration },
                row(words("Engångskostnad", "One-off cost")) { $0.rounded.oneOff },
                row(words("Summa kostnader", "Sum of costs")) { $0.rounded.costs },
                row(words("Balanserat resultat", "Carried-forward result")) { $0.rounded.closingBalance },
                row(words("Nedskuret av insatserna, redan avdraget", "Cut from initiatives, already deducted")) {
                    $0.exact.curtailment
                },
            ]
        return Table(
            title: name(association), lead: words("Kronor.", "SEK."),
            headings: [words("Post", "Line")] + years.map { "\($0.year)" }, rows: income + costs,
            notes: years.compactMap { rules($0.year, $0.exact) })
    }

    /// The name of an association, and what it becomes by a merger.
    package func name(_ association: Int) -> String {
        let name = alternative.associations[association].name
        guard let merger = alternative.merger, merger.into == association else { return name }
        return "\(name) (\(words("från", "from")) \(merger.year) \(merger.name))"
    }

    /// The outcome of each line of a kind, and below it what an initiative was granted.
    private func lineRows(
        _ kind: CostKind, of association: Int, _ years: [Year], _ row: (String, (Year) -> Double?) -> [String]
    ) -> [[String]] {
        var seen: [PathTrace.LineYear] = []
        for line in years.flatMap(\.exact.lines)
        where self.line(line).kind == kind && !seen.contains(where: { $0.isSameLine(as: line) }) {
            seen.append(line)
        }
        return seen.flatMap { line -> [[String]] in
            func position(_ year: Year) -> Int? { year.exact.lines.firstIndex { $0.isSameLine(as: line) } }
            let suffix = line.home == association ? "" : " (\(alternative.associations[line.home].identifier))"
            let outcome = row(self.line(line).name + suffix) { year in position(year).map { year.rounded.lines[$0] } }
            guard kind == .initiative else { return [outcome] }
            let granted = row("  " + words("beviljat", "granted")) { year in
                guard let position = position(year), let granted = year.exact.lines[position].granted else {
                    return nil
                }
                // What is spent to the last krona is granted to the last krona in print too.
                return abs(granted - year.exact.lines[position].outcome) < 1e-6
                    ? year.rounded.lines[position] : granted
            }
            return [outcome, granted]
        }
    }

    /// The line of a study that a year's line is.
    package func line(_ line: PathTrace.LineYear) -> CostLine { alternative.associations[line.home].lines[line.line] }
}

extension PathTrace.LineYear {
    fileprivate func isSameLine(as other: PathTrace.LineYear) -> Bool { home == other.home && line == other.line }
}
