"""Clean text and scripts."""

from __future__ import annotations

from hypothesis import given

from strategies import any_text
from tidewaiter.text.scripts import clean, fold_lookalikes, script_of


def test_marks_that_cannot_be_seen_go() -> None:
    assert clean("\u202eABC\u200b\u00a0 D\u00adE\t\n") == "ABC DE"
    assert clean("ＡＢＣ") == "ABC"


def test_lookalikes_go_with_the_majority() -> None:
    assert fold_lookalikes("Gаzprоm") == "Gazprom"
    assert fold_lookalikes("Гaзпpом") == "Газпром"
    assert fold_lookalikes("Газпром") == "Газпром"


def test_scripts() -> None:
    found = [script_of(text) for text in ("abc", "Шахед", "قدس", "习近平", "김", "カ", "123", "ქ")]
    assert found == ["Latn", "Cyrl", "Arab", "Hani", "Hang", "Kana", None, "Geor"]


@given(any_text)
def test_idempotent(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold_lookalikes(fold_lookalikes(text)) == fold_lookalikes(text)
    script_of(text)
