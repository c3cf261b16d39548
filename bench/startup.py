"""From the start of the process to the first answer: what `tidewaiter match NAME` takes, in CPU time and memory."""

from __future__ import annotations

import json
import os
import random
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bench.measures import Row

__all__ = ["calibration", "rows"]

RUNS = 5
NAMES = ("Gazprom Neft", "Blue Heron Bicycle Repair LLC")
LISTS = (
    ("us_csl", "us_csl/consolidated_2026-07-31.json"),
    ("un_sc", "un_sc/2026-08-01.xml"),
)
RECEIVED = "2026-08-01"
SIDE = 2000  # texts on each side of the calibration
MEGABYTE = 1 << 20

# Run by a small process of its own: the memory of a child is counted from that of whoever started it.
_MEASURE = """
import os, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 if sys.platform == "darwin" else 1024
print(used.ru_utime + used.ru_stime, used.ru_maxrss * unit)
sys.stderr.buffer.write(done.stderr)
sys.exit(done.returncode if done.returncode > 3 else 0)
"""


class Used(NamedTuple):
    """CPU seconds, and bytes resident at most."""

    seconds: float
    memory: int


def rows(shared: Path) -> Iterator[Row]:
    """The first answer on the lists of $TIDEWAITER_HOME, else on those of `shared`: CPU seconds and megabytes resident,
    best of five, the index being there; and how fast the machine is."""
    with _home(shared) as home:
        for name in NAMES:  # the index and the copies of the lists are made here
            _answer(home, name)
        over = _names(home)
        runs = [_answer(home, name) for _ in range(RUNS) for name in NAMES]
    detail = "of a process, starter list included"
    yield Row("first answer, CPU seconds", min(run.seconds for run in runs), over, detail)
    yield Row("first answer, MB resident", min(run.memory for run in runs) / MEGABYTE, over, detail)
    yield Row("pairs a second, rapidfuzz cdist ratio", calibration(), SIDE * SIDE, "calibration")


@contextmanager
def _home(shared: Path) -> Iterator[Path]:
    chosen = os.environ.get("TIDEWAITER_HOME")
    if chosen:
        yield Path(chosen)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name, file in LISTS:
            path = str(shared / "lists" / file)
            _run(home, ["lists", "import", name, path, "--received", RECEIVED])
        yield home


def _answer(home: Path, name: str) -> Used:
    seconds, memory = _run(home, ["match", name, "--json"]).split()
    return Used(float(seconds), int(memory))


def _names(home: Path) -> int:
    """How many names the imported lists hold."""
    done = subprocess.run(
        [sys.executable, "-m", "tidewaiter", "lists", "status", "--json"],
        env=_environment(home), capture_output=True, text=True, check=True,
    )  # fmt: skip
    held = json.loads(done.stdout)["lists"]
    return int(sum(one["listings"] + one["aliases"] + one["weak_aliases"] for one in held))


def _run(home: Path, arguments: list[str]) -> str:
    command = [sys.executable, "-c", _MEASURE, sys.executable, "-m", "tidewaiter", *arguments]
    done = subprocess.run(command, env=_environment(home), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"tidewaiter {' '.join(arguments)} ended badly: {done.stderr.strip()}")
    return done.stdout


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "TIDEWAITER_HOME": str(home)}


def calibration() -> float:
    """Pairs of fixed texts that rapidfuzz compares in a second of CPU time, best of five."""
    chance = random.Random(7)
    texts = [
        "".join(chance.choices(string.ascii_lowercase + " ", k=chance.randint(8, 32)))
        for _ in range(2 * SIDE)
    ]
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        process.cdist(texts[:SIDE], texts[SIDE:], scorer=fuzz.ratio)
        times.append(time.process_time() - start)
    return SIDE * SIDE / min(times)
