"""Indices of sensitivity by SALib, from what finsam's paths gave, against finsam's own.

    salib_check.py FOLDER

FOLDER holds sensitivity.json, sensitivity-samples.csv and sensitivity-steps.csv of `finsam sensitivity … --samples`.
Exit 0: every index of Sobol and every figure of Morris agrees. Exit 1: some do not; each is named.

SALib (J. Herman and W. Usher, Journal of Open Source Software 2 (2017) 97) is other people's code from other people's
reading of the papers. Its samples of Sobol's method lie row by row: A, A with each input from B, B. Its method of Morris
knows trajectories; a step of one factor from one point is one of a single factor.
"""

import json
import pathlib
import sys

import numpy
import pandas
from SALib.analyze import morris, sobol

# Sums of some thousand doubles in another order differ by about 1e-13 of their size.
TOLERANCE = 1e-9


def expected_indices(samples):
    """S1 and ST of each input, in the order of the columns."""
    names = list(samples.columns[2:-1])
    problem = {"num_vars": len(names), "names": names, "bounds": [[0, 1]] * len(names)}
    found = sobol.analyze(
        problem, samples[["a", *names, "b"]].to_numpy().ravel(), calc_second_order=False, num_resamples=2
    )
    return {name: {"first": found["S1"][i], "total": found["ST"][i]} for i, name in enumerate(names)}


def expected_effects(steps, factor):
    """mu, mu_star and sigma of one factor. With two levels SALib's own step is 1, as ours is."""
    problem = {"num_vars": 1, "names": [factor], "bounds": [[0, 1]]}
    step = steps[f"{factor}#step"].to_numpy(dtype=float)
    inputs = numpy.column_stack([numpy.zeros_like(step), step]).reshape(-1, 1)
    outputs = steps[["base", factor]].to_numpy().ravel()
    found = morris.analyze(problem, inputs, outputs, num_levels=2, num_resamples=2)
    return {
        "mean": float(found["mu"][0]),
        "mean-size": float(found["mu_star"][0]),
        "spread": float(found["sigma"][0]),
    }


def check(folder):
    """The figures that differ, as lines, and how many were compared."""
    answer = json.loads((folder / "sensitivity.json").read_text(encoding="utf-8"))["result"]
    samples = pandas.read_csv(folder / "sensitivity-samples.csv")
    steps = pandas.read_csv(folder / "sensitivity-steps.csv")
    wrong, count = [], 0

    def compare(name, figure, ours, theirs, size):
        nonlocal count
        count += 1
        if not abs(ours["value"] - theirs) <= TOLERANCE * size:
            wrong.append(f"{name}: {figure} is {ours['value']}, SALib has {theirs}")

    indices = expected_indices(samples)
    for entry in answer["inputs"]:
        name = "+".join(entry["factors"])
        for figure, theirs in indices[name].items():
            compare(name, figure, entry[figure], theirs, 1)
    deviation = answer["standard-deviation"]
    for entry in answer["factors"]:
        for figure, theirs in expected_effects(steps, entry["factor"]).items():
            compare(entry["factor"], figure, entry[figure], theirs, deviation)
    if len(answer["inputs"]) != len(indices) or not answer["factors"]:
        wrong.append("the answer and the samples are not about the same inputs")
    return wrong, count


def main():
    wrong, count = check(pathlib.Path(sys.argv[1]))
    for line in wrong:
        print(line)
    if not wrong:
        print(f"{count} figures agree with SALib to {TOLERANCE}")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
