#!/usr/bin/env python3
"""Self-test of expected.py: `python3 test_expected.py`. Published figures, and a small study that is worked by hand."""

import contextlib
import copy
import io
import json
import math
import os
import tempfile
import unittest

import expected


def line(amounts, first=2023, wage_share=0.5, **more):
    return {"name": "x", "budget-sek": {str(first + n): v for n, v in enumerate(amounts)}, "wage-share": wage_share, **more}


def initiative(amounts, counted=0.9, utilisation=0.9, first=2023, **more):
    return line(amounts, first, **{"counted-share": counted, "utilisation": utilisation, **more})


def document_002():
    """Budget 2023, budget 2024, plan 2025 and 2026 (domain.md, section 0)."""
    people = {"habo": 12_589, "jonkoping": 142_427, "mullsjo": 7_385, "vaggeryd": 14_532}
    plan = {"habo": 204_100, "jonkoping": 2_238_400, "mullsjo": 116_000, "vaggeryd": 228_500}
    tkr = 1000
    return {
        "years": {"first": 2023, "last": 2026},
        "state": {
            "appropriation-sek": 339e6, "appropriation-growth-per-year": 0, "associations-in-country": 82,
            "base-amount-sek": 400_000, "need-weight": 0.75, "national-population-growth-per-year": 0,
        },
        "economy": {"wages-per-year": 0.03, "prices-per-year": 0.02, "split-lag-years": 2},
        "municipalities": {
            m: {"name": m, "population": {"2020": p}, "population-growth-per-year": 0} for m, p in people.items()},
        "associations": {"sodra": {
            "name": "Södra", "members": list(people), "previous-state-contribution-sek": 4_041_400,
            "room": {"given-sek": {"2023": 5_500_000, "2024": 5_574_000}},
            "ask": {"policy": "path", "state-sek": {
                "2023": 4_446_000, "2024": 5_574_000, "2025": 5_574_000, "2026": 5_574_000}},
            "split": {"by": "amounts", "amounts-sek": {
                "2023": {"habo": 159_400, "jonkoping": 1_787_700, "mullsjo": 92_600, "vaggeryd": 183_300},
                "2024": plan, "2025": plan, "2026": plan}},
            "grants": {"policy": "hold"},
            "opening-balance-sek": 1_999_710,
            "initiatives": {
                "enter": initiative([2_819_000, 3_197_000, 3_289_000, 3_343_000]),
                "nova": initiative([3_253_000, 4_200_000, 5_063_000, 5_229_000]),
                "fia": initiative([621_000, 698_000, 698_000, 698_000]),
                "it": initiative([562_500, 562_500, 562_500, 0], counted=1, utilisation=1),
                "koll": initiative([460_000, 490_000, 0, 0]),
                "nya": initiative([0, 0, 0, 75_000]),
            },
            "operations": {
                "gemensamt": line([50 * tkr, 70 * tkr, 75 * tkr, 80 * tkr]),
                "utvecklare": line([800 * tkr, 849 * tkr, 874 * tkr, 908 * tkr]),
                "kompetens": line([180 * tkr, 200 * tkr, 200 * tkr, 200 * tkr]),
            },
            "administration": {
                "kansli": line([720 * tkr, 870 * tkr, 890 * tkr, 910 * tkr], **{"cost-factor": 1.1}),
                "information": line([20 * tkr, 30 * tkr, 30 * tkr, 30 * tkr]),
                "styrelse": line([2 * tkr, 35 * tkr, 35 * tkr, 35 * tkr]),
                "revision": line([0, 55 * tkr, 60 * tkr, 65 * tkr]),
                "ekonomi": line([92 * tkr, 100 * tkr, 103 * tkr, 106 * tkr]),
            },
        }},
    }


# The forecast of 2023, as a difference: what the plan 2024–2026 opens with.
FORECAST_2023 = {"differences": {"associations": {"sod*": {
    "opening-balance-sek": 2_337_024,
    "split": {"amounts-sek": {"2023": {"habo": 161_300, "jonkoping": 1_786_000, "vaggeryd": 183_100}}},
    "initiatives": {
        "enter": {"budget-sek": {"2023": 2_398_900}}, "nova": {"budget-sek": {"2023": 3_617_000}},
        "fia": {"budget-sek": {"2023": 640_000}}, "koll": {"budget-sek": {"2023": 490_000}}},
    "operations": {
        "gemensamt": {"budget-sek": {"2023": 61_300}}, "utvecklare": {"budget-sek": {"2023": 817_000}}},
    "administration": {
        "kansli": {"budget-sek": {"2023": 850_000}}, "styrelse": {"budget-sek": {"2023": 6_000}},
        "ekonomi": {"budget-sek": {"2023": 95_000}}},
}}}}


def small():
    """Two associations, two members and one; nothing grows. pot 2000, N 10, b 100: σ is 0.3, 0.1 and 0.2."""
    def association(members, room, opening, granted):
        return {
            "name": "x", "members": members, "previous-state-contribution-sek": room,
            "room": {"calibrated-sek": room}, "ask": {"policy": "match"}, "grants": {"policy": "hold"},
            "opening-balance-sek": opening,
            "initiatives": {"help": initiative([granted * 0.9], first=2024, utilisation=0.8)},
            "administration": {"office": line([50], first=2024)},
        }
    return {
        "years": {"first": 2024, "last": 2027},
        "state": {
            "appropriation-sek": 2000, "appropriation-growth-per-year": 0, "associations-in-country": 10,
            "base-amount-sek": 100, "national-population-growth-per-year": 0,
        },
        "economy": {"wages-per-year": 0, "prices-per-year": 0},
        "municipalities": {
            m: {"name": m, "population": {"2022": p}, "population-growth-per-year": 0}
            for m, p in {"p": 300, "q": 100, "r": 200}.items()},
        "associations": {"a": association(["p", "q"], 500, 160, 1000), "b": association(["r"], 300, 80, 600)},
        "factors": {},
    }


class PublishedTables(unittest.TestCase):
    def closings(self, alternative):
        case = expected.run(document_002(), alternative, "plan")
        return [round(case.balance["sodra", year], 6) for year in case.years]

    def test_budget_2023(self):
        self.assertEqual(self.closings({})[0], 1_312_210)

    def test_forecast_2023_and_plan_2024_to_2026(self):
        self.assertEqual(self.closings(FORECAST_2023), [1_491_324, 1_282_824, 551_324, 20_324])

    def test_administration_share_2024(self):
        case = expected.run(document_002(), {}, "plan")
        self.assertEqual(round(case.outcomes["association", "sodra", "administration-share", 2024], 3), 0.096)

    def test_municipal_amounts(self):
        case = expected.run(document_002(), {}, "plan")
        self.assertAlmostEqual(case.outcomes["municipality", "vaggeryd", "contribution", 2024], 228_500, 6)
        self.assertAlmostEqual(case.outcomes["municipality", "habo", "contribution", 2023], 159_400, 6)

    def test_expected_mode_adds_the_cost_factor(self):
        case = expected.run(document_002(), FORECAST_2023, "expected")
        self.assertAlmostEqual(case.balance["sodra", 2023], 1_491_324 - 85_000, 6)

    def test_ladder_of_2021(self):
        study = document_002()
        study["associations"]["sodra"].update({
            "previous-state-contribution-sek": 3_674_000 * 1.1, "room": {"given-sek": {"2023": 5_551_000}},
            "ask": {"policy": "ladder", "growth-per-year": 0.1}})
        case = expected.run(study, {}, "plan")
        totals = [round(case.paid_by_all["sodra", year] / 1000) for year in case.years]
        self.assertEqual(totals[0], round(7348 * 1.21))
        self.assertEqual(totals[-1], 11_102)


class HandWorked(unittest.TestCase):
    def outcome(self, case, key, outcome, year):
        kind = "association" if key in case.associations else "municipality"
        return case.outcomes[kind, key, outcome, year]

    def near(self, a, b):
        self.assertAlmostEqual(a, b, 9)

    def test_stay(self):
        case = expected.run(small(), {}, "expected")
        self.near(self.outcome(case, "a", "room", 2027), 500)
        self.near(self.outcome(case, "q", "contribution", 2025), 62.5)
        # 160 + 1000 − 50 − 800 = 310
        self.near(case.balance["a", 2024], 310)
        self.near(self.outcome(case, "q", "reach", 2024), 200)
        self.near(self.outcome(case, "q", "leverage", 2024), 3.2)
        self.near(self.outcome(case, "q", "administration-borne", 2024), 50 / 16)
        self.near(self.outcome(case, "a", "administration-share", 2024), 50 / 850)

    def test_growth_cut_change_need_and_people(self):
        study = small()
        study["state"].update({
            "appropriation-growth-per-year": 0.1, "appropriation-cut-share": 0.05,
            "appropriation-changes": {"2024": 0.2, "2026": -0.5}, "national-population-growth-per-year": 0.02})
        study["municipalities"]["r"].update({"need-change-per-year": 0.03, "population-growth-per-year": 0.01})
        study["associations"]["b"]["room"]["level"] = 1.5
        case = expected.run(study, {}, "expected")
        pot = 2000 * 1.2 * (1.1 * 0.95) ** 2 * 0.5
        share = 0.2 * 1.5 * (0.75 * 1.03 ** 2 + 0.25 * (1.01 / 1.02) ** 2)
        self.near(self.outcome(case, "b", "room", 2026), 100 + (pot - 1000) * share)
        self.near(self.outcome(case, "b", "room", 2024), 100 + 1400 * 0.3)

    def test_base_amount_changes_leave_the_shares_of_the_variable_part(self):
        study = small()
        study["state"]["base-amount-changes-sek"] = {"2025": 0, "2027": 200}
        case = expected.run(study, {}, "expected")
        # 100 + 1000 · 0.4, then 2000 · 0.4, at last 200 + 0 · 0.4
        self.assertEqual([round(self.outcome(case, "a", "room", y), 9) for y in case.years], [500, 800, 800, 200])

    def test_room_per_inhabitant_of_another_and_given_room(self):
        study = small()
        study["associations"]["b"]["room"] = {"per-inhabitant-as": "a"}
        self.near(self.outcome(expected.run(study, {}, "expected"), "b", "room", 2024), 100 + 1000 * 0.4 / 400 * 200)
        study["associations"]["b"]["room"] = {"given-sek": {"2024": 7, "2026": 9}}
        case = expected.run(study, {}, "expected")
        self.assertEqual([self.outcome(case, "b", "room", y) for y in case.years], [7, 7, 9, 9])

    def test_largest_decrease_and_staircase(self):
        study = small()
        study["state"].update({"appropriation-changes": {"2025": -0.25}, "largest-decrease": 0.1})
        case = expected.run(study, {}, "expected")
        # 100 + 500 · 0.4 = 300 is less than 0.9 · 500
        self.assertEqual([round(self.outcome(case, "a", "room", y), 9) for y in case.years], [500, 450, 405, 364.5])
        study["state"]["own-capital-steps"] = [
            {"above-share-of-contributions": 0.5, "room-reduction": 0.5},
            {"above-share-of-contributions": 0.3, "room-reduction": 0.2}]
        case = expected.run(study, {}, "expected")
        # 2025 opens with 310 of 1000: on the lower step, without protection
        self.near(self.outcome(case, "a", "room", 2025), 300 * 0.8)
        # 2024 closes with those 310 of 1000; 2025 closes with 240 of 480 less its costs
        self.assertEqual([case.rules["a", "capital-above-reasonable", y] for y in (2024, 2025)], [1, 0])

    def test_largest_decrease_follows_the_members(self):
        study = small()
        study["state"]["largest-decrease"] = 0.1
        study["associations"]["b"]["room"] = {"given-sek": {"2024": 300}}
        move = {"moves": [{"municipality": "r", "to": "a", "year": 2025}]}
        # r brings no share of its own, but its part (all) of the given room: 0.9 · (500 + 300)
        self.near(self.outcome(expected.run(study, move, "expected"), "a", "room", 2025), 720)

    def test_asks_and_ceilings(self):
        study = small()
        a = study["associations"]["a"]
        a["previous-state-contribution-sek"] = 200

        def state(**changes):
            a.update({key.replace("_", "-"): value for key, value in changes.items()})
            case = expected.run(study, {}, "expected")
            return [round(case.paid_by_all["a", y] / 2, 9) for y in case.years]

        self.assertEqual(state(ask={"policy": "freeze"}), [200] * 4)
        self.assertEqual(state(ask={"policy": "ladder", "growth-per-year": 0.5}), [300, 450, 500, 500])
        path = {"policy": "path", "state-sek": {"2024": 250, "2025": 600}, "then": "match"}
        self.assertEqual(state(ask=path), [250, 500, 500, 500])
        self.assertEqual(state(ask={"policy": "path", "state-sek": {"2024": 250}}), [250] * 4)
        self.assertEqual(state(ask=path, region_ceiling_sek={"2025": 150}), [250, 300, 300, 300])
        self.assertEqual(state(municipal_ceiling_sek={"2026": 100}), [250, 300, 200, 200])

    def test_split_rules_fall_back_on_population(self):
        study = small()
        study["associations"]["a"]["split"] = {"by": "shares", "shares": {"p": 0.9, "q": 0.1}}
        self.near(self.outcome(expected.run(study, {}, "expected"), "q", "contribution", 2024), 25)
        move = {"moves": [{"municipality": "r", "to": "a", "year": 2025}]}
        self.near(self.outcome(expected.run(study, move, "expected"), "q", "contribution", 2025), 700 / 2 / 6)
        leave = {"moves": [{"municipality": "q", "to": "b", "year": 2025}]}
        self.near(self.outcome(expected.run(study, leave, "expected"), "p", "contribution", 2025), 200)
        study["associations"]["a"]["split"] = {"by": "amounts", "amounts-sek": {"2025": {"p": 20, "q": 5}}}
        case = expected.run(study, {}, "expected")
        self.assertEqual([self.outcome(case, "q", "contribution", y) for y in (2024, 2025, 2026)], [62.5, 50, 62.5])

    def test_move_with_settlement_and_hold(self):
        move = {
            "moves": [{"municipality": "q", "to": "b", "year": 2026}],
            "settlement": {"rule": "proportional", "share": 0.5, "years": 2}}
        case = expected.run(small(), move, "expected")
        # a: 160, 310, 460; b: 80 + 600 − 50 − 480 = 150, 220. q has paid a sixteenth of all.
        self.near(case.balance["a", 2025], 460)
        self.near(case.balance["b", 2025], 220)
        settled = 0.5 * 460 / 16
        self.near(self.outcome(case, "a", "room", 2026), 400)
        self.near(self.outcome(case, "b", "room", 2026), 400)
        # hold: a grants 1000 · 400/500, b 600 · 400/300
        self.near(self.outcome(case, "a", "granted", 2026), 800)
        self.near(self.outcome(case, "b", "granted", 2026), 800)
        self.near(self.outcome(case, "b", "granted", 2027), 800)
        self.near(case.balance["a", 2026], 460 - settled + 800 - 50 - 640)
        self.near(case.balance["b", 2026], 220 + settled + 800 - 50 - 640)
        self.near(self.outcome(case, "q", "reach", 2026), 640 / 3)

    def test_access(self):
        study = small()
        study["associations"]["a"]["initiatives"]["help"]["access"] = {"q": 0.25}
        self.near(self.outcome(expected.run(study, {}, "expected"), "q", "reach", 2024), 50)

    def test_frozen_after_a_move_starts_from_the_present_members(self):
        study = small()
        study["associations"]["b"]["ask"] = {"policy": "freeze"}
        move = {"moves": [{"municipality": "q", "to": "b", "year": 2026}]}
        case = expected.run(study, move, "expected")
        # room 400; frozen 300 + 125 = 425
        self.near(case.paid_by_all["b", 2026], 800)
        study["associations"]["b"]["previous-state-contribution-sek"] = 200
        self.near(expected.run(study, move, "expected").paid_by_all["b", 2026], 2 * 325)

    def test_merger(self):
        merger = {
            "merger": {"year": 2026, "into": "a", "from": ["b"], "name": "ab"},
            "shared-administration": {"year": 2026, "associations": ["a", "b"], "saving-share": 0.4, "phase-in-years": 2},
            "one-off": {"year": 2026, "sek": 30, "paid-by": {"a": 0.5, "b": 0.5}}}
        case = expected.run(small(), merger, "expected")
        self.near(self.outcome(case, "a", "room", 2026), 100 + (2000 - 900) * 0.6)
        self.near(self.outcome(case, "a", "granted", 2026), 1600 * 760 / 800)
        self.near(self.outcome(case, "a", "administration", 2026), 80)
        self.near(self.outcome(case, "a", "administration", 2027), 60)
        self.near(self.outcome(case, "r", "contribution", 2026), 380 / 3)
        closing = 460 + 220 + 1520 - 80 - 30 - 1520 * 0.8
        self.near(case.balance["a", 2026], closing)
        cells = expected.association_cells(case, ["b"])
        self.assertIsNone(cells["outcome", "room", 2026])
        self.near(cells["outcome", "room", "all"], 600)
        self.near(cells["outcome", "closing-balance", "all"], 220)
        together = expected.association_cells(case, ["a", "b"])
        self.near(together["outcome", "room", 2025], 800)
        self.near(together["outcome", "closing-balance", 2026], closing)
        self.near(together["outcome", "one-off", "all"], 30)

    def test_merger_in_the_first_year(self):
        merger = {"merger": {"year": 2024, "into": "a", "from": ["b"], "name": "ab"}}
        case = expected.run(small(), merger, "expected")
        self.near(case.balance["a", 2024], 240 + 2 * 760 - 100 - 1280)
        self.assertEqual(set(expected.association_cells(case, ["b"]).values()), {None})

    def test_spend_available(self):
        study = small()
        a = study["associations"]["a"]
        a["grants"] = {"policy": "spend-available", "buffer-share-of-income": 0.05, "release-share": 0.5}
        a["initiatives"]["fixed"] = initiative([100], counted=1, utilisation=1, first=2024)
        case = expected.run(study, {}, "expected")
        # 2024: 160 + 1000 − 50 − 800 − 100 = 210; 2025: 1000 + 0.5 · (210 − 50) − 50 = 1030 is counted, 900 : 100
        self.near(case.balance["a", 2024], 210)
        granted = (1030 * 0.9 / 0.9, 103)
        self.near(case.granted["a", "help", 2025], granted[0])
        self.near(case.granted["a", "fixed", 2025], granted[1])
        self.near(case.balance["a", 2025], 210 + 1000 - 50 - 0.8 * granted[0] - granted[1])

    def test_plan_longer_in_the_merged_association(self):
        study = small()
        study["associations"]["b"]["initiatives"]["help"]["budget-sek"].update({"2025": 540, "2026": 540})
        study["associations"]["a"]["grants"] = {"policy": "spend-available", "buffer-share-of-income": 0}
        case = expected.run(study, {"merger": {"year": 2026, "into": "a", "from": ["b"], "name": "ab"}}, "expected")
        opening = case.balance["a", 2025] + case.balance["b", 2025]
        self.near(case.granted["b", "help", 2026], 600)
        self.near(case.granted["a", "help", 2026], (1520 + opening - 100 - 540) / 0.9)

    def test_curtailment_and_insolvency(self):
        study = small()
        study["associations"]["a"].update({"opening-balance-sek": -900})
        case = expected.run(study, {}, "expected")
        # −900 + 1000 − 50 = 50 is left for 800
        self.near(self.outcome(case, "a", "curtailment", 2024), 750)
        self.near(self.outcome(case, "a", "spend", 2024), 50)
        self.near(self.outcome(case, "q", "reach", 2024), 12.5)
        self.assertEqual(case.balance["a", 2024], 0)
        self.assertEqual([case.rules["a", rule, 2024] for rule in expected.RULES], [1, 0, 1, 0])
        study["associations"]["a"].update({"opening-balance-sek": -1000})
        case = expected.run(study, {}, "expected")
        self.near(case.balance["a", 2024], -50)
        self.assertEqual([case.rules["a", rule, 2024] for rule in expected.RULES], [1, 1, 1, 0])
        plan = expected.run(study, {}, "plan")
        self.near(plan.balance["a", 2024], -1000 + 1000 - 50 - 900)
        self.near(self.outcome(plan, "a", "curtailment", 2024), 0)

    def test_index_levels_and_cost_factor(self):
        study = small()
        study["economy"].update({"wages-per-year": 0.04, "prices-per-year": "prices"})
        study["factors"] = {"prices": {
            "normal": {"mean": 0.01, "sd": 1}, "time": "random-walk", "start": 0.02, "scale": 1, "shift": 0}}
        study["associations"]["a"].update({"budget-level": 1.1})
        study["associations"]["a"]["administration"]["office"].update({"wage-share": 0.75, "cost-factor": 0.9})
        case = expected.run(study, {}, "expected")
        # prices: 0.03 in 2024, 0.04, 0.05
        office = 55 * (0.75 * 1.04 + 0.25 * 1.04) * (0.75 * 1.04 + 0.25 * 1.05)
        self.near(self.outcome(case, "a", "administration", 2026), office * 0.9)
        self.near(case.granted["a", "help", 2026], 1100 * (0.5 * 1.04 + 0.5 * 1.04) * (0.5 * 1.04 + 0.5 * 1.05))
        self.near(self.outcome(expected.run(study, {}, "plan"), "a", "administration", 2026), office)

    def test_population_between_known_years(self):
        study = small()
        study["municipalities"]["p"]["population"] = {"2020": 100, "2024": 400}
        study["municipalities"]["p"]["population-growth-per-year"] = 0.1
        case = expected.run(study, {}, "expected")
        self.near(expected.population(case, "p", 2022), 200)
        self.near(expected.population(case, "p", 2026), 400 * 1.21)

    def test_money_in_is_money_out_and_change_of_balance(self):
        alternative = {
            "moves": [{"municipality": "q", "to": "b", "year": 2026}],
            "settlement": {"rule": "proportional", "share": 1, "years": 3},
            "one-off": {"year": 2025, "sek": 30, "paid-by": {"a": 0.25, "b": 0.75}}}
        case = expected.run(small(), alternative, "expected")
        cells = expected.association_cells(case, ["a", "b"])
        money = {name: cells["outcome", name, "all"] for name in expected.ASSOCIATION_AMOUNTS}
        self.near(cells["outcome", "closing-balance", "all"], 240 + money["contributions"] - expected.total_costs(money))


class Medians(unittest.TestCase):
    def median(self, **tree):
        return expected.Factors({"f": {key.replace("_", "-"): value for key, value in tree.items()}}, 2024).value("f", 2025)

    def test_closed_forms(self):
        self.assertEqual(self.median(triangular={"low": 0, "mode": 1, "high": 2}), 1)
        self.assertAlmostEqual(self.median(triangular={"low": 0, "mode": 0, "high": 1}), 1 - math.sqrt(0.5), 15)
        self.assertAlmostEqual(self.median(triangular={"low": 0, "mode": 1, "high": 1}), math.sqrt(0.5), 15)
        self.assertAlmostEqual(self.median(pert={"low": -1, "mode": 0, "high": 1}), 0, 14)
        # mode at an end: beta(1, 5) and beta(5, 1)
        self.assertAlmostEqual(self.median(pert={"low": 0, "mode": 0, "high": 1}), 1 - 0.5 ** 0.2, 14)
        self.assertAlmostEqual(self.median(pert={"low": 0, "mode": 1, "high": 2}), 1, 14)
        self.assertAlmostEqual(self.median(pert={"low": 0, "mode": 2, "high": 2}), 2 * 0.5 ** 0.2, 14)
        self.assertAlmostEqual(self.median(beta={"mean": 0.5, "sd": 0.2}), 0.5, 14)
        self.assertAlmostEqual(self.median(beta={"mean": 2 / 3, "sd": math.sqrt(1 / 18)}), math.sqrt(0.5), 13)

    def test_beta_against_its_polynomial(self):
        # I_x(3, 4) is the chance of at least 3 of 6
        x = expected.beta_median(3, 4)
        self.assertAlmostEqual(sum(math.comb(6, k) * x ** k * (1 - x) ** (6 - k) for k in range(3, 7)), 0.5, 14)
        x = expected.beta_median(40, 11)
        self.assertAlmostEqual(sum(math.comb(50, k) * x ** k * (1 - x) ** (50 - k) for k in range(40, 51)), 0.5, 12)

    def test_others(self):
        self.assertEqual(self.median(uniform={"low": 1, "high": 4}), 2.5)
        self.assertEqual(self.median(logit_normal={"median": 0.3, "sd-of-logit": 2}), 0.3)
        self.assertEqual(self.median(discrete={"values": [1, 2, 3], "probabilities": [0.25, 0.25, 0.5]}), 2)
        self.assertEqual(self.median(discrete={"values": [1, 2, 3], "probabilities": [0.2, 0.2, 0.6]}), 3)
        self.assertEqual(self.median(percentiles={"p5": 1, "p95": 4, "family": "normal"}), 2.5)
        self.assertEqual(self.median(percentiles={"p5": 1, "p95": 4, "family": "lognormal"}), 2)
        self.assertAlmostEqual(self.median(percentiles={"p5": 0.1, "p95": 0.9, "family": "logit-normal"}), 0.5, 15)
        self.assertEqual(self.median(event={"probability": 0.9, "size": {"fixed": 7}}, scale=2, shift=0.5), 0.5)
        self.assertEqual(self.median(fixed=0.25, time="random-walk", start=1, scale=2, shift=1), 4)
        self.assertEqual(self.median(lognormal={"median": 3, "sd-of-log": 1}, scale=2, shift=-1), 5)


class Differences(unittest.TestCase):
    def test_star_merge_and_exactly_one(self):
        base = {"a1": {"x": 1, "room": {"calibrated-sek": 5, "level": 1}, "list": [1, 2]}, "a2": {"x": 1}, "b": {"x": 1}}
        laid = expected.lay_over(
            base, {"a*": {"x": 2}, "a1": {"room": {"given-sek": {"2024": 1}}, "list": [3]}, "c": {"x": 4}})
        self.assertEqual(laid, {
            "a1": {"x": 2, "room": {"given-sek": {"2024": 1}, "level": 1}, "list": [3]}, "a2": {"x": 2}, "b": {"x": 1},
            "c": {"x": 4}})
        self.assertEqual(base["a1"]["x"], 1)


class TheGate(unittest.TestCase):
    """The comparison agrees with itself, and is shown to fail."""

    def setUp(self):
        merger = {"merger": {"year": 2026, "into": "a", "from": ["b"], "name": "ab"}}
        self.provenance = {"resolved": {
            "base": small(), "alternatives": {"stay": {}, "merge": merger}, "scenarios": {"base": {}}}}
        own = expected.own_cells(self.provenance, "expected")
        periods = list(dict.fromkeys(cell[5] for cell in own))
        alternatives = {}
        for (alternative, kind, key, section, name, _), value in own.items():
            entry = alternatives.setdefault(alternative, {}).setdefault((kind, key), {"outcomes": {}, "rules": {}})
            statistic = "mean" if section == "outcome" else "probability"
            entry[section + "s"].setdefault(name, {statistic: []})[statistic].append(value)
        self.results = {"periods": periods, "scenarios": [{"scenario": "base", "alternatives": [
            {"alternative": alternative,
             "associations": [{"association": k, **e} for (kind, k), e in entries.items() if kind == "association"],
             "municipalities": [{"municipality": k, **e} for (kind, k), e in entries.items() if kind == "municipality"]}
            for alternative, entries in alternatives.items()]}]}

    def exit_code(self, change=lambda results: None):
        results = copy.deepcopy(self.results)
        change(results["scenarios"][0]["alternatives"])
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said, \
                contextlib.redirect_stderr(io.StringIO()):
            paths = [os.path.join(folder, name) for name in ("provenance.json", "results.json")]
            for path, tree in zip(paths, (self.provenance, results)):
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(tree, file)
            code = expected.main(paths)
        self.said = said.getvalue()
        return code

    def test_agrees_with_itself(self):
        self.assertEqual(self.exit_code(), 0)
        self.assertEqual(self.results["periods"], ["2024", "2025", "2026", "2027", "2024–2027"])

    def test_amount_ratio_and_rule(self):
        def room(by):
            def change(alternatives):
                alternatives[1]["associations"][0]["outcomes"]["room"]["mean"][2] += by
            return change
        self.assertEqual(self.exit_code(room(0.009)), 0)
        self.assertEqual(self.exit_code(room(0.011)), 1)
        self.assertIn("merge / association / a / outcome / room / 2026", self.said)
        self.assertEqual(self.exit_code(room(math.nan)), 1)

        def leverage(alternatives):
            alternatives[0]["municipalities"][0]["outcomes"]["leverage"]["mean"][0] += 2e-9
        self.assertEqual(self.exit_code(leverage), 1)

        def rule(alternatives):
            alternatives[0]["associations"][1]["rules"]["curtailment"]["probability"][0] = 1
        self.assertEqual(self.exit_code(rule), 1)

    def test_missing_on_either_side(self):
        self.assertEqual(self.exit_code(lambda alternatives: alternatives.pop()), 1)
        self.assertEqual(self.exit_code(lambda alternatives: alternatives[0]["municipalities"].pop()), 1)
        self.assertEqual(self.exit_code(lambda alternatives: alternatives[0].update(alternative="other")), 1)

        def ghost(alternatives):
            alternatives[1]["associations"][1]["outcomes"]["room"]["mean"][3] = 0
        self.assertEqual(self.exit_code(ghost), 1)

        def hole(alternatives):
            alternatives[0]["associations"][0]["outcomes"]["room"]["mean"][3] = None
        self.assertEqual(self.exit_code(hole), 1)

        def extra(alternatives):
            alternatives[0]["associations"][0]["outcomes"]["luck"] = {"mean": [0] * 5}
        self.assertEqual(self.exit_code(extra), 1)

    def test_unusable_files(self):
        del self.results["scenarios"][0]["scenario"]
        self.assertEqual(self.exit_code(), 2)


if __name__ == "__main__":
    unittest.main()
