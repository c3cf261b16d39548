from __future__ import annotations

import datetime
from typing import Any

import pytest

from rules.papers import found_by, one
from rules.past_papers import past, screened
from tidewaiter.model.past import Neighbour, Past, PastParty, Tie, TieKind
from tidewaiter.rules.red_flags.shared_between_buyers import SLUG


def neighbour(name: str, kind: TieKind = TieKind.ADDRESS, born: str = "", steps: int = 1) -> Neighbour:
    tie = Tie(
        kind=kind,
        left="Buyer Example",
        right=name,
        value="x",
        source="orders.csv:2",
        day=datetime.date(2024, 1, 1),
    )
    return Neighbour(pointer="/parties/0", party=PastParty(name=name, incorporated=born), ties=(tie,) * steps)


def known(*others: Neighbour) -> Past:
    return past(neighbours=others)


@pytest.mark.parametrize(
    ("count", "line", "severity"), [(1, {}, "low"), (2, {}, "medium"), (2, {"hs": "8542.31"}, "high")]
)
def test_it_weighs_by_how_many_and_by_the_goods(count: int, line: dict[str, Any], severity: str) -> None:
    brief = screened(known(*(neighbour(f"Firm {at}") for at in range(count))), line=line)
    assert one(SLUG, brief).facts["severity"] == severity


def test_domains_numbers_and_two_steps_are_not_shared_doors() -> None:
    others = (neighbour("A", TieKind.DOMAIN), neighbour("B", TieKind.NUMBER), neighbour("C", steps=2))
    assert found_by(SLUG, screened(known(*others))) == ()


def test_three_of_one_month_are_a_cluster() -> None:
    born = [
        neighbour(name, born=day)
        for name, day in (("A", "2023-05-01"), ("B", "2023-05-09"), ("C", "2023-05-31"))
    ]
    assert one(SLUG, screened(known(*born))).variant == "cluster"
    assert one(SLUG, screened(known(*born[:2], neighbour("C", born="2023-06-01")))).variant == ""
