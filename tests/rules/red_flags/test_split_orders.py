from __future__ import annotations

from typing import Any

from rules.papers import found_by, one
from rules.past_papers import before, past, screened
from tidewaiter.rules.red_flags.split_orders import SLUG

NINE = {"amount": 900, "currency": "USD"}


def asked(*days: int, home: str = "US", status: str = "shipped", **value: Any) -> Any:
    orders = tuple(
        before(at, status=status, reference=f"P-{at}", line={"amount": 900.0, "currency": "USD"})
        for at in days
    )
    return screened(past(count=len(orders), customer=orders), home=home, line={"value": {**NINE, **value}})


def test_three_within_a_week() -> None:
    found = one(SLUG, asked(1, 7))
    assert (found.facts["sum"], found.facts["severity"]) == ("2700.00", "medium")


def test_two_are_not_enough_and_eight_days_are_too_many() -> None:
    assert found_by(SLUG, asked(1)) == ()
    assert found_by(SLUG, asked(1, 8)) == ()


def test_only_dollars_from_the_united_states() -> None:
    assert found_by(SLUG, asked(1, 7, home="DE")) == ()
    assert found_by(SLUG, asked(1, 7, currency="EUR")) == ()


def test_one_that_is_above_by_itself_is_reported_anyway() -> None:
    assert found_by(SLUG, asked(1, 7, amount=2501)) == ()


def test_refused_ones_were_not_sent() -> None:
    assert found_by(SLUG, asked(1, 7, status="refused")) == ()
