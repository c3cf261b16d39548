"""Laying two names side by side: which words of one stand for which of the other, and what is left over."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tidewaiter.matching.readings import PARTICLES, Name, Reading, prepare
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.token_frequency import weight
from tidewaiter.text.distance import similarity
from tidewaiter.text.names import analyse
from tidewaiter.text.sound import fold

__all__ = ["Alignment", "Pairing", "align", "compare_readings", "forget"]

PAIRED_FROM = 0.58  # below it two words are not taken for spellings of one
JOINED_FROM = 0.86  # two words written as one must fit better than that, or anything joins anything
EDITS = 0.4  # the part that single edits (a letter changed, left out, exchanged) have in the fit of two words
VOWELS = (
    0.5  # how far a vowel exchanged for another is forgiven: scripts and languages write them differently
)
ANY_VOWEL = str.maketrans("eiouy", "aaaaa")
ONE_SOUND = (
    0.85  # from here on two words sound alike, or have the same consonants, and their letters count less
)
EDITS_OF_ONE_SOUND = 0.15
KNOWN_BELOW = 9.0  # nats: words that stand in at least seven of the counted names
JOINED = 0.99  # what joining costs, so that no two pairs of names score alike
MISFIT = 0.3  # what a reading's worst pair of words counts when readings are ranked
SHORTEST_JOINED = 4  # letters
SAME_PARTICLE = 0.97  # al and el, bin and ibn
ALMOST = 0.98  # words that are not equal
DIGIT_AS_LETTER = str.maketrans("013457", "oieast")  # within a word that begins with a letter
INITIAL_FIT = 0.82  # "J" for "Joachim": what an initial can say
LEFT_OVER_ONE_SIDE = 0.35  # a word only one side has (a line of business, a place) counts that much
MIDDLE_NAME = 0.2  # and of a person less: few papers give all names

SAYS_LITTLE = frozenset({"initial", "particle"})


class Pairing(NamedTuple):
    """Words that stand for each other, with how alike they are; `left_at` and `right_at` are their places."""

    left: str
    right: str
    fit: float
    weight: float
    left_at: int
    right_at: int
    how: str


class Alignment(NamedTuple):
    """Two names side by side.

    `likeness` in [0, 1] is the weighted fit of all words; `shared` the information (nats) of the words they
    share; `conflict` that of the words (nats, of the lighter side) for which the other side says something
    else; `extra` the part (0 to 1) of all weight that only one side has; `worst` the fit of the worst pair;
    `another` how far the worst pair of two well-known words are apart (0: there is none), since a slip of the
    pen rarely turns one known word into another; `syllable` how far words that sound unlike are apart, added
    up, where a side writes syllables (Chinese, Korean); `turned` and `crossed` whether words that both have
    stand in another order: the name turned around (family name first), or any other.
    """

    left: Name
    right: Name
    pairings: tuple[Pairing, ...]
    left_over: tuple[str, ...]
    right_over: tuple[str, ...]
    likeness: float
    shared: float
    conflict: float
    extra: float
    worst: float
    another: float
    syllable: float
    turned: bool
    crossed: bool
    person: bool


class _Edge(NamedTuple):
    gain: float
    fit: float
    left_at: int
    left_count: int
    right_at: int
    right_count: int
    how: str


@lru_cache(maxsize=65536)
def align(left: str, right: str, kind: AskedKind | EntityKind | None) -> Alignment:
    """The best alignment over all readings of both names; symmetric: the two sides exchanged, nothing else."""
    if (right, left) < (left, right):
        return _exchanged(align(right, left, kind))
    one, two = prepare(left, kind), prepare(right, kind)
    person = kind is not None and kind.value == "person"
    best = compare_readings(one, two, one.readings[0], two.readings[0], person)
    if best.likeness == 1.0 or (len(one.readings) == 1 and len(two.readings) == 1):
        return best
    for first in one.readings:
        for second in two.readings:
            found = compare_readings(one, two, first, second, person)
            if _promise(found) > _promise(best):
                best = found
    return best


def forget() -> None:
    """All names that were looked at are forgotten: results stay the same, the next ones take their full time."""
    for remembered in (align, _alike, prepare, analyse, similarity, weight):
        remembered.cache_clear()


def _promise(found: Alignment) -> tuple[float, float]:
    """What ranks readings of one pair of names: likeness, less what one badly fitting pair of words takes from it."""
    return found.likeness - MISFIT * max(0.0, ALMOST - found.worst), found.shared


def compare_readings(left: Name, right: Name, one: Reading, two: Reading, person: bool) -> Alignment:
    """The alignment of one reading of each name: pairs are taken greedily, the weightiest fit first. A person's
    name may have initials, and leaves out middle names."""
    chosen = _chosen(one, two, person)
    left_used = {at for edge in chosen for at in _places(edge, left=True)}
    right_used = {at for edge in chosen for at in _places(edge, left=False)}
    pairings = tuple(_pairing(edge, one, two) for edge in chosen)
    matched = sum(pair.weight for pair in pairings)
    fitted = sum(pair.weight * pair.fit for pair in pairings)
    over_left = [at for at in range(len(one.words)) if at not in left_used]
    over_right = [at for at in range(len(two.words)) if at not in right_used]
    weight_left = sum(one.weights[at] for at in over_left)
    weight_right = sum(two.weights[at] for at in over_right)
    clash = 2 * min(weight_left, weight_right)
    extra = abs(weight_left - weight_right)
    whole = matched + clash + (MIDDLE_NAME if person else LEFT_OVER_ONE_SIDE) * extra
    everything = one.total + two.total
    turned, crossed = _order(pairings)
    syllabic = left.syllabic or right.syllabic
    return Alignment(
        left=left,
        right=right,
        pairings=pairings,
        left_over=tuple(one.words[at] for at in over_left),
        right_over=tuple(two.words[at] for at in over_right),
        likeness=fitted / whole if whole else 0.0,
        shared=sum(pair.weight * pair.fit for pair in pairings) / 2,
        conflict=clash / 2,
        extra=extra / everything if everything else 0.0,
        worst=min((pair.fit for pair in pairings if pair.how not in SAYS_LITTLE), default=0.0),
        another=max((1.0 - pair.fit for pair in pairings if _both_known(pair)), default=0.0),
        syllable=sum(1.0 - pair.fit for pair in pairings if _other_syllable(pair)) if syllabic else 0.0,
        turned=turned,
        crossed=crossed,
        person=person,
    )


def _both_known(pair: Pairing) -> bool:
    return pair.how == "alike" and weight(pair.left) < KNOWN_BELOW and weight(pair.right) < KNOWN_BELOW


def _other_syllable(pair: Pairing) -> bool:
    return pair.how == "alike" and fold(pair.left) != fold(pair.right)


def _chosen(one: Reading, two: Reading, person: bool) -> list[_Edge]:
    edges = _edges(one, two, person)
    edges.sort(key=lambda edge: (-edge.gain, abs(edge.left_at - edge.right_at), edge.left_at, edge.right_at))
    left_free, right_free = set(range(len(one.words))), set(range(len(two.words)))
    chosen = []
    for edge in edges:
        lefts, rights = _places(edge, left=True), _places(edge, left=False)
        if left_free.issuperset(lefts) and right_free.issuperset(rights):
            left_free.difference_update(lefts)
            right_free.difference_update(rights)
            chosen.append(edge)
    spoken = [edge for edge in chosen if not _says_nothing(edge, chosen, one, two)]
    spoken.sort(key=lambda edge: (edge.left_at, edge.right_at))
    return spoken


def _says_nothing(edge: _Edge, chosen: list[_Edge], one: Reading, two: Reading) -> bool:
    """Whether an initial would stand for the other side's family name while its own side has another one left.

    "Javier R. Salazar" is not Javier Rivera: with one whole word shared, the words left over are compared instead.
    """
    if edge.how != "initial" or sum(other.how not in SAYS_LITTLE for other in chosen) > 1:
        return False
    from_left = len(one.words[edge.left_at]) == 1
    used = {at for other in chosen for at in _places(other, left=from_left)}
    words = (one if from_left else two).words
    return any(len(word) > 1 and word not in PARTICLES for at, word in enumerate(words) if at not in used)


def _places(edge: _Edge, *, left: bool) -> range:
    """The places of the words that the edge takes on that side."""
    start, count = (edge.left_at, edge.left_count) if left else (edge.right_at, edge.right_count)
    return range(start, start + count)


def _edges(one: Reading, two: Reading, person: bool) -> list[_Edge]:
    """Every pair of words, or of two adjacent words and one, that may stand for each other."""
    edges: list[_Edge] = []
    for i, left in enumerate(one.words):
        for j, right in enumerate(two.words):
            fit, how = _fit(left, right, person)
            if fit >= PAIRED_FROM:
                own, other = one.weights[i], two.weights[j]
                both = min(own, other) if how == "initial" else own + other
                edges.append(_Edge(fit * fit * both, fit, i, 1, j, 1, how))
    _add_joined(edges, one, two, flipped=False)
    _add_joined(edges, two, one, flipped=True)
    return edges


def _add_joined(edges: list[_Edge], parts: Reading, wholes: Reading, *, flipped: bool) -> None:
    for i, count in ((at, size) for size in (2, 3) for at in range(len(parts.words) - size + 1)):
        joined = "".join(parts.words[i : i + count])
        for j, whole in enumerate(wholes.words):
            if abs(len(joined) - len(whole)) > 2 or len(joined) < SHORTEST_JOINED:
                continue
            fit = 1.0 if joined == whole else _alike(joined, whole)
            apart = max(_alike(part, whole) for part in parts.words[i : i + count])
            if fit >= JOINED_FROM and fit > apart:
                both = sum(parts.weights[i : i + count]) + wholes.weights[j]
                places = (j, 1, i, count) if flipped else (i, count, j, 1)
                edges.append(_Edge(fit * fit * both * JOINED, fit * JOINED, *places, "joined"))


def _fit(left: str, right: str, person: bool) -> tuple[float, str]:
    if left == right:
        return 1.0, "equal"
    if len(left) == 1 or len(right) == 1:
        initial = person and left[0] == right[0] and not (left.isdigit() or right.isdigit())
        return (INITIAL_FIT if initial else 0.0), "initial"
    if left.isdigit() or right.isdigit():
        return 0.0, "number"
    if left in PARTICLES or right in PARTICLES:
        return (SAME_PARTICLE if PARTICLES.get(left) == PARTICLES.get(right) else 0.0), "particle"
    return _alike(left, right), "alike"


@lru_cache(maxsize=262144)
def _alike(left: str, right: str) -> float:
    """The shared token similarity, drawn towards the share of letters that need no edit: one slip is one slip."""
    if left[0].isalpha() and right[0].isalpha():
        left, right = left.translate(DIGIT_AS_LETTER), right.translate(DIGIT_AS_LETTER)
    edits = (1.0 - VOWELS) * OSA.normalized_similarity(left, right)
    edits += VOWELS * OSA.normalized_similarity(left.translate(ANY_VOWEL), right.translate(ANY_VOWEL))
    alike = similarity(left, right)
    share = EDITS_OF_ONE_SOUND if alike >= ONE_SOUND else EDITS
    return min(ALMOST, (1.0 - share) * alike + share * edits)


def _pairing(edge: _Edge, one: Reading, two: Reading) -> Pairing:
    lefts = slice(edge.left_at, edge.left_at + edge.left_count)
    rights = slice(edge.right_at, edge.right_at + edge.right_count)
    left_weight, right_weight = sum(one.weights[lefts]), sum(two.weights[rights])
    both = 2 * min(left_weight, right_weight) if edge.how == "initial" else left_weight + right_weight
    return Pairing(
        " ".join(one.words[lefts]),
        " ".join(two.words[rights]),
        edge.fit,
        both,
        edge.left_at,
        edge.right_at,
        edge.how,
    )


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
    pairings = tuple(
        Pairing(pair.right, pair.left, pair.fit, pair.weight, pair.right_at, pair.left_at, pair.how)
        for pair in found.pairings
    )
    return found._replace(
        left=found.right,
        right=found.left,
        pairings=pairings,
        left_over=found.right_over,
        right_over=found.left_over,
    )
