from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.many_key_parts import SLUG

FIRST = {"first_order": True}


@pytest.mark.parametrize(
    "words", ["Small servomotors, metal gear", "GNSS receiver module", "Trägheitssensor IMU"]
)
def test_key_parts_by_the_hundred_are_medium(words: str) -> None:
    finding = one(SLUG, asked_of(line={"description": words, "quantity": 500}, history=FIRST))
    assert (finding.level, finding.facts["severity"], finding.facts["quantity"]) == (
        Level.NOTE,
        "medium",
        "500",
    )


@pytest.mark.parametrize(
    "line", [{"quantity": 499}, {"quantity": None}, {"quantity": 5000, "description": "Sealing jaw"}]
)
def test_fewer_and_other_parts_are_silent(line: dict[str, object]) -> None:
    assert found_by(SLUG, asked_of(line={"description": "Servo actuator", **line}, history=FIRST)) == ()


def test_a_known_customer_is_silent() -> None:
    brief = asked_of(line={"description": "Servo actuator", "quantity": 900}, history={"previous_orders": 3})
    assert found_by(SLUG, brief) == ()
