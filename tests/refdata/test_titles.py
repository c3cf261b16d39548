"""Titles are told from names, and what stands after a name says which generation it is."""

from __future__ import annotations

import pytest

from tidewaiter.refdata.titles import (
    also_names,
    generations,
    glued_titles,
    suffixes,
    titles,
    titles_in_script,
)
from tidewaiter.text.romanise import romanise
from tidewaiter.text.scripts import clean

TITLES = "mr mrs dr prof eng ing haji hajji sheikh mullah maulavi ayatollah gen brig colonel presidente comrade herr frau mme"
IN_SCRIPT = "господин генерал آقای خانم دکتر مهندس السيد الشيخ"
NAMES = "khan mir amir sultan don pan pak hon raid kim wang ali said john pastor coronel"


def test_titles_as_they_stand_in_papers() -> None:
    assert set(TITLES.split()) <= titles()
    assert set(IN_SCRIPT.split()) <= titles_in_script()


def test_suffixes() -> None:
    assert {"jr", "sr", "ii", "iii", "esq", "phd", "md"} <= suffixes()
    assert generations()["jr"] != generations()["sr"]
    assert generations()["jr"] == generations()["junior"]
    assert "phd" not in generations()


@pytest.mark.parametrize("word", NAMES.split())
def test_names_are_no_titles(word: str) -> None:
    assert word not in titles() | suffixes()


def test_titles_that_are_names_too_are_marked() -> None:
    assert {"sayyid", "seyed", "syed", "hajji", "bishop", "marshal"} <= also_names()
    assert also_names() <= titles() | titles_in_script()
    assert not also_names() & {"mr", "dr", "herr", "president"}


def test_east_asian_ones_are_written_with_the_name() -> None:
    assert {"先生", "女士", "씨"} <= set(glued_titles())
    assert glued_titles().index("선생님") < glued_titles().index("님")


def test_words_stand_as_the_text_room_makes_them() -> None:
    assert [word for word in titles() | suffixes() if romanise(word) != word] == []
    own = [*titles_in_script(), *glued_titles()]
    assert [word for word in own if clean(word) != word or word.lower() != word or " " in word] == []


def test_before_a_name_and_after_it_are_two_things() -> None:
    assert titles().isdisjoint(suffixes())
