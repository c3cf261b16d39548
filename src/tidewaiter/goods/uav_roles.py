"""What a goods line may be to an unmanned aircraft: engine, servo, inertial sensor and so on; a hint, never a classification."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tidewaiter.goods.part_numbers.match import FoundPart
from tidewaiter.model.base import Value
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.hint import GoodsHint
from tidewaiter.model.words import Confidence, HintSource
from tidewaiter.refdata.uav_roles import UavRole, uav_roles

__all__ = ["By", "PlayedRole", "by_words", "roles_of"]

# Scripts that write words without spaces, or join them: a term may stand anywhere.
_UNSPACED = re.compile(r"[\u0600-\u06ff\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_START = 3


class By(StrEnum):
    """What of the line said so."""

    PART_NUMBER = "part_number"
    WORDS = "words"
    CODE = "code"


class PlayedRole(Value, frozen=True, kw_only=True):
    """A role that a goods line may play, and the part number, words or code that say so, as written."""

    role: UavRole
    by: By
    said: str


def roles_of(
    goods: Goods, parts: tuple[FoundPart, ...] = (), hints: tuple[GoodsHint, ...] = ()
) -> tuple[PlayedRole, ...]:
    """Every role that the line may play, each once: by a part number that was found in such an aircraft and is not in
    thousands of products, by its words, by hints of words, by its code. `parts` and `hints` are those of this line."""
    found: dict[str, PlayedRole] = {}
    for played in (*_by_parts(parts), *by_words(goods), *_by_hints(hints), *_by_code(goods)):
        found.setdefault(played.role.slug, played)
    return tuple(found.values())


def by_words(goods: Goods) -> Iterator[PlayedRole]:
    """The roles that the words of the line name."""
    text = _plain(goods.description or "")
    if not text:
        return
    starts = {word[:_START] for word in _WORD.findall(text)}
    unspaced = not text.isascii() and _UNSPACED.search(text) is not None
    for slug, terms in _terms().items():
        if not (unspaced or terms.starts & starts):
            continue
        met = terms.meant.search(text)
        if met is not None and not (terms.excluded and terms.excluded.search(text)):
            yield PlayedRole(role=uav_roles()[slug], by=By.WORDS, said=met[0].strip())


def _by_parts(parts: tuple[FoundPart, ...]) -> Iterator[PlayedRole]:
    for found in parts:
        role = found.parts[0].kind.role
        if role is not None and not found.commodity:
            yield PlayedRole(role=uav_roles()[role], by=By.PART_NUMBER, said=found.written)


def _by_hints(hints: tuple[GoodsHint, ...]) -> Iterator[PlayedRole]:
    for hint in hints:
        sure = hint.alone and hint.confidence is not Confidence.WEAK
        for role in uav_roles().values() if sure and hint.source is HintSource.WORDS else ():
            if hint.item in role.items:
                yield PlayedRole(role=role, by=By.WORDS, said=hint.brought_by)


def _by_code(goods: Goods) -> Iterator[PlayedRole]:
    if goods.hs is None:
        return
    digits = hs_digits(goods.hs)
    for role in uav_roles().values():
        if digits.startswith(role.hs or ("-",)):
            yield PlayedRole(role=role, by=By.CODE, said=goods.hs)


class _Terms(NamedTuple):
    """The words of a role as patterns, and how its words begin, so that few texts are searched at all."""

    meant: re.Pattern[str]
    excluded: re.Pattern[str] | None
    starts: frozenset[str]


@lru_cache(maxsize=1)
def _terms() -> dict[str, _Terms]:
    return {
        slug: _Terms(
            meant=_pattern(role.words),
            excluded=_pattern(role.but) if role.but else None,
            starts=frozenset(_WORD.findall(_plain(term))[0][:_START] for term in role.words),
        )
        for slug, role in uav_roles().items()
    }


def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """Words that begin with one of the terms; short terms and those that end a word must be the word itself."""
    return re.compile("|".join(_term(_plain(term)) for term in sorted(terms, key=len, reverse=True)))


def _term(term: str) -> str:
    spelt = re.escape(term).replace(r"\ ", r"[\s\-]+")
    if _UNSPACED.search(term):
        return spelt
    return rf"(?<![\w-]){spelt}" + (r"s?(?!\w)" if len(term) <= 4 else "")


def _plain(text: str) -> str:
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("İ", "i")
    return " ".join(folded.casefold().replace("\u0307", "").split())
