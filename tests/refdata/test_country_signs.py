"""Adjectives of countries and the beginnings of their telephone numbers."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tidewaiter.refdata.countries import all_codes
from tidewaiter.refdata.country_signs import calling_country, demonym_country
from tidewaiter.refdata.tables import lines

# Kazakhstan and Puerto Rico share the beginning of a larger country, and the list misspells that of Serbia.
SHARED = {"KZ", "PR", "RS", "XK"}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Iranian", "IR"),
        ("iranische", "IR"),
        ("РОССИЙСКИЙ", "RU"),
        ("türk", "TR"),
        ("Französisches", "FR"),
        ("nord-coréen", "KP"),
        ("Congolese", None),
        ("Martian", None),
    ],
)
def test_an_adjective_names_its_country(word: str, code: str | None) -> None:
    assert demonym_country(word) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("+98 21 1234567", "IR"),
        ("0049 711 123456", "DE"),
        ("+7 495 1234567", "RU"),
        ("+7 727 1234567", "KZ"),
        ("+1 212 5550100", "US"),
        ("+1 876 5550100", "JM"),
        ("+852 2345 6789", "HK"),
        ("711 123456", None),
    ],
)
def test_a_number_begins_with_its_country(number: str, code: str | None) -> None:
    assert calling_country(number) == code


def test_every_line_is_of_a_country() -> None:
    codes = [line.split(" ")[0] for line in lines("country_signs.txt")]
    assert len(codes) == len(set(codes)) > 200
    assert set(codes) <= all_codes()


def test_calling_codes_are_those_of_the_list_of_codes(shared: Path) -> None:
    with (shared / "refdata" / "country-codes.csv").open(encoding="utf-8") as rows:
        dial = {
            row["ISO3166-1-Alpha-2"]: row["Dial"].replace("-", "").replace(" ", "")
            for row in csv.DictReader(rows)
        }
    wrong = []
    for line in lines("country_signs.txt"):
        code, calling = line.split(" ")[:2]
        given = set(dial.get(code, "").split(","))
        if calling != "-" and given != {""} and not given & set(calling.split("/")) and code not in SHARED:
            wrong.append((code, calling, given))
    assert wrong == []
