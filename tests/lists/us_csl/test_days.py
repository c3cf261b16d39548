"""Days in the Consolidated Screening List that are none, or that cannot be read."""

from __future__ import annotations

from datetime import date

from lists.us_csl.rows import DPL, entities, row
from tidewaiter.model.when import Interval


def test_a_listing_without_an_end_does_not_refuse_the_list() -> None:
    (found,), reading = entities(row(source=DPL, start_date="2024-05-03", end_date="9999-12-31"))
    assert found.listing.in_force == (Interval(start=date(2024, 5, 3)),)
    assert not any("cannot be read" in warning for warning in reading.warnings)


def test_a_birth_date_that_cannot_be_read_is_told_and_kept_as_a_remark() -> None:
    (found,), reading = entities(
        row(dates_of_birth=["1960-02-01", "in spring", "9999-12-31"], remarks="tall")
    )
    assert [str(day) for day in found.birth_dates] == ["1960-02-01"]
    assert found.remarks == "birth date: in spring; birth date: 9999-12-31; tall"
    assert any("a birth date cannot be read, and is kept as a remark" in told for told in reading.warnings)
