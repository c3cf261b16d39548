"""Acronyms: what a bug here costs is a listed body that every paper calls by four letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text import acronyms


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("aviation industry corporation of china", ("aicc", "aicoc", "aicch")),
        ("example marine research institute", ("emri",)),
        ("shahid hemmat industrial group", ("shig", "shhig")),
        ("khabarovsk aviation zavod", ("kaz", "khaz")),
        ("bank of example", ("boe",)),
        ("the example trading house", ("eth",)),
        ("example trading", ()),
        ("example", ()),
        ("example plant no 5", ()),
        ("", ()),
    ],
)
def test_made_of_words(words: str, made: tuple[str, ...]) -> None:
    assert acronyms.of(words.split()) == made


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Aviation Industry Corporation of China (AVIC)", ("avic",)),
        ("AVIATION INDUSTRY CORPORATION OF CHINA (AVIC)", ("avic",)),
        ("Example Electronics Industries (SAIRAN)", ("sairan",)),
        ("Example Research Institute - ERI", ("eri",)),
        ('Центральный институт примеров "ЦИП"', ("tsip",)),
        ("Example Institute (TsNII)", ("tsnii",)),
        ("Example Marine Institute (E.M.I.)", ("emi",)),
        ("EXAMPLE TRADING (DUBAI)", ()),
        ("EXAMPLE TRADING (NORTH)", ()),
        ("Example Trading (Dubai)", ()),
        ("Example Trading (LLC)", ()),
        ("Example Trading (HK)", ()),
        ("Example Trading (UK)", ()),
        ("Example Plant (II)", ()),
        ("Example Trading", ()),
        ("", ()),
    ],
)
def test_stated_in_the_name(name: str, found: tuple[str, ...]) -> None:
    assert acronyms.stated(name) == found


@given(st.lists(st.sampled_from(["example", "of", "shahid", "khan", "bank", "5", "the", "x"]), max_size=10))
def test_length_and_letters(words: list[str]) -> None:
    for made in acronyms.of(words):
        assert 3 <= len(made) <= 8
        assert made.isascii()
        assert made.isalnum()
    assert acronyms.of(words) == acronyms.of(tuple(words))


@given(st.text('AbC (ё)"-Ж.', max_size=20))
def test_stated_is_plain(name: str) -> None:
    assert all(found.isascii() and found == found.lower() for found in acronyms.stated(name))
