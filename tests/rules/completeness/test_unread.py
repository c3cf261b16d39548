from __future__ import annotations

import msgspec
import pytest

from rules.orders import shipped
from rules.papers import brief_of, found_by, one, order
from tidewaiter.model.shipment import Delivery
from tidewaiter.model.words import Level

SLUG = "completeness/unread"
CLEAN = order("c1-ventilator")


def test_an_order_without_such_texts_leaves_nothing_to_say() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


def test_every_text_that_is_given_is_named_once() -> None:
    shipment = msgspec.structs.replace(
        CLEAN,
        notes="The consignee changed",
        documents=("invoice", " "),
        delivery=Delivery(instructions="Hand over at the gate"),
    )
    finding = one(SLUG, brief_of(shipment))
    assert (finding.level, finding.gap) == (Level.NOTE, False)
    assert finding.facts["fields"] == "/delivery/instructions, /documents/0, /notes"


def test_an_answer_to_no_question_is_named() -> None:
    known = {
        "reach/us_owned": "no",
        "flag/stays": "yes",
        "us_exception/purpose": "repair",
        "us_exception/controlled_for_mt": "no",
        "us_duties/returned_in_a_year": "yes",
    }
    assert found_by(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers=known))) == ()
    stray = {**known, "red_flags/stays": "yes", "flag/stay": "yes", "us_exception/purposes": "repair"}
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, answers=stray)))
    assert (finding.level, finding.variant, finding.gap) == (Level.NOTE, "answers", False)
    assert finding.facts["answers"] == "flag/stay, red_flags/stays, us_exception/purposes"


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("export/eu/iran_oil_and_gas/2", True),
        ("export/eu/no_such_rule/2", False),
        ("export/eu/iran_oil_and_gas/two", False),
        ("reach/us_content/2", False),
    ],
)
def test_an_answer_for_a_goods_line_is_known_by_its_rule(asked: str, known: bool) -> None:
    found = [finding for finding in found_by(SLUG, shipped("2026-03-02", home="DE", to="IR", answers={asked: "no"}))
             if finding.variant == "answers"]  # fmt: skip
    assert (found == []) is known
