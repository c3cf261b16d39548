from __future__ import annotations

import datetime
from typing import Any

import msgspec

from tidewaiter.law.check_house import house_faults
from tidewaiter.law.load import Law, load_law
from tidewaiter.law.walk import sources_of, walk
from tidewaiter.model.card import Citation

LAW = load_law()
ONE_DAY = datetime.timedelta(days=1)


def faults(**changes: Any) -> list[str]:
    """What is found wrong with the law on file when these fields of it are others."""
    return list(house_faults(msgspec.structs.replace(LAW, **changes)))


def with_measure(**changes: Any) -> Law:
    first = msgspec.structs.replace(LAW.destinations[0], **changes)
    return msgspec.structs.replace(LAW, destinations=(first, *LAW.destinations[1:]))


def test_the_law_on_file_has_none() -> None:
    assert faults() == []


def test_every_citation_is_walked_past_with_the_name_of_its_thing() -> None:
    names = {held.name for held in walk(LAW) if isinstance(held.value, Citation)}
    assert {"export/us/ccl", "us_supp7", "us_country_group_d5", "us_de_minimis"} <= names


def test_every_field_of_the_law_that_holds_values_is_walked() -> None:
    walked = {held.field for held in walk(LAW)}
    assert walked == set(LAW.__struct_fields__) - {"digest"}


def test_the_sources_of_a_value_are_found_in_whatever_field() -> None:
    assert sources_of(LAW.card("export/us/ccl")) == LAW.card("export/us/ccl").citations
    version = LAW.codes("us_supp7").versions[-1]
    assert sources_of(version) == (version.citation,)


def test_a_dated_value_without_a_source_is_found() -> None:
    table = LAW.place_tables["transshipment"]
    bare = msgspec.structs.replace(table, spans=())
    rows = [row for row in table.rows if row.citation is None]
    found = faults(place_tables={**LAW.place_tables, "transshipment": bare})
    assert len([fault for fault in found if "has no source" in fault]) == len(rows) + len(table.blocks)
    assert not sources_of(msgspec.structs.replace(LAW.destinations[0], citations=()))
    assert any("has no source" in fault for fault in house_faults(with_measure(citations=())))


def test_what_ends_before_it_begins_is_found() -> None:
    begins = LAW.destinations[0].from_
    assert any("before it begins" in fault for fault in house_faults(with_measure(to=begins)))
    assert not any("before it begins" in fault for fault in house_faults(with_measure(to=begins + ONE_DAY)))


def test_a_rule_that_has_no_card_is_found() -> None:
    assert any(
        "names the rule embargo/none" in fault for fault in house_faults(with_measure(rule="embargo/none"))
    )


def test_rows_of_a_day_on_which_no_version_begins_are_found() -> None:
    table = LAW.codes("us_supp7")
    last = msgspec.structs.replace(table.versions[-1], rows_of=table.versions[0].from_ + ONE_DAY)
    spoilt = msgspec.structs.replace(table, versions=(*table.versions[:-1], last))
    assert any(
        "on which no version begins" in fault
        for fault in faults(code_tables={**LAW.code_tables, "us_supp7": spoilt})
    )


def test_days_of_which_nothing_is_said_are_found_and_overlaps_are_none() -> None:
    first = LAW.country_chart.treated_as[0]
    day = datetime.date(2020, 1, 1)
    for late, wrong in ((day, False), (day + ONE_DAY, True), (day - ONE_DAY, False)):
        spans = (
            msgspec.structs.replace(first, place="XK", from_=datetime.date(2010, 1, 1), to=day),
            msgspec.structs.replace(first, place="XK", from_=late, to=None),
        )
        chart = msgspec.structs.replace(LAW.country_chart, treated_as=spans)
        found = [fault for fault in faults(country_chart=chart) if "nothing is said of the days" in fault]
        assert bool(found) is wrong


def test_a_hole_behind_a_span_that_covers_it_is_none() -> None:
    first = LAW.country_chart.treated_as[0]
    years = ((2010, None), (2011, 2012), (2015, 2016))
    spans = tuple(
        msgspec.structs.replace(
            first, place="XK", from_=datetime.date(begins, 1, 1), to=ends and datetime.date(ends, 1, 1)
        )
        for begins, ends in years
    )
    chart = msgspec.structs.replace(LAW.country_chart, treated_as=spans)
    assert faults(country_chart=chart) == []


def test_words_in_one_language_or_with_other_facts_are_found() -> None:
    card = LAW.card("sanctions/party_listed")
    for changes, fault in (
        ({"tasks": {"hold": {"en": "x"}}}, "no task hold in de"),
        ({"steps": {"one": {"de": "x"}}}, "no step one in en"),
        ({"summary": {"en": "{a}", "de": "{b}"}}, "summary asks for other facts"),
        ({"question": {"en.x": "{a_en}", "de.x": "{a_de}", "en": "x"}}, "no question in de"),
    ):
        spoilt = msgspec.structs.replace(card, **changes)
        found = faults(cards={**LAW.cards, card.slug: spoilt})
        assert [each for each in found if fault in each], (fault, found)
        assert not any("'x'" in each for each in found)
