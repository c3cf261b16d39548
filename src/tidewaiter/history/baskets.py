"""What former customers in places under wide measures used to order, beside what this order holds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from tidewaiter.history.orders import among, day_of, placed
from tidewaiter.model.past import Basket

__all__ = ["baskets"]

_AT_MOST = 10
# A row for each customer that ordered something of this order: what that was.
_SAME = (
    "select party, list_sort(coalesce(list(distinct part_number) filter (part_key <> '' and part_key in "
    "(select unnest($parts::varchar[]))), [])) as parts, "
    "list_sort(coalesce(list(distinct hs6) filter (hs6 in (select unnest($codes::varchar[]))), [])) as codes "
    "from sold join goods using (goods) where goods in {goods} and first <= $last "
    "and (list_contains($lost::varchar[], code) or list_contains($lost::varchar[], destination)) group by party "
    f"order by len(parts) desc, len(codes) desc, party limit {_AT_MOST}"
)


def baskets(
    session: Any,
    wanted: tuple[list[str], list[str]],
    lost: Collection[str],
    customer: Collection[int],
    last: int,
) -> tuple[Basket, ...]:
    """Former customers in `lost` places that ordered one of the part numbers or codes `wanted`, those with most of them
    first; without the parties of these numbers."""
    parts, codes = wanted
    if not (parts or codes) or not lost:
        return ()
    goods = session.execute(
        "select goods from goods where part_key in (select unnest($parts::varchar[])) "
        "or hs6 in (select unnest($codes::varchar[]))",
        {"parts": parts, "codes": codes},
    ).fetchall()
    rows = session.execute(
        _SAME.format(goods=among([row[0] for row in goods])),
        {"parts": parts, "codes": codes, "lost": sorted(lost), "last": last},
    ).fetchall()
    found = [row for row in rows if row[0] not in customer]
    whole = _whole(session, [row[0] for row in found], last)
    return tuple(
        Basket(parts=tuple(same_parts), codes=tuple(same_codes), **whole[party])
        for party, same_parts, same_codes in found
    )


def _whole(session: Any, parties: Sequence[int], last: int) -> dict[int, dict[str, Any]]:
    """Of each of these customers: who it is, how many codes it ordered in how many orders, when, and where the last stands."""
    chosen = among(parties)
    rows = session.execute(
        f"with mine as (select * from bought where party in {chosen} and day <= $last), "
        "codes as (select sold.party, count(distinct hs6) as many from sold join goods using (goods) "
        f"where sold.party in {chosen} and first <= $last group by sold.party), "
        "told as (select party, min(day) as first, max(day) as last, count(*) as orders, max_by(id, (day, id)) as id "
        "from mine group by party) "
        "select party, name, code, many, first, last, orders, id from told join codes using (party) join party using (party)",
        {"last": last},
    ).fetchall()
    places = placed(session, [row[-1] for row in rows])
    return {
        party: {
            "name": name,
            "country": code,
            "of": of,
            "first": day_of(first),
            "last": day_of(latest),
            "orders": orders,
            "source": places[id],
        }
        for party, name, code, of, first, latest, orders, id in rows
    }
