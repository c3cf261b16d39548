"""export/eu/annex_iv: transfers between member states."""

from __future__ import annotations

import pytest

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/eu/annex_iv"
KNOWN = "2026-03-02"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("1C239", (Level.LICENCE_REQUIRED, "", False)),
        ("6A001.a.2.b", (Level.LICENCE_REQUIRED, "", False)),
        ("6A001.a.2.d", (Level.NOTE, "papers", False)),
        ("6A001", (Level.REVIEW, "in_part", True)),
        ("9A004", (Level.REVIEW, "in_part", True)),
        ("0C001", (Level.NOTE, "papers", False)),
        ("3A001.a.7", (Level.NOTE, "papers", False)),
    ],
)
def test_annex_iv_decides_whole_or_in_part(number: str, said: tuple[Level, str, bool]) -> None:
    finding = one(SLUG, shipped(KNOWN, home="DE", to="FR", line={"control_numbers": {"EU": number}}))
    assert (finding.level, finding.variant, finding.gap) == said


@pytest.mark.parametrize(("day", "variant"), [("2025-11-14", "state_unknown"), ("2025-11-15", "")])
def test_before_the_copy_that_was_read_it_stays_open(day: str, variant: str) -> None:
    line = {"control_numbers": {"EU": "1C239"}}
    assert one(SLUG, shipped(day, home="DE", to="FR", line=line)).variant == variant


@pytest.mark.parametrize(("home", "to"), [("DE", "DE"), ("DE", "TR"), ("US", "FR")])
def test_what_is_no_transfer_is_left_alone(home: str, to: str) -> None:
    line = {"control_numbers": {"EU": "1C239"}}
    assert found_by(SLUG, shipped(KNOWN, home=home, to=to, line=line)) == ()


def test_goods_that_are_to_stay_outside_are_asked_about_at_the_transfer() -> None:
    parties = [
        {"role": "buyer", "name": "Buyer Example", "country": "FR"},
        {"role": "end_user", "name": "User Example", "country": "TR"},
    ]
    line = {"control_numbers": {"EU": "3A001"}}
    finding = one(SLUG, shipped(KNOWN, home="DE", to="FR", line=line, parties=parties))
    assert (finding.level, finding.variant, finding.facts["place"]) == (Level.REVIEW, "onward", "TR")
