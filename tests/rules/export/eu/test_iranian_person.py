"""export/eu/iranian_person: owners in Iran of a receiver elsewhere, by share, control and the place of the goods."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import found_by
from tidewaiter.model.words import Level

SLUG = "export/eu/iranian_person"


def _sold(
    owners: list[dict[str, Any]], *, to: str = "AE", home: str = "DE", day: str = "2026-03-02"
) -> list[str]:
    buyer = {"role": "buyer", "name": "Example Trading FZE", "country": to, "owners": owners}
    brief = shipped(day, home=home, to=to, line={"origin": "DE", "us_content": 0}, parties=[buyer])
    found = found_by(SLUG, brief)
    assert all((f.level, f.gap) == (Level.REVIEW, True) for f in found)
    return [f.subject for f in found]


@pytest.mark.parametrize(
    ("owners", "subjects"),
    [
        ([{"name": "Example Holding", "country": "IR", "share": "50"}], ["/parties/0"]),
        ([{"name": "Example Holding", "country": "IR", "share": "49.9"}], []),
        (
            [
                {"name": "One", "country": "IR", "share": "25"},
                {"name": "Two", "country": "Iran", "share": "25"},
            ],
            ["/parties/0"],
        ),
        ([{"name": "Example Holding", "country": "IR"}], ["/parties/0"]),
        ([{"name": "Example Holding", "country": "IR", "share": "10", "controls": True}], ["/parties/0"]),
        ([{"name": "Example Holding", "country": "AE", "share": "100"}], []),
        ([], []),
    ],
)
def test_half_or_control_or_a_share_that_is_not_known(
    owners: list[dict[str, Any]], subjects: list[str]
) -> None:
    assert _sold(owners) == subjects


OWNED = [{"name": "Example Holding", "country": "IR", "share": "100"}]


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"to": "IR"}, 0),
        ({"home": "JP"}, 0),
        ({"day": "2012-03-23"}, 0),
        ({"day": "2012-03-24"}, 1),
        ({"day": "2020-05-04"}, 1),
    ],
)
def test_where_and_when_it_counts(changes: dict[str, str], count: int) -> None:
    assert len(_sold(OWNED, **changes)) == count
