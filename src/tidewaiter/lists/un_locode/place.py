"""A row of UN/LOCODE as the places it stands for: code, country, name, functions, position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.tables.reader import Row

__all__ = ["rows_of"]

_COUNTRY = re.compile(r"[A-Z]{2}")
_LOCATION = re.compile(r"[A-Z2-9]{3}")
_FUNCTION = re.compile(r"[0-8B-]{8}")
_IATA = re.compile(r"[A-Z]{3}")
_POSITION = re.compile(r"(\d{2})(\d{2})([NS]) (\d{3})(\d{2})([EW])")
_AIRPORT = "4"
# What is read and not kept: it says how the row came about.
_PASSED = ("change", "subdivision", "status", "date", "remarks")


def rows_of(fields: Fields, reading: Reading, tally: Tally) -> Iterator[Row]:
    """The place under its code and under the IATA code of its airport; none for the heading of a country and for a
    reference from another name. A row whose codes have not their form is rejected; a position that was looked up by name,
    or is none, is left out."""
    change, country, location = fields.text("change"), fields.text("country"), fields.text("location")
    name = fields.text("namewodiacritics") or fields.text("name_ascii") or fields.text("name")
    function = (fields.text("function") or "").upper()
    iata = fields.text("iata")
    latitude, longitude = _position(fields, tally)
    for field in ("name", "name_ascii", "namewodiacritics", *_PASSED):
        fields.pop(field)
    tally.leftovers(fields, "a place")
    if location is None and (change == "=" or (name or "").startswith(".")):
        reading.placeholders += 1
        return
    if not (country and _COUNTRY.fullmatch(country) and location and _LOCATION.fullmatch(location)):
        reading.reject(fields.place, f"{country} {location} is no UN/LOCODE")
        return
    if (function and not _FUNCTION.fullmatch(function)) or (iata and not _IATA.fullmatch(iata)):
        reading.reject(
            fields.place, f"the columns of {country}{location} are shifted, as by a comma in its name"
        )
        return
    cells = (f"{country}{location}", country, name or "", function, latitude, longitude)
    yield Row(cells[0], cells)
    flown = iata or (location if _AIRPORT in function and _IATA.fullmatch(location) else None)
    if flown:
        yield Row(flown, cells)


def _position(fields: Fields, tally: Tally) -> tuple[str, str]:
    """Latitude and longitude in degrees with four places, both empty where they are not known."""
    written = fields.text("coordinates")
    latitude, longitude = fields.text("lat"), fields.text("lon")
    if fields.text("geocoded") and latitude:
        tally.note(
            "a position was looked up by name by whoever made this copy, and is not used", fields.place
        )
        return "", ""
    try:
        if written:
            return _degrees(*_read(written))
        if latitude is None or longitude is None:
            return "", ""
        north, east = float(latitude), float(longitude)
        if not (_is_whole(north) and _is_whole(east)):
            tally.note(
                "a position is not in whole minutes as its publisher gives it, and is not used", fields.place
            )
            return "", ""
        return _degrees(north, east)
    except ValueError:
        form = written or f"{latitude} {longitude}"
        tally.note("a position is of another form or nowhere on Earth, and is not used", fields.place, form)
        return "", ""


def _read(written: str) -> tuple[float, float]:
    """Degrees north and east of `4230N 00131E`. Raises ValueError for another form."""
    found = _POSITION.fullmatch(written)
    if found is None or int(found[2]) > 59 or int(found[5]) > 59:
        raise ValueError
    north, east = int(found[1]) + int(found[2]) / 60, int(found[4]) + int(found[5]) / 60
    return (north if found[3] == "N" else -north), (east if found[6] == "E" else -east)


def _is_whole(degrees: float) -> bool:
    return abs(degrees * 60 - round(degrees * 60)) <= 1e-6


def _degrees(north: float, east: float) -> tuple[str, str]:
    if not (abs(north) <= 90 and abs(east) <= 180):
        raise ValueError
    return f"{north:.4f}", f"{east:.4f}"
