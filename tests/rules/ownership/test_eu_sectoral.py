from __future__ import annotations

from typing import Any

import pytest

from rules.ownership.firms import listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.words import Band, Level

SLUG = "ownership/eu_sectoral"
READ = "2022-12-30"


def annex(number: str, watchlist: str = "eu_833_transactions") -> Any:
    return listed("State One", listing(watchlist, programmes=(f"833/2014 Annex {number}",)))


STATE = annex("XIX")


def seen(
    *hits: Any, share: str | None = "60", day: str = READ, **papers: Any
) -> list[tuple[Level, str, bool]]:
    held = {} if share is None else {"share": share}
    papers = {"home": "DE", "owners": ({"name": "State One", **held},), **papers}
    return [(one.level, one.variant, one.gap) for one in found_by(SLUG, owned(*hits, day=day, **papers))]


@pytest.mark.parametrize(
    ("day", "share", "expected"),
    [
        ("2022-03-15", "60", []),
        ("2022-03-16", "60", [(Level.PROHIBITED, "", False)]),
        (READ, "50", [(Level.NOTE, "minority", False)]),
        (READ, "50.01", [(Level.PROHIBITED, "", False)]),
        (READ, None, [(Level.REVIEW, "open", True)]),
        ("2023-01-01", "60", [(Level.REVIEW, "law_unknown", True)]),
    ],
)
def test_firms_of_annex_xix(day: str, share: str | None, expected: list[tuple[Level, str, bool]]) -> None:
    assert seen(STATE, share=share, day=day) == expected


def test_only_firms_outside_the_union_and_orders_under_its_law() -> None:
    assert seen(STATE, country="AT") == [(Level.NOTE, "elsewhere", False)]
    assert seen(STATE, country=None) == [(Level.REVIEW, "open", True)]
    assert seen(STATE, home="US") == [(Level.NOTE, "no_nexus", False)]
    assert seen(STATE, home=None) == [(Level.REVIEW, "nexus_unknown", True)]


def test_several_owners_of_one_annex_are_not_spoken_of() -> None:
    owners = ({"name": "State One", "share": "30"}, {"name": "State Two", "share": "30"})
    second = listed("State Two", listing("eu_833_transactions", programmes=("833/2014 Annex XIX",)))
    assert seen(STATE, second, owners=owners) == [(Level.REVIEW, "law_unknown", True)]


def test_an_annex_that_is_not_told_is_a_question() -> None:
    untold = listed("State One", listing("eu_833_transactions"))
    assert seen(untold) == [(Level.REVIEW, "law_unknown", True)]


def test_an_owner_who_may_be_listed_is_a_question() -> None:
    perhaps = listed("State One", STATE[1], band=Band.POSSIBLE)
    assert seen(perhaps) == [(Level.REVIEW, "open", True)]


def test_credit_under_article_5_and_firms_in_russia_under_article_5h() -> None:
    assert seen(annex("III", "eu_833_capital_market")) == [(Level.REVIEW, "credit", False)]
    bank = annex("XIV", "eu_833_banks")
    assert seen(bank, country="RU") == [(Level.REVIEW, "law_unknown", True)]
    assert seen(bank, country="AE") == [(Level.NOTE, "elsewhere", False)]


def test_annexes_without_a_rule_on_ownership_say_so_and_no_more() -> None:
    for one in (annex("IV", "eu_833_annex_iv"), annex("XLV")):
        assert seen(one, share="100") == [(Level.NOTE, "no_rule", False)]
    assert seen(annex("XLII", "eu_833_vessels")) == []


def test_a_party_that_is_listed_itself_is_left_to_its_own_entry() -> None:
    itself = listed("Example Trading FZE", STATE[1])
    assert seen(STATE, itself) == []
    four = annex("IV", "eu_833_annex_iv")
    assert seen(four, listed("Example Trading FZE", four[1])) == []


def test_the_annex_is_named_in_both_languages() -> None:
    (finding,) = found_by(
        SLUG, owned(STATE, owners=({"name": "State One", "share": "60"},), home="DE", day=READ)
    )
    assert (finding.facts["annexes_en"], finding.facts["annexes_de"]) == ("Annex XIX", "Anhang XIX")
