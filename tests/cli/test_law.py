from __future__ import annotations

import json

import pytest

from tidewaiter.cli.main import run


def test_a_card_and_a_table_are_shown_with_their_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "show", "sanctions/party_listed"]) == 0
    assert "source:" in capsys.readouterr().out
    assert run(["law", "show", "us_supp7", "--as-of", "2024-01-01", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == "2024-01-01"


def test_a_day_before_the_law_begins_ends_with_12(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "show", "us_supp7", "--as-of", "1990-01-01"]) == 12
    assert "does not reach back" in capsys.readouterr().err


def test_an_unknown_card_ends_with_10_and_names_what_is_alike(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "show", "party_listed"]) == 10
    assert "sanctions/party_listed" in capsys.readouterr().err


def test_the_law_on_file_is_well_formed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "check"]) == 0
    assert "well formed" in capsys.readouterr().out
