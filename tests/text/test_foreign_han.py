"""Foreign names written in Chinese letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.name_spellings import foreign_given_names, foreign_sounds
from tidewaiter.text.foreign_han import foreign_forms, is_foreign
from tidewaiter.text.native import folded
from tidewaiter.text.tokens import spelled, split_words


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("绍伊古", "shoigu"),
        ("格拉西莫夫", "grasimov"),
        ("卡德罗夫", "kadrov"),
        ("拉夫罗夫", "lavrov"),
        ("马杜罗", "maduro"),
        ("普京", "putin"),
        ("谢尔盖", "sergei"),
        ("尼古拉", "nikolai"),
    ],
)
def test_the_sounds_are_taken_back(word: str, latin: str) -> None:
    assert latin in foreign_forms(word)


def test_a_foreign_name_has_a_token_a_word() -> None:
    tokens = spelled(split_words("谢尔盖·拉夫罗夫", initials=True), person=True)
    assert [forms[0] for forms in tokens] == ["sergei", "lavrov"]


@pytest.mark.parametrize("name", ["王小明", "李 明", "北京 航空 航天 大学", "马 丁", "诺斯"])
def test_a_chinese_name_is_none(name: str) -> None:
    assert not is_foreign(name.split())


def test_full_letters_are_read_as_the_simplified_ones() -> None:
    assert foreign_forms("馬杜羅") == foreign_forms("马杜罗")


def test_the_tables_are_in_folded_letters_and_each_letter_stands_once() -> None:
    assert all(folded(letter) == letter for letter in foreign_sounds())
    assert all(folded(name) == name for name in foreign_given_names())
    assert all(
        sound.isascii() and sound.isalpha() for sounds in foreign_sounds().values() for sound in sounds
    )


@given(
    st.lists(
        st.text(st.sampled_from(sorted(foreign_sounds())), min_size=1, max_size=60), min_size=2, max_size=6
    )
)
def test_no_name_is_too_long(words: list[str]) -> None:
    for word in words:
        forms = foreign_forms(word)
        assert 1 <= len(forms) <= 8
        assert all(form.isascii() and form.isalpha() for form in forms)
    assert is_foreign(words) == (len("".join(words)) >= 5)
