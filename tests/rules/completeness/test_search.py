from __future__ import annotations

import msgspec

from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.match import PartyMatches

SLUG = "completeness/search"
CLEAN = order("c3-spindle")


def test_a_search_that_was_made_in_full_is_no_gap() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_a_search_with_gaps_is_one() -> None:
    broken = PartyMatches(party="/parties/0", matches=(), total=0, complete=False, gaps=("timed out",))
    finding = one(SLUG, brief_of(CLEAN, broken))
    assert (finding.subject, finding.facts["why"], finding.gap) == ("/parties/0", "timed out", True)


def test_a_party_that_was_never_searched_for_is_one() -> None:
    brief = brief_of(CLEAN)
    kept = tuple(found for found in brief.matches if found.party != "/parties/1")
    finding = one(SLUG, msgspec.structs.replace(brief, matches=kept))
    assert (finding.subject, finding.variant, finding.gap) == ("/parties/1", "never", True)
