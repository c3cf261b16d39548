"""Which tables of the law a goods line's code meets, each table on its own day."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.codes import CodeHit, CodesOnDay, CodeTable
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Clocks
from tidewaiter.model.goods import Control, Goods, hs_digits
from tidewaiter.model.shipment import Shipment

__all__ = ["controls_of", "controls_of_line"]


def controls_of(shipment: Shipment, law: Law, clocks: Clocks) -> tuple[Control, ...]:
    """Every control that may catch a line by its HS code, by line, then table, longest listed code first.

    Tables of law are asked about `as_of`, guidance about `known_at`. A listed code takes every code that begins
    with it; a line whose code is shorter than a listed one is `wider`. Rows of one code are kept apart where
    their words differ. A line without a code gives none here.
    """
    return tuple(
        control
        for at, goods in enumerate(shipment.goods)
        for control in controls_of_line(at, goods, law, clocks)
    )


def controls_of_line(at: int, goods: Goods, law: Law, clocks: Clocks) -> tuple[Control, ...]:
    """Every control that may catch that line, which has the index `at`, in the order of `controls_of`."""
    if goods.hs is None:
        return ()
    days = (_on_its_day(table, clocks) for _, table in sorted(law.code_tables.items()))
    return tuple(control for table, on_day in days for control in _of_line(at, goods, table, on_day))


def _on_its_day(table: CodeTable, clocks: Clocks) -> tuple[CodeTable, CodesOnDay]:
    return table, table.at(clocks.known_at if table.guidance else clocks.as_of)


def _of_line(at: int, goods: Goods, table: CodeTable, on_day: CodesOnDay) -> Iterator[Control]:
    if goods.hs is None:
        return
    for hit in on_day.hits(hs_digits(goods.hs)):
        yield _control(at, table, on_day, hit)


def _control(at: int, table: CodeTable, on_day: CodesOnDay, hit: CodeHit) -> Control:
    return Control(
        line=at,
        table=table.slug,
        regime=table.regime,
        code=hit.row.code,
        entry=hit.row.what,
        tier=hit.row.tier,
        partial=hit.row.ex,
        wider=hit.wider,
        above=hit.row.above,
        edition=hit.edition,
        standing=hit.standing,
        citation=str(on_day.citation),
        verified=on_day.verified and hit.row.verified,
    )
