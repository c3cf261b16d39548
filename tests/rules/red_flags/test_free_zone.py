"""red_flags/free_zone: that an address lies in a free zone, and no more."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.free_zone import SLUG


def _zones(address: str, country: str) -> list[str]:
    user = {"role": "end_user", "name": "User Example", "country": country, "address": address}
    found = found_by(SLUG, shipped("2025-06-30", home="DE", to=country, parties=[user]))
    assert all((finding.level, finding.facts["severity"]) == (Level.NOTE, "low") for finding in found)
    return [finding.facts["zone"] for finding in found]


@pytest.mark.parametrize(
    ("address", "country", "zone"),
    [
        ("Warehouse C2-14, Jebel Ali", "AE", "jebel_ali"),
        ("Office 5, SAIF Zone, Sharjah", "AE", "sharjah_free_zones"),
        ("Unit 3O-01, DMCC, Dubai", "AE", "dubai_free_zones"),
        ("Mersin Serbest Bölgesi, 3. Cadde", "TR", "mersin_free_zone"),
        ("منطقه آزاد انزلی", "IR", "anzali_free_zone"),
        ("Zona Franca, Barcelona", "ES", "any_free_zone"),
    ],
)
def test_a_free_zone_is_a_note(address: str, country: str, zone: str) -> None:
    assert _zones(address, country) == [zone]


@pytest.mark.parametrize(
    ("address", "country"),
    [("12 Main Street, Springfield", "US"), ("Jebel Ali Street 5, Amman", "JO"), ("Deira, Dubai", "AE")],
)
def test_any_other_address_is_none(address: str, country: str) -> None:
    assert _zones(address, country) == []
