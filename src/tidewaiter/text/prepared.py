"""A name made ready for comparing: each word in all its forms, with all that is known of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from tidewaiter.model.base import Value
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.text import acronyms
from tidewaiter.text.forms import Forms
from tidewaiter.text.institutions import institution_names
from tidewaiter.text.names import MAX_NAME, analyse
from tidewaiter.text.parents import own_names
from tidewaiter.text.several_names import bracketed_names, stated_names
from tidewaiter.text.shorter_names import shorter_names
from tidewaiter.text.words import CHILD_OF, Word, added, word

__all__ = [
    "CUT_LETTERS",
    "NOT_A_PERSON",
    "PERSON",
    "UNKNOWN",
    "Prepared",
    "acronyms_of",
    "persons",
    "prepare",
    "without",
]

NOT_A_PERSON, PERSON, UNKNOWN = 0, 1, 2

CUT_LETTERS = 30
"""A name of so many characters may be cut off at its end: fields of papers hold 35, 40 or 70."""


_OWN_LETTERS = 4
"""Letters of a word that tells a firm from others of its holding."""


class Prepared(Value, frozen=True, kw_only=True):
    """A name: the forms of its words in written order, the customary one first, without legal forms and titles; the
    weight (nats) of each word, that of its customary form, and of all; the classes of its legal forms; the numbers in
    it; whether it is a person's; whether it says whose child somebody is; whether it is written in syllables, so that
    the romanised words are ours and have no slips of the pen; whether it is so long that its end may be cut off;
    whether it is an acronym that we derived; which generation it says (0: none; elder, younger, second ...); the
    places and offices added at its end, which are none of its words; all its tokens, legal forms included; and the words with the small ones among them."""

    surface: str
    words: tuple[tuple[Word, ...], ...]
    weights: tuple[float, ...]
    total: float
    legal: tuple[str, ...]
    numbers: tuple[str, ...]
    person: int
    child: bool
    syllabic: bool
    cut: bool = False
    acronym: bool = False
    generation: int = 0
    places: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()

    @property
    def bare(self) -> tuple[str, ...]:
        """The words in their customary forms."""
        return tuple(forms[0].letters for forms in self.words)

    @property
    def distinctive(self) -> tuple[bool, ...]:
        """For each word whether it distinguishes the name; every word of letters where none does."""
        found = tuple(forms[0].distinctive for forms in self.words)
        return found if any(found) else tuple(len(forms[0].letters) > 1 for forms in self.words)


@lru_cache(maxsize=131072)
def prepare(name: str, kind: AskedKind | EntityKind | None) -> Prepared:
    """The name made ready; it has no words where it holds neither letter nor digit. Raises QueryError as analyse."""
    form = analyse(name, kind)
    words = tuple([_words(forms) for forms in form.words])
    customary = [forms[0] for forms in words]
    weights = tuple([one.weight for one in customary])
    numbers = {one.number for one in customary if one.number}
    return Prepared(
        surface=name,
        words=words,
        weights=weights,
        total=added(weights),
        legal=form.legal,
        numbers=tuple(sorted(numbers)) if numbers else (),
        person=_person(kind),
        child=not CHILD_OF.isdisjoint([one.letters for one in customary]),
        syllabic=form.syllabic,
        cut=len(name) >= CUT_LETTERS,
        generation=form.generation,
        places=form.places,
        whole=form.tokens,
        spoken=form.spoken,
    )


@lru_cache(maxsize=65536)
def _words(forms: Forms) -> tuple[Word, ...]:
    return tuple(map(word, forms))


def listed_names(name: str, kind: EntityKind) -> tuple[Prepared, ...]:
    """A published name made ready, and each of several names that stand in it, an institution's in its own script by its
    Latin names, too, and that of a firm behind its holding's; those without words are left out."""
    found = [prepare(one, kind) for one in stated_names(name)]
    if kind is not EntityKind.PERSON:
        own = [prepare(one[:MAX_NAME], kind) for one in (*own_names(name), *shorter_names(name))]
        found += [*_institutions(name[:MAX_NAME], kind), *(one for one in own if _tells(one))]
    return tuple(one for one in found if one.words)


def _tells(name: Prepared) -> bool:
    """Whether a word of the name has letters enough to tell it from others."""
    return any(forms[0].distinctive and len(forms[0].letters) >= _OWN_LETTERS for forms in name.words)


def readings(name: str, kind: AskedKind | EntityKind | None) -> tuple[Prepared, ...]:
    """The name in each way it may be read, as `prepare` gives it: of no stated kind as anybody's, and as a person's
    where its words are other ones then (a title, a number, a legal form that is a name); that of a firm in Cyrillic letters
    also without its brackets, and as what stands in them; an institution's in its own script by its Latin names, too."""
    found = prepare(name, kind)
    if kind is not None:
        if found.person == PERSON:
            return (found,)
        others = (*(prepare(one, kind) for one in bracketed_names(name)), *_institutions(name, kind))
        shorter = tuple(prepare(one, kind) for one in shorter_names(name))
        if not others and not shorter:
            return (found,)
        return tuple(
            dict.fromkeys(
                (
                    found,
                    *(one for one in others if any(one.distinctive)),
                    *(one for one in shorter if _tells(one)),
                )
            )
        )
    person = prepare(name, AskedKind.PERSON)
    firms = _institutions(name, kind)
    return (found, *firms) if person.words == found.words else (found, person, *firms)


def _institutions(name: str, kind: AskedKind | EntityKind | None) -> tuple[Prepared, ...]:
    found = () if name.isascii() else institution_names(name)
    return tuple(prepare(one[:MAX_NAME], kind) for one in found)


def _person(kind: AskedKind | EntityKind | None) -> int:
    if kind is None or kind == "unknown":
        return UNKNOWN
    return PERSON if kind == "person" else NOT_A_PERSON


def persons(left: Prepared, right: Prepared) -> bool:
    """Whether the two are compared as people: one is a person's name, and the other no firm's."""
    return PERSON in (left.person, right.person) and NOT_A_PERSON not in (left.person, right.person)


def without(name: Prepared, places: Iterable[int]) -> Prepared:
    """The name without the words in these places."""
    left_out = set(places)
    words = tuple(forms for at, forms in enumerate(name.words) if at not in left_out)
    weights = tuple(forms[0].weight for forms in words)
    return replace(name, words=words, weights=weights, total=added(weights))


def acronyms_of(name: Prepared) -> tuple[Prepared, ...]:
    """The acronyms of a firm's name, each as a name of one word."""
    if name.person == PERSON or len(name.words) < 2:
        return ()
    return tuple(
        replace(
            name,
            words=((word(one),),),
            weights=(word(one).weight,),
            total=word(one).weight,
            numbers=(),
            child=False,
            cut=False,
            acronym=True,
        )
        for one in acronyms.borne(name.surface, name.spoken, name.places, name.whole)
    )
