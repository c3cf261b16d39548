"""Which words of two names stand for each other: pairs taken greedily, the weightiest fit first.

Slow and clear; the compiled kernel works out the same, and tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.text.distance import fit, joined, one_sign_apart
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.units import units
from tidewaiter.text.words import Word, is_acronym, same_given

__all__ = ["ALIKE", "EQUAL", "INITIAL", "PARTICLE", "SAYS_LITTLE", "UNITED", "Pairing", "paired", "places_of"]

PAIRED_FROM = 0.58  # below it two words are not taken for spellings of one
JOINED = 0.99  # what joining costs, so that no two pairs of names score alike
SAME_PARTICLE = 0.97  # al and el, bin and ibn
NEAR_PARTICLE = 0.85  # al and xal: a slip in it
OTHER_FORM = 0.97  # equal in a form that is not the customary one of both
PARTICLE_LETTERS = 4
GIVEN_LETTERS = 3  # al is an article first
GIVEN_FIT = 0.92  # two forms of one given name
INITIAL_FIT = 0.82  # "J" for "Joachim": what an initial can say
ACRONYM_FIT = 2 / 3  # two acronyms that differ in a letter: no sound makes them one
EQUAL, ALIKE, INITIAL, PARTICLE, UNITED = "equal", "alike", "initial", "particle", "joined"
SAYS_LITTLE = frozenset({INITIAL, PARTICLE})


class Pairing(NamedTuple):
    """Words that stand for each other: their places (first and how many), how well they fit, what both weigh (nats),
    how they came together; whether both are known words and not one name by sound, consonants or custom; and whether their
    sounds differ."""

    left_at: int
    left_count: int
    right_at: int
    right_count: int
    fit: float
    weight: float
    how: str
    known: bool
    sounds_differ: bool


class _Edge(NamedTuple):
    gain: float
    pairing: Pairing


def paired(left: Prepared, right: Prepared, person: bool) -> tuple[Pairing, ...]:
    """The words of both names that stand for each other, in the order of the left one; each word stands for one at most.
    People's names (`person`) may have initials and forms of given names."""
    if left.bare == right.bare:
        both = (own + other for own, other in zip(left.weights, right.weights, strict=True))
        return tuple(
            Pairing(at, 1, at, 1, 1.0, weight, EQUAL, False, False) for at, weight in enumerate(both)
        )
    edges = sorted(_edges(left, right, person), key=_rank)
    left_free, right_free = set(range(len(left.words))), set(range(len(right.words)))
    chosen = []
    for edge in edges:
        lefts, rights = places_of(edge.pairing, left, True), places_of(edge.pairing, right, False)
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
    used = {at for other in chosen for at in places_of(other, own, from_left)}
    return any(
        len(forms[0].letters) > 1 and not forms[0].particle
        for at, forms in enumerate(own.words)
        if at not in used
    )


def places_of(pair: Pairing, name: Prepared, left: bool) -> tuple[int, ...]:
    """The places of the words that the pair takes on that side."""
    start, count = (pair.left_at, pair.left_count) if left else (pair.right_at, pair.right_count)
    return tuple((start + step) % len(name.words) for step in range(count))


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
    given = person and same_given(left, right) and min(len(left.letters), len(right.letters)) >= GIVEN_LETTERS
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
