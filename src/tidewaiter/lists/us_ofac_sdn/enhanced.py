"""The enhanced form in XML (SDN_ENHANCED.XML, CONS_ENHANCED.XML): entries by themselves, with every name in every script,
typed features, papers, and ties that name the other's number.

The structure was taken from the publisher's schema as a public reader renders it and from pieces of real files in the tests of
others; no whole file was at hand. An export that somebody filtered is not the list and is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.errors import SourceError
from tidewaiter.lists.names import listed_name, script_of
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import (
    attribute,
    child,
    children,
    number_of,
    own,
    passed,
    text,
    texts,
)
from tidewaiter.lists.us_ofac_sdn.enhanced_parts import papers, period, relations
from tidewaiter.lists.us_ofac_sdn.facts import merge, person_name
from tidewaiter.lists.us_ofac_sdn.features import Feature, as_primary, take_feature, tell_reliability
from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.lists.us_ofac_sdn.remarks import Remarks, read_remarks
from tidewaiter.lists.us_ofac_sdn.told import Desk, Listed, Told, address_of, kind_of
from tidewaiter.lists.written_dates import written_day
from tidewaiter.lists.xml_entries import Form, entries, root_attributes
from tidewaiter.model.entity import Alias
from tidewaiter.model.party import Address
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["FORM", "HEAD", "check_enhanced", "enhanced_day", "enhanced_entries", "entity_name"]

HEAD, _REFERENCES, _TYPES, _ENTRY = "publicationInfo", "referenceValues", "featureTypes", "entity"
FORM = Form(
    root="sanctionsData", entries=(HEAD, _REFERENCES, _TYPES, _ENTRY), wanted="an OFAC list in enhanced XML"
)
_NAMES = {"a.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER, "n.k.a.": NameKind.ALIAS}


def check_enhanced(file: SourceFile, book: Publication) -> None:
    """Returns if the file is this whole list in this form. Raises SourceError if it is another file, a delta, or an extract."""
    root_attributes(file, FORM)
    tally = Tally()
    head = _head(file)
    if text(head, "dataAsOf", tally) is None:
        raise SourceError(
            "the file does not say as of which day its entries are, as a delta file does not",
            file=file.name,
            field="dataAsOf",
            todo="Give the whole list in its enhanced form",
        )
    filters = child(head, "filters", tally)
    lists = texts(child(filters, "sanctionsLists", tally), "sanctionsList")
    if texts(child(filters, "sanctionsPrograms", tally), "sanctionsProgram"):
        raise SourceError(
            "the file is an extract of chosen programmes, not the list",
            file=file.name,
            field="filters",
            todo="Give the whole list, as its publisher gives it out",
        )
    if lists and not all(book.wants(name) for name in lists):
        raise SourceError(
            f"the file holds {', '.join(lists)}, which is not {book.title}",
            file=file.name,
            field="filters",
            todo="Import it as the list that it is",
        )


def enhanced_day(file: SourceFile) -> date | None:
    """The day of which the entries are, as the file states."""
    return written_day(text(_head(file), "dataAsOf", Tally()))


def enhanced_entries(file: SourceFile, desk: Desk) -> Iterator[Told]:
    """Every entry, in the order of the file. Raises SourceError for XML that is broken or cut off, DriftError where its form
    changed."""
    values: dict[str, str] = {}
    for name, fields in entries(file, FORM):
        if name == _REFERENCES:
            values = _values(fields, desk.tally)
        elif name == _ENTRY:
            told = _told(fields, values, desk)
            if told is not None:
                yield told


def entity_name(fields: Fields, tally: Tally) -> str:
    """The primary name as the file formats it, else "(no name)": what a message calls an entry."""
    for row in children(child(fields, "names", tally), "name"):
        for each in children(child(row, "translations", tally), "translation"):
            if full := text(each, "formattedFullName", tally):
                return full
    return "(no name)"


def _head(file: SourceFile) -> Fields:
    for name, fields in entries(file, FORM, only=(HEAD,)):
        if name == HEAD:
            return fields
    return Fields({}, file.role)


def _values(fields: Fields, tally: Tally) -> dict[str, str]:
    """The values that features name by number."""
    found = {}
    for row in children(fields, "referenceValue"):
        number, value = attribute(row, "refId"), text(row, "value", tally)
        if number and value:
            found[number] = value
    return found


def _told(fields: Fields, values: dict[str, str], desk: Desk) -> Told | None:
    """What one entry says, or None, with a reject, where it has no name."""
    tally, place = desk.tally, fields.place
    number = number_of(fields, "id")
    head = child(fields, "generalInfo", tally)
    kind = kind_of(text(head, "entityType", tally) or "", place, tally)
    names = list(_names(fields, kind, desk))
    if not names:
        desk.reading.reject(place, f"the entry {number} has no name")
        return None
    told = Told(
        number=number,
        place=place,
        kind=kind,
        names=names,
        programmes=list(texts(child(fields, "sanctionsPrograms", tally), "sanctionsProgram")),
        said=Remarks(),
        addresses=list(_addresses(fields, desk)),
        title=text(head, "title", tally),
        lists=list(_lists(fields, desk)),
        measures=list(texts(child(fields, "sanctionsTypes", tally), "sanctionsType")),
        authorities=list(texts(child(fields, "legalAuthorities", tally), "legalAuthority")),
        relations=list(relations(fields, tally)),
    )
    for feature in _features(fields, values, desk):
        take_feature(told, feature, desk)
    papers(fields, told.said, tally)
    for name, label in (
        ("livingStatus", "Living status"),
        ("isUsCitizen", "US citizen"),
        ("isUsPerson", "US person"),
    ):
        if value := text(head, name, tally):
            told.said.kept.append(f"{label}: {value}")
    merge(told.said, read_remarks(text(head, "remarks", tally) or ""))
    passed(head, "identityId")
    tally.leftovers(head, "the general part of an entry")
    tally.leftovers(fields)
    return told


def _lists(fields: Fields, desk: Desk) -> Iterator[Listed]:
    for row in children(child(fields, "sanctionsLists", desk.tally), "sanctionsList"):
        stated, name = attribute(row, "datePublished"), own(row)
        day = written_day(stated)
        if day is None:
            desk.tally.note(
                "the day on which an entry was listed is missing or cannot be read", row.place, stated or ""
            )
        passed(row, "@id", "@refId")
        desk.tally.leftovers(row, "a list of an entry")
        if name:
            yield Listed(name, day)


def _names(fields: Fields, kind: EntityKind, desk: Desk) -> list[Alias]:
    """All names, the primary one first; where none is marked so, the first is taken for it."""
    tally = desk.tally
    primary: list[Alias] = []
    others: list[Alias] = []
    for row in children(child(fields, "names", tally), "name"):
        first = text(row, "isPrimary", tally) == "true"
        how = text(row, "aliasType", tally)
        quality = text(row, "isLowQuality", tally)
        if quality not in ("true", "false"):
            tally.note("the quality of a name is not known", row.place, quality or "")
        if not first and (how or "").lower() not in _NAMES:
            tally.note("the type of a name is not known", row.place, how or "")
        weak = {"true": AliasStrength.WEAK, "false": AliasStrength.STRONG}.get(
            quality or "", AliasStrength.UNKNOWN
        )
        found = list(_scripts(row, kind, _NAMES.get((how or "").lower(), NameKind.ALIAS), weak, tally))
        passed(row, "@id")
        tally.leftovers(row, "a name")
        (primary if first else others).extend(found)
    return as_primary([*primary, *others], marked=bool(primary), place=fields.place, tally=tally)


def _scripts(
    row: Fields, kind: EntityKind, how: NameKind, strength: AliasStrength, tally: Tally
) -> Iterator[Alias]:
    """One name in each script it is given in; its parts stand in the formatted name."""
    for each in children(child(row, "translations", tally), "translation"):
        first, last = text(each, "formattedFirstName", tally), text(each, "formattedLastName", tally)
        full = text(each, "formattedFullName", tally)
        parts = [text(part, "value", tally) for part in children(child(each, "nameParts", tally), "namePart")]
        passed(each, "@id", "isPrimary", "script")
        tally.leftovers(each, "a name in one script")
        whole = full or " ".join(part for part in parts if part)
        if kind is EntityKind.PERSON and first and last:
            yield person_name(last, first, how, strength)
        elif whole:
            found = listed_name(whole, kind, kind=how, strength=strength)
            yield found if script_of(whole) is None else _unparted(found, whole)
        else:
            tally.note("a name is empty", each.place)


def _unparted(found: Alias, whole: str) -> Alias:
    """A name in another script than Latin, without the comma that parts it."""
    last, comma, first = (part.strip() for part in whole.partition(","))
    return person_name(last, first, found.kind, found.strength) if comma and last and first else found


def _addresses(fields: Fields, desk: Desk) -> Iterator[Address]:
    tally = desk.tally
    for row in children(child(fields, "addresses", tally), "address"):
        country, told = text(row, "country", tally), child(row, "translations", tally)
        country = country or text(told, "country", tally)
        scripts = list(children(told, "translation")) or [Fields({}, row.place)]
        for each in scripts:
            parts = {
                (text(part, "type", tally) or "").upper(): text(part, "value", tally)
                for part in children(child(each, "addressParts", tally), "addressPart")
            }
            passed(each, "@id", "isPrimary", "script")
            tally.leftovers(each, "an address in one script")
            address = address_of(parts, country, row.place, desk)
            if address is not None:
                yield address
        passed(row, "@id")
        tally.leftovers(told, "the scripts of an address")
        tally.leftovers(row, "an address")


def _features(fields: Fields, values: dict[str, str], desk: Desk) -> Iterator[Feature]:
    tally = desk.tally
    for row in children(child(fields, "features", tally), "feature"):
        label, value, number = (
            text(row, "type", tally),
            text(row, "value", tally),
            text(row, "valueRefId", tally),
        )
        if value is None and number is not None:
            value = values.get(number)
            if value is None:
                tally.note("a feature names a value that the file does not hold", row.place, number)
        notes = [note for note in (text(row, "comments", tally),) if note]
        tell_reliability(text(row, "reliability", tally), label or "", row.place, tally)
        yield Feature(label or "", value, period(row, "valueDate", tally), tuple(notes), row.place)
        passed(row, "@id", "versionId", "isPrimary")
        tally.leftovers(row, "a feature")
