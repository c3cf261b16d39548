"""The edition of 2022 of the Harmonized System against the one before it: codes that are gone, and what they became."""

from __future__ import annotations

import datetime
from functools import lru_cache

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.refdata.tables import table

__all__ = ["Editions", "GoneCode", "MovedGoods", "editions", "gone"]


class GoneCode(Value, frozen=True, kw_only=True):
    """A code of four or six digits that the newer edition no longer has, and the subheadings that its goods went to.
    `verified` says whether these were read in the table that the edition's citation names."""

    code: str
    became: tuple[str, ...]
    verified: bool = False


class MovedGoods(Value, frozen=True, kw_only=True):
    """Codes that both editions have, out of which the newer one took the goods that these words name, in lower case."""

    codes: tuple[str, ...]
    became: tuple[str, ...]
    named: tuple[str, ...]
    verified: bool = False


class Editions(Value, frozen=True, kw_only=True):
    """What changed from one edition to the next, which is in force `from` that day."""

    edition: str
    before: str
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation
    gone: tuple[GoneCode, ...]
    moved: tuple[MovedGoods, ...]


@lru_cache(maxsize=1)
def editions() -> Editions:
    """The change on file. The chapters 84 to 90 alone are on file: of another code nothing is said."""
    return table("hs_editions.yaml", Editions)


@lru_cache(maxsize=1)
def _by_code() -> dict[str, GoneCode]:
    return {row.code: row for row in editions().gone}


def gone(digits: str) -> GoneCode | None:
    """What became of the subheading, or of the whole heading, that a code of these digits is of; None where the newer
    edition has it, or where nothing is on file."""
    found = _by_code().get(digits[:6]) if len(digits) >= 6 else None
    return found or _by_code().get(digits[:4])
