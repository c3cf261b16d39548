"""One row of the files of debarred parties made an entity."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_state_itar.names import SEVERAL, UNSURE, Named, names_of
from tidewaiter.lists.us_state_itar.rows import COLUMNS
from tidewaiter.lists.written_dates import written_date, written_day
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.when import Interval, PartialDate, Precision
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Desk", "entity_of"]

LIST, WATCHLIST, AUTHORITY = "us_state_itar", "us_itar_debarred", "DDTC"
_SHORT_YEAR = re.compile(r"(?P<month>[A-Za-z]{3})[a-z]*[- ](?P<year>\d{2})")
_MONTH_FIRST = re.compile(r"(?P<month>[A-Z][a-z]{2,8})\.?,?\s+(?:(?P<day>\d{1,2}),\s*)?(?P<year>\d{4})")
_REMARKS = {
    "court": "Court",
    "charges": "Charging letter",
    "order": "Debarment order",
    "rescission": "Rescinded by",
    "notes": "Notes",
}
_GROWN = 15
"""The least age of a party when a notice about it is printed, by which a year of two digits is told."""


class Desk(NamedTuple):
    """Where to report, and how often each number was given out."""

    reading: Reading
    tally: Tally
    taken: dict[str, int]


class _Row:
    """The texts of a row, by what is asked for."""

    def __init__(self, fields: Fields) -> None:
        self.place = fields.place
        self.texts = {
            asked: text
            for asked, columns in COLUMNS.items()
            for column in columns
            if (text := fields.text(column))
        }

    def get(self, asked: str) -> str | None:
        return self.texts.get(asked)


def entity_of(fields: Fields, programme: str, desk: Desk) -> Entity | None:
    """The entity of a row, or None, with a reject, for one without a name or without a notice."""
    row = _Row(fields)
    text, notice = row.get("name"), row.get("notice")
    desk.tally.leftovers(fields, "a row")
    if not text or not (notice or row.get("printed")):
        what = "no name" if not text else "neither a notice nor its day, so that it names no debarred party"
        desk.reading.reject(row.place, f"the row has {what}")
        return None
    listing = _listing(row, programme, desk)
    born = _born(row, listing, desk)
    named = _named(row, text)
    for doubt in (UNSURE, SEVERAL):
        if doubt in named.doubts:
            desk.tally.note(doubt, row.place, text)
    remarks = [f"{label}: {said}" for asked, label in _REMARKS.items() if (said := row.get(asked))]
    if named.names[0].name != text:
        remarks.append(f"Name as published: {text}")
    if born is None and row.get("born"):
        remarks.append(f"Birth date: {row.get('born')}")
    return Entity(
        uid=entity_uid(listing),
        kind=named.kind,
        names=named.names,
        listing=listing,
        birth_dates=(born,) if born else (),
        remarks="; ".join(remarks) or None,
    )


def _named(row: _Row, text: str) -> Named:
    """The names. The older form says which part of a name is the family's, which rows are firms, and the alias apart."""
    kind = EntityKind.PERSON if row.get("born") else EntityKind.UNKNOWN
    if row.get("firm"):
        kind = EntityKind.ORGANISATION
    named = names_of(text, kind)
    family, given = row.get("family"), row.get("given")
    names = {name.name: name for name in named.names}
    if family and given and not row.get("firm"):
        written = f"{given} {family}"
        kind = EntityKind.PERSON
        first = Alias(
            name=written,
            kind=NameKind.PRIMARY,
            strength=AliasStrength.STRONG,
            family=family,
            given=given,
        )
        names = {written: first} | {name.name: name for name in named.names[1:] if name.name != written}
    for other in (row.get("other") or "").split(";"):
        if plain := " ".join(other.split()):
            names.setdefault(plain, Alias(name=plain, kind=NameKind.ALIAS, strength=AliasStrength.UNKNOWN))
    return Named(tuple(names.values()), kind if kind is not EntityKind.UNKNOWN else named.kind, named.doubts)


def _listing(row: _Row, programme: str, desk: Desk) -> Listing:
    """The debarment: in force from the day it takes effect, where the row tells it, to the day it was rescinded. On which
    day a notice was printed is no such day: a conviction debars before."""
    stated = row.get("type") or programme
    start, end = _day(row, "start", desk), _day(row, "end", desk)
    notice = row.get("notice")
    acts = [
        Designation(
            authority=AUTHORITY,
            programme=stated,
            date=start,
            date_verified=start is not None,
            published=_day(row, "printed", desk),
            citation=notice,
        )
    ]
    if row.get("corrected") or row.get("corrected_printed"):
        acts.append(
            Designation(
                authority=AUTHORITY,
                programme=stated,
                published=_day(row, "corrected_printed", desk),
                citation=row.get("corrected"),
            )
        )
    if start and end and end <= start:
        desk.tally.note("a debarment was rescinded before it began, so its end is open", row.place)
        end = None
    if row.get("rescission") and end is None:
        desk.tally.note("a debarment was rescinded on a day that is not known, so its end is open", row.place)
    entry = Countries.digest((stated, row.get("name") or "", row.get("born") or "", notice or ""))
    count = desk.taken.get(entry, 0) + 1
    desk.taken[entry] = count
    return Listing(
        list=LIST,
        watchlist=WATCHLIST,
        entry=entry if count == 1 else f"{entry}-{count}",
        designations=tuple(acts),
        in_force=(Interval(start=start, end=end),) if start or end else (),
        citation="; ".join(text for text in (notice, row.get("corrected")) if text) or None,
        record=row.place,
    )


def _day(row: _Row, asked: str, desk: Desk) -> date | None:
    """The day in the row, or None; told where it is there and cannot be read."""
    text = row.get(asked)
    if text is None:
        return None
    found = _MONTH_FIRST.fullmatch(text)
    day = written_day(f"{found['day']} {found['month']} {found['year']}" if found and found["day"] else text)
    if day is None:
        desk.tally.note("a day cannot be read, and is left out", row.place, text)
    return day


def _born(row: _Row, listing: Listing, desk: Desk) -> PartialDate | None:
    """The date of birth. The directorate gives months; a workbook keeps a month as its first day, so that such a day is
    read as its month."""
    text = row.get("born")
    if text is None:
        return None
    short, month = _SHORT_YEAR.fullmatch(text), _MONTH_FIRST.fullmatch(text)
    if short:
        printed = listing.designations[0].published
        year = 1900 + int(short["year"])
        if printed and year + 100 <= printed.year - _GROWN:
            year += 100
        text = f"{short['month']} {year}"
    elif month:
        text = f"{month['day'] or ''} {month['month']} {month['year']}"
    born = written_date(text)
    if born is None and (day := written_day(text)):
        born = PartialDate.day(day)
    if born is None:
        desk.tally.note("a birth date cannot be read, and is kept as a remark", row.place, text)
    elif born.precision is Precision.DAY and born.start.day == 1:
        return PartialDate.month(born.start.year, born.start.month)
    return born
