"""Gathering what an index holds: each distinct name once, and who owns it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from tidewaiter.index.arrays import FURTHER_FORM, Array, Arrays, text_at
from tidewaiter.model.words import EntityKind
from tidewaiter.text.kernel import legal_class, name_flags
from tidewaiter.text.prepared import Prepared
from tidewaiter.text.words import Word, word

__all__ = ["Names"]


class Names(ABC):
    """Names in the order they came; a name that several own is kept once in the end."""

    @abstractmethod
    def number(self, form: Word) -> int:
        """The number of the token; it gets one if it has none yet."""

    @abstractmethod
    def put(
        self,
        words: Sequence[int],
        total: float,
        flags: int,
        owner: tuple[int, int],
        *,
        legal: Sequence[int] = (),
        places: Sequence[int] = (),
    ) -> None:
        """The name of these entries of `name_words` with these classes of legal forms and of places, owned by the entity in
        that place as that alias."""

    @abstractmethod
    def add_plain(self, name: str, kind: EntityKind, entity: int, alias: int) -> bool:
        """Whether the name is one of plain words, and of a known kind; if so, it and its acronyms are added, as `add` would
        add what `listed_names` and `acronyms_of` give."""

    @abstractmethod
    def arrays(self) -> dict[str, Array]:
        """Everything gathered, names numbered by ascending weight; those of one weight stand as they came first. No more
        are to come."""

    def add(self, name: Prepared, entity: int, alias: int) -> None:
        """The name, owned as that alias by the entity in that place; one without words is left out."""
        if not name.words:
            return
        words = [entry for forms in name.words for entry in self.entries(forms)]
        legal, places = (sorted(map(legal_class, classes)) for classes in (name.legal, name.places))
        self.put(words, name.total, name_flags(name), (entity, alias), legal=legal, places=places)

    def entries(self, forms: Iterable[Word]) -> list[int]:
        """The forms of a word as `name_words` has them."""
        numbers = [self.number(form) for form in forms]
        return numbers[:1] + [number | FURTHER_FORM for number in numbers[1:]]

    def add_from(self, arrays: Arrays, name: int) -> None:
        """The name of that number of another index, with its owners there."""
        words = []
        for entry in _row(arrays, "name_words", "name_offsets", name):
            token = text_at(arrays, "tokens", entry & ~FURTHER_FORM)
            words.append(self.number(word(token)) | entry & FURTHER_FORM)
        total, flags = float(arrays["name_total"][name]), int(arrays["name_flags"][name])
        legal = _row(arrays, "legal_forms", "legal_offsets", name)
        places = _row(arrays, "place_names", "place_offsets", name)
        start, end = arrays["owner_offsets"][name : name + 2].tolist()
        for at in range(start, end):
            owner = int(arrays["owner_entities"][at]), int(arrays["owner_aliases"][at])
            self.put(words, total, flags, owner, legal=legal, places=places)


def _row(arrays: Arrays, members: str, offsets: str, row: int) -> list[int]:
    start, end = arrays[offsets][row : row + 2].tolist()
    found: list[int] = arrays[members][start:end].tolist()
    return found
