"""What is measured on trade flows for the codes and the corridor of one order, as dated facts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from tidewaiter.model.flow import FlowMeasure, FlowSource, Measured
from tidewaiter.model.goods import hs_digits
from tidewaiter.model.shipment import Shipment
from tidewaiter.refdata.countries import country_code

__all__ = ["BASE", "KNOWN_AFTER", "measures"]

BASE = (2019, 2020, 2021)
"""The years before the measures of 2022 that exports are held against."""
KNOWN_AFTER = 90
"""Days after its end from which on a month or a year counts as published: the files do not say when it was."""
_WINDOW = 12
_SURGE = (
    "with mine as (select *, year * 12 + greatest(month, 1) - 1 as nth from known_flow where source = $source "
    "and (month > 0) = $monthly and direction = 'X'), "
    # Who reported nothing at all in a year of the base, or in the window, would look like a rise or a fall.
    "steady as (select reporter from mine group by reporter having count(distinct year) filter (where year in (2019, 2020, 2021)) = 3 "
    "and count(*) filter (where nth between $start and $end) > 0), "
    # The same months alone are compared: those of which the reporter has anything in the window.
    "months as (select distinct reporter, month from mine where nth between $start and $end), "
    "wanted as (select * from mine join months using (reporter, month) where reporter in (select reporter from steady) "
    "and importer = $importer and hs6 = $code) "
    "select coalesce(sum(amount) filter (where nth between $start and $end), 0), "
    "coalesce(sum(amount) filter (where year in (2019, 2020, 2021)), 0), "
    "(select count(*) from steady), coalesce(list_sort(list(distinct name)), []), "
    "(select max(since) from mine where nth = $end) from wanted"
)


def measures(
    session: Any,
    shipment: Shipment,
    destination: str | None,
    until: datetime.date,
    known_at: datetime.date | None,
) -> tuple[FlowMeasure, ...]:
    """The measures of every code of six digits of the order for the place where it goes, as far as flows are on file and
    were known on `until`; nothing where none are."""
    if destination is None or not session.execute("select 1 from flow limit 1").fetchone():
        return ()
    digits = (hs_digits(goods.hs) for goods in shipment.goods if goods.hs)
    codes = sorted({code[:6] for code in digits if len(code) >= 6})
    home = country_code(shipment.exporter.country) if shipment.exporter else None
    _known(session, destination, until, known_at)
    found: list[FlowMeasure] = []
    for code in codes:
        found += _surges(session, code, destination)
        if home is not None and home != destination:
            found += _gap(session, code, home, destination)
    return tuple(found)


def _known(session: Any, destination: str, until: datetime.date, known_at: datetime.date | None) -> None:
    """A table of what was known of trade with that place, each figure once, as the last file has it. `per` is the first
    day of the month or year, `since` the day from which on it counts."""
    session.execute(
        "create or replace temp table known_flow as with dated as (select flow.*, received, name, "
        "if(month = 0, make_date(year, 1, 1), make_date(year, month, 1)) as per, "
        f"if(month = 0, make_date(year + 1, 1, 1), make_date(year, month, 1) + interval 1 month) + interval {KNOWN_AFTER} day "
        "as since from flow join file using (file)) "
        "select * from dated where cast(since as date) <= $until and ($known is null or received <= $known) "
        "and (importer = $place or exporter = $place or reporter <> '') "
        "qualify file = max(file) over (partition by source, exporter, importer, reporter, direction, hs6, year, month)",
        {"until": until, "known": known_at, "place": destination},
    )


def _surges(session: Any, code: str, importer: str) -> Iterator[FlowMeasure]:
    """Exports to the place by everyone who reported in all the years, the last twelve months on file against the same
    months of BASE; of years alone, the last year."""
    for source, monthly in (
        (FlowSource.COMTRADE, True),
        (FlowSource.COMTRADE, False),
        (FlowSource.BACI, False),
    ):
        found = _surge(session, (source, monthly), code, importer)
        if found is not None:
            yield found
            if source is FlowSource.COMTRADE:
                return


def _surge(session: Any, of: tuple[FlowSource, bool], code: str, importer: str) -> FlowMeasure | None:
    source, monthly = of
    chosen = {"source": source.value, "monthly": monthly}
    row = session.execute(
        "select max(year * 12 + greatest(month, 1) - 1) from known_flow where source = $source and (month > 0) = $monthly "
        "and direction = 'X' and year > 2021",
        chosen,
    ).fetchone()
    if row[0] is None:
        return None
    end = int(row[0])
    start = end - _WINDOW + 1 if monthly else end
    rows = session.execute(
        _SURGE,
        {**chosen, "start": start, "end": end, "importer": importer, "code": code},
    ).fetchone()
    now, before, reporters, files, since = rows
    if not files or not reporters:
        return None
    base = float(before) / len(BASE)
    return FlowMeasure(
        measured=Measured.SURGE,
        source=source,
        hs6=code,
        exporter="",
        importer=importer,
        period=_period(start, end) if monthly else str(end // 12),
        against="2019-2021",
        now=float(now),
        before=base,
        ratio=float(now) / base if base else None,
        reporters=int(reporters),
        since=_day(since),
        sources=tuple(files),
    )


def _gap(session: Any, code: str, exporter: str, importer: str) -> Iterator[FlowMeasure]:
    """What the exporter records against what the importer does, of the latest months or year that both report."""
    rows = session.execute(
        "with both_sides as (select year, month from known_flow where source = 'comtrade' and reporter in ($exporter, $importer) "
        "group by year, month having count(distinct reporter) = 2), "
        "latest as (select year, month from both_sides where (month > 0) = (select max(month > 0) from both_sides) "
        f"order by year desc, month desc limit if((select max(month) from both_sides) > 0, {_WINDOW}, 1)) "
        "select coalesce(sum(amount) filter (direction = 'X' and reporter = $exporter), 0), "
        "coalesce(sum(amount) filter (direction = 'M' and reporter = $importer), 0), "
        "(select min(year * 12 + greatest(month, 1) - 1) from latest), (select max(year * 12 + greatest(month, 1) - 1) from latest), "
        "max(month), max(since), coalesce(list_sort(list(distinct name)), []) "
        "from known_flow join latest using (year, month) where source = 'comtrade' and hs6 = $code "
        "and exporter = $exporter and importer = $importer",
        {"code": code, "exporter": exporter, "importer": importer},
    ).fetchone()
    sent, arrived, start, end, month, since, files = rows
    if not files:
        return
    yield FlowMeasure(
        measured=Measured.MIRROR_GAP,
        source=FlowSource.COMTRADE,
        hs6=code,
        exporter=exporter,
        importer=importer,
        period=_period(start, end) if month else str(end // 12),
        against="imports",
        now=float(sent),
        before=float(arrived),
        ratio=float(sent) / float(arrived) if arrived else None,
        reporters=2,
        since=_day(since),
        sources=tuple(files),
    )


def _period(start: int, end: int) -> str:
    first, last = (f"{at // 12}-{at % 12 + 1:02d}" for at in (start, end))
    return first if first == last else f"{first} to {last}"


def _day(value: Any) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value
