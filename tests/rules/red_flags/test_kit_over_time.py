from __future__ import annotations

from typing import Any

from rules.papers import found_by, one
from rules.past_papers import before, past, screened
from tidewaiter.rules.red_flags.kit_over_time import SLUG

ENGINE = {"description": "Two-stroke engine for unmanned aircraft", "hs": "840710"}
SERVO = {"description": "Servo motor", "hs": "850110"}
RECEIVER = {"description": "GNSS receiver module", "hs": "8526.91"}


def asked(*days: int, line: dict[str, Any] | None = None, **fields: Any) -> Any:
    orders = tuple(
        before(at, reference=f"P-{at}", line=part) for at, part in zip(days, (ENGINE, SERVO), strict=False)
    )
    return screened(past(count=len(orders), customer=orders), line=line or RECEIVER, **fields)


def test_three_roles_in_180_days() -> None:
    assert one(SLUG, asked(180, 20)).facts["count"] == "3"
    assert found_by(SLUG, asked(181, 20)) == ()


def test_this_order_must_add_one() -> None:
    assert found_by(SLUG, asked(20, 30, line={"description": "Sealing jaw", "hs": "8422.90"})) == ()


def test_a_kit_in_this_order_alone_is_another_flag() -> None:
    goods = [ENGINE, SERVO, RECEIVER]
    assert found_by(SLUG, asked(20, 30, goods=goods)) == ()


def test_others_with_the_same_telephone_count_too() -> None:
    near = (before(20, line=ENGINE), before(30, line=SERVO, reference="P-2"))
    assert one(SLUG, screened(past(near=near), line=RECEIVER)).facts["count"] == "3"
