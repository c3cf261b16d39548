"""A name made ready for comparing: each word in all its forms, with all that is known of them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.text.names import analyse
from tidewaiter.text.words import CHILD_OF, Word, added, word

__all__ = ["NOT_A_PERSON", "PERSON", "UNKNOWN", "Prepared", "persons", "prepare"]

NOT_A_PERSON, PERSON, UNKNOWN = 0, 1, 2


class Prepared(NamedTuple):
    """A name: the forms of its words in written order, the customary one first, without legal forms and titles; the
    weight (nats) of each word, that of its customary form, and of all; the classes of its legal forms; the numbers in
    it; whether it is a person's; whether it says whose child somebody is; whether it is written in syllables, so that
    the romanised words are ours and have no slips of the pen."""

    surface: str
    words: tuple[tuple[Word, ...], ...]
    weights: tuple[float, ...]
    total: float
    legal: tuple[str, ...]
    numbers: tuple[str, ...]
    person: int
    child: bool
    syllabic: bool

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
    words = tuple(tuple(word(one) for one in forms) for forms in form.words)
    weights = tuple(forms[0].weight for forms in words)
    return Prepared(
        name,
        words,
        weights,
        added(weights),
        form.legal,
        tuple(sorted({forms[0].number for forms in words if forms[0].number})),
        _person(kind),
        any(forms[0].letters in CHILD_OF for forms in words),
        form.syllabic,
    )


def _person(kind: AskedKind | EntityKind | None) -> int:
    if kind is None or kind.value == "unknown":
        return UNKNOWN
    return PERSON if kind.value == "person" else NOT_A_PERSON


def persons(left: Prepared, right: Prepared) -> bool:
    """Whether the two are compared as people: one is a person's name, and the other no firm's."""
    return PERSON in (left.person, right.person) and NOT_A_PERSON not in (left.person, right.person)
