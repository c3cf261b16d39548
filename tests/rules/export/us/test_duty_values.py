from __future__ import annotations

import pytest

from tidewaiter.law.duties import Sum
from tidewaiter.model.goods import Goods, Money
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.duty_values import each_worth_more, worth_more

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN


def _line(code: str | None, amount: float | None, currency: str = "USD") -> Goods:
    return Goods(hs=code, value=Money(amount=amount, currency=currency) if amount is not None else None)


@pytest.mark.parametrize(
    ("goods", "standing", "lines"),
    [
        ([_line("8422909120", 2500)], NO, ()),
        ([_line("8422909120", 2500.01)], YES, (0,)),
        ([_line("8422909120", 2000), _line("8422.90.9120", 2000)], YES, (0, 1)),
        ([_line("8422909120", 2000), _line("8422909130", 2000)], UNKNOWN, (0, 1)),
        ([_line("842290", 2000), _line("842290", 2000)], UNKNOWN, (0, 1)),
        ([_line("842290", 2000), _line("842230", 2000)], NO, ()),
        ([_line("842290", 2000), _line(None, 2000)], UNKNOWN, (0, 1)),
        ([_line("842290", 2000), _line("8422", 2000)], UNKNOWN, (0, 1)),
        ([_line(None, 2000), _line(None, 2000)], UNKNOWN, (0, 1)),
        ([_line(None, 100), _line(None, 200)], NO, ()),
        ([_line("842290", 9000), _line("842230", 20)], YES, (0,)),
        ([_line("842290", None)], UNKNOWN, (0,)),
        ([_line("842290", 9000, "EUR")], UNKNOWN, (0,)),
        ([_line("842290", 20), _line("842230", 9000, "EUR")], UNKNOWN, (1,)),
        ([], NO, ()),
    ],
)
def test_values_add_up_by_number_of_the_tariff(
    goods: list[Goods], standing: Standing, lines: tuple[int, ...]
) -> None:
    assert worth_more(goods, range(len(goods)), Sum.CODE, 2500) == (standing, lines)


@pytest.mark.parametrize(
    ("goods", "standing"),
    [
        ([_line("842290", 30000), _line("842230", 20000)], NO),
        ([_line("842290", 30000), _line("842230", 20000.01)], YES),
        ([_line("842290", 60000), _line("842230", None)], YES),
        ([_line("842290", 10000), _line("842230", None)], UNKNOWN),
    ],
)
def test_values_add_up_over_all_lines_concerned(goods: list[Goods], standing: Standing) -> None:
    found, lines = worth_more(goods, range(len(goods)), Sum.LINES, 50000)
    assert found is standing
    assert lines == (() if standing is NO else tuple(range(len(goods))))


def test_of_each_line_it_is_told_whether_its_number_is_above_the_limit() -> None:
    goods = [_line("8422909120", 9000), _line("842230", 20), _line("842230", 2490), _line("401039", 30)]
    assert each_worth_more(goods, (0, 1, 2, 3), 2500) == {0: YES, 1: UNKNOWN, 2: UNKNOWN, 3: NO}
    assert each_worth_more(goods, (1, 3), 2500) == {1: NO, 3: NO}
    assert each_worth_more([_line("842230", None)], (0,), 2500) == {0: UNKNOWN}
    assert each_worth_more([], (), 2500) == {}
