"""Reads a study from the `resolved` tree of finsam's provenance.json into arrays.

Only what the reference study uses is supported. Everything else stops with `Unsupported`: a key that is not known
here is never passed over. Amounts are in kronor, shares and growth are decimals; axes are named in the comments:
T years, A alternatives, F associations, M municipalities, I initiatives, C other cost lines, K factors.
"""

import json
import math
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import numpy as np

Tree = dict[str, Any]


class Unsupported(Exception):
    """The study uses something that the peers do not compute."""


@dataclass(frozen=True)
class Alternative:
    """What an alternative makes of the associations, year by year."""

    key: str
    first_change: int  # the first year, by position, that differs from the study without changes; T if none does
    exists: np.ndarray  # T×F, bool
    home: np.ndarray  # T×M, the association that a municipality belongs to
    owner: np.ndarray  # T×F, the association that has the lines of an association
    country: np.ndarray  # T, associations in the country
    kept_administration: np.ndarray  # T×F (of the lines' home), 1 − synergy · phase
    one_off: np.ndarray  # T×F, SEK
    granted_per_counted: np.ndarray  # T×F, granted kronor per krona that the budget counts
    spend_weight: np.ndarray  # T×F×I, granted to an initiative per counted krona of its owner
    counted_in_plan: np.ndarray  # T×F, counted sum of the initiatives inside the plan, SEK; 0 after it

    @property
    def has_one_off(self) -> bool:
        return bool(self.one_off.any())


@dataclass(frozen=True)
class Study:
    """The study without changes, and its alternatives; the reference comes first among `ordered`."""

    years: list[int]
    associations: list[str]
    municipalities: list[str]
    alternatives: list[Alternative]
    reference: int  # position in `alternatives`

    # Step 2
    appropriation: float  # first year, SEK
    base_amount: float
    need_weight: float
    need: np.ndarray  # T×M
    national_growth: float
    initial_share: np.ndarray  # M, σ₀ · level
    known_population: np.ndarray  # years from first − lag to the last known one × M
    lag: int

    # Steps 5 to 9
    line_budget: np.ndarray  # C, SEK of the plan year
    line_wage_share: np.ndarray  # C
    line_home: np.ndarray  # C
    line_is_administration: np.ndarray  # C, bool
    opening_balance: np.ndarray  # F
    buffer_share: np.ndarray  # F
    release_share: np.ndarray  # F
    rebuild_share: np.ndarray  # F
    access: np.ndarray  # M×I

    # Factors: mean and sd of the normal, or of the logit for a utilisation
    cholesky: np.ndarray  # K×K, lower
    autocorrelation: np.ndarray  # K
    location: np.ndarray  # K
    spread: np.ndarray  # K
    appropriation_factor: int
    wages_factor: int
    prices_factor: int
    growth_factor: np.ndarray  # M
    utilisation_factor: np.ndarray  # I

    @property
    def ordered(self) -> list[int]:
        """Positions of the alternatives, the reference first."""
        return [self.reference, *(a for a in range(len(self.alternatives)) if a != self.reference)]


def read_study(path: str | Path) -> Study:
    """The study of a provenance.json."""
    provenance = json.loads(Path(path).read_text(encoding="utf-8"))
    if provenance.get("schema") != "finsam-provenance/1":
        raise Unsupported(f"{path}: not finsam-provenance/1")
    return _Reader(provenance["resolved"]).study()


def _only(tree: Tree, keys: str, where: str) -> None:
    """Stops at a key that is not among those named."""
    for key in tree:
        if key not in keys.split():
            raise Unsupported(f"{where}.{key} is not supported")


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Unsupported(f"{where}: only a number is supported, not {value!r}")
    return float(value)


def _exactly(value: Any, wanted: Any, where: str) -> None:
    if value != wanted:
        raise Unsupported(f"{where}: only {wanted!r} is supported, not {value!r}")


class _Reader:
    def __init__(self, resolved: Tree) -> None:
        self.base: Tree = resolved["base"]
        self.alternatives: Tree = resolved["alternatives"]
        _exactly(list(resolved["scenarios"]), ["base"], "scenarios")
        _only(resolved["scenarios"]["base"], "name name-en", "scenarios.base")
        _only(
            self.base,
            "format study title title-en question question-en years decision-date focus reference run "
            "state economy municipalities associations factors correlations",
            "base",
        )
        first, last = self.base["years"]["first"], self.base["years"]["last"]
        self.years = list(range(first, last + 1))
        self.associations = list(self.base["associations"])
        self.municipalities = list(self.base["municipalities"])
        self.factors = list(self.base["factors"])
        self.initiatives = [
            (a, key) for a, tree in self.base["associations"].items() for key in tree.get("initiatives", {})
        ]
        self.initiative_home = np.array([self.associations.index(a) for a, _ in self.initiatives])

    def study(self) -> Study:
        state, economy, tree = self.base["state"], self.base["economy"], self.base["associations"]
        _only(
            state,
            "appropriation-sek appropriation-growth-per-year appropriation-cut-share associations-in-country "
            "base-amount-sek need-weight national-population-growth-per-year",
            "state",
        )
        _only(economy, "wages-per-year prices-per-year split-lag-years", "economy")
        _exactly(state.get("appropriation-cut-share", 0), 0, "state.appropriation-cut-share")
        self._check_associations()
        cholesky, autocorrelation, location, spread = self._factors()
        lines = [
            (home, kind, key, line)
            for home, a in enumerate(self.associations)
            for kind in ("operations", "administration")
            for key, line in tree[a].get(kind, {}).items()
        ]
        grants = [tree[a]["grants"] for a in self.associations]
        known_population = self._known_population(economy["split-lag-years"])
        return Study(
            years=self.years,
            associations=self.associations,
            municipalities=self.municipalities,
            alternatives=[self._alternative(key, a) for key, a in self.alternatives.items()],
            reference=list(self.alternatives).index(self.base["reference"]),
            appropriation=_number(state["appropriation-sek"], "state.appropriation-sek"),
            base_amount=state["base-amount-sek"],
            need_weight=state["need-weight"],
            need=self._need(),
            national_growth=_number(
                state["national-population-growth-per-year"], "state.national-population-growth-per-year"
            ),
            initial_share=self._initial_share(known_population[0]),
            known_population=known_population,
            lag=economy["split-lag-years"],
            line_budget=np.array([self._budget(line, f"{kind}.{key}") for _, kind, key, line in lines]),
            line_wage_share=np.array([line["wage-share"] for *_, line in lines]),
            line_home=np.array([home for home, *_ in lines]),
            line_is_administration=np.array([kind == "administration" for _, kind, _, _ in lines]),
            opening_balance=np.array([tree[a]["opening-balance-sek"] for a in self.associations], float),
            buffer_share=np.array([g.get("buffer-share-of-income", 0) for g in grants], float),
            release_share=np.array([g.get("release-share", 1) for g in grants], float),
            rebuild_share=np.array([g.get("rebuild-share", 0) for g in grants], float),
            access=self._access(),
            cholesky=cholesky,
            autocorrelation=autocorrelation,
            location=location,
            spread=spread,
            appropriation_factor=self._factor(state["appropriation-growth-per-year"], "normal"),
            wages_factor=self._factor(economy["wages-per-year"], "normal"),
            prices_factor=self._factor(economy["prices-per-year"], "normal"),
            growth_factor=np.array(
                [self._factor(m["population-growth-per-year"], "normal") for m in self.base["municipalities"].values()]
            ),
            utilisation_factor=np.array(
                [
                    self._factor(tree[a]["initiatives"][key]["utilisation"], "logit-normal")
                    for a, key in self.initiatives
                ]
            ),
        )

    # What is supported ---

    def _check_associations(self) -> None:
        for a, tree in self.base["associations"].items():
            _only(
                tree,
                "name members notice-years previous-state-contribution-sek room ask split grants opening-balance-sek "
                "opening-balance-level budget-level initiatives operations administration",
                a,
            )
            _only(tree["room"], "calibrated-sek per-inhabitant-as level", f"{a}.room")
            _exactly(tree["ask"], {"policy": "match"}, f"{a}.ask")
            _exactly(tree.get("split", {}).get("by", "population"), "population", f"{a}.split.by")
            _only(tree["grants"], "policy buffer-share-of-income release-share rebuild-share", f"{a}.grants")
            _exactly(tree["grants"]["policy"], "spend-available", f"{a}.grants.policy")
            _exactly(tree.get("opening-balance-level", 1), 1, f"{a}.opening-balance-level")
            _exactly(tree.get("budget-level", 1), 1, f"{a}.budget-level")

    def _budget(self, line: Tree, where: str) -> float:
        """The budget of the plan year, which must be the first year alone, SEK."""
        _only(line, "name budget-sek counted-share utilisation wage-share access cost-factor", where)
        _exactly(list(line["budget-sek"]), [str(self.years[0])], f"{where}.budget-sek (years)")
        _exactly(line.get("cost-factor", 1), 1, f"{where}.cost-factor")
        return _number(line["budget-sek"][str(self.years[0])], f"{where}.budget-sek")

    # Factors ---

    def _factor(self, name: Any, distribution: str) -> int:
        if name not in self.factors:
            raise Unsupported(f"only the name of a factor is supported here, not {name!r}")
        if distribution not in self.base["factors"][name]:
            raise Unsupported(f"factors.{name}: only {distribution} is supported here")
        return self.factors.index(name)

    def _factors(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Cholesky factor of the correlations, and autocorrelation, location and spread of each factor."""
        autocorrelation, location, spread = [], [], []
        for name, factor in self.base["factors"].items():
            where = f"factors.{name}"
            _only(factor, "meaning meaning-en unit normal logit-normal time autocorrelation scale shift", where)
            _exactly((factor.get("scale", 1), factor.get("shift", 0)), (1, 0), f"{where}.scale and shift")
            if factor["time"] not in ("independent", "autoregressive"):
                raise Unsupported(f"{where}.time: {factor['time']} is not supported")
            autocorrelation.append(factor["autocorrelation"] if factor["time"] == "autoregressive" else 0)
            if "normal" in factor:
                location.append(factor["normal"]["mean"])
                spread.append(factor["normal"]["sd"])
            else:
                median = factor["logit-normal"]["median"]
                location.append(math.log(median / (1 - median)))
                spread.append(factor["logit-normal"]["sd-of-logit"])
        correlation = np.eye(len(self.factors))
        for group in self.base.get("correlations", []):
            members = [
                k
                for k, name in enumerate(self.factors)
                if any(fnmatchcase(name, pattern) for pattern in group["among"])
            ]
            for i in members:
                for j in members:
                    if i != j:
                        correlation[i, j] = group["coefficient"]
        return np.linalg.cholesky(correlation), np.array(autocorrelation), np.array(location), np.array(spread)

    # People and room ---

    def _need(self) -> np.ndarray:
        """Need relative to the first year."""
        need = np.ones((len(self.years), len(self.municipalities)))
        for m, (key, tree) in enumerate(self.base["municipalities"].items()):
            _only(tree, "name population population-growth-per-year need-change-per-year", key)
            change = _number(tree.get("need-change-per-year", 0), f"{key}.need-change-per-year")
            need[:, m] = (1 + change) ** np.arange(len(self.years))
        return need

    def _known_population(self, lag: int) -> np.ndarray:
        """People on 31 December, from the split key of the first year to the year before the first."""
        known_years = range(self.years[0] - lag, self.years[0])
        rows = []
        for key, tree in self.base["municipalities"].items():
            known = {int(year): people for year, people in tree["population"].items()}
            _exactly(sorted(known), list(known_years), f"{key}.population (years)")
            rows.append([known[year] for year in known_years])
        return np.array(rows, float).T

    def _initial_share(self, people: np.ndarray) -> np.ndarray:
        """σ₀ · level of every municipality; `people` is the split key of the first year."""
        state, tree = self.base["state"], self.base["associations"]
        variable = state["appropriation-sek"] - state["base-amount-sek"] * state["associations-in-country"]

        def members(a: str) -> list[int]:
            return [self.municipalities.index(m) for m in tree[a]["members"]]

        share = np.zeros(len(self.municipalities))
        for a, association in tree.items():
            room = tree[association["room"].get("per-inhabitant-as", a)]["room"]
            like = association["room"].get("per-inhabitant-as", a)
            if "calibrated-sek" not in room:
                raise Unsupported(f"{a}.room: only like an association with a calibrated room")
            per_inhabitant = (
                (room["calibrated-sek"] - state["base-amount-sek"]) / variable / people[members(like)].sum()
            )
            level = _number(association["room"].get("level", 1), f"{a}.room.level")
            share[members(a)] = per_inhabitant * level * people[members(a)]
        return share

    # Alternatives ---

    def _access(self) -> np.ndarray:
        access = np.ones((len(self.municipalities), len(self.initiatives)))
        for i, (a, key) in enumerate(self.initiatives):
            for m, value in self.base["associations"][a]["initiatives"][key].get("access", {}).items():
                access[self.municipalities.index(m), i] = _number(value, f"{a}.{key}.access.{m}")
        return access

    def _alternative(self, key: str, tree: Tree) -> Alternative:
        _only(tree, "name name-en moves merger settlement shared-administration one-off", key)
        _exactly(tree.get("settlement", {}).get("rule", "none"), "none", f"{key}.settlement.rule")
        years, merger, shared = self.years, tree.get("merger"), tree.get("shared-administration")
        T, F, M = len(years), len(self.associations), len(self.municipalities)
        exists = np.ones((T, F), bool)
        owner = np.tile(np.arange(F), (T, 1))
        home = np.zeros((T, M), int)
        country = np.full(T, float(self.base["state"]["associations-in-country"]))
        kept = np.ones((T, F))
        one_off = np.zeros((T, F))
        changes = [move["year"] for move in tree.get("moves", [])]

        for f, a in enumerate(self.associations):
            for m in self.base["associations"][a]["members"]:
                home[:, self.municipalities.index(m)] = f
        if merger:
            changes.append(merger["year"])
            after = np.array(years) >= merger["year"]
            into, dissolved = (
                self.associations.index(merger["into"]),
                [self.associations.index(a) for a in merger["from"]],
            )
            for f in dissolved:
                exists[after, f] = False
                owner[after, f] = into
            country[after] -= len(dissolved)
            home[after] = np.where(np.isin(home[after], dissolved), into, home[after])
        for move in sorted(tree.get("moves", []), key=lambda move: move["year"]):
            for t, year in enumerate(years):
                if year >= move["year"]:
                    home[t, self.municipalities.index(move["municipality"])] = owner[
                        t, self.associations.index(move["to"])
                    ]
        if shared:
            changes.append(shared["year"])
            saving = _number(shared["saving-share"], f"{key}.shared-administration.saving-share")
            for t, year in enumerate(years):
                phase = min(1, max(0, year - shared["year"] + 1) / shared["phase-in-years"])
                kept[t, [self.associations.index(a) for a in shared["associations"]]] = 1 - saving * phase
        if "one-off" in tree:
            t = years.index(tree["one-off"]["year"])
            changes.append(tree["one-off"]["year"])
            amount = _number(tree["one-off"]["sek"], f"{key}.one-off.sek")
            for a, share in tree["one-off"]["paid-by"].items():
                one_off[t, owner[t, self.associations.index(a)]] += amount * share

        granted_per_counted, spend_weight, counted_in_plan = self._grants(owner)
        return Alternative(
            key=key,
            first_change=years.index(min(changes)) if changes else T,
            exists=exists,
            home=home,
            owner=owner,
            country=country,
            kept_administration=kept,
            one_off=one_off,
            granted_per_counted=granted_per_counted,
            spend_weight=spend_weight,
            counted_in_plan=counted_in_plan,
        )

    def _grants(self, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """How a counted krona of an association is granted to the initiatives that it owns.

        All plans end in the first year, so the mix of the last plan year is the first year's budget: the same parts
        inside the plan and after it.
        """
        T, F = owner.shape
        lines = [self.base["associations"][a]["initiatives"][key] for a, key in self.initiatives]
        budget = np.array([self._budget(line, key) for (_, key), line in zip(self.initiatives, lines)])
        counted_share = np.array([line["counted-share"] for line in lines])
        weight = np.zeros((T, F, len(lines)))
        counted = np.zeros((T, F))
        for t in range(T):
            owned_by = owner[t, self.initiative_home]
            for f in range(F):
                mix = np.where(owned_by == f, budget, 0.0)
                if mix.sum() > 0:
                    weight[t, f] = mix / mix.sum() / counted_share
                if t == 0:
                    counted[t, f] = mix.sum()
        return weight.sum(axis=2), weight, counted
