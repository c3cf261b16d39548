"""The README does what it says: its commands run, in a fresh home, and end with the exit codes it states."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def console_commands() -> list[tuple[str, frozenset[int]]]:
    """Every command after `$ ` in a console block, and the exit codes that its comment allows (else 0)."""
    found: list[tuple[str, frozenset[int]]] = []
    for block in re.findall(r"^```console\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL):
        for line in re.findall(r"^\$ (.+)$", block, flags=re.MULTILINE):
            command, _, comment = line.partition("  # exit ")
            codes = frozenset(int(code) for code in re.findall(r"\d+", comment)) or frozenset({0})
            found.append((command.strip(), codes))
    return found


def run(command: list[str], home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "TIDEWAITER_HOME": str(home), "NO_COLOR": "1"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.fixture
def program() -> str:
    """The installed command; the test is skipped where the package was not installed."""
    path = Path(sys.executable).parent / "tidewaiter"
    if not path.exists():
        pytest.skip("the command is not installed beside this Python")
    return str(path)


def test_there_are_commands_to_run() -> None:
    assert len(console_commands()) >= 5
    assert all(command.startswith("tidewaiter ") for command, _ in console_commands())


@pytest.mark.parametrize(("command", "codes"), console_commands(), ids=lambda value: str(value))
def test_every_command_ends_as_stated(command: str, codes: frozenset[int], program: str, home: Path) -> None:
    words = shlex.split(command)
    shown = run([program, *words[1:]], home)
    assert shown.returncode in codes, shown.stdout + shown.stderr
    assert shown.stdout.strip()
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize(
    "block", re.findall(r"^```python\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
)
def test_every_python_block_runs(block: str, home: Path) -> None:
    shown = run([sys.executable, "-c", block], home)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.strip()


def test_every_verb_is_shown(program: str, home: Path) -> None:
    listed = run([program, "--help"], home).stdout
    verbs = re.findall(r"^  ([a-z]+) {2,}\S", listed.partition("Commands:")[2], flags=re.MULTILINE)
    assert verbs
    assert [verb for verb in verbs if not re.search(rf"(?:tidewaiter|make) {verb}\b", README)] == []


OUTPUTS = re.findall(r"<!-- output: (.+?) -->\n```text\n(.*?)\n```", README, flags=re.DOTALL)


def without_digests(text: str) -> str:
    """The text with every digest masked: they change with each change of the law, the lists or the code."""
    return re.sub(r"\b[0-9a-f]{12}\b", "-" * 12, text)


def test_real_output_is_shown() -> None:
    assert [command.split()[1] for command, _ in OUTPUTS] == ["demo", "screen"]


@pytest.mark.parametrize(("command", "block"), OUTPUTS, ids=[command for command, _ in OUTPUTS])
def test_the_output_shown_is_todays(command: str, block: str, program: str, home: Path) -> None:
    """Run scripts/refresh_readme.py where this fails."""
    shown = run([program, *shlex.split(command)[1:]], home).stdout.strip("\n")
    assert without_digests(shown).startswith(without_digests(block))
