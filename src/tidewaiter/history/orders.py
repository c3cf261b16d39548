"""Past orders taken out of the store whole, with their parties and lines."""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection
from typing import Any

from msgspec.structs import replace

from tidewaiter.history.asked import PARTY_COLUMNS, party_of
from tidewaiter.model.past import PastLine, PastOrder, PastParty, PastStatus
from tidewaiter.model.words import Role

__all__ = ["among", "day_of", "fetched", "placed"]


def fetched(session: Any, numbers: Collection[int], until: int) -> dict[int, PastOrder]:
    """These orders by their numbers as known on the day `until`, newest first: what became of one later is not known."""
    if not numbers:
        return {}
    chosen = among(numbers)
    rows = session.execute(
        "select id, reference, day, status, status_day, destination, name, line from past_order join file using (file) "
        f"where id in {chosen} order by day desc, reference, id"
    ).fetchall()
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
            file=file,
            line=line,
        )
    return found


def among(numbers: Collection[int]) -> str:
    """The numbers as a list of SQL. Written out, since a column is then read only where one of them may stand; numbers
    alone can be written so."""
    return f"({', '.join(str(int(number)) for number in sorted(set(numbers))) or 'null'})"


def placed(session: Any, numbers: Collection[int]) -> dict[int, str]:
    """Where each of these orders stood, as `file:line`."""
    rows = session.execute(
        f"select id, name || ':' || line from past_order join file using (file) where id in {among(numbers)}"
    ).fetchall()
    return dict(rows)


def day_of(number: int) -> datetime.date:
    """The day of that number."""
    return datetime.date.fromordinal(number)


def _parties(session: Any, chosen: str) -> dict[int, list[PastParty]]:
    rows = session.execute(
        f"select distinct id, role, party from order_party where id in {chosen} order by id, role, party"
    ).fetchall()
    columns = f"select {PARTY_COLUMNS} from party where party in {among({row[2] for row in rows})}"
    named = {number: party_of(cells) for number, *cells in session.execute(columns).fetchall()}
    found: dict[int, list[PastParty]] = {}
    for id, role, number in rows:
        found.setdefault(id, []).append(replace(named[number], role=Role(role)))
    return found


def _lines(session: Any, chosen: str) -> dict[int, list[PastLine]]:
    rows = session.execute(
        "select id, description, part_number, manufacturer, hs, eccn, origin, us_content, quantity, unit, amount, "
        f"currency from line join goods using (goods) where id in {chosen} "
        "order by id, description, part_number, hs, quantity, amount"
    ).fetchall()
    found: dict[int, list[PastLine]] = {}
    for id, description, part, maker, hs, eccn, origin, share, quantity, unit, amount, currency in rows:
        found.setdefault(id, []).append(
            PastLine(
                description=description,
                part_number=part,
                manufacturer=maker,
                hs=hs,
                eccn=eccn,
                origin=origin,
                us_content=_stated(share),
                quantity=_stated(quantity),
                unit=unit,
                amount=_stated(amount),
                currency=currency,
            )
        )
    return found


def _stated(number: float | None) -> float | None:
    return None if number is None or math.isnan(number) else number
