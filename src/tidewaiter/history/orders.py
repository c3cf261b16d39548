"""Past orders taken out of the store whole, with their parties and lines."""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection
from typing import Any

from msgspec.structs import replace

from tidewaiter.history.asked import parties_of
from tidewaiter.history.sql import among
from tidewaiter.model.past import PastLine, PastOrder, PastParty, PastStatus
from tidewaiter.model.words import Role

_GOODS = ("description", "part_number", "manufacturer", "hs", "eccn", "origin")

__all__ = ["day_of", "fetched", "placed"]


def fetched(session: Any, numbers: Collection[int], until: int) -> dict[int, PastOrder]:
    """These orders by their numbers as known on the day `until`, newest first: what became of one later is not known."""
    if not numbers:
        return {}
    chosen = among(numbers)
    rows = session.execute(
        "select id, reference, day, status, status_day, destination, file, line from past_order "
        f"where id in {chosen} order by day desc, reference, id"
    ).fetchall()
    names = dict(session.execute("select file, name from file").fetchall())
    parties = _parties(session, chosen)
    lines = _lines(session, chosen)
    found = {}
    for id, reference, day, status, status_day, destination, file, line in rows:
        known = status_day <= until
        found[id] = PastOrder(
            reference=reference,
            day=day_of(day),
            status=PastStatus(status) if known else PastStatus.UNKNOWN,
            status_day=day_of(status_day) if status_day and known else None,
            destination=destination,
            parties=tuple(parties.get(id, ())),
            lines=tuple(lines.get(id, ())),
            file=names[file],
            line=line,
        )
    return found


def placed(session: Any, numbers: Collection[int]) -> dict[int, str]:
    """Where each of these orders stood, as `file:line`."""
    names = dict(session.execute("select file, name from file").fetchall())
    rows = session.execute(f"select id, file, line from past_order where id in {among(numbers)}").fetchall()
    return {id: f"{names[file]}:{line}" for id, file, line in rows}


def day_of(number: int) -> datetime.date:
    """The day of that number."""
    return datetime.date.fromordinal(number)


def _parties(session: Any, chosen: str) -> dict[int, list[PastParty]]:
    rows = session.execute(
        f"select distinct id, role, party from order_party where id in {chosen} order by id, role, party"
    ).fetchall()
    named = parties_of(session, {row[2] for row in rows})
    found: dict[int, list[PastParty]] = {}
    for id, role, number in rows:
        found.setdefault(id, []).append(replace(named[number], role=Role(role)))
    return found


def _lines(session: Any, chosen: str) -> dict[int, list[PastLine]]:
    rows = session.execute(
        "select id, goods, us_content, quantity, unit, amount, currency from line "
        f"where id in {chosen} order by id, goods, quantity, amount"
    ).fetchall()
    named = {
        number: dict(zip(_GOODS, cells, strict=True))
        for number, *cells in session.execute(
            f"select goods, {', '.join(_GOODS)} from goods where goods in {among({row[1] for row in rows})}"
        ).fetchall()
    }
    found: dict[int, list[PastLine]] = {}
    for id, goods, share, quantity, unit, amount, currency in rows:
        line = PastLine(
            **named[goods],
            us_content=_stated(share),
            quantity=_stated(quantity),
            unit=unit,
            amount=_stated(amount),
            currency=currency,
        )
        found.setdefault(id, []).append(line)
    return {id: sorted(lines, key=_in_order) for id, lines in found.items()}


def _in_order(line: PastLine) -> tuple[str, str, str]:
    return line.description, line.part_number, line.hs


def _stated(number: float | None) -> float | None:
    return None if number is None or math.isnan(number) else number
