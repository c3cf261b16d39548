"""The vocabulary of an index: which of its tokens are alike enough to a token that is asked for."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from tidewaiter.index.arrays import Arrays, Ints, Masks, letters_mask, ones, unpack
from tidewaiter.text.distance import FOLDED, similarity
from tidewaiter.text.soft_dice import TOKEN_LINE
from tidewaiter.text.sound import fold, skeleton

__all__ = ["Vocabulary"]

_MARGIN = 1e-6
_REMEMBERED = 4096


class Vocabulary:
    """The distinct tokens, searched without loss: what is left out cannot reach TOKEN_LINE.

    `alike` remembers what it was asked lately.
    """

    def __init__(self, arrays: Arrays) -> None:
        self.tokens = unpack(arrays.tokens)
        self.alike: Callable[[str], tuple[tuple[int, float], ...]] = lru_cache(maxsize=_REMEMBERED)(
            self._alike
        )
        self._arrays = arrays
        self._texts = (np.array(self.tokens, dtype=object), np.array(unpack(arrays.folds), dtype=object))
        self._lengths = tuple(
            np.array([len(text) for text in texts], dtype=np.int64) for texts in self._texts
        )

    def _alike(self, token: str) -> tuple[tuple[int, float], ...]:
        """The numbers of the tokens at or above TOKEN_LINE with their similarity, in vocabulary order."""
        near = {
            *self._within(0, token, self._arrays.token_masks, TOKEN_LINE),
            *self._within(1, fold(token), self._arrays.fold_masks, TOKEN_LINE / FOLDED),
            *self._same_skeleton(token),
        }
        scored = ((number, similarity(token, self.tokens[number])) for number in sorted(near))
        return tuple((number, likeness) for number, likeness in scored if likeness >= TOKEN_LINE)

    def _within(self, form: int, token: str, masks: Masks, line: float) -> list[int]:
        """Tokens whose Indel similarity may reach `line`. A letter that only one side has costs at least one edit,
        and so does each letter of difference in length, so most tokens need no comparing."""
        lengths = self._lengths[form]
        if not len(lengths):
            return []
        short, long = len(token) * line / (2.0 - line) - _MARGIN, len(token) * (2.0 - line) / line + _MARGIN
        possible = np.flatnonzero((lengths >= short) & (lengths <= long))
        odd = ones(masks[possible] ^ np.uint64(letters_mask(token)))
        possible = possible[odd <= (1.0 - line) * (lengths[possible] + len(token)) + _MARGIN]
        if not len(possible):
            return []
        scores: NDArray[np.float32] = process.cdist(
            [token], self._texts[form][possible].tolist(), scorer=Indel.normalized_similarity
        )
        reached: list[int] = possible[scores[0] >= line - _MARGIN].tolist()
        return reached

    def _same_skeleton(self, token: str) -> list[int]:
        wanted = zlib.crc32(skeleton(token).encode())
        sums: Ints = self._arrays.skeleton_sums
        start, end = np.searchsorted(sums, [wanted, wanted + 1])
        found: list[int] = self._arrays.skeleton_tokens[start:end].tolist()
        return found
