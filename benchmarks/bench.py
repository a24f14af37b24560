"""Runs finsam and its peers in turn on the reference study, checks that they agree, and writes what was measured.

    python3 bench.py [--parts NAME,…] [--paths N] [--rounds N] [--only NAME,…] [--long] [--out FOLDER]

Called by scripts/bench, which builds what is measured. Times are wall seconds. "Inside" is what a program says of its own
simulation and summaries; "whole" is from its start to its end, with reading and writing. Ratios are taken round by round,
so that a machine that slows down slows both. What CI compares is in gate.py and callgrind/instructions.py.

Parts: race (finsam and peers), paths, years, factors, alternatives (how finsam's time and memory grow), start (what a user
waits for). Each is kept in results.json with its own facts until it is measured again; results.md and the pictures are
made of all that are there.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field

import growth
import report
import start
from course import HERE, ROOT, Course, Run
from facts import facts

PEERS = HERE / "peers"
SCHEMA = "finsam-benchmarks/2"
PARTS = ("race", "paths", *growth.SIZES, "start")


@dataclass
class Contestant:
    """A program with a number of threads."""

    name: str
    threads: int
    runs: list[Run] = field(default_factory=list)

    def least(self, what: str) -> float:
        return min(getattr(run, what) for run in self.runs)


def programs(only: set[str]) -> dict[str, list]:
    """The peers that are there, by name."""
    python = sys.executable
    known = {
        "C++": [PEERS / "cpp/peer"],
        "numba": [python, "-B", PEERS / "numba_peer.py"],
        "NumPy": [python, "-B", PEERS / "numpy_peer.py"],
    }
    if unknown := only - set(known):
        sys.exit(f"there is no peer {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    return {name: program for name, program in known.items() if not only or name in only}


def race(course: Course, peers: dict[str, list], rounds: int) -> list[Contestant]:
    """Every contestant once a round, in turn; after the first round all results are compared with finsam's."""
    contestants = [Contestant("finsam", threads) for threads in (1, 2)]
    contestants += [Contestant(name, threads) for name in peers for threads in (1, 2)]
    for number in range(rounds):
        for contestant in contestants:
            name = f"{contestant.name}-{contestant.threads}"
            if contestant.name == "finsam":
                run = course.finsam(name, contestant.threads, course.paths)
            else:
                run = course.peer(peers[contestant.name], name, contestant.threads)
            contestant.runs.append(run)
        if number == 0:
            for contestant in contestants[2:]:
                agree(course, f"{contestant.name}-{contestant.threads}")
    return contestants


def agree(course: Course, name: str) -> None:
    """Stops where a peer's results are not finsam's within Monte Carlo error."""
    results = course.folder / "finsam-2/reference/results.json"
    command = [sys.executable, "-B", PEERS / "agree.py", "--self-test", results, course.folder / f"{name}.json"]
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"{name} does not agree with finsam:\n{done.stdout}{done.stderr}")
    print(f"{name} agrees: {done.stdout.strip().splitlines()[-1]}", file=sys.stderr)


def ratios(contestant: Contestant, finsam: Contestant, what: str) -> list[float]:
    """The contestant's time over finsam's, round by round."""
    return [
        getattr(theirs, what) / getattr(ours, what) for theirs, ours in zip(contestant.runs, finsam.runs, strict=True)
    ]


def raced(contestants: list[Contestant]) -> list[dict]:
    """What results.json keeps of a race."""
    finsam = {c.threads: c for c in contestants[:2]}
    rows = []
    for contestant in contestants:
        against = ratios(contestant, finsam[contestant.threads], "inside")
        rows.append(
            {
                "program": contestant.name,
                "threads": contestant.threads,
                "runs": [asdict(run) for run in contestant.runs],
                "inside-over-finsam": {
                    "median": statistics.median(against),
                    "least": min(against),
                    "greatest": max(against),
                },
            }
        )
    return rows


def measure(part: str, course: Course, peers: dict[str, list], rounds: int, largest: int) -> dict:
    """One part of the results, with its facts."""
    about = facts()
    if part == "race":
        rows = raced(race(course, peers, rounds))
    elif part == "paths":
        rows = growth.with_paths(course, largest)
    elif part == "start":
        rows = start.waiting(course.folder)
    else:
        rows = growth.with_size(course, part)
    return {"facts": about, "paths": course.paths, "rows": rows}


def keep(folder: pathlib.Path, parts: dict[str, dict]) -> dict[str, dict]:
    """Adds parts to results.json and gives all that it holds."""
    file = folder / "results.json"
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    if known.get("schema") != SCHEMA:
        known = {"schema": SCHEMA, "parts": {}}
    known["parts"] |= parts
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return known["parts"]




def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default=",".join(PARTS), help=f"what to measure: {', '.join(PARTS)}")
    parser.add_argument("--paths", type=int, default=100_000, help="of the race, and of studies of other sizes")
    parser.add_argument("--rounds", type=int, default=5, help="of the race")
    parser.add_argument("--only", default="", help="peers to run, separated by commas: C++, numba, NumPy")
    parser.add_argument("--growth", type=int, default=1_000_000, help="the most paths that finsam is run with alone")
    parser.add_argument("--long", action="store_const", dest="growth", const=10_000_000, help="--growth 10000000")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "notebooks-out/benchmarks")
    arguments = parser.parse_args()
    parts = arguments.parts.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if arguments.rounds < 1 or arguments.paths < 1:
        parser.error("--rounds and --paths are at least 1")
    peers = programs({name for name in arguments.only.split(",") if name})

    # What is measured first is written first: a later part may be interrupted.
    for part in parts:
        with tempfile.TemporaryDirectory() as folder:
            course = Course(pathlib.Path(folder), arguments.paths)
            found = measure(part, course, peers, arguments.rounds, arguments.growth)
        known = keep(arguments.out, {part: found})
    report.write(known, arguments.out)
    # Only here: gate.py, which uses this file, runs with Debian's Python, which has no matplotlib.
    import pictures

    pictures.write(known, arguments.out)
    print((arguments.out / "results.md").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
