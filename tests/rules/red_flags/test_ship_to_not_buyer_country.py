from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order
from tidewaiter.model.party import Party
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.red_flags.ship_to_not_buyer_country import SLUG, lacking

CLEAN = order("c3-spindle")


def test_goods_that_go_to_the_buyers_country_are_no_flag() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_a_country_where_nobody_receives_them_is_high() -> None:
    finding = one(SLUG, brief_of(order("g1-servomotors-before")))
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.REVIEW, "high", "nobody")
    assert finding.facts["destination"] == "AE"


@pytest.mark.parametrize("stated", [{"country": "AE"}, {"address": "Warehouse C2-14, Jebel Ali, UAE"}])
def test_a_country_of_an_intermediate_consignee_alone_is_medium(stated: dict[str, str]) -> None:
    papers = order("g1-servomotors-before")
    between = Party(role=Role.INTERMEDIATE_CONSIGNEE, name="Example Trading FZE", **stated)  # type: ignore[arg-type]  # text
    finding = one(SLUG, brief_of(msgspec.structs.replace(papers, parties=(*papers.parties, between))))
    assert (finding.level, finding.facts["severity"], finding.variant) == (Level.NOTE, "medium", "")


def test_a_consignee_there_explains_it() -> None:
    finding = one(SLUG, brief_of(order("g2-converters-before")))
    assert (finding.variant, finding.facts["severity"]) == ("explained", "low")


def test_without_the_buyers_country_it_is_not_evaluated() -> None:
    buyer = msgspec.structs.replace(CLEAN.parties[0], country=None)
    brief = brief_of(msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:])))
    assert lacking(brief, LAW) == "/parties (country of the buyer)"
    assert found_by(SLUG, brief) == ()
