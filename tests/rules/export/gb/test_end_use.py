"""export/gb/end_use: uses that make unlisted goods controlled."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/gb/end_use"
_ARMY = "Spare parts for army vehicles of the armed forces"
_WEAPON = "Parts for nuclear weapons"


def told(to: str, end_use: str, home: str = "GB", **fields: Any) -> list[tuple[Level, str]]:
    findings = found_by(SLUG, shipped("2026-01-01", home=home, to=to, end_use=end_use, **fields))
    return [(finding.level, finding.variant) for finding in findings]


@pytest.mark.parametrize("to", ["BR", "DE", "US", "IR"])
def test_weapons_of_mass_destruction_count_everywhere(to: str) -> None:
    assert (Level.LICENCE_REQUIRED, "weapons") in told(to, _WEAPON)


def test_a_military_use_counts_where_an_embargo_may_stand() -> None:
    assert told("RU", _ARMY) == [(Level.LICENCE_REQUIRED, "military_state_unknown")]
    assert told("CN", _ARMY) == [(Level.LICENCE_REQUIRED, "military_state_unknown")]
    assert told("DE", _ARMY) == []


def test_a_place_of_which_nothing_was_read_is_open() -> None:
    assert told("VN", _ARMY) == [(Level.REVIEW, "military_unread")]


def test_no_export_from_there_and_listed_goods() -> None:
    assert told("BR", _WEAPON, home="CH") == []
    assert told("GB", _WEAPON) == []
    assert told("BR", _WEAPON, line={"control_numbers": {"GB": "2B001"}}) == []
    assert told("BR", _WEAPON, line={"kind": "service"}) == []


def test_the_open_nexus_is_a_question() -> None:
    assert told("BR", _WEAPON, home="nowhere") == [(Level.REVIEW, "weapons_nexus_unknown")]


def test_an_answer_counts() -> None:
    answered = told("BR", "Spare parts", answers={SLUG: "nuclear weapons programme"})
    assert answered == [(Level.LICENCE_REQUIRED, "weapons")]


def test_a_letter_of_the_authority_counts_whatever_the_use() -> None:
    def letter(reference: str, home: str = "GB") -> list[tuple[Level, str]]:
        return told(
            "BR", "Spare parts", home=home, assurances=[{"kind": "informed_letter", "reference": reference}]
        )

    assert letter("ECJU/2026/17") == [(Level.LICENCE_REQUIRED, "informed")]
    assert letter("ECJU/2026/17", home="nowhere") == [(Level.REVIEW, "informed_nexus_unknown")]
    assert letter("BAFA 12") == []
    assert letter("ECJU/2026/17", home="CH") == []
