"""What a user waits for: until a command begins to answer, and until it has ended."""

import os
import subprocess
import sys
import time
from pathlib import Path

from course import FINSAM, ROOT, STUDY

ROUNDS = 10
# Questions run many worlds and take seconds.
QUESTION_ROUNDS = 3
KSAU = ROOT / "scenarios/ksau"


def commands(folder: Path) -> dict[str, list]:
    """What is tried, by what is shown of it."""
    tried: dict[str, list] = {}
    for name, study in (("reference", STUDY), ("ksau", KSAU)):
        tried[f"check {name}"] = ["check", study]
        tried[f"run {name} --mode plan"] = ["run", study, "--mode", "plan", "--out", folder]
        tried[f"run {name} --paths 64"] = ["run", study, "--paths", "64", "--out", folder]
    tried["run ksau --paths 10000"] = ["run", KSAU, "--paths", "10000", "--out", folder]
    return tried


def questions(folder: Path) -> dict[str, list]:
    """The same for questions for which a time is wanted: the shipped shocks, and ten provisions in all combinations."""
    explain = ["explain", KSAU, "--from", "stay", "--to", "join-finnveden", "--paths", "20000", "--out", folder]
    return {
        "stress ksau --paths 100000": ["stress", KSAU, "--paths", "100000", "--out", folder],
        "explain ksau --paths 20000": explain,
    }


def waiting(folder: Path) -> list[dict]:
    """For each command the seconds to the first character on standard output, and to the end, of every round."""
    rows = []
    folder /= "start"
    tried = [(name, arguments, ROUNDS) for name, arguments in commands(folder).items()]
    tried += [(name, arguments, QUESTION_ROUNDS) for name, arguments in questions(folder).items()]
    for name, arguments, count in tried:
        print(f"start: {name}", file=sys.stderr)
        once([FINSAM, *arguments])  # so that the files are in memory
        rounds = [once([FINSAM, *arguments]) for _ in range(count)]
        rows.append({"command": name, "first": [first for first, _ in rounds], "whole": [whole for _, whole in rounds]})
    return rows


def once(command: list) -> tuple[float, float]:
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    start = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        process.stdout.read(1)
        first = time.perf_counter() - start
        process.stdout.read()
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    return first, time.perf_counter() - start
