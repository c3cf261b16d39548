from __future__ import annotations

import datetime
from typing import Any

from rules.papers import found_by, one
from rules.past_papers import DAY, past, screened
from tidewaiter.model.past import Basket
from tidewaiter.rules.red_flags.taken_over_basket import SLUG


def basket(**changes: Any) -> Basket:
    given: dict[str, Any] = {
        "name": "OOO Primer",
        "country": "RU",
        "parts": (),
        "codes": ("842290", "848210"),
        "of": 4,
        "first": datetime.date(2019, 1, 1),
        "last": datetime.date(2022, 1, 20),
        "orders": 9,
        "source": "orders.csv:7",
    }
    return Basket(**{**given, **changes})


def test_half_of_a_lost_basket_is_medium_without_goods_of_concern() -> None:
    assert one(SLUG, screened(past(baskets=(basket(),)))).facts["severity"] == "medium"


def test_less_than_half_is_no_basket() -> None:
    assert found_by(SLUG, screened(past(baskets=(basket(of=5),)))) == ()


def test_orders_that_have_not_ended_are_not_lost() -> None:
    for days, fires in ((90, False), (91, True)):
        last = DAY - datetime.timedelta(days=days)
        assert bool(found_by(SLUG, screened(past(baskets=(basket(last=last),))))) is fires


def test_a_code_ordered_long_before_was_not_taken_over() -> None:
    known = past(baskets=(basket(),), codes={"842290": datetime.date(2020, 1, 1)})
    assert found_by(SLUG, screened(known)) == ()


def test_this_order_must_hold_something_of_it() -> None:
    assert found_by(SLUG, screened(past(baskets=(basket(codes=("853400", "848210")),)))) == ()
