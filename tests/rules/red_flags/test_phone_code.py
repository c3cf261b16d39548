from __future__ import annotations

import pytest

from rules.papers import LAW, found_by
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.phone_code import SLUG, lacking


@pytest.mark.parametrize(
    ("country", "phone"), [("DE", "+86 21 555"), ("AE", "00 90 212 555"), ("HK", "+86 755 555")]
)
def test_a_number_of_another_country_is_medium(country: str, phone: str) -> None:
    finding = found_by(SLUG, asked_of({"phone": phone}, to=country))[0]
    assert (finding.level, finding.facts["severity"]) == (Level.NOTE, "medium")


@pytest.mark.parametrize("phone", ["+7 495 555 01 00", "+98 21 555", "+375 17 555"])
def test_a_number_of_a_country_under_wide_measures_is_high(phone: str) -> None:
    assert found_by(SLUG, asked_of({"phone": phone}))[0].variant == "sanctioned"


@pytest.mark.parametrize(
    ("country", "phone"),
    [
        ("DE", "+49 711 555"),
        ("CA", "+1 416 555"),
        ("KZ", "+7 495 555"),
        ("DE", "0711 555"),
        ("GG", "+44 20 555"),
    ],
)
def test_its_own_a_shared_and_a_local_number_are_silent(country: str, phone: str) -> None:
    assert found_by(SLUG, asked_of({"phone": phone}, to=country)) == ()


def test_without_numbers_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (phone)"
    assert lacking(asked_of({"phone": "+49 711 555"}), LAW) is None
