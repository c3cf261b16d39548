from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW
from rules.sanctions.lists import ALL, FOREIGN, OPEN, listed_order
from tidewaiter.model.words import Standing
from tidewaiter.rules.assess import assess
from tidewaiter.rules.sanctions.exceptions_barred import Barred, barred_by

GOV = " This license requirement may be overcome by License Exception GOV under § 740.11(b)(2) and (e)."


def barred(watchlist: str, **order: Any) -> tuple[Barred, ...]:
    return barred_by(assess(listed_order(watchlist, **order), LAW).findings)


@pytest.mark.parametrize(
    ("watchlist", "section"),
    [
        ("us_entity_list", "15 CFR 744.11(a)"),
        ("us_unverified", "15 CFR 740.2(a)(17)"),
        ("us_denied_persons", "15 CFR 736.2(b)(4)(ii)"),
    ],
)
def test_a_listed_party_takes_the_exceptions_away(watchlist: str, section: str) -> None:
    (bar,) = barred(watchlist)
    assert (bar.standing, bar.section, bar.left) == (Standing.YES, section, "")


def test_what_an_entry_or_a_section_leaves_is_named() -> None:
    (entry,) = barred("us_entity_list", listings={"requirement": f"{ALL}.{GOV}"})
    assert entry.left == "License Exception GOV under § 740.11(b)(2) and (e)"
    (military,) = barred("us_meu", lines=({"eccn": "3A991"},))
    assert military.left == "License Exception GOV under 740.11(b)(2)(i) and (ii)"


def test_a_statement_on_file_changes_nothing_about_that() -> None:
    papers = [{"kind": "uvl_statement", "reference": "U-1"}]
    (bar,) = barred("us_unverified", assurances=papers)
    assert bar.standing is Standing.YES


def test_a_programme_of_744_8_bars_too() -> None:
    assert [bar.section for bar in barred("us_sdn", listings={"programmes": ("SDGT",)})] == [
        "15 CFR 744.8(c)"
    ]


def test_what_is_open_may_bar_and_what_is_outside_does_not() -> None:
    assert [bar.standing for bar in barred("us_entity_list", role="bank")] == [Standing.YES]
    assert [bar.standing for bar in barred("us_unverified", lines=(OPEN,), home="KR")] == [Standing.UNKNOWN]
    assert barred("us_unverified", lines=(FOREIGN,), home="KR") == ()
    assert (
        barred("us_entity_list", listings={"requirement": "For all items on the Commerce Control List"}) == ()
    )
    assert barred("eu_269_annex_i") == ()
