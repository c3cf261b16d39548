"""Token similarity: the one formula that retrieval and scoring share."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel

from tidewaiter.text.sound import fold, skeleton

__all__ = ["FOLDED", "SKELETON_LETTERS", "UNVOWELLED", "VOWELLED", "same_skeleton", "similarity"]

FOLDED = 0.95
"""What equal sound is worth beside equal letters."""

SKELETON_LETTERS = 3
"""Skeletons shorter than this say nothing."""

UNVOWELLED = 0.85
"""What an equal skeleton is worth where one side writes no vowels at all (Arabic script)."""

VOWELLED = 0.35
"""Which part of the missing similarity an equal skeleton makes up where both sides write vowels."""


@lru_cache(maxsize=262144)
def similarity(a: str, b: str) -> float:
    """How alike two romanised tokens are, in [0, 1]; symmetric, 1 only for equal tokens.

    The normalised Indel similarity of the letters, or of the folded sounds times FOLDED if that is more; an equal
    skeleton of consonants raises it. Numbers are alike only when equal, and a token with a digit in it is compared
    by its letters and digits alone.
    """
    if a == b:
        return 1.0
    if a > b:
        a, b = b, a
    if a.isdigit() or b.isdigit():
        return 0.0
    letters: float = Indel.normalized_similarity(a, b)
    both = a + b
    if not both.isalpha() and any(letter.isdigit() for letter in both):
        return letters
    score = max(letters, FOLDED * Indel.normalized_similarity(fold(a), fold(b)))
    bones = skeleton(a)
    if same_skeleton(bones, skeleton(b)):
        bare = fold(a) == bones or fold(b) == bones
        score = max(score, UNVOWELLED) if bare else score + VOWELLED * (1.0 - score)
    return min(score, 0.999)


def same_skeleton(a: str, b: str) -> bool:
    """Whether two skeletons are equal and long enough to say something."""
    return a == b and len(a) >= SKELETON_LETTERS
