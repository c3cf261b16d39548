"""Shares as exact intervals, and the text they are read from."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.share import NONE, UNKNOWN, Share, share_in


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("50", "50 %"),
        ("49.99 %", "49.99 %"),
        ("033.30", "33.3 %"),
        ("25-50", "25 to 50 %"),
        (">25 - 50", ">25 to 50 %"),
        ("50 to <75", "50 to <75 %"),
        (">=75", "75 to 100 %"),
        (">50", ">50 to 100 %"),
        ("<25", "0 to <25 %"),
        ("<=25", "0 to 25 %"),
        ("", "0 to 100 %"),
        ("unknown", "0 to 100 %"),
        ("0", "0 %"),
        ("49.99999", "49.9999… %"),
        ("99.99999", "99.9999… %"),
    ],
)
def test_what_is_read_and_how_it_is_shown(text: str, shown: str) -> None:
    assert str(share_in(text)) == shown


@pytest.mark.parametrize(
    "text", ["fifty", "49,99", "101", "-1", "60-40", "50-50-50", "1e2", "NaN", ">100", "<0", "50%%"]
)
def test_what_is_no_share(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        share_in(text)


def test_exact_numbers_stay_exact() -> None:
    assert Share.exactly(Decimal("33.333333333333333333333")).least == Fraction("33.333333333333333333333")
    assert Share.exactly(50) == share_in("50.00")
    assert (NONE.is_exact, UNKNOWN.is_unknown) == (True, True)


def test_what_two_sources_allow() -> None:
    band, half = share_in(">25-50"), share_in("50-<75")
    assert band.within(half) == Share.exactly(50)
    assert not share_in("<50").meets(half)
    assert not band.meets(share_in(">50"))
    assert band.around(share_in("60")) == Share(least=Fraction(25), most=Fraction(60), above=True)


BOUNDS = st.tuples(st.integers(0, 100), st.integers(0, 100), st.booleans(), st.booleans())


def _share(bounds: tuple[int, int, bool, bool]) -> Share:
    low, high = sorted(bounds[:2])
    open_ends = low < high
    return Share(
        least=Fraction(low), most=Fraction(high), above=bounds[2] and open_ends, below=bounds[3] and open_ends
    )


@given(BOUNDS, BOUNDS, st.integers(0, 100))
def test_bounds_agree_with_single_numbers(
    first: tuple[int, int, bool, bool], second: tuple[int, int, bool, bool], at: int
) -> None:
    left, right, point = _share(first), _share(second), Share.exactly(at)
    assert left.meets(right) == right.meets(left)
    if point.meets(left) and point.meets(right):
        assert point.meets(left.within(right))
    if point.meets(left) or point.meets(right):
        assert point.meets(left.around(right))


@given(BOUNDS, st.integers(0, 100), st.booleans())
def test_what_reaches_may_reach(bounds: tuple[int, int, bool, bool], percent: int, or_more: bool) -> None:
    share = _share(bounds)
    if share.reaches(Fraction(percent), or_more=or_more):
        assert share.may_reach(Fraction(percent), or_more=or_more)
