"""Lists that count from a value on: what a piece of a goods line is worth."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.listed_terms import worth_more

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN


def _euros(amount: float, **changes: Any) -> Goods:
    return msgspec.convert({"value": {"amount": amount, "currency": "EUR"}, **changes}, Goods)


@pytest.mark.parametrize(
    ("goods", "more"),
    [
        (_euros(300), NO),
        (_euros(301), UNKNOWN),
        (_euros(301, quantity=1), YES),
        (_euros(3000, quantity=10), NO),
        (_euros(3001, quantity=10), YES),
        (_euros(3001, quantity=10, unit="Stk."), YES),
        (_euros(3001, quantity=10, unit="kg"), UNKNOWN),
        (_euros(290, quantity=10, unit="kg"), NO),
        (_euros(290, quantity=0.5), UNKNOWN),
        (Goods(), UNKNOWN),
        (Goods(quantity=1), UNKNOWN),
    ],
)
def test_a_piece_is_worth_more_than_three_hundred_euros(goods: Goods, more: Standing) -> None:
    assert worth_more(goods, 300) is more


def test_another_currency_says_nothing_of_euros() -> None:
    goods = msgspec.convert({"value": {"amount": 9000, "currency": "USD"}, "quantity": 1}, Goods)
    assert worth_more(goods, 300) is UNKNOWN


def test_no_value_is_asked_for_where_none_matters() -> None:
    assert worth_more(Goods(), None) is YES
