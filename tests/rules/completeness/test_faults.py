from __future__ import annotations

from rules.papers import brief_of, decided, found_by, order
from tidewaiter.model.words import Outcome

SLUG = "completeness/faults"


def test_every_fault_is_a_gap_and_none_is_none() -> None:
    brief = brief_of(order("c3-spindle"), faults=("goods: ValueError", "places: KeyError"))
    assert [one.facts["fault"] for one in found_by(SLUG, brief)] == ["goods: ValueError", "places: KeyError"]
    assert decided(brief).outcome is Outcome.INCOMPLETE
    assert found_by(SLUG, brief_of(order("c3-spindle"))) == ()
