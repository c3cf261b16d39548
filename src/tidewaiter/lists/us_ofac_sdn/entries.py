"""The comma-separated set of a publication: each entry from its row, its alternate names, its addresses and its remarks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tidewaiter.errors import DriftError
from tidewaiter.lists.names import listed_name
from tidewaiter.lists.reader import Files, Reading, SourceFile, file_of, optional_file_of
from tidewaiter.lists.strict import Fields
from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.lists.us_ofac_sdn.tables import Row, columns_of, rows_of
from tidewaiter.lists.us_ofac_sdn.told import Desk, Ship, Told, kind_of, place_of
from tidewaiter.model.entity import Alias
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["CUT", "entries_in"]

CUT = 1000  # remarks are cut here, and go on in the file of comments
_ALIASES = {"aka": NameKind.ALIAS, "fka": NameKind.FORMER, "nka": NameKind.ALIAS}


class _Entry(NamedTuple):
    """All rows of one entry; `comment` is the rest of remarks that were cut."""

    row: Row
    names: tuple[Row, ...]
    addresses: tuple[Row, ...]
    comment: str


def entries_in(files: Files, desk: Desk) -> Iterator[Told]:
    """Every entry, in the order of the file of entries. Raises SourceError for a file that is cut off, DriftError for one
    of another publication."""
    book, reading = desk.publication, desk.reading
    names = _by_entry(files, book.names, desk)
    addresses = _by_entry(files, book.addresses, desk)
    comments = _by_entry(files, book.comments, desk)
    _tell_missing(files, book, reading)
    rows = file_of(files, book.rows)
    for row in rows_of(rows, columns_of(book)[book.rows], reading):
        number = row.fields.get("ent_num", "")
        entry = _Entry(
            row,
            tuple(names.pop(number, ())),
            tuple(addresses.pop(number, ())),
            "".join(comment.fields.get("text", "") for comment in comments.pop(number, ())),
        )
        if number and "name" in row.fields:
            yield _told(entry, desk)
        else:
            reading.reject(row.place, "the entry has no number or no name")
    _check_joined(names, files, book.names, rows)
    _check_joined(addresses, files, book.addresses, rows)
    if comments:
        reading.warn(book.comments, f"{len(comments)} of its rows belong to no entry of {book.rows}")


def _tell_missing(files: Files, book: Publication, reading: Reading) -> None:
    missing = {
        book.names: "alternate names are missing but for the weak ones, so matches can be missed",
        book.addresses: "addresses and their countries are missing",
    }
    for role, what in missing.items():
        if optional_file_of(files, role) is None:
            reading.warn(role, f"was not given: {what}")


def _by_entry(files: Files, role: str, desk: Desk) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    file = optional_file_of(files, role)
    if file is not None:
        for row in rows_of(file, columns_of(desk.publication)[role], desk.reading):
            found[row.fields.get("ent_num", "")].append(row)
    return found


def _check_joined(left: dict[str, list[Row]], files: Files, role: str, rows: SourceFile) -> None:
    """Every row has found its entry. Raises DriftError if not: the files are of different publications."""
    if left:
        first = next(iter(left.values()))[0]
        raise DriftError(
            f"{sum(map(len, left.values()))} rows of {role} belong to no entry of {rows.role}, the first to number "
            f"{first.fields.get('ent_num', '(none)')}",
            file=file_of(files, role).name,
            field=first.place,
            todo="Give files of one publication: all of the same day",
        )


def _told(entry: _Entry, desk: Desk) -> Told:
    """What the rows of one entry say. Raises DriftError for a row without number or name."""
    fields = Fields(entry.row.fields, entry.row.place)
    place = fields.place
    number, name = fields.need("ent_num"), fields.need("name")
    kind = kind_of(fields.text("type") or "entity", place, desk.tally)
    said = _remarks(str(fields.pop("remarks") or ""), entry.comment, place, desk)
    told = Told(
        number=number,
        place=place,
        kind=kind,
        names=_names(name, entry.names, said, kind, desk),
        programmes=[programme.strip(" []") for programme in (fields.text("program") or "").split("] [")],
        said=said,
        addresses=list(_addresses(entry.addresses, said, desk)),
        title=fields.text("title"),
        ship=Ship(
            call_sign=fields.text("call_sign"),
            type=fields.text("vess_type"),
            tonnage=fields.text("tonnage"),
            gross=fields.text("grt"),
            flag=fields.text("vess_flag"),
            owner=fields.text("vess_owner"),
        ),
    )
    desk.tally.leftovers(fields)
    return told


def _remarks(text: str, comment: str, place: str, desk: Desk) -> Remarks:
    """What the remarks say, put together with their rest. Without it, the last sentence of remarks that were cut
    stays text, unless it is a weak name, which is better had in part than not at all."""
    if comment or len(text) < CUT:
        return read_remarks(text + comment)
    desk.tally.note(
        f"the remarks are cut off, and {desk.publication.comments} does not go on with them", place
    )
    whole, _, last = f"{text.rstrip()} ".rpartition("; ")
    said = read_remarks(whole)
    cut = read_remarks(last.strip())
    said.weak_names += cut.weak_names
    if last.strip() and not cut.weak_names:
        said.kept.append(f"{last.strip()} (cut off)")
    return said


def _names(name: str, rows: tuple[Row, ...], said: Remarks, kind: EntityKind, desk: Desk) -> list[Alias]:
    found = [listed_name(name, kind, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)]
    for row in rows:
        fields = Fields(row.fields, row.place)
        how = fields.text("type") or ""
        fields.pop("ent_num"), fields.pop("alt_num")
        if note := fields.text("remarks"):
            said.kept.append(f"Alternate name: {note}")
        if how.lower() not in _ALIASES:
            desk.tally.note(f"the alias type {how!r} is not known; such names are kept as aliases", row.place)
        alias = _ALIASES.get(how.lower(), NameKind.ALIAS)
        found.append(listed_name(fields.need("name"), kind, kind=alias, strength=AliasStrength.STRONG))
        desk.tally.leftovers(fields, "an alternate name")
    for weak, how_weak in said.weak_names:
        found.append(listed_name(weak, kind, kind=how_weak, strength=AliasStrength.WEAK))
    return found


def _addresses(rows: tuple[Row, ...], said: Remarks, desk: Desk) -> Iterator[Address]:
    """The rows that say where; the others, with a number and nothing else, are placeholders. The city comes with its
    province and its code, which this form does not part."""
    for row in rows:
        address = place_of(
            desk,
            row.place,
            (row.fields.get("address"),),
            city=row.fields.get("city"),
            country=row.fields.get("country"),
        )
        if address is not None:
            yield address
        if note := row.fields.get("remarks"):
            said.kept.append(f"Address: {note.strip()}")
