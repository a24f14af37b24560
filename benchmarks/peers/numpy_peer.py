#!/usr/bin/env python3
"""The reference study in NumPy: paths in chunks, every rule as array expressions, chunks on several threads.

    python3 numpy_peer.py RESOLVED PATHS THREADS OUT.json

RESOLVED is the provenance.json of a run of finsam. Arrays have a row for each association, municipality or line, and a
column for each path; amounts are in kronor. Step numbers are those of the project's model.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when NumPy is loaded; the threads are ours

import command
import numpy as np
from resolved import Alternative, Study
from results import ORIGIN, SHIFT, Counts, Layout, Moments, Sketches, Statistics, bin_of

CHUNK = 4096
SEED = 20231123


def one_hot(owners: np.ndarray, count: int) -> np.ndarray:
    """count × len(owners): 1 where a row owns a column."""
    return (owners == np.arange(count)[:, None]).astype(float)


def ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """part / whole, 0 where there is nothing to share."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


class World:
    """What is the same in every alternative, year by year."""

    def __init__(self, study: Study, paths: int, generator: np.random.Generator) -> None:
        self.study, self.generator, self.paths = study, generator, paths
        self.latent = np.zeros((len(study.location), paths))
        self.appropriation = np.full(paths, study.appropriation)
        self.population = list(study.known_population[:, :, None] * np.ones(paths))
        self.index = np.ones((len(study.line_home), paths))
        homes = one_hot(study.line_home, len(study.associations)) * study.line_budget
        self.administration_budget = homes * study.line_is_administration
        self.operations_budget = homes * ~study.line_is_administration

    def advance(self, t: int) -> None:
        """Draws the factors of year t and moves everything that follows from them."""
        study = self.study
        shocks = study.cholesky @ self.generator.standard_normal(self.latent.shape)
        if t == 0:
            self.latent = shocks
        else:
            memory = study.autocorrelation[:, None]
            self.latent = memory * self.latent + np.sqrt(1 - memory**2) * shocks
        factors = study.location[:, None] + study.spread[:, None] * self.latent

        if t > 0:
            self.appropriation = self.appropriation * (1 + factors[study.appropriation_factor])
            weight = study.line_wage_share[:, None]
            self.index *= 1 + weight * factors[study.wages_factor] + (1 - weight) * factors[study.prices_factor]
        self.population.append(self.population[-1] * (1 + factors[study.growth_factor]))
        self.key_population = self.population.pop(0)
        if t == 0:
            self.first_key_population = self.key_population
        people = self.key_population / self.first_key_population / (1 + study.national_growth) ** t
        self.share = study.initial_share[:, None] * (
            study.need_weight * study.need[t][:, None] + (1 - study.need_weight) * people
        )
        self.operations = self.operations_budget @ self.index
        self.administration = self.administration_budget @ self.index
        self.utilisation = 1 / (1 + np.exp(-factors[study.utilisation_factor]))


class Constants:
    """An alternative's timetable as matrices, year by year."""

    def __init__(self, study: Study, plan: Alternative) -> None:
        self.plan = plan
        T, F = plan.owner.shape
        self.members = [one_hot(plan.home[t], F) for t in range(T)]
        self.owner = [one_hot(plan.owner[t], F) for t in range(T)]
        # Rows that turn utilisation into what is spent of a counted krona: one for each association, and one for each
        # municipality whose access to some initiative is not 1.
        special = np.flatnonzero((study.access != 1).any(axis=1))
        self.reach_row = plan.home.copy()
        self.reach_row[:, special] = F + np.arange(len(special))
        self.use = [
            np.vstack([plan.spend_weight[t], plan.spend_weight[t, plan.home[t, special]] * study.access[special]])
            for t in range(T)
        ]


class State:
    """One alternative on one chunk of paths."""

    def __init__(self, layout: Layout, paths: int) -> None:
        bodies, M = layout.bodies, layout.M
        self.balance = np.repeat(layout.study.opening_balance[:, None], paths, axis=1)
        self.outcomes = np.zeros((layout.rows, paths))
        self.horizon = np.zeros((layout.rows, paths))
        self.broken = np.zeros((5, bodies, paths), bool)  # the four rules and any of them, in any year so far
        self.own_broken = np.zeros((2, M, paths), bool)  # curtailment and any rule, in any year so far
        self.paid_back = np.zeros(paths, bool)

    def become(self, other: "State") -> None:
        """Takes over what the years so far have left."""
        for name in ("balance", "horizon", "broken", "own_broken"):
            setattr(self, name, getattr(other, name).copy())


class Chunk:
    """Runs all years and alternatives on one chunk of paths, and adds the results to a worker's totals."""

    def __init__(self, layout: Layout, constants: list[Constants], totals: "Totals", paths: int, chunk: int) -> None:
        self.layout, self.study, self.constants, self.totals, self.paths = (
            layout,
            layout.study,
            constants,
            totals,
            paths,
        )
        seed = np.random.SeedSequence(SEED, spawn_key=(chunk,))
        self.world = World(self.study, paths, np.random.Generator(np.random.SFC64(seed)))
        self.states = [State(layout, paths) for _ in constants]
        self.difference = np.empty((layout.rows, paths))

    def run(self) -> None:
        layout, reference = self.layout, self.states[self.study.reference]
        for t in range(layout.T):
            self.world.advance(t)
            for state, constants in zip(self.states, self.constants):
                if constants.plan.first_change == t and state is not reference:
                    state.become(reference)
            for a in self.study.ordered:
                if a == self.study.reference or not layout.is_reference(a, t):
                    self.year(t, a)
                    self.add(a, t, self.states[a].outcomes, reference.outcomes)
        for a in self.study.ordered:
            state = self.states[a]
            if a == self.study.reference or not layout.is_reference(a, layout.T):
                self.set_ratios(state.horizon)
                self.totals.counts.rules[a, -1, :-1] += np.count_nonzero(state.broken, axis=-1)
                self.totals.counts.rules[a, -1, -1] += np.count_nonzero(state.broken[-1], axis=-1)
                self.totals.counts.own[a, -1] += np.count_nonzero(state.own_broken, axis=-1)
                self.totals.counts.paid_back[a, -1] += np.count_nonzero(state.paid_back)
                self.add(a, layout.T, state.horizon, reference.horizon)

    def add(self, a: int, period: int, values: np.ndarray, reference: np.ndarray) -> None:
        self.totals.add(self.layout.level[a, period], values)
        if a != self.study.reference:
            self.totals.add(self.layout.difference[a, period], np.subtract(values, reference, out=self.difference))

    def views(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Outcomes × bodies × paths of the associations, and outcomes × municipalities × paths."""
        border = self.layout.association_rows
        return (
            rows[:border].reshape(-1, self.layout.bodies, self.paths),
            rows[border:].reshape(-1, self.layout.M, self.paths),
        )

    def set_ratios(self, rows: np.ndarray) -> None:
        """Administration's share of all costs, and reach per contributed krona."""
        (_, _, administration, share, operations, _, spend, one_off, _, _), municipal = self.views(rows)
        share[:] = ratio(administration, administration + operations + spend + one_off)
        contribution, reach, _, leverage, _ = municipal
        leverage[:] = ratio(reach, contribution)

    def year(self, t: int, a: int) -> None:
        """The nine steps of one year of one alternative."""
        study, world, state, constants = self.study, self.world, self.states[a], self.constants[a]
        plan, F = constants.plan, self.layout.F
        home, exists = plan.home[t], plan.exists[t]
        members, owner = constants.members[t], constants.owner[t]
        associations, municipal = self.views(state.outcomes)
        own = associations[:, :F]

        # 1: who belongs where; in a merger the balances are added.
        opening = owner @ state.balance
        # 2 and 3: the room, all of which is asked for; state : region : municipalities = 2 : 1 : 1.
        variable = world.appropriation - study.base_amount * plan.country[t]
        room = np.maximum(study.base_amount + variable * (members @ world.share), 0) * exists[:, None]
        income = 2 * room
        # 4: the municipal quarter, by population.
        people_share = world.key_population / (members @ world.key_population)[home]
        contribution = 0.25 * income[home] * people_share
        # 5: operations, and administration less what sharing it saves.
        operations = owner @ world.operations
        administration = owner @ (plan.kept_administration[t][:, None] * world.administration)
        one_off = np.broadcast_to(plan.one_off[t][:, None], income.shape)
        # 6: what the budget counts of the grants.
        if t == 0:
            counted = np.broadcast_to(plan.counted_in_plan[t][:, None], income.shape)
        else:
            above = opening - study.buffer_share[:, None] * income
            released = study.release_share[:, None] * np.maximum(above, 0)
            set_aside = study.rebuild_share[:, None] * np.maximum(-above, 0)
            counted = np.maximum(income + released - set_aside - operations - administration, 0)
        granted = counted * plan.granted_per_counted[t][:, None]
        # 7: what the initiatives use of it.
        use = constants.use[t] @ world.utilisation
        planned_spend = counted * use[:F]
        # 8: no debt.
        before_spend = opening + income - operations - administration - one_off
        result = before_spend - planned_spend
        curtailment = np.minimum(np.maximum(-result, 0), planned_spend)
        spend = planned_spend - curtailment
        balance = result + curtailment
        state.balance = balance
        # 9: each municipality.
        reachable = counted * np.divide(spend, planned_spend, out=np.ones_like(spend), where=planned_spend > 0)
        reach = reachable[home] * use[constants.reach_row[t]] * people_share
        borne = administration[home] * ratio(contribution, income[home])

        for outcome, values in enumerate(
            (room, income, administration, None, operations, granted, spend, one_off, curtailment, balance)
        ):
            if values is not None:
                own[outcome] = values
        np.sum(own, axis=1, out=associations[:, F])
        municipal[0], municipal[1], municipal[2], municipal[4] = contribution, reach, reach - contribution, borne
        self.set_ratios(state.outcomes)
        self.set_rules(t, a, curtailment >= 1, balance <= -1, before_spend - counted <= -1)
        self.add_to_horizon(t, a)

    def set_rules(self, t: int, a: int, curtailed: np.ndarray, insolvent: np.ndarray, not_covered: np.ndarray) -> None:
        """Counts the rules broken this year and so far; there is no staircase, so capital is never above it."""
        state, F, counts = self.states[a], self.layout.F, self.totals.counts
        broken = np.zeros_like(state.broken)
        broken[0, :F], broken[1, :F], broken[2, :F] = curtailed, insolvent, not_covered
        broken[:, F] = broken[:, :F].any(axis=1)
        broken[4] = broken[:4].any(axis=0)
        own = broken[[0, 4]][:, self.constants[a].plan.home[t]]
        state.broken |= broken
        state.own_broken |= own
        counts.rules[a, t, :5] += np.count_nonzero(broken, axis=-1)
        counts.rules[a, t, 5] += np.count_nonzero(state.broken[4], axis=-1)
        counts.own[a, t] += np.count_nonzero(own, axis=-1)

    def add_to_horizon(self, t: int, a: int) -> None:
        """Sums of amounts, the last balance, and whether saved administration has paid back what was paid once."""
        state, exists = self.states[a], self.constants[a].plan.exists[t]
        state.horizon += state.outcomes
        so_far, _ = self.views(state.horizon)
        this_year, _ = self.views(state.outcomes)
        present = [*np.flatnonzero(exists), self.layout.F]
        past_balance = so_far[9] - this_year[9]
        so_far[9] = past_balance
        so_far[9, present] = this_year[9, present]
        reference, _ = self.views(self.states[self.study.reference].horizon)
        saved = reference[2, -1] - so_far[2, -1]
        paid = so_far[7, -1]
        state.paid_back |= (paid > 0) & (saved >= paid)
        self.totals.counts.paid_back[a, t] += np.count_nonzero(state.paid_back)


class Totals:
    """What one worker has summed and counted."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.moments = [Moments(layout.rows) for _ in range(layout.blocks)]
        self.sketches = [Sketches(layout.rows) for _ in range(layout.blocks)]
        self.counts = Counts.zero(layout)
        self.per_resolution = 1 / layout.resolution[:, None]
        self.scratch = np.empty((3, layout.rows, CHUNK))  # so that no memory is taken and given back for every block

    def add(self, block: int, values: np.ndarray) -> None:
        """Adds rows × paths to a block's sums and histograms."""
        paths = values.shape[1]
        scratch = self.scratch if paths == CHUNK else np.empty((3, *values.shape))
        shifted = np.subtract(values, values[:, :1], out=scratch[0])
        sums = shifted.sum(axis=1)
        squares = np.einsum("ij,ij->i", shifted, shifted) - sums * sums / paths
        self.moments[block].add(paths, values[:, 0] + sums / paths, np.maximum(squares, 0))

        scaled = np.multiply(values, self.per_resolution, out=scratch[0])
        sketch = self.sketches[block]
        low, high = scaled.min(axis=1), scaled.max(axis=1)
        sketch.cover(bin_of(low), bin_of(high))
        t = np.abs(scaled, out=scratch[1])
        t += 0.5
        octaves = np.maximum(t, 512, out=scratch[2])
        octaves += t
        bins = octaves.view(np.int64)
        bins >>= SHIFT
        bins -= ORIGIN
        if low.min() < 0:
            sign = scaled.view(np.int64)  # all bits, or none
            sign >>= 63
            bins ^= sign
            bins -= sign
        bins += (sketch.start[:-1] - sketch.low)[:, None]
        sketch.counts += np.bincount(bins.ravel(), minlength=len(sketch.counts))

    def merge(self, other: "Totals") -> None:
        for mine, its in zip(self.moments, other.moments):
            mine.add(its.count, its.mean, its.squares)
        for mine, its in zip(self.sketches, other.sketches):
            mine.add(its)
        self.counts.add(other.counts)


def simulate(study: Study, layout: Layout, paths: int, threads: int) -> Totals:
    """All paths, in chunks; every thread takes each `threads`-th chunk."""
    constants = [Constants(study, plan) for plan in study.alternatives]
    chunks = range(-(-paths // CHUNK))

    def work(worker: int) -> Totals:
        totals = Totals(layout)
        for chunk in chunks[worker::threads]:
            Chunk(layout, constants, totals, min(CHUNK, paths - chunk * CHUNK), chunk).run()
        return totals

    with ThreadPoolExecutor(threads) as pool:
        first, *others = [totals for totals in pool.map(work, range(min(threads, len(chunks))))]
    for totals in others:
        first.merge(totals)
    return first


def measured(study: Study, layout: Layout, paths: int, threads: int) -> tuple[dict[str, float], Statistics, Counts]:
    """A simulation with its time."""
    begun = time.perf_counter()
    totals = simulate(study, layout, paths, threads)
    statistics = Statistics(layout, totals.moments, totals.sketches)
    return {"seconds": time.perf_counter() - begun}, statistics, totals.counts


if __name__ == "__main__":
    sys.exit(command.run("numpy", sys.argv[1:], measured))
