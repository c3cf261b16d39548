"""What former customers in places under wide measures used to order, beside what this order and its customer's latest hold."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from tidewaiter.history.orders import day_of, placed
from tidewaiter.history.sql import among
from tidewaiter.model.past import Basket

__all__ = ["Goods", "baskets"]

_LOOKED_AT = 50
_AT_MOST = 10


class Goods(NamedTuple):
    """Articles by the keys of their part numbers and by six digits of their codes."""

    parts: frozenset[str]
    codes: frozenset[str]


class _Bought(NamedTuple):
    """What one former customer bought: part numbers and codes in common, and how many codes in all."""

    party: int
    parts: tuple[str, ...]
    codes: tuple[str, ...]
    of: int


def baskets(
    session: Any, goods: tuple[Goods, Goods], lost: Collection[str], customer: Collection[int], last: int
) -> tuple[Basket, ...]:
    """Former customers in `lost` places that ordered something of this order (`goods[0]`), those with most in common with it
    and with the customer's latest orders (`goods[1]`) first; without the parties of the customer."""
    here, wanted = goods
    if not (here.parts or here.codes) or not lost:
        return ()
    found = _bought(session, _parties(session, here, lost, customer, last), wanted, last)
    rows = session.execute(
        "with told as (select party, min(day) as first, max(day) as last, count(*) as orders, max_by(id, (day, id)) as id "
        f"from bought where party in {among([each.party for each in found])} and day <= $last group by party) "
        "select party, name, code, first, last, orders, id from told join party using (party)",
        {"last": last},
    ).fetchall()
    places = placed(session, [row[-1] for row in rows])
    told = {row[0]: row[1:] for row in rows}
    return tuple(
        Basket(
            name=told[each.party][0],
            country=told[each.party][1],
            parts=each.parts,
            codes=each.codes,
            of=each.of,
            first=day_of(told[each.party][2]),
            last=day_of(told[each.party][3]),
            orders=told[each.party][4],
            source=places[told[each.party][5]],
        )
        for each in found
    )


def _parties(
    session: Any, here: Goods, lost: Collection[str], customer: Collection[int], last: int
) -> list[int]:
    """Who in a lost place ordered articles of this order, those with most of them first."""
    articles = session.execute(
        "select goods from goods where (part_key <> '' and list_contains($parts::varchar[], part_key)) "
        "or list_contains($codes::varchar[], hs6)",
        {"parts": sorted(here.parts), "codes": sorted(here.codes)},
    ).fetchall()
    rows = session.execute(
        f"select party from sold where goods in {among([row[0] for row in articles])} and first <= $last "
        "and (list_contains($lost::varchar[], code) or list_contains($lost::varchar[], destination)) "
        f"and coalesce(party not in {among(customer)}, true) group by party "
        f"order by count(distinct goods) desc, party limit {_LOOKED_AT}",
        {"lost": sorted(lost), "last": last},
    ).fetchall()
    return [row[0] for row in rows]


def _bought(session: Any, parties: list[int], wanted: Goods, last: int) -> list[_Bought]:
    """What these bought, those with most in common first."""
    rows = session.execute(
        f"select distinct party, goods from sold where party in {among(parties)} and first <= $last",
        {"last": last},
    ).fetchall()
    articles = {
        number: cells
        for number, *cells in session.execute(
            f"select goods, part_key, part_number, hs6 from goods where goods in {among({row[1] for row in rows})}"
        ).fetchall()
    }
    by_party: dict[int, list[list[str]]] = {party: [] for party in parties}
    for party, number in rows:
        by_party[party].append(articles[number])
    found = []
    for party, mine in by_party.items():
        codes = {code for *_, code in mine if len(code) == 6}
        parts = {part for key, part, _ in mine if key and key in wanted.parts}
        found.append(_Bought(party, tuple(sorted(parts)), tuple(sorted(codes & wanted.codes)), len(codes)))
    found.sort(key=lambda each: (-len(each.parts), -len(each.codes), each.party))
    return found[:_AT_MOST]
