from __future__ import annotations

import datetime
from typing import Any

import msgspec

from rules.papers import found_by, hit, listing, one
from rules.past_papers import past, screened
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.past import Neighbour, Past, PastParty, Tie, TieKind
from tidewaiter.rules.red_flags.linked_to_listed import SLUG


def tied(found: PartyMatches | None) -> Past:
    tie = Tie(
        kind=TieKind.PHONE,
        left="Buyer Example",
        right="Second",
        value="123",
        source="orders.csv:4",
        day=datetime.date(2024, 1, 1),
    )
    party = PastParty(name="Second", country="HK")
    return past(neighbours=(Neighbour(pointer="/parties/0", party=party, ties=(tie,), found=found),))


def asked(**changes: Any) -> PartyMatches:
    return msgspec.structs.replace(hit("/history/0", listing("us_sdn"), asked="Second"), **changes)


def test_a_hit_is_told_with_its_path() -> None:
    found = one(SLUG, screened(tied(asked())))
    assert found.facts["severity"] == "high"
    assert "orders.csv:4" in found.facts["path_de"]


def test_a_listing_that_has_ended_is_none() -> None:
    ended = hit("/history/0", listing("us_sdn", start="2019-01-01", end="2026-06-30"), asked="Second")
    assert found_by(SLUG, screened(tied(ended))) == ()


def test_no_hit_is_silent_and_a_search_that_failed_is_not() -> None:
    nothing = PartyMatches(party="/history/0", matches=(), total=0, complete=True)
    assert found_by(SLUG, screened(tied(nothing))) == ()
    failed = msgspec.structs.replace(nothing, complete=False, gaps=("too long",))
    assert one(SLUG, screened(tied(failed))).variant == "unsearched"
    assert found_by(SLUG, screened(tied(None))) == ()
