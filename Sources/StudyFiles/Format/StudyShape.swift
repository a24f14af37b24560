/// The shape of a study file: every key that may be written, what it means, its unit, range and default.
///
/// One definition for the reader and for the JSON Schema that `finsam schema` writes.
enum StudyShape {
    /// The version of the format that this reader understands.
    static let version = 1

    /// Years that a study may name.
    static let lawfulYears = 1990...2150

    /// A whole study.
    static let study = ObjectShape(
        "study", "A study for finsam: base data, alternatives and scenarios.",
        keys: [
            Key("format", "Version of this format; always 1.", .integer(1...1)),
            Key("study", "Key of the study; names the folder of its results.", .identifier),
            Key("title", "Title in Swedish.", .text),
            Key("title-en", "Title in English.", .text),
            Key("question", "What the study is to answer, in Swedish.", .text),
            Key("question-en", "What the study is to answer, in English.", .text),
            Key("years", "The horizon.", .object(years)),
            Key("decision-date", "The day on which notice can be given at the earliest.", .date),
            Key("focus", "The municipality whose decision it is.", .identifier),
            Key("reference", "The alternative that the others are compared with.", .identifier),
            Key("run", "How to run it unless the command line says otherwise.", .object(run), .optional),
            Key("state", "How the state divides its money.", .object(state)),
            Key("economy", "Wages and prices, and the date of the split key.", .object(economy)),
            Key("municipalities", "The municipalities.", .map(.identifier, of: .object(municipality))),
            Key("associations", "The associations.", .map(.identifier, of: .object(association))),
            Key("factors", "The uncertain factors.", .map(.identifier, of: .object(factor)), .optional),
            Key("correlations", "Which factors go together.", .list(of: .object(correlation)), .optional),
            Key("alternatives", "The decisions that are compared.", .map(.identifier, of: .object(alternative))),
            Key(
                "scenarios", "The worlds that every alternative is put through; the first is the base.",
                .map(.identifier, of: .object(scenario))),
            Key(
                "thresholds", "What is demanded of the alternatives.", .map(.identifier, of: .object(threshold)),
                .optional),
            Key(
                "published-tables", "Published tables that the engine must replicate in plan mode.",
                .map(.identifier, of: .object(publishedTable)), .optional),
        ])

    static let years = ObjectShape(
        "years", "First and last year of the horizon.",
        keys: [
            Key("first", "First year.", .integer(lawfulYears)),
            Key("last", "Last year; a horizon has at most 60 years.", .integer(lawfulYears)),
        ])

    static let run = ObjectShape(
        "run", "Number of paths and seed unless the command line says otherwise.",
        keys: [
            Key(
                "paths", "Number of Monte Carlo paths.", .integer(1...1_000_000_000),
                .standard(.integer(10_000), because: "enough for 1 % of a standard deviation in a mean")),
            Key(
                "seed", "Seed of the random numbers; 0 is an ordinary seed.", .integer(0...Int.max),
                .standard(.integer(1), because: "any fixed number will do")),
        ])

    // MARK: The world

    static let state = ObjectShape(
        "state", "The state's allocation to all associations of the country.",
        keys: [
            Key("appropriation-sek", "The national sum of the first year.", .number(0...1e12, .kronor)),
            Key(
                "appropriation-growth-per-year", "Growth of the national sum from the second year on.",
                .quantity(-0.9...1, .perYear)),
            Key(
                "appropriation-cut-share", "Share that a cut takes away in a year, for good.", .quantity(0...1, .share),
                .standard(.number(0), because: "no cut unless the study says so")),
            Key(
                "appropriation-changes", "Decided or supposed changes by year, as shares, for good.",
                .map(.year(lawfulYears), of: .number(-1...10, .share)), .optional),
            Key("associations-in-country", "Number of associations in the country.", .number(1...1000, .count)),
            Key(
                "base-amount-sek", "Base amount of every association.", .number(0...1e9, .kronor),
                .standard(.number(400_000), because: "Försäkringskassans fördelningsmodell 2015-01-22")),
            Key(
                "base-amount-changes-sek",
                "Other base amounts, each from its year on; the shares of the variable part stay as “base-amount-sek” sets them.",
                .map(.year(lawfulYears), of: .number(0...1e9, .kronor)), .optional),
            Key(
                "need-weight", "Weight of the need measure in the variable part; the rest follows people.",
                .number(0...1, .share),
                .standard(.number(0.75), because: "Försäkringskassans fördelningsmodell 2015-01-22")),
            Key(
                "national-population-growth-per-year", "Growth of the country's population.",
                .number(-0.1...0.1, .perYear)),
            Key(
                "largest-decrease",
                "Largest decrease of a room from one year to the next; leave out if there is no such rule.",
                .number(0...1, .share), .optional),
            Key(
                "own-capital-steps", "Staircase of reasonable own capital; leave out if there is no such rule.",
                .list(of: .object(capitalStep)), .optional),
        ])

    static let capitalStep = ObjectShape(
        "capital-step", "A step of the staircase of own capital.",
        keys: [
            Key(
                "above-share-of-contributions",
                "Own capital above this share of last year's contributions stands on the step.",
                .number(0...10, .share)),
            Key("room-reduction", "Share of the room that is then withheld.", .number(0...1, .share)),
        ])

    static let economy = ObjectShape(
        "economy", "What all associations share.",
        keys: [
            Key("wages-per-year", "Growth of wages.", .quantity(-0.5...1, .perYear)),
            Key("prices-per-year", "Growth of prices.", .quantity(-0.5...1, .perYear)),
            Key(
                "split-lag-years",
                "The quarter of year y is split by the population on 31 December of year y minus this.",
                .number(1...5, .years), .standard(.number(2), because: "the latest figure known when a budget is set")),
        ])

    static let municipality = ObjectShape(
        "municipality", "A municipality.",
        keys: [
            Key("name", "Name.", .text),
            Key(
                "population", "Total population on 31 December, by year.",
                .map(.year(lawfulYears), of: .number(1...1e8, .people))),
            Key("population-growth-per-year", "Growth after the last known year.", .quantity(-0.2...0.2, .perYear)),
            Key(
                "need-change-per-year", "Change of its share of the country's need, from the second year on.",
                .quantity(-0.5...0.5, .perYear), .standard(.number(0), because: "no change unless the study says so")),
        ])

    // MARK: Associations

    /// Keys of an association that an alternative may also change.
    static let policyKeys = [
        Key(
            "region-ceiling-sek", "The most that the region pays, by year; the last one goes on.",
            .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
        Key(
            "municipal-ceiling-sek", "The most that the municipalities together pay, by year; the last one goes on.",
            .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
        Key("ask", "How much of the state's money is asked for.", .object(ask)),
        Key("split", "How the municipal quarter is divided.", .object(split), .optional),
        Key("grants", "What is granted after the plan.", .object(grants)),
        Key(
            "opening-balance-sek", "Carried-forward result on 1 January of the first year.",
            .number(-1e10...1e10, .kronor)),
        Key(
            "opening-balance-level", "Multiplier on the opening balance, for accounts that are not published.",
            .quantity(0...100, .factor), .standard(.number(1), because: "the opening balance as given")),
        Key(
            "budget-level", "Multiplier on every budgeted amount, for a budget that is not published.",
            .quantity(0...100, .factor), .standard(.number(1), because: "the budget as given")),
        Key(
            "initiatives", "Financed initiatives, by key.", .map(.identifierPattern, of: .object(initiative)), .optional
        ),
        Key(
            "operations", "The association's own work, by key.", .map(.identifierPattern, of: .object(line)), .optional),
        Key(
            "administration", "Office, board, audit, accounting, by key.",
            .map(.identifierPattern, of: .object(line)), .optional),
    ]

    static let association = ObjectShape(
        "association", "A coordination association (samordningsförbund).",
        keys: [
            Key("name", "Name.", .text),
            Key("members", "Its municipalities when the horizon begins.", .list(of: .identifier)),
            Key(
                "notice-years", "Years of notice before a municipality may leave.", .number(0...20, .years),
                .standard(
                    .number(3),
                    because: "finsam.se, medlem lämnar förbund: three years unless the order sets a shorter time")),
            Key(
                "previous-state-contribution-sek", "What the state paid in the year before the first.",
                .number(0...1e10, .kronor)),
            Key("room", "Where the room, the most that the state offers, comes from.", .object(room)),
        ] + policyKeys)

    /// What an alternative may change of an association: everything but members, notice and room.
    static let associationPolicy = ObjectShape(
        "association-policy", "What an alternative changes of an association.", keys: policyKeys)

    static let room = ObjectShape(
        "room", "Where the room comes from: exactly one way.",
        keys: [
            Key(
                "calibrated-sek",
                "The published room of the first year, which the allocation rule is made to give exactly.",
                .number(0...1e10, .kronor), .optional),
            Key(
                "per-inhabitant-as", "The same variable part per inhabitant as this association's.", .identifier,
                .optional),
            Key(
                "given-sek", "Given rooms by year; the last one goes on. The allocation rule is not used.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
            Key(
                "level", "Multiplier on the variable part, for a room that is not published.",
                .quantity(0...100, .factor),
                .standard(.number(1), because: "the room as given")),
        ], alternatives: [["calibrated-sek", "per-inhabitant-as", "given-sek"]])

    static let ask = ObjectShape(
        "ask", "How much of the state's money the association asks for.",
        keys: [
            Key(
                "policy",
                "match: all of the room; ladder: last year's and a growth; freeze: last year's; path: given amounts.",
                .choice(["match", "ladder", "freeze", "path"])),
            Key("growth-per-year", "Growth of a ladder.", .number(-1...10, .perYear), .optional),
            Key(
                "state-sek", "Given contributions of the state, by year.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
            Key(
                "then", "The policy for the years after the given amounts.", .choice(["match", "ladder", "freeze"]),
                .optional),
        ])

    static let split = ObjectShape(
        "split", "How the municipalities divide their quarter.",
        keys: [
            Key(
                "by",
                "population: by total population; shares: fixed shares; amounts: given amounts, by population in other years.",
                .choice(["population", "shares", "amounts"]),
                .standard(.text("population"), because: "Verksamhetsplan 2024's amounts follow total population")),
            Key(
                "shares", "Fixed shares of the members, that sum to 1.",
                .map(.identifier, of: .number(0...1, .share)), .optional),
            Key(
                "amounts-sek", "Given amounts of the members, by year.",
                .map(.year(lawfulYears), of: .map(.identifier, of: .number(0...1e10, .kronor))), .optional),
        ])

    static let grants = ObjectShape(
        "grants", "What is granted after the plan.",
        keys: [
            Key(
                "policy",
                "hold: the last granted amounts, indexed; spend-available: what income and capital above the buffer allow.",
                .choice(["hold", "spend-available"])),
            Key(
                "buffer-share-of-income", "Part of a year's income that is kept as capital.", .number(0...1, .share),
                .optional),
            Key(
                "release-share", "Part of the capital above the buffer that is used in the year.",
                .number(0...1, .share),
                .standard(.number(1), because: "Verksamhetsplan 2024: the whole capital is to be put to use")),
            Key(
                "rebuild-share", "Part of what the capital lacks of the buffer that is set aside in the year.",
                .number(0...1, .share), .standard(.number(0), because: "nothing is set aside unless the study says so")),
        ])

    static let initiative = ObjectShape(
        "initiative", "A financed initiative (insats).",
        keys: [
            Key("name", "Name.", .text),
            Key(
                "budget-sek", "Budgeted (counted) amount of each year of the plan.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor))),
            Key(
                "counted-share", "Part of granted money that the budget counts (the 90 % principle).",
                .number(0.01...1, .share)),
            Key("utilisation", "Outcome / granted.", .quantity(0...1, .share)),
            Key("wage-share", "Part of the cost that follows wages; the rest follows prices.", .number(0...1, .share)),
            Key(
                "access", "How far it reaches a municipality's inhabitants; those not named have 1.",
                .map(.identifier, of: .quantity(0...100, .factor)), .optional),
        ])

    static let line = ObjectShape(
        "line", "A line of operations or administration.",
        keys: [
            Key("name", "Name.", .text),
            Key(
                "budget-sek", "Budgeted amount of each year of the plan.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor))),
            Key("wage-share", "Part of the cost that follows wages; the rest follows prices.", .number(0...1, .share)),
            Key(
                "cost-factor", "Outcome / planned, with mean 1.", .quantity(0...100, .factor),
                .standard(.number(1), because: "the outcome is as planned")),
        ])

    // MARK: Uncertainty

    static let distributionKeys = [
        Key("fixed", "Always this value.", .number(-1e12...1e12, .factorUnit), .optional),
        Key("normal", "Normal.", .object(meanAndSpread("normal")), .optional),
        Key(
            "lognormal", "Lognormal.",
            .object(
                ObjectShape(
                    "lognormal", "Lognormal by its median and the standard deviation of its logarithm.",
                    keys: [
                        Key("median", "Median.", .number(1e-9...1e12, .factorUnit)),
                        Key("sd-of-log", "Standard deviation of the logarithm.", .number(0...5, .standardDeviations)),
                    ])), .optional),
        Key(
            "uniform", "Uniform between two values.",
            .object(
                ObjectShape(
                    "uniform", "Uniform between two values.",
                    keys: [
                        Key("low", "Lowest value.", .number(-1e12...1e12, .factorUnit)),
                        Key("high", "Highest value.", .number(-1e12...1e12, .factorUnit)),
                    ])), .optional),
        Key("triangular", "Triangular.", .object(lowModeHigh("triangular")), .optional),
        Key(
            "pert", "PERT: a beta distribution by lowest, most likely and highest value.", .object(lowModeHigh("pert")),
            .optional),
        Key("beta", "Beta on 0…1 by its mean and standard deviation.", .object(meanAndSpread("beta")), .optional),
        Key(
            "logit-normal", "Logit-normal on 0…1.",
            .object(
                ObjectShape(
                    "logit-normal", "Logit-normal by its median and the standard deviation of its logit.",
                    keys: [
                        Key("median", "Median.", .number(1e-9...0.999999999, .share)),
                        Key("sd-of-logit", "Standard deviation of the logit.", .number(0...10, .standardDeviations)),
                    ])), .optional),
        Key(
            "discrete", "Some values with probabilities.",
            .object(
                ObjectShape(
                    "discrete", "Some values, ascending, with probabilities that sum to 1.",
                    keys: [
                        Key("values", "The values, ascending.", .list(of: .number(-1e12...1e12, .factorUnit))),
                        Key("probabilities", "Their probabilities.", .list(of: .number(0...1, .share))),
                    ])), .optional),
        Key(
            "percentiles", "By its 5 % and 95 % quantiles.",
            .object(
                ObjectShape(
                    "percentiles", "A distribution by its 5 % and 95 % quantiles.",
                    keys: [
                        Key("p5", "Value that is undercut in 5 of 100 cases.", .number(-1e12...1e12, .factorUnit)),
                        Key("p95", "Value that is exceeded in 5 of 100 cases.", .number(-1e12...1e12, .factorUnit)),
                        Key("family", "Kind of distribution.", .choice(["normal", "lognormal", "logit-normal"])),
                    ])), .optional),
    ]

    static let distributionNames = [
        "fixed", "normal", "lognormal", "uniform", "triangular", "pert", "beta", "logit-normal", "discrete",
        "percentiles",
    ]

    static func meanAndSpread(_ name: String) -> ObjectShape {
        ObjectShape(
            name, "By mean and standard deviation.",
            keys: [
                Key("mean", "Mean.", .number(-1e12...1e12, .factorUnit)),
                Key("sd", "Standard deviation.", .number(0...1e12, .factorUnit)),
            ])
    }

    static func lowModeHigh(_ name: String) -> ObjectShape {
        ObjectShape(
            name, "By lowest, most likely and highest value.",
            keys: [
                Key("low", "Lowest value.", .number(-1e12...1e12, .factorUnit)),
                Key("mode", "Most likely value.", .number(-1e12...1e12, .factorUnit)),
                Key("high", "Highest value.", .number(-1e12...1e12, .factorUnit)),
            ])
    }

    static let event = ObjectShape(
        "event", "Something that happens or not; 0 when it does not.",
        keys: [
            Key("probability", "Probability in a year, or on a path for a constant factor.", .number(0...1, .share)),
            Key(
                "size", "Distribution of its size when it happens.",
                .object(
                    ObjectShape(
                        "event-size", "Distribution of an event's size.", keys: distributionKeys,
                        alternatives: [distributionNames]))),
        ])

    static let factor = ObjectShape(
        "factor", "An uncertain factor: a distribution and its structure in time.",
        keys: [
            Key("meaning", "What it stands for, in Swedish.", .text),
            Key("meaning-en", "What it stands for, in English.", .text),
            Key("unit", "Unit of its values.", .choice(["per-year", "share", "multiplier", "sek"])),
        ] + distributionKeys + [
            Key("event", "An event that happens or not.", .object(event), .optional),
            Key(
                "time",
                "constant: one value for a path; independent: one each year; autoregressive: with memory; random-walk: changes add up.",
                .choice(["constant", "independent", "autoregressive", "random-walk"])),
            Key(
                "autocorrelation", "Memory of an autoregressive factor from year to year.",
                .number(-0.999...0.999, .correlation),
                .optional),
            Key("start", "Value from which a random walk starts.", .number(-1e12...1e12, .factorUnit), .optional),
            Key(
                "scale", "Every value is multiplied by this, then shifted.", .number(0...1000, .factor),
                .standard(.number(1), because: "the distribution as given")),
            Key(
                "shift", "Every value is raised by this.", .number(-1e12...1e12, .factorUnit),
                .standard(.number(0), because: "the distribution as given")),
        ], alternatives: [distributionNames + ["event"]])

    static let correlation = ObjectShape(
        "correlation", "Factors that go together: every pair of them.",
        keys: [
            Key("among", "Names of factors; a name may end in * for all that begin so.", .list(of: .text)),
            Key(
                "coefficient", "Correlation of each pair's normal latents in the same year.",
                .number(-1...1, .correlation)),
        ])

    // MARK: Alternatives and scenarios

    static let alternative = ObjectShape(
        "alternative", "A decision, as a difference from the base.",
        keys: [
            Key("name", "Name in Swedish.", .text),
            Key("name-en", "Name in English.", .text),
            Key("moves", "Municipalities that change association.", .list(of: .object(move)), .optional),
            Key("merger", "Associations that become one.", .object(merger), .optional),
            Key("settlement", "What a leaving municipality takes with it.", .object(settlement), .optional),
            Key("shared-administration", "A common administration.", .object(sharedAdministration), .optional),
            Key("one-off", "A cost of the change, paid once.", .object(oneOff), .optional),
            Key("differences", "What it changes of the associations.", .object(alternativeDifferences), .optional),
        ])

    static let move = ObjectShape(
        "move", "A municipality that changes association on 1 January.",
        keys: [
            Key("municipality", "The municipality.", .identifier),
            Key("to", "The association that it joins.", .identifier),
            Key("year", "First year in the new association.", .integer(lawfulYears)),
            Key("notice-override", "Why an earlier year than the notice allows is lawful here.", .text, .optional),
        ])

    static let merger = ObjectShape(
        "merger", "Associations that become one on 1 January.",
        keys: [
            Key("year", "First year as one.", .integer(lawfulYears)),
            Key("into", "The association that stays.", .identifier),
            Key("from", "The associations that dissolve into it.", .list(of: .identifier)),
            Key("name", "Name of the merged association.", .text),
        ])

    static let settlement = ObjectShape(
        "settlement", "What a leaving municipality takes with it.",
        keys: [
            Key(
                "rule", "none, or proportional: a share of the carried-forward result by contributions paid.",
                .choice(["none", "proportional"])),
            Key(
                "share", "Share of the carried-forward result that is settled.", .number(0...1, .share),
                .standard(
                    .number(1), because: "finsam.se: capital goes to the members in proportion to what each has paid")),
            Key("years", "Number of years whose contributions count.", .integer(1...20), .optional),
        ])

    static let sharedAdministration = ObjectShape(
        "shared-administration", "A common administration.",
        keys: [
            Key("year", "First year.", .integer(lawfulYears)),
            Key("associations", "The associations concerned.", .list(of: .identifier)),
            Key(
                "saving-share", "Share of their administration that is saved when complete.", .quantity(-1...1, .share)),
            Key("phase-in-years", "Years over which the saving rises linearly to its full size.", .integer(1...20)),
        ])

    static let oneOff = ObjectShape(
        "one-off", "A cost of the change, paid once.",
        keys: [
            Key("year", "The year in which it is paid.", .integer(lawfulYears)),
            Key("sek", "The cost in all.", .quantity(0...1e9, .kronor)),
            Key(
                "paid-by", "Shares of the associations that pay it; they sum to 1.",
                .map(.identifier, of: .number(0...1, .share))),
        ])

    static let alternativeDifferences = ObjectShape(
        "alternative-differences", "What an alternative changes.",
        keys: [
            Key(
                "associations", "Changes of associations, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(associationPolicy))), .optional)
        ])

    static let scenario = ObjectShape(
        "scenario", "A world, as a difference from the base.",
        keys: [
            Key("name", "Name in Swedish.", .text),
            Key("name-en", "Name in English.", .text),
            Key("differences", "What differs from the base.", .object(scenarioDifferences), .optional),
        ])

    static let scenarioDifferences = ObjectShape(
        "scenario-differences", "What a scenario changes.",
        keys: [
            Key("state", "Changes of the state's allocation.", .difference(from: .object(state)), .optional),
            Key("economy", "Changes of wages and prices.", .difference(from: .object(economy)), .optional),
            Key(
                "factors", "Changes of factors, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(factor))), .optional),
            Key(
                "associations", "Changes of associations, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(associationPolicy))), .optional),
        ])

    // MARK: Published tables

    static let publishedTable = ObjectShape(
        "published-table", "A published table that plan mode must replicate.",
        keys: [
            Key("title", "Title.", .text),
            Key("document", "Document and place.", .text),
            Key("association", "Whose table it is.", .identifier),
            Key("columns", "The columns, in order.", .map(.identifier, of: .object(publishedColumn))),
            Key("rows", "The rows, in order.", .list(of: .object(publishedRow))),
        ])

    static let publishedColumn = ObjectShape(
        "published-column", "A column: an alternative in a year.",
        keys: [
            Key("name", "Heading.", .text),
            Key("alternative", "The alternative that it shows.", .identifier),
            Key("year", "The year that it shows.", .integer(lawfulYears)),
        ])

    static let publishedRow = ObjectShape(
        "published-row", "A row of published figures.",
        keys: [
            Key("name", "Heading.", .text),
            Key(
                "quantity", "What the row shows.",
                .choice([
                    "municipal-contribution", "region-contribution", "state-contribution", "contributions",
                    "opening-balance", "means", "line", "activity-total", "administration-total", "costs",
                    "closing-balance", "administration-share", "implied-utilisation",
                ])),
            Key("of", "The municipality or line that it is about.", .identifier, .optional),
            Key(
                "of-lines", "Several initiatives taken together, for an implied utilisation.", .list(of: .identifier),
                .optional),
            Key(
                "granted-in", "The column whose grant an implied utilisation is measured against.", .identifier,
                .optional),
            Key(
                "rounded-to",
                "What the figures are rounded to: 1 for kronor, 1000 for tkr, 0.001 for tenths of a percent.",
                .number(1e-6...1e6, .figureUnit),
                .standard(.number(1), because: "figures in kronor")),
            Key("cells", "The figures, by column.", .map(.identifier, of: .number(-1e12...1e12, .figureUnit))),
            Key(
                "expected", "Verdicts other than exact that have been seen and accepted, by column.",
                .map(.identifier, of: .choice(["exact", "rounding", "unexplained"])), .optional),
        ])
}
