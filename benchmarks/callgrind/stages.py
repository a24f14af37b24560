"""Which stage of finsam the instructions of a run of the reference study belong to.

    python3 stages.py [--out FOLDER]

Called by scripts/bench after bench.py; the shares go to stages.md and stages.json in FOLDER.

A function belongs to a stage by its module and type (STAGES, the first that fits). Functions of others, such as memcpy or
the Swift runtime, and our own arithmetic on lanes work for those who call them: their instructions are shared between the
stages of their callers in proportion to the instructions that callgrind counted for the calls, and so on up to functions
that fit. One of our own that fits nowhere is "other", and so is what has no caller that fits; above OTHER_LIMIT the names
below no longer describe the program: put them right.

Two runs with different numbers of paths tell what a run costs once and what each path adds.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from callgrind import ROOT, Callgrind, instruction_set, swift_version

ARGUMENTS = "run benchmarks/reference/reference.yaml --paths {paths} --seed 1 --threads 1 --out {{out}}"
# Whole superblocks, so that no path is dearer than another.
FEW, MANY = 1024, 8192
# What README.md's times are of.
USUAL = 100_000
OTHER_LIMIT = 0.10
# Stage, module and type (`*`: any), and the member if only some of them belong to it. Setting up comes first, since a
# type is often set up before it is used.
STAGES = [
    (
        "start",
        r"Simulation\.(\w+Plan|\w+Compiler|WorldParts|Sameness|RowSources|WorldRows|OutcomeLayout)\b|FinsamCLI\.StudyArgument\b"
        r"|Stochastics\.(Distribution|QuantileTable|BetaFunction|SetUpMath|CorrelationMatrix|StreamID|Factor|Correlation)\b"
        r"|Stochastics\.(FactorSystem|CorrelationGroup|CompiledDistribution)\.(init|compile|groups|withDistributions|check)\b"
        r"|Finsam\.(\w*Study|Scenario|Alternative|Association|Municipality|World)\b|(StudyFiles|Yams|ArgumentParser)\.",
    ),
    ("random numbers", r"Stochastics\.(NormalSource|Philox|BoxMuller)\b"),
    ("correlation", r"Stochastics\.CorrelationGroup\b"),
    ("distributions and world", r"Stochastics\.(CompiledDistribution|FactorSystem|FactorState)\b|Simulation\.WorldState\b"),
    (
        "summaries",
        r"Stochastics\.(Summary\w*|Series\w*|Bin\w*|Sketch|ExactSums|Estimate|Tail)\b"
        r"|Simulation\.(Summariser|OutcomeSummary|ScenarioResult|SeriesIndex|ExpectedRows)\b",
    ),
    ("rules", r"Simulation\.(YearKernel|OfferTerms|MemberRows|AlternativeState|OutcomeRows|BlockRunner)\b|Finsam\."),
    ("report", r"(Reports|JSONText)\.|FinsamCLI\.(OutputFolder|Streams|SystemCall|RunCommand\.write)\b"),
    ("start", r"FinsamCLI\.|Simulation\.Simulation\b|main$|_dl_|_start$|\(below main\)|yaml_"),
]
OURS = re.compile(r"(Stochastics|Finsam|Simulation|StudyFiles|Reports|JSONText|FinsamCLI)\.")
SERVANTS = re.compile(r"Stochastics\.(LaneBuffer|FlagBuffer|Block)\b")
ORDER = ["random numbers", "correlation", "distributions and world", "rules", "summaries", "start", "report", "other"]


class Profile:
    """callgrind's file: each function's own instructions, and those of its calls."""

    def __init__(self, path: pathlib.Path) -> None:
        self.own: collections.Counter[str] = collections.Counter()
        # By callee, then by caller.
        self.calls: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        names: dict[tuple[str, str], str] = {}

        def name(text: str) -> str:
            number, _, full = text.partition(" ")
            if not number.startswith("("):
                return text
            if full:
                # 'n marks a deeper level of a recursion; it is the same function.
                names["fn", number] = re.sub(r"'\d+$", "", full)
            return names["fn", number]

        function = callee = ""
        is_call = False
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                line = line.rstrip("\n")
                if line.startswith("fn="):
                    function = name(line[3:])
                elif line.startswith("cfn="):
                    callee = name(line[4:])
                elif line.startswith("calls="):
                    is_call = True
                elif line[:1].isdigit() or line[:1] in ("+", "-", "*"):
                    cost = int(line.split()[1])
                    if is_call:
                        self.calls[callee][function] += cost
                        is_call = False
                    else:
                        self.own[function] += cost


def demangled(names: list[str]) -> dict[str, str]:
    """Swift's names as they are written in the sources, with modules."""
    command = ["swift", "demangle", "--compact"]
    done = subprocess.run(command, input="\n".join(names), check=True, capture_output=True, encoding="utf-8")
    return dict(zip(names, done.stdout.splitlines(), strict=True))


def plain(name: str) -> str:
    """Module, type and member of a demangled name: without what the compiler has made of it."""
    name = re.sub(r"\((\w+) in _[0-9A-F]+\)", r"\1", name)
    name = re.sub(r"\(extension in (\w+)\):", "", name)
    # A specialised function's own name comes last, a closure's is that of the function that it is written in.
    name = re.split(r"specialization <.*?> of (?=[^<>]*[.(])", name)[-1]
    name = name.rsplit(" in ", 1)[-1]
    return re.sub(r"^(.*? (function|thunk|getter|metadata|witness) for |merged |static |dispatch thunk of )+", "", name)


def stage(name: str) -> str | None:
    """The stage that a function belongs to by its name, or nothing if it works for its callers."""
    words = plain(name)
    found = next((stage for stage, pattern in STAGES if re.match(pattern, words)), None)
    if found is None and OURS.match(words) and not SERVANTS.match(words):
        return "other"
    return found


def by_stage(profile: Profile) -> dict[str, float]:
    """The instructions of each stage."""
    names = sorted(set(profile.own) | set(profile.calls))
    readable = demangled(names)
    known = {name: found for name in names if (found := stage(readable[name]))}
    # For the other functions: how much of each stage they work for. Calls may go in circles, so this is repeated until
    # it no longer moves; what has not arrived anywhere is "other".
    weights: dict[str, dict[str, float]] = {name: {known[name]: 1.0} for name in known}
    unknown = [name for name in names if name not in known]
    for _ in range(200):
        moved = 0.0
        for name in unknown:
            callers = profile.calls.get(name, {})
            total = sum(cost for caller, cost in callers.items() if caller != name)
            new: dict[str, float] = collections.defaultdict(float)
            for caller, cost in callers.items():
                if caller != name and total > 0:
                    for found, weight in weights.get(caller, {}).items():
                        new[found] += weight * cost / total
            old = weights.get(name, {})
            moved = max([moved] + [abs(new[key] - old.get(key, 0)) for key in new])
            weights[name] = dict(new)
        if moved < 1e-6:
            break
    result = dict.fromkeys(ORDER, 0.0)
    for name, own in profile.own.items():
        for found, weight in weights[name].items():
            result[found] += own * weight
    result["other"] += sum(profile.own.values()) - sum(result.values())
    return result


def shares(instructions: dict[str, float]) -> dict[str, float]:
    """The instructions of each stage as shares of their sum."""
    total = sum(instructions.values())
    return {name: value / total for name, value in instructions.items()}


def section(once: dict[str, float], each: dict[str, float], usual: dict[str, float]) -> str:
    """The stages as Markdown."""
    lines = [
        "# Where the instructions go",
        "",
        f"The reference study on one thread, counted by callgrind with {FEW:,} and with {MANY:,} paths; {instruction_set()}, "
        f"Swift {swift_version()}. An instruction on vectors takes longer than one of the report: shares of instructions are "
        "not shares of time.",
        "",
        f"| Stage | Once, million | Each path, thousand | Share with {USUAL:,} paths |",
        "|---|--:|--:|--:|",
    ]
    for name, share in shares(usual).items():
        lines.append(f"| {name} | {once[name] / 1e6:,.1f} | {each[name] / 1e3:,.1f} | {share:.1%} |")
    lines.append(f"| **all** | {sum(once.values()) / 1e6:,.1f} | {sum(each.values()) / 1e3:,.1f} | 100 % |")
    return "\n".join(lines) + "\n"


def write(folder: pathlib.Path, text: str, stages: dict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stages.md").write_text(text, encoding="utf-8")
    (folder / "stages.json").write_text(json.dumps(stages, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "notebooks-out/benchmarks")
    # The others are bench.py's.
    arguments, _ = parser.parse_known_args()
    with Callgrind(ROOT / ".build/release/finsam") as callgrind, ThreadPoolExecutor(2) as pool:

        def count(paths: int) -> dict[str, float]:
            return by_stage(Profile(callgrind.count(f"reference-{paths:05}", ARGUMENTS.format(paths=paths).split())[1]))

        few, many = pool.map(count, (FEW, MANY))
    each = {name: (many[name] - few[name]) / (MANY - FEW) for name in ORDER}
    once = {name: few[name] - FEW * each[name] for name in ORDER}
    usual = {name: once[name] + USUAL * each[name] for name in ORDER}
    text = section(once, each, usual)
    print(text)
    for instructions in (many, usual):
        if (other := shares(instructions)["other"]) > OTHER_LIMIT:
            sys.exit(f"{other:.0%} of the instructions belong to no stage: put STAGES in {pathlib.Path(__file__).name} right")
    stages = {
        "instruction-set": instruction_set(),
        "swift": swift_version(),
        "instructions-once": {name: round(value) for name, value in once.items()},
        "instructions-each-path": {name: round(value) for name, value in each.items()},
        "shares": {name: round(value, 4) for name, value in shares(usual).items()},
        "shares-of-paths": USUAL,
    }
    write(arguments.out, text, stages)


if __name__ == "__main__":
    main()
