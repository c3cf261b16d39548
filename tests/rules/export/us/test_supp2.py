from __future__ import annotations

from datetime import date

import pytest

from rules.papers import LAW
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.supp2 import in_supp2

DAY = date(2026, 8, 1)


@pytest.mark.parametrize(
    ("goods", "standing"),
    [
        (Goods(eccn="3A991.a.2"), Standing.YES),
        (Goods(eccn="EAR99"), Standing.NO),
        (Goods(eccn="ear 99"), Standing.NO),
        (Goods(eccn="3A001"), Standing.NO),
        (Goods(), Standing.UNKNOWN),
        (Goods(eccn="to be found"), Standing.UNKNOWN),
        (Goods(eccn="2A991"), Standing.UNKNOWN),
        (Goods(control_numbers={"us": "7A994"}), Standing.YES),
        # Of two numbers the graver answer counts.
        (Goods(eccn="EAR99", control_numbers={"us": "7A994"}), Standing.YES),
        (Goods(eccn="3A001 / 3A991"), Standing.YES),
    ],
)
def test_a_line_is_an_item_of_the_supplement_by_its_numbers(goods: Goods, standing: Standing) -> None:
    assert in_supp2(goods, LAW, DAY) is standing


def test_a_day_whose_list_was_not_read_settles_nothing_but_ear99() -> None:
    day = date(2020, 7, 1)
    assert in_supp2(Goods(eccn="3A991"), LAW, day) is Standing.UNKNOWN
    assert in_supp2(Goods(eccn="3A001"), LAW, day) is Standing.UNKNOWN
    assert in_supp2(Goods(eccn="EAR99"), LAW, day) is Standing.NO
