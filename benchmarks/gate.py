"""Fails if finsam is not faster than the NumPy peer by a stated factor, both with two threads, on the reference study.

    python3 gate.py measure FILE [--paths N]
    python3 gate.py judge FILE

Called by scripts/bench --gate. Compared are the least seconds of finsam and the least seconds of NumPy, since other
programs on the machine can only make a run longer: the more rounds, the nearer both come to what an idle machine takes.
So the rounds go on, within BUDGET, while the factor is not reached; a machine that is busy for a second fails nothing.
"""

import argparse
import json
import os
import pathlib
import sys
import tempfile
import time

from bench import Course, agree, programs

# What finsam must be faster by. Its one place: README.md says what is measured on an idle machine.
WANTED = 3.5
PEER = "NumPy"
THREADS = 2
# Some 0.3 s of finsam: short enough to fall between two disturbances, long enough that starting threads costs nothing.
PATHS = 20_000
# One lucky round is not enough: NumPy too is to have had a quiet moment.
LEAST_ROUNDS = 3
# Seconds in which a new round may be begun; a round takes some 2 s on an idle machine.
BUDGET = 40


def factor(rounds: list[dict[str, float]]) -> float:
    """How many times finsam's time the peer's is."""
    return min(entry["peer"] for entry in rounds) / min(entry["finsam"] for entry in rounds)


def measure(paths: int) -> dict:
    """Runs both in turn; stops unless their results agree."""
    start = time.monotonic()
    program = programs({PEER})[PEER]
    rounds: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        course = Course(pathlib.Path(folder), paths)
        while len(rounds) < LEAST_ROUNDS or (factor(rounds) < WANTED and time.monotonic() - start < BUDGET):
            ours = course.finsam(f"finsam-{THREADS}", THREADS, paths)
            theirs = course.peer(program, f"{PEER}-{THREADS}", THREADS)
            if not rounds:
                agree(course, f"{PEER}-{THREADS}")
            rounds.append({"finsam": ours.inside, "peer": theirs.inside})
    return {"peer": PEER, "threads": THREADS, "paths": paths, "load": os.getloadavg()[0], "seconds": rounds}


def judge(measured: dict) -> None:
    rounds = measured["seconds"]
    found = factor(rounds)
    print(
        f"{measured['peer']}, {measured['threads']} threads, {measured['paths']:,} paths: {found:.2f} times finsam's time, "
        f"at least {WANTED} is wanted (least of {len(rounds)} rounds; load {measured['load']:.1f})"
    )
    if found < WANTED:
        sys.exit("error: finsam has become slower: find out why, or say in CHANGELOG.md why it must be")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    measuring = commands.add_parser("measure")
    measuring.add_argument("file", type=pathlib.Path)
    measuring.add_argument("--paths", type=int, default=PATHS)
    commands.add_parser("judge").add_argument("file", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.command == "measure":
        arguments.file.write_text(json.dumps(measure(arguments.paths), indent=2) + "\n", encoding="utf-8")
    else:
        judge(json.loads(arguments.file.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
