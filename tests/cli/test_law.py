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


def test_a_card_shows_the_values_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    for day, state in (
        ("2025-11-09", "known, since 2025-09-29"),
        ("2025-11-10", "known, suspended, since 2025-11-10"),
    ):
        assert run(["law", "show", "ownership/bis_affiliates", "--as-of", day, "--json"]) == 0
        values = json.loads(capsys.readouterr().out)["values"]
        assert any(
            value.startswith("us_bis_affiliates: ") and f"on {day}: {state}" in value for value in values
        )
    assert run(["law", "show", "ownership/bis_affiliates"]) == 0
    shown = capsys.readouterr().out
    assert "value of the day: us_bis_affiliates" in shown
    assert "asks: " in shown
    assert "‹party›" in shown


def test_a_card_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "show", "export/us/supp7", "--lang", "de"]) == 0
    shown = capsys.readouterr().out
    assert all(words in shown for words in ("Quelle: ", "fragt: ", "Wert des Tages: "))


def test_a_value_that_does_not_reach_back_to_the_day_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["law", "show", "export/us/supp7", "--as-of", "1990-01-01"]) == 0
    assert "does not reach back to 1990-01-01" in " ".join(capsys.readouterr().out.split())
