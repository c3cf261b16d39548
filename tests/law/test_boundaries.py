"""The eve and the day of every change of the law on file, generated from the law itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tidewaiter.errors import LawError
from tidewaiter.law.at import State, changes
from tidewaiter.law.load import load_law
from tidewaiter.model.words import Standing

LAW = load_law()
ONE_DAY = timedelta(days=1)


def _code_changes() -> Iterator[tuple[str, date]]:
    for table in LAW.code_tables.values():
        yield from ((table.slug, day) for day in changes(table.versions))


def _span_changes() -> Iterator[tuple[str, date]]:
    for table in LAW.place_tables.values():
        yield from ((table.slug, day) for day in changes(table.spans))


def _number_changes() -> Iterator[tuple[str, date]]:
    for number in LAW.numbers.values():
        yield from ((number.slug, day) for day in changes(number.versions))


@pytest.mark.parametrize(("slug", "day"), [*_code_changes()])
def test_a_table_of_codes_changes_on_its_day_and_not_on_the_eve(slug: str, day: date) -> None:
    table = LAW.codes(slug)
    version = next(version for version in table.versions if version.from_ == day)
    before = table.versions[table.versions.index(version) - 1]
    eve, on_day = table.at(day - ONE_DAY), table.at(day)
    assert (on_day.from_, on_day.state, on_day.citation) == (day, version.state, version.citation)
    assert (eve.from_, eve.state, eve.citation) == (before.from_, before.state, before.citation)


@pytest.mark.parametrize(("slug", "day"), [*_code_changes()])
def test_every_row_new_on_a_day_is_met_on_the_day_and_not_surely_on_the_eve(slug: str, day: date) -> None:
    table = LAW.codes(slug)
    eve, on_day = table.at(day - ONE_DAY), table.at(day)
    if on_day.state is not State.KNOWN:
        return
    held = {row.code for row in eve.rows}
    for row in on_day.rows:
        assert any(hit.row == row for hit in on_day.hits(row.code))
        if row.code not in held and eve.state is State.UNKNOWN:
            assert eve.hits(row.code) or not eve.possible, row.code


@pytest.mark.parametrize(
    ("slug", "day"),
    [(table.slug, day) for table in LAW.eccn_tables.values() for day in changes(table.versions)],
)
def test_a_list_of_entries_changes_on_its_day_and_not_on_the_eve(slug: str, day: date) -> None:
    table = LAW.eccns(slug)
    eve, on_day = table.at(day - ONE_DAY), table.at(day)
    assert on_day.from_ == day
    assert eve.from_ < day
    for row in on_day.rows:
        assert on_day.row(row.eccn) == row
        sure = on_day.state is State.KNOWN and not (row.limited or row.only)
        assert (on_day.holds(row.eccn) is Standing.YES) is sure
        if eve.state is State.NOT_YET:
            assert eve.holds(row.eccn) is Standing.NO


@pytest.mark.parametrize(("slug", "day"), [*_span_changes()])
def test_how_well_a_group_is_known_changes_on_its_day(slug: str, day: date) -> None:
    table = LAW.places(slug)
    assert table.at(day - ONE_DAY).citation != table.at(day).citation


@pytest.mark.parametrize("slug", sorted(LAW.place_tables))
def test_each_place_joins_and_leaves_on_its_day(slug: str) -> None:
    table = LAW.places(slug)
    for row in table.rows:
        assert row in table.at(row.from_).rows
        if row.from_ > table.spans[0].from_:
            assert row not in table.at(row.from_ - ONE_DAY).rows
        if row.to is not None:
            assert row in table.at(row.to - ONE_DAY).rows
            assert row not in table.at(row.to).rows


@pytest.mark.parametrize("measure", LAW.destinations, ids=lambda m: f"{m.regime}-{m.place}-{m.from_}")
def test_each_measure_begins_and_ends_on_its_day(measure: object) -> None:
    held = next(one for one in LAW.destinations if one is measure)
    assert held.holds(held.from_)
    assert not held.holds(held.from_ - ONE_DAY)
    if held.to is not None:
        assert held.holds(held.to - ONE_DAY)
        assert not held.holds(held.to)


@pytest.mark.parametrize(
    ("slug", "place", "day"),
    [(table.slug, reach.place, reach.from_) for table in LAW.code_tables.values() for reach in table.reach],
)
def test_a_list_counts_at_a_place_from_its_day_and_to_its_end(slug: str, place: str, day: date) -> None:
    table = LAW.codes(slug)
    reach = table.reaches(place, day)
    assert reach is not None
    assert reach.from_ == day
    assert table.reaches(place, day - ONE_DAY) != reach
    if reach.to is not None:
        assert table.reaches(place, reach.to - ONE_DAY) == reach
        assert table.reaches(place, reach.to) != reach


@pytest.mark.parametrize(("slug", "day"), [*_number_changes()])
def test_a_number_changes_on_its_day(slug: str, day: date) -> None:
    eve, on_day = LAW.number(slug).at(day - ONE_DAY), LAW.number(slug).at(day)
    assert (eve.value, eve.verified) != (on_day.value, on_day.verified)


@pytest.mark.parametrize(
    ("slug", "day"), [(test.slug, day) for test in LAW.ownership.values() for day in changes(test.versions)]
)
def test_a_test_of_ownership_changes_on_its_day(slug: str, day: date) -> None:
    test = LAW.ownership_test(slug)
    eve, on_day = test.at(day - ONE_DAY), test.at(day)
    assert (on_day.from_, eve.from_) == (day, test.versions[test.versions.index(on_day) - 1].from_)
    before, after = (
        (
            version.state,
            version.suspended,
            version.percent,
            version.or_more,
            version.added_up,
            version.citation.verified,
        )
        for version in (eve, on_day)
    )
    assert before != after


@pytest.mark.parametrize("slug", [*LAW.code_tables])
def test_the_eve_of_the_first_version_is_an_error(slug: str) -> None:
    table = LAW.codes(slug)
    with pytest.raises(LawError):
        table.at(table.versions[0].from_ - ONE_DAY)
