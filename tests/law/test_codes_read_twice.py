"""The codes of the supplements to Part 746 and of the goods annexes of Regulation (EU) No 833/2014, read in their source a
second time, against those on file: a list of thousands of numbers is not safe from a slip that no rule and no case would ever
show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tidewaiter.law.load import load_law

LAW = load_law()
BOOKS = sorted((Path(__file__).parent / "read_twice").glob("us_supp*.txt"))
ANNEXES = sorted((Path(__file__).parent / "read_twice").glob("eu_833_*.txt"))


def _codes(book: Path) -> list[str]:
    rows = [line.split() for line in book.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [heading + ending for heading, *endings in rows for ending in endings]


def test_four_supplements_were_read_twice() -> None:
    assert {book.stem: len(_codes(book)) for book in BOOKS} == {
        "us_supp2": 29, "us_supp4": 2405, "us_supp5": 363, "us_supp7": 53,
    }  # fmt: skip


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.stem)
def test_the_codes_of_a_supplement_are_those_of_its_second_reading(book: Path) -> None:
    on_day = LAW.codes(book.stem).at(date(2026, 9, 24))
    mine, theirs = [row.code for row in on_day.rows], _codes(book)
    assert sorted(set(mine) ^ set(theirs)) == []
    assert len(set(theirs)) == len(theirs)
    assert len(set(mine)) == len(mine)


def test_the_goods_of_supplement_no_5_that_count_from_a_price_on() -> None:
    rows = LAW.codes("us_supp5").at(date(2026, 9, 24)).rows
    by_price = {price: [row.code for row in rows if row.unit_value == price] for price in (300, 5000, 50000)}
    assert {price: len(codes) for price, codes in by_price.items()} == {300: 116, 5000: 7, 50000: 2}
    assert {code[:4] for code in by_price[5000]} == {"8711", "8714"}
    assert {code[:4] for code in by_price[50000]} == {"8706", "8707"}
    assert {row.unit_value for row in rows} == {None, 300, 5000, 50000}


def _short(code: str) -> str:
    """The code without the 00 that closes a heading or subheading and adds nothing."""
    while len(code) > 4 and code.endswith("00"):
        code = code[:-2]
    return code


def _printed(book: Path) -> list[str]:
    """The codes of an annex as it prints them; a line of two or four digits alone is a whole chapter or heading."""
    rows = [line.split() for line in book.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    return [heading + ending for heading, *endings in rows for ending in endings or [""]]


def test_six_annexes_were_read_twice() -> None:
    assert {book.stem: len(_printed(book)) for book in ANNEXES} == {
        "eu_833_annex_ii": 30, "eu_833_annex_x": 13, "eu_833_annex_xi": 10, "eu_833_annex_xviii": 332,
        "eu_833_annex_xx": 7, "eu_833_annex_xxiii": 676,
    }  # fmt: skip


@pytest.mark.parametrize("book", ANNEXES, ids=lambda book: book.stem)
def test_the_codes_of_an_annex_are_those_of_its_second_reading(book: Path) -> None:
    mine = {row.code for row in LAW.codes(book.stem).at(date(2022, 12, 4)).rows}
    theirs = [_short(code) for code in _printed(book)]
    assert sorted(mine ^ set(theirs)) == []
    assert len(set(theirs)) == len(theirs)


def test_the_luxury_goods_by_the_value_beyond_which_they_are_listed() -> None:
    rows = LAW.codes("eu_833_annex_xviii").at(date(2022, 12, 4)).rows
    by_value = {
        value: sorted({row.code[:4] for row in rows if row.above == value})
        for value in (None, 1000, 1500, 5000, 50000)
    }
    assert by_value == {
        None: ["9004", "9005", "9013", "9015"],
        1000: ["8519", "8521", "8527", "8528", "9006", "9007"],
        1500: ["9201", "9202", "9205", "9206", "9207"],
        5000: ["8711"],
        50000: ["8603", "8605", "8702", "8703", "8901", "8903"],
    }
    assert {row.above for row in rows} == {None, 300, 750, 1000, 1500, 5000, 50000}
