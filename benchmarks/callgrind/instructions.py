"""Compares how many instructions finsam needs with the figures of instruction-counts.json.

    python3 instructions.py measure FILE [--binary FINSAM --instruction-set NAME]
    python3 instructions.py judge FILE [--figures FIGURES]
    python3 instructions.py record FILE…

Called by scripts/bench, which builds what is measured: `--gate` measures and judges, `--record` measures and records.

The figures stand by instruction set, with the version of Swift that they were recorded with. Another compiler makes other
code, so the counts may be beyond the tolerance without a change of ours. Then the gate fails as well, and says that the
compiler differs: nothing is known of that compiler until somebody has looked and recorded. Nor does an instruction set
without figures pass.
"""

import argparse
import json
import os
import pathlib
import sys
from concurrent.futures import ThreadPoolExecutor

from callgrind import ROOT, Callgrind, instruction_set, swift_version

FIGURES = ROOT / "benchmarks/instruction-counts.json"
SCHEMA = "finsam-instruction-counts/1"
# Counts of the same sources differ by less than half a per cent, see README.md.
TOLERANCE = 0.02
# Paths so that simulating costs as much as reading and writing do, and each takes less than 40 s on an idle machine.
RUNS = {
    "reference": "run benchmarks/reference/reference.yaml --paths 8192 --seed 1 --threads 1 --out {out}",
    "ksau": "run scenarios/ksau --scenarios base --paths 64 --seed 1 --threads 1 --out {out}",
    "plan": "run scenarios/plan-2024 --mode plan --threads 1 --out {out}",
    "check": "check scenarios/ksau",
}


def measure(binary: pathlib.Path, name: str) -> dict:
    """Counts every run of a binary that was built for an instruction set."""
    with Callgrind(binary) as callgrind, ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda run: callgrind.count(run, RUNS[run].split())[0], RUNS)
        runs = dict(zip(RUNS, counts, strict=True))
    return {"instruction-set": name, "swift": swift_version(), "instructions": runs}


def judge(measured: dict, figures: dict) -> list[str]:
    """What is wrong with what was measured; empty if nothing is. Prints a line for each run."""
    name, swift = measured["instruction-set"], measured["swift"]
    recorded = figures.get(name)
    if recorded is None:
        return [f"there are no figures for {name}, only for {', '.join(figures) or 'nothing'}"]
    problems = []
    if measured["instructions"].keys() != recorded["instructions"].keys():
        problems.append(f"the runs measured are not those recorded for {name}")
    for run, count in measured["instructions"].items():
        before = recorded["instructions"].get(run)
        if before is None:
            continue
        change = count / before - 1
        line = f"{run}: {count:,} instructions on {name}, {change:+.2%} against the {before:,} recorded"
        print(f"{line}; ±{TOLERANCE:.0%} is allowed")
        if abs(change) > TOLERANCE:
            problems.append(f"{line}; ±{TOLERANCE:.0%} is allowed")
    if swift != recorded["swift"]:
        note = f"the figures for {name} were recorded with Swift {recorded['swift']}, this is Swift {swift}"
        print(note)
        if problems:
            problems.append(f"{note}: the compiler may be the cause")
    return problems


def advice(name: str) -> str:
    return (
        f"If the change is meant, record anew with `scripts/bench --record` and commit {FIGURES.name} together with its "
        "cause\nand a line in CHANGELOG.md, also if finsam has become faster. If not, `scripts/bench` says which stage "
        f"changed.\nFigures are kept by instruction set ({name} here); they can be recorded only where finsam can be "
        "built for it."
    )


def read(path: pathlib.Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def record(files: list[pathlib.Path]) -> None:
    """Writes what was measured into the figures; those of other instruction sets stay."""
    sets = read(FIGURES)["instruction-sets"] if FIGURES.exists() else {}
    for measured in map(read, files):
        sets[measured.pop("instruction-set")] = measured
    document = {"schema": SCHEMA, "runs": RUNS, "instruction-sets": dict(sorted(sets.items()))}
    FIGURES.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    print(f"{FIGURES.relative_to(ROOT)} is written; look at the difference, and say in CHANGELOG.md what caused it")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    measuring = commands.add_parser("measure")
    measuring.add_argument("file", type=pathlib.Path)
    measuring.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/finsam")
    measuring.add_argument("--instruction-set", help="what the binary was built for; by default what scripts/run does")
    judging = commands.add_parser("judge")
    judging.add_argument("file", type=pathlib.Path)
    judging.add_argument("--figures", type=pathlib.Path, default=FIGURES)
    commands.add_parser("record").add_argument("files", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()

    if arguments.command == "measure":
        measured = measure(arguments.binary, arguments.instruction_set or instruction_set())
        arguments.file.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    elif arguments.command == "record":
        record(arguments.files)
    else:
        measured = read(arguments.file)
        figures = read(arguments.figures)
        if figures["runs"] != RUNS:
            problems = ["the runs were changed after the figures had been recorded"]
        else:
            problems = judge(measured, figures["instruction-sets"])
        if problems:
            sys.exit("\n".join([f"error: {problem}" for problem in problems] + [advice(measured["instruction-set"])]))


if __name__ == "__main__":
    main()
