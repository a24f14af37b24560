"""finsam under callgrind: instructions are counted, not seconds, so that a busy machine changes nothing.

What could move the counts is held still: the environment is empty but for what is set here, hashing has no random seed,
finsam runs with one thread, studies are named relative to the repository, and files are written into a folder whose name
is always as long. callgrind shows every program the same processor and the same C library's choices.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Callgrind:
    """A binary of finsam made ready to be counted, in a folder of its own. To be used in a `with` statement."""

    def __init__(self, binary: pathlib.Path) -> None:
        self.binary = binary

    def __enter__(self) -> "Callgrind":
        self.temporary = tempfile.TemporaryDirectory(prefix="finsam-")
        self.folder = pathlib.Path(self.temporary.name)
        # valgrind 3.19 cannot read the debug information that clang 21 writes; names of functions are not part of it.
        self.program = self.folder / "finsam"
        subprocess.run(["objcopy", "--strip-debug", self.binary, self.program], check=True)
        self.preload = self.folder / "sigsuspend.so"
        source = HERE / "sigsuspend.c"
        subprocess.run(["clang", "-shared", "-fPIC", "-O1", "-o", self.preload, source], check=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.temporary.cleanup()

    def count(self, name: str, arguments: list[str]) -> tuple[int, pathlib.Path]:
        """Runs finsam to its end; the instructions of all its threads, and the file with those of each function.

        `{out}` in an argument becomes a folder to write to. Ends the program if finsam fails.
        """
        profile = self.folder / f"{name}.callgrind"
        out = self.folder / name
        command = ["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={profile}", str(self.program)]
        command += [argument.replace("{out}", str(out)) for argument in arguments]
        environment = {
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "SWIFT_DETERMINISTIC_HASHING": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "LD_PRELOAD": str(self.preload),
        }
        # A toolchain may have been installed so that its libraries are found only in this way.
        if "LD_LIBRARY_PATH" in os.environ:
            environment["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
        )
        if done.returncode != 0:
            text = done.stderr.decode("utf-8", "replace")
            sys.exit(f"finsam {' '.join(arguments)} under callgrind ended with {done.returncode}:\n{text}")
        return total(profile), profile


def total(profile: pathlib.Path) -> int:
    """The sum that callgrind wrote into its file."""
    with open(profile, encoding="utf-8") as file:
        for line in file:
            key, _, value = line.partition(":")
            if key in ("summary", "totals"):
                return int(value.split()[0])
    sys.exit(f"{profile} has no sum: callgrind was interrupted")


def built_for(flags: list[str]) -> str:
    """The instruction set that scripts/instruction-set's flags make the compiler use, such as x86-64-v3."""
    for flag in flags:
        if flag.startswith("-march="):
            return flag.removeprefix("-march=")
    return os.uname().machine.replace("_", "-")


def instruction_set() -> str:
    """The instruction set that scripts/run builds for here."""
    done = subprocess.run([ROOT / "scripts/instruction-set"], check=True, capture_output=True, encoding="utf-8")
    return built_for(done.stdout.split())


def swift_version() -> str:
    """The compiler's version, such as 6.3.1."""
    done = subprocess.run(["swift", "--version"], check=True, capture_output=True, encoding="utf-8")
    words = done.stdout.replace("\n", " ").split()
    return words[words.index("version") + 1]
