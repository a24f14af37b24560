"""What the Python peers' commands have in common: PEER RESOLVED PATHS THREADS OUT.json."""

import sys
from collections.abc import Callable

from resolved import Study, Unsupported, read_study
from results import Counts, Layout, Statistics, write_results

# From study, layout, paths and threads to seconds (see write_results), statistics and counts.
Simulate = Callable[[Study, Layout, int, int], tuple[dict[str, float], Statistics, Counts]]


def run(peer: str, arguments: list[str], simulate: Simulate) -> int:
    """Reads the study, simulates and writes the results; the exit code."""
    if len(arguments) != 4:
        print(f"usage: {peer}_peer.py RESOLVED PATHS THREADS OUT.json", file=sys.stderr)
        return 64
    source, paths, threads, target = arguments[0], int(arguments[1]), int(arguments[2]), arguments[3]
    try:
        study = read_study(source)
    except Unsupported as problem:
        print(f"{peer}_peer: {problem}", file=sys.stderr)
        return 65
    layout = Layout(study)
    seconds, statistics, counts = simulate(study, layout, paths, threads)
    write_results(
        target, peer=peer, threads=threads, seconds=seconds, layout=layout, statistics=statistics, counts=counts
    )
    return 0
