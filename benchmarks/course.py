"""Runs a program and measures it: seconds inside and whole, CPU seconds, and peak memory."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
FINSAM = ROOT / ".build/release/finsam"
STUDY = HERE / "reference/reference.yaml"


@dataclass
class Run:
    """One run of one contestant: seconds inside and whole, CPU seconds, and peak memory in MiB."""

    inside: float
    whole: float
    cpu: float
    peak: float


class Course:
    """Where the contestants run: the resolved plan, and a folder for what they write."""

    def __init__(self, folder: pathlib.Path, paths: int) -> None:
        self.folder, self.paths = folder, paths
        self.environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
        self.finsam("plan", 1, 64)
        self.resolved = folder / "plan/reference/provenance.json"

    def finsam(self, name: str, threads: int, paths: int, *options: str, study: pathlib.Path = STUDY) -> Run:
        command = [FINSAM, "run", study, "--paths", paths, "--threads", threads, "--timings", *options]
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
