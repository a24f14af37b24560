#!/usr/bin/env python3
"""Writes the reference study: a county's shape, made up, for measuring speed and for comparing implementations.

    python3 generate.py            writes reference.yaml beside this file
    python3 generate.py --check    exit 1 if the committed reference.yaml is not what would be written
    python3 generate.py --years 20 --factors 80 --alternatives 8 --out FILE
                                   a study of another size, to measure how time grows

Three associations, 13 municipalities, 24 initiatives, 40 correlated factors, 4 alternatives, 10 years. Nothing is drawn
at random: the figures follow from the constants below. Amounts are in kronor, shares and growth are decimals.

With fewer factors, municipalities and initiatives share them; with more, there are more initiatives, each with its own.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

TARGET = Path(__file__).with_name("reference.yaml")

ASSUMPTION = "A generated study for measuring, not a forecast"
FIRST_YEAR = 2024

# People on 31 December 2022, by association.
POPULATIONS = [
    [13_000, 145_000, 7_500, 14_500],
    [29_000, 9_500, 34_500],
    [7_000, 18_000, 31_500, 11_500, 18_500, 27_500],
]
BASE_AMOUNT = 400_000
CALIBRATED_ROOM = 5_574_000  # of the first association; the others follow by inhabitants
INITIATIVES = 24  # of all associations
ECONOMIC_FACTORS = 3  # appropriation, wages, prices

# Parts of an association's income in the plan year.
ADMINISTRATION = {"office": (0.07, 0.85), "board-and-audit": (0.03, 0.6)}  # share of income, wage share
OPERATIONS = [
    {"development": (0.08, 0.9), "training": (0.02, 0.4)},
    {"development": (0.10, 0.85)},
    {"development": (0.10, 0.8)},
]
OPENING_BALANCE = 0.13



@dataclass(frozen=True)
class Size:
    """How large a study is."""

    years: int = 10
    factors: int = 40
    alternatives: int = 4

    @property
    def last_year(self) -> int:
        return FIRST_YEAR + self.years - 1

    @property
    def growth_factors(self) -> int:
        """Factors for the growth of populations: of what is not economic their part in the reference study, 13 of 37."""
        municipalities = sum(map(len, POPULATIONS))
        rest = self.factors - ECONOMIC_FACTORS
        return min(municipalities, round(rest * municipalities / (municipalities + INITIATIVES)))

    @property
    def utilisation_factors(self) -> int:
        return self.factors - ECONOMIC_FACTORS - self.growth_factors

    def initiatives(self) -> list[tuple[int, int]]:
        """(association, number in it, both from 1) of every initiative, by association."""
        count, associations = max(INITIATIVES, self.utilisation_factors), len(POPULATIONS)
        return [
            (association, number)
            for association in range(1, associations + 1)
            for number in range(1, (count + associations - association) // associations + 1)
        ]


def head(size: Size) -> str:
    """What the study is about, the state and the economy."""
    return f"""\
# Written by generate.py; do not edit. A county's shape with made-up figures, for measuring.

format: 1
study: reference
title: "Genererad studie för mätning"
title-en: "Generated study for measuring"
question: "Hur snabbt räknar finsam ett län, och räknar andra program likadant?"
question-en: "How fast does finsam calculate a county, and do other programs get the same?"
years: {{first: {FIRST_YEAR}, last: {size.last_year}}}
decision-date: 2023-11-23
focus: municipality-04
reference: stay
run: {{paths: 10000, seed: 20231123}}

state:
  assumption: "{ASSUMPTION}"
  appropriation-sek: 339000000
  appropriation-growth-per-year: appropriation-growth
  associations-in-country: 82
  base-amount-sek: {BASE_AMOUNT}
  need-weight: 0.75
  national-population-growth-per-year: 0.003

economy:
  assumption: "{ASSUMPTION}"
  wages-per-year: wages
  prices-per-year: prices
  split-lag-years: 2
"""

# In order; a study has the first so many of them. The reference study has four.
ALTERNATIVES = [
    """\
  stay:
    name: "Kvar"
    name-en: "Stay"
""",
    """\
  shared-administration:
    name: "Samordnad administration"
    name-en: "Shared administration"
    shared-administration:
      year: 2026
      associations: [association-1, association-2, association-3]
      saving-share: 0.15
      phase-in-years: 3
    one-off:
      year: 2026
      sek: 300000
      paid-by: {association-1: 0.5, association-2: 0.2, association-3: 0.3}
""",
    """\
  join:
    name: "Byte till förbund 2"
    name-en: "Join association 2"
    moves:
      - {municipality: municipality-04, to: association-2, year: 2027}
""",
    """\
  county-merger:
    name: "Ett länsförbund"
    name-en: "One county association"
    merger:
      year: 2027
      into: association-1
      from: [association-2, association-3]
      name: "Länsförbundet"
    shared-administration:
      year: 2027
      associations: [association-1, association-2, association-3]
      saving-share: 0.15
      phase-in-years: 3
    one-off:
      year: 2027
      sek: 900000
      paid-by: {association-1: 1}
""",
    """\
  join-3:
    name: "Byte till förbund 3"
    name-en: "Join association 3"
    moves:
      - {municipality: municipality-04, to: association-3, year: 2027}
""",
    """\
  join-later:
    name: "Byte till förbund 2 ett år senare"
    name-en: "Join association 2 a year later"
    moves:
      - {municipality: municipality-04, to: association-2, year: 2028}
""",
    """\
  merger-of-two:
    name: "Förbund 1 och 2 slås samman"
    name-en: "Associations 1 and 2 merge"
    merger:
      year: 2027
      into: association-1
      from: [association-2]
      name: "Storförbundet"
""",
    """\
  shared-by-two:
    name: "Samordnad administration, förbund 1 och 2"
    name-en: "Administration shared by 1 and 2"
    shared-administration:
      year: 2026
      associations: [association-1, association-2]
      saving-share: 0.10
      phase-in-years: 3
""",
]

SCENARIOS = """\
scenarios:
  base:
    name: "Grundscenario"
    name-en: "Base"
"""


def mean_growth(number: int) -> float:
    """Mean growth of the population of a municipality (numbered from 1), per year: between −0.9 and +1.5 %."""
    return round(-0.009 + 0.002 * (5 * number % 13), 4)


def growth_factor(number: int, size: Size) -> str:
    """The factor of a municipality's growth; shared where there are fewer than municipalities."""
    return f"growth-{(number - 1) % size.growth_factors + 1:02}"


def utilisation_factor(association: int, initiative: int, size: Size) -> str:
    """The factor of an initiative's utilisation; shared where there are fewer than initiatives."""
    initiatives = size.initiatives()
    position = initiatives.index((association, initiative)) % size.utilisation_factors
    return "utilisation-{}-{}".format(*initiatives[position])


def median_utilisation(association: int, initiative: int) -> float:
    """Median share of granted money that an initiative uses: between 0.86 and 0.93."""
    return round(0.86 + 0.01 * ((3 * initiative + association) % 8), 2)


def municipalities() -> list[tuple[int, int, int]]:
    """(number from 1, association from 1, people on 31 December 2022) of every municipality."""
    flat = [(a, people) for a, group in enumerate(POPULATIONS, 1) for people in group]
    return [(number, a, people) for number, (a, people) in enumerate(flat, 1)]


def room(association: int) -> float:
    """The state's room of the plan year, SEK: the base amount and a sum per inhabitant."""
    per_inhabitant = (CALIBRATED_ROOM - BASE_AMOUNT) / sum(POPULATIONS[0])
    return BASE_AMOUNT + per_inhabitant * sum(POPULATIONS[association - 1])


def hundreds(amount: float) -> int:
    """An amount in kronor, rounded to hundreds."""
    return 100 * round(amount / 100)


def municipality_lines(size: Size) -> list[str]:
    lines = ["municipalities:", f'  assumption: "{ASSUMPTION}"']
    for number, _, people in municipalities():
        next_year = round(people * (1 + mean_growth(number)))
        lines.append(
            f"  municipality-{number:02}: {{name: Kommun {number}, population: {{2022: {people}, 2023: {next_year}}}, "
            f"population-growth-per-year: {growth_factor(number, size)}}}"
        )
    return lines


def cost_lines(kind: str, shares: dict[str, tuple[float, float]], income: float) -> list[str]:
    lines = [f"    {kind}:"]
    for key, (share, wage_share) in shares.items():
        lines.append(
            f"      {key}: {{name: {key.capitalize()}, budget-sek: {{{FIRST_YEAR}: {hundreds(share * income)}}}, "
            f"wage-share: {wage_share}}}"
        )
    return lines


def initiative_lines(association: int, counted: float, size: Size) -> list[str]:
    """The initiatives; `counted` is what the budget counts of all their grants, SEK."""
    lines = ["    initiatives:"]
    count = sum(home == association for home, _ in size.initiatives())
    weights = range(count + 1, 1, -1)  # of eight initiatives the first is 4.5 times as large as the last
    for initiative, weight in enumerate(weights, 1):
        budget = hundreds(counted * weight / sum(weights))
        access = ", access: {municipality-04: 0.5}" if association == 1 and initiative % 2 == 0 else ""
        lines.append(
            f"      initiative-{association}-{initiative}: {{name: Insats {association}.{initiative}, "
            f"budget-sek: {{{FIRST_YEAR}: {budget}}}, counted-share: 0.9, "
            f"utilisation: {utilisation_factor(association, initiative, size)}, wage-share: 0.9{access}}}"
        )
    return lines


def association_lines(size: Size) -> list[str]:
    lines = ["associations:", f'  assumption: "{ASSUMPTION}"']
    for association in range(1, len(POPULATIONS) + 1):
        members = [f"municipality-{number:02}" for number, home, _ in municipalities() if home == association]
        state, operations = room(association), OPERATIONS[association - 1]
        income = 2 * state
        spent_elsewhere = sum(share for share, _ in [*operations.values(), *ADMINISTRATION.values()])
        source = f"calibrated-sek: {CALIBRATED_ROOM}" if association == 1 else "per-inhabitant-as: association-1"
        lines += [
            f"  association-{association}:",
            f'    name: "Förbund {association}"',
            f"    members: [{', '.join(members)}]",
            f"    previous-state-contribution-sek: {hundreds(0.98 * state)}",
            f"    room: {{{source}}}",
            "    ask: {policy: match}",
            "    split: {by: population}",
            "    grants: {policy: spend-available, buffer-share-of-income: 0.05, release-share: 1, rebuild-share: 0.5}",
            f"    opening-balance-sek: {hundreds(OPENING_BALANCE * income)}",
            *initiative_lines(association, (1 - spent_elsewhere) * income, size),
            *cost_lines("operations", operations, income),
            *cost_lines("administration", ADMINISTRATION, income),
        ]
    return lines


def factor_lines(size: Size) -> list[str]:
    lines = ["factors:", f'  assumption: "{ASSUMPTION}"']

    def factor(
        name: str, meaning: str, meaning_en: str, unit: str, distribution: str, autocorrelation: float | None
    ) -> None:
        time = "time: independent"
        if autocorrelation is not None:
            time = f"time: autoregressive, autocorrelation: {autocorrelation}"
        lines.append(
            f'  {name}: {{meaning: "{meaning}", meaning-en: "{meaning_en}", unit: {unit}, {distribution}, {time}}}'
        )

    factor(
        "appropriation-growth",
        "Ökning av statens anslag per år",
        "Growth of the appropriation in a year",
        "per-year",
        "normal: {mean: 0.01, sd: 0.03}",
        None,
    )
    factor("wages", "Löneökning per år", "Growth of wages in a year", "per-year", "normal: {mean: 0.03, sd: 0.01}", 0.5)
    factor(
        "prices", "Prisökning per år", "Growth of prices in a year", "per-year", "normal: {mean: 0.02, sd: 0.01}", 0.5
    )
    for number in range(1, size.growth_factors + 1):
        factor(
            f"growth-{number:02}",
            f"Folkökning per år, kommun {number}",
            f"Growth of population, municipality {number}",
            "per-year",
            f"normal: {{mean: {mean_growth(number)}, sd: 0.006}}",
            None,
        )
    for association, initiative in size.initiatives()[: size.utilisation_factors]:
        factor(
            f"utilisation-{association}-{initiative}",
            f"Förbrukning av beviljade medel, insats {association}.{initiative}",
            f"Use of granted money, initiative {association}.{initiative}",
            "share",
            f"logit-normal: {{median: {median_utilisation(association, initiative)}, sd-of-logit: 0.5}}",
            0.4,
        )
    return lines


def alternative_lines(size: Size) -> list[str]:
    return ["alternatives:", f'  assumption: "{ASSUMPTION}"', *"".join(ALTERNATIVES[: size.alternatives]).splitlines()]


def study(size: Size) -> str:
    """The text of a study; that of reference.yaml with the size that is given by default."""
    correlations = [
        "correlations:",
        '  - among: ["*"]',
        "    coefficient: 0.2",
        f'    assumption: "{ASSUMPTION}"',
    ]
    sections = [
        municipality_lines(size),
        association_lines(size),
        factor_lines(size),
        correlations,
        alternative_lines(size),
    ]
    return "\n".join([head(size), *("\n".join(section) + "\n" for section in sections), SCENARIOS])


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the reference study.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the committed file differs")
    parser.add_argument("--years", type=int, default=Size.years, help="5 to 50")
    parser.add_argument("--factors", type=int, default=Size.factors, help="10 or more")
    parser.add_argument("--alternatives", type=int, default=Size.alternatives, help=f"1 to {len(ALTERNATIVES)}")
    parser.add_argument("--out", type=Path, default=TARGET)
    arguments = parser.parse_args()
    size = Size(arguments.years, arguments.factors, arguments.alternatives)
    # Changes are made until 2028; fewer factors than ten would leave a kind of them without any.
    if not (5 <= size.years <= 50 and size.factors >= 10 and 1 <= size.alternatives <= len(ALTERNATIVES)):
        parser.error(f"{size} is outside what the study can be made of")
    if not arguments.check:
        if arguments.out == TARGET and size != Size():
            parser.error(f"{TARGET.name} has its size; name another file with --out")
        arguments.out.write_text(study(size), encoding="utf-8")
        return 0
    if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != study(Size()):
        print(f"{TARGET.name} is not what generate.py writes; run generate.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
