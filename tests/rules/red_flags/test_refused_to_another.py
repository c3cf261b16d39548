from __future__ import annotations

from typing import Any

import pytest

from rules.papers import found_by, one
from rules.past_papers import before, past, screened
from tidewaiter.rules.red_flags.refused_to_another import SLUG


@pytest.mark.parametrize(
    ("status", "days", "quantity", "place", "fires"),
    [
        ("refused", 180, 10.0, "KZ", True),
        ("refused", 181, 10.0, "TR", False),
        ("refused", 10, 500.0, "TR", True),
        ("refused", 10, 500.0, "KZ", False),
        ("refused", 10, 9.0, "KZ", True),
        ("refused", 10, 8.9, "KZ", False),
        ("cancelled", 60, 10.0, "TR", True),
        ("cancelled", 61, 10.0, "TR", False),
        ("cancelled", 10, 10.0, "KZ", False),
        ("shipped", 10, 10.0, "TR", False),
    ],
)
def test_as_many_or_for_the_same_country(
    status: str, days: int, quantity: float, place: str, fires: bool
) -> None:
    order = before(days, status=status, destination=place, line={"quantity": quantity})
    brief = screened(past(refused=(order,)), line={"quantity": 10})
    assert bool(found_by(SLUG, brief)) is fires


def test_refused_goes_before_cancelled() -> None:
    orders: Any = (before(5, status="cancelled"), before(6, status="refused", reference="P-2"))
    assert one(SLUG, screened(past(refused=orders), line={"quantity": 10})).variant == ""


def test_the_customers_own_is_another_flag() -> None:
    order = before(status="refused")
    assert found_by(SLUG, screened(past(refused=(order,), customer=(order,)))) == ()
