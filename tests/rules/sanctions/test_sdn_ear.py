from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, decided, found_by, hit, listing
from rules.sanctions.lists import ALL, BUYER, FOREIGN, OPEN, listed_order, only, seen
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band, Level, Outcome

SLUG = "sanctions/sdn_ear"
LICENCE = (Level.LICENCE_REQUIRED, "", False)
FOURTEEN = LAW.effect("us_sdn").also[0].programmes


def blocked(*programmes: str, **order: Any) -> Brief:
    return listed_order("us_sdn", listings={"programmes": programmes}, **order)


def both(requirement: str | None, *, band: Band = Band.PROBABLE, start: str | None = None) -> PartyMatches:
    """The buyer stands under NPWMD and, in that band, on the Entity List."""
    sdn = hit(BUYER, listing("us_sdn", programmes=("NPWMD",)))
    entry = hit(BUYER, listing("us_entity_list", requirement=requirement, start=start), band=band)
    return msgspec.structs.replace(sdn, matches=(*sdn.matches, *entry.matches), total=2)


def test_there_are_fourteen_programmes() -> None:
    assert len(set(FOURTEEN)) == 14


@pytest.mark.parametrize("programme", FOURTEEN)
def test_each_of_them_needs_a_licence_for_any_item(programme: str) -> None:
    assert seen(SLUG, blocked(programme)) == LICENCE


@pytest.mark.parametrize("programme", ["IFSR", "IRGC", "IRAN-CON-ARMS-EO", "IRAN", "SYRIA", "DPRK", "IRAQ2"])
def test_others_need_none_by_this_rule(programme: str) -> None:
    assert found_by(SLUG, blocked(programme)) == ()
    assert seen(SLUG, blocked(programme, "SDGT")) == LICENCE
    assert only(SLUG, blocked(programme, "SDGT")).facts["programme"] == "SDGT"
    assert only(SLUG, blocked(programme, "NPWMD", "SDGT")).facts["programme"] == "NPWMD, SDGT"


@pytest.mark.parametrize(
    ("programme", "day", "expected"),
    [
        ("RUSSIA-EO14024", "2024-03-19", None),
        ("RUSSIA-EO14024", "2024-03-20", LICENCE),
        ("TCO", "2024-03-19", None),
        ("NPWMD", "2024-03-19", LICENCE),
        ("NPWMD", "2009-01-15", LICENCE),
        ("NPWMD", "2009-01-14", None),
        ("SDGT", "2024-03-19", LICENCE),
        ("SDGT", "2003-06-06", LICENCE),
        ("SDGT", "2003-06-05", None),
        ("FTO", "2003-06-06", LICENCE),
        ("FTO", "2003-06-05", (Level.REVIEW, "", False)),
        ("SDT", "2024-03-20", LICENCE),
        ("SDT", "2024-03-21", None),
        ("IRAQ2", "2024-03-20", (Level.REVIEW, "unverified", False)),
        ("IRAQ2", "2024-03-21", None),
    ],
)
def test_the_programmes_by_day(programme: str, day: str, expected: tuple[Level, str, bool] | None) -> None:
    brief = blocked(programme, day=day)
    if expected is None:
        assert found_by(SLUG, brief) == ()
    else:
        assert seen(SLUG, brief) == expected


def test_the_days_tested_are_those_on_file() -> None:
    days = {day for also in LAW.effect("us_sdn").also for day in (also.from_, also.to) if day}
    tested = (
        date(2024, 3, 20),
        date(2024, 3, 21),
        date(2009, 1, 15),
        date(2003, 6, 6),
        date(1999, 1, 8),
        date(2004, 7, 30),
    )
    assert days == set(tested)
    for day in tested:
        eve = day - timedelta(days=1)
        reached = [
            {
                name
                for also in LAW.effect("us_sdn").also
                for name in also.programmes
                if also.reaches((name,), at)
            }
            for at in (eve, day)
        ]
        assert reached[0] != reached[1]


def test_an_entity_list_entry_of_the_same_party_comes_first() -> None:
    plain = blocked("NPWMD").shipment
    assert seen(SLUG, brief_of(plain, both(ALL))) == (Level.NOTE, "entity_list", False)
    decision = decided(brief_of(plain, both(ALL)))
    assert {finding.level for finding in decision.findings if finding.rule == "sanctions/entity_list"} == {
        Level.LICENCE_REQUIRED
    }
    assert seen(SLUG, brief_of(plain, both(ALL, band=Band.POSSIBLE))) == LICENCE
    assert seen(SLUG, brief_of(plain, both(ALL, start="2030-01-01"))) == LICENCE


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("end_user", LICENCE),
        ("freight_forwarder", (Level.LICENCE_REQUIRED, "role", True)),
        ("bank", (Level.LICENCE_REQUIRED, "role", True)),
        ("exporter", (Level.REVIEW, "beside", False)),
    ],
)
def test_the_role_decides(role: str, expected: tuple[Level, str, bool]) -> None:
    assert seen(SLUG, blocked("SDGT", role=role)) == expected


def test_what_us_law_does_not_reach_is_left_to_the_rule_on_all_lists() -> None:
    assert found_by(SLUG, blocked("SDGT", lines=(FOREIGN,), home="KR")) == ()
    assert seen(SLUG, blocked("SDGT", lines=(OPEN,), home="KR")) == (Level.REVIEW, "nexus_unknown", True)
    some = only(SLUG, blocked("SDGT", lines=(FOREIGN, {}), home="KR"))
    assert (some.level, some.facts["lines"]) == (Level.LICENCE_REQUIRED, "2")


def test_who_is_not_surely_meant_or_does_not_act_is_not_asked_here() -> None:
    assert found_by(SLUG, blocked("SDGT", band=Band.POSSIBLE)) == ()
    assert found_by(SLUG, blocked("SDGT", role="manufacturer")) == ()
    later = listed_order("us_sdn", listings={"programmes": ("SDGT",), "start": "2026-08-02"})
    assert found_by(SLUG, later) == ()


def test_a_non_american_exporter_of_american_goods_needs_the_licence_too() -> None:
    decision = decided(blocked("RUSSIA-EO14024", home="DE"))
    assert decision.outcome is Outcome.LICENCE_REQUIRED
    assert {finding.level for finding in decision.findings if finding.rule == "sanctions/party_listed"} == {
        Level.REVIEW
    }
