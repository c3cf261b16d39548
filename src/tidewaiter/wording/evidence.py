"""Evidence as sentences: what was compared, and how far it speaks for or against."""

from __future__ import annotations

from tidewaiter.model.match import Evidence
from tidewaiter.wording.labels import Lang, label

__all__ = ["sentence", "strength"]

_WORDS = {
    Lang.EN: {
        "both": "{kind}: {left} / {right}",
        "left": "{kind}: {left} on our papers, nothing on the list",
        "right": "{kind}: {right} on the list, nothing on our papers",
        "none": "{kind}",
        "strong_for": "speaks strongly for",
        "for": "speaks for",
        "neutral": "says little",
        "against": "speaks against",
        "strong_against": "speaks strongly against",
    },
    Lang.DE: {
        "both": "{kind}: {left} / {right}",
        "left": "{kind}: {left} auf unseren Papieren, nichts auf der Liste",
        "right": "{kind}: {right} auf der Liste, nichts auf unseren Papieren",
        "none": "{kind}",
        "strong_for": "spricht stark dafür",
        "for": "spricht dafür",
        "neutral": "sagt wenig",
        "against": "spricht dagegen",
        "strong_against": "spricht stark dagegen",
    },
}
_STRONG = 2.0
_NEUTRAL = 0.1


def sentence(evidence: Evidence, lang: Lang = Lang.EN) -> str:
    """One line on what was compared: the kind, our value, the list's value, and any detail in brackets."""
    sides = {(True, True): "both", (True, False): "left", (False, True): "right", (False, False): "none"}
    pattern = _WORDS[lang][sides[bool(evidence.left), bool(evidence.right)]]
    text = pattern.format(kind=label(evidence.kind, lang), left=evidence.left, right=evidence.right)
    return f"{text} ({evidence.detail})" if evidence.detail else text


def strength(evidence: Evidence, lang: Lang = Lang.EN) -> str:
    """How far the evidence speaks for or against, in words; its weight is in log-odds."""
    weight = evidence.weight
    if abs(weight) < _NEUTRAL:
        return _WORDS[lang]["neutral"]
    side = "for" if weight > 0 else "against"
    return _WORDS[lang][f"strong_{side}" if abs(weight) >= _STRONG else side]
