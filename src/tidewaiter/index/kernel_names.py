"""Gathering names by the kernel: what Python has to read is read here, each word once; the rest never comes to Python."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tidewaiter.index.arrays import Array
from tidewaiter.index.collect import Names
from tidewaiter.index.tokens import token_flags
from tidewaiter.model.words import EntityKind
from tidewaiter.text.acronyms import ACRONYM_LETTERS, LONGEST_ACRONYM, ONSETS, PASSED_OVER
from tidewaiter.text.kernel import compiled, text_hash
from tidewaiter.text.latin import latin_forms
from tidewaiter.text.ordinary import ordinary_word
from tidewaiter.text.plain import LONGEST_PLAIN, plain_forms
from tidewaiter.text.prepared import CUT_LETTERS
from tidewaiter.text.words import CHILD_OF, Word, ordinary_weights, word

if TYPE_CHECKING:
    from tidewaiter.text import _kernel

__all__ = ["KernelNames"]

_ADDED, _ASKS_FOR_WORD, _ASKS_FOR_ACRONYM = 1, 2, 3


class KernelNames(Names):
    """Names in the kernel's own arrays."""

    def __init__(self, known: _kernel.Ordinary) -> None:
        kernel = compiled()
        if kernel is None:
            raise RuntimeError("the kernel was not built")
        self._ordinary = known
        self._kept: _kernel.Names = kernel.Names(
            ordinary=known,
            weights=ordinary_weights(LONGEST_PLAIN),
            ordinary_flags=token_flags(ordinary_word()),
            cut_letters=CUT_LETTERS,
            child_of=sorted(CHILD_OF),
            small=sorted(PASSED_OVER),
            onsets=sorted(ONSETS, key=len, reverse=True),
            acronym=(ACRONYM_LETTERS, LONGEST_ACRONYM),
        )

    def number(self, form: Word) -> int:
        """The number of the token; it gets one if it has none yet."""
        found = self._kept.number(form.letters)
        return self._added(form) if found is None else found

    def _added(self, form: Word) -> int:
        return self._kept.add_token(
            letters=form.letters,
            fold=form.fold,
            bones=form.bones,
            weight=form.weight,
            particle=form.particle,
            flags=token_flags(form),
            number=text_hash(form.number),
            father=text_hash(form.father),
            given=form.given,
        )

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
        """One more row of each."""
        self._kept.put(words, legal, places, total, flags, *owner)

    def add_plain(self, name: str, kind: EntityKind, entity: int, alias: int) -> bool:
        """Whether the name is one of plain words, and is added. The kernel asks for every word that it cannot read itself,
        and has then to be given the name again."""
        if kind is EntityKind.UNKNOWN:
            return False
        person = kind is EntityKind.PERSON
        while (outcome := self._kept.add_plain(name, person, entity, alias)) in (
            _ASKS_FOR_WORD,
            _ASKS_FOR_ACRONYM,
        ):
            asked = self._kept.asked
            if outcome == _ASKS_FOR_ACRONYM:
                self.number(word(asked))
            elif self._ordinary.answer(asked) and latin_forms(asked) == (asked,):
                self._kept.keep_ordinary(asked)
            else:
                self._kept.keep(asked, person, self.entries(map(word, plain_forms(asked, person=person))))
        return outcome == _ADDED

    def arrays(self) -> dict[str, Array]:
        """Everything gathered, put in order."""
        return self._kept.arrays()
