"""Words of two alphabets that look alike."""

from __future__ import annotations

import pytest

from tidewaiter.text.one_alphabet import in_one_alphabet


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("m\u0456litary use", "military use"),
        ("\u0446e\u043b\u044c", "\u0446\u0435\u043b\u044c"),
        ("\u0446\u0435\u043b\u044c and use", "\u0446\u0435\u043b\u044c and use"),
        ("\u65e0\u4eba\u673a UAV", "\u65e0\u4eba\u673a UAV"),
        ("plain", "plain"),
    ],
)
def test_a_word_of_two_alphabets_is_put_into_one(text: str, read: str) -> None:
    assert in_one_alphabet(text) == read
