/// Code that goes on from the results.
extension NotebookCode {
    /// The results as tables with a row for each figure.
    var tables: Step {
        Step(
            name: "tables",
            prose: words(
                """
                ## Räkna vidare

                `levels` har en rad för varje scenario, alternativ, förbund eller kommun, mått och period, med medelvärde, medelfel och kvantiler som kolumner. `differences` har samma rader för skillnaden mot referensalternativet, räknad bana för bana. Belopp är i kronor och andelar är decimaltal. Vad måtten betyder visar `finsam outcomes`.
                """,
                """
                ## Go on from here

                `levels` has a row for each scenario, alternative, association or municipality, outcome and period, with the mean, its standard error and quantiles as columns. `differences` has the same rows for the difference from the reference alternative, path by path. Amounts are in kronor and shares are decimals. `finsam outcomes` says what the outcomes mean.
                """),
            code: """
                KINDS = {"association": "associations", "municipality": "municipalities"}


                def rows(part, **labels):
                    for kind, bodies in KINDS.items():
                        for body in part[bodies]:
                            for outcome, columns in body["outcomes"].items():
                                for position, period in enumerate(results["periods"]):
                                    yield {
                                        **labels,
                                        "kind": kind,
                                        "body": body[kind],
                                        "outcome": outcome,
                                        "period": period,
                                        **{key: values[position] for key, values in columns.items()},
                                    }


                alternatives = [
                    (part["scenario"], alternative) for part in results["scenarios"] for alternative in part["alternatives"]
                ]
                levels = pd.DataFrame(
                    row
                    for name, part in alternatives
                    for row in rows(part, scenario=name, alternative=part["alternative"])
                ).dropna(subset="mean")  # \(words("ett förbund som har gått upp i ett annat har inga tal", "an association that has merged into another has no figures"))
                differences = pd.DataFrame(
                    row
                    for name, part in alternatives
                    if "differences-from-reference" in part
                    for row in rows(part["differences-from-reference"], scenario=name, alternative=part["alternative"])
                )
                print(len(levels), len(differences))
                levels.head()
                """)
    }

    /// The mean and quantiles of an outcome by year.
    var byYear: Step {
        Step(
            name: "by-year",
            prose: words(
                "### Medelvärde och kvantiler år för år\n\nKommunens bidrag i referensalternativet. Byt mått eller alternativ och kör cellen igen; `by_year.loc[alternativ]` visar ett annat.",
                "### Mean and quantiles by year\n\nThe municipality's contribution in the reference alternative. Change the outcome or the alternative and run the cell again; `by_year.loc[alternative]` shows another."
            ),
            code: """
                outcome = "contribution"
                \(words("# I lägena plan och expected finns medelvärdet ensamt.", "# In the modes plan and expected there is the mean alone."))
                quantiles = [column for column in levels.columns if re.fullmatch(r"p\\d+", column)]
                by_year = levels.query(
                    "scenario == @scenario and body == @focus and outcome == @outcome and period != @horizon"
                ).set_index(["alternative", "period"])[["mean", *quantiles]]
                by_year.loc[reference]
                """)
    }

    /// The difference in net, path by path.
    var paired: Step {
        Step(
            name: "paired-difference",
            prose: words(
                "### Parad skillnad i netto över hela perioden\n\nNettot är insatsmedel som når kommunens invånare minus kommunens bidrag. Alla alternativ är räknade i samma banor, så skillnaden är säkrare än vad nivåernas spridning låter ana. `better` är andelen banor där alternativet är bättre än referensen.",
                "### Paired difference in net over the horizon\n\nNet is initiative money that reaches the municipality's inhabitants less the municipality's contribution. All alternatives are run on the same paths, so the difference is surer than the spread of the levels suggests. `better` is the share of paths on which the alternative is better than the reference."
            ),
            code: """
                wanted = ["mean", "standard-error", "p025", "p50", "p975", "better", "worse", "equal"]
                if differences.empty:
                    paired = differences
                else:
                    paired = differences.query(
                        "scenario == @scenario and body == @focus and outcome == 'net' and period == @horizon"
                    ).set_index("alternative")
                    paired = paired[[column for column in wanted if column in paired]]
                paired
                """)
    }

    /// What the report does not show: money that comes back for a krona, for every municipality.
    var perKrona: Step {
        Step(
            name: "per-krona",
            prose: words(
                "### Något nytt: insatsmedel per bidragskrona i alla kommuner\n\nKvoten av två medelvärden över hela perioden. Den skiljer sig något från medelvärdet av kvoten, måttet `leverage`.",
                "### Something new: initiative money per krona contributed, in every municipality\n\nThe quotient of two means over the horizon. It differs a little from the mean of the quotient, the outcome `leverage`."
            ),
            code: """
                sums = levels.query("scenario == @scenario and kind == 'municipality' and period == @horizon").pivot(
                    index=["body", "alternative"], columns="outcome", values="mean"
                )
                per_krona = (sums["reach"] / sums["contribution"]).rename("per_krona")
                table = per_krona.unstack("alternative").sort_values(reference)
                show(
                    {
                        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
                        "data": {"values": per_krona.reset_index().to_dict("records")},
                        "mark": "bar",
                        "encoding": {
                            "y": {"field": "body", "title": None, "sort": list(table.index)},
                            "yOffset": {"field": "alternative"},
                            "x": {"field": "per_krona", "type": "quantitative", "title": "\(words("Insatsmedel per bidragskrona", "Initiative money per krona contributed"))"},
                            "color": {"field": "alternative", "title": None, "legend": {"orient": "top"}},
                        },
                        "width": 480,
                        "height": {"step": 8},
                    },
                    table.to_string(),
                    "per-krona",
                )
                table
                """)
    }

    /// That both files say the same.
    var sameFigures: Step {
        Step(
            name: "same-figures",
            prose: words(
                "### Samma siffror i comparison.csv\n\n`comparison.csv` har ett urval av kolumnerna och läses direkt av R och Excel. Cellen nedan visar att båda filerna säger detsamma.",
                "### The same figures in comparison.csv\n\n`comparison.csv` has some of the columns and is read by R and Excel as it is. The cell below shows that both files say the same."
            ),
            code: """
                csv = pd.read_csv(FOLDER / "comparison.csv", dtype={"period": str})
                keys = ["scenario", "alternative", "period", "kind", "body", "outcome"]
                both = levels.merge(csv, on=keys, suffixes=("", "_csv"))
                assert len(both) == len(levels), "\(words("rader saknas i comparison.csv", "rows are missing in comparison.csv"))"
                largest = (both["mean"] - both["mean_csv"]).abs().max()
                assert largest == 0, largest
                print(f"{len(both)} \(words("rader, största skillnaden", "rows, largest difference")) {largest}")
                """)
    }
}
