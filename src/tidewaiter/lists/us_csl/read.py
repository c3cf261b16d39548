"""Reads the US Consolidated Screening List: the publisher's JSON, in its older and its newer form.

Every row is an entity of its own, also where a party stands twice in the file (once a list, or once a notice in
the Federal Register). Aliases carry no strength there, so theirs is unknown. A row without a type is of unknown
kind; Treasury's "Entity", which may be a firm, a ministry or an armed group, is an organisation.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.addresses import address_entries
from tidewaiter.lists.content import decoded, not_this
from tidewaiter.lists.reader import Files, Reading, SourceFile, file_of
from tidewaiter.lists.strict import NEXT_STEP, Tally
from tidewaiter.model.entity import Entity
from tidewaiter.model.policy import digest

__all__ = ["READER", "ConsolidatedScreeningList"]

ROLE = "consolidated.json"
WANTED = "the US Consolidated Screening List in JSON"
NEEDED = ("source", "name", "addresses", "alt_names", "programs")
USUAL = (
    "entity_number", "type", "title", "federal_register_notice", "license_requirement", "license_policy",
    "source_list_url", "ids", "dates_of_birth", "nationalities", "citizenships", "places_of_birth", "remarks",
)  # fmt: skip
TOP = {"search_performed_at", "total", "results", "sources", "sources_used", "offset"}


class ConsolidatedScreeningList:
    """Reads consolidated.json.

    What reading takes is loaded by the methods that read: every search asks for the version alone.
    """

    @property
    def version(self) -> str:
        """The version of the code, and a digest of the addresses it joins in."""
        return f"us_csl-1-{digest(address_entries())[:8]}"

    def recognise(self, files: Files) -> None:
        """Returns if the file is this list. Raises SourceError if it is another one, cut off, or not text."""
        file = file_of(files, ROLE)
        if file.content[:1] not in (b"{", b"\xef", b" ", b"\n", b"\r", b"\t"):
            raise not_this(file, WANTED)
        rows = _rows(_tree(file), file)
        if rows and not (isinstance(rows[0], dict) and {"source", "name"} <= rows[0].keys()):
            raise SourceError(
                f"this is JSON, but not {WANTED}: its results have no source and name",
                file=file.name,
                todo=NEXT_STEP,
            )

    def published(self, files: Files) -> date | None:
        """The day in `search_performed_at`, on which the publisher put the file together."""
        from tidewaiter.lists.written_dates import written_day

        stated = _tree(file_of(files, ROLE)).get("search_performed_at")
        return written_day(stated) if isinstance(stated, str) else None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        """Every row as an entity. Raises SourceError for a file that is cut off, DriftError where its form changed."""
        from tidewaiter.lists.countries import Countries
        from tidewaiter.lists.us_csl.rows import Desk, entity_of

        file = file_of(files, ROLE)
        tree = _tree(file)
        rows = _rows(tree, file)
        _check_total(tree, len(rows), file)
        tally = Tally()
        desk = Desk(reading, tally, Countries(tally), {})
        for top in sorted(tree.keys() - TOP):
            tally.note(f"the field {top!r} beside the results is not known and was not read", ROLE)
        _check_columns(rows, file, reading)
        for number, row in enumerate(rows, 1):
            place = f"{ROLE} results[{number}]"
            if not isinstance(row, dict):
                reading.reject(place, "this is not a row of fields")
            elif not isinstance(row.get("name"), str) or not row["name"].strip():
                reading.reject(place, "the row has no name")
            else:
                yield entity_of(row, place, desk)
        tally.tell(reading)


def _tree(file: SourceFile) -> dict[str, object]:
    text = decoded(file)
    if not text.strip():
        raise not_this(file, WANTED)
    try:
        tree = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        if not text.lstrip().startswith(("{", "[")):
            raise not_this(file, WANTED) from None
        cut = "truncated" in str(error)
        raise SourceError(
            "the file is cut off before its end" if cut else f"the file is broken JSON: {error}",
            file=file.name,
            todo="Get it anew from its publisher",
        ) from None
    if not isinstance(tree, dict) or not isinstance(tree.get("results"), list):
        raise SourceError(
            f"this is JSON, but not {WANTED}: it has no list of results",
            file=file.name,
            field="results",
            todo=NEXT_STEP,
        )
    return tree


def _rows(tree: dict[str, object], file: SourceFile) -> list[object]:
    rows = tree["results"]
    if not isinstance(rows, list) or not rows:
        raise SourceError(
            "the list of results is empty", file=file.name, field="results", todo="Get the file anew"
        )
    return rows


def _check_total(tree: dict[str, object], rows: int, file: SourceFile) -> None:
    total = tree.get("total")
    if isinstance(total, int) and total != rows:
        raise DriftError(
            f"the file says that it holds {total} results, and holds {rows}",
            file=file.name,
            field="total",
            todo="It may be cut off, or one page of several: get it whole from its publisher",
        )


def _check_columns(rows: list[object], file: SourceFile, reading: Reading) -> None:
    """Fields that no row has any more, or that some rows lack, are told; those that must be there are an error."""
    counts = dict.fromkeys((*NEEDED, *USUAL), 0)
    total = 0
    for row in rows:
        if isinstance(row, dict):
            total += 1
            for name in counts:
                counts[name] += name in row
    for name in NEEDED:
        if not counts[name]:
            raise DriftError(
                f"no row has the field {name!r} any more", file=file.name, field=name, todo=NEXT_STEP
            )
    for name, count in counts.items():
        if count < total and (count or name in USUAL):
            reading.warn(ROLE, f"the field {name!r} is missing in {total - count} of {total} rows")


READER = ConsolidatedScreeningList()
