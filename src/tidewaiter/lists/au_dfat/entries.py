"""The rows of one party on Australia's list made an entity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.names import listed_name, script_of
from tidewaiter.lists.party_rows import Held, birth_dates, said_by
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind
from tidewaiter.refdata.country_signs import demonym_country

__all__ = ["Desk", "Rows", "entity_of", "grouped"]

LIST = "au_dfat"
_REFERENCE = re.compile(r"\s*(\d+)\s*[a-z]*\d*\W*", re.IGNORECASE)
_KINDS = {"individual": EntityKind.PERSON, "entity": EntityKind.ORGANISATION, "vessel": EntityKind.VESSEL}
_STRENGTH = {"strong": AliasStrength.STRONG, "weak": AliasStrength.WEAK}
_FORMER = ("formerly known as", "previously listed as", "fka", "f.k.a.")
_NOTE = re.compile(
    r"\s*\((?:previously|formerly) listed as\b(?:[\s.,;]*in \w+:\s*(?P<script>[^)]*))?[^)]*\)\s*$",
    re.IGNORECASE,
)
_DAY = r"(\d{1,2} [A-Za-z]{3,9}\.? \d{4})"
_LISTED = re.compile(
    rf"\bListed (?:by (?:the )?(?:UN )?(?:Committee )?\d+(?: Committee)? ?)?(?:on)?:? ?{_DAY}"
)
_ALSO_LISTED = re.compile(rf"\blisted\b[^.;]{{0,60}}?{_DAY}", re.IGNORECASE)
_PLACES = re.compile(r"\s*;\s*|(?:^|\s+)\(?[a-z]\)\s*")
_COUNTRIES = re.compile(r"\s*[,/]\s*|\s+and\s+|\s+or\s+")
_NOTHING = {"na", "n/a", "unknown", "none", "-"}
_MEASURES = ("targeted_financial_sanction", "travel_ban", "arms_embargo", "maritime_restriction")


class Desk(NamedTuple):
    """Where to report, and the countries met."""

    reading: Reading
    tally: Tally
    countries: Countries


Rows = list[Fields]
"""The rows of one party, in the order of the file."""


def grouped(rows: Iterable[Fields], reading: Reading) -> Iterable[tuple[str, Rows]]:
    """The rows by the number of their party; a row whose reference has none is a reject."""
    found: dict[str, Rows] = {}
    for row in rows:
        reference = row.text("reference")
        number = _REFERENCE.fullmatch(reference or "")
        if number is None:
            reading.reject(row.place, f"the reference {reference!r} does not begin with a number")
        else:
            found.setdefault(number[1], []).append(row)
    return found.items()


def entity_of(number: str, rows: Rows, desk: Desk) -> Entity | None:
    """The entity of the rows, or None, with a reject, where no row has a name. Raises DriftError where the form changed."""
    place = rows[0].place
    kind = _kind(rows, desk)
    names = _names(rows, kind, desk)
    if not names:
        desk.reading.reject(place, f"the party {number} has no name")
        return None
    held = said_by(rows, _COLUMNS, desk.tally)
    born, unread = birth_dates(held.get("date_of_birth", ()), place, desk.tally)
    listing = _listing(number, held, place)
    nationalities, other = _citizenships(held, desk)
    addresses = tuple(Address(text=text) for text in _several(held, "address"))
    found = _in_addresses(addresses, desk.countries)
    if not addresses:
        desk.reading.placeholders += len(rows)
    remarks = (
        *held.get("additional_information", ()),
        *held.get("listing_information", ()),
        *_measures(held),
        *(f"birth date: {text}" for text in unread),
        *(f"citizenship: {text}" for text in other),
    )
    return Entity(
        uid=entity_uid(listing),
        kind=kind,
        names=names,
        listing=listing,
        birth_dates=born,
        birth_places=_several(held, "place_of_birth"),
        nationalities=nationalities,
        countries=found,
        addresses=addresses,
        identifiers=_ship(held),
        remarks="; ".join(remarks) or None,
    )


def _kind(rows: Rows, desk: Desk) -> EntityKind:
    word = (rows[0].text("type") or "").lower()
    for row in rows[1:]:
        row.pop("type")
    if word not in _KINDS:
        desk.tally.note("the type of a party is not known", rows[0].place, word)
    return _KINDS.get(word, EntityKind.UNKNOWN)


def _names(rows: Rows, kind: EntityKind, desk: Desk) -> tuple[Alias, ...]:
    """All names, the primary one first; where no row is marked as such, the first row's is."""
    found: list[Alias] = []
    for row in rows:
        text, beside = _without_note(row.text("name_of_individual_or_entity"))
        how = (row.text("name_type") or "").lower()
        if beside is not None and how != "primary name":
            how = "previously listed as"
        strength = (row.text("alias_strength") or "").lower()
        if strength not in ("", *_STRENGTH):
            desk.tally.note("the strength of an alias is not known", row.place, strength)
        if text is None:
            desk.reading.reject(row.place, "the row has no name")
        elif how == "primary name":
            found.insert(
                0, listed_name(text, EntityKind.UNKNOWN, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
            )
        else:
            found.append(_alias(text, how, _STRENGTH.get(strength), row.place, desk.tally))
        if beside:
            found.append(_alias(beside, "original script", None, row.place, desk.tally))
    if found and found[0].kind is not NameKind.PRIMARY:
        desk.tally.note("no name of a party is marked as the primary one", rows[0].place)
        found[0] = Alias(
            name=found[0].name, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG, script=found[0].script
        )
    return tuple(found)


def _without_note(text: str | None) -> tuple[str | None, str | None]:
    """The name without the note that it was listed under it before, and the original script that the note gives; the second
    is None where there is no note, and empty where it gives nothing."""
    note = _NOTE.search(text or "")
    if text is None or note is None:
        return text, None
    return text[: note.start()].strip() or None, (note["script"] or "").strip()


def _alias(text: str, how: str, strength: AliasStrength | None, place: str, tally: Tally) -> Alias:
    if how not in ("alias", "aka", "original script", *_FORMER):
        tally.note("the type of a name is not known", place, how)
    kind = NameKind.FORMER if how in _FORMER else NameKind.ALIAS
    graded = strength or (AliasStrength.STRONG if how == "original script" else AliasStrength.UNKNOWN)
    return Alias(name=" ".join(text.split()), kind=kind, strength=graded, script=script_of(text))


_COLUMNS = (
    "date_of_birth", "place_of_birth", "citizenship", "address", "additional_information", "listing_information",
    "imo_number", "committees", "control_date", "instrument_of_designation", *_MEASURES,
)  # fmt: skip


def _several(held: Held, column: str) -> tuple[str, ...]:
    parts = (part.strip(" ,;") for text in held.get(column, ()) for part in _PLACES.split(text))
    return tuple(dict.fromkeys(part for part in parts if part and part.lower() not in _NOTHING))


def _citizenships(held: Held, desk: Desk) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries, named by themselves or by their people ("Afghan"), and what names none, which stays as it is written."""
    codes: dict[str, str | None] = {}
    for text in held.get("citizenship", ()):
        for whole in _PLACES.split(text):
            # "Bosnia and Herzegovina" and "Congo, Democratic Republic of the" are one country and not two.
            parts = (whole,) if _nation(whole, desk) else _COUNTRIES.split(whole)
            named = (part.strip(" .") for part in parts)
            codes |= {part: _nation(part, desk) for part in named if part and part.lower() not in _NOTHING}
    return (
        tuple(dict.fromkeys(code for code in codes.values() if code)),
        tuple(part for part, code in codes.items() if code is None),
    )


def _nation(text: str, desk: Desk) -> str | None:
    """The country that the text names, also with its name turned round, or by its people; None for any other text."""
    plain = text.strip(" .")
    first, _, rest = plain.partition(", ")
    return (
        desk.countries.known(plain)
        or desk.countries.known(f"{rest} {first}".strip())
        or demonym_country(plain)
    )


def _in_addresses(addresses: tuple[Address, ...], countries: Countries) -> tuple[str, ...]:
    """The countries that the addresses end with."""
    ends = ((address.text or "").rsplit(",", 1)[-1].strip(" .") for address in addresses)
    return tuple(dict.fromkeys(code for end in ends if (code := countries.known(end))))


def _ship(held: Held) -> tuple[Identifier, ...]:
    return tuple(identifier("imo", text) for text in held.get("imo_number", ()))


def _measures(held: Held) -> tuple[str, ...]:
    """The measures that hold for the party, where the list has columns for them."""
    named = [column.replace("_", " ") for column in _MEASURES if "yes" in held.get(column, ())]
    stated = any(column in held for column in _MEASURES)
    return (f"Measures: {', '.join(named) or 'none stated'}",) if stated else ()


def _listing(number: str, held: Held, place: str) -> Listing:
    """The listing, with its start where that is told."""
    day = _start(held)
    citation = "; ".join(held.get("instrument_of_designation", ())) or None
    return Listing(
        list=LIST,
        watchlist=LIST,
        entry=number,
        designations=tuple(
            Designation(
                authority="DFAT", programme=programme, date=day, date_verified=False, citation=citation
            )
            for programme in held.get("committees", ("",))
        ),
        in_force=(Interval(start=day),) if day else (),
        citation=citation,
        record=place,
    )


def _start(held: Held) -> date | None:
    """The day of listing where it is told ("Listed on 25 January 2001"), else None: not known. Where several days are told
    (of lists, of relisting) or a row was last changed before them, the earliest counts: the party stood there by then.
    """
    said = " ; ".join((*held.get("listing_information", ()), *held.get("additional_information", ())))
    if not _LISTED.search(said):
        return None
    told = [written_day(match[1].replace(".", "")) for match in _ALSO_LISTED.finditer(said)]
    if None in told:
        return None
    changed = [written_day(text) for text in held.get("control_date", ())]
    return min(day for day in (*told, *changed) if day is not None)
