"""Every way out ends with the right code, a clear message and nothing on stdout that is no answer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tidewaiter.cli import app
from tidewaiter.cli.main import run
from tidewaiter.errors import CaseError, InputError, LawError, ShrinkError


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["screen"],
        ["screen", "a.yaml", "--nonsense"],
        ["screen", "a.yaml", "--as-of", "12/06/2023"],
        ["screen", "a.yaml", "--lang", "fr"],
        ["match"],
        ["match", " "],
        ["match", "A", "--kind", "ship"],
        ["match", "A", "--jsonl"],
        ["match", "x" * 10_000],
        ["compare", "A"],
        ["compare", "A", ""],
        ["compare", "A", "B", "--jsonl"],
        ["lists"],
        ["lists", "import", "nonsense", "x"],
        ["lists", "history", "nonsense"],
        ["law", "show", "nonsense/card"],
        ["goods", "99"],
        ["goods"],
    ],
)
def test_a_command_line_that_cannot_be_understood_ends_with_10(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 10
    output = capsys.readouterr()
    assert output.out == "" or arguments in ([], ["lists"])
    assert output.err.startswith("tidewaiter: error: ") or arguments in ([], ["lists"])
    assert "Traceback" not in output.err
    assert len(output.err) < 2500


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (InputError("wrong"), 10),
        (ShrinkError("smaller"), 11),
        (LawError("unlawful"), 12),
        (CaseError("closed"), 13),
        (KeyboardInterrupt(), 13),
        (RuntimeError("a fault"), 13),
        (MemoryError(), 13),
        (SystemExit(1), 13),
        (SystemExit(0), 0),
    ],
)
def test_an_error_ends_with_its_code_and_without_a_traceback(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def raising(_: object) -> int:
        raise error

    monkeypatch.setattr(app, "answer", raising)
    monkeypatch.delenv("TIDEWAITER_DEBUG", raising=False)
    assert run(["match", "A"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_debugging_shows_where_an_unexpected_error_came_from(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def raising(_: object) -> int:
        raise RuntimeError("a fault")

    monkeypatch.setattr(app, "answer", raising)
    monkeypatch.setenv("TIDEWAITER_DEBUG", "1")
    assert run([]) == 13
    assert "Traceback" in capsys.readouterr().err


def test_an_unseen_mark_in_an_error_is_spelt_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lists", "history", "us\u202ecsl\x1b[31m"]) == 10
    error = capsys.readouterr().err
    assert "\u202e" not in error
    assert "\x1b" not in error


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_is_asked_of_the_program_itself_ends_with_0(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([option]) == 0
    assert "tidewaiter" in capsys.readouterr().out


def test_the_version_names_the_engine_and_loads_no_list_reader() -> None:
    script = (
        "import sys; from tidewaiter.cli.main import run; code = run(['--version']); "
        "print(*(name for name in sys.modules if name in {'lxml', 'httpx', 'rich.progress'})); "
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    shown, loaded = done.stdout.splitlines()
    assert shown.startswith("tidewaiter ")
    assert "(engine: " in shown
    assert loaded == ""


def test_a_reader_that_goes_away_is_an_interruption() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tidewaiter", "--help"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert done.returncode == 13
    assert "Traceback" not in done.stderr


def test_a_signal_ends_with_13() -> None:
    command = [sys.executable, "-m", "tidewaiter", "compare", "--jsonl"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write('{"left": "A Example", "right": "B Example"}\n')
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGTERM)
        running.stdin.close()
        assert running.wait(timeout=60) == 13
