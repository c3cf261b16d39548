"""Names of plain words on their way into an index: each word is read once, and every name that holds it looks it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tidewaiter.model.words import EntityKind
from tidewaiter.text.acronyms import borne
from tidewaiter.text.kernel import packed_flags
from tidewaiter.text.plain import plain_forms, plain_tokens
from tidewaiter.text.prepared import CUT_LETTERS, NOT_A_PERSON, PERSON
from tidewaiter.text.several_names import stated_names
from tidewaiter.text.words import CHILD_OF, word

if TYPE_CHECKING:
    from tidewaiter.index.reference_names import ReferenceNames

__all__ = ["PlainNames"]


class PlainNames:
    """Puts names of plain words to the others, as `Names.add` puts what `listed_names` and `acronyms_of` give."""

    def __init__(self, names: ReferenceNames) -> None:
        self._names = names
        self._of_persons: dict[str, tuple[int, ...] | None] = {}
        self._of_others: dict[str, tuple[int, ...] | None] = {}

    def add(self, name: str, kind: EntityKind, entity: int, alias: int) -> bool:
        """Whether the name is one of plain words, and of a known kind; if so, it and its acronyms are added, owned as
        `Names.add` says."""
        person, tokens = kind is EntityKind.PERSON, plain_tokens(name)
        if not tokens or kind is EntityKind.UNKNOWN or len(stated_names(name)) > 1:
            return False
        known = self._of_persons if person else self._of_others
        words: list[int] = []
        total = 0.0
        for token in tokens:
            if token not in known:
                known[token] = self._entries(token, person=person)
            entries = known[token]
            if entries is None:
                return False
            words += entries
            total += self._names.weight(entries[0])
        sort = PERSON if person else NOT_A_PERSON
        flags = packed_flags(sort, child=not CHILD_OF.isdisjoint(tokens), cut=len(name) >= CUT_LETTERS)
        self._names.put(words, total, flags, (entity, alias))
        if not person and len(tokens) > 1:
            for acronym in borne(name, tuple(tokens), (), tuple(tokens)):
                self._put_acronym(acronym, entity, alias)
        return True

    def _entries(self, token: str, *, person: bool) -> tuple[int, ...] | None:
        forms = plain_forms(token, person=person)
        if not forms:
            return None
        # Most words are read alike in every name, and are kept once.
        found = tuple(self._names.entries(map(word, forms)))
        other = (self._of_others if person else self._of_persons).get(token)
        return other if other == found else found

    def _put_acronym(self, acronym: str, entity: int, alias: int) -> None:
        number = self._names.number(word(acronym))
        flags = packed_flags(NOT_A_PERSON, acronym=True)
        self._names.put((number,), self._names.weight(number), flags, (entity, alias))
