"""export/eu/general_authorisations: by number and destination, never applied."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW, decided
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Outcome
from tidewaiter.rules.assess import assess

SLUG = "export/eu/general_authorisations"
KNOWN = "2026-03-02"


def found_of(brief: Brief) -> list[Finding]:
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [end for finding in found for end in ends_of(finding)] == []
    return found


def one(brief: Brief) -> Finding:
    (finding,) = found_of(brief)
    return finding


@pytest.mark.parametrize(
    ("number", "to", "ids"),
    [
        ("3A001.a.7", "JP", "EU001"),
        ("3A001.a.7", "TR", "EU002, EU003, EU004"),
        ("3A001.a.1", "TR", "EU003, EU004"),
        ("3A001", "KR", "EU002, EU003, EU004"),
        ("1C351", "JP", "-"),
        ("1C450.a.2", "JP", "-"),
        ("1C239", "JP", "-"),
        ("5A002.a.2", "CO", "EU008"),
        ("5A002.a.2", "CN", "EU003, EU004"),
        ("5A002.c", "CN", "-"),
        ("5A001.c", "IN", "EU003, EU004, EU005"),
        ("3E001", "IN", "EU007"),
        ("4E001.c", "IN", "-"),
        ("1C450.b.5", "UA", "EU006"),
        ("3A001.a.7", "EG", "-"),
    ],
)
def test_number_and_destination_leave_some_open(number: str, to: str, ids: str) -> None:
    finding = one(shipped(KNOWN, home="DE", to=to, line={"control_numbers": {"EU": number}}))
    assert finding.facts["ids"] == ids
    assert (finding.level, finding.variant) == (
        (Level.NOTE, "none") if ids == "-" else (Level.REVIEW, "open")
    )


@pytest.mark.parametrize(("day", "variant"), [("2025-11-14", "unread"), ("2025-11-15", "open")])
def test_they_count_for_the_days_they_were_read_for(day: str, variant: str) -> None:
    line = {"control_numbers": {"EU": "3A001.a.7"}}
    assert one(shipped(day, home="DE", to="JP", line=line)).variant == variant


def test_the_requirement_stands_beside_them() -> None:
    brief = shipped(KNOWN, home="DE", to="JP", line={"control_numbers": {"EU": "3A001.a.7"}, "eccn": "EAR99"})
    assert decided(brief).outcome is Outcome.LICENCE_REQUIRED


def test_nothing_is_said_where_nothing_is_required() -> None:
    line = {"control_numbers": {"EU": "none"}}
    assert found_of(shipped(KNOWN, home="DE", to="JP", line=line)) == []


@pytest.mark.parametrize(
    ("number", "to", "day", "variant"),
    [
        ("EU001", "JP", KNOWN, "held_open"),
        ("eu 001", "JP", KNOWN, "held_open"),
        ("EU001", "TR", KNOWN, "held_out"),
        ("EU002", "TR", "2025-11-14", "held_unread"),
    ],
)
def test_one_that_the_order_names_is_tested_and_covers_nothing(
    number: str, to: str, day: str, variant: str
) -> None:
    held = {
        "authority": "BAFA",
        "number": number,
        "expires": "2030-12-31",
        "parties": ["Buyer Example", "User Example"],
        "items": ["Sealing jaw"],
        "quantity_left": 10,
    }
    line = {"control_numbers": {"EU": "3A001.a.7"}, "eccn": "EAR99"}
    brief = shipped(day, home="DE", to=to, line=line, authorisations=[held])
    assert [each.variant for each in found_of(brief) if each.variant.startswith("held")] == [variant]
    assert decided(brief).outcome is Outcome.LICENCE_REQUIRED
    granted = shipped(KNOWN, home="DE", to=to, line=line, authorisations=[{**held, "number": "DE/4711"}])
    assert decided(granted).outcome is Outcome.REVIEW
