internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The sheet of provenance: what was run, how, and what the words mean.
extension ReportWorkbook {
    var runSheet: Sheet {
        var sheet = emptySheet(names.run)
        (sheet.columnWidths[0], sheet.columnWidths[1]) = (38, 110)
        addHeadings(
            [words("Uppgift", "Item"), words("Innehåll", "Content")], wordColumns: [0, 1], to: &sheet,
            frozenColumnCount: 1)
        var row = 1
        func add(_ name: String, _ content: Sheet.Content, to sheet: inout Sheet) {
            sheet.set(.text(name), row, 0, styles.label)
            sheet.set(content, row, 1, styles.prose.with { $0.alignment = .left })
            row += 1
        }
        func addSection(_ name: String, to sheet: inout Sheet) {
            sheet.set(.text(name), row, 0, styles.section)
            sheet.set(.nothing, row, 1, styles.section)
            row += 1
        }
        addSection(words("Körningen", "The run"), to: &sheet)
        for (name, content) in runItems { add(name, content, to: &sheet) }
        addSection(words("Så är siffrorna gjorda", "How the figures were made"), to: &sheet)
        for sentence in comparison.method { add("", .text(sentence), to: &sheet) }
        addSection(words("Bladen", "The sheets"), to: &sheet)
        for (name, text) in sheetTexts { add(name, .text(text), to: &sheet) }
        addSection(words("Orden", "The words"), to: &sheet)
        for (word, meaning) in definitions { add(word, .text(meaning), to: &sheet) }
        return sheet
    }

    private var runItems: [(String, Sheet.Content)] {
        let (study, run) = (comparison.study, comparison.run)
        func text(_ local: LocalText) -> Sheet.Content { .text(local.text(in: comparison.language)) }
        let scenarios = run.results.map { study.scenarios[$0.scenario].name.text(in: comparison.language) }
        var items: [(String, Sheet.Content)] = [
            (words("Studie", "Study"), text(study.title)), (words("Fråga", "Question"), text(study.question)),
            (words("Studiens namn i filerna", "The study's name in files"), .text(study.identifier)),
            (words("Kommun i fokus", "Municipality in focus"), .text(comparison.focusName)),
            (words("Referensalternativ", "Reference alternative"), .text(comparison.name(study.reference))),
            (words("Scenario i bladen", "Scenario of the sheets"), .text(scenarios.first ?? "")),
            (words("Alla scenarier i körningen", "All scenarios of the run"), .text(words.list(scenarios))),
            (words("Läge", "Mode"), .text(mode)),
        ]
        if run.isMonteCarlo {
            items += [
                (words("Antal banor", "Number of paths"), .number(Double(run.simulation.pathCount))),
                // As text: a number of a spreadsheet has 15 digits, a seed up to 20.
                (words("Frö", "Seed"), .text(String(run.simulation.seed))),
                (words("Urval av banor", "Sampling of paths"), .text(sampling)),
            ]
        }
        return items + [
            (words("Motor", "Engine"), .text("finsam \(run.engineVersion)")),
            (words("Studiens SHA-256", "The study's SHA-256"), .text(run.studyHash)),
            (words("Studiens filer", "The study's files"), .text(run.files.map(\.name).joined(separator: ", "))),
            (words("Indata", "Inputs"), .text(comparison.assumptionsLine)),
        ]
    }

    private var mode: String {
        switch comparison.run.simulation.mode {
        case .monteCarlo: words("slumpade banor (Monte Carlo)", "random paths (Monte Carlo)")
        case .expected: words("förväntat: varje osäkerhetsfaktor på sin median", "expected: every factor at its median")
        case .plan: words("plan: utan slump och utan neddragning", "plan: no randomness, no curtailment")
        }
    }

    private var sampling: String {
        switch comparison.run.simulation.sampling {
        case .pseudo: words("oberoende banor", "independent paths")
        case .antithetic: words("spegelvända par", "antithetic pairs")
        case .sobol: words("Sobolpunkter", "Sobol points")
        }
    }

    private var sheetTexts: [(String, String)] {
        var texts = [
            (
                names.comparison.text,
                words(
                    "Slutsatser i ord, alternativen vid en överblick, och kommunens bidrag och insatsmedel i två diagram.",
                    "Conclusions in words, the alternatives at a glance, and two charts of contribution and initiative money."
                )
            ),
            (
                names.years.text,
                words(
                    "En rad för varje år i varje alternativ. Förbundet är det som kommunen tillhör det året.",
                    "A row for each year of each alternative. The association is the one that the municipality belongs to that year."
                )
            ),
            (
                words("Ett blad för varje alternativ", "A sheet for each alternative"),
                words(
                    "Budgeten för varje förbund som kommunen tillhör något år, med formler.",
                    "The budget of every association that the municipality belongs to in some year, with formulas."
                )
            ),
        ]
        if comparison.run.isMonteCarlo {
            texts.append(
                (
                    names.uncertainty.text,
                    words(
                        "Kvantiler år för år, och ett solfjädersdiagram för varje alternativ: det mörka bandet rymmer hälften av banorna, hela solfjädern 90 av 100, och medianen är den ljusa linjen i mitten. Dolda kolumner har bandens bredd.",
                        "Quantiles year by year, and a fan chart for each alternative: the dark band holds half of the paths, the whole fan 90 of 100, and the median is the light line in the middle. Hidden columns hold the widths of the bands."
                    )
                ))
        }
        texts.append(
            (
                names.assumptions.text,
                words(
                    "Alla antaganden, de som betyder mest först. Spannet är från faktorns 5 %- till dess 95 %-värde ett enskilt år. Nettot vid 5 % och 95 % är skillnaden mot referensalternativet, kr per år från ändringen, när faktorn ensam (för det som varierar mellan åren: dess genomsnitt över perioden) står på det värdet och allt annat på sin median. Spann och utslag gäller faktorn och står på dess första rad. Tomt: värdet hålls fast i körningen.",
                    "All assumptions, those that matter most first. The range is from the factor's 5% to its 95% value in a single year. The net at 5% and 95% is the difference from the reference alternative, SEK a year from the change, with that factor alone (for what varies from year to year: its average over the horizon) at that value and all else at its median. Range and swing are of the factor and stand on its first row. Empty: the value is held fixed in the run."
                )
            ))
        return texts
    }

    private var definitions: [(String, String)] {
        [
            (
                words("Medlemsbidrag", "Contribution"),
                words(
                    "Vad kommunen betalar till sitt förbund ett år.",
                    "What the municipality pays its association in a year.")
            ),
            (
                words("Insatsmedel som når invånarna", "Initiative money that reaches inhabitants"),
                words(
                    "Insatsernas utfall gånger kommunens andel av medlemmarnas invånare, gånger hur tillgänglig varje insats är för dem.",
                    "Initiatives' outcome times the municipality's share of the members' inhabitants, times how far each initiative reaches them."
                )
            ),
            (
                words("Netto", "Net"),
                words(
                    "Insatsmedel som når invånarna minus medlemsbidraget.",
                    "Initiative money that reaches inhabitants less the contribution.")
            ),
            (
                words("Balanserat resultat", "Carried-forward result"),
                words(
                    "Förbundets samlade resultat vid årets slut: årets intäkter och ingående resultat minus årets kostnader.",
                    "The association's accumulated result at the year's end: the year's income and opening result less its costs."
                )
            ),
            (
                words("Neddragning", "Curtailment"),
                words(
                    "Ett förbund får inte låna. Räcker pengarna inte skärs insatserna ned det året.",
                    "An association may not borrow. If money runs out, initiatives are cut that year.")
            ),
            (
                words("Slumpad bana", "Random path"),
                words(
                    "Ett tänkt förlopp av alla osäkerhetsfaktorer över alla år. Samma bana är samma omvärld i alla alternativ.",
                    "One course of all uncertain factors over all years. The same path is the same world in every alternative."
                )
            ),
            (
                words("5 %, 25 %, 50 %, 75 %, 95 %", "5%, 25%, 50%, 75%, 95%"),
                words(
                    "Kvantiler: så stor andel av banorna ligger under värdet. 50 % är medianen.",
                    "Quantiles: that share of the paths is below the value. 50% is the median.")
            ),
            (
                words("Medelfel", "Standard error"),
                words(
                    "Hur långt medelvärdet skulle flytta sig med ett annat frö. Två medelfel åt varje håll täcker ungefär 95 av 100 frön.",
                    "How far the mean would move with another seed. Two standard errors each way cover about 95 of 100 seeds."
                )
            ),
            (
                words("Skillnad", "Difference"),
                words(
                    "Alternativet minus referensalternativet, bana för bana, per år från och med det år då alternativet ändrar något.",
                    "The alternative less the reference alternative, path by path, a year from the year in which the alternative changes something."
                )
            ),
            (
                words("Förväntat läge", "Expected mode"),
                words(
                    "En beräkning utan slump, med varje osäkerhetsfaktor på sin median och alla regler i kraft.",
                    "A calculation without randomness, with every factor at its median and all rules in force.")
            ),
        ]
    }
}
