from __future__ import annotations

import msgspec

from rules.papers import brief_of, found_by, one, order

SLUG = "completeness/destination"
CLEAN = order("c3-spindle")


def test_a_known_destination_is_enough() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_none_at_all_is_a_gap() -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, destination=None), destination=None)
    assert (one(SLUG, brief).variant, one(SLUG, brief).gap) == ("", True)


def test_one_that_is_not_understood_is_a_gap() -> None:
    assert one(SLUG, brief_of(msgspec.structs.replace(CLEAN, destination="Atlantis"))).variant == "unreadable"
