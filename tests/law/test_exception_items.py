from __future__ import annotations

import pytest

from tidewaiter.law.exception_items import among, is_item, within
from tidewaiter.model.words import Standing

YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN


@pytest.mark.parametrize(
    "spelt",
    [
        "3A001",
        "3A001.z",
        "3A001.b.4",
        "3A090 but .c",
        "3D001 in part",
        "2B999 but .h.2, .i",
        "EAR99",
        "600 series",
        "9x515",
        "0x5zz",
    ],
)
def test_items_are_spelt_in_few_ways(spelt: str) -> None:
    assert is_item(spelt)


@pytest.mark.parametrize("spelt", ["", "3A01", "3A001?", "XA001", "3A001 but c", "ear99", "500 series"])
def test_anything_else_is_no_item(spelt: str) -> None:
    assert not is_item(spelt)


@pytest.mark.parametrize(
    ("number", "item", "standing"),
    [
        ("3A001.z.1", "3A001.z", YES),
        ("3A001", "3A001.z", UNKNOWN),
        ("3A001.a", "3A001.z", NO),
        ("3A001.b", "3A001.b.4", UNKNOWN),
        ("3A001.z", "3A001", YES),
        ("3A002", "3A001", NO),
        ("3A090.a", "3A090 but .c", YES),
        ("3A090.c", "3A090 but .c", NO),
        ("3A090", "3A090 but .c", UNKNOWN),
        ("3D001", "3D001 in part", UNKNOWN),
        ("EAR99", "EAR99", YES),
        ("EAR99", "3A001", NO),
        ("3A001", "EAR99", NO),
        ("3A611.a", "600 series", YES),
        ("9A515.d", "9x515", YES),
        ("9A515.d", "600 series", NO),
        ("0A501.a", "0x5zz", YES),
        ("1A501", "0x5zz", NO),
        ("to be found", "3A001", UNKNOWN),
        ("", "3A001", UNKNOWN),
    ],
)
def test_a_number_is_an_item_or_is_not_or_leaves_it_open(number: str, item: str, standing: Standing) -> None:
    assert among(number, (item,)) is standing


def test_one_of_many_items_is_enough() -> None:
    assert among("3A001", ("3A001.z", "3A001")) is YES
    assert among("3A001", ()) is NO


@pytest.mark.parametrize(
    ("paragraph", "parts", "standing"),
    [
        ("a.7", (".a",), YES),
        ("a", (".a",), YES),
        ("ab", (".a",), NO),
        ("", (".a",), UNKNOWN),
        ("b", (".b.1", ".c"), UNKNOWN),
        ("d", (".b.1", ".c"), NO),
    ],
)
def test_a_paragraph_stands_within_its_parents(
    paragraph: str, parts: tuple[str, ...], standing: Standing
) -> None:
    assert within(paragraph, parts) is standing
