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
from tidewaiter.rules.stated import stated

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
    known = {rule for _, rule, *_ in rows}
    found = {rule: names for rule, names in dashes(CASES[case]()).items() if rule in known}
    assert found == {rule: set(names) for name, rule, *names in rows if name == case}


def test_the_book_speaks_of_no_other_case() -> None:
    rows = [line.split()[0] for line in BOOK.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    assert set(rows) <= set(CASES)


# Who may permit what each of these rules finds; an authorisation of anybody else covers nothing of it.
AUTHORITIES = {
    "sanctions/bis_letter": "BIS",
    "sanctions/denied_person": "BIS",
    "sanctions/entity_list": "BIS",
    "sanctions/general_licence": "OFAC",
    "sanctions/listed_measures": "OFAC",
    "sanctions/military_end_user": "BIS",
    "sanctions/unverified_list": "BIS",
}


@pytest.mark.parametrize("watchlist", WATCHLISTS)
def test_a_finding_on_a_list_names_the_authority_that_may_permit_it(watchlist: str) -> None:
    for brief in (_listed(watchlist), listed_order(watchlist)):
        found = assess(brief, LAW).findings
        named = {
            finding.rule: finding.facts["authority"] for finding in found if "authority" in finding.facts
        }
        assert {rule: who for rule, who in named.items() if rule != "sanctions/party_listed"} == {
            rule: AUTHORITIES[rule] for rule in named if rule != "sanctions/party_listed"
        }
        listed = named.get("sanctions/party_listed", "OFAC")
        assert listed in {"OFAC", "State", "DDTC"} or not watchlist.startswith("us_")


def test_what_is_stated_of_a_line_without_anything_is_dashes() -> None:
    (line, place, _, use) = stated(
        shipped("2026-08-01", home="US", to="", end_use=None, line={"description": ""})
    )[:4]
    assert line.facts == {"line": "1", "goods": "-", "eccn": "-", "hs": "-", "origin": "-"}
    assert (place.facts["places"], use.facts["end_use"]) == ("-", "-")
