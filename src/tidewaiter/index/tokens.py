"""The distinct tokens of an index and their distinct folded sounds, numbered as they come, with all that is known of
each: flat arrays that grow."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray

from tidewaiter.index.arrays import DISTINCTIVE, FEMALE, KNOWN, MALE, Array
from tidewaiter.index.packing import Texts, counted, grown, pack
from tidewaiter.text.kernel import text_hash, text_mask
from tidewaiter.text.words import Word

__all__ = ["Tokens", "token_flags"]

_GENDERS = (0, MALE, FEMALE)


class Tokens:
    """Distinct tokens in the order they came; `weights` holds that of each, in nats."""

    def __init__(self) -> None:
        self.weights = array("d")
        self._numbers: dict[str, int] = {}
        self._folds: dict[str, int] = {}
        self._bones = Texts()
        self._fold = array("I")
        self._particle = bytearray()
        self._flags = bytearray()
        self._number = array("Q")
        self._father = array("Q")
        self._given = array("I")
        self._given_ends = array("I", [0])

    def number(self, form: Word) -> int:
        """The number of the token; it gets one if it has none yet."""
        found = self._numbers.get(form.letters)
        return self._added(form) if found is None else found

    def _added(self, form: Word) -> int:
        fold = self._folds.setdefault(form.fold, len(self._folds))
        if fold == len(self._bones):
            self._bones.append(form.bones)
        self._fold.append(fold)
        self.weights.append(form.weight)
        self._particle.append(form.particle)
        self._flags.append(token_flags(form))
        self._number.append(text_hash(form.number) if form.number else 0)
        self._father.append(text_hash(form.father) if form.father else 0)
        self._given.extend(form.given)
        self._given_ends.append(len(self._given))
        return self._numbers.setdefault(form.letters, len(self._numbers))

    def arrays(self) -> dict[str, Array]:
        """Everything known of the tokens and of their folds; no more are to come."""
        fold = grown(self._fold, np.uint32)
        mask = np.fromiter(map(text_mask, self._folds), dtype=np.uint64, count=len(self._folds))
        texts = {**pack("tokens", self._numbers), **pack("folds", self._folds), **self._bones.arrays("bones")}
        folds = len(self._folds)
        self._numbers, self._folds = (
            {},
            {},
        )  # the most memory of all, and the names are yet to be put in order
        return {
            **texts,
            "token_fold": fold,
            "fold_tokens": np.argsort(fold, kind="stable").astype(np.uint32),
            "fold_offsets": counted(fold, folds).astype(np.uint32),
            "fold_mask": mask,
            "token_weight": grown(self.weights, np.float64),
            "token_particle": np.frombuffer(bytes(self._particle), dtype=np.uint8),
            "token_flags": np.frombuffer(bytes(self._flags), dtype=np.uint8),
            "token_number": grown(self._number, np.uint64),
            "token_father": grown(self._father, np.uint64),
            **_given_arrays(grown(self._given, np.uint32), grown(self._given_ends, np.uint32)),
        }


def token_flags(form: Word) -> int:
    """What `token_flags` of an index holds of the token."""
    return DISTINCTIVE * form.distinctive | KNOWN * form.known | _GENDERS[form.gender]


def _given_arrays(numbers: NDArray[np.uint32], offsets: NDArray[np.uint32]) -> dict[str, Array]:
    """The given names that each token may stand for, and the tokens of each given name."""
    owners = np.repeat(np.arange(len(offsets) - 1, dtype=np.uint32), np.diff(offsets))
    names = int(numbers.max()) + 1 if len(numbers) else 0
    return {
        "token_given": numbers,
        "token_given_offsets": offsets,
        "given_tokens": owners[np.argsort(numbers, kind="stable")],
        "given_offsets": counted(numbers, names).astype(np.uint32),
    }
