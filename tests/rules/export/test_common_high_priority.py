"""export/common_high_priority: a code of the list is a note and never more."""

from __future__ import annotations

import msgspec

from rules.orders import shipped
from rules.papers import found_by, one
from tidewaiter.model.words import Level

SLUG = "export/common_high_priority"


def test_a_listed_code_is_a_note_with_its_tier() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="TR", line={"hs": "8542.31.90"}))
    assert (finding.level, finding.variant, finding.gap) == (Level.NOTE, "", False)
    assert (finding.facts["tier"], finding.facts["code"]) == ("1", "854231")


def test_a_heading_may_hold_listed_codes() -> None:
    finding = one(SLUG, shipped("2025-01-01", home="DE", to="TR", line={"hs": "8542"}))
    assert (finding.level, finding.variant) == (Level.NOTE, "may_be")
    assert finding.facts["code"] == "854231, 854232, 854233, 854239"
    assert finding.facts["tier"] == "1"
    assert finding.facts["entry"].startswith("processors and controllers; memories; ")


def test_it_follows_what_was_known_and_not_the_order() -> None:
    brief = shipped("2022-04-01", home="DE", to="TR", line={"hs": "8542.31"})
    assert len(found_by(SLUG, brief)) == 1
    early = msgspec.structs.replace(brief, controls=())
    assert found_by(SLUG, early) == ()
