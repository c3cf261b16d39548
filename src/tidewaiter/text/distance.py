"""Token likeness: which words are compared at all, and how alike they are. Retrieval and scoring share it.

The compiled kernel works out the same; tests hold the two together.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from tidewaiter.text.misread import HALF_A_SLIP, misread
from tidewaiter.text.sound import fold, skeleton

__all__ = [
    "FOLDED",
    "SKELETON_LETTERS",
    "UNVOWELLED",
    "VOWELLED",
    "comparable",
    "edits_allowed",
    "fit",
    "joined",
    "likeness",
    "one_sign_apart",
    "same_skeleton",
    "similarity",
]

FOLDED = 0.95
"""What equal sound is worth beside equal letters."""

SKELETON_LETTERS = 3
"""Skeletons shorter than this say nothing."""

UNVOWELLED = 0.85
"""What an equal skeleton is worth where one side writes no vowels at all (Arabic script)."""

NEARLY_UNVOWELLED = 0.75
"""The same for skeletons that differ in one place."""

VOWELLED = 0.35
"""Which part of the missing similarity an equal skeleton makes up where both sides write vowels."""

SHORT_FOLD = 4
"""Letters of a folded token up to which only one edit is looked past; longer ones have two."""

NEAR_BONES = 4
"""Letters from which on skeletons of which one is a whole token may differ in one place."""

JOINED_LINE = 0.86
"""Joined words less alike by their letters are not one word: Li Ying is not Ling."""

LONG_JOINED, LONG_JOINED_LINE = 7, 0.76
"""Letters from which on equal sound says so much that this will do: Chin Ping is Jinping."""

ALMOST = 0.98
"""The best fit of words that are not equal."""

EDITS = 0.4
"""The part that single edits (a letter changed, left out, exchanged) have in the fit of two words."""

VOWELS = 0.5
"""How far a vowel exchanged for another is forgiven: scripts and languages write them differently."""

ONE_SOUND = 0.85
"""From here on two words sound alike, or have the same consonants, and their letters count less."""

EDITS_OF_ONE_SOUND = 0.15

SLIP_LETTERS = 6
A_SLIP = 1.0 - 1.0 / 7
"""What one slip leaves of a word of six letters, unless both are known: no less than of one of seven."""

STROKES = "strokes"

_ANY_VOWEL = str.maketrans("eiouy", "aaaaa")
_DIGIT_AS_LETTER = str.maketrans("013457", "oieast")


@lru_cache(maxsize=262144)
def similarity(a: str, b: str) -> float:
    """How alike two romanised texts are, in [0, 1]; symmetric, 1 only for equal ones.

    The normalised Indel similarity of the letters, or of the folded sounds times FOLDED if that is more; an equal
    skeleton of consonants raises it. Numbers are alike only when equal, and a token with a digit in it is compared
    by its letters and digits alone. Letters that a machine takes for others are half a slip.
    """
    if a == b:
        return 1.0
    if a.isdigit() or b.isdigit():
        return 0.0
    spoken = _spoken(a, b)
    return max(spoken, _looks(a, b)) if misread(a, b) == STROKES else spoken


def _spoken(a: str, b: str) -> float:
    """The similarity of two different tokens, none of digits alone, by letters and sounds."""
    if a > b:
        a, b = b, a
    letters: float = Indel.normalized_similarity(a, b)
    if _has_digit(a) or _has_digit(b):
        return letters
    score = max(letters, FOLDED * Indel.normalized_similarity(fold(a), fold(b)))
    bones, others = skeleton(a), skeleton(b)
    bare = fold(a) == bones or fold(b) == others
    if same_skeleton(bones, others):
        score = max(score, UNVOWELLED) if bare else score + VOWELLED * (1.0 - score)
    elif bare and _near_bones(bones, others):
        score = max(score, NEARLY_UNVOWELLED)
    return min(score, 0.999)


def _looks(a: str, b: str) -> float:
    """How alike two tokens look that differ in one place, by letters that look like each other."""
    return 1.0 - HALF_A_SLIP / max(len(a), len(b))


def likeness(a: str, b: str) -> float:
    """The similarity of two tokens that are comparable, else 0."""
    return similarity(a, b) if comparable(a, b) else 0.0


@lru_cache(maxsize=262144)
def comparable(a: str, b: str) -> bool:
    """Whether two tokens may be spellings of one: their letters are within one edit, or their folds within the edits
    allowed, or their skeletons are equal, or, where one writes no vowels, within one edit, or one is the other misread by a
    machine."""
    if a == b:
        return True
    if a.isdigit() or b.isdigit():
        return False
    if OSA.distance(a, b, score_cutoff=1) <= 1:
        return True
    one, two = fold(a), fold(b)
    allowed = edits_allowed(one, two)
    if OSA.distance(one, two, score_cutoff=allowed) <= allowed:
        return True
    bones, others = skeleton(a), skeleton(b)
    if same_skeleton(bones, others):
        return True
    if (one == bones or two == others) and _near_bones(bones, others):
        return True
    return misread(a, b) == STROKES


def edits_allowed(one: str, two: str) -> int:
    """How many edits of folded tokens are looked past."""
    return 1 if min(len(one), len(two)) <= SHORT_FOLD else 2


@lru_cache(maxsize=262144)
def fit(a: str, b: str, known: bool = False) -> float:
    """How well two words of at least two letters stand for each other, in [0, ALMOST], 1 if equal, 0 if they are not
    comparable: their similarity drawn towards the share of letters that need no edit, so that one slip is one slip, and
    one letter that a machine takes for another half a slip, unless both are `known` words (Clay is not Day)."""
    if a == b:
        return 1.0
    if not comparable(a, b):
        return 0.0
    alike = _spoken(a, b)
    looks = 0.0 if known or not misread(a, b) else _looks(a, b)
    if a[0].isalpha() and b[0].isalpha():
        a, b = a.translate(_DIGIT_AS_LETTER), b.translate(_DIGIT_AS_LETTER)
    unlike = OSA.normalized_similarity(a, b)
    if not known and max(len(a), len(b)) == SLIP_LETTERS and OSA.distance(a, b, score_cutoff=1) == 1:
        looks = max(looks, A_SLIP)
    edits = (1.0 - VOWELS) * unlike
    edits += VOWELS * OSA.normalized_similarity(a.translate(_ANY_VOWEL), b.translate(_ANY_VOWEL))
    share = EDITS_OF_ONE_SOUND if alike >= ONE_SOUND else EDITS
    return min(ALMOST, max(looks, (1.0 - share) * alike + share * edits))


def joined(letters: str, folded: str, other: str, other_folded: str) -> float:
    """How alike words written as one, with their folded sounds, are to a single word: from FOLDED on where the sounds
    are equal and the letters nearly so, 1 where they are; else 0. (Letters at a seam may sound as one: t and z.)"""
    if letters == other:
        return 1.0
    alike: float = Indel.normalized_similarity(letters, other) if folded == other_folded else 0.0
    line = JOINED_LINE if min(len(letters), len(other)) < LONG_JOINED else LONG_JOINED_LINE
    return min(0.999, max(FOLDED, alike)) if alike >= line else 0.0


def same_skeleton(a: str, b: str) -> bool:
    """Whether two skeletons are equal and long enough to say something."""
    return a == b and len(a) >= SKELETON_LETTERS


def one_sign_apart(a: str, b: str) -> bool:
    """Whether one edit (a sign changed, left out, exchanged with its neighbour) makes the texts equal."""
    return OSA.distance(a, b, score_cutoff=1) == 1


def _near_bones(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= NEAR_BONES and OSA.distance(a, b, score_cutoff=1) <= 1


def _has_digit(text: str) -> bool:
    return not text.isalpha() and any(letter.isdigit() for letter in text)
