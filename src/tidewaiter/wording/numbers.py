"""Numbers as they are shown to people."""

from __future__ import annotations

from tidewaiter.wording.labels import Lang

__all__ = ["number_text", "score_text"]

_GERMAN = str.maketrans(",.", ".,")


def number_text(number: float, lang: Lang = Lang.EN, form: str = ",.10g") -> str:
    """The number in `form`, with the marks of the language: 1,200.5 in English is 1.200,5 in German."""
    text = format(number, form)
    return text.translate(_GERMAN) if lang is Lang.DE else text


def score_text(score: float, lang: Lang = Lang.EN) -> str:
    """A score of 0 to 1 with three decimals; near the ends `<0.001` and `>0.999`, since only equality is certain."""
    text = f"{score:.3f}"
    if 0 < score < 0.001:
        text = "<0.001"
    if 0.999 < score < 1:
        text = ">0.999"
    return text.translate(_GERMAN) if lang is Lang.DE else text
