extension MessageKnownAnswerTests {
    /// How numbers are to be written; every text begins with a line of provenance.
    static let numberExamples = [
        Example(
            "growth: 2.5\n",
            """
            study.yaml:2:9: growth: 2.5 per year is outside -0.5…0.5; did you mean 0.025?
            """),
        Example(
            "share: 50\n",
            """
            study.yaml:2:8: share: 50 as a share is outside 0…1; did you mean 0.5?
            """),
        Example(
            "share: 5000\n",
            """
            study.yaml:2:8: share: 5000 as a share is outside 0…1
            """),
        Example(
            "budget-sek: -3\n",
            """
            study.yaml:2:13: budget-sek: -3 kronor is below 0, the least allowed
            """),
        Example(
            "seed: 1001\n",
            """
            study.yaml:2:7: seed: 1001 is outside 0…1000
            """),
        Example(
            "seed: 99999999999999999999\n",
            """
            study.yaml:2:7: seed: “99999999999999999999” is too large for a number; wanted a whole number 0…1000
            """),
        Example(
            "seed: 5.0\n",
            """
            study.yaml:2:7: seed: “5.0” is not written as a whole number; write 5
            """),
        Example(
            "seed: 5.5\n",
            """
            study.yaml:2:7: seed: “5.5” is not a whole number; wanted a whole number 0…1000
            """),
        Example(
            "seed: 1e2\n",
            """
            study.yaml:2:7: seed: “1e2” is not written as a whole number; write 100
            """),
        Example(
            "seed: \"5\"\n",
            """
            study.yaml:2:7: seed: the number “5” is in quotation marks, which make it a text; write it without \
            them
            """),
        Example(
            "budget-sek: .nan\n",
            """
            study.yaml:2:13: budget-sek: “.nan” is not a finite number; wanted an amount in kronor 0 or more
            """),
        Example(
            "budget-sek: -.inf\n",
            """
            study.yaml:2:13: budget-sek: “-.inf” is not a finite number; wanted an amount in kronor 0 or more
            """),
        Example(
            "budget-sek: 1e999\n",
            """
            study.yaml:2:13: budget-sek: “1e999” is too large for a number; wanted an amount in kronor 0 or more
            """),
        Example(
            "budget-sek: 1e-999\n",
            """
            study.yaml:2:13: budget-sek: “1e-999” is too close to zero for a number; write 0 if that is meant
            """),
        Example(
            "budget-sek: 010\n",
            """
            study.yaml:2:13: budget-sek: “010” begins with a zero, which some YAML readers take for octal; \
            write 10
            """),
        Example(
            "budget-sek: 0o10\n",
            """
            study.yaml:2:13: budget-sek: “0o10” is not decimal; write 8
            """),
        Example(
            "budget-sek: 0x1F\n",
            """
            study.yaml:2:13: budget-sek: “0x1F” is not decimal; write 31
            """),
        Example(
            "budget-sek: 1:30\n",
            """
            study.yaml:2:13: budget-sek: “1:30” is a number to base sixty to some YAML readers; wanted an \
            amount in kronor 0 or more
            """),
        Example(
            "budget-sek: 1_000\n",
            """
            study.yaml:2:13: budget-sek: “1_000” has its digits in groups; write 1000
            """),
        Example(
            "budget-sek: 1 234\n",
            """
            study.yaml:2:13: budget-sek: “1 234” has its digits in groups; write 1234
            """),
        Example(
            "budget-sek: 1\u{A0}234,50\n",
            """
            study.yaml:2:13: budget-sek: “1 234,50” has a decimal comma; write 1234.50
            """),
        Example(
            "share: 0,5\n",
            """
            study.yaml:2:8: share: “0,5” has a decimal comma; write 0.5
            """),
        Example(
            "budget-sek: 1,234\n",
            """
            study.yaml:2:13: budget-sek: “1,234” has a comma; write 1.234 if it is a decimal sign, 1234 if it \
            groups thousands
            """),
        Example(
            "budget-sek: 1,234,567.5\n",
            """
            study.yaml:2:13: budget-sek: “1,234,567.5” has its digits in groups; write 1234567.5
            """),
        Example(
            "budget-sek: \"0,5\"\n",
            """
            study.yaml:2:13: budget-sek: “0,5” has a decimal comma; write 0.5
            """),
        Example(
            "share: 2.5 %\n",
            """
            study.yaml:2:8: share: “2.5 %” is in per cent, wanted a share 0…1; write 0.025
            """),
        Example(
            "budget-sek: 10 %\n",
            """
            study.yaml:2:13: budget-sek: “10 %” is not a number; wanted an amount in kronor 0 or more
            """),
        Example(
            "budget-sek: 3 674,5 tkr\n",
            """
            study.yaml:2:13: budget-sek: “3 674,5 tkr” is in tkr, wanted an amount in kronor 0 or more; write 3674500
            """),
        Example(
            "budget-sek: 339 mnkr\n",
            """
            study.yaml:2:13: budget-sek: “339 mnkr” is in mnkr, wanted an amount in kronor 0 or more; write 339000000
            """),
        Example(
            "budget-sek: 3 674 000 kr\n",
            """
            study.yaml:2:13: budget-sek: “3 674 000 kr” has words after the number, wanted an amount in kronor 0 or more; write 3674000 if the number is in that unit already
            """),
        Example(
            "share: 2 procent\n",
            """
            study.yaml:2:8: share: “2 procent” is in per cent, wanted a share 0…1; write 0.02
            """),
        Example(
            "share: 2 tkr\n",
            """
            study.yaml:2:8: share: “2 tkr” is not a number; wanted a share 0…1
            """),
        Example(
            "budget-sek: 400 tkr\n",
            """
            study.yaml:2:13: budget-sek: “400 tkr” is in tkr, wanted an amount in kronor 0 or more; write 400000
            """),
        Example(
            "budget-sek: +5\n",
            """
            study.yaml:2:13: budget-sek: “+5” has a plus sign; write 5
            """),
        Example(
            "share: .5\n",
            """
            study.yaml:2:8: share: “.5” has no digit on one side of the point; write 0.5
            """),
        Example(
            "budget-sek: 5.\n",
            """
            study.yaml:2:13: budget-sek: “5.” has no digit on one side of the point; write 5
            """),
        Example(
            "growth: −0.1\n",
            """
            study.yaml:2:9: growth: “−0.1” has a dash in place of a minus; write -0.1
            """),
        Example(
            "budget-sek: \"5\"\n",
            """
            study.yaml:2:13: budget-sek: the number “5” is in quotation marks, which make it a text; write it \
            without them
            """),
        Example(
            "budget-sek: much\n",
            """
            study.yaml:2:13: budget-sek: “much” is not a number; wanted an amount in kronor 0 or more
            """),
        Example(
            "budget-sek: \"much\"\n",
            """
            study.yaml:2:13: budget-sek: wanted an amount in kronor 0 or more, found the text “much”
            """),
        Example(
            "budget-sek: yes\n",
            """
            study.yaml:2:13: budget-sek: wanted an amount in kronor 0 or more, found “yes”
            """),
        Example(
            "budget-sek: [1]\n",
            """
            study.yaml:2:13: budget-sek: wanted an amount in kronor 0 or more, found a list
            """),
        Example(
            "growth: Wage growth\n",
            """
            study.yaml:2:9: growth: “Wage growth” is not an identifier (a–z, 0–9 and -, beginning with a \
            letter); did you mean “wage-growth”?
            """),
        Example(
            "growth: 5 wages\n",
            """
            study.yaml:2:9: growth: “5 wages” has words after the number, wanted a rate per year -0.5…0.5, or \
            the name of a factor; write 5 if the number is in that unit already
            """),
        Example(
            "growth: \"0.1\"\n",
            """
            study.yaml:2:9: growth: the number “0.1” is in quotation marks, which make it a text; write it \
            without them
            """),
    ]
}
