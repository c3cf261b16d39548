"""The tables at the head of the advanced form, its places, its papers and its spans of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import attribute, children, own, passed, text
from tidewaiter.lists.us_ofac_sdn.facts import Paper, written
from tidewaiter.lists.us_ofac_sdn.features import span_of
from tidewaiter.model.when import PartialDate

__all__ = ["Place", "References", "day_in", "paper_in", "periods", "place_in"]


@dataclass
class References:
    """Every value of every table: by the name of its element and its number the text, and its attributes apart."""

    texts: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    attributes: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def take(self, fields: Fields) -> None:
        """Adds the tables of the element ReferenceValueSets."""
        for table in fields.leftovers():
            for row in children(fields, table):
                for name in row.leftovers():
                    for each in children(row, name):
                        number = attribute(each, "ID") or ""
                        self.texts[name][number] = own(each) or ""
                        for other in each.leftovers():
                            self.attributes[name, number, other] = attribute(each, other[1:]) or ""

    def text(self, table: str, number: str | None, place: str, tally: Tally) -> str | None:
        """The text of one value, None for a number that is not there, which is told, and for an empty text."""
        if number is None:
            return None
        found = self.texts[table].get(number)
        if found is None:
            tally.note(f"a number of {table} is not among the values of the file", place, number)
        return found or None

    def attribute(self, table: str, number: str | None, name: str) -> str | None:
        """An attribute of one value."""
        return self.attributes.get((table, number or "", f"@{name}")) or None


class Place(NamedTuple):
    """A place: its country, its parts in the script that the file prefers, and those in others."""

    country: str | None
    parts: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]


def place_in(fields: Fields, values: References, tally: Tally) -> Place:
    """The place of one Location. Where it names no country, the area code may."""
    countries = [
        values.text("Country", attribute(row, "CountryID"), row.place, tally)
        for row in children(fields, "LocationCountry")
    ]
    areas = [
        values.attribute("AreaCode", attribute(row, "AreaCodeID"), "Description")
        for row in children(fields, "LocationAreaCode")
    ]
    named = list(dict.fromkeys(name for name in countries if name)) or [name for name in areas if name]
    if len(set(named)) > 1:
        tally.note("a place names several countries, and the first is taken", fields.place, ", ".join(named))
    parts: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    for row in children(fields, "LocationPart"):
        kind = values.text("LocPartType", attribute(row, "LocPartTypeID"), row.place, tally) or "UNKNOWN"
        for each in children(row, "LocationPartValue"):
            preferred = attribute(each, "Primary") != "false"
            value = text(each, "Value", tally)
            passed(each, "Comment", "@LocPartValueTypeID", "@LocPartValueStatusID")
            tally.leftovers(each, "a part of a place")
            if value:
                (parts if preferred else others).append((kind.upper(), value))
        tally.leftovers(row, "a part of a place")
    if note := text(fields, "Comment", tally):
        parts.append(("UNKNOWN", note))
    passed(fields, "@ID", "FeatureVersionReference", "IDRegDocumentReference")
    tally.leftovers(fields, "a place")
    return Place(named[0] if named else None, tuple(parts), tuple(others))


def paper_in(
    fields: Fields, values: References, places: Mapping[str, Place], tally: Tally
) -> tuple[str | None, Paper]:
    """The identity that one IDRegDocument belongs to, and the paper; one without a number has an empty value."""
    label = values.text("IDRegDocType", attribute(fields, "IDRegDocTypeID"), fields.place, tally)
    country = values.text("Country", attribute(fields, "IssuedBy-CountryID"), fields.place, tally)
    notes = []
    for row in children(fields, "DocumentDate"):
        word = (
            values.text("IDRegDocDateType", attribute(row, "IDRegDocDateTypeID"), row.place, tally) or "dated"
        )
        day = next(iter(periods(row, tally)), None)
        said = {"issue date": "issued", "expiration date": "expires"}.get(word.lower(), word)
        notes += [f"{said} {written(day)}"] if day else []
    validity = values.text("Validity", attribute(fields, "ValidityID"), fields.place, tally)
    if validity and validity.lower() not in ("valid", "unknown"):
        notes.append(f"validity: {validity}")
    if authority := text(fields, "IssuingAuthority", tally):
        notes.append(f"issued by {authority}")
    if issued := places.get(attribute(fields, "IssuedIn-LocationID") or ""):
        notes.append(
            f"issued in {', '.join([*(value for _, value in issued.parts), issued.country or ''])}".rstrip(
                ", "
            )
        )
    if comment := text(fields, "Comment", tally):
        notes.append(comment)
    identity, number = attribute(fields, "IdentityID"), text(fields, "IDRegistrationNo", tally)
    passed(
        fields, "@ID",  "DocumentedNameReference", "FeatureVersionReference", "IDRegDocumentMention",
        "ProfileRelationshipReference",
    )  # fmt: skip
    tally.leftovers(fields, "a paper")
    return identity, Paper(label or "", number or "", country, tuple(notes))


def periods(fields: Fields, tally: Tally, unread: list[str] | None = None) -> Iterator[PartialDate]:
    """The spans of time in the elements DatePeriod, of those that say anything; to `unread` are added those without an end."""
    for row in children(fields, "DatePeriod"):
        found = _period(row, tally, [] if unread is None else unread)
        if found is not None:
            yield found


def _period(row: Fields, tally: Tally, unread: list[str]) -> PartialDate | None:
    """The time of one DatePeriod: some day from the first to the last that it gives, both included; None where it gives none."""
    days: list[date | None] = []
    circa = False
    for name in ("Start", "End"):
        for edge in children(row, name):
            circa = attribute(edge, "Approximate") == "true" or circa
            days += [day_in(point) for end in ("From", "To") for point in children(edge, end)]
            passed(edge, "@YearFixed", "@MonthFixed", "@DayFixed")
            tally.leftovers(edge, "a date")
    if note := text(row, "Comment", tally):
        tally.note("a date has a comment, which is not kept", row.place, note)
    passed(row, "@CalendarTypeID", "@YearFixed", "@MonthFixed", "@DayFixed")
    tally.leftovers(row, "a date")
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        tally.note("a date cannot be read", row.place)
    try:
        return span_of(min(known), max(known), circa=circa) if known else None
    except ValueError:
        unread.append(f"{min(known)} to {max(known)}")
        tally.note("a date cannot be read", row.place, unread[-1])
        return None


def day_in(fields: Fields) -> date | None:
    """The day of the elements Year, Month and Day; None where they are no day."""
    parts = []
    for name in ("Year", "Month", "Day"):
        said = [own(each) or "" for each in children(fields, name)]
        parts.append(said[0] if said else "")
    passed(fields, "@CalendarTypeID")
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None
