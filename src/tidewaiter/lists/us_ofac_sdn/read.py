"""Reads OFAC's SDN list from its comma-separated files: entries, alternate names, addresses, and spilled remarks.

A firm, a ministry and an armed group are all "entities" there, and organisations here. Alternate names of alt.csv
are strong; those in the remarks are weak, as the publisher says. The files do not state their date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.reader import Files, Reading, file_of, optional_file_of
from tidewaiter.lists.strict import Tally
from tidewaiter.lists.us_ofac_sdn.entries import Entry, entity_of
from tidewaiter.lists.us_ofac_sdn.tables import COLUMNS, Row, check_shape, rows_of
from tidewaiter.model.entity import Entity

__all__ = ["READER", "SpeciallyDesignatedNationals"]

MISSING = {
    "alt.csv": "alternate names are missing but for the weak ones, so matches can be missed",
    "add.csv": "addresses and their countries are missing",
}


class SpeciallyDesignatedNationals:
    """Reads sdn.csv with, where they are given, alt.csv, add.csv and sdn_comments.csv of the same publication."""

    version = "us_ofac_sdn-1"

    def recognise(self, files: Files) -> None:
        """Returns if the files are this list. Raises SourceError if one is another file, or not text."""
        file_of(files, "sdn.csv")
        for file in files:
            if file.role not in COLUMNS:
                raise SourceError(f"{file.role!r} is no file of this list", file=file.name)
            check_shape(file)

    def published(self, files: Files) -> date | None:
        """None: the files do not state their date."""
        return None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every entry as an entity, in the order of sdn.csv. Raises SourceError for a file that is cut off or belongs
        to another publication, DriftError where its form changed."""
        tally = Tally()
        countries = Countries(tally)
        names = _by_entry(files, "alt.csv", reading)
        addresses = _by_entry(files, "add.csv", reading)
        comments = _by_entry(files, "sdn_comments.csv", reading)
        for role, what in MISSING.items():
            if optional_file_of(files, role) is None:
                reading.warn(role, f"was not given: {what}")
        for row in rows_of(file_of(files, "sdn.csv"), reading):
            number = row.fields.get("ent_num", "")
            entry = Entry(
                row,
                tuple(names.pop(number, ())),
                tuple(_filled(addresses.pop(number, ()), reading)),
                "".join(comment.fields.get("text", "") for comment in comments.pop(number, ())),
            )
            if number and "name" in row.fields:
                yield entity_of(entry, tally, countries)
            else:
                reading.reject(row.place, "the entry has no number or no name")
        _check_joined(names, "alt.csv", files)
        _check_joined(addresses, "add.csv", files)
        if comments:
            reading.warn("sdn_comments.csv", f"{len(comments)} of its rows belong to no entry of sdn.csv")
        tally.tell(reading)


def _by_entry(files: Files, role: str, reading: Reading) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    file = optional_file_of(files, role)
    if file is not None:
        for row in rows_of(file, reading):
            found[row.fields.get("ent_num", "")].append(row)
    return found


def _filled(rows: list[Row] | tuple[Row, ...], reading: Reading) -> Iterator[Row]:
    """The rows that say where; the others, with a number and nothing else, are placeholders."""
    for row in rows:
        if row.fields.keys() & {"address", "city", "country"}:
            yield row
        else:
            reading.placeholders += 1


def _check_joined(left: dict[str, list[Row]], role: str, files: Files) -> None:
    """Every row has found its entry. Raises DriftError if not: the files are of different publications."""
    if left:
        first = next(iter(left.values()))[0]
        raise DriftError(
            f"{sum(map(len, left.values()))} rows of {role} belong to no entry of sdn.csv, the first to number "
            f"{first.fields.get('ent_num', '(none)')}",
            file=file_of(files, role).name,
            field=first.place,
            todo="Give files of one publication: all of the same day",
        )


READER = SpeciallyDesignatedNationals()
