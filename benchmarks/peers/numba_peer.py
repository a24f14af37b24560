#!/usr/bin/env python3
"""The reference study in numba: paths in blocks of lanes, every rule as a loop over lanes that LLVM turns into vectors.

    python3 numba_peer.py RESOLVED PATHS THREADS OUT.json

RESOLVED is the provenance.json of a run of finsam. OUT.json holds the time for compiling apart (`compile-seconds`).
Rows of arrays are associations, municipalities or lines; the last axis is lanes (paths). Amounts are in kronor. Step
numbers are those of the project's model. Alternatives are in the order of `Study.ordered`: the reference is number 0.
"""

import sys
import time
from typing import NamedTuple

import command
import numba as nb
import numpy as np
from numba import njit, prange
from resolved import Study
from results import (
    ASSOCIATION_OUTCOMES,
    ORIGIN,
    SHIFT,
    Counts,
    Layout,
    Moments,
    Sketches,
    Statistics,
    bin_of,
)

LANES = 64
UNIT = 512  # paths that one thread takes at a time
BATCH = 4096  # paths whose bins are kept before they are counted, series by series
SEED = 20231123

# There are no infinities or NaN, and a · b + c may be fused. Where a loop is a sum, its terms may be added in any
# order, without which LLVM makes no vectors of it; elsewhere that would spoil the elementary functions.
FAST = {"contract", "nsz", "nnan", "ninf"}
# error_model: no test for zero before every division, which would also be in the way of vectors.
FAST_SUMS = FAST | {"reassoc"}

(ROOM, CONTRIBUTIONS, ADMINISTRATION, SHARE, OPERATIONS, GRANTED, SPEND, ONE_OFF, CURTAILMENT, BALANCE) = range(10)
(CONTRIBUTION, REACH, NET, LEVERAGE, BORNE) = range(5)
OUTCOMES = len(ASSOCIATION_OUTCOMES)


class Plan(NamedTuple):
    """The study as plain arrays; A alternatives, T years, F associations, M municipalities, I initiatives."""

    # Factors
    cholesky: np.ndarray
    memory: np.ndarray  # autocorrelation
    novelty: np.ndarray  # √(1 − autocorrelation²)
    location: np.ndarray
    spread: np.ndarray
    appropriation_factor: int
    wages_factor: int
    prices_factor: int
    growth_factor: np.ndarray  # M
    utilisation_factor: np.ndarray  # I
    # World
    appropriation: float
    base_amount: float
    need_weight: float
    need: np.ndarray  # T×M
    national_growth: float
    initial_share: np.ndarray  # M
    known_population: np.ndarray  # known years × M
    line_budget: np.ndarray
    line_wage_share: np.ndarray
    line_home: np.ndarray
    line_is_administration: np.ndarray
    opening_balance: np.ndarray  # F
    buffer_share: np.ndarray
    release_share: np.ndarray
    rebuild_share: np.ndarray
    # Alternatives
    first_change: np.ndarray  # A
    exists: np.ndarray  # A×T×F
    home: np.ndarray  # A×T×M
    owner: np.ndarray  # A×T×F
    country: np.ndarray  # A×T
    kept_administration: np.ndarray  # A×T×F
    one_off: np.ndarray  # A×T×F
    granted_per_counted: np.ndarray  # A×T×F
    counted_in_plan: np.ndarray  # A×T×F
    use_weight: np.ndarray  # A×T×(F + special municipalities)×I
    reach_row: np.ndarray  # A×T×M, row of use_weight
    # Results
    level: np.ndarray  # A×periods, block
    difference: np.ndarray  # A×periods, block
    per_resolution: np.ndarray  # rows


def plan_of(study: Study, layout: Layout) -> Plan:
    alternatives = [study.alternatives[a] for a in study.ordered]
    T, F = alternatives[0].owner.shape
    # Municipalities whose access to some initiative is not 1 have a row of their own.
    special = np.flatnonzero((study.access != 1).any(axis=1))
    reach_row = np.stack([alternative.home for alternative in alternatives])
    reach_row[:, :, special] = F + np.arange(len(special))
    use_weight = np.stack(
        [
            np.stack(
                [
                    np.vstack(
                        [plan.spend_weight[t], plan.spend_weight[t, plan.home[t, special]] * study.access[special]]
                    )
                    for t in range(T)
                ]
            )
            for plan in alternatives
        ]
    )

    def stacked(name: str) -> np.ndarray:
        return np.stack([getattr(alternative, name) for alternative in alternatives])

    return Plan(
        cholesky=study.cholesky,
        memory=study.autocorrelation,
        novelty=np.sqrt(1 - study.autocorrelation**2),
        location=study.location,
        spread=study.spread,
        appropriation_factor=study.appropriation_factor,
        wages_factor=study.wages_factor,
        prices_factor=study.prices_factor,
        growth_factor=study.growth_factor,
        utilisation_factor=study.utilisation_factor,
        appropriation=study.appropriation,
        base_amount=float(study.base_amount),
        need_weight=study.need_weight,
        need=study.need,
        national_growth=study.national_growth,
        initial_share=study.initial_share,
        known_population=np.ascontiguousarray(study.known_population),
        line_budget=study.line_budget,
        line_wage_share=study.line_wage_share,
        line_home=study.line_home,
        line_is_administration=study.line_is_administration,
        opening_balance=study.opening_balance,
        buffer_share=study.buffer_share,
        release_share=study.release_share,
        rebuild_share=study.rebuild_share,
        first_change=np.array([alternative.first_change for alternative in alternatives]),
        exists=stacked("exists"),
        home=stacked("home"),
        owner=stacked("owner"),
        country=stacked("country"),
        kept_administration=stacked("kept_administration"),
        one_off=stacked("one_off"),
        granted_per_counted=stacked("granted_per_counted"),
        counted_in_plan=stacked("counted_in_plan"),
        use_weight=use_weight,
        reach_row=reach_row,
        level=layout.level[study.ordered],
        difference=layout.difference[study.ordered],
        per_resolution=1 / layout.resolution,
    )


# Random numbers and elementary functions: what the standard ones do, but in loops without calls ---

# x + 1.5 · 2⁵² is rounded to a whole number, which stands in its lower bits: AVX2 has no other way between doubles and
# 64-bit integers.
MAGIC = 1.5 * 2.0**52
MAGIC_BITS = int(np.array(MAGIC).view(np.int64))


@njit(inline="always")
def philox_uniforms(path: int, year: int, pair: int, first: np.ndarray, second: np.ndarray) -> None:
    """Two rows of uniforms in (0, 1) from Philox4x32-10 (J. K. Salmon et al., SC11), by path, year and pair."""
    mask = np.uint64(0xFFFFFFFF)
    half, one = np.uint64(32), np.uint64(0x3FF0000000000000)  # bits of 1.0, whose mantissa is 0
    first_bits, second_bits = first.view(np.uint64), second.view(np.uint64)
    for lane in range(LANES):
        c0, c1 = np.uint64(path + lane) & mask, np.uint64(0)
        c2, c3 = np.uint64(year), np.uint64(pair)
        k0, k1 = np.uint64(SEED), np.uint64(0)
        for _ in range(10):
            low, high = c0 * np.uint64(0xD2511F53), c2 * np.uint64(0xCD9E8D57)
            c0, c1 = (high >> half) ^ c1 ^ k0, high & mask
            c2, c3 = (low >> half) ^ c3 ^ k1, low & mask
            k0, k1 = (k0 + np.uint64(0x9E3779B9)) & mask, (k1 + np.uint64(0xBB67AE85)) & mask
        first_bits[lane] = ((c0 << half | c1) >> np.uint64(12)) | one
        second_bits[lane] = ((c2 << half | c3) >> np.uint64(12)) | one
    for lane in range(LANES):  # from 1 … 2 to 0 … 1, half a step away from both
        first[lane] -= 1.0 - 2.0**-53
        second[lane] -= 1.0 - 2.0**-53


@njit(inline="always", fastmath=FAST, error_model="numpy")
def box_muller(first: np.ndarray, second: np.ndarray, exponent: np.ndarray) -> None:
    """Two rows of uniforms become two rows of standard normals."""
    bits, exponent_bits = first.view(np.int64), exponent.view(np.int64)
    for lane in range(LANES):  # u = m · 2^e with m between √½ and √2
        e = (bits[lane] - 0x3FE6A09E667F3BCD) >> 52
        exponent_bits[lane] = e + MAGIC_BITS
        bits[lane] -= e << 52
    for lane in range(LANES):
        s = (first[lane] - 1.0) / (first[lane] + 1.0)
        q = s * s  # at most 0.0295: atanh's series to q⁹ is exact to 10⁻¹⁶
        series = 1 / 19
        series = series * q + 1 / 17
        series = series * q + 1 / 15
        series = series * q + 1 / 13
        series = series * q + 1 / 11
        series = series * q + 1 / 9
        series = series * q + 1 / 7
        series = series * q + 1 / 5
        series = series * q + 1 / 3
        series = series * q + 1.0
        logarithm = (exponent[lane] - MAGIC) * 0.6931471805599453 + 2.0 * s * series
        radius = np.sqrt(-2.0 * logarithm)
        quarter = (second[lane] * 4.0 + MAGIC) - MAGIC
        x = (second[lane] - 0.25 * quarter) * 6.283185307179586  # −π/4 … π/4
        y = x * x
        sine = -1 / 1307674368000
        sine = sine * y + 1 / 6227020800
        sine = sine * y - 1 / 39916800
        sine = sine * y + 1 / 362880
        sine = sine * y - 1 / 5040
        sine = sine * y + 1 / 120
        sine = sine * y - 1 / 6
        sine = (sine * y + 1.0) * x
        cosine = 1 / 20922789888000
        cosine = cosine * y - 1 / 87178291200
        cosine = cosine * y + 1 / 479001600
        cosine = cosine * y - 1 / 3628800
        cosine = cosine * y + 1 / 40320
        cosine = cosine * y - 1 / 720
        cosine = cosine * y + 1 / 24
        cosine = cosine * y - 0.5
        cosine = cosine * y + 1.0
        odd = (quarter == 1.0) | (quarter == 3.0)
        a = sine if odd else cosine
        b = cosine if odd else sine
        a = -a if (quarter == 1.0) | (quarter == 2.0) else a
        b = -b if (quarter == 2.0) | (quarter == 3.0) else b
        first[lane] = radius * a
        second[lane] = radius * b


@njit(inline="always", fastmath=FAST, error_model="numpy")
def logistic(x: np.ndarray, out: np.ndarray, exponent: np.ndarray) -> None:
    """1 / (1 + e^−x), for |x| below 700."""
    bits, exponent_bits = out.view(np.int64), exponent.view(np.int64)
    for lane in range(LANES):  # e^−x = 2^k · e^r with |r| at most ½ ln 2
        exponent[lane] = x[lane] * -1.4426950408889634 + MAGIC
        k = exponent[lane] - MAGIC
        r = -x[lane] - k * 0.6931471805599453
        power = 1 / 479001600
        power = power * r + 1 / 39916800
        power = power * r + 1 / 3628800
        power = power * r + 1 / 362880
        power = power * r + 1 / 40320
        power = power * r + 1 / 5040
        power = power * r + 1 / 720
        power = power * r + 1 / 120
        power = power * r + 1 / 24
        power = power * r + 1 / 6
        power = power * r + 0.5
        power = power * r + 1.0
        out[lane] = power * r + 1.0
    for lane in range(LANES):
        bits[lane] += exponent_bits[lane] << 52  # all but k itself is shifted out
    for lane in range(LANES):
        out[lane] = 1.0 / (1.0 + out[lane])


# One block of lanes ---


@njit(fastmath=FAST, error_model="numpy")
def draw(plan, path, t, latent, factors, shocks, exponent):
    """The factors' values of year t: K×lanes. A utilisation's value is its logit."""
    K = len(plan.location)
    for pair in range((K + 1) // 2):
        philox_uniforms(path, t, pair, shocks[2 * pair], shocks[2 * pair + 1])
        box_muller(shocks[2 * pair], shocks[2 * pair + 1], exponent)
    for k in range(K):
        row = factors[k]
        row[:] = 0.0
        for j in range(k + 1):
            weight, shock = plan.cholesky[k, j], shocks[j]
            for lane in range(LANES):
                row[lane] += weight * shock[lane]
    for k in range(K):
        memory = plan.memory[k] if t > 0 else 0.0
        novelty = plan.novelty[k] if t > 0 else 1.0
        row, z = factors[k], latent[k]
        for lane in range(LANES):
            z[lane] = memory * z[lane] + novelty * row[lane]
            row[lane] = plan.location[k] + plan.spread[k] * z[lane]


@njit(fastmath=FAST, error_model="numpy")
def advance(
    plan, t, factors, appropriation, population, share, index, operations, administration, utilisation, exponent
):
    """The world of year t: `population` has a row for each year from first − lag; `share` is σ."""
    known = len(plan.known_population)
    if t > 0:
        growth = factors[plan.appropriation_factor]
        for lane in range(LANES):
            appropriation[lane] *= 1.0 + growth[lane]
    for m in range(len(plan.growth_factor)):
        growth, before, after = factors[plan.growth_factor[m]], population[known + t - 1, m], population[known + t, m]
        first, key, sigma = population[0, m], population[t, m], share[m]
        nation = (1.0 + plan.national_growth) ** t
        fixed = plan.need_weight * plan.need[t, m]
        for lane in range(LANES):
            after[lane] = before[lane] * (1.0 + growth[lane])
            people = key[lane] / first[lane] / nation
            sigma[lane] = plan.initial_share[m] * (fixed + (1.0 - plan.need_weight) * people)
    operations[:] = 0.0
    administration[:] = 0.0
    wages, prices = factors[plan.wages_factor], factors[plan.prices_factor]
    for line in range(len(plan.line_home)):
        weight, row = plan.line_wage_share[line], index[line]
        home = plan.line_home[line]
        total = administration[home] if plan.line_is_administration[line] else operations[home]
        if t > 0:
            for lane in range(LANES):
                row[lane] *= 1.0 + weight * wages[lane] + (1.0 - weight) * prices[lane]
        for lane in range(LANES):
            total[lane] += plan.line_budget[line] * row[lane]
    for i in range(len(plan.utilisation_factor)):
        logistic(factors[plan.utilisation_factor[i]], utilisation[i], exponent)


@njit(inline="always", fastmath=FAST, error_model="numpy")
def divide(part, whole):
    """part / whole, 0 where there is nothing to share."""
    return part / whole if whole > 0.0 else 0.0


@njit(fastmath=FAST, error_model="numpy")
def set_ratios(rows, bodies, municipalities):
    """Administration's share of all costs, and reach per contributed krona."""
    for body in range(bodies):
        administration, operations = rows[ADMINISTRATION * bodies + body], rows[OPERATIONS * bodies + body]
        spend, one_off = rows[SPEND * bodies + body], rows[ONE_OFF * bodies + body]
        share = rows[SHARE * bodies + body]
        for lane in range(LANES):
            share[lane] = divide(
                administration[lane], administration[lane] + operations[lane] + spend[lane] + one_off[lane]
            )
    start = OUTCOMES * bodies
    for m in range(municipalities):
        contribution, reach = rows[start + CONTRIBUTION * municipalities + m], rows[start + REACH * municipalities + m]
        leverage = rows[start + LEVERAGE * municipalities + m]
        for lane in range(LANES):
            leverage[lane] = divide(reach[lane], contribution[lane])


@njit(fastmath=FAST, error_model="numpy")
def one_year(
    plan,
    a,
    t,
    appropriation,
    key_population,
    share,
    operations,
    administration,
    utilisation,
    balance,
    rows,
    broken,
    own_broken,
):
    """The nine steps of year t of alternative a.

    `rows` gets the outcomes, `broken` (5×bodies×lanes) the four rules and any of them, `own_broken` (2×M×lanes)
    curtailment and any rule in the association of each municipality.
    """
    F, M, uses = plan.exists.shape[2], plan.home.shape[2], plan.use_weight.shape[2]
    bodies, start = F + 1, OUTCOMES * (F + 1)
    opening, sums = np.zeros((F, LANES)), np.zeros((2, F, LANES))
    shares, people = sums[0], sums[1]
    reachable, use = np.zeros((F, LANES)), np.zeros((uses, LANES))
    own_operations, own_administration = np.zeros((F, LANES)), np.zeros((F, LANES))
    rows[:start] = 0.0
    broken[:] = False
    # 1: who belongs where; in a merger the balances are added. 5: costs go with the lines.
    for f in range(F):
        o, kept = plan.owner[a, t, f], plan.kept_administration[a, t, f]
        for lane in range(LANES):
            opening[o, lane] += balance[f, lane]
            own_operations[o, lane] += operations[f, lane]
            own_administration[o, lane] += kept * administration[f, lane]
    for m in range(M):
        f = plan.home[a, t, m]
        for lane in range(LANES):
            shares[f, lane] += share[m, lane]
            people[f, lane] += key_population[m, lane]
    # 7: what the initiatives use of a counted krona.
    for u in range(uses):
        for i in range(plan.use_weight.shape[3]):
            weight = plan.use_weight[a, t, u, i]
            if weight != 0.0:
                for lane in range(LANES):
                    use[u, lane] += weight * utilisation[i, lane]

    for f in range(F):
        if not plan.exists[a, t, f]:
            balance[f] = 0.0
            continue
        room, income = rows[ROOM * bodies + f], rows[CONTRIBUTIONS * bodies + f]
        granted, spend = rows[GRANTED * bodies + f], rows[SPEND * bodies + f]
        curtailment, closing = rows[CURTAILMENT * bodies + f], rows[BALANCE * bodies + f]
        one_off = plan.one_off[a, t, f]
        rows[OPERATIONS * bodies + f] = own_operations[f]
        rows[ADMINISTRATION * bodies + f] = own_administration[f]
        rows[ONE_OFF * bodies + f] = one_off
        buffer, release, rebuild = plan.buffer_share[f], plan.release_share[f], plan.rebuild_share[f]
        per_counted, in_plan = plan.granted_per_counted[a, t, f], plan.counted_in_plan[a, t, f]
        base = plan.base_amount
        for lane in range(LANES):
            # 2 and 3: the room, all of which is asked for; state : region : municipalities = 2 : 1 : 1.
            offer = max(base + (appropriation[lane] - base * plan.country[a, t]) * shares[f, lane], 0.0)
            all_parties = 2.0 * offer
            costs = own_operations[f, lane] + own_administration[f, lane]
            # 6: what the budget counts of the grants.
            above = opening[f, lane] - buffer * all_parties
            envelope = max(all_parties + release * max(above, 0.0) - rebuild * max(-above, 0.0) - costs, 0.0)
            counted = in_plan if t == 0 else envelope
            # 8: no debt.
            planned = counted * use[f, lane]
            before_spend = opening[f, lane] + all_parties - costs - one_off
            result = before_spend - planned
            cut = min(max(-result, 0.0), planned)
            after = result + cut
            room[lane], income[lane], granted[lane] = offer, all_parties, counted * per_counted
            spend[lane], curtailment[lane], closing[lane] = planned - cut, cut, after
            balance[f, lane] = after
            reachable[f, lane] = counted * (divide(planned - cut, planned) if planned > 0.0 else 1.0)
            broken[0, f, lane] = cut >= 1.0
            broken[1, f, lane] = after <= -1.0
            broken[2, f, lane] = before_spend - counted <= -1.0
            broken[4, f, lane] = cut >= 1.0 or after <= -1.0 or before_spend - counted <= -1.0
        for outcome in range(OUTCOMES):
            own, together = rows[outcome * bodies + f], rows[outcome * bodies + F]
            for lane in range(LANES):
                together[lane] += own[lane]
        for rule in range(5):
            for lane in range(LANES):
                broken[rule, F, lane] |= broken[rule, f, lane]
    # 4 and 9: each municipality.
    for m in range(M):
        f, u = plan.home[a, t, m], plan.reach_row[a, t, m]
        income, administered = rows[CONTRIBUTIONS * bodies + f], rows[ADMINISTRATION * bodies + f]
        contribution, reach = rows[start + CONTRIBUTION * M + m], rows[start + REACH * M + m]
        net, borne = rows[start + NET * M + m], rows[start + BORNE * M + m]
        for lane in range(LANES):
            part = key_population[m, lane] / people[f, lane]
            paid = 0.25 * income[lane] * part
            reached = reachable[f, lane] * use[u, lane] * part
            contribution[lane], reach[lane], net[lane] = paid, reached, reached - paid
            borne[lane] = administered[lane] * divide(paid, income[lane])
        own_broken[0, m] = broken[0, f]
        own_broken[1, m] = broken[4, f]
    set_ratios(rows, bodies, M)


@njit(inline="always", fastmath=FAST, error_model="numpy")
def add_to_horizon(rows, horizon, exists, bodies):
    """Sums of amounts, and the last balance of those that exist."""
    for row in range(len(rows)):
        so_far, this_year = horizon[row], rows[row]
        body = row - BALANCE * bodies
        if 0 <= body < bodies:
            if body == bodies - 1 or exists[body]:
                so_far[:] = this_year
        else:
            for lane in range(LANES):
                so_far[lane] += this_year[lane]


@njit(inline="always")
def count_true(flags, lanes):
    count = 0
    for lane in range(lanes):
        count += flags[lane]
    return count


@njit(fastmath=FAST_SUMS, error_model="numpy")
def summarise(values, lanes, block, offset, shift, per_resolution, sums, squares, bins, low, high, scratch):
    """Adds a block of series: sums about a shift, the smallest and largest value, and the bins of every lane."""
    pattern = scratch.view(np.uint64)
    for row in range(len(values)):
        value, scale = values[row], per_resolution[row]
        about, total, square = shift[block, row], 0.0, 0.0
        smallest, largest = low[block, row], high[block, row]
        for lane in range(lanes):
            deviation = value[lane] - about
            total += deviation
            square += deviation * deviation
        for lane in range(lanes):
            smallest = value[lane] if value[lane] < smallest else smallest
            largest = value[lane] if value[lane] > largest else largest
        for lane in range(lanes):
            t = abs(value[lane] * scale) + 0.5
            scratch[lane] = t + max(t, 512.0)
        sums[block, row] += total
        squares[block, row] += square
        low[block, row], high[block, row] = smallest, largest
        target = bins[block * len(values) + row, offset : offset + lanes]
        for lane in range(lanes):
            magnitude = np.int64(pattern[lane] >> np.uint64(SHIFT)) - ORIGIN
            target[lane] = np.int16(-magnitude if value[lane] < 0.0 else magnitude)


@njit(fastmath=FAST, error_model="numpy")
def run_block(plan, path, lanes, offset, shift, sums, squares, bins, low, high, rules, own, paid_back):
    """All years and alternatives on the paths path … path + lanes − 1, whose bins go to columns from `offset` on."""
    A, T, F, M = plan.exists.shape[0], plan.exists.shape[1], plan.exists.shape[2], plan.home.shape[2]
    K, I, rows_count, bodies = len(plan.location), len(plan.utilisation_factor), len(plan.per_resolution), F + 1
    known = len(plan.known_population)
    latent, factors, shocks = np.zeros((K, LANES)), np.empty((K, LANES)), np.empty((K + 1, LANES))
    exponent, scratch = np.empty(LANES), np.empty(LANES)
    appropriation = np.full(LANES, plan.appropriation)
    population, share = np.empty((known + T, M, LANES)), np.empty((M, LANES))
    index, utilisation = np.ones((len(plan.line_home), LANES)), np.empty((I, LANES))
    operations, administration = np.empty((F, LANES)), np.empty((F, LANES))
    balance = np.empty((A, F, LANES))
    reference, rows, horizon = (
        np.zeros((rows_count, LANES)),
        np.zeros((rows_count, LANES)),
        np.zeros((A, rows_count, LANES)),
    )
    broken, so_far = np.zeros((5, bodies, LANES), np.bool_), np.zeros((A, 5, bodies, LANES), np.bool_)
    own_broken, own_so_far = np.zeros((2, M, LANES), np.bool_), np.zeros((A, 2, M, LANES), np.bool_)
    is_paid_back = np.zeros((A, LANES), np.bool_)
    for year in range(known):
        for m in range(M):
            population[year, m] = plan.known_population[year, m]
    for f in range(F):
        balance[0, f] = plan.opening_balance[f]

    for t in range(T):
        draw(plan, path, t, latent, factors, shocks, exponent)
        advance(
            plan, t, factors, appropriation, population, share, index, operations, administration, utilisation, exponent
        )
        for a in range(1, A):
            if plan.first_change[a] == t:  # it is the reference until now
                balance[a], horizon[a], so_far[a], own_so_far[a] = balance[0], horizon[0], so_far[0], own_so_far[0]
        for a in range(A):
            if a > 0 and t < plan.first_change[a]:
                continue
            outcomes = rows if a > 0 else reference
            one_year(
                plan,
                a,
                t,
                appropriation,
                population[t],
                share,
                operations,
                administration,
                utilisation,
                balance[a],
                outcomes,
                broken,
                own_broken,
            )
            add_to_horizon(outcomes, horizon[a], plan.exists[a, t], bodies)
            for rule in range(5):
                for body in range(bodies):
                    for lane in range(LANES):
                        so_far[a, rule, body, lane] |= broken[rule, body, lane]
                    rules[a, t, rule, body] += count_true(broken[rule, body], lanes)
            for body in range(bodies):
                rules[a, t, 5, body] += count_true(so_far[a, 4, body], lanes)
            for which in range(2):
                for m in range(M):
                    for lane in range(LANES):
                        own_so_far[a, which, m, lane] |= own_broken[which, m, lane]
                    own[a, t, which, m] += count_true(own_broken[which, m], lanes)
            saved_from, saved_to = horizon[0, ADMINISTRATION * bodies + F], horizon[a, ADMINISTRATION * bodies + F]
            paid = horizon[a, ONE_OFF * bodies + F]
            for lane in range(LANES):
                is_paid_back[a, lane] |= paid[lane] > 0.0 and saved_from[lane] - saved_to[lane] >= paid[lane]
            paid_back[a, t] += count_true(is_paid_back[a], lanes)
            summarise(
                outcomes,
                lanes,
                plan.level[a, t],
                offset,
                shift,
                plan.per_resolution,
                sums,
                squares,
                bins,
                low,
                high,
                scratch,
            )
            if a > 0:
                rows -= reference
                summarise(
                    rows,
                    lanes,
                    plan.difference[a, t],
                    offset,
                    shift,
                    plan.per_resolution,
                    sums,
                    squares,
                    bins,
                    low,
                    high,
                    scratch,
                )
    for a in range(A):
        if a > 0 and plan.first_change[a] >= T:
            continue
        set_ratios(horizon[a], bodies, M)
        for body in range(bodies):
            for rule in range(5):
                rules[a, T, rule, body] += count_true(so_far[a, rule, body], lanes)
            rules[a, T, 5, body] += count_true(so_far[a, 4, body], lanes)
        for which in range(2):
            for m in range(M):
                own[a, T, which, m] += count_true(own_so_far[a, which, m], lanes)
        paid_back[a, T] += count_true(is_paid_back[a], lanes)
        summarise(
            horizon[a],
            lanes,
            plan.level[a, T],
            offset,
            shift,
            plan.per_resolution,
            sums,
            squares,
            bins,
            low,
            high,
            scratch,
        )
        if a > 0:
            horizon[a] -= horizon[0]
            summarise(
                horizon[a],
                lanes,
                plan.difference[a, T],
                offset,
                shift,
                plan.per_resolution,
                sums,
                squares,
                bins,
                low,
                high,
                scratch,
            )


# All paths ---


@njit(parallel=True)
def run_batch(plan, first_path, paths, shift, sums, squares, bins, low, high, rules, own, paid_back):
    """A batch of paths. Everything that is summed has a first axis of units, so that threads share nothing."""
    for unit in prange((paths + UNIT - 1) // UNIT):
        for offset in range(unit * UNIT, min((unit + 1) * UNIT, paths), LANES):
            run_block(
                plan,
                first_path + offset,
                min(LANES, paths - offset),
                offset,
                shift,
                sums[unit],
                squares[unit],
                bins,
                low[unit],
                high[unit],
                rules[unit],
                own[unit],
                paid_back[unit],
            )


@njit(parallel=True)
def count_bins(bins, paths, position, counts):
    """Adds a batch's bins to the histograms; `position` is where a series' bin 0 is, or would be."""
    for series in prange(len(position)):
        start, row = position[series], bins[series]
        for path in range(paths):
            counts[start + row[path]] += 1


class Simulation:
    """The sums and histograms of all paths so far."""

    def __init__(self, study: Study, layout: Layout) -> None:
        self.layout, self.plan = layout, plan_of(study, layout)
        shape = (layout.blocks, layout.rows)
        self.shift, self.sums, self.squares = np.zeros(shape), np.zeros(shape), np.zeros(shape)
        self.bins = np.empty((layout.blocks * layout.rows, BATCH), np.int16)
        self.sketches = Sketches(layout.blocks * layout.rows)
        self.counts = Counts.zero(layout)
        self.paths = 0

    def run(self, paths: int) -> None:
        # A number near each mean keeps the sums of squares exact; those of the first block's paths will do.
        sums, *_ = self._run_batch(0, LANES)
        self.shift = sums / LANES
        for first in range(0, paths, BATCH):
            count = min(BATCH, paths - first)
            sums, squares, low, high, counts = self._run_batch(first, count)
            self.sums += sums
            self.squares += squares
            self.counts.add(counts)
            self.sketches.cover(
                bin_of(low * self.plan.per_resolution).ravel(), bin_of(high * self.plan.per_resolution).ravel()
            )
            count_bins(self.bins, count, self.sketches.start[:-1] - self.sketches.low, self.sketches.counts)
        self.paths += paths

    def _run_batch(self, first: int, paths: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, Counts]:
        layout, units = self.layout, -(-paths // UNIT)
        shape = (units, layout.blocks, layout.rows)
        sums, squares = np.zeros(shape), np.zeros(shape)
        low, high = np.full(shape, np.finfo(float).max), np.full(shape, np.finfo(float).min)
        zero = Counts.zero(layout)
        rules, own, paid_back = (
            np.zeros((units, *array.shape), np.int64) for array in (zero.rules, zero.own, zero.paid_back)
        )
        run_batch(self.plan, first, paths, self.shift, sums, squares, self.bins, low, high, rules, own, paid_back)
        counts = Counts(rules.sum(axis=0), own.sum(axis=0), paid_back.sum(axis=0))
        return sums.sum(axis=0), squares.sum(axis=0), low.min(axis=0), high.max(axis=0), counts

    def statistics(self) -> Statistics:
        moments, sketches = [], []
        for block in range(self.layout.blocks):
            mean = self.sums[block] / self.paths
            squares = np.maximum(self.squares[block] - self.sums[block] * mean, 0)
            moments.append(Moments(self.layout.rows))
            moments[-1].add(self.paths, self.shift[block] + mean, squares)
            sketches.append(self.sketches.part(block * self.layout.rows, (block + 1) * self.layout.rows))
        return Statistics(self.layout, moments, sketches)

    def ordered_counts(self) -> Counts:
        """The counts in the study's order of alternatives."""
        place = np.argsort(self.layout.study.ordered)
        return Counts(self.counts.rules[place], self.counts.own[place], self.counts.paid_back[place])


def measured(study: Study, layout: Layout, paths: int, threads: int) -> tuple[dict[str, float], Statistics, Counts]:
    """A simulation whose compiling is timed apart."""
    nb.set_num_threads(threads)
    begun = time.perf_counter()
    Simulation(study, layout).run(LANES)
    compiled = time.perf_counter()
    simulation = Simulation(study, layout)
    simulation.run(paths)
    statistics = simulation.statistics()
    seconds = {"seconds": time.perf_counter() - compiled, "compile-seconds": compiled - begun}
    return seconds, statistics, simulation.ordered_counts()


if __name__ == "__main__":
    sys.exit(command.run("numba", sys.argv[1:], measured))
