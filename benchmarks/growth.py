"""How finsam's time and memory grow with paths, years, factors and alternatives, on one thread and on two."""

import pathlib
import subprocess
import sys
from dataclasses import asdict

from course import HERE, STUDY, Course

LEAST_PATHS = 1_000
# From this many paths on once; before, the least of three rounds.
ONCE_FROM = 1_000_000
ROUNDS = 3
# What else grows, one at a time from the reference study (10 years, 40 factors, 4 alternatives).
SIZES = {"years": (5, 10, 20, 40), "factors": (10, 40, 80), "alternatives": (1, 2, 4, 8)}


def with_paths(course: Course, largest: int) -> list[dict]:
    """1 000, 10 000, … paths of the reference study."""
    rows, paths = [], LEAST_PATHS
    while paths <= largest:
        rows += measure(course, paths, {"paths": paths}, STUDY)
        paths *= 10
    return rows


def with_size(course: Course, what: str) -> list[dict]:
    """Studies of other sizes, with as many paths as the course has."""
    rows = []
    for count in SIZES[what]:
        folder = course.folder / f"{what}-{count}"
        folder.mkdir()
        study = generated(folder / "reference.yaml", what, count)
        rows += measure(course, course.paths, {what: count, "paths": course.paths}, study)
    return rows


def measure(course: Course, paths: int, about: dict, study: pathlib.Path) -> list[dict]:
    """A row for each number of threads."""
    print(f"growth: {', '.join(f'{value:,} {key}' for key, value in about.items())}", file=sys.stderr)
    runs: dict[int, list[dict]] = {1: [], 2: []}
    for _ in range(1 if paths >= ONCE_FROM else ROUNDS):
        for threads, found in runs.items():
            found.append(asdict(course.finsam("growth", threads, paths, study=study)))
    return [about | {"threads": threads, "runs": found} for threads, found in runs.items()]


def generated(file: pathlib.Path, what: str, count: int) -> pathlib.Path:
    command = [sys.executable, "-B", HERE / "reference/generate.py", f"--{what}", count, "--out", file]
    subprocess.run([str(part) for part in command], check=True)
    return file
