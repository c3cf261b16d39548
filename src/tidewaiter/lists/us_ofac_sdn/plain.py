"""The plain form in XML (SDN.XML, CONSOLIDATED.XML): entries by themselves, each with its lists of parts.

The namespace changed in May 2024 and the elements did not, so that local names are matched. The stated count must be reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import DriftError
from tidewaiter.lists.names import listed_name
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP, Fields
from tidewaiter.lists.us_ofac_sdn.elements import child, children, passed, text, texts
from tidewaiter.lists.us_ofac_sdn.facts import Paper, add_fact, add_paper, merge, person_name
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.lists.us_ofac_sdn.told import Desk, Ship, Told, kind_of, place_of
from tidewaiter.lists.written_dates import written_day
from tidewaiter.lists.xml_entries import Form, entries, root_attributes
from tidewaiter.model.entity import Alias
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["check_plain", "plain_day", "plain_entries"]

_HEAD, _ENTRY = "publshInformation", "sdnEntry"
FORM = Form(root="sdnList", entries=(_HEAD, _ENTRY), wanted="an OFAC list in plain XML")
_STRENGTH = {"strong": AliasStrength.STRONG, "weak": AliasStrength.WEAK}
_NAMES = {"a.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER, "n.k.a.": NameKind.ALIAS}


def check_plain(file: SourceFile) -> None:
    """Returns if the file is a list in this form. Raises SourceError if it is another file, or no XML."""
    root_attributes(file, FORM)


def plain_day(file: SourceFile) -> date | None:
    """The day of publication that the file states."""
    for name, fields in entries(file, FORM):
        stated = fields.pop("Publish_Date") if name == _HEAD else None
        return written_day(str(stated[0])) if isinstance(stated, list) else None
    return None


def plain_entries(file: SourceFile, desk: Desk) -> Iterator[Told]:
    """Every entry, in the order of the file. Raises SourceError for XML that is broken or cut off, DriftError where its form
    changed or its stated count is not that of its entries."""
    stated, met = None, 0
    for name, fields in entries(file, FORM):
        if name == _ENTRY:
            met += 1
            told = _told(fields, desk)
            if told is not None:
                yield told
        else:
            stated = text(fields, "Record_Count", desk.tally)
            passed(fields, "Publish_Date")
            desk.tally.leftovers(fields, "the head of the file")
    if stated is None:
        desk.reading.warn(
            file.role, "states no count of its entries, so that one which is missing is not seen"
        )
    elif stated != str(met):
        raise DriftError(
            f"the file states {stated} entries and holds {met}",
            file=file.name,
            field="Record_Count",
            todo=NEXT_STEP,
        )


def _told(fields: Fields, desk: Desk) -> Told | None:
    """What one entry says, or None, with a reject, where it has no number or no name."""
    tally, place = desk.tally, fields.place
    number, last = text(fields, "uid", tally), text(fields, "lastName", tally)
    first = text(fields, "firstName", tally)
    if number is None or not (last or first):
        desk.reading.reject(place, "the entry has no number or no name")
        return None
    if not number.isdigit():
        raise DriftError(f"the number of the entry is {number!r}", field=place, todo=NEXT_STEP)
    kind = kind_of(text(fields, "sdnType", tally) or "", place, tally)
    said = Remarks()
    _papers(fields, said, desk)
    _places_and_days(fields, said, desk)
    told = Told(
        number=number,
        place=place,
        kind=kind,
        names=[
            _name(last, first, kind, NameKind.PRIMARY, AliasStrength.STRONG),
            *_aliases(fields, kind, desk),
        ],
        programmes=list(texts(child(fields, "programList", tally), "program")),
        said=said,
        addresses=list(_addresses(fields, desk)),
        title=text(fields, "title", tally),
        ship=_ship(fields, desk),
    )
    merge(said, read_remarks(text(fields, "remarks", tally) or ""))
    tally.leftovers(fields)
    return told


def _name(
    last: str | None, first: str | None, kind: EntityKind, how: NameKind, strength: AliasStrength
) -> Alias:
    """The name of a person from both its parts; of others, whatever stands there."""
    if kind is EntityKind.PERSON and last and first:
        return person_name(last, first, how, strength)
    whole = " ".join(part for part in (first, last) if part)
    return listed_name(whole, kind, kind=how, strength=strength)


def _aliases(fields: Fields, kind: EntityKind, desk: Desk) -> Iterator[Alias]:
    for row in children(child(fields, "akaList", desk.tally), "aka"):
        how, quality = text(row, "type", desk.tally) or "", text(row, "category", desk.tally) or ""
        last, first = text(row, "lastName", desk.tally), text(row, "firstName", desk.tally)
        passed(row, "uid")
        if how.lower() not in _NAMES:
            desk.tally.note(f"the alias type {how!r} is not known; such names are kept as aliases", row.place)
        if quality.lower() not in _STRENGTH:
            desk.tally.note("the quality of a name is not known", row.place, quality)
        if last or first:
            alias, strength = _NAMES.get(how.lower(), NameKind.ALIAS), _STRENGTH.get(quality.lower())
            yield _name(last, first, kind, alias, strength or AliasStrength.UNKNOWN)
        else:
            desk.tally.note("an alternate name is empty", row.place)
        desk.tally.leftovers(row, "an alternate name")


def _papers(fields: Fields, said: Remarks, desk: Desk) -> None:
    """What stands under `idList`: papers, and whatever else the remarks hold by a label."""
    for row in children(child(fields, "idList", desk.tally), "id"):
        label, value = text(row, "idType", desk.tally), text(row, "idNumber", desk.tally)
        country = text(row, "idCountry", desk.tally)
        days = {"issued": "issueDate", "expires": "expirationDate"}
        notes = tuple(f"{word} {day}" for word, name in days.items() if (day := text(row, name, desk.tally)))
        passed(row, "uid")
        desk.tally.leftovers(row, "an id")
        if label and value and (country or notes):
            add_paper(said, Paper(label, value, country, notes))
        elif label or value:
            add_fact(said, label or "", value or "")


def _places_and_days(fields: Fields, said: Remarks, desk: Desk) -> None:
    for outer, inner, name, label in (
        ("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", "DOB"),
        ("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "POB"),
        ("nationalityList", "nationality", "country", "nationality"),
        ("citizenshipList", "citizenship", "country", "citizen"),
    ):
        for row in children(child(fields, outer, desk.tally), inner):
            if value := text(row, name, desk.tally):
                add_fact(said, label, value)
            passed(row, "uid", "mainEntry")
            desk.tally.leftovers(row, f"a {inner}")


def _addresses(fields: Fields, desk: Desk) -> Iterator[Address]:
    for row in children(child(fields, "addressList", desk.tally), "address"):
        lines = tuple(text(row, name, desk.tally) for name in ("address1", "address2", "address3"))
        address = place_of(
            desk,
            row.place,
            lines,
            city=text(row, "city", desk.tally),
            region=text(row, "stateOrProvince", desk.tally),
            postcode=text(row, "postalCode", desk.tally),
            country=text(row, "country", desk.tally),
        )
        passed(row, "uid")
        desk.tally.leftovers(row, "an address")
        if address is not None:
            yield address


def _ship(fields: Fields, desk: Desk) -> Ship:
    row = child(fields, "vesselInfo", desk.tally)
    names = ("callSign", "vesselType", "tonnage", "grossRegisteredTonnage", "vesselFlag", "vesselOwner")
    said = [text(row, name, desk.tally) for name in names]
    desk.tally.leftovers(row, "a ship")
    return Ship(*said)
