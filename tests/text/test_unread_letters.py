"""Letters of scripts that are not read."""

from __future__ import annotations

import pytest

from tidewaiter.text.unread_letters import unread_letters

READ = ("LATIN", "CYRILLIC")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("plain", None),
        ("größer", None),
        ("часть", None),
        ("\u03bcm and \u03a9", None),
        ("\u0394\u03a3 converter", None),
        ("\u0394\u03a3\u03a9 converter", "GREEK"),
        ("\u0394\u03a3", "GREEK"),
        ("part \u4e2d\u56fd\u4eba", "CJK"),
        ("\uff30\uff41\uff52\uff54", None),
        ("12 \u00b0", None),
        ("", None),
    ],
)
def test_words_count_and_symbols_do_not(text: str, script: str | None) -> None:
    assert unread_letters(text, READ) == script
