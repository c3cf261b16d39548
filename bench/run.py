"""What every section is given: the labelled sets, the lists, the policy, and how much of them is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cached_property
from pathlib import Path

from bench.labelled import ROOT
from bench.searched import Searched
from tidewaiter.model.policy import Policy
from tidewaiter.selftest.namesakes import Namesakes

__all__ = ["Run", "home_with_lists"]

LISTS = (("us_csl", "us_csl/consolidated_2026-07-31.json"), ("un_sc", "un_sc/2026-08-01.xml"))
RECEIVED = "2026-08-01"


class Run:
    """One run of the benchmark. `full` asks everything, else an even sample that each row states."""

    seed = 1

    def __init__(self, shared: Path, policy: Policy, home: Path, *, full: bool) -> None:
        self.shared = shared
        self.policy = policy
        self.home = home
        self.full = full
        self.scores: dict[tuple[str, str], float] = {}

    @cached_property
    def searched(self) -> Searched:
        """The lists of the home, opened."""
        return Searched(self.home, self.policy)

    @cached_property
    def namesakes(self) -> Namesakes:
        """Which listing a name is anyway."""
        return Namesakes(self.searched.entities)


def home_with_lists(shared: Path) -> Path:
    """$TIDEWAITER_HOME where it is set, else build/bench-home, into which the lists are imported once."""
    chosen = os.environ.get("TIDEWAITER_HOME")
    if chosen:
        return Path(chosen)
    home = ROOT / "build/bench-home"
    if not home.exists():
        for name, file in LISTS:
            command = ["lists", "import", name, str(shared / "lists" / file), "--received", RECEIVED]
            subprocess.run(
                [sys.executable, "-m", "tidewaiter", *command],
                env={**os.environ, "TIDEWAITER_HOME": str(home)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,  # remarks on the lists' own faults
                check=True,
            )
    return home
