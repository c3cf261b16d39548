"""Benchmark rows, kept with the commit they were measured at."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bench.labelled import ROOT
from bench.measures import Row

HISTORY = ROOT / "bench/history.jsonl"


def append(
    rows: Sequence[Row],
    *,
    policy_digest: str | None = None,
    law_digest: str | None = None,
    path: Path = HISTORY,
) -> None:
    """Adds one line with all rows, the commit and the digest of the policy or the law that was measured. The day is the
    commit's own."""
    line = {
        "commit": _git("rev-parse", "--short=12", "HEAD"),
        "committed": _git("show", "-s", "--format=%cs", "HEAD"),
        "changed_since": bool(
            _git("status", "--porcelain", "--untracked-files=no", "--", "src", "bench/*.py")
        ),
        **{name: digest[:12] for name, digest in (("policy", policy_digest), ("law", law_digest)) if digest},
        "rows": {row.name: round(row.value, 4) for row in rows},
    }
    with path.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line) + "\n")


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
