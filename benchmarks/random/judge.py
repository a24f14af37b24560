"""Judges what dieharder printed about streams: a table of p-values and a verdict.

    python3 judge.py NAME=FILE…

Each file holds the output of `dieharder -k 2 -Y 1` about one stream. dieharder calls a p-value weak that is within 0.005
of 0 or 1, which one in a hundred is by chance; with -Y 1 it then takes more samples until the test is clearly passed or
clearly failed (within 10⁻⁶). Only that last word counts. Exit 1 if it is not PASSED for every test of every stream.
"""

import collections
import sys
from dataclasses import dataclass
from pathlib import Path

WEAK = 0.005


@dataclass
class Outcome:
    """What a test said at last, and whether it was weak with its first samples."""

    p: float
    samples: int
    assessment: str
    weak_at_first: bool
    repeated: bool


def outcomes(text: str) -> dict[tuple[str, int, int], Outcome]:
    """By test, size and number: a test prints several results of the same size one after the other."""
    found: dict[tuple[str, int, int], Outcome] = {}
    seen: collections.Counter[tuple[str, int, int]] = collections.Counter()
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) != 6 or cells[0] == "test_name":
            continue
        name, size, _, samples, p, assessment = cells
        # Results of one test are told apart by their order, which is the same when it is repeated with more samples.
        key = (name, int(size), seen[name, int(size), int(samples)])
        seen[name, int(size), int(samples)] += 1
        before = found.get(key)
        weak = before.weak_at_first if before else assessment == "WEAK"
        found[key] = Outcome(float(p), int(samples), assessment, weak, before is not None)
    return found


def main() -> int:
    streams = {}
    for argument in sys.argv[1:]:
        name, file = argument.split("=", 1)
        streams[name] = outcomes(Path(file).read_text(encoding="utf-8"))
    if not streams or not all(streams.values()):
        print("there is nothing to judge", file=sys.stderr)
        return 1

    print(f"| Test | Size | {' | '.join(streams)} |")
    print(f"|---|--:|{'--:|' * len(streams)}")
    for name, size, number in sorted({key for results in streams.values() for key in results}):
        cells = []
        for results in streams.values():
            outcome = results.get((name, size, number))
            cells.append("–" if outcome is None else cell(outcome))
        print(f"| {name} | {size} | {' | '.join(cells)} |")
    print()

    sound = True
    for name, results in streams.items():
        count = len(results)
        weak = sum(outcome.weak_at_first for outcome in results.values())
        lost = sorted({key[0] for key, outcome in results.items() if outcome.assessment != "PASSED"})
        sound &= not lost
        verdict = f"not passed: {', '.join(lost)}" if lost else "all passed"
        print(f"{name}: {count} p-values, {weak} weak at first ({2 * WEAK * count:.1f} are to be expected), {verdict}.")
    return 0 if sound else 1


def cell(outcome: Outcome) -> str:
    text = f"{outcome.p:.3f}"
    if outcome.repeated:
        text += f" ({outcome.samples} samples)"
    return text if outcome.assessment == "PASSED" else f"{text} {outcome.assessment}"


if __name__ == "__main__":
    sys.exit(main())
