from __future__ import annotations

import datetime

import pytest

from rules.export.de.papers import brief, line
from rules.papers import found_by, one
from tidewaiter.model.shipment import Assurance
from tidewaiter.model.words import AssuranceKind, Level

SLUG = "export/de/nuclear_end_use"
PLANT = "Spare parts for a nuclear power plant"


@pytest.mark.parametrize("to", ["DZ", "IQ", "IR", "IL", "JO", "LY", "KP", "PK", "SY"])
def test_the_nine_countries(to: str) -> None:
    assert one(SLUG, brief(line(), to=to, end_use=PLANT)).level is Level.LICENCE_REQUIRED


@pytest.mark.parametrize("to", ["BR", "IN", "TR", "EG", "CN"])
def test_no_other_country(to: str) -> None:
    assert found_by(SLUG, brief(line(), to=to, end_use=PLANT)) == ()


@pytest.mark.parametrize("use", ["Pump for a brewery", "Not for use in a nuclear power plant"])
def test_other_uses_and_denials(use: str) -> None:
    assert [found.variant for found in found_by(SLUG, brief(line(), to="PK", end_use=use))] in ([], [""])


def test_the_letter_of_the_office_is_enough() -> None:
    letter = Assurance(
        kind=AssuranceKind.INFORMED_LETTER, reference="BAFA 324-12", date=datetime.date(2026, 7, 1)
    )
    assert one(SLUG, brief(line(), to="PK", assurances=(letter,))).variant == "informed"


def test_the_value_counts_from_the_text_that_was_read() -> None:
    cheap = line(euro=5000)
    assert one(SLUG, brief(cheap, to="PK", end_use=PLANT)).variant == "value"
    assert one(SLUG, brief(line(euro=5001), to="PK", end_use=PLANT)).variant == "stated"
    assert one(SLUG, brief(cheap, to="PK", day="2021-09-07", end_use=PLANT)).variant == "place_unsure"
