"""Runs finsam and its peers in turn on the reference study, checks that they agree, and writes what was measured.

    python3 bench.py [--paths N] [--rounds N] [--only NAME,…] [--out FOLDER]

Called by scripts/bench, which builds what is measured. Times are wall seconds. "Inside" is what a program says of its own
simulation and summaries; "whole" is from its start to its end, with reading and writing. Ratios are taken round by round,
so that a machine that slows down slows both. What CI compares is in gate.py and callgrind/instructions.py.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
FINSAM = ROOT / ".build/release/finsam"
STUDY = HERE / "reference/reference.yaml"
PEERS = HERE / "peers"


@dataclass
class Run:
    """One run of one contestant: seconds inside and whole, CPU seconds, and peak memory in MiB."""

    inside: float
    whole: float
    cpu: float
    peak: float


@dataclass
class Contestant:
    """A program with a number of threads."""

    name: str
    threads: int
    runs: list[Run] = field(default_factory=list)

    def least(self, what: str) -> float:
        return min(getattr(run, what) for run in self.runs)


class Course:
    """Where the contestants run: the resolved plan, and a folder for what they write."""

    def __init__(self, folder: pathlib.Path, paths: int) -> None:
        self.folder, self.paths = folder, paths
        self.environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
        self.finsam("plan", 1, 64)
        self.resolved = folder / "plan/reference/provenance.json"

    def finsam(self, name: str, threads: int, paths: int, *options: str) -> Run:
        command = [FINSAM, "run", STUDY, "--paths", paths, "--threads", threads, "--timings", *options]
        run, stderr = self.measure([*command, "--out", self.folder / name])
        run.inside = json.loads(stderr)["simulate"]
        return run

    def peer(self, program: list, name: str, threads: int) -> Run:
        out = self.folder / f"{name}.json"
        run, _ = self.measure([*program, self.resolved, self.paths, threads, out])
        run.inside = json.loads(out.read_text(encoding="utf-8"))["seconds"]
        return run

    def measure(self, command: list) -> tuple[Run, str]:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
            start = time.perf_counter()
            process = subprocess.Popen(
                [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=errors, env=self.environment
            )
            _, status, usage = os.wait4(process.pid, 0)
            whole = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            text = errors.read()
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{text}")
        return Run(0, whole, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), text


def programs(only: set[str]) -> dict[str, list]:
    """The peers that are there, by name."""
    python = sys.executable
    known = {
        "C++": [PEERS / "cpp/peer"],
        "numba": [python, "-B", PEERS / "numba_peer.py"],
        "NumPy": [python, "-B", PEERS / "numpy_peer.py"],
    }
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


def growth(course: Course, largest: int) -> list[dict]:
    """finsam alone with 1 000, 10 000, … paths on two threads."""
    rows = []
    paths = 1_000
    while paths <= largest:
        runs = [course.finsam("growth", 2, paths) for _ in range(3)]
        rows.append({"paths": paths, "whole": min(r.whole for r in runs), "peak-mib": max(r.peak for r in runs)})
        paths *= 10
    return rows


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def report(course: Course, contestants: list[Contestant], rows: list[dict], folder: pathlib.Path) -> None:
    """Writes benchmarks.json and benchmarks.md."""
    finsam = {c.threads: c for c in contestants[:2]}
    extent = course.paths * 10 * 4
    lines = [
        "# finsam and its peers on the reference study",
        "",
        f"{course.paths:,} paths × 10 years × 4 alternatives, {processor()}, {os.cpu_count()} cores, load before the run "
        f"{LOAD:.1f}. Least of {len(contestants[0].runs)} rounds in turn; ratios are medians of rounds, with the least and "
        "the greatest. Above 1: slower than finsam with as many threads.",
        "",
        "| Program | Threads | Inside, s | ns per path, year and alternative | Whole, s | Peak, MiB | Inside / finsam's |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    data = []
    for contestant in contestants:
        against = ratios(contestant, finsam[contestant.threads], "inside")
        middle = statistics.median(against)
        inside = contestant.least("inside")
        lines.append(
            f"| {contestant.name} | {contestant.threads} | {inside:.2f} | {inside / extent * 1e9:.1f} "
            f"| {contestant.least('whole'):.2f} | {max(r.peak for r in contestant.runs):.0f} "
            f"| {middle:.2f} ({min(against):.2f}–{max(against):.2f}) |"
        )
        data.append(
            {
                "program": contestant.name,
                "threads": contestant.threads,
                "runs": [vars(run) for run in contestant.runs],
                "inside-over-finsam": {"median": middle, "least": min(against), "greatest": max(against)},
            }
        )
    speedup = statistics.median(ratios(finsam[1], finsam[2], "inside"))
    lines += ["", f"finsam from one to two threads: {speedup:.2f} times as fast inside."]
    lines += ["", "## Growth with paths, finsam on two threads", "", "| Paths | Whole, s | Peak, MiB |", "|--:|--:|--:|"]
    lines += [f"| {row['paths']:,} | {row['whole']:.2f} | {row['peak-mib']:.0f} |" for row in rows]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    document = {
        "schema": "finsam-benchmarks/1",
        "paths": course.paths,
        "processor": processor(),
        "cores": os.cpu_count(),
        "load": LOAD,
        "contestants": data,
        "growth": rows,
    }
    (folder / "benchmarks.json").write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    print("\n".join(lines))


LOAD = os.getloadavg()[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--paths", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="peers to run, separated by commas: C++, numba, NumPy")
    parser.add_argument("--growth", type=int, default=1_000_000, help="the most paths that finsam is run with alone")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "notebooks-out/benchmarks")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        course = Course(pathlib.Path(folder), arguments.paths)
        peers = programs({name for name in arguments.only.split(",") if name})
        contestants = race(course, peers, arguments.rounds)
        report(course, contestants, growth(course, arguments.growth), arguments.out)


if __name__ == "__main__":
    main()
