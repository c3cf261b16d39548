"""Papers, addresses, births and citizenships of one party of the EU's list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tidewaiter.lists.countries import Countries
from tidewaiter.lists.labels import identifier, identifier_label
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.uk_dates import uk_day
from tidewaiter.model.entity import Identifier
from tidewaiter.model.party import Address
from tidewaiter.model.when import PartialDate
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.countries import all_codes

__all__ = ["addresses_of", "births_of", "citizenships_of", "country_of", "papers_of"]

_TYPES = {
    "passport": "passport", "id": "national_id", "ssn": "national_id", "nationcert": "national_id", "nrn": "national_id",
    "travelcardid": "national_id", "electionid": "national_id", "residentperm": "national_id", "birthcert": "birth_certificate",
    "drivinglicence": "driving_licence", "tradelic": "trade_licence", "fiscalcode": "tax_number", "taxid": "tax_number",
    "regnumber": "registration", "swiftbic": "bic", "imo": "imo", "other": "other",
}  # fmt: skip
_FLAGS = {
    "diplomatic": "diplomatic", "knownexpired": "known to have expired", "knownfalse": "known to be false",
    "reportedlost": "reported lost", "revokedbyissuer": "revoked by its issuer",
}  # fmt: skip
_SAID = {
    "issuedby": "issued by", "issueddate": "issued", "issuedate": "issued", "validfrom": "valid from", "validto": "valid to",
    "nameondocument": "in the name of", "region": "region", "remark": "",
}  # fmt: skip
_CONTACT = re.compile(r"(?P<key>[A-Z]{3,12})\s*[=:\[]\s*(?P<value>[^\]\n]+)\]?")
_JOINED = re.compile(r"(?P<key>EMAIL|PHONE|FAX|WEB)\s*(?P<value>(?:(?!EMAIL|PHONE|FAX|WEB).)+)")
_FORMER = {"CS": "RS"}


def country_of(block: Fields, countries: Countries, what: str, *, named: bool = False) -> str | None:
    """The country of a block: its code, where that is one, else the country that its description names; where it names none
    that is known, None, or, if `named`, the description itself."""
    code, name = (block.text("countryiso2code") or "").upper(), block.text("countrydescription")
    code = _FORMER.get(code, code)
    if code in all_codes():
        return code
    if not name or name.upper() == "UNKNOWN":
        return None
    return countries.code(name, what, block.place) or (name if named else None)


def papers_of(
    blocks: Iterable[Fields], kind: EntityKind, countries: Countries, tally: Tally
) -> tuple[Identifier, ...]:
    """Every number, with the country, and in its note the list's words, flags and days; another in Latin letters besides."""
    found: dict[Identifier, None] = {}
    for block in blocks:
        country = country_of(block, countries, "a country of a paper")
        code, label = (
            (block.text("identificationtypecode") or "").lower(),
            block.text("identificationtypedescription"),
        )
        flags = [
            said
            for field, said in _FLAGS.items()
            if (block.text(field) or "").lower() in ("true", "1", "yes")
        ]
        notes = [f"{said} {text}".strip() for field, said in _SAID.items() if (text := block.text(field))]
        number, latin = block.text("number"), block.text("latinnumber")
        type_ = _TYPES.get(code) or identifier_label(label or code, kind, number or "")
        if code not in _TYPES:
            tally.note("the type of a paper is not known", block.place, code)
        note = "; ".join(part for part in (label, *flags, *notes) if part) or None
        for value in dict.fromkeys(text for text in (number, latin) if text):
            found[identifier(type_, value, country=country, note=note)] = None
        if not number and not latin:
            tally.note("a paper without a number is left out", block.place)
        _leave(block, tally, "a paper")
    return tuple(found)


def citizenships_of(
    blocks: Iterable[Fields], countries: Countries, tally: Tally
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nationalities, and what is said beside them."""
    found: dict[str, None] = {}
    remarks: dict[str, None] = {}
    for block in blocks:
        if country := country_of(block, countries, "a nationality"):
            found[country] = None
        for text in (block.text("region"), block.text("remark")):
            if text:
                remarks[f"Citizenship: {text}"] = None
        _leave(block, tally, "a citizenship")
    return tuple(found), tuple(remarks)


class Addresses:
    """The addresses that say where, how a party is reached, and what is said beside; `empty` counts blocks that say nothing."""

    def __init__(self) -> None:
        self.found: dict[Address, None] = {}
        self.numbers: dict[Identifier, None] = {}
        self.emails: dict[str, None] = {}
        self.websites: dict[str, None] = {}
        self.remarks: dict[str, None] = {}
        self.empty = 0

    def reach(self, text: str) -> None:
        """Takes in the contacts of one address: `KEY=value` in a line each, `KEY[value]`, or keys and values run together; the
        rest is a remark."""
        for line in text.splitlines():
            marks = list(_CONTACT.finditer(line)) or (
                list(_JOINED.finditer(line)) if _JOINED.match(line.strip()) else []
            )
            if not marks and line.strip():
                self.remarks[f"Contact: {line.strip()}"] = None
            for mark in marks:
                for value in (part.strip() for part in re.split(r"[;,]", mark["value"])):
                    if value:
                        self._take(mark["key"], value)

    def _take(self, key: str, value: str) -> None:
        if key == "EMAIL":
            self.emails[value] = None
        elif key in ("WEB", "WEBSITE"):
            self.websites[value] = None
        elif key in ("PHONE", "FAX"):
            self.numbers[identifier(key.lower(), value)] = None
        else:
            self.remarks[f"Contact: {key} {value}"] = None


def addresses_of(blocks: Iterable[Fields], countries: Countries, tally: Tally) -> Addresses:
    """What the blocks say of where a party is and how it is reached."""
    held = Addresses()
    for block in blocks:
        box = block.text("pobox")
        street = ", ".join(
            part for part in (block.text("street"), f"P.O. Box {box}" if box else None) if part
        )
        address = Address(
            street=street or None,
            district=block.text("place"),
            city=block.text("city"),
            region=block.text("region"),
            postcode=block.text("zipcode"),
            country=country_of(block, countries, "a country", named=True),
        )
        remark, reached = block.text("remark"), block.text("contactinfo")
        if address != Address():
            held.found[address] = None
        elif not (remark or reached):
            held.empty += 1
        if remark:
            held.remarks[f"Address: {remark}"] = None
        held.reach(reached or "")
        block.pop("asatlistingtime")
        _leave(block, tally, "an address")
    return held


def births_of(
    blocks: Iterable[Fields], countries: Countries, tally: Tally
) -> tuple[tuple[PartialDate, ...], tuple[str, ...], tuple[str, ...]]:
    """Dates of birth, places of birth, and what is said beside them or cannot be read."""
    dates: dict[PartialDate, None] = {}
    places: dict[str, None] = {}
    remarks: dict[str, None] = {}
    for block in blocks:
        country = country_of(block, countries, "a country of birth")
        parts = [block.text(field) for field in ("place", "city", "region", "zipcode")]
        if any(parts) or country:
            places[", ".join(part for part in (*parts, country) if part)] = None
        if remark := block.text("remark"):
            remarks[f"Birth: {remark}"] = None
        born, unread = _born(block)
        if born is not None:
            dates[born] = None
        if unread:
            tally.note("a birth date cannot be read, and is kept as a remark", block.place, unread)
            remarks[f"birth date: {unread}"] = None
        _leave(block, tally, "a birth")
    return tuple(dates), tuple(places), tuple(remarks)


def _born(block: Fields) -> tuple[PartialDate | None, str | None]:
    """The date, and what is said that cannot be read as one: an empty or zero part is one that is not known."""
    whole, calendar = block.text("birthdate"), block.text("calendartype")
    day, month, year, first, last = _numbers(block)
    circa = (block.text("circa") or "").lower() in ("true", "1", "yes")
    said = " ".join(part for part in (calendar, whole, day, month, year, first, last) if part)
    if calendar and calendar.upper() != "GREGORIAN":
        return None, said
    try:
        if whole:
            found = uk_day(whole[:10])
            return (PartialDate.day(found, circa=circa), None) if found else (None, said)
        if first or last:
            return PartialDate.years(int(first or last), int(last or first), circa=circa), None
        if not year:
            return None, said if day or month else None
        if not month:
            return PartialDate.year(int(year), circa=circa), None
        if not day:
            return PartialDate.month(int(year), int(month), circa=circa), None
        return PartialDate.day(date(int(year), int(month), int(day)), circa=circa), None
    except (ValueError, OverflowError):
        return None, said


def _numbers(block: Fields) -> list[str]:
    """Day, month, year, and the first and last year of a range, without zeros before them."""
    fields = ("dayofmonth", "monthofyear", "year", "yearrangefrom", "yearrangeto")
    return [(block.text(field) or "").lstrip("0 ") for field in fields]


def _leave(block: Fields, tally: Tally, what: str) -> None:
    """The act that a block was taken from repeats those of the party, but for its days, which are read before."""
    for act in (
        "act_type",
        "act_organisationtype",
        "act_entryintoforcedate",
        "act_programme",
        "act_publicationurl",
    ):
        block.pop(act)
    tally.leftovers(block, what)
