"""Business words in their own scripts: what a bug here costs is a firm whose name is read syllable by syllable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text.business import native_business_words
from tidewaiter.text.tokens import split_words


def read(name: str) -> str:
    pieces = native_business_words(split_words(name, initials=False))
    return " ".join(english or f"<{piece}>" for piece, english in pieces)


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("华为技术", "<华为> technology"),
        ("華為技術", "<華為> technology"),
        ("中国电子科技集团", "china electronic technology group"),
        ("样本机床厂", "<样本> machinetool plant"),
        ("厂样", "<厂样>"),
        ("北京航空航天大学", "<北京> aerospace university"),
        ("견본은행", "<견본> bank"),
        ("شرکت نمونه صنایع هوایی", "<شرکت> <نمونه> industry aviation"),
        ("سرمایه گذاری نمونه", "investment <نمونه>"),
        ("المثال للتجارة", "<المثال> trade"),
        ("Научно-производственное объединение Пример", "research production association <Пример>"),
        ("Зразковий завод", "<Зразковий> plant"),
        ("Example Industries", "<Example> industry"),
        ("", ""),
    ],
)
def test_in_order_and_in_english(name: str, pieces: str) -> None:
    assert read(name) == pieces


@given(st.text("华为技术电子厂銀行은행은工业院", max_size=10))
def test_nothing_of_a_word_is_lost(word: str) -> None:
    pieces = native_business_words([word] if word else [])
    assert "".join(piece for piece, _ in pieces) == word
    assert all(piece for piece, _ in pieces)


@given(st.text("华为技术电子厂銀行은행은工业院", min_size=1, max_size=10))
def test_pieces_are_not_cut_again(word: str) -> None:
    pieces = [piece for piece, _ in native_business_words([word])]
    again = [piece for piece, _ in native_business_words(pieces)]
    assert "".join(again) == "".join(pieces)
