from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidewaiter.cli.main import run

GOLDEN = Path(__file__).parent.parent / "golden" / "places"


def test_the_sets_are_measured_with_their_misses(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "lookalikes.yaml").write_bytes((GOLDEN / "lookalikes.yaml").read_bytes())
    assert run(["selftest", "--places", "--set", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "look-alikes not taken for a town" in shown
    assert "listed addresses found" not in shown
    assert run(["selftest", "--places", "--set", str(tmp_path), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["asked"] for row in rows] == [200, 14, 20]
    for row in rows:
        assert row["asked"] - row["right"] == len(row["misses"])


@pytest.mark.parametrize(
    "arguments", [["--places"], ["--places", "--goods"], ["--places", "--set", "nowhere"]]
)
def test_wrong_use_is_an_error(arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["selftest", *arguments]) == 10
