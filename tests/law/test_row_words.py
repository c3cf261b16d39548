"""Words for the part of a heading that a list takes: sure only where nothing in the text speaks for the other answer."""

from __future__ import annotations

import pytest

from tidewaiter.law.load import load_law
from tidewaiter.law.row_words import RowWords
from tidewaiter.model.words import Standing

WORDS = RowWords(
    says=("camera + uav*", "drohnenkamera*"), asks=("aerial",), other=("webcam*", "cctv"), doubts=("kit",)
)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Camera for UAV", Standing.YES),
        ("UAVs: camera", Standing.YES),
        ("Drohnenkameras, 4K", Standing.YES),
        ("Lens cap for drohnenkamera", Standing.UNKNOWN),
        ("not a camera of a UAV", Standing.UNKNOWN),
        ("Camera kit, UAV", Standing.UNKNOWN),
        ("Webcam", Standing.NO),
        ("Webcam for notebooks", Standing.NO),
        ("Aerial webcam", Standing.UNKNOWN),
        ("no webcam", Standing.UNKNOWN),
        ("Webcam or camera for UAV", Standing.UNKNOWN),
        ("Camera", Standing.UNKNOWN),
        ("", Standing.UNKNOWN),
    ],
)
def test_an_answer_is_sure_only_where_nothing_speaks_for_the_other(text: str, standing: Standing) -> None:
    assert WORDS.of(text) is standing


def test_words_are_named_whatever_stands_beside_them() -> None:
    assert WORDS.names("no drohnenkamera kit")
    assert not WORDS.names("webcam")


def test_no_words_of_a_row_name_two_answers_at_once() -> None:
    tables = load_law().code_tables.values()
    worded = [(table.slug, words) for table in tables for words in table.words.values()]
    assert worded
    for slug, words in worded:
        for each in words.says:
            named = each.replace("*", "").replace(" + ", " ")
            assert words.of(named) is Standing.YES, (slug, each)
        for each in words.other:
            assert words.of(each.replace("*", "").replace(" + ", " ")) is Standing.NO, (slug, each)


def test_every_row_names_words_that_are_on_file() -> None:
    for table in load_law().code_tables.values():
        rows = [row for version in table.versions for row in version.every_row]
        listed = {row.words for row in rows if row.words}
        listed |= {each.words for version in table.versions for each in version.without_code if each.words}
        assert listed == set(table.words), table.slug
