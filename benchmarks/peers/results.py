"""From sums and histograms to results in the shape of finsam's results.json, format finsam-peer/1.

A block is one alternative in one period, as levels or as differences from the reference on the same path. It has one
series for every row: each association's outcomes (and those of all together), then each municipality's. A row's
position is `outcome · bodies + body`. Years in which an alternative is still the reference have no block of their own.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from resolved import Study, Tree

# Key, which direction is better (+1 more, −1 less, 0 neither).
ASSOCIATION_OUTCOMES = [
    ("room", 1),
    ("contributions", 1),
    ("administration", -1),
    ("administration-share", -1),
    ("operations", 0),
    ("granted", 1),
    ("spend", 1),
    ("one-off", -1),
    ("curtailment", -1),
    ("closing-balance", 1),
]
MUNICIPALITY_OUTCOMES = [("contribution", -1), ("reach", 1), ("net", 1), ("leverage", 1), ("administration-borne", -1)]
RATIOS = ("administration-share", "leverage")
RULES = ["curtailment", "insolvency", "budget-not-covered", "capital-above-reasonable", "any-this-year", "any-so-far"]
QUANTILES = {"p025": 0.025, "p05": 0.05, "p25": 0.25, "p50": 0.5, "p75": 0.75, "p95": 0.95, "p975": 0.975}
TAIL = 0.05

# Bins: nine bits of mantissa and an octave more for the linear part about zero, as pattern(t + max(t, 512)) >> SHIFT
# with t = |x| / resolution + ½. Bin 0 holds |x| < resolution / 2; bin −b mirrors bin b.
SHIFT = 43
ORIGIN = int(np.array(512.0).view(np.int64)) >> SHIFT


BINS = 1 << 15  # on either side, more than amounts of a billion kronor reach


def _lower_edges() -> np.ndarray:
    """Lower edge of |x| in bins ±0, ±1, …, in resolutions; −½ for bin 0."""
    u = ((np.arange(BINS + 1) + ORIGIN) << SHIFT).view(np.float64)
    return np.where(u < 1024, u - 512, u / 2) - 0.5


LOWER_EDGE = _lower_edges()


def bin_edges(bins: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lower and upper edge of bins of either sign, in resolutions."""
    magnitude = np.abs(bins)
    inner, outer = LOWER_EDGE[magnitude], LOWER_EDGE[magnitude + 1]
    return np.where(bins < 0, -outer, inner), np.where(bins < 0, -inner, outer)


def bin_of(scaled: np.ndarray) -> np.ndarray:
    """The bins of x / resolution."""
    t = np.abs(scaled) + 0.5
    magnitude = ((t + np.maximum(t, 512)).view(np.int64) >> SHIFT) - ORIGIN
    return np.where(scaled < 0, -magnitude, magnitude)


class Layout:
    """Rows of a block, and the blocks of a study."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.T, self.A = len(study.years), len(study.alternatives)
        self.F, self.M = len(study.associations), len(study.municipalities)
        self.bodies = self.F + 1  # the associations, and all together
        self.association_rows = len(ASSOCIATION_OUTCOMES) * self.bodies
        self.rows = self.association_rows + len(MUNICIPALITY_OUTCOMES) * self.M
        keys = [key for key, _ in ASSOCIATION_OUTCOMES for _ in range(self.bodies)]
        keys += [key for key, _ in MUNICIPALITY_OUTCOMES for _ in range(self.M)]
        self.resolution = np.array([1e-6 if key in RATIOS else 1.0 for key in keys])  # SEK, or a ratio

        # Positions of the blocks; a level that is the reference's has the reference's, a difference that is 0 has −1.
        self.level = np.zeros((self.A, self.T + 1), int)
        self.difference = np.full((self.A, self.T + 1), -1)
        self.blocks = 0
        for a in study.ordered:
            for period in range(self.T + 1):
                if self.is_reference(a, period) and a != study.reference:
                    self.level[a, period] = self.level[study.reference, period]
                else:
                    self.level[a, period] = self._new_block()
                    if a != study.reference:
                        self.difference[a, period] = self._new_block()

    def _new_block(self) -> int:
        self.blocks += 1
        return self.blocks - 1

    def is_reference(self, a: int, period: int) -> bool:
        """Whether an alternative has changed nothing up to a period (the last one is the whole horizon)."""
        first_change = self.study.alternatives[a].first_change
        return a == self.study.reference or (first_change > period if period < self.T else first_change >= self.T)


class Sketches:
    """Histograms of many series in one array; a series has a window of bins, which grows when it must."""

    def __init__(self, series: int) -> None:
        self.low = np.zeros(series, np.int64)  # first bin of each window
        self.start = np.zeros(series + 1, np.int64)  # position of each window in `counts`
        self.counts = np.zeros(0, np.int32)  # paths

    def cover(self, low: np.ndarray, high: np.ndarray) -> None:
        """Makes sure that bins low … high of every series have a counter."""
        old_width = np.diff(self.start)
        is_new = old_width == 0
        old_high = self.low + old_width - 1
        grows_down, grows_up = is_new | (low < self.low), is_new | (high > old_high)
        if not (grows_down.any() or grows_up.any()):
            return
        # More than needed, and much more where it was not enough before, so that it happens seldom.
        width = np.maximum(high - low, old_width)
        slack = np.where(is_new, width // 8, width // 2) + 4
        new_low = np.where(grows_down, low - slack, self.low)
        new_high = np.where(grows_up, high + slack, old_high)
        start = np.concatenate([[0], np.cumsum(new_high - new_low + 1)])
        counts = np.zeros(start[-1], np.int32)
        # Series side by side that move by as much move together.
        shift = start[:-1] - new_low - (self.start[:-1] - self.low)
        borders = [0, *(np.flatnonzero(np.diff(shift)) + 1), len(shift)]
        for first, last in zip(borders[:-1], borders[1:]):
            begin, end = self.start[first], self.start[last]
            counts[begin + shift[first] : end + shift[first]] = self.counts[begin:end]
        self.low, self.start, self.counts = new_low, start, counts

    def add(self, other: "Sketches") -> None:
        """Adds another's counts, series by series."""
        width = np.diff(other.start)
        self.cover(other.low, other.low + width - 1)
        shift = self.start[:-1] - self.low - (other.start[:-1] - other.low)
        self.counts[np.arange(len(other.counts)) + np.repeat(shift, width)] += other.counts

    def part(self, first: int, last: int) -> "Sketches":
        """Some of the series, without a copy of their counts."""
        part = Sketches(0)
        part.low = self.low[first:last]
        part.start = self.start[first : last + 1] - self.start[first]
        part.counts = self.counts[self.start[first] : self.start[last]]
        return part


class Moments:
    """Count, mean and sum of squared deviations of many series, added group by group (Chan, Golub and LeVeque)."""

    def __init__(self, series: int) -> None:
        self.count = 0
        self.mean = np.zeros(series)
        self.squares = np.zeros(series)

    def add(self, count: int, mean: np.ndarray, squares: np.ndarray) -> None:
        total = self.count + count
        delta = mean - self.mean
        self.mean = self.mean + delta * (count / total)
        self.squares = self.squares + squares + delta * delta * (self.count * count / total)
        self.count = total


@dataclass
class Counts:
    """On how many paths something holds, by alternative and period."""

    rules: np.ndarray  # A × periods × rules × bodies
    own: np.ndarray  # A × periods × (curtailment, any rule) × M: in the association that a municipality belongs to
    paid_back: np.ndarray  # A × periods

    @classmethod
    def zero(cls, layout: Layout) -> "Counts":
        shape = layout.A, layout.T + 1
        return cls(
            np.zeros((*shape, len(RULES), layout.bodies), np.int64),
            np.zeros((*shape, 2, layout.M), np.int64),
            np.zeros(shape, np.int64),
        )

    def add(self, other: "Counts") -> None:
        self.rules += other.rules
        self.own += other.own
        self.paid_back += other.paid_back


class _Block:
    """Every statistic of the series of a block, as arrays with one element a series."""

    def __init__(self, moments: Moments, sketches: Sketches, resolution: np.ndarray) -> None:
        self.n = moments.count
        self.resolution = resolution
        # Bins without paths tell nothing and are left out.
        used = np.flatnonzero(sketches.counts)
        self._start = np.searchsorted(used, sketches.start[:-1])
        width = np.diff(self._start, append=len(used))
        series = np.repeat(np.arange(len(width)), width)
        bins = used - (sketches.start[:-1] - sketches.low)[series]
        self._lower, self._upper = bin_edges(bins)
        self._centre = 0.5 * (self._lower + self._upper)
        self._counts = sketches.counts[used]
        self._series = series
        # Paths in all bins before: n for every series that comes earlier, then the series' own.
        self._cumulative = np.cumsum(self._counts)
        self._before = self.n * np.arange(len(width))

        sd = np.sqrt(moments.squares / (self.n - 1))
        error = sd / np.sqrt(self.n)
        self._mean = moments.mean
        self._constant = (width == 1) & (sd <= 1e-4 * resolution + 1e-9 * np.abs(moments.mean))
        negative, zero = self._share(bins < 0), self._share(bins == 0)
        self.values = {
            "mean": moments.mean,
            "standard-error": error,
            "standard-deviation": sd,
            "interval-95-low": moments.mean - 1.959963984540054 * error,
            "interval-95-high": moments.mean + 1.959963984540054 * error,
            "below": negative,
            "equal": zero,
            "above": 1 - negative - zero,
        }
        for key, p in QUANTILES.items():
            self._add_quantile(key, p)
        self._add_tail("tail-mean-low-05", from_below=True)
        self._add_tail("tail-mean-high-05", from_below=False)

    def _share(self, holds: np.ndarray) -> np.ndarray:
        """The share of paths in bins for which something holds."""
        return np.add.reduceat(np.where(holds, self._counts, 0), self._start) / self.n

    def _position(self, rank: float) -> np.ndarray:
        """The bin in which each series' cumulative count reaches a rank."""
        return np.searchsorted(self._cumulative, self._before + rank, side="left")

    def _interpolated(self, rank: float) -> np.ndarray:
        """The value at a rank, as if the paths of a bin were spread evenly over it, in resolutions."""
        position = self._position(max(rank, 1e-9))
        inside = rank - (self._cumulative[position] - self._counts[position] - self._before)
        return self._lower[position] + (self._upper - self._lower)[position] * inside / self._counts[position]

    def _add_quantile(self, key: str, p: float) -> None:
        """The order statistic number ⌈n·p⌉; its standard error by those at n·p ± √(n·p·(1 − p))."""
        spread = np.sqrt(self.n * p * (1 - p))
        value = self._centre[self._position(max(1, np.ceil(self.n * p)))] * self.resolution
        error = 0.5 * (
            self._interpolated(min(self.n, self.n * p + spread)) - self._interpolated(max(0, self.n * p - spread))
        )
        self.values[key] = np.where(self._constant, self._mean, value)
        self.values[f"{key}-standard-error"] = np.where(self._constant, 0, error * self.resolution)

    def _add_tail(self, key: str, *, from_below: bool) -> None:
        """Mean of the worst 5 %: q ∓ mean((q − X)⁺) / p, with variance Var((q − X)⁺) / (n·p²)."""
        sign = 1 if from_below else -1
        rank = np.ceil(self.n * TAIL)
        border = self._position(rank if from_below else self.n - rank + 1)
        quantile = self._centre[border][self._series]
        beyond = np.maximum(sign * (quantile - self._centre), 0)
        excess = np.add.reduceat(self._counts * beyond, self._start) / self.n
        squares = np.add.reduceat(self._counts * beyond**2, self._start) / self.n
        value = (self._centre[border] - sign * excess / TAIL) * self.resolution
        error = np.sqrt(np.maximum(squares - excess**2, 0) / self.n) / TAIL * self.resolution
        self.values[key] = np.where(self._constant, self._mean, value)
        self.values[f"{key}-standard-error"] = np.where(self._constant, 0, error)


class Statistics:
    """Every statistic of every series, by its key in results.json, as arrays of blocks × rows."""

    def __init__(self, layout: Layout, moments: list[Moments], sketches: list[Sketches]) -> None:
        self.paths = moments[0].count
        blocks = [_Block(*block, layout.resolution).values for block in zip(moments, sketches)]
        self.values = {key: np.stack([block[key] for block in blocks]) for key in blocks[0]}


# The tree of results.json ---


class _Tree:
    """Builds the results of one scenario."""

    def __init__(self, layout: Layout, statistics: Statistics, counts: Counts) -> None:
        self.layout, self.study, self.counts = layout, layout.study, counts
        self.n, self.values = statistics.paths, statistics.values

    def build(self) -> Tree:
        study = self.study
        periods = [*map(str, study.years), f"{study.years[0]}–{study.years[-1]}"]
        alternatives = [self._alternative(a) for a in range(self.layout.A)]
        return {"periods": periods, "scenarios": [{"scenario": "base", "alternatives": alternatives}]}

    def _alternative(self, a: int) -> Tree:
        plan, keys = self.study.alternatives[a], [*self.study.associations, "together"]
        tree: Tree = {
            "alternative": plan.key,
            "associations": [
                {"association": key, "outcomes": self._association(self._level, a, body), **self._rules(a, body)}
                for body, key in enumerate(keys)
            ],
            "municipalities": [
                {
                    "municipality": key,
                    "association": [self.study.associations[f] for f in plan.home[:, m]],
                    "outcomes": self._municipality(self._level, a, m),
                    "own-association": self._own(a, m),
                }
                for m, key in enumerate(self.study.municipalities)
            ],
        }
        if a == self.study.reference:
            return tree
        if plan.has_one_off:
            tree["paid-back"] = self._probability(self.counts.paid_back[a])
        tree["differences-from-reference"] = {
            "associations": [
                {"association": key, "outcomes": self._association(self._difference, a, body)}
                for body, key in enumerate(keys)
            ],
            "municipalities": [
                {"municipality": key, "outcomes": self._municipality(self._difference, a, m)}
                for m, key in enumerate(self.study.municipalities)
            ],
        }
        return tree

    def _missing(self, a: int, body: int) -> list[bool]:
        """Whether an association does not exist, by period."""
        if body == self.layout.F:
            return [False] * (self.layout.T + 1)
        return [*(not exists for exists in self.study.alternatives[a].exists[:, body]), False]

    def _association(self, statistics: Any, a: int, body: int) -> Tree:
        missing = self._missing(a, body)
        return {
            key: statistics(a, outcome * self.layout.bodies + body, better, missing)
            for outcome, (key, better) in enumerate(ASSOCIATION_OUTCOMES)
        }

    def _municipality(self, statistics: Any, a: int, m: int) -> Tree:
        missing = [False] * (self.layout.T + 1)
        return {
            key: statistics(a, self.layout.association_rows + outcome * self.layout.M + m, better, missing)
            for outcome, (key, better) in enumerate(MUNICIPALITY_OUTCOMES)
        }

    @staticmethod
    def _tail(better: int) -> str:
        return "tail-mean-high-05" if better < 0 else "tail-mean-low-05"

    def _level(self, a: int, row: int, better: int, missing: list[bool]) -> Tree:
        keys = ["mean", "standard-error", "standard-deviation"]
        keys += [f"{q}{suffix}" for q in ("p05", "p25", "p50", "p75", "p95") for suffix in ("", "-standard-error")]
        keys += [f"{self._tail(better)}{suffix}" for suffix in ("", "-standard-error")]
        blocks = self.layout.level[a]
        return {key: _with_gaps(self.values[key][blocks, row], missing) for key in keys}

    def _difference(self, a: int, row: int, better: int, missing: list[bool]) -> Tree:
        keys = {
            key: key for key in ("mean", "standard-error", "interval-95-low", "interval-95-high", "standard-deviation")
        }
        keys |= {f"{q}{suffix}": f"{q}{suffix}" for q in QUANTILES for suffix in ("", "-standard-error")}
        keys |= {f"{self._tail(better)}{suffix}": f"{self._tail(better)}{suffix}" for suffix in ("", "-standard-error")}
        keys |= {
            1: {"worse": "below", "better": "above"},
            -1: {"better": "below", "worse": "above"},
            0: {"lower": "below", "higher": "above"},
        }[better]
        blocks = self.layout.difference[a]
        result = {
            key: _with_gaps(np.where(blocks >= 0, self.values[source][blocks, row], 0), missing)
            for key, source in keys.items()
        }
        result["equal"] = _with_gaps(np.where(blocks >= 0, self.values["equal"][blocks, row], 1), missing)
        return result

    def _probability(self, counts: np.ndarray, missing: list[bool] | None = None) -> Tree:
        p = counts / self.n
        missing = missing or [False] * len(counts)
        return {
            "probability": _with_gaps(p, missing),
            "standard-error": _with_gaps(np.sqrt(p * (1 - p) / self.n), missing),
        }

    def _counts(self, a: int, counts: np.ndarray) -> np.ndarray:
        """Counts by period, the reference's where the alternative has changed nothing yet."""
        same = [self.layout.is_reference(a, period) for period in range(self.layout.T + 1)]
        return np.where(same, counts[self.study.reference], counts[a])

    def _rules(self, a: int, body: int) -> Tree:
        missing = self._missing(a, body)
        by_rule = [self._counts(a, self.counts.rules[:, :, rule, body]) for rule in range(len(RULES))]
        so_far = by_rule[-1]
        first = np.diff(so_far[:-1], prepend=0) / self.n
        return {
            "rules": {key: self._probability(counts, missing) for key, counts in zip(RULES, by_rule)},
            "first-year-broken": {
                "probability": _with_gaps(first, missing[:-1]),
                "never": float(1 - so_far[-1] / self.n),
            },
        }

    def _own(self, a: int, m: int) -> Tree:
        return {
            key: self._probability(self._counts(a, self.counts.own[:, :, which, m]))
            for which, key in enumerate(("curtailment", "any-rule"))
        }


def _with_gaps(values: np.ndarray, missing: list[bool]) -> list[float | None]:
    return [None if gap else value for value, gap in zip(values.tolist(), missing)]


def write_results(
    target: str | Path,
    *,
    peer: str,
    threads: int,
    seconds: dict[str, float],
    layout: Layout,
    statistics: Statistics,
    counts: Counts,
) -> None:
    """Writes OUT.json, format finsam-peer/1. `seconds` holds `seconds`, and what else was timed."""
    tree = {
        "format": "finsam-peer/1",
        "peer": peer,
        "paths": statistics.paths,
        "threads": threads,
        **seconds,
        "results": _Tree(layout, statistics, counts).build(),
    }
    Path(target).write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
