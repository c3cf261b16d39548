"""The peer's environment: nomenklatura in a pinned version, with what it needs, in build/peer-venv and nowhere else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.labelled import ROOT

__all__ = ["FOLDER", "PINNED", "peer_python"]

FOLDER = ROOT / "build/peer-venv"
PINNED = ("nomenklatura==4.17.4", "followthemoney==4.11.2", "rigour==2.6.1", "duckdb==1.5.6")


def peer_python() -> tuple[Path | None, str]:
    """The environment's Python, made where it is not there in these versions; else None, and why."""
    python = FOLDER / "bin/python"
    if _has_pinned(python):
        return python, ""
    try:
        subprocess.run(
            [sys.executable, "-m", "venv", str(FOLDER)], check=True, capture_output=True, text=True
        )
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINNED],
            check=True,
            capture_output=True,
            text=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        return None, f"nomenklatura could not be installed: {said.strip().splitlines()[-1][:120]}"
    return python, ""


def _has_pinned(python: Path) -> bool:
    if not python.exists():
        return False
    done = subprocess.run(
        [str(python), "-m", "pip", "freeze", "--disable-pip-version-check"],
        capture_output=True,
        text=True,
        check=False,
    )
    return set(PINNED) <= set(done.stdout.split())


if __name__ == "__main__":
    made, why = peer_python()
    print(made or why)
