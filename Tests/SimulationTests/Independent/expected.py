#!/usr/bin/env python3
"""An independent calculation of the finsam model without randomness, and its comparison with the engine's results.

    python3 expected.py PROVENANCE.json RESULTS.json [--mode expected|plan]

Written from the description of the model (model.md and Finsam.docc/Model.md), not from the engine. It is slow and plain
on purpose: one function a step, with the step's number; every amount in kronor, every share a decimal.

Exit 0: every cell agrees. Exit 1: a cell deviates (more than 0.01 kr, or 1e-9 for a ratio), or is missing on one side.
Exit 2: a file cannot be read or used.

A choice that the description leaves open is marked CHOICE where it is made.
"""

import argparse
import copy
import json
import math
import sys

KRONA_TOLERANCE = 0.01
RATIO_TOLERANCE = 1e-9
RATIOS = {"administration-share", "leverage"}

RULES = ["curtailment", "insolvency", "budget-not-covered", "capital-above-reasonable"]
ASSOCIATION_AMOUNTS = [
    "room", "contributions", "administration", "operations", "granted", "spend", "one-off", "curtailment"]
MUNICIPALITY_AMOUNTS = ["contribution", "reach", "net", "administration-borne"]


class Unusable(Exception):
    """The input says something that the model gives no meaning."""


# ---------------------------------------------------------------------------------------------------------------------
# Factors: the median of every distribution (every latent z = 0)
# ---------------------------------------------------------------------------------------------------------------------

def regularised_incomplete_beta(x, a, b):
    """I_x(a, b), by the continued fraction of Lentz."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # where the fraction converges slowly, its mirror image converges fast
        return 1 - regularised_incomplete_beta(1 - x, b, a)
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    fraction = d
    for n in range(1, 100_000):
        even = n * (b - n) * x / ((a + 2 * n - 1) * (a + 2 * n))
        odd = -(a + n) * (a + b + n) * x / ((a + 2 * n) * (a + 2 * n + 1))
        for term in (even, odd):
            d = 1 + term * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + term / c
            c = c if abs(c) > tiny else tiny
            fraction *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return math.exp(log_front) * fraction / a


def beta_median(a, b):
    """The x for which I_x(a, b) = 1/2, by halving until the numbers are used up."""
    low, high = 0.0, 1.0
    while True:
        middle = (low + high) / 2
        if middle in (low, high):
            return middle
        if regularised_incomplete_beta(middle, a, b) < 0.5:
            low = middle
        else:
            high = middle


def triangular_median(low, mode, high):
    if high == low:
        return low
    if (mode - low) / (high - low) >= 0.5:
        return low + math.sqrt(0.5 * (high - low) * (mode - low))
    return high - math.sqrt(0.5 * (high - low) * (high - mode))


def pert_median(low, mode, high):
    if high == low:
        return low
    a = 1 + 4 * (mode - low) / (high - low)
    b = 1 + 4 * (high - mode) / (high - low)
    return low + (high - low) * beta_median(a, b)


def beta_by_mean_and_sd_median(mean, sd):
    if sd == 0 or mean in (0, 1):
        return mean
    total = mean * (1 - mean) / sd ** 2 - 1
    return beta_median(mean * total, (1 - mean) * total)


def discrete_median(values, probabilities):
    cumulated = 0.0
    for value, probability in zip(values, probabilities):
        cumulated += probability
        if cumulated >= 0.5 - 1e-12:  # probabilities are decimals: 0.1 five times is a half
            return value
    return values[-1]


def percentiles_median(p5, p95, family):
    if family == "normal":
        return (p5 + p95) / 2
    if family == "lognormal":
        return math.sqrt(p5 * p95)
    if family == "logit-normal":
        def logit(p):
            return math.log(p / (1 - p))
        return 1 / (1 + math.exp(-(logit(p5) + logit(p95)) / 2))
    raise Unusable(f"percentiles: unknown family {family}")


def distribution_median(tree):
    """The median of the distribution that a factor names, before scale and shift."""
    if "fixed" in tree:
        return tree["fixed"]
    if "normal" in tree:
        return tree["normal"]["mean"]
    if "lognormal" in tree:
        return tree["lognormal"]["median"]
    if "uniform" in tree:
        return (tree["uniform"]["low"] + tree["uniform"]["high"]) / 2
    if "triangular" in tree:
        return triangular_median(**tree["triangular"])
    if "pert" in tree:
        return pert_median(**tree["pert"])
    if "beta" in tree:
        return beta_by_mean_and_sd_median(**tree["beta"])
    if "logit-normal" in tree:
        return tree["logit-normal"]["median"]
    if "discrete" in tree:
        return discrete_median(**tree["discrete"])
    if "percentiles" in tree:
        return percentiles_median(**tree["percentiles"])
    if "event" in tree:
        return 0.0  # it does not happen, however probable
    raise Unusable("a factor without a distribution")


class Factors:
    """The value of every quantity: a number, or the name of a factor at its median."""

    def __init__(self, factors, first_year):
        self.factors, self.first_year, self.medians = factors, first_year, {}

    def value(self, quantity, year):
        if not isinstance(quantity, str):
            return float(quantity)
        if quantity not in self.factors:
            raise Unusable(f"no factor is called {quantity}")
        factor = self.factors[quantity]
        if quantity not in self.medians:
            self.medians[quantity] = distribution_median(factor)
        value = self.medians[quantity]
        if factor.get("time") == "random-walk":
            # CHOICE: the draws add up first, then the walk's value is scaled and shifted; before the horizon it stands at
            # its start.
            draws = max(0, year - self.first_year + 1)
            value = factor.get("start", 0) + draws * value
        return value * factor.get("scale", 1) + factor.get("shift", 0)


# ---------------------------------------------------------------------------------------------------------------------
# A difference laid over the base
# ---------------------------------------------------------------------------------------------------------------------

EXACTLY_ONE = {"room": {"calibrated-sek", "per-inhabitant-as", "given-sek"}}


def lay_over(base, difference, name=None):
    """Maps merge key by key; lists and scalars replace; a key that ends in * is laid over all that begin so."""
    if not isinstance(difference, dict):
        return copy.deepcopy(difference)
    result = dict(base) if isinstance(base, dict) else {}
    group = EXACTLY_ONE.get(name, set())
    for key, value in difference.items():
        if key.endswith("*"):
            for matching in [existing for existing in result if existing.startswith(key[:-1])]:
                result[matching] = lay_over(result[matching], value, matching)
        else:
            if key in group:
                for other in group - {key}:
                    result.pop(other, None)
            result[key] = lay_over(result.get(key), value, key)
    return result


# ---------------------------------------------------------------------------------------------------------------------
# One alternative
# ---------------------------------------------------------------------------------------------------------------------

def by_year(tree):
    """A map whose keys are years, as numbers."""
    return {int(year): amount for year, amount in (tree or {}).items()}


class Case:
    """One alternative in the base scenario: its inputs, and what has been computed of it so far."""

    def __init__(self, study, alternative, mode):
        if mode not in ("expected", "plan"):
            raise Unusable(f"unknown mode {mode}")
        self.is_plan = mode == "plan"
        self.first, self.last_year = study["years"]["first"], study["years"]["last"]
        self.years = list(range(self.first, self.last_year + 1))
        self.state, self.economy, self.municipalities = study["state"], study["economy"], study["municipalities"]
        self.lag = self.economy.get("split-lag-years", 2)
        self.factors = Factors(study.get("factors", {}), self.first)
        self.associations = lay_over(
            study["associations"], alternative.get("differences", {}).get("associations", {}))
        self.moves = alternative.get("moves", [])
        self.merger = alternative.get("merger")
        self.settlement = alternative.get("settlement", {"rule": "none"})
        self.shared = alternative.get("shared-administration")
        self.one_off = alternative.get("one-off")

        self.populations, self.initial_shares = {}, {}
        # What has been computed, by (key, year).
        self.members = {(a, self.first - 1): list(tree["members"]) for a, tree in self.associations.items()}
        self.balance = {}       # association: balance on 31 December
        self.room_granted = {}  # association: room after all rules
        self.room_weights = {}  # association: its members' parts of the room, as weights
        self.paid = {}          # (association, municipality, year): contribution
        self.paid_by_all = {}   # association: contributions of all parties
        self.granted = {}       # (association, initiative, year): granted
        self.outcomes = {}      # ("association" or "municipality", key, outcome, year)
        self.rules = {}         # (association, rule, year)
        for a, tree in self.associations.items():
            self.balance[a, self.first - 1] = tree["opening-balance-sek"] * self.value(
                tree.get("opening-balance-level", 1), self.first)

    def value(self, quantity, year):
        return self.factors.value(quantity, year)

    def initiatives(self, a):
        return self.associations[a].get("initiatives", {})

    def exists(self, a, year):
        return not (self.merger and year >= self.merger["year"] and a in self.merger["from"])

    def owner(self, a, year):
        """The association that has the lines of this one in a year."""
        return a if self.exists(a, year) else self.merger["into"]

    def predecessors(self, a, year):
        """The associations that have become this one by a year, itself first."""
        homes = [a]
        if self.merger and year >= self.merger["year"] and a == self.merger["into"]:
            homes += self.merger["from"]
        return homes

    def existing(self, year):
        return [a for a in self.associations if self.exists(a, year)]


# Population ----------------------------------------------------------------------------------------------------------

def population(case, m, year):
    """People on 31 December: known, between two known years by the same growth every year, afterwards by the factor."""
    if (m, year) in case.populations:
        return case.populations[m, year]
    known = by_year(case.municipalities[m]["population"])
    if year in known:
        people = float(known[year])
    elif year > max(known):
        growth = case.municipalities[m]["population-growth-per-year"]
        people = population(case, m, year - 1) * (1 + case.value(growth, year))
    elif year > min(known):
        before, after = max(y for y in known if y < year), min(y for y in known if y > year)
        people = known[before] * (known[after] / known[before]) ** ((year - before) / (after - before))
    else:
        people = float(known[min(known)])  # before the first known year
    case.populations[m, year] = people
    return people


def key_population(case, m, year):
    """The population of the split key of a year."""
    return population(case, m, year - case.lag)


# Step 1: membership --------------------------------------------------------------------------------------------------

def step1_membership(case, year):
    """Who belongs to which association from 1 January: mergers first, then moves."""
    members = {a: list(case.members[a, year - 1]) for a in case.associations}
    if case.merger and year == case.merger["year"]:
        for dissolved in case.merger["from"]:
            members[case.merger["into"]] += members[dissolved]
            members[dissolved] = []
    for move in case.moves:
        if move["year"] == year:
            for its in members.values():
                if move["municipality"] in its:
                    its.remove(move["municipality"])
            members[case.owner(move["to"], year)].append(move["municipality"])
    for a in case.associations:
        case.members[a, year] = members[a]


def step1_settlements(case, year):
    """What moves with each leaving municipality on 1 January, as [(from, to, kronor)].

    CHOICE: in proportion to what the municipality has paid of *all* parties' contributions (the state and the region are
    members too); a deficit is not shared out; years before the one before the first are unknown and do not count.
    """
    transfers = []
    if case.settlement.get("rule", "none") != "proportional":
        return transfers
    years = range(year - case.settlement.get("years", 1), year)
    for move in case.moves:
        if move["year"] != year:
            continue
        m = move["municipality"]
        for a in case.existing(year - 1):
            if m in case.members[a, year - 1]:
                homes = case.predecessors(a, year - 1)
                own = sum(case.paid.get((home, m, y), 0.0) for home in homes for y in years)
                all_parties = sum(case.paid_by_all.get((home, y), 0.0) for home in homes for y in years)
                part = own / all_parties if all_parties > 0 else 0.0
                capital = max(0.0, case.balance[a, year - 1])
                transfers.append((
                    case.owner(a, year), case.owner(move["to"], year), case.settlement.get("share", 1) * part * capital))
    return transfers


def step1_balances(case, year):
    """Balances on 1 January: (before settlements, after them); a merger's balances are added in both."""
    before = {
        a: sum(case.balance[home, year - 1] for home in case.predecessors(a, year)
               if case.exists(home, year - 1))
        for a in case.existing(year)
    }
    after = dict(before)
    for source, target, amount in step1_settlements(case, year):
        after[source] -= amount
        after[target] += amount
    return before, after


# Step 2: the state's room --------------------------------------------------------------------------------------------

def step2_appropriation(case, year):
    """pot[y]: the first year's is given; a decided change acts in every year, growth and cut from the second on."""
    state, pot = case.state, float(case.state["appropriation-sek"])
    changes = by_year(state.get("appropriation-changes"))
    for y in range(case.first, year + 1):
        if y > case.first:
            pot *= 1 + case.value(state["appropriation-growth-per-year"], y)
            pot *= 1 - case.value(state.get("appropriation-cut-share", 0), y)
        pot *= 1 + changes.get(y, 0)
    return pot


def step2_base_amount(case, year):
    """b[y]: the latest change up to the year, else the base amount itself, which σ₀ always goes by."""
    changes = by_year(case.state.get("base-amount-changes-sek"))
    past = [y for y in changes if y <= year]
    return changes[max(past)] if past else case.state.get("base-amount-sek", 400_000)


def step2_associations_in_country(case, year):
    merged = len(case.merger["from"]) if case.merger and year >= case.merger["year"] else 0
    return case.state["associations-in-country"] - merged


def step2_variable_part_per_inhabitant(case, a, seen=()):
    """Σσ₀ / ΣP of an association, so that a published room of the first year comes out exactly."""
    room = case.associations[a]["room"]
    if a in seen:
        raise Unusable(f"{a}: its room per inhabitant is defined by itself")
    if "per-inhabitant-as" in room:
        return step2_variable_part_per_inhabitant(case, room["per-inhabitant-as"], (*seen, a))
    if "calibrated-sek" not in room:
        raise Unusable(f"{a}: its given room says nothing of a variable part per inhabitant")
    base, count = case.state.get("base-amount-sek", 400_000), case.state["associations-in-country"]
    share = (room["calibrated-sek"] - base) / (case.state["appropriation-sek"] - base * count)
    return share / sum(key_population(case, m, case.first) for m in case.associations[a]["members"])


def step2_share(case, m, year):
    """σ[m, y], the municipality's share of the variable part.

    CHOICE: 0 for a municipality whose home association has a given room, or none: nothing is known of its share.
    """
    home = next((a for a, tree in case.associations.items() if m in tree["members"]), None)
    if home is None or "given-sek" in case.associations[home]["room"]:
        return 0.0
    if m not in case.initial_shares:
        case.initial_shares[m] = step2_variable_part_per_inhabitant(case, home) * key_population(case, m, case.first)
    need = 1.0
    for y in range(case.first + 1, year + 1):
        need *= 1 + case.value(case.municipalities[m].get("need-change-per-year", 0), y)
    nation = (1 + case.state["national-population-growth-per-year"]) ** (year - case.first)
    people = key_population(case, m, year) / key_population(case, m, case.first) / nation
    weight = case.state.get("need-weight", 0.75)
    level = case.value(case.associations[home]["room"].get("level", 1), year)
    return case.initial_shares[m] * level * (weight * need + (1 - weight) * people)


def step2_capital_step(case, capital, contributions_last_year):
    """The highest step of the staircase that own capital is above, or nothing."""
    above = [step for step in case.state.get("own-capital-steps", [])
             if capital > step["above-share-of-contributions"] * contributions_last_year]
    return max(above, key=lambda step: step["above-share-of-contributions"], default=None)


def step2_part_of_last_room(case, m, year):
    """The municipality's part of the room that its association had the year before."""
    for a in case.existing(year - 1):
        if m in case.members[a, year - 1]:
            weights = case.room_weights[a, year - 1]
            return case.room_granted[a, year - 1] * weights[m] / sum(weights.values())
    return 0.0


def step2_room(case, a, members, year, count, capital, last):
    """room[f, y] for these members, `count` associations in the country, and own capital on 1 January."""
    room = case.associations[a]["room"]
    if not members:
        return 0.0
    if "given-sek" in room:  # CHOICE: neither the largest decrease nor the staircase acts on a given room
        given = by_year(room["given-sek"])
        past = [y for y in given if y <= year]
        return float(given[max(past) if past else min(given)])
    base = step2_base_amount(case, year)
    variable = step2_appropriation(case, year) - base * count
    offered = base + variable * sum(step2_share(case, m, year) for m in members)
    step = step2_capital_step(case, capital, 2 * last)
    if year == case.first:  # that year's room is known
        return max(0.0, offered)
    if step is not None:  # too much capital: a reduction, and no protection by the largest decrease
        offered *= 1 - step["room-reduction"]
    elif "largest-decrease" in case.state:
        last_room = sum(step2_part_of_last_room(case, m, year) for m in members)
        offered = max(offered, (1 - case.state["largest-decrease"]) * last_room)
    return max(0.0, offered)


def step2_room_weights(case, a, year):
    """The members' parts of the room: by σ, or by split weight where the room is given."""
    members = case.members[a, year]
    if "given-sek" not in case.associations[a]["room"]:
        weights = {m: step2_share(case, m, year) for m in members}
        if sum(weights.values()) > 0:
            return weights
    return step4_weights(case, a, members, year)


# Step 3: contributions -----------------------------------------------------------------------------------------------

def step3_last(case, members, year):
    """The state's part of last year: twice what the present members paid."""
    return 2 * sum(case.paid.get((a, m, year - 1), 0.0) for m in members for a in case.associations)


def step3_ask(case, a, year, room, last):
    ask = case.associations[a]["ask"]
    policy = ask["policy"]
    if policy == "path":
        given = by_year(ask.get("state-sek"))
        if year in given:
            return float(given[year])
        policy = ask.get("then", "freeze")  # CHOICE: without a word on the years after, last year's amount goes on
    if policy == "match":
        return room
    if policy == "ladder":
        return last * (1 + ask.get("growth-per-year", 0))
    if policy == "freeze":
        return last
    raise Unusable(f"{a}: unknown policy {policy}")


def step3_ceiling(tree, key, year):
    """A ceiling goes on from its last given year; before its first there is none."""
    given = by_year(tree.get(key))
    past = [y for y in given if y <= year]
    return given[max(past)] if past else math.inf


def step3_state_contribution(case, a, year, room, last):
    """The least willing party binds: 50 : 25 : 25."""
    tree = case.associations[a]
    return max(0.0, min(
        room, step3_ask(case, a, year, room, last),
        2 * step3_ceiling(tree, "region-ceiling-sek", year),
        2 * step3_ceiling(tree, "municipal-ceiling-sek", year)))


# Step 4: the municipal quarter ---------------------------------------------------------------------------------------

def step4_weights(case, a, members, year):
    """Weights of the members: shares and amounts hold for exactly the members that they name; otherwise population."""
    split = case.associations[a].get("split", {})
    named = {}
    if split.get("by") == "shares":
        named = split.get("shares", {})
    elif split.get("by") == "amounts":
        named = by_year(split.get("amounts-sek")).get(year, {})
    if set(named) == set(members) and sum(named.values()) > 0:
        return {m: float(named[m]) for m in members}
    return {m: key_population(case, m, year) for m in members}


def step4_split(case, a, members, year, quarter):
    weights = step4_weights(case, a, members, year)
    return {m: quarter * weight / sum(weights.values()) for m, weight in weights.items()}


def before_the_first_year(case):
    """Contributions of the year before: the published state part, split as in the first year between the first members."""
    year = case.first - 1
    for a, tree in case.associations.items():
        state = tree["previous-state-contribution-sek"]
        case.paid_by_all[a, year] = 2 * state
        for m, amount in step4_split(case, a, tree["members"], case.first, state / 2).items():
            case.paid[a, m, year] = amount


# Step 5: planned costs and their outcome -----------------------------------------------------------------------------

def plan_end(line):
    return max(by_year(line["budget-sek"]))


def step5_growth(case, line, year):
    weight = line["wage-share"]
    wages = case.value(case.economy["wages-per-year"], year)
    prices = case.value(case.economy["prices-per-year"], year)
    return weight * (1 + wages) + (1 - weight) * (1 + prices)


def step5_planned(case, home, line, year):
    """The plan's own amount; after the plan the last one, indexed year by year."""
    end = plan_end(line)
    planned_year = min(year, end)
    amount = by_year(line["budget-sek"])[planned_year] * case.value(
        case.associations[home].get("budget-level", 1), planned_year)
    for y in range(end + 1, year + 1):
        amount *= step5_growth(case, line, y)
    return amount


def step5_outcome(case, home, line, year):
    factor = 1.0 if case.is_plan else case.value(line.get("cost-factor", 1), year)
    return step5_planned(case, home, line, year) * factor


def step5_saving(case, home, year):
    """1 − synergy · phase. CHOICE: a phase over n years is 1/n in the first year and 1 in the n-th; it acts in plan mode
    too."""
    shared = case.shared
    if not shared or home not in shared["associations"] or year < shared["year"]:
        return 1.0
    phase = min(1.0, (year - shared["year"] + 1) / shared["phase-in-years"])
    return 1 - case.value(shared["saving-share"], year) * phase


def step5_costs(case, a, year):
    """(operations, administration) of a year, of all associations that have become this one."""
    operations = administration = 0.0
    for home in case.predecessors(a, year):
        tree = case.associations[home]
        operations += sum(step5_outcome(case, home, line, year) for line in tree.get("operations", {}).values())
        administration += step5_saving(case, home, year) * sum(
            step5_outcome(case, home, line, year) for line in tree.get("administration", {}).values())
    return operations, administration


# Step 6: granted -----------------------------------------------------------------------------------------------------

def step6_membership_ratio(case, a, year, state):
    """Contributions with the new members / contributions that the old members would have brought this year."""
    homes = [home for home in case.predecessors(a, year) if case.exists(home, year - 1)]
    unchanged = homes == [a] and set(case.members[a, year]) == set(case.members[a, year - 1])
    if unchanged:
        return 1.0
    count = step2_associations_in_country(case, year - 1)
    without_change = 0.0
    for home in homes:
        members = case.members[home, year - 1]
        last = step3_last(case, members, year)
        room = step2_room(case, home, members, year, count, case.balance[home, year - 1], last)
        without_change += step3_state_contribution(case, home, year, room, last)
    return state / without_change if without_change > 0 else 1.0


def step6_hold(case, home, key, initiative, year, ratio):
    return case.granted[home, key, year - 1] * step5_growth(case, initiative, year) * ratio


def step6_envelope(policy, income, opening, operations, administration):
    """What can be counted as granted in a year without going below the buffer."""
    buffer = policy.get("buffer-share-of-income", 0)
    released = policy.get("release-share", 1) * max(0.0, opening - buffer * income)
    set_aside = policy.get("rebuild-share", 0) * max(0.0, buffer * income - opening)
    return max(0.0, income + released - set_aside - operations - administration)


def step6_grants(case, a, year, state, opening, operations, administration):
    """Granted money by (home association, initiative)."""
    policy = case.associations[a]["grants"]
    granted, after_plan = {}, {}
    for home in case.predecessors(a, year):
        for key, initiative in case.initiatives(home).items():
            if year <= plan_end(initiative):
                granted[home, key] = step5_planned(case, home, initiative, year) / initiative["counted-share"]
            else:
                after_plan[home, key] = initiative
    if not after_plan:
        return granted
    if policy["policy"] == "hold":
        ratio = step6_membership_ratio(case, a, year, state)
        for (home, key), initiative in after_plan.items():
            granted[home, key] = step6_hold(case, home, key, initiative, year, ratio)
    elif policy["policy"] == "spend-available":
        envelope = step6_envelope(policy, 2 * state, opening, operations, administration)
        still_planned = sum(
            amount * case.initiatives(home)[key]["counted-share"] for (home, key), amount in granted.items())
        to_share = max(0.0, envelope - still_planned)
        mix = {(home, key): step5_planned(case, home, initiative, plan_end(initiative))
               for (home, key), initiative in after_plan.items()}
        total = sum(mix.values())
        for (home, key), initiative in after_plan.items():
            part = mix[home, key] / total if total > 0 else 0.0
            granted[home, key] = to_share * part / initiative["counted-share"]
    else:
        raise Unusable(f"{a}: unknown policy of grants {policy['policy']}")
    return granted


# Step 7: outcome of the initiatives ----------------------------------------------------------------------------------

def step7_spend(case, granted, year):
    spend = {}
    for (home, key), amount in granted.items():
        initiative = case.initiatives(home)[key]
        used = initiative["counted-share"] if case.is_plan else case.value(initiative["utilisation"], year)
        spend[home, key] = amount * used
    return spend


# Step 8: no debt -----------------------------------------------------------------------------------------------------

def step8_one_off(case, a, year):
    if not case.one_off or case.one_off["year"] != year:
        return 0.0
    shares = sum(share for payer, share in case.one_off["paid-by"].items() if case.owner(payer, year) == a)
    return case.value(case.one_off["sek"], year) * shares


def step8_close(case, balance, spend):
    """(closing balance, spending after curtailment, curtailment) from the balance before curtailment."""
    total = sum(spend.values())
    if case.is_plan or balance >= 0 or total <= 0:
        return balance, spend, 0.0
    curtailment = min(-balance, total)
    kept = 1 - curtailment / total
    closing = 0.0 if curtailment == -balance else balance + curtailment
    return closing, {key: amount * kept for key, amount in spend.items()}, curtailment


# Step 9: each municipality -------------------------------------------------------------------------------------------

def step9_municipality(case, m, contribution, contributions, members, spend, administration, year):
    share = key_population(case, m, year) / sum(key_population(case, other, year) for other in members)
    reach = 0.0
    for (home, key), amount in spend.items():
        access = case.initiatives(home)[key].get("access", {}).get(m, 1)
        reach += amount * share * case.value(access, year)
    return {
        "contribution": contribution, "reach": reach, "net": reach - contribution,
        "leverage": ratio(reach, contribution),
        "administration-borne": administration * ratio(contribution, contributions),
    }


def ratio(part, whole):
    return part / whole if whole else 0.0


# A year and a run ----------------------------------------------------------------------------------------------------

def one_year(case, year):
    step1_membership(case, year)
    before_settlements, openings = step1_balances(case, year)
    count = step2_associations_in_country(case, year)
    for m in case.municipalities:
        for outcome in [*MUNICIPALITY_AMOUNTS, "leverage"]:
            case.outcomes["municipality", m, outcome, year] = 0.0

    for a in case.existing(year):
        members, opening, capital = case.members[a, year], openings[a], before_settlements[a]
        last = step3_last(case, members, year)
        room = step2_room(case, a, members, year, count, capital, last)
        case.room_granted[a, year] = room
        case.room_weights[a, year] = step2_room_weights(case, a, year)
        state = step3_state_contribution(case, a, year, room, last)
        contributions = 2 * state
        case.paid_by_all[a, year] = contributions
        split = step4_split(case, a, members, year, state / 2)
        for m, amount in split.items():
            case.paid[a, m, year] = amount

        operations, administration = step5_costs(case, a, year)
        granted = step6_grants(case, a, year, state, opening, operations, administration)
        for (home, key), amount in granted.items():
            case.granted[home, key, year] = amount
        spend = step7_spend(case, granted, year)
        one_off = step8_one_off(case, a, year)
        before_grants = opening + contributions - operations - administration - one_off
        counted = sum(amount * case.initiatives(home)[key]["counted-share"] for (home, key), amount in granted.items())
        closing, spend, curtailment = step8_close(case, before_grants - sum(spend.values()), spend)
        case.balance[a, year] = closing

        costs = administration + operations + sum(spend.values()) + one_off
        for outcome, amount in {
            "room": room, "contributions": contributions, "administration": administration,
            "administration-share": ratio(administration, costs), "operations": operations,
            "granted": sum(granted.values()), "spend": sum(spend.values()), "one-off": one_off,
            "curtailment": curtailment, "closing-balance": closing,
        }.items():
            case.outcomes["association", a, outcome, year] = amount
        for rule, broken in {
            "curtailment": curtailment >= 1,
            "insolvency": closing < -1,  # CHOICE: from 1 krona, like the others; in plan mode any deficit
            "budget-not-covered": before_grants - counted < -1,
            "capital-above-reasonable": step2_capital_step(case, closing, contributions) is not None,
        }.items():
            case.rules[a, rule, year] = float(broken)
        for m in members:
            figures = step9_municipality(
                case, m, split[m], contributions, members, spend, administration, year)
            for outcome, amount in figures.items():
                case.outcomes["municipality", m, outcome, year] = amount


def run(study, alternative, mode):
    case = Case(study, alternative, mode)
    before_the_first_year(case)
    for year in case.years:
        one_year(case, year)
    return case


# ---------------------------------------------------------------------------------------------------------------------
# Results: one cell for every period of every outcome and rule
# ---------------------------------------------------------------------------------------------------------------------

def total_costs(amounts):
    return sum(amounts[outcome] for outcome in ("administration", "operations", "spend", "one-off"))


def association_cells(case, members_of_sum):
    """{("outcome" or "rule", name, year or "all"): value} of an association, or of several taken together.

    None where none of them exists.
    """
    amounts = [*ASSOCIATION_AMOUNTS, "closing-balance"]
    any_rule = ["any-this-year", "any-so-far"]
    cells, broken_so_far, years_of_existence = {}, 0.0, []
    for year in case.years:
        present = [a for a in members_of_sum if case.exists(a, year)]
        if not present:
            cells.update({("outcome", name, year): None for name in [*amounts, "administration-share"]})
            cells.update({("rule", name, year): None for name in [*RULES, *any_rule]})
            continue
        years_of_existence.append(year)
        sums = {name: sum(case.outcomes["association", a, name, year] for a in present) for name in amounts}
        broken = {rule: max(case.rules[a, rule, year] for a in present) for rule in RULES}
        broken["any-this-year"] = max(broken.values())
        broken_so_far = max(broken_so_far, broken["any-this-year"])
        broken["any-so-far"] = broken_so_far
        sums["administration-share"] = ratio(sums["administration"], total_costs(sums))
        cells.update({("outcome", name, year): value for name, value in sums.items()})
        cells.update({("rule", rule, year): value for rule, value in broken.items()})

    if not years_of_existence:
        cells.update({("outcome", name, "all"): None for name in [*amounts, "administration-share"]})
        cells.update({("rule", name, "all"): None for name in [*RULES, *any_rule]})
        return cells
    whole = {name: sum(cells["outcome", name, year] for year in years_of_existence) for name in ASSOCIATION_AMOUNTS}
    whole["administration-share"] = ratio(whole["administration"], total_costs(whole))
    whole["closing-balance"] = cells["outcome", "closing-balance", years_of_existence[-1]]
    cells.update({("outcome", name, "all"): value for name, value in whole.items()})
    for rule in [*RULES, *any_rule]:
        cells["rule", rule, "all"] = max(cells["rule", rule, year] for year in years_of_existence)
    return cells


def municipality_cells(case, m):
    cells = {("outcome", name, year): case.outcomes["municipality", m, name, year]
             for name in [*MUNICIPALITY_AMOUNTS, "leverage"] for year in case.years}
    for name in MUNICIPALITY_AMOUNTS:
        cells["outcome", name, "all"] = sum(cells["outcome", name, year] for year in case.years)
    cells["outcome", "leverage", "all"] = ratio(cells["outcome", "reach", "all"], cells["outcome", "contribution", "all"])
    return cells


def own_cells(provenance, mode):
    """{(alternative, "association" or "municipality", key, "outcome" or "rule", name, period): value}"""
    resolved = provenance["resolved"]
    if resolved.get("scenarios", {}).get("base", {}).get("differences"):
        raise Unusable("the scenario base differs from the base")
    cells = {}
    for alternative, tree in resolved["alternatives"].items():
        case = run(resolved["base"], tree, mode)
        labels = {year: str(year) for year in case.years}
        labels["all"] = f"{case.first}–{case.last_year}"
        groups = {a: [a] for a in case.associations}
        groups["together"] = list(case.associations)
        for key, members_of_sum in groups.items():
            for (section, name, period), value in association_cells(case, members_of_sum).items():
                cells[alternative, "association", key, section, name, labels[period]] = value
        for m in case.municipalities:
            for (section, name, period), value in municipality_cells(case, m).items():
                cells[alternative, "municipality", m, section, name, labels[period]] = value
    return cells


def engine_cells(results):
    """The same cells, as the engine wrote them."""
    periods, cells = results["periods"], {}

    def add(alternative, kind, key, section, table, statistic):
        for name, statistics in table.items():
            values = statistics[statistic]
            if len(values) != len(periods):
                raise Unusable(f"{alternative}, {key}, {name}: {len(values)} values for {len(periods)} periods")
            for period, value in zip(periods, values):
                cell = (alternative, kind, key, section, name, period)
                if cell in cells:
                    raise Unusable(f"{cell}: twice in the results")
                cells[cell] = value

    scenario = next((s for s in results["scenarios"] if s["scenario"] == "base"), None)
    if scenario is None:
        raise Unusable("no scenario base in the results")
    for alternative in scenario["alternatives"]:
        for entry in alternative["associations"]:
            add(alternative["alternative"], "association", entry["association"], "outcome", entry["outcomes"], "mean")
            add(alternative["alternative"], "association", entry["association"], "rule", entry["rules"], "probability")
        for entry in alternative["municipalities"]:
            add(alternative["alternative"], "municipality", entry["municipality"], "outcome", entry["outcomes"], "mean")
    return cells


# ---------------------------------------------------------------------------------------------------------------------
# Comparison
# ---------------------------------------------------------------------------------------------------------------------

def is_ratio(cell):
    _, _, _, section, name, _ = cell
    return section == "rule" or name in RATIOS


def compare(own, engine):
    """(deviations worst first as (deviation in tolerances, deviation, cell, own, engine), missing cells)."""
    deviations, missing = [], []
    for cell in [*own, *(cell for cell in engine if cell not in own)]:
        if cell not in engine:
            missing.append((cell, "not in the results"))
        elif cell not in own:
            missing.append((cell, "only in the results"))
        elif own[cell] is None and engine[cell] is None:
            pass
        elif own[cell] is None:
            missing.append((cell, f"null here, {engine[cell]} in the results"))
        elif engine[cell] is None:
            missing.append((cell, f"{own[cell]} here, null in the results"))
        else:
            deviation = abs(own[cell] - engine[cell])
            deviation = deviation if math.isfinite(deviation) else math.inf
            tolerance = RATIO_TOLERANCE if is_ratio(cell) else KRONA_TOLERANCE
            deviations.append((deviation / tolerance, deviation, cell, own[cell], engine[cell]))
    deviations.sort(key=lambda entry: -entry[0])
    return deviations, missing


def report(deviations, missing, mode):
    """Prints the comparison; whether it holds."""
    for unit, chosen in (("kr", False), ("ratio", True)):
        largest = max((entry for entry in deviations if is_ratio(entry[2]) == chosen), key=lambda e: e[1], default=None)
        if largest:
            print(f"largest absolute deviation ({unit}): {largest[1]:.3g} in {' / '.join(largest[2])}")
    print("ten worst cells:")
    for _, deviation, cell, own, engine in deviations[:10]:
        print(f"  {deviation:12.6g}  {' / '.join(cell)}: here {own:.10g}, engine {engine:.10g}")
    for cell, why in missing[:20]:
        print(f"missing: {' / '.join(cell)}: {why}")
    if len(missing) > 20:
        print(f"missing: and {len(missing) - 20} more")
    deviating = sum(1 for entry in deviations if not entry[0] <= 1)
    holds = bool(deviations) and not missing and deviating == 0
    print(f"{mode} mode: {len(deviations)} cells compared, {deviating} deviate, {len(missing)} missing: "
          f"{'agrees' if holds else 'DOES NOT AGREE'}")
    return holds


def main(arguments):
    parser = argparse.ArgumentParser(description="Compares the engine's results with an independent calculation.")
    parser.add_argument("provenance")
    parser.add_argument("results")
    parser.add_argument("--mode", choices=["expected", "plan"], default="expected")
    options = parser.parse_args(arguments)
    try:
        with open(options.provenance, encoding="utf-8") as file:
            provenance = json.load(file)
        with open(options.results, encoding="utf-8") as file:
            results = json.load(file)
        own, engine = own_cells(provenance, options.mode), engine_cells(results)
    except (OSError, ValueError, KeyError, TypeError, Unusable) as problem:
        print(f"error: {type(problem).__name__}: {problem}", file=sys.stderr)
        return 2
    return 0 if report(*compare(own, engine), options.mode) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
