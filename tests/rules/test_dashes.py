"""What nobody stated is shown as a dash, and as nothing else: which facts of which rules, for listings that say nothing but
that they are there, and for orders that leave out what they can. dashes.txt has a line for each: case, rule, facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW, WATCHLISTS
from rules.sanctions.lists import listed_order
from tidewaiter.model.brief import Brief
from tidewaiter.rules.assess import assess

BOOK = Path(__file__).with_name("dashes.txt")
NOTHING: tuple[dict[str, Any], ...] = ({"eccn": None, "hs": None, "origin": None},)
PLACES = ("RU", "IR", "SY", "CU", "KP", "CN", "DE")


def _listed(watchlist: str) -> Brief:
    return listed_order(watchlist, lines=NOTHING, to="CN", home="DE", end_use=None)


def _placed(place: str, home: str) -> Brief:
    return shipped("2026-08-01", home=home, to=place, end_use=None)


CASES: dict[str, Callable[[], Brief]] = {
    **{watchlist: partial(_listed, watchlist) for watchlist in WATCHLISTS},
    **{f"{home}-{place}": partial(_placed, place, home) for place in PLACES for home in ("US", "DE")},
}


def dashes(brief: Brief) -> dict[str, set[str]]:
    """The facts of each rule that are a dash."""
    found: dict[str, set[str]] = defaultdict(set)
    for finding in assess(brief, LAW).findings:
        found[finding.rule] |= {name for name, value in finding.facts.items() if value == "-"}
    return {rule: names for rule, names in found.items() if names}


@pytest.mark.parametrize("case", CASES)
def test_what_nobody_stated_is_shown_as_a_dash(case: str) -> None:
    rows = [line.split() for line in BOOK.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert dashes(CASES[case]()) == {rule: set(names) for name, rule, *names in rows if name == case}


def test_the_book_speaks_of_no_other_case() -> None:
    rows = [line.split()[0] for line in BOOK.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert set(rows) <= set(CASES)
