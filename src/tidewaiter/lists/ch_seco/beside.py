"""What stands beside the targets and is named by number in them: places, programmes, and how other targets are called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tidewaiter.lists.ch_seco.names import plain_name
from tidewaiter.lists.ch_seco.nodes import attribute, said, several, text_of
from tidewaiter.lists.countries import Countries
from tidewaiter.lists.strict import Fields, Tally

__all__ = ["Beside", "Place", "Programme", "beside", "place_in"]


class Place(NamedTuple):
    """A place: its name, what it lies in, and its country (ISO 3166 alpha-2, or as written)."""

    location: str | None
    area: str | None
    country: str | None

    def __str__(self) -> str:
        return ", ".join(part for part in self if part)


class Programme(NamedTuple):
    """A set of sanctions: the key of its programme, the ordinance, and what the set imposes."""

    key: str
    ordinance: str
    measure: str


class Beside(NamedTuple):
    """Places, programmes and names of targets, by their numbers."""

    places: dict[str, Place]
    programmes: dict[str, Programme]
    names: dict[str, str]


def beside(entries: Iterable[tuple[str, Fields]], countries: Countries, tally: Tally) -> Beside:
    """What the entries say that others refer to."""
    found = Beside({}, {}, {})
    for kind, fields in entries:
        number = attribute(fields, "ssid") or ""
        if kind == "place":
            found.places[number] = _place(fields, countries, tally)
        elif kind == "sanctions-program":
            _programmes(fields, found.programmes, tally)
        else:
            found.names[number] = plain_name(fields)
    return found


def _place(fields: Fields, countries: Countries, tally: Tally) -> Place:
    found = place_in(fields, countries, tally)
    for unused in ("location-variant", "area-variant", "coordinates"):
        fields.pop(unused)
    tally.leftovers(fields, "a place")
    return found


def place_in(fields: Fields, countries: Countries, tally: Tally) -> Place:
    """The place that the element itself names."""
    location, area, country = text_of(fields, "location", tally), text_of(fields, "area", tally), None
    for element in several(fields, "country"):
        code, name = attribute(element, "iso-code"), said(element)
        country = (
            (code if code and len(code) == 2 else None)
            or countries.code(name, "a country", fields.place)
            or name
        )
        tally.leftovers(element, "a country")
    return Place(location, area, country)


def _programmes(fields: Fields, found: dict[str, Programme], tally: Tally) -> None:
    key, ordinance = _english(fields, "program-key"), _english(fields, "program-name")
    sets: dict[str, dict[str, str]] = {}
    for element in several(fields, "sanctions-set"):
        number, language = attribute(element, "ssid") or "", attribute(element, "lang") or ""
        sets.setdefault(number, {})[language] = said(element) or ""
    for number, texts in sets.items():
        measure = texts.get("eng") or next(iter(texts.values()), "")
        found[number] = Programme(key or "", ordinance or "", measure)
    for unused in ("origin", "@version-date", "@predecessor-version-date"):
        fields.pop(unused)
    tally.leftovers(fields, "a programme")


def _english(fields: Fields, name: str) -> str | None:
    """The text in English, else the first."""
    texts: dict[str, str] = {}
    for element in several(fields, name):
        language = attribute(element, "lang") or ""
        if text := said(element):
            texts.setdefault(language, text)
    return texts.get("eng") or next(iter(texts.values()), None)
