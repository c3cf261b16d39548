"""Which parts found in unmanned aircraft a text names: the very number, or its family in another package or grade."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.goods.part_numbers.suffixes import is_packing, is_variant
from tidewaiter.goods.part_numbers.writing import Stretch, Words, plain, words_of
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods
from tidewaiter.refdata.uav_parts import UavPart, uav_parts

__all__ = ["FoundPart", "Likeness", "Parts", "on_file", "parts_of"]

_SHORTEST = 5
"""Signs of a number that a text may name among other words; shorter ones must stand alone."""

# How distributors and engineers put a maker before a number, with a space or without.
_MAKER_SIGNS = """
    ADI AD TI ST NXP INFINEON IR XILINX AMD ALTERA INTEL MAXIM MICROCHIP ATMEL LINEAR LT UBLOX MURATA RENESAS MCHP STM
    VISHAY ONSEMI ONS TOSHIBA WINBOND MICRON QUECTEL OMRON SONY HITEC TALLYSMAN TAOGLAS MINICIRCUITS BOSCH
"""
# Other words that stand beside a part number and say nothing of it.
_FILLERS = """
    TEXAS INSTRUMENTS ANALOG DEVICES TELEFLY PN MPN PART NO NUMBER PCS NEW ORIGINAL QTY TYPE MODEL SERIES
"""
_MAKERS = tuple(_MAKER_SIGNS.split())
_BESIDE = frozenset((*_MAKERS, *_FILLERS.split()))
_LONGEST_ALONE = 12


class Likeness(StrEnum):
    """How a written number is like one on file: the very number, however packed, or the same part in another package or
    grade, or without them."""

    EXACT = "exact"
    FAMILY = "family"


class FoundPart(Value, frozen=True, kw_only=True):
    """A number of the papers, `written` as there, and the parts on file that it is like. `field` is the field of the goods
    line it stood in."""

    written: str
    field: str
    likeness: Likeness
    parts: tuple[UavPart, ...]

    @property
    def commodity(self) -> bool:
        """Whether the number is in thousands of products, so that it says nothing by itself."""
        return all(part.commodity for part in self.parts)


class _Hit(NamedTuple):
    signs: int
    likeness: Likeness
    parts: tuple[UavPart, ...]
    stretch: Stretch


class Parts:
    """Parts on file, by their numbers; asked of any text."""

    def __init__(self, parts: tuple[UavPart, ...]) -> None:
        self._numbers: dict[str, list[UavPart]] = {}
        self._bases: dict[str, list[UavPart]] = {}
        self._whole: dict[str, list[UavPart]] = {}
        for part in parts:
            self._add(part)
        keys = (*self._numbers, *self._bases)
        self._lengths = frozenset(len(key) for key in keys)
        starts = {key[:4] for key in keys}
        self._starts = frozenset(starts | {(maker + start)[:4] for maker in _MAKERS for start in starts})
        self._glued = tuple(maker for maker in _MAKERS)

    def _add(self, part: UavPart) -> None:
        for writing in (part.part, *part.others, *part.marks):
            key = plain(writing)
            alone = part.whole or len(key) < _SHORTEST or (key.isdigit() and writing.isalnum())
            _put(self._whole if alone else self._numbers, key, part)
        if part.marking or part.whole:
            return
        for writing in (part.base, *part.others):
            key = plain(writing)
            if len(key) >= _SHORTEST and not key.isdigit():
                _put(self._bases, key, part)

    def named_in(self, text: str, field: str) -> tuple[FoundPart, ...]:
        """Every number in the text that is on file, in the text's order, none inside another."""
        words = words_of(text)
        whole = self._only(words)
        if whole is not None:
            return (FoundPart(written=text.strip(), field=field, likeness=Likeness.EXACT, parts=whole),)
        return tuple(self._found(words, field))

    def _only(self, words: Words) -> tuple[UavPart, ...] | None:
        """The parts whose number is all that the text says, makers, packing and words for a part number aside."""
        telling = ["".join(pieces) for pieces in words.pieces if not _says_nothing("".join(pieces))]
        signs = "".join(telling)
        for length in range(min(len(signs), _LONGEST_ALONE), 2, -1):
            found = self._whole.get(signs[:length])
            if found and is_packing(signs[length:]):
                return tuple(found)
        return None

    def _found(self, words: Words, field: str) -> Iterator[FoundPart]:
        at = 0
        while at < len(words.pieces):
            hit = self._at(words, at)
            if hit is None:
                at += 1
                continue
            written = " ".join(words.written[hit.stretch.first : hit.stretch.last])
            yield FoundPart(written=written, field=field, likeness=hit.likeness, parts=hit.parts)
            at = hit.stretch.last

    def _at(self, words: Words, at: int) -> _Hit | None:
        """The longest number that begins in that word; among equals the very number, then the fewest words."""
        hits = [
            hit
            for stretch in words.beginning_at(at, self._starts)
            for hit in self._hits(stretch, words)
            if hit is not None
        ]
        return max(
            hits,
            key=lambda hit: (hit.signs, hit.likeness is Likeness.EXACT, -hit.stretch.last),
            default=None,
        )

    def _hits(self, stretch: Stretch, words: Words) -> Iterator[_Hit | None]:
        yield self._hit(stretch, 0, words)
        if not stretch.inner:
            for maker in self._glued:
                if stretch.signs.startswith(maker) and len(stretch.signs) >= len(maker) + _SHORTEST:
                    yield self._hit(stretch, len(maker), words)

    def _hit(self, stretch: Stretch, skipped: int, words: Words) -> _Hit | None:
        signs = stretch.signs[skipped:]
        for length in range(len(signs), _SHORTEST - 1, -1):
            if length not in self._lengths:
                continue
            key, rest = signs[:length], signs[length:]
            if key in self._numbers and is_packing(rest) and _as_on_file(key, stretch, words):
                return _Hit(length, Likeness.EXACT, tuple(self._numbers[key]), stretch)
            end = length + skipped
            same_word = not (stretch.gaps and stretch.gaps[-1] >= end)
            if (
                key in self._bases
                and same_word
                and (not rest or is_variant(key, rest, end in stretch.joints))
            ):
                return _Hit(length, Likeness.FAMILY, tuple(self._bases[key]), stretch)
        return None


def _says_nothing(word: str) -> bool:
    return word in _BESIDE or is_packing(word)


def _put(into: dict[str, list[UavPart]], key: str, part: UavPart) -> None:
    known = into.setdefault(key, [])
    if part not in known:
        known.append(part)


def _as_on_file(key: str, stretch: Stretch, words: Words) -> bool:
    """Whether a number of digits alone is written in one word with its dashes: a bare figure may be anything."""
    return not key.isdigit() or (
        stretch.last - stretch.first == 1 and not words.written[stretch.first].isdigit()
    )


@lru_cache(maxsize=1)
def on_file() -> Parts:
    """The parts that come with the package."""
    return Parts(uav_parts())


def parts_of(goods: Goods) -> tuple[FoundPart, ...]:
    """Every part found in unmanned aircraft that the goods line names, in its field for part numbers, then its description;
    a number that stands in both only once."""
    found = [
        part
        for field, text in (("part_number", goods.part_number), ("description", goods.description))
        if text
        for part in on_file().named_in(text, field)
    ]
    seen: dict[tuple[str, ...], FoundPart] = {}
    for part in found:
        seen.setdefault(tuple(sorted(each.part for each in part.parts)), part)
    return tuple(seen.values())
