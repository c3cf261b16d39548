from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.when import Interval, PartialDate, day_after, in_force, without

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 30))


@given(DAYS)
def test_a_day_is_its_own_interval_with_an_exclusive_end(day: date) -> None:
    partial = PartialDate.day(day)
    assert (partial.start, partial.end) == (day, day + timedelta(days=1))
    assert PartialDate.parse(str(partial)) == partial


@given(DAYS)
def test_a_month_and_a_year_hold_each_of_their_days(day: date) -> None:
    exact = PartialDate.day(day)
    assert PartialDate.month(day.year, day.month).overlaps(exact)
    assert PartialDate.year(day.year).overlaps(exact)
    assert not PartialDate.year(day.year + 1).overlaps(exact)


def test_adjoining_days_do_not_overlap() -> None:
    assert not PartialDate.parse("2020-01-31").overlaps(PartialDate.parse("2020-02"))


@pytest.mark.parametrize("text", ["", "20", "2020-13", "2020-02-30", "2020/01/01", "2020-1-1-1", "soon"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_a_partial_date_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="must end after"):
        PartialDate.years(1961, 1959)


@pytest.mark.parametrize(
    ("partial", "text"),
    [
        (PartialDate.year(1961, circa=True), "about 1961"),
        (PartialDate.years(1958, 1961), "1958 to 1961"),
        (PartialDate.month(1961, 4), "1961-04"),
    ],
)
def test_a_partial_date_reads_as_it_is_known(partial: PartialDate, text: str) -> None:
    assert str(partial) == text


def test_in_force_is_a_set_of_intervals() -> None:
    """The UN's Iran listings of 2006 were off from 2016-01-16 to 2025-09-27."""
    spans = (
        Interval(start=date(2006, 12, 23), end=date(2016, 1, 16)),
        Interval(start=date(2025, 9, 28)),
    )
    held = [
        in_force(spans, day)
        for day in (
            date(2006, 12, 22),
            date(2010, 1, 1),
            date(2016, 1, 16),
            date(2025, 9, 27),
            date(2025, 9, 28),
        )
    ]
    assert held == [False, True, False, False, True]


def test_an_unknown_start_is_in_force_on_every_day() -> None:
    assert in_force((), date(1990, 1, 1))
    assert in_force((Interval(end=date(2000, 1, 1)),), date(1990, 1, 1))
    assert not in_force((Interval(end=date(2000, 1, 1)),), date(2000, 1, 1))


def test_the_last_day_of_the_calendar_is_no_end_and_no_part_of_a_date() -> None:
    assert day_after(date(2024, 2, 28)) == date(2024, 2, 29)
    assert day_after(date(9999, 12, 30)) == date.max
    assert day_after(date.max) is None
    for text in ("9999-12-31", "9999-12", "9999", "2020-01-99999999999999999999"):
        with pytest.raises(ValueError, match=r"end of the calendar|not a date"):
            PartialDate.parse(text)
    with pytest.raises(ValueError, match="end of the calendar"):
        PartialDate.years(1960, 9999)
    assert PartialDate.parse("9999-12-30").end == date.max


def _days(*spans: Interval) -> set[date]:
    return {day for day in DAYS_OF_JUNE if any(span.holds(day) for span in spans)}


DAYS_OF_JUNE = [date(2026, 6, day) for day in range(1, 31)]
_DAY = st.none() | st.sampled_from(DAYS_OF_JUNE)
_SPANS = st.tuples(_DAY, _DAY).map(lambda ends: Interval(start=ends[0], end=ends[1]))


@given(span=_SPANS, away=_SPANS)
def test_a_span_without_another_holds_on_exactly_the_other_days(span: Interval, away: Interval) -> None:
    assert _days(*without(span, away)) == _days(span) - _days(away)
