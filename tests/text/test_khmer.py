"""Khmer names in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.text.khmer import khmer_forms


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("ហ៊ុន", "hun"),
        ("សែន", "sen"),
        ("ម៉ាណែត", "manet"),
        ("ខៀវ", "khieu"),
        ("សំផន", "samphan"),
        ("នួន", "nuon"),
        ("ជា", "chea"),
        ("សុខា", "sokha"),
        ("សំរិន", "samrin"),
        ("គន់", "kun"),
        ("កម្ពុជា", "kampuchea"),
    ],
)
def test_the_customary_spelling_is_among_the_forms(word: str, latin: str) -> None:
    assert latin in khmer_forms(word)


def test_the_series_of_a_consonant_tells_the_vowel() -> None:
    assert khmer_forms("កា")[0] == "ka"
    assert khmer_forms("គា")[0] == "kea"


def test_a_mark_takes_a_consonant_to_the_other_series() -> None:
    assert khmer_forms("មា")[0] == "mea"
    assert khmer_forms("ម៉ា")[0] == "ma"
    assert khmer_forms("ប៉ា")[0] == "pa"


def test_a_word_without_khmer_letters_has_no_form_but_its_own() -> None:
    assert khmer_forms("") == ()
    assert khmer_forms("7") == ("7",)


@given(st.text(alphabet=st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=40))
def test_no_text_is_too_much(word: str) -> None:
    forms = khmer_forms(word)
    assert len(forms) <= 8
    assert all(form.isascii() and form.isalnum() for form in forms)
