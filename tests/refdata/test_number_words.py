from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.number_words import with_numerals

WORDS = st.lists(
    st.sampled_from(
        [
            "first",
            "1st",
            "hundred",
            "thousand",
            "and",
            "forty",
            "four",
            "20",
            "plant",
            "ninety",
            "x",
            "v",
            "ii",
            "iii",
            "no",
            "nr",
            "n",
            "n5",
            "no5",
            "di",
            "yi",
            "zavod",
            "pervyy",
            "institute",
            "xi",
            "5",
        ]
    ),
    max_size=7,
)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("first construction plant", "1 construction plant"),
        ("1st construction plant", "1 construction plant"),
        ("plant fourty four", "plant 44"),
        ("plant four forty", "plant 4 40"),
        ("brigade forty 4", "brigade 44"),
        ("brigade forty 44", "brigade 40 44"),
        ("21st century works", "21 century works"),
        ("example six hundred thirty", "example 630"),
        ("one hundred seventy nine plant", "179 plant"),
        ("seven hundred twelfth institute", "712 institute"),
        ("six hundred and five", "605"),
        ("two hundredth plant", "200 plant"),
        ("one thousand two hundred one", "1201"),
        ("three thousand", "3000"),
        ("four hundred and sons", "400 and sons"),
        ("hundred flowers", "hundred flowers"),
        ("works", "works"),
        ("pervyy zavod", "1 zavod"),
        ("pervaya fabrika", "1 fabrika"),
        ("vtoroe byuro", "2 byuro"),
        ("tretiy institut", "3 institut"),
        ("zweite fabrik", "2 fabrik"),
        ("troisieme usine", "3 usine"),
        ("karkhaneh dovom", "karkhaneh 2"),
        ("ucuncu fabrika", "3 fabrika"),
        ("di yi gongchang", "1 gongchang"),
        ("diyi gongchang", "1 gongchang"),
        ("banco di san example", "banco di san example"),
        ("example plant no 5", "example plant 5"),
        ("example plant no5", "example plant 5"),
        ("example plant n5", "example plant 5"),
        ("example plant n 5", "example plant 5"),
        ("example plant nr 5", "example plant 5"),
        ("institute no ii", "institute 2"),
        ("institute ii example", "institute 2 example"),
        ("example plant v", "example plant 5"),
        ("example trading ii", "example trading 2"),
        ("example shipping xi", "example shipping xi"),
        ("john example iii", "john example iii"),
        ("no example", "no example"),
        ("ii", "ii"),
    ],
)
def test_numbers_in_every_usual_writing(words: str, wanted: str) -> None:
    assert " ".join(with_numerals(tuple(words.split()))) == wanted


@given(WORDS)
def test_idempotent(words: list[str]) -> None:
    once = with_numerals(tuple(words))
    assert with_numerals(once) == once
