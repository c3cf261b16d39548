from __future__ import annotations

import msgspec

from rules.papers import LAW, brief_of, found_by, one, order
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.ship_to_not_buyer_country import SLUG, lacking

CLEAN = order("c3-spindle")


def test_goods_that_go_to_the_buyers_country_are_no_flag() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_another_country_is_medium() -> None:
    finding = one(SLUG, brief_of(order("g1-servomotors-before")))
    assert (finding.level, finding.facts["severity"]) == (Level.NOTE, "medium")
    assert finding.facts["destination"] == "AE"


def test_a_consignee_there_explains_it() -> None:
    finding = one(SLUG, brief_of(order("g2-converters-before")))
    assert (finding.variant, finding.facts["severity"]) == ("explained", "low")


def test_without_the_buyers_country_it_is_not_evaluated() -> None:
    buyer = msgspec.structs.replace(CLEAN.parties[0], country=None)
    brief = brief_of(msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:])))
    assert lacking(brief, LAW) == "/parties (country of the buyer)"
    assert found_by(SLUG, brief) == ()
