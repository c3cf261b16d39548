"""Puts today's real output into the README, wherever a comment names the command that gives it.

    python scripts/refresh_readme.py

A block after `<!-- output: COMMAND -->` holds the output of that command, as far as its first empty line where
the command is `tidewaiter demo`. tests/test_readme.py says when it is out of date.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- output: (?P<command>.+?) -->\n```text\n)(?P<shown>.*?)\n```", re.DOTALL)


def output_of(command: str, home: str) -> str:
    """What the command prints in an empty home; of the demo, the table alone."""
    words = shlex.split(command)
    program = Path(sys.executable).parent / words[0]
    environment = {**os.environ, "TIDEWAITER_HOME": home, "NO_COLOR": "1"}
    done = subprocess.run(
        [str(program), *words[1:]], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    shown = done.stdout.partition("\n\n")[0] if words[1:] == ["demo"] else done.stdout
    return shown.strip("\n")


def main() -> None:
    """Rewrites README.md in place."""
    path = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as home:
        text = BLOCK.sub(
            lambda block: f"{block[1]}{output_of(block['command'], home)}\n```",
            path.read_text(encoding="utf-8"),
        )
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
