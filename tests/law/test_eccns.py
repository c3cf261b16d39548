"""What a stated number is, and what its five signs say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.law.eccns import NumberKind, Series, entries_in, number_kind, read_eccn
from tidewaiter.model.words import GoodsKind


@pytest.mark.parametrize(
    ("text", "entry", "paragraph"),
    [
        ("3A991", "3A991", ""),
        (" 3a991.a.2 ", "3A991", "a.2"),
        ("3A001-a.5", "3A001", "a.5"),
        ("3A001 a.5", "3A001", "a.5"),
        ("9A610.Y.", "9A610", "y"),
        ("3a001.a.2.c", "3A001", "a.2.c"),
        ("ECCN 3A001a2c", "3A001", "a.2.c"),
        ("ECCN 3a001a5", "3A001", "a.5"),
        ("ECCN: 5A992c", "5A992", "c"),
        ("eccn no. 3A001.a.2", "3A001", "a.2"),
        ("US-ECCN 3A991(a)(2)", "3A991", "a.2"),
        ("3A991.a(2)", "3A991", "a.2"),
        ("3А991.а", "3A991", "a"),  # Cyrillic А and а
        ("３Ａ９９１", "3A991", ""),
    ],
)
def test_a_number_is_read_by_its_entry_and_paragraph(text: str, entry: str, paragraph: str) -> None:
    eccn = read_eccn(text)
    assert eccn is not None
    assert (eccn.entry, eccn.paragraph) == (entry, paragraph)


SEVERAL = {
    "3A991 / 3A001": ("3A991", "3A001"),
    "3A991 or 3A001.a.2": ("3A991", "3A001"),
    "9A991-9A610.x": ("9A991", "9A610"),
    "3A991 (see 3A611)": ("3A991", "3A611"),
    "3A991, XI(c)": ("3A991",),
    "9A991.d or a": ("9A991",),
    "9A991.d/.a": ("9A991",),
    "9A991 d, a": ("9A991",),
    "3A991.ab": ("3A991",),
    "9A991.d2": ("9A991",),
    "3A991 a b": ("3A991",),
    "3A991.3A001": ("3A991", "3A001"),
}


@pytest.mark.parametrize("text", SEVERAL)
def test_more_than_one_plain_paragraph_is_no_one_number_and_every_entry_is_found(text: str) -> None:
    assert read_eccn(text) is None
    assert number_kind(text) is NumberKind.NONE
    assert entries_in(text) == SEVERAL[text]


@pytest.mark.parametrize("text", ["tbd", "8542.31", "A3001", "3A9911", "EAR99", ""])
def test_a_text_without_an_entry_has_none(text: str) -> None:
    assert entries_in(text) == ()


@pytest.mark.parametrize("text", ["3A9911", "3F001", "EAR99", "", "A3001", "VIII(a)", "8542.31", "3A"])
def test_what_is_no_eccn_is_none(text: str) -> None:
    assert read_eccn(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("EAR99", NumberKind.EAR99),
        ("ear-99", NumberKind.EAR99),
        ("ECCN EAR99", NumberKind.EAR99),
        ("ECCN: EAR 99", NumberKind.EAR99),
        ("5D002.c.1", NumberKind.ECCN),
        ("VIII(a)", NumberKind.USML),
        ("Cat. XI(c)(4)", NumberKind.USML),
        ("Category XII(b)", NumberKind.USML),
        ("USML", NumberKind.USML),
        ("ITAR XV(e)", NumberKind.USML),
        ("yes", NumberKind.NONE),
        ("n/a", NumberKind.NONE),
        ("3A9911", NumberKind.NONE),
        ("(a)", NumberKind.NONE),
    ],
)
def test_a_number_is_told_by_its_form(text: str, kind: NumberKind) -> None:
    assert number_kind(text) is kind


@pytest.mark.parametrize(
    ("number", "kind", "series"),
    [
        ("3A001", GoodsKind.COMMODITY, Series.DUAL_USE),
        ("3B001", GoodsKind.COMMODITY, Series.DUAL_USE),
        ("1C350", GoodsKind.COMMODITY, Series.DUAL_USE),
        ("3D001", GoodsKind.SOFTWARE, Series.DUAL_USE),
        ("9E991", GoodsKind.TECHNOLOGY, Series.UNILATERAL),
        ("9A610", GoodsKind.COMMODITY, Series.MILITARY),
        ("9A515", GoodsKind.COMMODITY, Series.SPACECRAFT),
        ("0A501", GoodsKind.COMMODITY, Series.OTHER),
        ("5A980", GoodsKind.COMMODITY, Series.OTHER),
    ],
)
def test_the_signs_say_kind_and_series(number: str, kind: GoodsKind, series: Series) -> None:
    eccn = read_eccn(number)
    assert eccn is not None
    assert (eccn.kind, eccn.series, eccn.category) == (kind, series, int(number[0]))


@given(st.text(max_size=12))
def test_a_number_read_once_is_read_the_same_again(text: str) -> None:
    eccn = read_eccn(text)
    if eccn is not None:
        assert read_eccn(str(eccn)) is not None
        assert read_eccn(str(eccn)).entry == eccn.entry  # type: ignore[union-attr]  # just asserted
