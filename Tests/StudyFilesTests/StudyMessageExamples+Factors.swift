@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Distributions, where factors stand, and correlations.
    static let factorExamples = [
        Example(
            "a factor that nothing uses",
            .init("prices-per-year: 0.02}", "prices-per-year: 0.02}"),
            .init("appropriation-growth-per-year: growth", "appropriation-growth-per-year: 0"),
            expected: """
                s.yaml:51:3: factors.growth: no value of the study uses the factor “growth”; write its name where a \
                number stands, or remove it
                """),
        Example(
            "a uniform upside down",
            .init("normal: {mean: 0.01, sd: 0.01}", "uniform: {low: 0.2, high: 0.1}"),
            expected: """
                s.yaml:56:20: factors.growth.uniform.low: “low” is above “high”; exchange them
                """),
        Example(
            "a triangular out of order",
            .init("normal: {mean: 0.01, sd: 0.01}", "triangular: {low: 0, mode: 0.2, high: 0.1}"),
            expected: """
                s.yaml:56:17: factors.growth.triangular: “low”, “mode” and “high” must ascend
                """),
        Example(
            "a PERT out of order",
            .init("normal: {mean: 0.01, sd: 0.01}", "pert: {low: 0.1, mode: 0, high: 0.2}"),
            expected: """
                s.yaml:56:11: factors.growth.pert: “low”, “mode” and “high” must ascend
                """),
        Example(
            "a beta with a mean above 1",
            .init("normal: {mean: 0.01, sd: 0.01}", "beta: {mean: 2, sd: 0.1}"),
            expected: """
                s.yaml:56:18: factors.growth.beta.mean: “mean” is 2, allowed for a beta distribution is 0…1
                """),
        Example(
            "a beta with a wide spread",
            .init("normal: {mean: 0.01, sd: 0.01}", "beta: {mean: 0.5, sd: 0.6}"),
            expected: """
                s.yaml:56:27: factors.growth.beta.sd: a beta distribution with this mean has a standard deviation \
                of at most 0.4995, found 0.6
                """),
        Example(
            "a beta with a tiny spread",
            .init("normal: {mean: 0.01, sd: 0.01}", "beta: {mean: 0.5, sd: 0.00001}"),
            expected: """
                s.yaml:56:27: factors.growth.beta.sd: “sd” is 0.00001, allowed for a beta distribution is \
                0.0001…0.5, or 0 for a certain value
                """),
        Example(
            "a beta at its end",
            .init("normal: {mean: 0.01, sd: 0.01}", "beta: {mean: 1, sd: 0.1}"),
            expected: """
                s.yaml:56:25: factors.growth.beta.sd: a beta distribution whose mean is 0 or 1 is certain, so “sd” \
                must be 0; found 0.1
                """),
        Example(
            "discrete values out of order",
            .init(
                "normal: {mean: 0.01, sd: 0.01}",
                "discrete: {values: [0.1, 0.1], probabilities: [0.5, 0.5]}"),
            expected: """
                s.yaml:56:24: factors.growth.discrete.values: the values must ascend, each above the one before; \
                sort them, \
                and join equal ones, each with its probability
                """),
        Example(
            "discrete probabilities that do not sum to 1",
            .init("normal: {mean: 0.01, sd: 0.01}", "discrete: {values: [0, 0.1], probabilities: [0.5, 0.4]}"),
            expected: """
                s.yaml:56:49: factors.growth.discrete.probabilities: the probabilities sum to 0.9, they must sum to \
                1
                """),
        Example(
            "fewer discrete values than probabilities",
            .init("normal: {mean: 0.01, sd: 0.01}", "discrete: {values: [0], probabilities: [0.5, 0.5]}"),
            expected: """
                s.yaml:56:15: factors.growth.discrete: there is 1 value and 2 probabilities; write as many of both
                """),
        Example(
            "no discrete values",
            .init("normal: {mean: 0.01, sd: 0.01}", "discrete: {values: [], probabilities: []}"),
            expected: """
                s.yaml:56:24: factors.growth.discrete.values: there are no values; write at least one, with its \
                probability
                """),
        Example(
            "an event of a wrong size",
            .init(
                "normal: {mean: 0.01, sd: 0.01}",
                "event: {probability: 0.1, size: {uniform: {low: 0.2, high: 0.1}}}"),
            expected: """
                s.yaml:56:53: factors.growth.event.size.uniform.low: “low” is above “high”; exchange them
                """),
        Example(
            "percentiles upside down",
            .init("normal: {mean: 0.01, sd: 0.01}", "percentiles: {p5: 0.2, p95: 0.1, family: normal}"),
            expected: """
                s.yaml:56:23: factors.growth.percentiles.p5: p5 is 0.2 and p95 is 0.1, and p5 must be the smaller; \
                exchange them
                """),
        Example(
            "equal percentiles",
            .init("normal: {mean: 0.01, sd: 0.01}", "percentiles: {p5: 0.1, p95: 0.1, family: normal}"),
            expected: """
                s.yaml:56:23: factors.growth.percentiles.p5: p5 is 0.1 and p95 is 0.1, and p5 must be the smaller; \
                write “fixed” for a certain value
                """),
        Example(
            "a lognormal percentile at 0",
            .init("normal: {mean: 0.01, sd: 0.01}", "percentiles: {p5: 0, p95: 0.1, family: lognormal}"),
            expected: """
                s.yaml:56:23: factors.growth.percentiles.p5: both percentiles of a lognormal must be above 0
                """),
        Example(
            "a logit-normal percentile at 1",
            .init("normal: {mean: 0.01, sd: 0.01}", "percentiles: {p5: 0.1, p95: 1, family: logit-normal}"),
            expected: """
                s.yaml:56:33: factors.growth.percentiles.p95: both percentiles of a logit-normal must be between 0 \
                and 1
                """),
        Example(
            "percentiles that are too far apart",
            .init("normal: {mean: 0.01, sd: 0.01}", "percentiles: {p5: 1e-100, p95: 0.1, family: lognormal}"),
            expected: """
                s.yaml:56:18: factors.growth.percentiles: the percentiles are too far apart, or too near 0 or 1, \
                for this family; check both
                """),
        Example(
            "a factor outside the range of its place",
            .init("normal: {mean: 0.01, sd: 0.01}", "normal: {mean: 0.01, sd: 1}"),
            expected: """
                s.yaml:14:34: state.appropriation-growth-per-year: the factor “growth” can be -4.99 … 5.01 (5 \
                standard deviations to each side), and here -0.9…1 is allowed; choose a distribution that stays \
                within, such as beta or logit-normal for a share
                """),
        Example(
            "a factor outside by its shift",
            .init(
                "normal: {mean: 0.01, sd: 0.01}",
                """
                fixed: 0.1
                    shift: 1e12
                """),
            expected: """
                s.yaml:14:34: state.appropriation-growth-per-year: the factor “growth” is 1000000000000, and here \
                -0.9…1 is allowed; check its value, scale and shift
                """),
        Example(
            "a random walk that leaves the range",
            .init(
                "normal: {mean: 0.01, sd: 0.01}",
                """
                normal: {mean: 0, sd: 0.2}
                    start: 0
                """),
            .init("    time: independent\n", "    time: random-walk\n"),
            expected: """
                s.yaml:14:34: state.appropriation-growth-per-year: the factor “growth” can be -2.646 … 2.646 (5 \
                standard deviations to each side, in the last year of its walk), and here -0.9…1 is allowed; choose \
                smaller steps, or another time than “random-walk”
                """),
        Example(
            "memory where there is none",
            .adding(
                """
                    autocorrelation: 0.5
                    start: 1

                """,
                after: "    time: independent\n"),
            expected: """
                s.yaml:58:22: factors.growth.autocorrelation: “independent” does not use the key “autocorrelation”; remove it, \
                or choose something else than “independent”
                s.yaml:59:12: factors.growth.start: “independent” does not use the key “start”; remove it, or choose something else than “independent”
                """),
        Example(
            "no memory where it is needed",
            .init("    time: independent\n", "    time: autoregressive\n"),
            expected: """
                s.yaml:57:11: factors.growth.time: “autoregressive” needs the key “autocorrelation”; add it
                """),
        Example(
            "no start of a random walk",
            .init("    time: independent\n", "    time: random-walk\n"),
            expected: """
                s.yaml:57:11: factors.growth.time: “random-walk” needs the key “start”; add it
                """),
        Example(
            "a pattern that matches nothing",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: ["x*"], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:65:14: correlations[1].among[1]: no factor begins as “x*” says; there are “growth”, “use-a”, \
                “use-b”, “use-c”
                """),
        Example(
            "an unknown factor in a correlation",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: [use-a, use-bb], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:65:21: correlations[1].among[2]: there is no factor “use-bb”; did you mean “use-b”?
                """),
        Example(
            "a correlation of one",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: [use-a], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:65:13: correlations[1].among: a correlation needs at least two factors; name another or \
                remove it
                """),
        Example(
            "a correlation with itself",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: [use-a, use-a], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:65:21: correlations[1].among[2]: the factor “use-a” is named twice; keep one of them
                """),
        Example(
            "a correlation given twice",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: [use-a, use-b], assumption: a, coefficient: 0.5}
                  - {among: [use-b, use-a], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:66:5: correlations[2]: the correlation of “use-b” and “use-a” is given twice; keep one of \
                them
                """),
        Example(
            "constant with varying",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: share, assumption: a, uniform: {low: 0.5, high: 1}, \
                time: constant}

                """,
                after: "    time: independent\n"),
            .init("utilisation: 0.85", "utilisation: use-a"),
            .adding(
                """
                    operations:
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: C, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: [use-a, use-b], assumption: a, coefficient: 0.5}
                  - {among: [use-a, use-c], assumption: a, coefficient: 0.5}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:66:5: correlations[2]: “use-c” is constant over the years and “use-a” is not, so they cannot \
                be correlated; correlate constant factors with each other, and the others with each other
                """),
        Example(
            "three factors that contradict each other",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}

                """,
                after: "    time: independent\n"),
            .adding(
                """
                    operations:
                      a: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-a}
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: ["use-*"], assumption: a, coefficient: -0.9}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:66:3: correlations: the correlations of “use-a”, “use-b”, “use-c” contradict each other: no \
                factors can have them all at once (smallest eigenvalue -0.8); near them and possible: \
                “use-a”–“use-b” -0.49, “use-a”–“use-c” -0.49, “use-b”–“use-c” -0.49
                """),
        Example(
            "five factors that contradict each other",
            .adding(
                """
                  use-a: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-b: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-c: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-d: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}
                  use-e: {meaning: m, meaning-en: m, unit: multiplier, assumption: a, uniform: {low: 0.5, high: \
                1}, time: independent}

                """,
                after: "    time: independent\n"),
            .adding(
                """
                    operations:
                      a: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-a}
                      b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}
                      c: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-c}
                      d: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-d}
                      e: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-e}

                """,
                before: "    administration:\n"),
            .adding(
                """
                correlations:
                  - {among: ["use-*"], assumption: a, coefficient: -0.9}

                """,
                before: "alternatives:\n"),
            expected: """
                s.yaml:70:3: correlations: the correlations of “use-a”, “use-b”, “use-c”, “use-d”, “use-e” \
                contradict each other: no factors can have them all at once (smallest eigenvalue -2.6); all \
                coefficients times 0.27 would do
                """),
    ]
}
