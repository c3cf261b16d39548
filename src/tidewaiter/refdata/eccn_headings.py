"""Customs headings whose goods are never found in some categories of the Commerce Control List."""

from __future__ import annotations

from functools import lru_cache

from tidewaiter.model.base import Value
from tidewaiter.refdata.tables import table

__all__ = ["NeverTogether", "never_together"]


class NeverTogether(Value, frozen=True, kw_only=True):
    """Headings of four digits and the categories (first sign of an ECCN) in which their goods are never found, save those of
    the groups `but` (second sign)."""

    headings: tuple[str, ...]
    what: dict[str, str]
    never: tuple[str, ...]
    but: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def never_together() -> tuple[NeverTogether, ...]:
    """Every row, in file order."""
    return table("eccn_headings.yaml", tuple[NeverTogether, ...])
