"""The eve and the day of every change of Part 746 and of the country programmes, generated from the law on file and run
through the rules: what begins or ends on a day is told from that day on and not on its eve."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW, found_by
from tidewaiter.law.at import State
from tidewaiter.law.codes import CodeTable, TableReach
from tidewaiter.law.destinations import DestinationMeasure, Reach
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Regime

ONE_DAY = datetime.timedelta(days=1)
# The law on file begins on this day; measures that are older are given it.
FIRST_DAY = datetime.date(2000, 1, 1)
RULES = {
    "us_supp2": "export/us/oil_and_gas",
    "us_supp4": "export/us/industrial_goods",
    "us_supp5": "export/us/luxury_goods",
    "us_supp6": "export/us/itemized_goods",
    "us_supp7": "export/us/supp7",
    "us_ear99_software": "export/us/russia_software",
}
REGIONS = {region.slug for region in LAW.regions}
MEASURES = [m for m in LAW.destinations if m.regime is Regime.US]
REACHES = [(slug, reach) for slug in RULES for reach in LAW.codes(slug).reach]
PRICE = {"value": {"amount": "10000000", "currency": "USD"}, "quantity": 1}


def _sent(rule: str, day: datetime.date, place: str, line: dict[str, Any], home: str) -> tuple[Finding, ...]:
    fields: dict[str, Any] = {"end_use": "Spare parts for an offshore oil well"}
    if place in REGIONS:
        fields["parties"] = [
            {"role": "end_user", "name": "User", "country": "UA", "address": LAW.region(place).whole[0]}
        ]
    to = "UA" if place in REGIONS else place
    return found_by(rule, shipped(day.isoformat(), home=home, to=to, line={"origin": "US", **line}, **fields))


def _of_measure(measure: DestinationMeasure, day: datetime.date) -> list[Finding]:
    """What is told of the measure on that day, known by its sources, of an order that it reaches."""
    line = {"eccn": "EAR99", "hs": "8479.89"}
    if measure.reach is Reach.ENTRIES:
        line["eccn"] = measure.entries[0]
    if measure.reach is Reach.CONTROL_LIST:
        line["eccn"] = "7A994" if measure.categories else "1C990"
    home = "DE" if measure.others_only else "US"
    found = _sent(measure.rule, day, measure.place, line, home)
    return [one for one in found if set(measure.citations) <= set(one.citations)]


@pytest.mark.parametrize("measure", MEASURES, ids=lambda m: f"{m.rule}-{m.place}-{m.binding}-{m.from_}")
def test_a_measure_is_told_from_its_day_on_and_to_its_end(measure: DestinationMeasure) -> None:
    assert _of_measure(measure, measure.from_)
    if measure.from_ > FIRST_DAY:
        assert _of_measure(measure, measure.from_ - ONE_DAY) == []
    if measure.to is not None:
        assert _of_measure(measure, measure.to - ONE_DAY)
        assert _of_measure(measure, measure.to) == []


def _of_table(table: CodeTable, reach: TableReach, day: datetime.date) -> list[Finding]:
    """What is told of the paragraph that makes the table count at the place on that day, of one of its goods."""
    version = table.at(max(reach.from_, table.versions[1].from_))
    line: dict[str, Any] = {"eccn": "EAR99", **PRICE}
    if version.rows or version.possible:
        line["hs"] = (version.rows or version.possible)[0].code
    else:
        line["description"] = next(name for each in version.without_code for name in each.names)
        line["kind"] = "software" if table.slug == "us_ear99_software" else "commodity"
    found = _sent(RULES[table.slug], day, reach.place, line, "US")
    return [one for one in found if one.citations[0] == reach.citation]


@pytest.mark.parametrize(
    ("slug", "reach"), REACHES, ids=lambda x: x if isinstance(x, str) else f"{x.place}-{x.from_}"
)
def test_a_list_counts_at_a_place_from_its_day_on_and_to_its_end(slug: str, reach: TableReach) -> None:
    table = LAW.codes(slug)
    assert _of_table(table, reach, reach.from_)
    assert _of_table(table, reach, reach.from_ - ONE_DAY) == []
    if reach.to is not None:
        assert _of_table(table, reach, reach.to - ONE_DAY)
        assert _of_table(table, reach, reach.to) == []


CHANGES = [
    (slug, version.from_)
    for slug in ("us_supp2", "us_supp4", "us_supp5", "us_supp7")
    for version in LAW.codes(slug).versions[1:]
    if version.state is State.KNOWN
]


@pytest.mark.parametrize(("slug", "day"), CHANGES)
def test_a_code_that_comes_in_is_told_otherwise_on_the_day_than_on_the_eve(
    slug: str, day: datetime.date
) -> None:
    table = LAW.codes(slug)
    held = {row.code for row in table.at(day - ONE_DAY).rows}
    new = [row.code for row in table.at(day).rows if row.code not in held]
    assert new
    place = "IR" if slug == "us_supp7" else "RU"
    for code in new[:: max(1, len(new) // 40)]:
        eve, on_day = (
            {(f.level, f.variant, f.gap) for f in _sent(RULES[slug], at, place, line, "US")}
            for line in ({"eccn": "EAR99", "hs": code, **PRICE},)
            for at in (day - ONE_DAY, day)
        )
        assert on_day != eve, code
        assert not any(gap for _, _, gap in on_day), code
