from __future__ import annotations

import msgspec
import pytest

from rules.papers import LAW, order, with_exporter
from tidewaiter.model.finding import Nexus
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Regime, Standing
from tidewaiter.rules.reach import bind
from tidewaiter.screening.subjects import subjects

CLEAN = order("c3-spindle")


def german(shipment: Shipment) -> Nexus | None:
    found = bind(shipment, subjects(shipment), LAW)
    return next((nexus for nexus in found if nexus.regime is Regime.DE), None)


def test_an_exporter_in_germany_is_bound_and_so_are_the_goods() -> None:
    nexus = german(CLEAN)
    assert nexus is not None
    assert (nexus.persons, nexus.items) == (Standing.YES, Standing.YES)


def test_goods_that_stay_in_germany_are_not() -> None:
    nexus = german(msgspec.structs.replace(CLEAN, destination="DE", route=()))
    assert nexus is not None
    assert (nexus.persons, nexus.items) == (Standing.YES, Standing.NO)


@pytest.mark.parametrize("country", ["FR", "US", "CH"])
def test_an_exporter_elsewhere_is_bound_by_goods_that_leave_germany(country: str) -> None:
    assert CLEAN.route
    nexus = german(with_exporter(CLEAN, country))
    assert nexus is not None
    assert (nexus.persons, nexus.items) == (Standing.NO, Standing.YES)
    assert german(msgspec.structs.replace(with_exporter(CLEAN, country), route=())) is None


def test_a_german_who_acts_elsewhere_is_bound_as_a_person() -> None:
    shipment = msgspec.structs.replace(with_exporter(CLEAN, "AE"), route=())
    assert shipment.exporter is not None
    exporter = msgspec.structs.replace(shipment.exporter, nationality="DE")
    nexus = german(msgspec.structs.replace(shipment, exporter=exporter))
    assert nexus is not None
    assert (nexus.persons, nexus.items) == (Standing.YES, Standing.NO)


def test_the_order_may_declare_it() -> None:
    shipment = msgspec.structs.replace(with_exporter(CLEAN, "US"), route=(), regimes=(Regime.DE,))
    nexus = german(shipment)
    assert nexus is not None
    assert nexus.binds is Standing.YES
