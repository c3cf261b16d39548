"""What past orders and trade flows say that bears on one order, gathered into one value; nothing is judged here."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from tidewaiter.history.asked import CUSTOMER, Asked, Known, asked_of, known_parties
from tidewaiter.history.baskets import Goods, baskets
from tidewaiter.history.domains import look_alikes
from tidewaiter.history.flows import measures
from tidewaiter.history.keys import part_key, plain
from tidewaiter.history.orders import day_of, fetched
from tidewaiter.history.sql import among
from tidewaiter.history.store import digest_of, files_of, opened
from tidewaiter.history.ties import neighbours
from tidewaiter.model.brief import Subject
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.past import MonthlyVolume, Past, PastOrder
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Role

__all__ = ["LATEST", "History"]

LATEST = 200
"""Orders of one customer, and of those near it, that are looked at one by one; all are counted."""
_REFUSED_DAYS = 1096
_REFUSED = 50


class History:
    """The history of a home, opened to be asked. Raises SourceError where it cannot be.

    `known_at` is the day up to which it may be known, where a day was asked for: later orders and files taken in later do
    not count.
    """

    def __init__(self, path: Path, known_at: datetime.date | None = None) -> None:
        self._opening = opened(path)
        self._session: Any = self._opening.__enter__()
        self.known_at = known_at
        self.digest = digest_of(self._session)
        self.files = files_of(self._session)

    def close(self) -> None:
        """Lets go of the file."""
        self._opening.__exit__(None, None, None)

    def about(
        self,
        shipment: Shipment,
        subjects: Sequence[Subject],
        *,
        day: datetime.date,
        lost: Collection[str],
        destination: str | None,
    ) -> Past:
        """Everything on file that bears on the order, up to its `day`. `lost` are the places under wide measures, whose
        former customers' baskets are compared; `destination` is where the goods go (ISO 3166 alpha-2)."""
        until = min(day, self.known_at) if self.known_at else day
        session, last = self._session, until.toordinal()
        asked = asked_of(subjects)
        known = tuple(known_parties(session, asked))
        own = _own(session, shipment, day)
        mine, near = _told_apart(asked, known)
        cut: list[str] = []
        customer = _orders_of(session, mine, own, last)
        _select_mine(session, customer, last)
        chosen = {
            "customer": customer,
            "near": _orders_of(session, near, own, last),
            "same_reference": _same_reference(session, shipment, own, last),
            "refused": _refused(session, shipment, own, last),
        }
        cut += (name for name, ids in chosen.items() if len(ids) > LATEST)
        latest = {name: ids[:LATEST] for name, ids in chosen.items()}
        orders = fetched(session, {id for ids in latest.values() for id in ids}, last)
        total, since, unread = _whole(session, last)
        return Past(
            digest=self.digest,
            until=until,
            since=day_of(since) if since else None,
            total=total,
            unread=unread,
            baskets=baskets(
                session, _goods(shipment, latest, orders), lost, {each.number for each in known}, last
            ),
            look_alikes=look_alikes(session, asked, known, last),
            neighbours=neighbours(session, asked, known, last, cut),
            flows=measures(session, shipment, destination, until, self.known_at),
            cut=tuple(dict.fromkeys(cut)),
            **_customer(session, shipment),
            **_chosen(orders, latest),
        )


def _own(session: Any, shipment: Shipment, day: datetime.date) -> list[int]:
    """The order itself, where it is on file already: by its reference and its day, or one of a later day."""
    rows = session.execute(
        "select id from past_order where reference = $reference and day >= $day",
        {"reference": shipment.reference.strip(), "day": day.toordinal()},
    ).fetchall()
    return [row[0] for row in rows]


def _told_apart(asked: Sequence[Asked], known: Sequence[Known]) -> tuple[list[int], list[int]]:
    """The customer's own numbers, which are the buyers' where any are named, and those of others that have something in
    common with anybody of the order."""
    buyers = {each.pointer for each in asked if each.role is Role.BUYER}
    mine = {
        each.number
        for each in known
        if each.kind in CUSTOMER and (each.asked.pointer in buyers or not buyers)
    }
    return sorted(mine), sorted({each.number for each in known} - mine)


def _orders_of(session: Any, numbers: list[int], own: list[int], last: int) -> list[int]:
    """The latest orders that name any of these parties up to the day, newest first and one more than LATEST at most, without
    the order itself; all of them then stand in the table `chosen`."""
    session.execute(
        f"create or replace temp table chosen as select distinct id, day from order_party where party in {among(numbers)} "
        "and role not in ('freight_forwarder', 'bank', 'carrier', 'notify') and day <= $last "
        f"and coalesce(id not in {among(own)}, true)",
        {"last": last},
    )
    rows = session.execute(f"select id from chosen order by day desc, id limit {LATEST + 1}").fetchall()
    return [row[0] for row in rows]


def _select_mine(session: Any, ids: list[int], last: int) -> None:
    """A table of the customer's orders, which are those of `chosen`, as known on the day."""
    few = len(ids) <= LATEST
    where = f"where id in {among(ids)}" if few else "where id in (select id from chosen)"
    session.execute(
        "create or replace temp table mine as select id, day, if(status_day > $last, 'unknown', status) as status, "
        f"destination from past_order {where}",
        {"last": last},
    )


def _goods(
    shipment: Shipment, latest: dict[str, list[int]], orders: dict[int, PastOrder]
) -> tuple[Goods, Goods]:
    """The articles of this order, and with them those of the customer's latest ones."""
    parts = frozenset(part_key(goods.part_number or "") for goods in shipment.goods) - {""}
    here = Goods(parts, frozenset(codes_of(shipment)))
    lines = [line for id in latest["customer"] for line in orders[id].lines]
    more = frozenset(part_key(line.part_number) for line in lines) - {""}
    codes = frozenset(line.hs[:6] for line in lines if len(line.hs) >= 6)
    return here, Goods(here.parts | more, here.codes | codes)


def _chosen(orders: dict[int, PastOrder], latest: dict[str, list[int]]) -> dict[str, Any]:
    """The orders of each name, newest first."""
    return {name: tuple(orders[id] for id in orders if id in set(ids)) for name, ids in latest.items()}


def _customer(session: Any, shipment: Shipment) -> dict[str, Any]:
    count, first, latest = session.execute("select count(*), min(day), max(day) from mine").fetchone()
    if not count:
        return {}
    places = session.execute(
        "select destination, max(day) from mine where destination <> '' group by all order by destination"
    ).fetchall()
    codes = session.execute(
        "select hs6, min(day) from mine join line using (id) join goods using (goods) "
        "where length(hs6) = 6 and status not in ('refused', 'cancelled') group by hs6 order by hs6"
    ).fetchall()
    return {
        "count": count,
        "first": day_of(first),
        "last": day_of(latest),
        "destinations": {place: day_of(day) for place, day in places},
        "codes": {code: day_of(day) for code, day in codes},
        "volumes": _volumes(session, shipment),
    }


def _volumes(session: Any, shipment: Shipment) -> tuple[MonthlyVolume, ...]:
    """The customer's months of every code of this order; sums are exact, so that their order does not matter."""
    rows = session.execute(
        "select hs6, lower(unit), year(d), month(d), sum(cast(if(isnan(quantity), 0, quantity) as decimal(28, 6))), count(*) "
        "from (select *, date '0001-01-01' + cast(day - 1 as integer) as d from mine) join line using (id) join goods using (goods) "
        "where hs6 in (select unnest($codes::varchar[])) and status not in ('refused', 'cancelled') "
        "group by all order by all",
        {"codes": codes_of(shipment)},
    ).fetchall()
    return tuple(
        MonthlyVolume(
            hs6=hs6, unit=unit, month=datetime.date(year, month, 1), quantity=float(total), lines=lines
        )
        for hs6, unit, year, month, total, lines in rows
    )


def codes_of(shipment: Shipment) -> list[str]:
    """The six digits of every line that has so many, each once."""
    digits = (hs_digits(goods.hs) for goods in shipment.goods if goods.hs)
    return sorted({code[:6] for code in digits if len(code) >= 6})


def _same_reference(session: Any, shipment: Shipment, own: list[int], last: int) -> list[int]:
    rows = session.execute(
        "select id from past_order where reference = $reference and day <= $last "
        f"and coalesce(id not in {among(own)}, true) order by day desc, id limit 20",
        {"reference": shipment.reference.strip(), "last": last},
    ).fetchall()
    return [row[0] for row in rows]


def _refused(session: Any, shipment: Shipment, own: list[int], last: int) -> list[int]:
    """Refused and cancelled orders of the same goods by anybody: by part number, else by the very words."""
    parts = sorted({part_key(goods.part_number or "") for goods in shipment.goods} - {""})
    words = sorted({plain(goods.description or "") for goods in shipment.goods} - {""})
    goods = session.execute(
        "select goods from goods where part_key <> '' and part_key in (select unnest($parts::varchar[])) "
        "or words in (select unnest($words::varchar[]))",
        {"parts": parts, "words": words},
    ).fetchall()
    rows = session.execute(
        f"select distinct id, day from line join past_order using (id) where goods in {among([row[0] for row in goods])} "
        "and status in ('refused', 'cancelled') and status_day <= $last and day between $since and $last "
        f"and coalesce(id not in {among(own)}, true) order by day desc, id limit {_REFUSED}",
        {"last": last, "since": last - _REFUSED_DAYS},
    ).fetchall()
    return [row[0] for row in rows]


def _whole(session: Any, last: int) -> tuple[int, int, int]:
    """Orders on file up to the day, the day of the first, and rows of all files that could not be read."""
    total, since = session.execute(
        "select count(*), coalesce(min(day), 0) from past_order where day <= $last", {"last": last}
    ).fetchone()
    unread = session.execute("select coalesce(sum(refused), 0) from file").fetchone()[0]
    return total, since, int(unread)
