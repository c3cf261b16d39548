from __future__ import annotations

import json
from pathlib import Path

import pytest

from tidewaiter.cli.main import run


def test_the_table_says_what_it_rests_on_and_what_is_quoted(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["selftest", "--sample", "1", "--seed", "3"]) == 0
    shown = capsys.readouterr()
    assert "the starter list, which is no official list" in shown.out
    assert "not an official list" in shown.err
    assert "quoted, another machine and other alterations" in " ".join(shown.out.split())
    for row in ("altered, people", "unrelated companies", "queries a second", "legal form glued"):
        assert f"\n{row} " in shown.out
    assert max(map(len, shown.out.splitlines())) <= 100


def test_the_document_is_one_and_says_how_to_have_it_again(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["selftest", "--sample", "1", "--seed", "3", "--json"]) == 0
    card = json.loads(capsys.readouterr().out)
    assert (card["seed"], card["sample"], card["starter"]) == (3, 1, True)
    assert card["speed"]["queries"] > 0


def test_a_sample_of_nothing_is_bad_input(home: Path) -> None:
    assert run(["selftest", "--sample", "0"]) == 10
