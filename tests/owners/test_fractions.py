"""Shares that may be percent or parts of one are both until somebody says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owners.reading import told
from owners.test_gather import gathered
from tidewaiter.model.party import Owner
from tidewaiter.model.share import share_in
from tidewaiter.owners.fractions import percent_or_part

HEAD = "owner,owned,share,source\n"


def shares(*stated: str) -> list[tuple[str, bool]]:
    rows = "".join(f"Owner {at},Example,{share},\n" for at, share in enumerate(stated))
    return [(str(holding.share), holding.unit_open) for holding in told(HEAD + rows)]


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        (["0.6"], [("0.6 to 60 %", True)]),
        (["0.6", "0.4"], [("0.6 to 60 %", True), ("0.4 to 40 %", True)]),
        (["1"], [("1 to 100 %", True)]),
        (["0.6", "60"], [("0.6 %", False), ("60 %", False)]),
        (["1", "99"], [("1 %", False), ("99 %", False)]),
        (["0.6", "1.01"], [("0.6 %", False), ("1.01 %", False)]),
        (["0.6", ""], [("0.6 to 60 %", True), ("0 to 100 %", False)]),
        (["0.6", ">=0.3"], [("0.6 to 60 %", True), ("0.3 to 100 %", False)]),
        (["0.6", ">25"], [("0.6 %", False), (">25 to 100 %", False)]),
        (["0.6", "0-2"], [("0.6 %", False), ("0 to 2 %", False)]),
        (["0.6", "100"], [("0.6 %", False), ("100 %", False)]),
        (["0.25-0.5"], [("0.25 to 50 %", True)]),
        (["<0.5"], [("0 to <50 %", True)]),
        (["0"], [("0 %", False)]),
        (["0", "0.5"], [("0 %", False), ("0.5 to 50 %", True)]),
    ],
)
def test_one_share_above_one_shows_percent_and_without_it_both_are_open(
    stated: list[str], read: list[tuple[str, bool]]
) -> None:
    assert shares(*stated) == read


def test_each_source_and_each_firm_writes_for_itself() -> None:
    text = f"{HEAD}A,Example,0.6,one\nB,Example,60,two\nC,Other,0.6,two\n"
    assert [holding.unit_open for holding in told(text)] == [True, False, True]


def test_the_order_s_own_owners_are_read_so_too() -> None:
    fraction = gathered(owners=(Owner(name="Holding", share=Decimal("0.6")),))
    assert [str(holding.share) for holding in fraction.holdings] == ["0.6 to 60 %"]
    percent = gathered(
        owners=(Owner(name="Holding", share=Decimal("0.6")), Owner(name="Rest", share=Decimal("99.4")))
    )
    assert [str(holding.share) for holding in percent.holdings] == ["0.6 %", "99.4 %"]


@given(st.lists(st.decimals(min_value=0, max_value=100, places=3), min_size=1, max_size=6))
def test_what_is_stated_is_always_within_what_is_read(stated: list[Decimal]) -> None:
    rows = "".join(f"Owner {at},Example,{share},\n" for at, share in enumerate(stated))
    for holding, share in zip(told(HEAD + rows), stated, strict=True):
        assert holding.share.meets(share_in(str(share)))
        assert holding.share.least == share_in(str(share)).least
        if max(stated) > 1:
            assert not holding.unit_open


def test_it_is_idempotent() -> None:
    once = told(f"{HEAD}A,Example,0.6,\nB,Example,0.2,\n")
    assert percent_or_part(once) == once
