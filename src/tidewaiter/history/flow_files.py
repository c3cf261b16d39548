"""Files of trade flows: UN Comtrade in the columns of its public interface, and BACI of CEPII."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np

from tidewaiter.errors import InputError
from tidewaiter.history.forms import HistoryFile, decoded, opened_text
from tidewaiter.history.taken import Bad, number_in
from tidewaiter.model.flow import FlowSource
from tidewaiter.refdata.countries import country_code
from tidewaiter.refdata.country_numbers import numbered_country

__all__ = ["FLOW_FORMS", "take_flows"]

FLOW_FORMS = frozenset(FlowSource)
_COMTRADE = ("refYear", "reporterISO", "partnerISO", "flowCode", "cmdCode", "primaryValue")
_TOTALS = {"motCode": ("", "0"), "customsCode": ("", "C00"), "partner2Code": ("", "0"), "mosCode": ("", "0")}
"""What stands in a row that is the whole of its code, and no part by mode, procedure or second partner."""
_EXPORTS, _IMPORTS = ("X", "DX"), ("M", "FM")
"""Directions that count; re-exports and re-imports are parts of X and M (UN IMTS 2010), and never added to them."""
_BATCH = 100_000
_COLUMNS = (
    "source",
    "exporter",
    "importer",
    "reporter",
    "direction",
    "hs6",
    "year",
    "month",
    "amount",
    "weight",
)
_INTEGERS = frozenset({"year", "month"})
_THOUSAND = 1000.0


class Flow(NamedTuple):
    """One row of a flow file. `reporter` is who recorded it, empty where two sides were reconciled; `month` is 0 for a
    year; `amount` in US dollars, `weight` in kilograms, not a number where it is not stated."""

    source: str
    exporter: str
    importer: str
    reporter: str
    direction: str
    hs6: str
    year: int
    month: int
    amount: float
    weight: float


def take_flows(session: Any, file: HistoryFile, at: int) -> tuple[int, int, list[tuple[int, Bad]]]:
    """Writes the rows of a flow file to the store: how many there are, how many were passed over, and those that cannot be
    read with their lines.

    Rows of headings wider than six digits, of groups of countries (the world, not specified) and of re-exports hold
    nothing that the measures use, and are passed over. Raises InputError where a column is missing.
    """
    reading = {FlowSource.COMTRADE: _comtrade, FlowSource.BACI: _baci}[FlowSource(file.form)]
    faults: list[tuple[int, Bad]] = []
    gathered: list[Flow] = []
    count = passed = 0
    for line, row in _rows(file):
        try:
            flow = reading(row)
        except Bad as bad:
            faults.append((line, bad))
            continue
        if flow is None:
            passed += 1
            continue
        gathered.append(flow)
        count += 1
        if len(gathered) >= _BATCH:
            _write(session, gathered, at)
    _write(session, gathered, at)
    return count, passed, faults


def _rows(file: HistoryFile) -> Iterator[tuple[int, Callable[[str], str]]]:
    with opened_text(file) as stream:
        reader = csv.reader(decoded(stream, file), strict=True)
        header = [name.strip() for name in next(reader, [])]
        wanted = _COMTRADE if file.form == FlowSource.COMTRADE else ("t", "i", "j", "k", "v")
        lacking = [name for name in wanted if name not in header]
        if lacking:
            raise InputError("this column is missing", file=file.name, line=1, field=lacking[0])
        places = {name: at for at, name in enumerate(header)}
        for row in reader:
            if row:
                cells = row

                def cell(name: str, cells: list[str] = cells) -> str:
                    at = places.get(name, len(cells))
                    return cells[at].strip() if at < len(cells) else ""

                yield reader.line_num, cell


def _comtrade(cell: Callable[[str], str]) -> Flow | None:
    code = cell("cmdCode")
    direction = cell("flowCode").upper()
    if not (len(code) == 6 and code.isdigit()) or direction not in (*_EXPORTS, *_IMPORTS):
        return None
    if any(cell(name) not in whole for name, whole in _TOTALS.items()):
        return None
    reporter, partner = (
        _side(cell(f"{side}ISO"), cell(f"{side}Code"), f"{side}ISO") for side in ("reporter", "partner")
    )
    if not reporter or not partner:
        return None
    exports = direction in _EXPORTS
    return Flow(
        source=FlowSource.COMTRADE.value,
        exporter=reporter if exports else partner,
        importer=partner if exports else reporter,
        reporter=reporter,
        direction="X" if exports else "M",
        hs6=code,
        year=_year(cell("refYear"), "refYear"),
        month=_month(cell),
        amount=_amount(cell("primaryValue"), "primaryValue"),
        weight=number_in(cell("netWgt"), "netWgt"),
    )


def _baci(cell: Callable[[str], str]) -> Flow | None:
    code = cell("k").zfill(6)
    if not (len(code) == 6 and code.isdigit()):
        raise Bad("k", f"not a code of six digits: {cell('k')[:20]!r}")
    exporter, importer = numbered_country(cell("i")), numbered_country(cell("j"))
    if exporter is None or importer is None:
        return None
    tonnes = cell("q")
    weight = float("nan") if tonnes.upper() in ("", "NA") else number_in(tonnes, "q") * _THOUSAND
    return Flow(
        source=FlowSource.BACI.value,
        exporter=exporter,
        importer=importer,
        reporter="",
        direction="X",
        hs6=code,
        year=_year(cell("t"), "t"),
        month=0,
        amount=_amount(cell("v"), "v") * _THOUSAND,
        weight=weight,
    )


def _side(letters: str, figures: str, field: str) -> str:
    """The country, empty for groups of countries. Raises Bad where neither letters nor figures stand there."""
    if not letters and not figures:
        raise Bad(field, "the country is empty")
    by_letters = country_code(letters) if len(letters) in (2, 3) and letters.isalpha() else None
    # Other Asia, not elsewhere specified: what Comtrade records of Taiwan stands there.
    return by_letters or ("TW" if letters == "S19" else "") or numbered_country(figures) or ""


def _year(text: str, field: str) -> int:
    if len(text) != 4 or not text.isdigit():
        raise Bad(field, f"not a year: {text[:20]!r}")
    return int(text)


def _month(cell: Callable[[str], str]) -> int:
    """The month, by `refMonth` or the six figures of `period` or `refPeriodId`; 0 for a year (Comtrade writes 52)."""
    text = cell("refMonth") or _behind_year(cell("period")) or _behind_year(cell("refPeriodId")[:6])
    if cell("freqCode").upper() == "A" or text in ("", "52", "0"):
        return 0
    if not text.isdigit() or not 1 <= int(text) <= 12:
        raise Bad("refMonth", f"not a month: {text[:20]!r}")
    return int(text)


def _behind_year(text: str) -> str:
    return text[4:6] if len(text) == 6 and text.isdigit() else ""


def _amount(text: str, field: str) -> float:
    if not text:
        raise Bad(field, "the value is empty")
    return number_in(text, field)


def _write(session: Any, gathered: list[Flow], at: int) -> None:
    if not gathered:
        return
    columns = {
        name: np.array(
            values, dtype=np.int64 if name in _INTEGERS else None if name in ("amount", "weight") else object
        )
        for name, values in zip(_COLUMNS, zip(*gathered, strict=True), strict=True)
    }
    session.register("gathered", columns)
    session.execute(
        f"insert into flow (file, {', '.join(_COLUMNS)}) select {at}, {', '.join(_COLUMNS[:8])}, amount, "
        "if(isnan(weight), null, weight) from gathered"
    )
    session.unregister("gathered")
    gathered.clear()
