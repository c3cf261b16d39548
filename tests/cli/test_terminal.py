"""Bars are for terminals alone, and say how far each file and list has come."""

from __future__ import annotations

import io

import pytest

from tidewaiter.cli.terminal import fetching


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_no_bars(capsys: pytest.CaptureFixture[str]) -> None:
    with fetching() as bars:
        bars.came("one list.txt", 500_000, 2_000_000)
        bars.read(250, None)
    assert capsys.readouterr().err == ""


def test_a_terminal_is_shown_bytes_and_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with fetching() as bars:
        bars.came("one list.txt", 500_000, 2_000_000)
        bars.came("two list.txt", 500_000, None)
        bars.read(1_250, None)
    shown = screen.getvalue()
    for text in ("one list.txt", "0.5 of 2.0 MB", "two list.txt", "1,250 entries"):
        assert text in shown
