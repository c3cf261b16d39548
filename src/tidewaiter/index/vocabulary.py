"""The vocabulary of an index: which of its tokens are alike enough to a token that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from tidewaiter.index.arrays import Arrays, unpack
from tidewaiter.refdata.nicknames import forms
from tidewaiter.text.distance import comparable, similarity
from tidewaiter.text.misread import variants
from tidewaiter.text.soft_dice import TOKEN_LINE
from tidewaiter.text.sound import fold, skeleton
from tidewaiter.text.words import SAME_GIVEN

__all__ = ["Vocabulary"]

_REMEMBERED = 4096
_MOST_EDITS = 2


class Vocabulary:
    """The distinct tokens, searched without loss: what is left out is not comparable. `alike` remembers what it was
    asked lately."""

    def __init__(self, arrays: Arrays) -> None:
        self.tokens = unpack(arrays, "tokens")
        self.alike: Callable[[str], tuple[tuple[int, float], ...]] = lru_cache(maxsize=_REMEMBERED)(
            self._alike
        )
        self._folds = unpack(arrays, "folds")
        self._bones = unpack(arrays, "bones")
        self._offsets = arrays["fold_offsets"]
        self._of_fold = arrays["fold_tokens"]
        self._places = {token: at for at, token in enumerate(self.tokens)}
        self._numbers = {one: at for at, one in enumerate(self._folds)}

    def same(self, letters: str, folded: str) -> set[int]:
        """The tokens of exactly these letters, or whose folded sound is exactly that."""
        number = self._numbers.get(folded)
        found = set() if number is None else set(self._tokens_of(number))
        return found | {self._places[letters]} if letters in self._places else found

    def _alike(self, token: str) -> tuple[tuple[int, float], ...]:
        """The numbers of the tokens that are comparable and at or above TOKEN_LINE, with their similarity."""
        near = {number for form in self._near(token) for number in self._tokens_of(form)}
        letters: NDArray[np.int32] = process.cdist([token], self.tokens, scorer=OSA.distance, score_cutoff=1)[
            0
        ]
        near.update(np.flatnonzero(letters <= 1).tolist())
        near.update(self._places[form] for form in variants(token) if form in self._places)
        near = {number for number in near if comparable(token, self.tokens[number])}
        scored = {number: similarity(token, self.tokens[number]) for number in near}
        for form in forms(token):
            given = self._places.get(form)
            if given is not None:
                scored[given] = max(SAME_GIVEN, scored.get(given, 0.0))
        return tuple((number, scored[number]) for number in sorted(scored) if scored[number] >= TOKEN_LINE)

    def _near(self, token: str) -> set[int]:
        """The folded sounds within the edits that are ever allowed, or with a like skeleton."""
        edits: NDArray[np.int32] = process.cdist(
            [fold(token)], self._folds, scorer=OSA.distance, score_cutoff=_MOST_EDITS
        )[0]
        found = set(np.flatnonzero(edits <= _MOST_EDITS).tolist())
        apart: NDArray[np.int32] = process.cdist(
            [skeleton(token)], self._bones, scorer=OSA.distance, score_cutoff=1
        )[0]
        return found | set(np.flatnonzero(apart <= 1).tolist())

    def _tokens_of(self, number: int) -> list[int]:
        start, end = self._offsets[number : number + 2].tolist()
        found: list[int] = self._of_fold[start:end].tolist()
        return found
