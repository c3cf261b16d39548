from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, one, order, starter_status, with_exporter, with_goods
from tidewaiter.model.brief import Brief, Clocks
from tidewaiter.model.listing import ListState, ListStatus
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level

SLUG = "completeness/list_age"
CLEAN = order("c3-spindle")
DAY = datetime.date(2026, 8, 10)  # a Monday


def imported(name: str, *watchlists: str, age: int, **changes: Any) -> ListStatus:
    status = starter_status(ListState.CURRENT, list=name, watchlists=watchlists, age_days=age)
    assert status.snapshot is not None
    snapshot = msgspec.structs.replace(
        status.snapshot, starter=False, published=DAY - datetime.timedelta(days=age), received=DAY
    )
    return msgspec.structs.replace(status, snapshot=snapshot, **changes)


def asked(*lists: ListStatus, on: datetime.date = DAY, shipment: Shipment = CLEAN) -> Brief:
    clocks = Clocks(as_of=on, as_of_from="asked", known_at=DAY)
    return brief_of(shipment, clocks=clocks, coverage=(*lists, starter_status()))


@pytest.mark.parametrize(("age", "gap"), [(0, False), (1, False), (2, True), (5, True)])
def test_a_list_of_the_union_may_be_a_day_old(age: int, gap: bool) -> None:
    assert bool(found_by(SLUG, asked(imported("eu_fsf", "eu_269_annex_i", age=age)))) is gap


def test_it_names_the_list_its_days_and_the_command() -> None:
    finding = one(SLUG, asked(imported("eu_fsf", "eu_269_annex_i", age=3)))
    assert (finding.level, finding.gap, finding.variant) == (Level.INCOMPLETE, True, "")
    assert finding.facts["list"] == "eu_fsf"
    assert (finding.facts["published"], finding.facts["age"]) == ("2026-08-07", "3")
    assert "lists update {list}" in finding.card.summary["de"]


@pytest.mark.parametrize(("day", "gap"), [("2026-02-05", False), ("2026-02-06", True)])
def test_the_days_of_grace_ended_on_a_day(day: str, gap: bool) -> None:
    brief = asked(imported("eu_fsf", "eu_269_annex_i", age=3), on=datetime.date.fromisoformat(day))
    assert bool(found_by(SLUG, brief)) is gap


def test_a_list_that_was_asked_for_and_had_not_changed_is_of_that_day() -> None:
    friday = imported("eu_fsf", "eu_269_annex_i", age=3, confirmed=DAY)
    sunday = imported("eu_fsf", "eu_269_annex_i", age=3, confirmed=DAY - datetime.timedelta(days=1))
    saturday = imported("eu_fsf", "eu_269_annex_i", age=3, confirmed=DAY - datetime.timedelta(days=2))
    assert found_by(SLUG, asked(friday)) == ()
    assert found_by(SLUG, asked(sunday)) == ()
    assert one(SLUG, asked(saturday)).facts["age"] == "2"


def test_what_was_asked_for_after_the_clock_says_nothing() -> None:
    later = imported("eu_fsf", "eu_269_annex_i", age=3, confirmed=DAY + datetime.timedelta(days=1))
    assert one(SLUG, asked(later)).facts["age"] == "3"


def test_lists_of_the_united_nations_bind_and_lists_of_the_united_kingdom_do_not() -> None:
    assert one(SLUG, asked(imported("un_sc", "un_sc", age=2))).facts["list"] == "un_sc"
    assert found_by(SLUG, asked(imported("gb_uksl", "gb_uksl", "gb_ofsi", age=9))) == ()


def test_lists_of_the_united_states_bind_by_their_goods() -> None:
    entity_list = imported("us_csl", "us_entity_list", age=2)
    american = with_goods(CLEAN, origin="US", eccn="3A001")
    assert found_by(SLUG, asked(entity_list)) == ()
    assert one(SLUG, asked(entity_list, shipment=american)).facts["list"] == "us_csl"


def test_a_newer_list_that_serves_the_same_is_enough() -> None:
    old = imported("eu_journal", "eu_269_annex_i", age=4)
    new = imported("eu_fsf", "eu_269_annex_i", "eu_iran", age=0)
    assert found_by(SLUG, asked(old, new)) == ()


def test_the_sample_and_lists_that_coverage_speaks_of_are_left_alone() -> None:
    assert found_by(SLUG, asked()) == ()
    for state in (ListState.STALE, ListState.UNDATED, ListState.BROKEN):
        assert found_by(SLUG, asked(imported("eu_fsf", "eu_269_annex_i", age=90, state=state))) == ()


@pytest.mark.parametrize("country", ["FR", "US", "GB", None])
def test_exporters_elsewhere_have_the_limits_of_the_list(country: str | None) -> None:
    shipment = msgspec.structs.replace(with_exporter(CLEAN, country), route=())
    assert found_by(SLUG, asked(imported("eu_fsf", "eu_269_annex_i", age=3), shipment=shipment)) == ()


@pytest.mark.parametrize(("ahead", "variant"), [(0, None), (1, None), (2, "before_the_day")])
def test_a_day_ahead_of_the_lists_is_screened_again(ahead: int, variant: str | None) -> None:
    brief = asked(imported("eu_fsf", "eu_269_annex_i", age=0), on=DAY + datetime.timedelta(days=ahead))
    assert [finding.variant for finding in found_by(SLUG, brief)] == ([] if variant is None else [variant])


def test_such_a_decision_is_not_complete() -> None:
    assert not decided(asked(imported("eu_fsf", "eu_269_annex_i", age=2))).complete
