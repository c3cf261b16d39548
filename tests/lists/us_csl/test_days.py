"""Days in the Consolidated Screening List that are none, or that cannot be read."""

from __future__ import annotations

from datetime import date

from lists.us_csl.rows import DPL, entities, row
from tidewaiter.model.when import Interval


def test_a_listing_without_an_end_does_not_refuse_the_list() -> None:
    (found,), reading = entities(row(source=DPL, start_date="2024-05-03", end_date="9999-12-31"))
    assert found.listing.in_force == (Interval(start=date(2024, 5, 3)),)
    assert not any("cannot be read" in warning for warning in reading.warnings)
