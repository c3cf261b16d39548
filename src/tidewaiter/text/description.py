"""What an alignment of two names says, in numbers: the features that are weighed, without any weight.

The compiled kernel works out the same numbers in the same order; tests hold the two together.
"""

from __future__ import annotations

import math

from tidewaiter.text.alignment import Alignment
from tidewaiter.text.pairing import SAYS_LITTLE
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.words import added

__all__ = ["DESCRIBED", "describe", "name_likeness"]

DESCRIBED = (
    "prior",
    "likeness",
    "conflict",
    "misfit",
    "another",
    "syllable",
    "extra",
    "extra_unlike",
    "turned",
    "crossed",
    "crossed_child",
    "legal_same",
    "legal_different",
    "rarity",
    "short",
    "part",
    "number_different",
    "number_one_side",
    "initials",
    "patronymic_different",
    "gender_different",
    "generation_different",
    "place_different",
    "place_one_side",
    "acronym",
    "equal",
    "conflict_core",
    "common",
    "common_extra",
    "initial_different",
)
"""The features in their order; what each means stands in matching/name_features."""

MIDDLE = 0.62  # likeness from which on names speak for one party
CONFLICT = 8.0  # nats: a word of usual weight
SLIP = 0.83  # the fit of a word of six letters with one slip
COMMON = 10.5  # nats: words that distinguish, and yet many bear them, weigh less
SHARED = 13.0  # nats: the shared words of usual names
LONE_LETTERS = 7  # a lone word of so many letters is a name by itself
UNLIKE = 0.96


def describe(pair: Alignment) -> tuple[float, ...]:
    """One number for each feature of DESCRIBED; symmetric."""
    child = pair.crossed and pair.left.child and pair.right.child
    same, different = _legal(pair.left.legal, pair.right.legal)
    short, part = _lone(pair)
    numbers = pair.left.numbers != pair.right.numbers
    both = bool(pair.left.numbers) and bool(pair.right.numbers)
    fathers, genders = _patronymics(pair.left, pair.right)
    places = set(pair.left.places).isdisjoint(pair.right.places) and bool(
        pair.left.places or pair.right.places
    )
    equal = pair.likeness == 1.0 and not pair.extra
    common = 0.0 if equal else max(0.0, 1.0 - _core_shared(pair) / COMMON)
    over = bool(pair.left_over or pair.right_over)
    return (
        1.0,
        pair.likeness - MIDDLE,
        1.0 - math.exp(-pair.conflict / CONFLICT),
        max(0.0, SLIP - pair.worst),
        pair.another,
        pair.syllable,
        pair.extra,
        pair.extra * max(0.0, UNLIKE - pair.worst) if pair.pairings else 0.0,
        float(pair.turned),
        float(pair.crossed and not child),
        float(child),
        float(same),
        float(different),
        1.0 - math.exp(-pair.shared / SHARED),
        short,
        part,
        float(numbers and both),
        float(numbers and not both),
        float(pair.initials),
        float(fathers),
        float(genders),
        float(0 != pair.left.generation != pair.right.generation != 0),
        float(places and bool(pair.left.places) and bool(pair.right.places)),
        float(places and not (pair.left.places and pair.right.places)),
        float(pair.left.acronym or pair.right.acronym),
        float(equal),
        1.0 - math.exp(-_core_conflict(pair) / CONFLICT),
        common,
        common if over else 0.0,
        float(pair.person and _initials_differ(pair)),
    )


def name_likeness(pair: Alignment) -> float:
    """How alike two names are, in [0, 1], to six decimals: 1 only where they are equal after normalisation."""
    value = pair.likeness
    if pair.turned or pair.crossed:
        value *= 0.99 if pair.turned else 0.95
    same, different = _legal(pair.left.legal, pair.right.legal)
    if different:
        value *= 0.985
    elif not same and (pair.left.legal or pair.right.legal):
        value *= 0.995
    if pair.left.numbers != pair.right.numbers:
        value *= 0.9
    return round(value, 6)


def _core_conflict(pair: Alignment) -> float:
    """What the words weigh (nats), of the lighter side, that distinguish each name and that the other has not."""
    left, right = pair.left.distinctive, pair.right.distinctive
    return min(
        added(pair.left.weights[at] for at in pair.left_over if left[at]),
        added(pair.right.weights[at] for at in pair.right_over if right[at]),
    )


def _core_shared(pair: Alignment) -> float:
    """What the words weigh (nats, of the lighter side) that distinguish both names and that they share."""
    left, right = pair.left.distinctive, pair.right.distinctive
    return added(
        one.fit * one.fit * one.fit * one.weight / 2
        for one in pair.pairings
        if one.how not in SAYS_LITTLE and left[one.left_at] and right[one.right_at]
    )


def _initials_differ(pair: Alignment) -> bool:
    """Whether both have words left over, one of them an initial: no word of the other begins with it."""
    if not pair.left_over or not pair.right_over:
        return False
    return any(len(pair.left.words[at][0].letters) == 1 for at in pair.left_over) or any(
        len(pair.right.words[at][0].letters) == 1 for at in pair.right_over
    )


def _legal(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether both have a legal form in common, and whether both have one but none in common."""
    if not left or not right:
        return False, False
    common = not set(left).isdisjoint(right)
    return common, not common


def _lone(pair: Alignment) -> tuple[float, float]:
    """For a name of one distinctive word at most: the letters that it falls short of LONE_LETTERS, unless the names are
    alike in full, and 1 where that word is only a part of the other name."""
    if min(_telling(pair.left), _telling(pair.right)) > 1 or not any(
        each.how not in SAYS_LITTLE for each in pair.pairings
    ):
        return 0.0, 0.0
    letters = min(_fewest(pair.left), _fewest(pair.right))
    partial = any(pair.left.words[at][0].distinctive for at in pair.left_over) or any(
        pair.right.words[at][0].distinctive for at in pair.right_over
    )
    short = float(max(0, LONE_LETTERS - letters)) if pair.likeness < 1.0 else 0.0
    # A listed name of nothing but words of business is no part of one that has a word of its own.
    nothing = min(_telling(pair.left), _telling(pair.right)) == 0
    return short, float(partial) * (2.0 if nothing else 1.0)


def _telling(name: Prepared) -> int:
    """How many words distinguish the name from others of its trade."""
    return sum(forms[0].distinctive for forms in name.words)


def _fewest(name: Prepared) -> int:
    flags = name.distinctive
    return min((len(forms[0].letters) for at, forms in enumerate(name.words) if flags[at]), default=0)


def _patronymics(left: Prepared, right: Prepared) -> tuple[bool, bool]:
    """Whether both have patronymics and these name other fathers, and whether they mark other genders."""
    own = {(forms[0].father, forms[0].gender) for forms in left.words if forms[0].gender}
    other = {(forms[0].father, forms[0].gender) for forms in right.words if forms[0].gender}
    if not own or not other:
        return False, False
    fathers = {father for father, _ in own}.isdisjoint(father for father, _ in other)
    return fathers, {gender for _, gender in own}.isdisjoint(gender for _, gender in other)
