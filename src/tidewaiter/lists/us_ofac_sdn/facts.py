"""Facts that the forms in XML give by a label and a value, read by the grammar of the remarks that hold the same facts in
the comma-separated set, so that one fact is one fact in every form."""

from __future__ import annotations

import re
from typing import NamedTuple

from tidewaiter.lists.labels import identifier_label
from tidewaiter.lists.names import script_of
from tidewaiter.lists.us_ofac_sdn.remarks import Number, Remarks, read_sentence
from tidewaiter.model.entity import Alias
from tidewaiter.model.when import PartialDate, Precision
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

__all__ = ["Paper", "add_fact", "add_paper", "merge", "person_name", "written"]

# What the forms in XML call what the remarks abbreviate.
_SAME = {
    "birthdate": "DOB",
    "place of birth": "POB",
    "nationality country": "nationality",
    "citizenship country": "citizen",
}
_IMO = re.compile(r"IMO\s*(?=\d)", re.IGNORECASE)
_FAMILY_FIRST = ("Hani", "Hang", "Jpan")
_SHIPS = ("vessel registration identification", "identification number")


class Paper(NamedTuple):
    """A numbered paper: what it is called, its number, who issued it, and whatever else is said of it."""

    label: str
    value: str
    country: str | None = None
    notes: tuple[str, ...] = ()


def add_fact(said: Remarks, label: str, value: str) -> None:
    """Adds what the label and the value say. What is of no known form stays text, but for a number under a label that
    means one."""
    one = Remarks()
    plain = label.strip()
    read_sentence(one, f"{_SAME.get(plain.lower(), plain)} {value.strip()}")
    if one.unknown and re.search(r"\d", value) and identifier_label(plain, EntityKind.UNKNOWN) != "other":
        one = Remarks(numbers=[Number(plain, value.strip())])
    merge(said, one)


def add_paper(said: Remarks, paper: Paper) -> None:
    """Adds a paper; the letters IMO before a ship's number belong to its label, as in the remarks."""
    label, value = paper.label.strip(), paper.value.strip()
    if label.lower() in _SHIPS and _IMO.match(value):
        label, value = f"{label} IMO", _IMO.sub("", value, count=1)
    said.numbers.append(Number(label, value, paper.country, "; ".join(paper.notes) or None))


def person_name(last: str | None, first: str | None, kind: NameKind, strength: AliasStrength) -> Alias:
    """The name of a person whose parts are told, in the order in which its script writes them; both parts are kept where
    there are both."""
    whole = " ".join(f"{first or ''} {last or ''}".split())
    both = bool(first and last)
    if both and script_of(whole) in _FAMILY_FIRST:
        whole = f"{last}{first}"
    return Alias(
        name=whole, kind=kind, strength=strength, family=last if both else None, given=first if both else None,
        script=script_of(whole),
    )  # fmt: skip


def written(day: PartialDate) -> str:
    """The date as the remarks write it: "17 Apr 1993", "Apr 1993", "1951", "1960 to 1961", with "circa" before it."""
    start, last = day.start, day.end.fromordinal(day.end.toordinal() - 1)
    about = "circa " if day.circa else ""
    match day.precision:
        case Precision.DAY:
            return about + start.strftime("%d %b %Y")
        case Precision.MONTH:
            return about + start.strftime("%b %Y")
        case Precision.YEAR:
            return f"{about}{start.year}"
        case Precision.RANGE:
            years = start.strftime("%m%d") == "0101" and last.strftime("%m%d") == "1231"
            if years:
                return f"{about}{start.year} to {about}{last.year}"
            return f"{about}{start.strftime('%d %b %Y')} to {about}{last.strftime('%d %b %Y')}"


def merge(said: Remarks, one: Remarks) -> None:
    """Adds to `said` whatever `one` says."""
    said.weak_names += one.weak_names
    said.birth_dates += one.birth_dates
    said.birth_places += one.birth_places
    said.nationalities += one.nationalities
    said.countries += one.countries
    said.gender = one.gender or said.gender
    said.numbers += one.numbers
    said.emails += one.emails
    said.websites += one.websites
    said.linked += one.linked
    for act, days in one.acts.items():
        said.acts.setdefault(act, {}).update(days)
    said.kept += one.kept
    said.unknown += one.unknown
