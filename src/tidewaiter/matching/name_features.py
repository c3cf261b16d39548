"""What a pair of names says, feature by feature: each a pure function of their alignment and its weights.

A feature gives log-odds (natural logarithm). Its docstring is its documentation, served as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tidewaiter.matching.names import Alignment
from tidewaiter.matching.readings import CHILD_OF
from tidewaiter.model.words import EvidenceKind

__all__ = ["NAME_FEATURES", "NameFeature"]

Weights = Mapping[str, float]


class NameFeature(NamedTuple):
    """A feature of two names: its slug (also its key in the policy), the kind of its evidence, its function."""

    slug: str
    kind: EvidenceKind
    weigh: Callable[[Alignment, Weights], float]


def prior(_: Alignment, weights: Weights) -> float:
    """How likely a retrieved pair is the same party before anything is compared: most are not."""
    return weights["prior"]


def likeness(pair: Alignment, weights: Weights) -> float:
    """How alike the names are, word by word, rare words counting most; steeper where it matters, never flat."""
    return weights["slope"] * (pair.likeness - weights["middle"])


def conflict(pair: Alignment, weights: Weights) -> float:
    """Both names have words that the other has nothing for: another patronymic, another line of business."""
    return weights["slope"] * min(weights["most"], pair.conflict / weights["word"])


def misfit(pair: Alignment, weights: Weights) -> float:
    """The worst fitting pair of words is further apart than slips of the pen or of transliteration explain."""
    return weights["slope"] * max(0.0, weights["from"] - pair.worst)


def another(pair: Alignment, weights: Weights) -> float:
    """Two well-known words that are alike but not one (Mohamed and Ahmed, China and Chad): a slip of the pen rarely
    turns one known word into another."""
    return weights["slope"] * max(0.0, pair.another - weights["from"])


def syllable(pair: Alignment, weights: Weights) -> float:
    """Words that are alike but sound unlike, where one side is written in Chinese or Korean: there one letter of the
    romanised syllable makes another name."""
    return weights["slope"] * pair.syllable


def extra(pair: Alignment, weights: Weights) -> float:
    """One name has words that the other leaves out, such as a middle name or a part of the firm's name; the more so
    where the words they share are not quite the same."""
    unlike = max(0.0, weights["alike"] - pair.worst) if pair.pairings else 0.0
    return weights["all"] * pair.extra * (1.0 + weights["unlike"] * unlike)


def order(pair: Alignment, weights: Weights) -> float:
    """The words stand in another order: family name first is customary, any other exchange is not."""
    if pair.crossed:
        child = not CHILD_OF.isdisjoint(pair.left.words) and not CHILD_OF.isdisjoint(pair.right.words)
        return weights["crossed_patronymic"] if child else weights["crossed"]
    return weights["turned"] if pair.turned else 0.0


def legal_form(pair: Alignment, weights: Weights) -> float:
    """The legal forms agree or differ. Slight either way: papers leave them out, or give them wrong."""
    left, right = frozenset(pair.left.legal), frozenset(pair.right.legal)
    if not left or not right:
        return 0.0
    return weights["same"] if left & right else weights["different"]


def rarity(pair: Alignment, weights: Weights) -> float:
    """How rare the shared words are: a name that many bear is weaker evidence than one that few bear."""
    return max(weights["least"], min(weights["most"], weights["slope"] * (pair.shared - weights["usual"])))


def length(pair: Alignment, weights: Weights) -> float:
    """A name of one word: short ones, and ones that are only a part of the other name, identify nobody."""
    left, right = len(pair.left.distinctive), len(pair.right.distinctive)
    if min(left, right) > 1 or not pair.pairings:
        return 0.0
    letters = min(len(word) for side in (pair.left, pair.right) for word in side.distinctive or ("",))
    partial = any(
        word in name.distinctive
        for name, over in ((pair.left, pair.left_over), (pair.right, pair.right_over))
        for word in over
    )
    short = weights["short"] * max(0.0, weights["letters"] - letters) if pair.likeness < 1.0 else 0.0
    return short + (weights["part_of_person" if pair.person else "part"] if partial else 0.0)


def number(pair: Alignment, weights: Weights) -> float:
    """Numbers in the names differ, or only one has one: plants, units and sister firms are told apart by them."""
    left, right = frozenset(pair.left.numbers), frozenset(pair.right.numbers)
    if left == right:
        return 0.0
    return weights["different"] if left and right else weights["one_side"]


NAME_FEATURES: tuple[NameFeature, ...] = (
    NameFeature("prior", EvidenceKind.BASE, prior),
    NameFeature("likeness", EvidenceKind.NAME, likeness),
    NameFeature("conflict", EvidenceKind.NAME, conflict),
    NameFeature("misfit", EvidenceKind.NAME, misfit),
    NameFeature("another", EvidenceKind.NAME, another),
    NameFeature("syllable", EvidenceKind.NAME, syllable),
    NameFeature("extra", EvidenceKind.NAME, extra),
    NameFeature("order", EvidenceKind.NAME, order),
    NameFeature("legal_form", EvidenceKind.NAME, legal_form),
    NameFeature("rarity", EvidenceKind.NAME_RARITY, rarity),
    NameFeature("length", EvidenceKind.NAME_LENGTH, length),
    NameFeature("number", EvidenceKind.NUMBER, number),
)
