"""The codes of the supplements to Part 746, read from the eCFR a second time, against those on file: a list of thousands of
six-digit numbers is not safe from a slip that no rule and no case would ever show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tidewaiter.law.load import load_law

LAW = load_law()
BOOKS = sorted((Path(__file__).parent / "read_twice").glob("us_supp*.txt"))


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
