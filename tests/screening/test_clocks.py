from __future__ import annotations

from datetime import date

import pytest

from tidewaiter.errors import InputError
from tidewaiter.model.goods import Goods
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.screening.clocks import clocks

KNOWN = date(2026, 8, 1)
DAY = date(2023, 6, 12)


def order(**dates: date) -> Shipment:
    return Shipment(reference="PO-1", parties=(Party(name="A"),), goods=(Goods(),), **dates)  # type: ignore[arg-type]  # dates only


@pytest.mark.parametrize(
    ("shipment", "asked", "source"),
    [
        (order(shipment_date=date(2023, 1, 2), date=date(2023, 1, 1)), DAY, "asked"),
        (order(shipment_date=DAY, date=date(2023, 1, 1)), None, "shipment_date"),
        (order(date=DAY), None, "date"),
    ],
)
def test_the_day_of_the_law_is_the_first_that_is_given(
    shipment: Shipment, asked: date | None, source: str
) -> None:
    on = clocks(shipment, as_of=asked, known_at=KNOWN, today=date(2030, 1, 1))
    assert (on.as_of, on.as_of_from, on.known_at) == (DAY, source, KNOWN)


def test_today_stands_in_last_and_without_it_there_is_no_day() -> None:
    assert clocks(order(), as_of=None, known_at=KNOWN, today=DAY).as_of_from == "today"
    with pytest.raises(InputError, match="no date"):
        clocks(order(), as_of=None, known_at=KNOWN, today=None)
