from __future__ import annotations

import datetime

import msgspec
import pytest

from rules.orders import shipped
from rules.papers import LAW, order, with_exporter, with_goods
from tidewaiter.errors import LawError
from tidewaiter.model.finding import Nexus
from tidewaiter.model.party import Party
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Limb, Regime, Role, Standing
from tidewaiter.rules.reach import bind
from tidewaiter.screening.subjects import subjects

CLEAN = order("c3-spindle")
YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN


def bound(shipment: Shipment, regime: Regime, as_of: datetime.date | None = None) -> Nexus:
    return next(one for one in bind(shipment, subjects(shipment), LAW, as_of) if one.regime is regime)


def facts(nexus: Nexus) -> set[str]:
    return {ground.fact for ground in nexus.grounds}


@pytest.mark.parametrize(("country", "regime"), [("US", Regime.US), ("DE", Regime.EU), ("GB", Regime.GB)])
def test_the_exporters_country_binds_persons(country: str, regime: Regime) -> None:
    nexus = bound(with_exporter(CLEAN, country), regime)
    assert nexus.persons is YES
    assert "established" in facts(nexus)


def test_a_german_exporter_of_german_goods_is_not_under_us_law() -> None:
    nexus = bound(CLEAN, Regime.US)
    assert (nexus.persons, nexus.items) == (NO, NO)


@pytest.mark.parametrize("regime", [Regime.US, Regime.EU, Regime.GB])
@pytest.mark.parametrize("country", [None, "Nowhere"])
def test_an_exporter_whose_country_is_not_known_leaves_every_regime_open(
    regime: Regime, country: str | None
) -> None:
    assert bound(with_exporter(CLEAN, country), regime).persons is UNKNOWN
    assert bound(msgspec.structs.replace(CLEAN, exporter=None, route=()), regime).binds is UNKNOWN


def test_a_us_person_who_acts_binds_and_a_maker_does_not() -> None:
    def joined(role: Role) -> Nexus:
        party = Party(role=role, name="Some Bank", us_person=True)
        return bound(msgspec.structs.replace(CLEAN, parties=(*CLEAN.parties, party)), Regime.US)

    assert joined(Role.BANK).persons is YES
    assert joined(Role.MANUFACTURER).persons is NO


def test_a_declared_regime_binds() -> None:
    declared = msgspec.structs.replace(CLEAN, regimes=(Regime.JP,))
    assert bound(declared, Regime.JP).binds is YES
    assert facts(bound(declared, Regime.JP)) == {"declared"}


@pytest.mark.parametrize(
    ("content", "destination", "standing"),
    [
        (0.24, "KR", NO),
        (0.25, "KR", NO),
        (0.251, "KR", YES),
        (0.09, "CU", NO),
        (0.1, "CU", NO),
        (0.101, "CU", YES),
    ],
)
def test_us_content_counts_above_a_quarter_and_for_some_places_above_a_tenth(
    content: float, destination: str, standing: Standing
) -> None:
    shipment = with_goods(CLEAN, us_content=content)
    asked = msgspec.structs.replace(shipment, destination=destination, answers={"reach/us_content": "no"})
    assert bound(asked, Regime.US).items is standing


def test_us_origin_and_goods_that_are_in_the_us_are_under_us_law() -> None:
    assert bound(with_goods(CLEAN, origin="US", us_content=None), Regime.US).items is YES
    at_home = msgspec.structs.replace(with_exporter(CLEAN, "US"), route=())
    assert bound(at_home, Regime.US).items is YES


def test_a_us_exporter_of_foreign_goods_that_leave_from_elsewhere_binds_persons_alone() -> None:
    nexus = bound(with_exporter(CLEAN, "US"), Regime.US)
    assert (nexus.persons, nexus.items) == (YES, NO)


def test_origin_or_content_that_is_not_stated_is_unknown() -> None:
    assert bound(with_goods(CLEAN, origin=None, us_content=None), Regime.US).items is UNKNOWN
    nexus = bound(with_goods(CLEAN, us_content=None), Regime.US)
    assert nexus.items is UNKNOWN
    assert "unknown_content" in facts(nexus)


def test_the_dollar_alone_leaves_us_law_open() -> None:
    assert CLEAN.payment is not None
    payment = msgspec.structs.replace(CLEAN.payment, currency="USD")
    nexus = bound(msgspec.structs.replace(CLEAN, payment=payment), Regime.US)
    assert (nexus.persons, facts(nexus)) == (UNKNOWN, {"dollar", "us_content_none"})


def test_goods_that_stay_in_the_union_do_not_leave_it() -> None:
    assert bound(CLEAN, Regime.EU).items is YES
    assert bound(order("c2-hobby-servos"), Regime.EU).items is NO


def test_union_law_bound_in_the_united_kingdom_to_the_end_of_2020() -> None:
    british = with_exporter(CLEAN, "GB")
    assert bound(british, Regime.EU, datetime.date(2020, 12, 31)).persons is YES
    assert bound(british, Regime.EU, datetime.date(2021, 1, 1)).persons is NO


def test_a_day_before_the_law_on_file_is_refused() -> None:
    with pytest.raises(LawError):
        bind(CLEAN, subjects(CLEAN), LAW, datetime.date(1999, 1, 1))


CHAIR = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": 0}


def _items(*stops: str, home: str = "DE", to: str = "MX") -> Standing:
    brief = shipped("2026-08-01", home=home, to=to, line=CHAIR, route=[{"place": stop} for stop in stops])
    return next(nexus.items for nexus in brief.nexus if nexus.regime is Regime.US)


@pytest.mark.parametrize(
    ("stops", "home", "to", "standing"),
    [
        (("USNYC", "MXVER"), "DE", "MX", YES),
        (("DEHAM", "USHOU", "MXVER"), "DE", "MX", YES),
        (("DEHAM", "MXVER"), "DE", "MX", NO),
        (("DEHAM", "USHOU"), "DE", "US", NO),
        (("DEHAM", "USHOU", "USNYC"), "DE", "US", NO),
        (("USHOU", "USNYC"), "DE", "US", YES),
        (("PRSJU", "MXVER"), "DE", "MX", YES),
        ((), "US", "MX", YES),
        ((), "PR", "MX", YES),
        (("MXVER",), "US", "MX", YES),
        (("DEHAM", "MXVER"), "US", "MX", NO),
        (("Nowhere", "MXVER"), "US", "MX", YES),
    ],
)
def test_what_leaves_or_crosses_the_united_states_is_in_them(
    stops: tuple[str, ...], home: str, to: str, standing: Standing
) -> None:
    assert _items(*stops, home=home, to=to) is standing


@pytest.mark.parametrize("origin", ["US", "PR", "Guam"])
def test_origin_in_a_territory_is_us_origin(origin: str) -> None:
    assert bound(with_goods(CLEAN, origin=origin, us_content=None), Regime.US).items is YES


def test_a_ground_says_by_whom_and_whether_it_holds() -> None:
    nexus = bound(with_exporter(CLEAN, "US"), Regime.US)
    told = {ground.fact: (ground.limb, ground.standing) for ground in nexus.grounds}
    assert told["established"] == (Limb.PERSONS, YES)
    assert told["us_content_none"] == (Limb.ITEMS, NO)


@pytest.mark.parametrize(("country", "regime"), [("CH", Regime.CH), ("JP", Regime.JP), ("AU", Regime.AU)])
def test_a_national_law_is_asked_at_home_and_where_it_is_declared(country: str, regime: Regime) -> None:
    at_home = bound(with_exporter(CLEAN, country), regime)
    assert (at_home.persons, at_home.items) == (YES, YES)
    assert regime not in [nexus.regime for nexus in bind(CLEAN, subjects(CLEAN), LAW)]
