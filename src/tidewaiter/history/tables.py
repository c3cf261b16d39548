"""Rows of a table of past orders in the flat column set, each read into one order with one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan
from operator import itemgetter
from typing import TypeVar

from tidewaiter.history.columns import GOODS, PARTY, PREFIXES
from tidewaiter.history.keys import PartyBlock
from tidewaiter.history.taken import (
    Bad,
    GoodsBlock,
    Taken,
    TakenLine,
    day_in,
    goods_block,
    number_in,
    party_block,
    status_in,
)

__all__ = ["FlatRows"]

T = TypeVar("T")
_MANY = 200_000
"""So many blocks are remembered before remembering begins anew."""
_NOTHING: GoodsBlock = ("", "", "", "", "", "")


class FlatRows:
    """Reads rows of one table, whose columns stand at these places; equal blocks are read once."""

    def __init__(self, places: dict[str, int], width: int) -> None:
        self._width = width

        def cells(*names: str) -> Callable[[Sequence[str]], tuple[str, ...]]:
            # What the table lacks is read from the empty cell behind each row.
            return itemgetter(*(places.get(name, width) for name in names))

        self._order = cells("reference", "date", "status", "status_date", "destination")
        self._parties = [
            (role.value, cells(*(f"{prefix}_{field}" for field in PARTY)), places[f"{prefix}_name"], prefix)
            for prefix, role in PREFIXES.items()
            if f"{prefix}_name" in places
        ]
        self._goods = cells(*GOODS[:6])
        self._amounts = cells(*GOODS[6:])
        self._days: dict[str, int] = {}
        self._seen_parties: dict[tuple[str, ...], PartyBlock] = {}
        self._seen_goods: dict[tuple[str, ...], GoodsBlock] = {}

    def __call__(self, row: list[str]) -> Taken:
        """The order that the row stands for. Raises Bad, naming the column, for what cannot be read."""
        if len(row) != self._width:
            raise Bad("", f"{len(row)} cells under {self._width} headings")
        row.append("")
        reference, day, status, status_day, destination = self._order(row)
        if not reference.strip():
            raise Bad("reference", "the reference is empty")
        known = self._days.get(day)
        return Taken(
            reference.strip(),
            self._day(day, "date") if known is None else known,
            status_in(status),
            self._day(status_day, "status_date") if status_day.strip() else 0,
            destination.strip(),
            self._named(row),
            self._line(row),
        )

    def _named(self, row: Sequence[str]) -> tuple[tuple[str, PartyBlock], ...]:
        found = []
        for role, cells, at, prefix in self._parties:
            if row[at].strip():
                block = cells(row)
                kept = self._seen_parties.get(block)
                if kept is None:
                    kept = _remembered(self._seen_parties, block, _party(block, prefix))
                found.append((role, kept))
            elif prefix == "buyer":
                raise Bad("buyer_name", "the buyer's name is empty")
        return tuple(found)

    def _line(self, row: Sequence[str]) -> tuple[TakenLine, ...]:
        block = self._goods(row)
        kept = self._seen_goods.get(block)
        if kept is None:
            kept = _remembered(self._seen_goods, block, goods_block(_six(block)))
        content, quantity, unit, value, currency = self._amounts(row)
        if kept == _NOTHING and not quantity.strip():
            return ()
        share = number_in(content, "us_content", most=1.0) if content else nan
        many = number_in(quantity, "quantity", above=True) if quantity else nan
        worth = number_in(value, "value") if value else nan
        return (TakenLine(kept, share, many, unit.strip(), worth, currency.strip().upper()),)

    def _day(self, text: str, field: str) -> int:
        kept = self._days.get(text)
        if kept is None:
            kept = _remembered(self._days, text, day_in(text, field))
        return kept


K = TypeVar("K")


def _remembered(seen: dict[K, T], key: K, value: T) -> T:
    if len(seen) >= _MANY:
        seen.clear()
    seen[key] = value
    return value


def _party(block: Sequence[str], prefix: str) -> PartyBlock:
    name, country, address, email, phone, website, number, born, owners, officers = (
        cell.strip() for cell in block
    )
    try:
        return party_block((name, country, address, email, phone, website, number, born, owners, officers))
    except Bad as bad:
        raise Bad(f"{prefix}_{bad.field}", bad.what) from None


def _six(block: Sequence[str]) -> GoodsBlock:
    description, part, maker, code, eccn, origin = block
    return description, part, maker, code, eccn, origin
