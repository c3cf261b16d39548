"""Words of goods cut from texts and taken back to their bases."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text.word_bases import bases, is_chinese, pieces

TEXTS = st.text(max_size=80)
PAPERS = st.text(
    alphabet="abcdefghijklmnopqrstuvwxyzäöüéèçığşабвгдежзийклмнопрстуфхцчшщъыьэюя0123456789 ,.-/()",
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("MEMS-Gyroscope 200pcs", ["mems", "gyroscope", "200", "pcs"]),
        ("Trägheits-Einheit", ["tragheits", "einheit"]),
        ("BÜRSTENLOS Straße", ["burstenlos", "strasse"]),
        ("UÇAĞI İHA", ["ucagi", "iha"]),
        ("Ёлка 5В", ["елка", "5", "в"]),
        ("GPS模块MQ-9", ["gps", "模块", "mq", "9"]),
        ("maker's mark", ["maker", "mark"]),
        ("d’antenne", ["d", "antenne"]),
        ("۱۲ عدد", ["12", "عدد"]),
    ],
)
def test_a_text_is_cut_into_plain_words(text: str, found: list[str]) -> None:
    assert pieces(text) == found


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("kondensatoren", "kondensator"),
        ("gyroscopes", "gyroscope"),
        ("batteries", "battery"),
        ("signaux", "signal"),
        ("motorlarinin", "motor"),
        ("ucagi", "ucak"),
        ("empfaenger", "empfanger"),
        ("гироскопами", "гироскоп"),
        ("инерциальных", "инерциальн"),
        ("imus", "imu"),
        ("خازنهاي", "خازن"),
    ],
)
def test_an_ending_comes_off(word: str, base: str) -> None:
    assert base in list(bases(word))


@pytest.mark.parametrize(("word", "other"), [("lemon", "lemo"), ("frames", "fram"), ("insansiz", "insan")])
def test_another_word_is_no_base(word: str, other: str) -> None:
    assert other not in list(bases(word))


def test_persian_letters_are_one_with_arabic_ones() -> None:
    assert pieces("پهپاد یدکی") == pieces("پهپاد يدكي")
    assert pieces("اندازه\u200cگیری") == pieces("اندازهگیری")


@given(TEXTS)
def test_no_text_breaks_it(text: str) -> None:
    for piece in pieces(text):
        assert piece
        assert all(base and base != piece for base in bases(piece)) or is_chinese(piece)


@given(PAPERS)
def test_case_spacing_and_normal_form_are_no_matter(text: str) -> None:
    plain = pieces(text)
    assert pieces(text.upper()) == plain or "ı" in text
    assert pieces(unicodedata.normalize("NFD", text)) == plain
    assert pieces(f"  {text.replace(' ', '   ')}\t") == plain
