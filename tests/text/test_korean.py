"""Korean names in other writings: what a bug here costs is a listed Korean who passes on Russian or Chinese papers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.korean_names import cyrillic_surnames, hanja_readings
from tidewaiter.text.korean import MOST, korean_readings


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("金正恩", "김정은"),
        ("朴哲洙", "박철수"),
        ("Ким Чен Ын", "김정응"),
        ("Ким Чен-ын", "김정은"),
        ("Ким Ченын", "김정은"),
        ("Пак Чхоль Су", "박철수"),
        ("Чхве Рён Хэ", "최련해"),
    ],
)
def test_a_name_in_hangul_is_among_the_readings(name: str, reading: str) -> None:
    assert reading in korean_readings(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Kim Jong Un",
        "김정은",
        "金正",
        "金正恩银行",
        "Иван Петрович Сидоров",
        "Ким Иванов",
        "Ли",
        "王小明",
    ],
)
def test_other_names_have_none(name: str) -> None:
    assert korean_readings(name) == ()


@given(st.lists(st.sampled_from(["чен", "ын", "чхоль", "сон", "ир", "гён", "хва"]), min_size=2, max_size=2))
def test_few_readings_each_of_three_syllables(given_name: list[str]) -> None:
    readings = korean_readings(" ".join(["Пак", *given_name]))
    assert len(readings) <= MOST
    assert all(len(reading) == 3 and min(reading) >= "가" and max(reading) <= "힣" for reading in readings)


def test_the_tables_hold_single_syllables() -> None:
    assert all(len(letter) == 1 and "가" <= syllable <= "힣" for letter, syllable in hanja_readings().items())
    assert all("가" <= syllable <= "힣" for syllable in cyrillic_surnames().values())
