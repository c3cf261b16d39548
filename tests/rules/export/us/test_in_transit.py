from __future__ import annotations

import datetime
from typing import Any

from rules.orders import shipped
from rules.papers import LAW, found_by
from tidewaiter.law.at import State
from tidewaiter.model.words import Level
from tidewaiter.places.destination import is_on_the_way, reached
from tidewaiter.rules.export.us.in_transit import SLUG, TABLE

READ, EVE = "2026-09-24", "2026-09-23"
ROUTE = [{"place": "USLAX"}, {"place": "KZALA"}, {"place": "MNULN"}]
LINE = {"eccn": "3A001.a.7", "origin": "US"}


def said(
    day: str = READ, *, to: str = "MN", line: dict[str, Any] | None = None, **fields: Any
) -> list[tuple[str, str, bool]]:
    brief = shipped(day, home="US", to=to, line=line or LINE, **{"route": ROUTE, **fields})
    return [(f.level.value, f.facts["place"], f.gap) for f in found_by(SLUG, brief)]


def test_what_would_need_a_licence_there_needs_one_to_pass() -> None:
    assert said() == [("licence_required", "KZ", False)]


def test_a_day_of_which_the_countries_were_not_read_is_a_question() -> None:
    assert said(EVE) == [("review", "KZ", True)]


def test_what_may_go_there_may_pass() -> None:
    assert said(line={"eccn": "EAR99", "origin": "US"}) == []
    assert said(line={"eccn": "3A991.d", "origin": "US"}) == []


def test_a_part_of_an_entry_is_a_question() -> None:
    assert said(line={"eccn": "3A090", "origin": "US"}) == [("review", "KZ", True)]


def test_other_countries_on_the_way_are_none_of_it() -> None:
    assert said(route=[{"place": "USLAX"}, {"place": "HKHKG"}, {"place": "MNULN"}]) == []


def test_the_last_stop_and_the_first_are_not_passed() -> None:
    assert said(route=[{"place": "USLAX"}, {"place": "MNULN"}]) == []
    assert said(to="KZ", route=[{"place": "USLAX"}, {"place": "KZALA"}]) == []


def test_a_country_where_somebody_of_the_order_is_is_left_to_the_control_list() -> None:
    parties = [
        {"role": "intermediate_consignee", "name": "Forwarding Example", "country": "KZ"},
        {"role": "end_user", "name": "User Example", "country": "MN"},
    ]
    brief = shipped(READ, home="US", to="MN", line=LINE, route=ROUTE, parties=parties)
    assert not any(is_on_the_way(place) for place in reached(brief.shipment))
    assert found_by(SLUG, brief) == ()
    assert [(f.variant, f.facts["place"]) for f in found_by("export/us/ccl", brief) if f.variant] == []


def test_an_item_that_may_not_be_subject_to_the_ear_is_a_question() -> None:
    brief = shipped(
        READ,
        home="DE",
        to="MN",
        line={"eccn": "3A001.a.7", "origin": "DE"},
        route=[{"place": "DEFRA"}, *ROUTE[1:]],
    )
    assert [(f.level, f.gap) for f in found_by(SLUG, brief)] == [(Level.REVIEW, True)]


def test_the_countries_of_the_prohibition() -> None:
    on_day = LAW.places(TABLE).at(datetime.date.fromisoformat(READ))
    assert len({row.place for row in on_day.rows}) == 17
    assert on_day.state is State.KNOWN
