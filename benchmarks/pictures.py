"""Pictures of results.json, each as SVG and as PNG, with what they were measured with written below."""

import pathlib
import statistics
import textwrap
from collections.abc import Callable

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter, NullLocator

import facts
from report import least, greatest, nanoseconds

# Okabe and Ito's colours, told apart by the colour-blind; the marker says the same once more.
BLUE, ORANGE, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#595959"
THREADS = {1: (BLUE, "o", "1 thread"), 2: (ORANGE, "s", "2 threads")}
WIDTH = 9.0  # inches

plt.rcParams.update(
    {
        "font.family": "DejaVu Sans",
        "font.size": 10,
        "axes.titlesize": 11,
        "axes.titlelocation": "left",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": True,
        "grid.color": "#dddddd",
        "axes.axisbelow": True,
        "legend.frameon": False,
        "svg.hashsalt": "finsam",
        "svg.fonttype": "path",
    }
)


def write(parts: dict[str, dict], folder: pathlib.Path) -> None:
    """Draws what was measured; what was not gets no picture."""
    drawn: list[tuple[str, Figure]] = []
    if "race" in parts:
        drawn += [("programs", programs(parts["race"])), ("ratios", ratios(parts["race"]))]
    if "paths" in parts:
        drawn.append(("growth-paths", growth_with_paths(parts["paths"])))
    sizes = [name for name in ("years", "factors", "alternatives") if name in parts]
    if sizes:
        drawn.append(("growth-sizes", growth_with_sizes({name: parts[name] for name in sizes})))
    if "start" in parts:
        drawn.append(("start", waiting(parts["start"])))
    for name, figure in drawn:
        figure.savefig(folder / f"{name}.svg", metadata={"Date": None})
        figure.savefig(folder / f"{name}.png", dpi=150)
        plt.close(figure)


def finish(figure: Figure, title: str, described: list[dict]) -> Figure:
    """The title above, and below what the parts were measured with."""
    lines = textwrap.wrap(facts.line([part["facts"] for part in described]), 165)
    height = figure.get_figheight()
    below = (0.14 * len(lines) + 0.12) / height
    figure.text(0.01, 1 - 0.1 / height, title, ha="left", va="top", fontsize=13, fontweight="bold")
    figure.text(0.01, 0.06 / height, "\n".join(lines), fontsize=7, color=GREY, va="bottom", linespacing=1.3)
    figure.tight_layout(rect=(0, below, 1, 1 - 0.35 / height))
    return figure


def legend(axes: Axes) -> None:
    """Above the axes, at the right, where nothing is drawn."""
    axes.legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, borderaxespad=0.2, handletextpad=0.4)


def plain(value: float, _: object = None) -> str:
    """1 000 000, 64, 0.5: figures as people write them."""
    text = f"{value:,.0f}" if value >= 1 else f"{value:g}"
    return text.replace(",", "\N{THIN SPACE}")


def log_axis(axis: object, between: tuple[int, ...] = (1, 2, 5)) -> None:
    """A logarithmic axis with plain figures at these multiples of the powers of ten."""
    axis.set_major_locator(LogLocator(base=10, subs=between))
    axis.set_major_formatter(FuncFormatter(plain))
    axis.set_minor_locator(NullLocator())
    axis.set_minor_formatter(NullFormatter())


def lines(axes: Axes, rows: list[dict], what: str, value: Callable[[dict], float], labels: bool = True) -> list[float]:
    """A line for each number of threads; gives the values that are drawn."""
    drawn = []
    for threads, (colour, marker, label) in THREADS.items():
        chosen = [row for row in rows if row["threads"] == threads]
        heights = [value(row) for row in chosen]
        axes.plot([row[what] for row in chosen], heights, color=colour, marker=marker, label=label if labels else None)
        drawn += heights
    return drawn


def seconds(row: dict) -> float:
    return least(row["runs"], "inside")


def memory(row: dict) -> float:
    return greatest(row["runs"], "peak")


def growth_with_paths(part: dict) -> Figure:
    figure, (left, right) = plt.subplots(1, 2, figsize=(WIDTH, 4.4))
    times = lines(left, part["rows"], "paths", seconds)
    left.set(title="Time of simulation and summaries, s", xlabel="Paths", xscale="log", yscale="log")
    log_axis(left.yaxis, (1,) if max(times) > 100 * min(times) else (1, 2, 5))
    left.legend(loc="upper left")
    peaks = lines(right, part["rows"], "paths", memory)
    right.set(title="Peak memory of the process, MiB", xlabel="Paths", xscale="log", ylim=(0, 1.25 * max(peaks)))
    for axes in (left, right):
        log_axis(axes.xaxis, (1,))
    return finish(figure, "finsam: growth with the number of paths", [part])


def growth_with_sizes(parts: dict[str, dict]) -> Figure:
    """Straight axes from zero: whether time is proportional is seen as a straight line."""
    figure, grid = plt.subplots(2, len(parts), figsize=(WIDTH, 6.2), squeeze=False, sharey="row")
    for column, (name, part) in enumerate(parts.items()):
        times, memories = grid[0][column], grid[1][column]
        lines(times, part["rows"], name, seconds)
        lines(memories, part["rows"], name, memory)
        counts = sorted({row[name] for row in part["rows"]})
        memories.set(xlabel=name.capitalize())
        for axes in (times, memories):
            axes.set(xticks=counts, xlim=(0, 1.05 * counts[-1]), ylim=(0, None))
    grid[0][0].set_title("Time of simulation and summaries, s")
    grid[1][0].set_title("Peak memory of the process, MiB")
    grid[0][0].legend(loc="upper left")
    paths = max(part["paths"] for part in parts.values())
    title = f"finsam: growth with the size of the study, {plain(paths)} paths"
    return finish(figure, title, list(parts.values()))


def programs(part: dict) -> Figure:
    names = list(dict.fromkeys(row["program"] for row in part["rows"]))
    figure, axes = plt.subplots(figsize=(WIDTH, 1.6 + 0.75 * len(names)))
    for row in part["rows"]:
        colour, _, label = THREADS[row["threads"]]
        runs = [nanoseconds(run["inside"], part["paths"]) for run in row["runs"]]
        place = names.index(row["program"]) + (row["threads"] - 1.5) * 0.36
        axes.barh(place, min(runs), 0.32, color=colour, label=label if row["program"] == names[0] else None)
        axes.plot([min(runs), max(runs)], [place, place], color="black", linewidth=1)
        axes.text(max(runs), place, f"  {min(runs):,.0f}".replace(",", "\N{THIN SPACE}"), va="center", fontsize=9)
    axes.set_yticks(range(len(names)), names)
    axes.invert_yaxis()
    axes.set(title="ns per path, year and alternative: least of all rounds; line to the slowest")
    axes.set_xlim(0, 1.1 * axes.dataLim.x1)
    axes.grid(axis="y", visible=False)
    legend(axes)
    return finish(figure, f"finsam and its peers, {plain(part['paths'])} paths of the reference study", [part])


def ratios(part: dict) -> Figure:
    rows = [row for row in part["rows"] if row["program"] != "finsam"]
    names = list(dict.fromkeys(row["program"] for row in rows))
    figure, axes = plt.subplots(figsize=(WIDTH, 1.6 + 0.6 * len(names)))
    values = [1.0]
    for row in rows:
        colour, marker, label = THREADS[row["threads"]]
        ratio = row["inside-over-finsam"]
        place = names.index(row["program"]) + (row["threads"] - 1.5) * 0.36
        axes.plot([ratio["least"], ratio["greatest"]], [place, place], color=colour, linewidth=2)
        label = label if row["program"] == names[0] else None
        axes.plot(ratio["median"], place, marker, color=colour, label=label, markersize=7)
        axes.text(ratio["greatest"], place, f"   {ratio['median']:.2f}", va="center", fontsize=9)
        values += [ratio["least"], ratio["greatest"]]
    axes.axvline(1, color="black", linewidth=1)
    axes.text(1, len(names) - 0.45, " finsam", fontsize=9, va="bottom")
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set(title="Median of rounds, least and greatest; right of 1: slower than finsam", xscale="log")
    axes.set_xlim(0.8 * min(values), 1.4 * max(values))
    log_axis(axes.xaxis)
    axes.grid(axis="y", visible=False)
    legend(axes)
    title = f"Time inside, as a multiple of finsam's with as many threads, {plain(part['paths'])} paths"
    return finish(figure, title, [part])


def waiting(part: dict) -> Figure:
    rows = part["rows"]
    figure, axes = plt.subplots(figsize=(WIDTH, 1.6 + 0.5 * len(rows)))
    for place, row in enumerate(rows):
        first, whole = ([1e3 * value for value in row[key]] for key in ("first", "whole"))
        axes.barh(place, statistics.median(whole), 0.6, color=BLUE, label="end" if place == 0 else None)
        axes.plot(
            [statistics.median(first)] * 2,
            [place - 0.3, place + 0.3],
            color=ORANGE,
            linewidth=3,
            label="first of the answer" if place == 0 else None,
        )
        axes.plot([min(whole), max(whole)], [place, place], color="black", linewidth=1)
        axes.text(max(whole), place, f"  {plain(statistics.median(whole))} ms", va="center", fontsize=9)
    axes.set_yticks(range(len(rows)), [f"finsam {row['command']}" for row in rows])
    axes.invert_yaxis()
    axes.set(title="ms: median, with a line over all runs")
    axes.set_xlim(0, 1.12 * axes.dataLim.x1)
    axes.grid(axis="y", visible=False)
    legend(axes)
    return finish(figure, "What a user waits for", [part])
