"""results.md: what was measured, in tables."""

import pathlib
import statistics
from collections.abc import Iterator

import facts

ALTERNATIVES, YEARS = 4, 10  # of the reference study
TITLES = {
    "paths": "Growth with paths",
    "years": "Growth with years",
    "factors": "Growth with factors",
    "alternatives": "Growth with alternatives",
}


def write(parts: dict[str, dict], folder: pathlib.Path) -> None:
    lines = ["# finsam and its peers, measured", ""]
    lines += ["Each part says with what it was measured. How figures are taken: `benchmarks/README.md`.", ""]
    if "race" in parts:
        lines += [*race(parts["race"]), ""]
    for name in TITLES:
        if name in parts:
            lines += [*growth(name, parts[name]), ""]
    if "start" in parts:
        lines += [*start(parts["start"]), ""]
    (folder / "results.md").write_text("\n".join(lines), encoding="utf-8")


def about(part: dict, *, with_peers: bool = False) -> list[str]:
    found = part["facts"]
    peers = "; " + ", ".join(f"{key} {value}" for key, value in found["peers"].items()) if with_peers else ""
    return [f"{facts.line([found])}{peers}.", ""]


def least(runs: list[dict], what: str) -> float:
    return min(run[what] for run in runs)


def greatest(runs: list[dict], what: str) -> float:
    return max(run[what] for run in runs)


def nanoseconds(seconds: float, paths: int, years: int = YEARS, alternatives: int = ALTERNATIVES) -> float:
    """Nanoseconds for each path, year and alternative."""
    return seconds * 1e9 / (paths * years * alternatives)


def race(part: dict) -> Iterator[str]:
    rounds = len(part["rows"][0]["runs"])
    yield "## finsam and its peers on the reference study"
    yield ""
    yield (
        f"{part['paths']:,} paths × {YEARS} years × {ALTERNATIVES} alternatives; least of {rounds} rounds in turn, memory "
        "the greatest. Ratios are medians of rounds, with the least and the greatest; above 1: slower than finsam with as "
        "many threads."
    )
    yield ""
    yield from about(part, with_peers=True)
    yield (
        "| Program | Threads | Inside, s | ns per path, year and alternative | Whole, s | CPU, s | Peak, MiB "
        "| Inside / finsam's |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    for row in part["rows"]:
        runs, ratio = row["runs"], row["inside-over-finsam"]
        inside = least(runs, "inside")
        yield (
            f"| {row['program']} | {row['threads']} | {inside:.2f} | {nanoseconds(inside, part['paths']):.0f} "
            f"| {least(runs, 'whole'):.2f} | {least(runs, 'cpu'):.2f} | {greatest(runs, 'peak'):.0f} "
            f"| {ratio['median']:.2f} ({ratio['least']:.2f}–{ratio['greatest']:.2f}) |"
        )
    one, two = (row["runs"] for row in part["rows"][:2])
    gains = [a["inside"] / b["inside"] for a, b in zip(one, two, strict=True)]
    yield ""
    yield (
        f"finsam from one to two threads: {statistics.median(gains):.2f} times as fast inside "
        f"({min(gains):.2f}–{max(gains):.2f})."
    )


def growth(name: str, part: dict) -> Iterator[str]:
    yield f"## {TITLES[name]}"
    yield ""
    yield "finsam alone; least time and greatest memory of the runs."
    yield ""
    yield from about(part)
    # Years, factors or alternatives stand before the paths.
    size = "" if name == "paths" else f"{name.capitalize()} | "
    yield f"| {size}Paths | Threads | Runs | Inside, s | ns per path, year and alternative | Whole, s | Peak, MiB |"
    yield f"|{'--:|' * (7 if name == 'paths' else 8)}"
    for row in part["rows"]:
        runs, paths = row["runs"], row["paths"]
        inside = least(runs, "inside")
        each = nanoseconds(inside, paths, row.get("years", YEARS), row.get("alternatives", ALTERNATIVES))
        size = "" if name == "paths" else f"{row[name]} | "
        yield (
            f"| {size}{paths:,} | {row['threads']} | {len(runs)} | {inside:.3f} | {each:.0f} "
            f"| {least(runs, 'whole'):.3f} | {greatest(runs, 'peak'):.0f} |"
        )


def start(part: dict) -> Iterator[str]:
    counts = sorted({len(row["whole"]) for row in part["rows"]})
    rounds = " or ".join(map(str, counts))
    yield "## What a user waits for"
    yield ""
    yield f"Milliseconds of wall time: median of {rounds} runs, with the least and the greatest. Threads: as many as cores."
    yield ""
    yield from about(part)
    yield "| Command | Until it begins to answer | Until its end |"
    yield "|---|--:|--:|"
    for row in part["rows"]:
        yield f"| `finsam {row['command']}` | {spread(row['first'])} | {spread(row['whole'])} |"


def spread(seconds: list[float]) -> str:
    low, middle, high = (1e3 * value for value in (min(seconds), statistics.median(seconds), max(seconds)))
    return f"{middle:,.0f} ({low:,.0f}–{high:,.0f})"
