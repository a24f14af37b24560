#!/usr/bin/env python3
"""Whether two result files agree within Monte Carlo error, number by number.

    python3 agree.py A.json B.json
    python3 agree.py --self-test A.json B.json

A file is finsam's results.json or a peer's OUT.json. The two runs must have drawn different random numbers.
`--self-test` also changes one number of each kind in a copy of A, and sees that each change is found.
Exit 0: they agree. Exit 1: they do not. Exit 2: a file cannot be used.

Needs nothing but Python's standard library.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import NormalDist
from typing import Any

# The probability that any comparison of two correct files fails. It is divided by their number (Bonferroni): with
# 200 000 comparisons one may deviate by 7.2 standard errors.
FALSE_ALARM = 1e-6

# Quantiles and tail means come from bins in both files: an error of 0.1 % of the value or half a resolution in each.
BIN_SHARE = 0.002
BIN_RESOLUTIONS = 1.0
RATIOS = {"administration-share", "leverage"}
RATIO_RESOLUTION = 1e-6

# Sums round differently: relative to the series' largest amount; and a difference of equal amounts of a billion kronor
# need not be exactly zero where they were added in another order: relative to the resolution.
ROUNDING = 1e-10
ROUNDING_RESOLUTIONS = 1e-6

# A standard deviation's own relative error is √((kurtosis − 1) / 4n). The kurtosis is not in the files; 10 bounds it
# where the standard deviation is at most half of p95 − p05 (0.3 of it for a normal). Other series are not compared.
LARGEST_KURTOSIS = 10

SHARES = {"probability", "never", "better", "worse", "equal", "lower", "higher"}

Key = tuple[str, ...]
Tree = dict[str, Any]


class Unusable(Exception):
    """A file does not hold what is needed."""


@dataclass(frozen=True)
class Element:
    """One number: one statistic of one series in one period."""

    kind: str  # mean, standard deviation, quantile, tail mean or share
    value: float | None  # None where there is nothing
    error: float  # its standard error; 0 for a share, whose error is that of both files together
    resolution: float  # of the series: a krona, or a millionth
    size: float  # the largest amount of the series


@dataclass(order=True)
class Deviation:
    """How far two numbers are from each other: 1 is the most that is allowed."""

    used: float
    where: Key = field(compare=False)
    a: float = field(compare=False)
    b: float = field(compare=False)

    def __str__(self) -> str:
        return f"{self.used:7.3f}  {' / '.join(self.where)}: {self.a:.10g} and {self.b:.10g}"


@dataclass
class Comparison:
    """All deviations, by kind of number, and what could not be compared."""

    deviations: dict[str, list[Deviation]]
    mismatches: list[str]
    border: float  # standard errors

    @property
    def count(self) -> int:
        return sum(map(len, self.deviations.values()))

    @property
    def failures(self) -> list[Deviation]:
        return sorted((d for group in self.deviations.values() for d in group if not d.used <= 1), reverse=True)

    @property
    def agrees(self) -> bool:
        return self.count > 0 and not self.failures and not self.mismatches


# Reading ---


def read(path: str) -> Tree:
    """The results of a file, and its number of paths."""
    with open(path, encoding="utf-8") as file:
        tree = json.load(file)
    if tree.get("format") == "finsam-peer/1":
        tree = {**tree["results"], "paths": tree["paths"]}
    elif tree.get("schema") != "finsam-results/1":
        raise Unusable(f"{path}: neither finsam-results/1 nor finsam-peer/1")
    if tree["paths"] < 2:
        raise Unusable(f"{path}: a run without randomness; expected.py compares those")
    return tree


def tables(tree: Tree) -> Iterator[tuple[Key, Tree]]:
    """(where, statistics) of every series; statistics are lists with one element a period."""
    for scenario in tree["scenarios"]:
        for alternative in scenario["alternatives"]:
            start = (scenario["scenario"], alternative["alternative"])
            yield from tables_of_bodies(alternative, start)
            yield from tables_of_bodies(alternative.get("differences-from-reference", {}), (*start, "difference"))
            if "paid-back" in alternative:
                yield (*start, "paid-back"), alternative["paid-back"]


def tables_of_bodies(tree: Tree, start: Key) -> Iterator[tuple[Key, Tree]]:
    for kind, plural in (("association", "associations"), ("municipality", "municipalities")):
        for body in tree.get(plural, []):
            for table in ("outcomes", "rules", "own-association"):
                for name, statistics in body.get(table, {}).items():
                    yield (*start, body[kind], name), statistics
            if "first-year-broken" in body:
                first = body["first-year-broken"]
                yield (*start, body[kind], "first-year-broken"), {**first, "never": [first["never"]]}


def elements(tree: Tree) -> dict[Key, Element]:
    """Every number that is compared."""
    found: dict[Key, Element] = {}
    for where, statistics in tables(tree):
        resolution = RATIO_RESOLUTION if where[-1] in RATIOS else 1.0
        for statistic, values in statistics.items():
            if statistic.endswith("standard-error") or statistic.startswith("interval-95"):
                continue  # these follow from others
            for period, value in enumerate(values):
                element = element_of(statistics, statistic, period, value, tree["paths"], resolution)
                if element:
                    found[*where, statistic, tree["periods"][period]] = element
    return found


def element_of(
    statistics: Tree, statistic: str, period: int, value: float | None, paths: int, resolution: float
) -> Element | None:
    """One number with its standard error; None where nothing is known of its error."""

    def at(key: str) -> float:
        return statistics[key][period]

    if statistic in SHARES:
        return Element("share", value, 0, resolution, 1)
    if value is None:
        return Element("nothing", None, 0, resolution, 0)
    size = max(abs(at(key)) for key in ("mean", "p05", "p95"))
    if statistic == "mean":
        return Element("mean", value, at("standard-error"), resolution, size)
    if statistic == "standard-deviation":
        if value > 0.5 * (at("p95") - at("p05")):
            return None
        return Element(
            "standard deviation", value, value * math.sqrt((LARGEST_KURTOSIS - 1) / (4 * paths)), resolution, size
        )
    kind = "tail mean" if statistic.startswith("tail-mean") else "quantile"
    return Element(kind, value, at(f"{statistic}-standard-error"), resolution, size)


# Comparing ---


def share_deviation(a: float, b: float, n: int, m: int) -> float:
    """Deviation of two shares of n and m paths, in standard errors.

    2·arcsin √p has the variance 1/n whatever p is, and with ⅜ of a path added (F. J. Anscombe, Biometrika 35, 1948)
    also where there are a few paths or none.
    """

    def transformed(share: float, paths: int) -> float:
        return 2 * math.asin(math.sqrt((share * paths + 0.375) / (paths + 0.75)))

    return abs(transformed(a, n) - transformed(b, m)) / math.sqrt(1 / n + 1 / m)


def used_share(a: Element, b: Element, n: int, m: int, border: float) -> float:
    """|a − b| as a share of what is allowed; nothing is allowed but rounding where both are constant."""
    if a.kind == "share":
        return share_deviation(a.value, b.value, n, m) / border
    allowed = border * math.hypot(a.error, b.error)
    allowed += ROUNDING * max(a.size, b.size) + ROUNDING_RESOLUTIONS * a.resolution
    if a.kind in ("quantile", "tail mean"):
        allowed += BIN_SHARE * max(abs(a.value), abs(b.value)) + BIN_RESOLUTIONS * a.resolution
    return abs(a.value - b.value) / allowed


def compare(a: Tree, b: Tree) -> Comparison:
    first, second = elements(a), elements(b)
    mismatches = [
        f"{' / '.join(where)}: in one file only"
        for where in first.keys() ^ second.keys()
        if where[-2] != "standard-deviation"
    ]  # those are left out where they are too wide in either file
    if a["periods"] != b["periods"]:
        mismatches.append(f"periods: {a['periods']} and {b['periods']}")
    common = first.keys() & second.keys()
    border = NormalDist().inv_cdf(1 - FALSE_ALARM / max(1, len(common)) / 2)
    deviations: dict[str, list[Deviation]] = {}
    for where in common:
        x, y = first[where], second[where]
        if (x.value is None) != (y.value is None):
            mismatches.append(f"{' / '.join(where)}: {x.value} and {y.value}")
        elif x.value is not None:
            used = used_share(x, y, a["paths"], b["paths"], border)
            deviations.setdefault(x.kind, []).append(Deviation(used, where, x.value, y.value))
    return Comparison(deviations, mismatches, border)


def report(result: Comparison) -> None:
    """Prints counts, the worst of each kind, and what does not agree."""
    print(f"{result.count} comparisons; each may deviate by {result.border:.2f} standard errors")
    for kind, group in sorted(result.deviations.items()):
        print(f"{kind}: {len(group)} compared, the worst has used this share of what is allowed:")
        print(f"  {max(group)}")
    for failure in result.failures[:20]:
        print(f"does not agree: {failure}")
    for mismatch in result.mismatches[:20]:
        print(f"does not match: {mismatch}")
    failed = len(result.failures) + len(result.mismatches)
    print("agrees" if result.agrees else f"DOES NOT AGREE: {failed} of {result.count}")


# Self-test ---


def self_test(a: Tree, b: Tree) -> bool:
    """Whether every change of one number in `a` is found by comparing it with `b`."""
    first, last = (a["scenarios"][0]["alternatives"][position] for position in (0, -1))
    income = first["associations"][0]["outcomes"]["contributions"]
    reach = first["municipalities"][-1]["outcomes"]["reach"]
    difference = last["differences-from-reference"]["municipalities"][0]["outcomes"]["reach"]
    rule = last["associations"][0]["rules"]["any-so-far"]
    year = len(a["periods"]) - 2  # the last one
    changes = [
        ("a mean 1 % higher", income["mean"], year, lambda value: 1.01 * value),
        ("a standard deviation 30 % larger", income["standard-deviation"], year, lambda value: 1.3 * value),
        ("a median 5 % higher", reach["p50"], year, lambda value: 1.05 * value),
        ("a tail mean 5 % higher", reach["tail-mean-low-05"], year, lambda value: 1.05 * value),
        ("a probability five points higher", rule["probability"], year, lambda value: value + 0.05),
        ("a constant difference's mean an öre higher", difference["mean"], 0, lambda value: value + 0.01),
        ("a figure that is missing", rule["probability"], year, lambda value: None),
    ]
    holds = True
    for name, values, period, change in changes:
        before = values[period]
        values[period] = change(before)
        found = not compare(a, b).agrees
        values[period] = before
        print(f"{name}: {'found' if found else 'NOT FOUND'}")
        holds = holds and found
    return holds


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Compares two result files within Monte Carlo error.")
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--self-test", action="store_true", help="also see that changed numbers are found")
    options = parser.parse_args(arguments)
    try:
        a, b = read(options.a), read(options.b)
        result = compare(a, b)
        report(result)
        holds = result.agrees
        if options.self_test:
            holds = self_test(a, b) and holds
    except (OSError, ValueError, KeyError, TypeError, Unusable) as problem:
        print(f"error: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 2
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
