from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text.phrases import phrase, plain


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Drones", "drones"),
        ("Militärische Zwecke", "militarische zwecke"),
        ("İHA ve IŞIK", "iha ve isik"),
        ("Боевой ёж", "боевои еж"),
        ("نقشه‌برداری", "نقشهبرداری"),
        ("ي ك", "ی ک"),
        ("ＵＡＶ", "uav"),
        ("Straße", "strasse"),
    ],
)
def test_case_and_accents_do_not_count(text: str, letters: str) -> None:
    assert plain(text).letters == letters


@pytest.mark.parametrize(
    ("spelt", "text", "words"),
    [
        ("battle tank*", "main Battle-Tanks, spare", ["Battle-Tanks"]),
        ("battle tank*", "battle, my tank", []),
        ("'*drohne'".strip("'"), "Vermessungsdrohne", ["Vermessungsdrohne"]),
        ("drone", "drones", []),
        ("drone", "a drone.", ["drone"]),
        ("无人机", "农业无人机配件", ["无人机"]),
        ("army unit", "army; unit", []),
        ("army unit", "army\nunit", []),
        ("air force", "airforce", ["airforce"]),
        ("mil std*", "MIL-STD-810", ["MIL-STD"]),
        ("ракет*", "РАКЕТЫ", ["РАКЕТЫ"]),
        ("militarisch* zweck*", "militärischen Zwecken", ["militärischen Zwecken"]),
    ],
)
def test_a_phrase_is_found_as_it_stands_in_the_text(spelt: str, text: str, words: list[str]) -> None:
    whole = plain(text)
    assert [text[slice(*whole.span(*at))] for at in phrase(spelt).within(whole.letters)] == words


@given(st.text(max_size=60))
def test_plain_letters_are_plain(text: str) -> None:
    once = plain(text)
    assert plain(once.letters).letters == once.letters
    assert len(once.places) == len(once.letters) + 1
    assert once.places == tuple(sorted(once.places))
