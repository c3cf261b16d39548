"""Numbers of the lists of the United Kingdom, read from the papers."""

from __future__ import annotations

import pytest

from tidewaiter.model.goods import Goods
from tidewaiter.rules.export.gb.numbers import GbKind, gb_number, is_gb_number, mirrored


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ML1", GbKind.MILITARY),
        ("ml 22.a", GbKind.MILITARY),
        ("ML23", GbKind.UNREAD),
        ("ML100", GbKind.UNREAD),
        ("PL5001.b", GbKind.MILITARY),
        ("PL9013.a.4", GbKind.NATIONAL),
        ("3A001.b.2", GbKind.DUAL_USE),
        ("3A991", GbKind.CRITICAL),
        ("9A515", GbKind.UNREAD),
        ("none", GbKind.NONE),
        ("NLR", GbKind.NONE),
        ("unknown", GbKind.UNREAD),
        ("", GbKind.UNREAD),
    ],
)
def test_each_number_is_of_its_list(text: str, kind: GbKind) -> None:
    number = gb_number(Goods(control_numbers={"GB": text}))
    assert number is not None
    assert number.kind is kind


def test_the_entry_goes_without_its_paragraph() -> None:
    numbers = [gb_number(Goods(control_numbers={"UK": text})) for text in ("PL9013.a.4", "3A001.b", "ML1.d")]
    assert [number.entry for number in numbers if number is not None] == ["PL9013", "3A001", "ML1.d"]


@pytest.mark.parametrize("name", ["GB", "UK", "uk ml", "UK SECL", "ECJU"])
def test_the_names_of_the_list(name: str) -> None:
    assert is_gb_number(name)


@pytest.mark.parametrize("name", ["EU", "DE", "US", "AL", "schb"])
def test_other_lists(name: str) -> None:
    assert not is_gb_number(name)


def test_of_several_numbers_the_gravest_counts() -> None:
    number = gb_number(Goods(control_numbers={"GB": "3A001", "UK": "ML11"}))
    assert number is not None
    assert number.kind is GbKind.MILITARY
    assert gb_number(Goods(control_numbers={"EU": "3A001"})) is None


@pytest.mark.parametrize(
    ("goods", "other"),
    [
        (Goods(eccn="3A001.a"), "3A001.a"),
        (Goods(eccn="0A604"), "0A604"),
        (Goods(eccn="XI(c)(4)"), "XI(c)(4)"),
        (Goods(control_numbers={"EU": "2B001"}), "2B001"),
        (Goods(eccn="3A991"), None),
        (Goods(eccn="EAR99"), None),
        (Goods(eccn="none"), None),
        (Goods(control_numbers={"GB": "3A001"}), None),
        (Goods(), None),
    ],
)
def test_what_another_list_says_may_stand_here_too(goods: Goods, other: str | None) -> None:
    assert mirrored(goods) == other
