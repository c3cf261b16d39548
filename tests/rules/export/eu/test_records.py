"""export/eu/records: five years from the end of the year."""

from __future__ import annotations

import pytest

from golden.links import ends_of
from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.rules.assess import assess

SLUG = "export/eu/records"


@pytest.mark.parametrize(
    ("day", "number", "until"),
    [
        ("2026-01-01", "3A001", ["2031-12-31"]),
        ("2025-12-31", "3A001", ["2030-12-31"]),
        ("2026-01-01", "none", []),
        ("2021-09-08", "3A001", []),
    ],
)
def test_the_term_ends_with_a_year(day: str, number: str, until: list[str]) -> None:
    brief = shipped(day, home="DE", to="JP", line={"control_numbers": {"EU": number}, "eccn": "EAR99"})
    found = [each for each in assess(brief, LAW).findings if each.rule == SLUG]
    assert [each.facts["until"] for each in found] == until
    assert [end for finding in found for end in ends_of(finding)] == []
