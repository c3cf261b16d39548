"""Ships and aircraft as papers write them."""

from __future__ import annotations

import pytest
from hypothesis import given

from strategies import any_text
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.text.crafts import CraftName, craft_name, registration_mark, signs_of


@pytest.mark.parametrize(
    ("written", "name", "certain"),
    [
        ("M/V PARNIA", "PARNIA", True),
        ("m/t Honestar", "Honestar", True),
        ("MV PARNIA", "PARNIA", False),
        ("M.T. HONESTAR", "HONESTAR", False),
        ("SS Honestar", "Honestar", False),
        ("the vessel HONESTAR", "HONESTAR", False),
        ("Vessel: 'Honestar'", "Honestar", False),
        ("oil tanker Honestar", "Honestar", False),
        ("т/х Пижма", "Пижма", True),
        ("PARNIA (IMO: 9167265)", "PARNIA", True),
        ("M/T PARNIA - IMO No. 9167265 / MMSI 422031300", "PARNIA", True),
    ],
)
def test_a_ships_name_is_freed_of_what_stands_around_it(written: str, name: str, certain: bool) -> None:
    assert craft_name(written) == CraftName(name, certain)


@pytest.mark.parametrize(
    "name",
    [
        "Vessel Chartering Ltd",
        "Ship Management Co",
        "M/s Example Traders",
        "MSC Anna",
        "Simone Imobiliare",
        "Limo 500",
        "PARNIA",
    ],
)
def test_other_names_stay_as_they_are(name: str) -> None:
    assert craft_name(name) is None


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("EP-GOL", "EPGOL"),
        ("EPGOL", "EPGOL"),
        ("aircraft EP-GOL", "EPGOL"),
        ("A/C reg. EP-GOL", "EPGOL"),
        ("tail no. YV2567", "YV2567"),
        ("P-533", "P533"),
        ("T7-OKY", "T7OKY"),
        ("MSN 391", None),
        ("Example Air", None),
        ("ep-gol", None),
        ("2024", None),
    ],
)
def test_a_mark_is_known_with_and_without_its_hyphen(written: str, mark: str | None) -> None:
    assert registration_mark(written) == mark


def test_numbers_beside_a_ships_name_are_read_unless_their_check_digit_fails() -> None:
    assert signs_of(Party(name="Parnia IMO 9167265, call sign 9HEG9")) == (
        ("imo", "9167265"),
        ("call_sign", "9HEG9"),
    )
    assert signs_of(Party(name="Parnia IMO 9167266")) == ()
    assert signs_of(Party(name="Simone 9167265")) == ()
    assert signs_of(Party(name="Parnia IMO 9167265", kind=AskedKind.COMPANY)) == ()


def test_the_mark_of_an_aircraft_is_its_name() -> None:
    assert signs_of(Party(name="EP-GOL")) == (("aircraft_tail", "EPGOL"),)
    assert signs_of(Party(name="EP-GOL", kind=AskedKind.VESSEL)) == ()


@given(any_text)
def test_any_text_is_read(text: str) -> None:
    found = craft_name(text)
    assert found is None or found.name
    registration_mark(text)
