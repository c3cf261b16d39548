"""The arrays of an index, and text lists kept as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

__all__ = ["Arrays", "Ints", "Text", "letters_mask", "ones", "pack", "ragged", "unpack"]

Ints = NDArray[np.int64]
Masks = NDArray[np.uint64]

_ALPHABET = {letter: 1 << at for at, letter in enumerate("abcdefghijklmnopqrstuvwxyz0123456789C")}


@dataclass(frozen=True)
class Text:
    """A list of texts as UTF-8 bytes with offsets (one more than there are texts)."""

    content: NDArray[np.uint8]
    offsets: Ints


@dataclass(frozen=True)
class Arrays:
    """Everything an index holds, in flat arrays; n-to-many relations as offsets and members.

    Tokens are the distinct words of all readings, with their folded sounds, letter masks and the checksum of their
    skeletons in ascending order. Readings are the distinct token sequences, `reading_weight` W_d of each;
    `posting_members` the readings a token stands in, once for each time it stands there; `owner_members` the
    entities that have a reading; `key_members` those that have a key.
    """

    uids: Text
    tokens: Text
    folds: Text
    token_masks: Masks
    fold_masks: Masks
    skeleton_sums: Ints
    skeleton_tokens: Ints
    reading_offsets: Ints
    reading_members: Ints
    reading_weight: NDArray[np.float64]
    posting_offsets: Ints
    posting_members: Ints
    owner_offsets: Ints
    owner_members: Ints
    keys: Text
    key_offsets: Ints
    key_members: Ints


def pack(texts: Sequence[str]) -> Text:
    """The texts as one array of bytes."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(encoded) + 1, dtype=np.int64)
    np.cumsum([len(one) for one in encoded], out=offsets[1:])
    return Text(np.frombuffer(b"".join(encoded), dtype=np.uint8), offsets)


def unpack(text: Text) -> list[str]:
    """The texts again."""
    content = text.content.tobytes()
    ends = text.offsets.tolist()
    return [content[start:end].decode() for start, end in pairwise(ends)]


def ragged(groups: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    """Offsets and members of the groups."""
    offsets = np.zeros(len(groups) + 1, dtype=np.int64)
    np.cumsum([len(group) for group in groups], out=offsets[1:])
    return offsets, np.array([member for group in groups for member in group], dtype=np.int64)


def letters_mask(token: str) -> int:
    """One bit for each letter, digit or sound class that stands in the token."""
    mask = 0
    for letter in token:
        mask |= _ALPHABET.get(letter, 0)
    return mask


def ones(masks: Masks) -> NDArray[np.int64]:
    """How many bits are set in each mask."""
    pairs = masks - ((masks >> np.uint64(1)) & np.uint64(0x5555555555555555))
    low = np.uint64(0x3333333333333333)
    fours = (pairs & low) + ((pairs >> np.uint64(2)) & low)
    bytes_ = (fours + (fours >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    found: Ints = ((bytes_ * np.uint64(0x0101010101010101)) >> np.uint64(56)).astype(np.int64)
    return found
