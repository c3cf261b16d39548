"""Words cut, spelt out or misspelt, put together."""

from __future__ import annotations

import pytest

from tidewaiter.text.mended import Known, mended, unhyphenated
from tidewaiter.text.phrases import plain

KNOWN = Known(words=frozenset({"military", "warship", "weapons"}), ordinary=frozenset({"worship"}))


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("for mlitary use", "for military use", ["mlitary"]),
        ("a mi1itary ship", "a military ship", ["mi1itary"]),
        ("a mili tary ship", "a military ship", ["mili tary"]),
        ("the war ship here", "the warship here", ["war ship"]),
        ("m i l i t a r y use", "military use", ["m i l i t a r y"]),
        ("W.E.A.P.O.N.S  x", "weapons  x", ["W.E.A.P.O.N.S"]),
        ("wepons and mlitary", "weapons and military", ["wepons", "mlitary"]),
        ("f o u r", "four", ["f o u r"]),
    ],
)
def test_a_word_is_mended_and_keeps_its_place(text: str, letters: str, words: list[str]) -> None:
    found = mended(plain(text), KNOWN)
    assert found is not None
    assert found.plain.letters == letters
    assert sorted(text[slice(*found.plain.span(*span))] for span in found.spans) == sorted(words)
    assert len(found.plain.places) == len(letters) + 1


@pytest.mark.parametrize(
    "text", ["military use", "a place of worship", "a b c", "militias", "mlitry", "", "warships"]
)
def test_what_is_right_or_too_far_is_left_alone(text: str) -> None:
    found = mended(plain(text), Known(KNOWN.words | {"warships"}, KNOWN.ordinary))
    assert found is None


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("mili-\ntary", "military"),
        ("mili- \r\n  tary use", "military use"),
        ("Part A-\n1", None),
        ("end-use", None),
        ("line\nline", None),
        ("12-\nab", None),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_taken_out(text: str, letters: str | None) -> None:
    found = unhyphenated(text)
    assert (found.letters if found else None) == letters
    if found:
        assert [text[at] for at in found.places[:-1]] == list(found.letters)
