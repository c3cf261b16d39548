"""What a target of the Swiss list is told by beside its names: days, places, papers, and what stands as free text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from msgspec import structs

from tidewaiter.lists.ch_seco.beside import Place, place_in
from tidewaiter.lists.ch_seco.nodes import attribute, day_of, said, several, stray, text_of
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.registrations import registration
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.model.entity import Identifier
from tidewaiter.model.party import Address
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import EntityKind

__all__ = ["Ground", "Particulars", "of_identity", "told"]

_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_SITE = re.compile(r"(?:https?://|www\.)[^\s;,()]+")
_PHONE = re.compile(r"\+?\d[\d ()/-]{5,}\d")
_IMO = re.compile(r"\bIMO\b\D{0,20}(\d{7})\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:tax(?:payer)?\b|\binn\b|\bogrn\b|\bkpp\b|registration|state registration|business number|swift|\bbic\b)[^;]*?:[^;:]*\d[^;:]*",
    re.IGNORECASE,
)


class Particulars:
    """What was found, each thing once."""

    def __init__(self) -> None:
        self.dates: dict[PartialDate, None] = {}
        self.birth_places: dict[str, None] = {}
        self.nationalities: dict[str, None] = {}
        self.addresses: dict[Address, None] = {}
        self.identifiers: dict[Identifier, None] = {}
        self.emails: dict[str, None] = {}
        self.websites: dict[str, None] = {}
        self.remarks: dict[str, None] = {}


class Ground(NamedTuple):
    """What particulars refer to: the places of the file, the countries met, and where to report."""

    places: Mapping[str, Place]
    countries: Countries
    tally: Tally


def of_identity(fields: Fields, kind: EntityKind, ground: Ground, held: Particulars) -> None:
    """Takes in what an identity says beside its names."""
    tally = ground.tally
    for element in several(fields, "day-month-year"):
        _day(element, tally, held)
    for element in several(fields, "nationality"):
        for country in several(element, "country"):
            code, name = attribute(country, "iso-code"), said(country)
            found = (
                code
                if code and len(code) == 2
                else ground.countries.code(name, "a nationality", element.place)
            )
            if found:
                held.nationalities[found] = None
        stray(element, tally)
        tally.leftovers(element, "a nationality")
    for element in several(fields, "place-of-birth"):
        if any(place := _place(element, ground)):
            held.birth_places[str(place)] = None
        if remark := text_of(element, "remarks", tally):
            held.remarks[f"Birth: {remark}"] = None
        stray(element, tally)
        tally.leftovers(element, "a place of birth")
    for element in several(fields, "address"):
        _address(element, ground, held)
    for element in several(fields, "identification-document"):
        _paper(element, kind, ground, held)
    stray(fields, tally)
    tally.leftovers(fields, "an identity")


def told(text: str, kind: EntityKind, held: Particulars) -> None:
    """Takes in a free text: numbers, addresses of mail and web pages that it names, and the text itself."""
    held.remarks[text] = None
    lower = text.lower()
    for number in _IMO.findall(text):
        held.identifiers[identifier("imo" if kind is EntityKind.VESSEL else "imo_company", number)] = None
    for found in _LABELLED.findall(text):
        held.identifiers[registration(found.strip(" ."))] = None
    for mail in _MAIL.findall(text):
        held.emails[mail] = None
    for site in _SITE.findall(text):
        held.websites[site.rstrip(".")] = None
    if re.match(r"(?:tel|phone|mobile|fax)", lower):
        type_ = "fax" if lower.startswith("fax") else "phone"
        for number in _PHONE.findall(text):
            held.identifiers[identifier(type_, number)] = None


def _day(element: Fields, tally: Tally, held: Particulars) -> None:
    """A day, month or year; one of low quality is about right. Of another calendar than ours it is only remarked."""
    day, month, year = ((attribute(element, name) or "").lstrip("0") for name in ("day", "month", "year"))
    calendar, quality = attribute(element, "calendar"), attribute(element, "quality")
    written = "-".join(part for part in (year, month, day) if part)
    stray(element, tally)
    tally.leftovers(element, "a day")
    try:
        if calendar and calendar.lower() != "gregorian":
            raise ValueError(calendar)
        if not year:
            raise ValueError(written)
        found = PartialDate.year(int(year))
        if month:
            found = PartialDate.month(int(year), int(month))
        if month and day:
            found = PartialDate.day(date(int(year), int(month), int(day)))
    except (ValueError, OverflowError):
        if written:
            tally.note(
                "a day cannot be read, and is kept as a remark",
                element.place,
                f"{written} {calendar or ''}".strip(),
            )
            held.remarks[f"day: {written} {calendar or ''}".strip()] = None
        return
    held.dates[structs.replace(found, circa=quality == "low")] = None


def _place(element: Fields, ground: Ground) -> Place:
    """The place that the element refers to, with what it says itself in its stead; all empty where it says nothing."""
    number = attribute(element, "place-id")
    if number and number not in ground.places:
        ground.tally.note("a place is not in the file", element.place, number)
    named = ground.places.get(number or "", Place(None, None, None))
    own = place_in(element, ground.countries, ground.tally)
    return Place(own.location or named.location, own.area or named.area, own.country or named.country)


def _address(element: Fields, ground: Ground, held: Particulars) -> None:
    tally, place = ground.tally, _place(element, ground)
    care, details, box = (text_of(element, name, tally) for name in ("c-o", "address-details", "p-o-box"))
    parts = (f"c/o {care}" if care else None, details, f"P.O. Box {box}" if box else None)
    address = Address(
        street=", ".join(part for part in parts if part) or None,
        city=place.location,
        region=place.area,
        postcode=text_of(element, "zip-code", tally),
        country=place.country,
    )
    if remark := text_of(element, "remarks", tally):
        held.remarks[f"Address: {remark}"] = None
    if address != Address():
        held.addresses[address] = None
    attribute(element, "main")
    stray(element, tally)
    tally.leftovers(element, "an address")


def _paper(element: Fields, kind: EntityKind, ground: Ground, held: Particulars) -> None:
    tally = ground.tally
    label = (attribute(element, "document-type") or "").replace("-", " ")
    number, issuer = text_of(element, "number", tally), None
    for one in several(element, "issuer"):
        code, name = attribute(one, "code") or attribute(one, "iso-code"), said(one)
        issuer = (
            code
            if code and len(code) == 2
            else ground.countries.code(name, "an issuer", element.place) or name
        )
        tally.leftovers(one, "an issuer")
    days = {"date-of-issue": "issued", "expiry-date": "expires"}
    notes = [f"{word} {day}" for field, word in days.items() if (day := day_of(element, field, tally))]
    notes += [text for field in ("remark", "remarks") if (text := text_of(element, field, tally))]
    for one in several(element, "place-of-issue"):
        if any(place := _place(one, ground)):
            notes.append(f"issued in {place}")
    country = issuer if issuer and len(issuer) == 2 else None
    if issuer and not country:
        notes.append(f"issued by {issuer}")
    note = "; ".join(part for part in (label, *notes) if part)
    if number:
        held.identifiers[
            identifier(identifier_label(label, kind, number), number, country=country, note=note)
        ] = None
    elif note:
        tally.note("a paper without a number is left out", element.place, label)
    stray(element, tally)
    tally.leftovers(element, "a paper")
