from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

LINES = Path(__file__).parent.parent / "goods" / "lines.yaml"


def test_a_file_of_lines_is_measured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIDEWAITER_SHARED", "/nowhere")
    assert run(["selftest", "--goods", "--set", str(LINES)]) == 0
    shown = capsys.readouterr().out
    assert "labelled lines" in shown
    assert "recall" in shown
    assert run(["selftest", "--goods", "--set", str(LINES), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["lines"]
    assert {row["lang"] for row in found["rows"]} == {"en", "de", "fr", "ru", "tr", "zh", "fa"}


@pytest.mark.parametrize(
    "arguments", [["--goods"], ["--set", str(LINES)], ["--goods", "--set", "/nowhere.yaml"]]
)
def test_wrong_use_is_an_error(arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIDEWAITER_SHARED", "/nowhere")
    monkeypatch.chdir(tmp_path)
    assert run(["selftest", *arguments]) == 10
