"""Other ways to write the words of the lexicon."""

from __future__ import annotations

import pytest

from tidewaiter.goods.heard import hear
from tidewaiter.goods.other_spellings import (
    cut_short,
    halves,
    in_latin,
    join_spaced,
    shortened,
    sounds,
    written_out,
)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("volokonno-opticheskij giroskop", "gyroscope"),
        ("akselerometry kvarcevye", "accelerometer"),
        ("perhlorat ammoniya", "energetic_ingredient"),
        ("rocketnozzle throat", "rocket_part"),
        ("flowforming machine", "nuclear_machine"),
        ("惯 性 测 量 单 元", "imu"),
        ("Мартеситностареющая сталь", "special_metal"),
        ("гирскоп", "gyroscope"),
        ("Akcelerometr. Oscillosc. 100 MHz", "oscilloscope"),
        ("hexgen", "explosive"),
        ("MASK, OXYGEN, PILOT", "military_aircraft_gear"),
        ("trotil", "explosive"),
        ("video tx COFDM", "data_link"),
        ("vertical m/c centre", "machining_centre"),
        ("alu electrolytic 450 V", "aluminium_capacitor"),
    ],
)
def test_a_thing_is_heard(text: str, thing: str) -> None:
    assert thing in {heard.thing.slug for heard in hear(text)}


def test_ways_to_write_russian_sound_alike() -> None:
    assert sounds("opticheskij") == sounds("opticheskiy") == sounds("opticheskii")
    assert sounds("shchit") == sounds("schit")


def test_short_words_and_words_of_other_languages_are_not_known_in_latin() -> None:
    assert in_latin([("патрон", [1]), ("порох", [3]), ("гироскоп", [2])]) == {sounds("giroskop"): (2,)}


def test_halves_are_both_known() -> None:
    known = {"rocket": (1,), "nozzle": (2,), "rock": (3,)}
    assert list(halves("rocketnozzle", known)) == [1, 2]
    assert list(halves("rocketry", known)) == []


def test_a_word_is_cut_short_by_a_dot_within_the_text() -> None:
    assert cut_short("accel. 30 g, servo.") == {"accel"}
    assert cut_short("servo motors") == frozenset()


def test_a_short_form_stands_for_words_of_at_most_twice_its_letters() -> None:
    words = ["accelerate", "accelerometer", "accelerometers", "acetone"]
    atoms = {word: [at] for at, word in enumerate(words)}
    assert list(shortened("accel", words, atoms.__getitem__)) == [0]
    assert list(shortened("acceler", words, atoms.__getitem__)) == [0, 1, 2]


def test_signs_that_stand_apart_are_put_together() -> None:
    assert join_spaced("惯 性 导 航 INS") == "惯性导航 INS"
    assert join_spaced("陀螺仪 玩具") == "陀螺仪 玩具"


def test_short_forms_with_a_stroke_are_written_out() -> None:
    assert written_out("vertical M/C centre") == "vertical machine centre"
    assert written_out("IMU/GNSS") == "IMU/GNSS"
