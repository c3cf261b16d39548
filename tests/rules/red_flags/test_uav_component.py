from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, found_by, one, order, with_goods
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods
from tidewaiter.model.shipment import History
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.uav_component import SLUG

KNOWN = order("c3-spindle")
NEW = msgspec.structs.replace(KNOWN, history=History(first_order=True))


def lines(*goods: Goods, new: bool = False) -> Brief:
    return brief_of(msgspec.structs.replace(NEW if new else KNOWN, goods=goods))


def test_a_number_of_a_find_is_a_low_note_that_clears_the_maker() -> None:
    finding = one(SLUG, lines(Goods(part_number="XC7A35T", hs="8542.39", manufacturer="Xilinx")))
    assert (finding.level, finding.variant, finding.subject) == (Level.NOTE, "", "/goods/0")
    assert finding.facts["severity"] == "low"
    assert finding.facts["found_in"] == "Mohajer-6"
    assert "accused of nothing" in finding.card.summary["en"]
    assert "nichts vorgeworfen" in finding.card.summary["de"]
    assert "Xilinx" not in str(finding.facts)
    assert finding.citations[0].link == "https://war-sanctions.gur.gov.ua/en/components/2770"


def test_for_a_first_order_it_is_medium_and_still_a_note() -> None:
    finding = one(SLUG, lines(Goods(part_number="XC7A35T-2FTG256I", hs="8542.39"), new=True))
    assert (finding.level, finding.variant, finding.facts["severity"]) == (Level.NOTE, "family", "medium")


def test_the_number_is_found_in_the_description_too() -> None:
    assert one(SLUG, lines(Goods(description="GPS module NEO-M8N"))).facts["numbers"] == "NEO-M8N"


@pytest.mark.parametrize(
    ("other", "fires"),
    [
        (Goods(description="Sealing jaw"), 0),
        (Goods(part_number="LM317"), 0),
        (Goods(part_number="AD9361"), 2),
        (Goods(description="Flight controller"), 1),
    ],
)
def test_a_number_of_many_makers_needs_another_sign(other: Goods, fires: int) -> None:
    found = found_by(SLUG, lines(Goods(part_number="78M05"), other))
    assert len(found) == fires
    if fires:
        assert (found[0].variant, found[0].facts["severity"]) == ("commodity", "low")


def test_words_count_for_an_unknown_customer_alone() -> None:
    servo = Goods(description="Hobby servo, 9 g", hs="8501.10")
    assert found_by(SLUG, lines(servo)) == ()
    finding = one(SLUG, lines(servo, new=True))
    assert (finding.level, finding.variant, finding.facts["said"]) == (Level.NOTE, "role", "servo")


def test_a_code_alone_is_left_to_the_lists() -> None:
    assert found_by(SLUG, lines(Goods(description="Board", hs="8526.91"), new=True)) == ()


def test_other_parts_are_no_matter() -> None:
    assert found_by(SLUG, brief_of(with_goods(NEW, part_number="XC7Z020-1CLG400C"))) == ()


@pytest.mark.parametrize("speaks", [Goods(part_number="AD9361"), Goods(description="Flight controller")])
def test_any_other_line_may_be_the_other_sign(speaks: Goods) -> None:
    many = Goods(part_number="78M05")
    for lines_of in ((many, speaks, Goods(description="Jaw")), (Goods(description="Jaw"), speaks, many)):
        at = lines_of.index(many)
        assert f"/goods/{at}" in [finding.subject for finding in found_by(SLUG, lines(*lines_of))]
