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


def without_digests(text: str) -> str:
    """The text with every digest masked: they change with each change of the law, the lists or the code."""
    return re.sub(r"\b[0-9a-f]{12}\b", "-" * 12, text)


def renewed(block: re.Match[str], home: str) -> str:
    """The block with today's output; as it is where nothing but digests would change."""
    today = output_of(block["command"], home)
    return (
        block[0] if without_digests(today) == without_digests(block["shown"]) else f"{block[1]}{today}\n```"
    )


def main() -> None:
    """Rewrites README.md in place."""
    path = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as home:
        text = BLOCK.sub(lambda block: renewed(block, home), path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
