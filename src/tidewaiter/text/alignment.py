"""Laying two names side by side: which words of one stand for which of the other, and what is left over.

Slow and clear; the compiled kernel works out the same, and tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tidewaiter.text.pairing import INITIAL, SAYS_LITTLE, Pairing, paired, places_of
from tidewaiter.text.prepared import Prepared, persons
from tidewaiter.text.words import added

__all__ = ["Alignment", "align"]

SHARED_WORDS = 0.6  # of what only one side has, words that many firms share count so much less
FATHERS = 0.4  # of what one side has more, where papers leave out grandfathers
LEFT_OVER_ONE_SIDE = 0.35  # a word only one side has (a line of business, a place) counts that much
MIDDLE_NAME = 0.2  # and of a person less: few papers give all names


class Alignment(NamedTuple):
    """Two names side by side.

    `likeness` in [0, 1] is the weighted fit of all words; `shared` the information (nats) of the words they
    share; `conflict` that of the words (nats, of the lighter side) for which the other side says something
    else; `extra` the part (0 to 1) of all weight that only one side has; `worst` the fit of the worst pair (0: there
    is none that says anything); `another` how far the worst pair of two well-known words are apart (0: there is
    none), since a slip of the pen rarely turns one known word into another; `syllable` how far words that sound unlike
    are apart, added up, where a side writes syllables (Chinese, Korean); `initials` how many initials stand for
    words; `turned` and `crossed` whether words that both have stand in another order: the name turned around (family
    name first), or any other; `left_over` and `right_over` the places of the words without a partner that count: not,
    where nothing else is amiss, those that are there twice, nor what stands behind the end of a name that was cut off.
    """

    left: Prepared
    right: Prepared
    pairings: tuple[Pairing, ...]
    left_over: tuple[int, ...]
    right_over: tuple[int, ...]
    likeness: float
    shared: float
    conflict: float
    extra: float
    worst: float
    another: float
    syllable: float
    initials: int
    turned: bool
    crossed: bool
    person: bool


Places = tuple[int, ...]


def align(left: Prepared, right: Prepared) -> Alignment:
    """The best alignment of the two names: pairs are taken greedily, the weightiest fit first. Symmetric: the two
    sides exchanged, nothing else. People's names may have initials, and leave out middle names."""
    if right.bare < left.bare:
        return _exchanged(_aligned(right, left))
    return _aligned(left, right)


def _aligned(left: Prepared, right: Prepared) -> Alignment:
    person = persons(left, right)
    pairings = paired(left, right, person)
    over_left = _not_in(
        range(len(left.words)), (at for pair in pairings for at in places_of(pair, left, True))
    )
    over_right = _not_in(
        range(len(right.words)), (at for pair in pairings for at in places_of(pair, right, False))
    )
    over_left, over_right = _unforgiven(left, right, over_left, over_right)
    matched = added(pair.weight for pair in pairings)
    fitted = added(pair.weight * pair.fit for pair in pairings)
    weight_left = added(left.weights[at] for at in over_left)
    weight_right = added(right.weights[at] for at in over_right)
    clash = 2 * min(weight_left, weight_right)
    extra = abs(weight_left - weight_right)
    if not person:
        heavier, over = (left, over_left) if weight_left > weight_right else (right, over_right)
        extra *= 1.0 - SHARED_WORDS * _generic_share(heavier, over)
    elif _fathers_left_out(left, over_left) or _fathers_left_out(right, over_right):
        extra *= FATHERS
    whole = matched + clash + (MIDDLE_NAME if person else LEFT_OVER_ONE_SIDE) * extra
    everything = left.total + right.total
    turned, crossed = _order(pairings)
    syllabic = left.syllabic or right.syllabic
    return Alignment(
        left=left,
        right=right,
        pairings=pairings,
        left_over=over_left,
        right_over=over_right,
        likeness=fitted / whole if whole else 0.0,
        shared=fitted / 2,
        conflict=clash / 2,
        extra=extra / everything if everything else 0.0,
        worst=min((pair.fit for pair in pairings if pair.how not in SAYS_LITTLE), default=0.0),
        another=max((1.0 - pair.fit for pair in pairings if pair.known), default=0.0),
        syllable=added(1.0 - pair.fit for pair in pairings if pair.sounds_differ) if syllabic else 0.0,
        initials=sum(pair.how == INITIAL for pair in pairings),
        turned=turned,
        crossed=crossed,
        person=person,
    )


def _unforgiven(
    left: Prepared, right: Prepared, over_left: Places, over_right: Places
) -> tuple[Places, Places]:
    """The places of the words left over on either side that count."""
    if not over_right:
        over_left = _once(left, over_left)
    elif not over_left:
        over_right = _once(right, over_right)
    if _cut_here(left, over_left, right, over_right):
        return (), tuple(at for at in over_right if at < _end(right, over_right))
    if _cut_here(right, over_right, left, over_left):
        return tuple(at for at in over_left if at < _end(left, over_left)), ()
    return over_left, over_right


def _once(name: Prepared, over: Places) -> Places:
    """The places without those of words that stand elsewhere in the name with a partner."""
    partnered = {forms[0].letters for at, forms in enumerate(name.words) if at not in over}
    return tuple(at for at in over if name.words[at][0].letters not in partnered)


def _cut_here(name: Prepared, over: Places, other: Prepared, other_over: Places) -> bool:
    """Whether the name may be the other one cut off: all its words have partners there, two at least, or all but the
    last one, which begins like the word that follows in the other."""
    last, end = len(name.words) - 1, _end(other, other_over)
    if not name.cut or last < 1 or end == len(other.words):
        return False
    if not over:
        return True
    return over == (last,) and other.words[end][0].letters.startswith(name.words[last][0].letters)


def _end(name: Prepared, over: Places) -> int:
    """The place behind the last word with a partner."""
    return max((at + 1 for at in range(len(name.words)) if at not in over), default=0)


def _fathers_left_out(name: Prepared, over: Places) -> bool:
    """Whether all that a chain of fathers has more than the other name stands within it: Example bin A bin B Sample."""
    return name.child and bool(over) and 0 not in over and len(name.words) - 1 not in over


def _generic_share(name: Prepared, over: Places) -> float:
    """Which part of the words left over, by weight, is of words that do not distinguish the name."""
    flags = name.distinctive
    whole = added(name.weights[at] for at in over)
    return added(name.weights[at] for at in over if not flags[at]) / whole if whole else 0.0


def _not_in(places: range, used: Iterator[int]) -> tuple[int, ...]:
    taken = set(used)
    return tuple(at for at in places if at not in taken)


def _order(pairings: tuple[Pairing, ...]) -> tuple[bool, bool]:
    """Whether the name is turned around (a rotation), and whether words stand crossed in any other way."""
    places = [pair.right_at for pair in pairings]
    falls = sum(a > b for a, b in pairwise(places))
    if falls == 0:
        return False, False
    rotated = falls == 1 and places[-1] < places[0]
    return rotated, not rotated


def _exchanged(found: Alignment) -> Alignment:
    """The same alignment seen from the other side."""
    return found._replace(
        left=found.right,
        right=found.left,
        pairings=tuple(
            pair._replace(
                left_at=pair.right_at,
                left_count=pair.right_count,
                right_at=pair.left_at,
                right_count=pair.left_count,
            )
            for pair in found.pairings
        ),
        left_over=found.right_over,
        right_over=found.left_over,
    )
