from __future__ import annotations

import pytest

from rules.export.us.duties import told
from tidewaiter.rules.export.us.records import SLUG


def test_an_order_of_which_us_law_asks_something_is_kept_for_five_years() -> None:
    (note,) = told(SLUG, "SG", {"eccn": "3A001.a.7"})
    assert note.tasks == ("ear_records",)
    assert (note.facts["ear_years"], note.facts["ear_until"]) == ("5", "2031-08-01")
    assert [str(citation) for citation in note.cited] == ["15 CFR 762.6, (a)"]


@pytest.mark.parametrize(("day", "until"), [("2025-03-11", "2030-03-11"), ("2025-03-12", "2035-03-12")])
def test_ofac_asks_for_ten_years_from_a_day_on(day: str, until: str) -> None:
    (note,) = told(SLUG, "CU", {"eccn": "EAR99"}, day=day)
    assert note.tasks == ("ear_records", "ofac_records")
    assert note.facts["ofac_until"] == until


def test_what_ofac_bars_is_told_by_another_rule() -> None:
    (note,) = told(SLUG, "IR", {"eccn": "EAR99"})
    assert note.tasks == ("ear_records",)


def test_an_order_of_which_us_law_asks_nothing_is_silent() -> None:
    assert told(SLUG, "DE", {"eccn": "EAR99"}) == []
    assert told(SLUG, "DE", {"eccn": None, "origin": "DE", "us_content": "0"}, home="FR") == []
