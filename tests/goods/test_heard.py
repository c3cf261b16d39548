"""What a description speaks of, in seven languages, and what takes it away."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.goods.heard import hear
from tidewaiter.model.words import Confidence
from tidewaiter.selftest.goods import labelled

LINES = tuple(
    line
    for name in ("lines.yaml", "arms_lines.yaml", "trade_lines.yaml")
    for line in labelled((Path(__file__).parent / name).read_bytes(), name)
)


def slugs(text: str) -> set[str]:
    return {heard.thing.slug for heard in hear(text) if heard.confidence is not Confidence.WEAK}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Inertial measurement unit (IMU)", "imu"),
        ("UNIT, INERTIAL, MEASUREMENT", "imu"),
        ("Trägheitsmesseinheiten", "imu"),
        ("Centrales inertielles", "imu"),
        ("инерциальных измерительных блоков", "imu"),
        ("ataletsel ölçüm birimleri", "imu"),
        ("惯性测量单元", "imu"),
        ("واحد اندازه گیری اینرسی", "imu"),
        ("واحد اندازه‌گیری اینرسی", "imu"),
        ("Drohnenmotoren", "uav_part"),
        ("servo motor", "servo"),
        ("servo-motor", "servo"),
        ("Microcontroler, 32 bit", "processor"),
        ("Su35 spare parts", "combat_aircraft"),
        ("запчасти к вертолёту Ми-17", "combat_helicopter"),
        ("Oscilloscope with carrying case", "oscilloscope"),
        ("100 nF ceramic multilayer capacitors, 2 cartons", "ceramic_capacitor"),
    ],
)
def test_a_thing_is_heard(text: str, thing: str) -> None:
    assert thing in slugs(text)


@pytest.mark.parametrize(
    "text",
    [
        "toy gyroscope",
        "book on gyroscopes",
        "gyro sandwich",
        "T-shirt with drone print",
        "Spielzeugdrohne",
        "игрушечный вертолет",
        "oyuncak drone",
        "玩具无人机",
        "olive oil",
        "lathe, other than numerically controlled",
        "parts of gas turbines (excluding turbo-jets)",
        "",
        "...",
    ],
)
def test_nothing_is_heard(text: str) -> None:
    assert slugs(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Gyroscope, 3 axes, in a wooden crate, paper label",
        "Oscilloscope, 100 MHz, plastic bag",
        "Shotgun - paint black",
        "Sarin, 1 kg, kitchen salt box",
    ],
)
def test_packing_and_paint_in_a_later_part_change_nothing(text: str) -> None:
    assert {heard.confidence for heard in hear(text)} == {Confidence.STRONG}


@pytest.mark.parametrize(
    "text",
    [
        "gyroscope for the children's hospital",
        "Гироскоп для детской больницы",
        "Gyroscope, for the textile mill",
    ],
)
def test_a_stray_word_of_a_context_makes_a_name_less_sure(text: str) -> None:
    assert {heard.confidence for heard in hear(text)} == {Confidence.FAIR}


def test_everyday_goods_go_by_what_they_are_for() -> None:
    assert slugs("motor for vacuum cleaner") == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("AK-47 rifle", "ak 47"),
        ("Reagent, CAS 7719-09-7, 25 kg", "7719 09 7"),
        ("24 V power supplies", "power supplies"),
        ("Wind tunnel balance", "wind tunnel"),
    ],
)
def test_all_words_of_a_name_are_shown(text: str, words: str) -> None:
    assert words in {heard.words for heard in hear(text)}


def test_a_weak_word_is_weak() -> None:
    assert {heard.confidence for heard in hear("100 chips")} == {Confidence.WEAK}


def test_what_stands_behind_with_takes_nothing_away() -> None:
    assert "rangefinder" not in slugs("tripod")
    assert "laser_rangefinder" in slugs("laser rangefinder with tripod")


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.id)
def test_the_lines_to_tune_on_are_told(line: object) -> None:
    assert bool(slugs(line.text)) is line.controlled  # type: ignore[attr-defined]


@pytest.mark.parametrize("line", [line for line in LINES if line.controlled], ids=lambda line: line.id)
def test_case_spacing_and_normal_form_are_no_matter(line: object) -> None:
    text = line.text  # type: ignore[attr-defined]
    plain = slugs(text)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert slugs(unicodedata.normalize(form, text)) == plain
    assert slugs(text.upper()) == plain
    assert slugs(f"  {text.replace(' ', chr(0xA0))}\n") == plain


@given(st.text(max_size=200))
@settings(deadline=None)
def test_no_text_breaks_it(text: str) -> None:
    hear(text)


@given(st.lists(st.sampled_from([word for line in LINES for word in line.text.split()]), max_size=30))
@settings(deadline=None)
def test_no_row_of_words_breaks_it(words: list[str]) -> None:
    assert hear(" ".join(words)) == hear("  ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "Not for military use. Inertial measurement unit",
        "Excluding VAT: inertial measurement unit",
        "Without packaging, inertial measurement unit",
        "Except as noted, inertial measurement unit, six axes",
        "Nicht für militärische Zwecke! Trägheitsmesseinheit",
        "Sealing jaw without bolts. Inertial measurement unit, excl. cable",
        "Кроме тары: инерциальный измерительный блок",
    ],
)
def test_what_is_left_out_ends_with_its_sentence(text: str) -> None:
    assert "imu" in slugs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Inertial measurement unit for children's hospital",
        "Toy box containing inertial measurement unit",
        "Kitchen shelf and inertial measurement unit",
    ],
)
def test_a_word_of_a_context_makes_an_unmistakable_name_less_sure_and_no_more(text: str) -> None:
    assert {heard.confidence for heard in hear(text)} == {Confidence.FAIR}
