"""What belongs to every figure: machine, versions, command, load."""

import importlib.metadata
import os
import pathlib
import platform
import re
import subprocess
import sys

from course import FINSAM, ROOT


def facts() -> dict:
    """The facts now; the load is that of the last minute, so ask before measuring."""
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "system": system(),
        "swift": first(r"Swift version (\S+)", output("swift", "--version")),
        "flags": output(ROOT / "scripts/instruction-set").split(),
        "finsam": output(FINSAM, "--version").strip(),
        "commit": commit(),
        "peers": peers(),
        "command": " ".join(["scripts/bench", *sys.argv[1:]]),
        "load": round(os.getloadavg()[0], 1),
    }


def line(found: list[dict]) -> str:
    """Facts in a sentence, for a table or a picture; what differs between parts is listed."""

    def each(key: str) -> str:
        values = [" ".join(one[key]) if isinstance(one[key], list) else str(one[key]) for one in found]
        return ", ".join(dict.fromkeys(values))

    return (
        f"finsam {each('finsam')} ({each('commit')}), Swift {each('swift')} with {each('flags') or 'no flags'}; "
        f"{each('cores')} × {each('processor')}, {each('system')}; load before {each('load')}; {each('command')}"
    )


def processor() -> str:
    for entry in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if entry.startswith("model name"):
            return entry.split(":", 1)[1].strip()
    return platform.processor()


def system() -> str:
    return platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())


def commit() -> str:
    """The commit that was measured; with a + where files differ from it."""
    return output("git", "-C", ROOT, "describe", "--always", "--dirty=+", "--exclude=*").strip() or "unknown commit"


def peers() -> dict[str, str]:
    """Versions of what the peers are made with; only what is there."""
    found = {"Python": platform.python_version()}
    for package in ("numpy", "numba", "llvmlite"):
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    compiler = output("make", "--silent", "--directory", ROOT / "benchmarks/peers/cpp", "compiler")
    if compiler:
        found["C++"] = compiler.splitlines()[0].split(" (http")[0].strip()
    return found


def first(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else "unknown"


def output(*command: object) -> str:
    """What a command prints, or nothing where it cannot be run or fails."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
