extension MessageKnownAnswerTests {
    /// What is wrong with keys.
    static let keyExamples = [
        Example(
            "assumption: a\nbuget-sek: 5\n",
            """
            study.yaml:2:1: buget-sek: unknown key “buget-sek”; did you mean “budget-sek”?
            """),
        Example(
            "asumption: a\n",
            """
            study.yaml:1:1: asumption: unknown key “asumption”; did you mean “assumption”?
            """),
        Example(
            "quite-another: 5\n",
            """
            study.yaml:1:1: quite-another: unknown key “quite-another”; allowed here: “id”, “note”, \
            “budget-sek”, “share”, “growth”, “from”, “open”, “policy”, “seed”, “room”, “lines”, “initiatives”, \
            “factors”
            """),
        Example(
            "antagande: a\nshare: 0.5\n",
            """
            study.yaml:1:1: antagande: unknown key “antagande”; did you mean “assumption”?
            """),
        Example(
            "room:\n  asumption: 90 % of last year\n  2024: 1\n",
            """
            study.yaml:2:3: room.asumption: unknown key “asumption”; did you mean “assumption”?
            """),
        Example(
            "share: {value: 0,9, assumption: a}\n",
            """
            study.yaml:1:18: share.9: a comma separates values in {…}, so “9” is no part of the number before it; \
            write a decimal point, and thousands without a sign between them
            """),
        Example(
            "room: {assumption: a, 2024: 3,5}\n",
            """
            study.yaml:1:31: room.5: a comma separates values in {…}, so “5” is no part of the number before it; \
            write a decimal point, and thousands without a sign between them
            """),
        Example(
            "factors: {a: {gamma: {mean: 1}}}\n",
            """
            study.yaml:1:15: factors.a.gamma: unknown key “gamma”; allowed here: “fixed”, “normal”, “ar1”, “walk”
            """),
        Example(
            "lines:\n  - sek: 5\n    assumption: a\n",
            """
            study.yaml:2:5: lines[1]: missing required key “name”: what the line is called
            """),
        Example(
            "lines:\n  - nam: a\n    sek: 5\n    assumption: a\n",
            """
            study.yaml:2:5: lines[1].nam: unknown key “nam”; did you mean “name”?
            """),
        Example(
            "factors:\n  wages: {}\n",
            """
            study.yaml:2:10: factors.wages: exactly one of “fixed”, “normal” must be written here, found none
            """),
        Example(
            "factors:\n  wages: {fixd: 3}\n",
            """
            study.yaml:2:11: factors.wages.fixd: unknown key “fixd”; did you mean “fixed”?
            """),
        Example(
            "assumption: a\nfactors:\n  wages:\n    fixed: 0.1\n    normal: {mean: 0, sd: 0}\n",
            """
            study.yaml:5:5: factors.wages.normal: only one of “fixed”, “normal” may be written here, found \
            “normal” besides “fixed” at study.yaml:4:5
            """),
        Example(
            "assumption: a\nfactors:\n  wages: {fixed: 0.1, ar1: 0.5, walk: true}\n",
            """
            study.yaml:3:33: factors.wages.walk: only one of “ar1”, “walk” may be written here, found “walk” \
            besides “ar1” at study.yaml:3:23
            """),
        Example(
            "factors:\n  Löner & priser: {assumption: a, fixed: 0}\n",
            """
            study.yaml:2:3: factors.Löner & priser: key “Löner & priser” is not an identifier (a–z, 0–9 and -, \
            beginning with a letter); did you mean “loner-priser”?
            """),
        Example(
            "factors:\n  no: {assumption: a, fixed: 0}\n",
            """
            study.yaml:2:3: factors.no: key “no” is read as true, false or nothing by some YAML readers; write \
            it as "no"
            """),
        Example(
            "initiatives:\n  1: {assumption: a, granted-sek: 0}\n",
            """
            study.yaml:2:3: initiatives.1: key “1” is not an identifier (a–z, 0–9 and -, beginning with a \
            letter; in a difference perhaps with * at the end)
            """),
        Example(
            "initiatives:\n  enter-*: {assumption: a, granted-sek: 0}\n",
            """
            study.yaml:2:3: initiatives.enter-*: key “enter-*” ends in *, which stands for keys of a base, and \
            there is no base here; write every key out
            """),
        Example(
            "room: {assumption: a, 2019: 1, \"2024\": 1, 02024: 1, next: 1}\n",
            """
            study.yaml:1:23: room.2019: key “2019” is not a year 2020…2044
            study.yaml:1:32: room.2024: key “2024” is a year in quotation marks; write it without them
            study.yaml:1:43: room.02024: key “02024” is not a year 2020…2044
            study.yaml:1:53: room.next: key “next” is not a year 2020…2044
            """),
    ]
}
