"""Laying two names side by side: which words of one stand for which of the other, and what is left over.

Slow and clear; the compiled kernel works out the same, and tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tidewaiter.text.distance import fit, joined, one_sign_apart
from tidewaiter.text.prepared import Prepared, persons
from tidewaiter.text.units import units
from tidewaiter.text.words import Word, added, is_acronym, same_given

__all__ = ["Alignment", "Pairing", "align"]

PAIRED_FROM = 0.58  # below it two words are not taken for spellings of one
JOINED = 0.99  # what joining costs, so that no two pairs of names score alike
SAME_PARTICLE = 0.97  # al and el, bin and ibn
NEAR_PARTICLE = 0.85  # al and xal: a slip in it
SHARED_WORDS = 0.6  # of what only one side has, words that many firms share count so much less
OTHER_FORM = 0.97  # equal in a form that is not the customary one of both
PARTICLE_LETTERS = 4
FATHERS = 0.5  # of what one side has more, where papers leave out grandfathers
GIVEN_FIT = 0.92  # two forms of one given name
INITIAL_FIT = 0.82  # "J" for "Joachim": what an initial can say
LEFT_OVER_ONE_SIDE = 0.35  # a word only one side has (a line of business, a place) counts that much
MIDDLE_NAME = 0.2  # and of a person less: few papers give all names

ACRONYM_FIT = 2 / 3  # two acronyms that differ in a letter: no sound makes them one

EQUAL, ALIKE, INITIAL, PARTICLE, UNITED = "equal", "alike", "initial", "particle", "joined"
SAYS_LITTLE = frozenset({INITIAL, PARTICLE})


class Pairing(NamedTuple):
    """Words that stand for each other: their places (first and how many), how well they fit, what both weigh (nats),
    how they came together; whether both are known words though unequal, and whether their sounds differ."""

    left_at: int
    left_count: int
    right_at: int
    right_count: int
    fit: float
    weight: float
    how: str
    known: bool
    sounds_differ: bool


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


class _Edge(NamedTuple):
    gain: float
    pairing: Pairing


def align(left: Prepared, right: Prepared) -> Alignment:
    """The best alignment of the two names: pairs are taken greedily, the weightiest fit first. Symmetric: the two
    sides exchanged, nothing else. People's names may have initials, and leave out middle names."""
    if right.bare < left.bare:
        return _exchanged(_aligned(right, left))
    return _aligned(left, right)


def _aligned(left: Prepared, right: Prepared) -> Alignment:
    person = persons(left, right)
    pairings = _chosen(left, right, person)
    over_left = _not_in(range(len(left.words)), (at for pair in pairings for at in _places(pair, left, True)))
    over_right = _not_in(
        range(len(right.words)), (at for pair in pairings for at in _places(pair, right, False))
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


def _chosen(left: Prepared, right: Prepared, person: bool) -> tuple[Pairing, ...]:
    if left.bare == right.bare:
        both = (own + other for own, other in zip(left.weights, right.weights, strict=True))
        return tuple(
            Pairing(at, 1, at, 1, 1.0, weight, EQUAL, False, False) for at, weight in enumerate(both)
        )
    edges = sorted(_edges(left, right, person), key=_rank)
    left_free, right_free = set(range(len(left.words))), set(range(len(right.words)))
    chosen = []
    for edge in edges:
        lefts, rights = _places(edge.pairing, left, True), _places(edge.pairing, right, False)
        if left_free.issuperset(lefts) and right_free.issuperset(rights):
            left_free.difference_update(lefts)
            right_free.difference_update(rights)
            chosen.append(edge.pairing)
    spoken = [pair for pair in chosen if not _says_nothing(pair, chosen, left, right)]
    spoken.sort(key=lambda pair: (pair.left_at, pair.right_at))
    return tuple(spoken)


def _rank(edge: _Edge) -> tuple[float, int, int, int, int, int]:
    pair = edge.pairing
    apart, both = abs(pair.left_at - pair.right_at), pair.left_at + pair.right_at
    return -edge.gain, apart, both, pair.left_at, pair.left_count, pair.right_count


def _says_nothing(pair: Pairing, chosen: list[Pairing], left: Prepared, right: Prepared) -> bool:
    """Whether an initial would stand for the other side's family name while its own side has another one left.

    "Javier R. Salazar" is not Javier Rivera: with one whole word shared, the words left over are compared instead.
    """
    if pair.how != INITIAL or sum(other.how not in SAYS_LITTLE for other in chosen) > 1:
        return False
    from_left = len(left.words[pair.left_at][0].letters) == 1
    own = left if from_left else right
    used = {at for other in chosen for at in _places(other, own, from_left)}
    return any(
        len(forms[0].letters) > 1 and not forms[0].particle
        for at, forms in enumerate(own.words)
        if at not in used
    )


def _places(pair: Pairing, name: Prepared, left: bool) -> tuple[int, ...]:
    """The places of the words that the pair takes on that side."""
    start, count = (pair.left_at, pair.left_count) if left else (pair.right_at, pair.right_count)
    return tuple((start + step) % len(name.words) for step in range(count))


def _not_in(places: range, used: Iterator[int]) -> tuple[int, ...]:
    taken = set(used)
    return tuple(at for at in places if at not in taken)


def _edges(left: Prepared, right: Prepared, person: bool) -> Iterator[_Edge]:
    """Every pair of words, or of neighbouring words and one, that may stand for each other."""
    for i, forms in enumerate(left.words):
        for j, others in enumerate(right.words):
            fitting, how, one, two = _best(forms, others, person)
            if fitting >= PAIRED_FROM:
                own, other = left.weights[i], right.weights[j]
                both = 2 * min(own, other) if how in SAYS_LITTLE else own + other
                gain = fitting * fitting * (min(own, other) if how == INITIAL else both)
                alike = how == ALIKE
                known = alike and _two_names(one, two)
                yield _Edge(
                    gain, Pairing(i, 1, j, 1, fitting, both, how, known, alike and one.fold != two.fold)
                )
    yield from _joined(left, right)
    for edge in _joined(right, left):
        pair = edge.pairing
        turned = pair._replace(
            left_at=pair.right_at,
            left_count=pair.right_count,
            right_at=pair.left_at,
            right_count=pair.left_count,
        )
        yield _Edge(edge.gain, turned)


def _joined(parts: Prepared, wholes: Prepared) -> Iterator[_Edge]:
    for unit in units(parts):
        for j, forms in enumerate(wholes.words):
            alike = max(joined(unit.letters, unit.fold, form.letters, form.fold) for form in forms)
            if alike:
                both = unit.weight + wholes.weights[j]
                pair = Pairing(unit.at, unit.size, j, 1, alike * JOINED, both, UNITED, False, False)
                yield _Edge(alike * alike * both * JOINED, pair)


def _best(forms: tuple[Word, ...], others: tuple[Word, ...], person: bool) -> tuple[float, str, Word, Word]:
    """The best fit of any two forms, the first of the best. Only customary forms make words equal: a translation is
    less than the word itself."""
    best = (-1.0, ALIKE, forms[0], others[0])
    for one in forms:
        for other in others:
            fitting, how = _fit(one, other, person)
            if how == EQUAL and not (one is forms[0] and other is others[0]):
                fitting, how = OTHER_FORM, ALIKE
            if fitting > best[0]:
                best = (fitting, how, one, other)
    return best


def _fit(left: Word, right: Word, person: bool) -> tuple[float, str]:
    if left.letters == right.letters:
        return 1.0, EQUAL
    if len(left.letters) == 1 or len(right.letters) == 1:
        digits = left.letters.isdigit() or right.letters.isdigit()
        initial = person and left.letters[0] == right.letters[0] and not digits
        return (INITIAL_FIT if initial else 0.0), INITIAL
    given = person and same_given(left, right)
    if (left.particle or right.particle) and not given:
        return _particles_fit(left, right), PARTICLE
    fitting = fit(left.letters, right.letters, left.known and right.known)
    if not person and is_acronym(left.letters) and is_acronym(right.letters):
        fitting = min(fitting, ACRONYM_FIT)
    return (max(fitting, GIVEN_FIT) if given else fitting), ALIKE


def _particles_fit(left: Word, right: Word) -> float:
    if left.particle == right.particle:
        return SAME_PARTICLE
    short = max(len(left.letters), len(right.letters)) <= PARTICLE_LETTERS
    known = left.known and right.known
    return NEAR_PARTICLE if short and not known and one_sign_apart(left.letters, right.letters) else 0.0


def _two_names(one: Word, two: Word) -> bool:
    """Whether the two are well-known words, and no spellings or forms of one name."""
    return one.known and two.known and one.bones != two.bones and not same_given(one, two)


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
