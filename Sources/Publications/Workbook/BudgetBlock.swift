internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The budget of an association on a sheet, in the order of the published plans: income, activities, administration, result.
///
/// Every sum is a formula, and its value is what ``Reports/BudgetYear`` rounded it to, so that a program that calculates
/// anew comes to the same kronor.
struct BudgetBlock {
    private let comparison: Comparison
    private let report: PathReport
    private let alternative: Int
    private let association: Int
    private let styles: WorkbookStyles
    private let words: Words
    private let years: [PathReport.Year]
    /// The sheet as far as it has been filled.
    private(set) var sheet: Sheet
    /// The first row that is free.
    var row: Int
    /// The row of the closing balances, for the opening ones.
    private var closingRow = 0

    init(
        _ comparison: Comparison, _ report: PathReport, alternative: Int, association: Int, _ styles: WorkbookStyles,
        sheet: Sheet, firstRow: Int
    ) {
        self.comparison = comparison
        self.report = report
        self.alternative = alternative
        self.association = association
        self.styles = styles
        words = comparison.words
        years = report.budgets[association]
        self.sheet = sheet
        row = firstRow
    }

    private var study: Study { comparison.study }

    private func column(_ year: PathReport.Year) -> Int { 1 + year.year - study.years.lowerBound }

    private func cell(_ row: Int, _ year: PathReport.Year) -> Position { Position(row: row, column: column(year)) }

    /// What the rules did, in sentences; years in a row in which they did the same have one together.
    var notes: [String] {
        var runs: [(first: Int, last: Int, text: String)] = []
        for year in years {
            guard let text = report.rules(year.exact) else { continue }
            if let last = runs.last, last.text == text, last.last + 1 == year.year {
                runs[runs.count - 1].last = year.year
            } else {
                runs.append((year.year, year.year, text))
            }
        }
        return runs.map { ($0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)") + ": \($0.text)." }
    }

    // MARK: Rows

    /// Fills the block.
    mutating func add() {
        addHeading(report.name(association), styles.section)
        addMembership()
        let means = addIncome()
        let costs = addCosts()
        closingRow = row
        addRow(words("Balanserat resultat", "Carried-forward result"), styles.total) { [self] year in
            .formula(.difference(cell(means, year), cell(costs.all, year)), value: year.rounded.closingBalance)
        }
        setOpeningBalances()
        addBeside(costs)
        addMonteCarlo()
    }

    private mutating func addHeading(_ text: String, _ style: CellStyle) {
        sheet.set(.text(text), row, 0, style)
        for column in 1...study.years.count { sheet.set(.nothing, row, column, style) }
        row += 1
    }

    private mutating func addRow(
        _ name: String, _ look: (CellStyle) -> CellStyle = { $0 }, format: CellStyle.NumberFormat = .whole,
        _ content: (PathReport.Year) -> Sheet.Content?
    ) {
        sheet.set(.text(name), row, 0, look(styles.label))
        for column in 1...study.years.count { sheet.set(.nothing, row, column, look(styles.number(format))) }
        for year in years {
            guard let content = content(year) else { continue }
            sheet.set(content, row, column(year), look(styles.number(format)))
        }
        row += 1
    }

    /// In which years the municipality in focus is a member, where that is not the same in all of them.
    private mutating func addMembership() {
        let isMember = years.map { $0.exact.members.contains(study.focus) }
        guard isMember.contains(false) || years.count < study.years.count else { return }
        addRow(words("\(comparison.focusName) är medlem", "\(comparison.focusName) is a member"), styles.beside) {
            [self] year in
            .text(year.exact.members.contains(study.focus) ? words("ja", "yes") : words("nej", "no"))
        }
    }

    /// Adds what comes in, and returns the row of its sum.
    private mutating func addIncome() -> Int {
        addHeading(words("Intäkter", "Income"), styles.subsection)
        let first = row
        let members = study.municipalities.indices.filter { member in
            years.contains { $0.exact.members.contains(member) }
        }
        for member in members {
            addRow(study.municipalities[member].name) { year in
                year.exact.members.firstIndex(of: member).map { .number(year.rounded.members[$0]) }
            }
        }
        addRow(words("Regionen", "The region")) { .number($0.rounded.region) }
        addRow(words("Staten genom Försäkringskassan", "The state through Försäkringskassan")) {
            .number($0.rounded.state)
        }
        openingRow = row
        addRow(words("Balanserat resultat från året före", "Carried forward from the year before")) {
            .number($0.rounded.balanceBefore)
        }
        if years.contains(where: { $0.rounded.movedIn != 0 }) {
            addRow(words("Flyttat vid byte eller sammanslagning", "Moved by change or merger")) {
                .number($0.rounded.movedIn)
            }
        }
        let last = row - 1
        addRow(words("Summa intäkter", "Sum of income"), styles.subtotal) { [self] year in
            .formula(.sum([Area(cell(first, year), cell(last, year))]), value: year.rounded.means)
        }
        return row - 1
    }

    /// The row of the opening balances, which are filled when the closing ones have their row.
    private var openingRow = 0

    /// A year opens with what the year before closed with; the first, and one after a gap, with an amount.
    private mutating func setOpeningBalances() {
        for (before, year) in zip(years, years.dropFirst())
        where before.year + 1 == year.year && before.rounded.closingBalance == year.rounded.balanceBefore {
            sheet.set(
                .formula(.cell(cell(closingRow, before)), value: year.rounded.balanceBefore), openingRow, column(year),
                styles.number(.whole))
        }
    }

    /// Adds what goes out, and returns the rows of the administration and of all of it.
    private mutating func addCosts() -> (administration: Int, all: Int) {
        addHeading(words("Kostnader", "Costs"), styles.subsection)
        let activities = addLines([.initiative, .operations], words("Delsumma verksamhet", "Subtotal activities")) {
            $0.activities
        }
        let administration = addLines(
            [.administration], words("Delsumma administration", "Subtotal administration")
        ) { $0.administration }
        var parts = [activities, administration]
        if years.contains(where: { $0.rounded.oneOff != 0 }) {
            addRow(words("Engångskostnad för ändringen", "One-off cost of the change")) { .number($0.rounded.oneOff) }
            parts.append(row - 1)
        }
        addRow(words("Summa kostnader", "Sum of costs"), styles.subtotal) { [self] year in
            .formula(.sum(parts.map { Area(cell($0, year), cell($0, year)) }), value: year.rounded.costs)
        }
        return (administration, row - 1)
    }

    /// Adds the lines of some kinds and their sum, and returns the sum's row.
    private mutating func addLines(
        _ kinds: [CostKind], _ sumName: String, _ sum: (BudgetYear<Double>) -> Double
    ) -> Int {
        let first = row
        for kind in kinds {
            for line in lines(kind) {
                let suffix = line.home == association ? "" : " (\(alternativeOfStudy.associations[line.home].name))"
                addRow(report.line(line).name + suffix) { year in
                    year.exact.lines.firstIndex { $0.home == line.home && $0.line == line.line }.map {
                        .number(year.rounded.lines[$0])
                    }
                }
            }
        }
        let last = row - 1
        addRow(sumName, styles.subtotal) { [self] year in
            let areas = first <= last ? [Area(cell(first, year), cell(last, year))] : []
            return .formula(.sum(areas), value: sum(year.rounded))
        }
        return row - 1
    }

    private var alternativeOfStudy: Alternative { study.alternatives[alternative] }

    /// The lines of a kind in any year, in the order in which they first stand.
    private func lines(_ kind: CostKind) -> [PathTrace.LineYear] {
        years.flatMap(\.exact.lines).reduce(into: []) { seen, line in
            let isNew = !seen.contains { $0.home == line.home && $0.line == line.line }
            if isNew, report.line(line).kind == kind { seen.append(line) }
        }
    }

    // MARK: What stands beside the budget

    private mutating func addBeside(_ costs: (administration: Int, all: Int)) {
        addRow(
            words("Administrationens andel av kostnaderna", "Administration, share of costs"), styles.beside,
            format: .percent
        ) { [self] year in
            let share = year.rounded.costs == 0 ? 0 : year.rounded.administration / year.rounded.costs
            return .formula(.share(cell(costs.administration, year), of: cell(costs.all, year)), value: share)
        }
        if years.contains(where: { $0.exact.curtailment >= 0.5 }) {
            addRow(
                words("Neddraget av insatserna, redan avdraget", "Cut from initiatives, already deducted"),
                styles.beside
            ) { .number($0.exact.curtailment.rounded()) }
        }
    }

    /// What the random paths say about the closing balance, for comparison.
    private mutating func addMonteCarlo() {
        guard comparison.run.isMonteCarlo else { return }
        let (base, first) = (comparison.base, study.years.lowerBound)
        let count = comparison.format.number(Double(comparison.run.simulation.pathCount))
        let closing = { [alternative, association] (year: PathReport.Year) -> OutcomeSummary? in
            base.outcome(
                .closingBalance, of: .association(association), alternative: alternative, period: year.year - first)
        }
        addRow(
            words(
                "Balanserat resultat i \(count) slumpade banor: medel",
                "Carried-forward result on \(count) random paths: mean"), styles.beside
        ) { closing($0).map { .number($0.mean) } }
        for share in [0.05, 0.95] {
            let percent = comparison.format.percent(share, decimals: 0)
            addRow(words("… \(percent) av banorna ligger under", "… \(percent) of the paths are below"), styles.beside)
            {
                closing($0).map { .number($0.quantile(share).value) }
            }
        }
        addRow(words("Risk för neddragning", "Risk of curtailment"), styles.beside, format: .percent) {
            [alternative, association] year in
            base.probability(
                of: .curtailment, in: .association(association), alternative: alternative, period: year.year - first
            ).map { .number($0.mean) }
        }
    }
}
