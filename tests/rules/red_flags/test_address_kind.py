from __future__ import annotations

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.address_kind import SLUG, lacking


@pytest.mark.parametrize(
    ("address", "country", "variant"),
    [
        ("Torweg 1, Apartment 4, Berlin", "DE", "home"),
        ("ул. Абая 5, кв. 12, Алматы", "KZ", "home"),
        ("Villa No. 12, Al Safa, Dubai", "AE", "home"),
        ("Virtual Office 3, London", "GB", "virtual"),
        ("c/o Example Corporate Services Ltd, Hong Kong", "HK", "secretarial"),
    ],
)
def test_each_kind_is_told_once(address: str, country: str, variant: str) -> None:
    finding = one(SLUG, asked_of({"address": address}, to=country))
    assert (finding.variant, finding.level) == (variant, Level.NOTE)


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Flat 4, 9/F, Example House, Kwun Tong", "HK"),
        ("Via Villa Glori 12, Roma", "IT"),
        ("12 Residential Road, Leeds", "GB"),
        ("Hafenstr. 3, Bremen", "DE"),
        ("Apartment Hotel Example, Wien", "AT"),
    ],
)
def test_a_unit_a_street_and_a_works_are_silent(address: str, country: str) -> None:
    assert found_by(SLUG, asked_of({"address": address}, to=country)) == ()


def test_a_person_lives_somewhere() -> None:
    assert found_by(SLUG, asked_of({"kind": "person", "address": "Torweg 1, Apartment 4, Berlin"})) == ()


def test_a_trader_at_a_home_weighs_more() -> None:
    finding = one(SLUG, asked_of({"address": "Torweg 1, Wohnung 4, Berlin", "industry": "Import Export"}))
    assert (finding.level, finding.facts["flags"]) == (Level.REVIEW, "FIN22-09, FIN25-01")


def test_without_an_address_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (address)"
