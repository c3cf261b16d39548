"""The order that this project began with: German distributor, gate arrays of US origin, buyer in Kyrgyzstan, no end user."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from tidewaiter.cli.main import run

Example = Callable[[str], str]
SEED = "s1-fpga-kyrgyzstan"


@pytest.fixture
def told(example: Example, capsys: pytest.CaptureFixture[str]) -> str:
    run(["screen", example(SEED), "--starter", "--lang", "de", "--explain"])
    return capsys.readouterr().out


def test_three_laws_bind_it_and_it_is_not_complete(
    example: Example, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["screen", example(SEED), "--starter", "--json"]) == 1
    (decision,) = json.loads(capsys.readouterr().out)["decisions"]
    assert {one["regime"] for one in decision["regimes"] if one["binds"] == "yes"} == {"US", "EU", "DE"}
    assert decision["complete"] is False
    assert decision["outcome"] != "no_obstacle"
    found = {finding["rule"] for finding in decision["findings"]}
    assert {"export/eu/no_russia_clause", "completeness/end_user", "completeness/end_use"} <= found


@pytest.mark.parametrize("law", ["USA", "Europäische Union", "Deutschland"])
def test_each_of_the_three_has_its_trail(told: str, law: str) -> None:
    assert f"WAS GEFRAGT WURDE: {law}" in told


@pytest.mark.parametrize(
    "words",
    [
        "NICHT VOLLSTÄNDIG",
        "Artikel 12g",
        "Wiederausfuhr nach Russland",
        "Bitte nennen Sie den Endverwender der Ware",
        "Ausführer ansässig in DE",
    ],
)
def test_it_says_in_german_what_is_missing(told: str, words: str) -> None:
    assert words in " ".join(told.split())


def test_no_english_quotation_marks_stand_in_it(told: str) -> None:
    german = told[: told.index("To handle your order")] + told[told.index("Aus der eigenen Akte") :]
    assert re.findall(r"“[^“„]*”|\"[^\"\n]*\"", german) == []


def test_the_text_for_the_buyer_names_no_us_measure(told: str) -> None:
    text = told[told.index("FRAGEBOGEN") : told.index("Aus der eigenen Akte")]
    assert not re.search(r"sanction|sanktion|embargo|US-Recht|BIS\b|OFAC", text, re.IGNORECASE)
