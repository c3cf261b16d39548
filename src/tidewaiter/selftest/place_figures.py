"""How well places are told: listed addresses and the doors beside them, occupied towns and what looks like one, a zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from tidewaiter.errors import InputError
from tidewaiter.law.load import Law
from tidewaiter.law.zones import ZoneKind
from tidewaiter.model.base import Value
from tidewaiter.model.document import parse
from tidewaiter.model.party import Address
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.address import beside_listed
from tidewaiter.places.regions import region_hints
from tidewaiter.places.zones import zone_hints
from tidewaiter.selftest.place_sets import (
    AlikeFile,
    DoorFile,
    Given,
    OccupiedFile,
    alike_order,
    alone_order,
    town_rows,
)

__all__ = ["FILES", "Miss", "PlaceFigures", "PlaceRow", "measured"]

FILES = {"addresses.yaml": DoorFile, "occupied.yaml": OccupiedFile, "lookalikes.yaml": AlikeFile}
_REGIONS = {"sevastopol": "crimea", "dnr": "donetsk", "lnr": "luhansk"}
_GRADES = {"none": 0, "ask": 1, "held": 2}
_IN_THE_HOUSE = ("same_building", "unit_unstated")
_ZONE = "alabuga"


class Miss(Value, frozen=True, kw_only=True):
    """A row that came to something else than is wanted: its id, what it writes, what was found and what is wanted."""

    id: str
    text: str
    found: str
    wanted: str
    doubtful: bool = False


class PlaceRow(Value, frozen=True, kw_only=True):
    """One measurement: of `asked` rows those that came out as wanted, and the others. Doubtful ones count as the rest."""

    what: str
    asked: int
    right: int
    misses: tuple[Miss, ...]

    @property
    def share(self) -> float:
        """Of the rows, the share that came out as wanted; 1 where there are none."""
        return self.right / self.asked if self.asked else 1.0


class PlaceFigures(Value, frozen=True, kw_only=True):
    """The measurements of the sets that were given, in their order."""

    rows: tuple[PlaceRow, ...]


def measured(sets: dict[str, bytes], law: Law) -> PlaceFigures:
    """The figures of these files, by name; those of FILES that are not there are not measured. Raises InputError for a file
    that is not of its form."""
    rows: list[PlaceRow] = []
    if "addresses.yaml" in sets:
        rows += _doors(parse(sets["addresses.yaml"], DoorFile, file="addresses.yaml"), law)
    if "occupied.yaml" in sets:
        rows += _occupied(parse(sets["occupied.yaml"], OccupiedFile, file="occupied.yaml"), law)
    if "lookalikes.yaml" in sets:
        rows += _alike(parse(sets["lookalikes.yaml"], AlikeFile, file="lookalikes.yaml"), law)
    return PlaceFigures(rows=tuple(rows))


def _doors(found: DoorFile, law: Law) -> Iterator[PlaceRow]:
    listed = {entry.entry: entry.address for entry in law.addresses.values()}
    unknown = {doors.entry for doors in found.listed} | {row.near for row in found.others}
    if unknown := unknown - set(listed):
        raise InputError(f"no listed address on file is called {sorted(unknown)[0]!r}", file="addresses.yaml")
    variants, barred, apart = [], [], []
    for doors in found.listed:
        for variant in doors.variants:
            level = beside_listed(_address(variant.given), listed[doors.entry]).level
            variants.append(_miss(variant.id, variant.given, level, ("same_unit",), variant.doubtful))
    for row in found.others:
        given = _address(row.given)
        levels = {name: beside_listed(given, address).level.value for name, address in listed.items()}
        taken = next((name for name, level in levels.items() if level == "same_unit"), "none")
        barred.append(_miss(row.id, row.given, taken, ("none",), row.doubtful))
        house = "same_building" if levels[row.near] in _IN_THE_HOUSE else "none"
        wanted = (row.expect,) if isinstance(row.expect, str) else row.expect
        apart.append(_miss(row.id, row.given, house, wanted, row.doubtful))
    yield _row("listed addresses found", variants)
    yield _row("other doors not taken for a listed one", barred)
    yield _row("other doors told to be in the building or not", apart)


def _occupied(found: OccupiedFile, law: Law) -> Iterator[PlaceRow]:
    towns: dict[str, list[Miss | None]] = {}
    for row in town_rows(found):
        grade = _grade(row.order, law, found.as_of, row.region)
        miss = Miss(id=row.id, text=row.written, found=grade, wanted=row.wanted, doubtful=row.doubtful)
        towns.setdefault(row.region, []).append(miss if _GRADES[grade] < _GRADES[row.wanted] else None)
    for region, outcomes in towns.items():
        yield _row(f"towns of {region}", outcomes)
    yield _row("occupied towns in all", [one for outcomes in towns.values() for one in outcomes])
    alone: list[Miss | None] = []
    for lone in found.alone:
        grade = _grade(alone_order(lone), law, found.as_of, lone.region)
        miss = Miss(
            id=lone.id, text=_text(lone.given), found=grade, wanted=lone.expect, doubtful=lone.doubtful
        )
        alone.append(miss if grade == "none" else None)
    yield _row("postcodes, numbers and regions alone", alone)


def _alike(found: AlikeFile, law: Law) -> Iterator[PlaceRow]:
    quiet: list[Miss | None] = []
    asking: list[Miss | None] = []
    for row in found.rows:
        grade = _grade(alike_order(row), law, row.as_of or found.as_of)
        miss = Miss(id=row.id, text=_text(row.given), found=grade, wanted=row.expect, doubtful=row.doubtful)
        quiet.append(miss if _GRADES[grade] > _GRADES[row.expect] else None)
        if row.expect == "ask":
            asking.append(miss if grade == "none" else None)
    yield _row("look-alikes not taken for a town", quiet)
    yield _row("look-alikes that may be one, asked about", asking)
    zone = []
    for row in found.alabuga:
        hints = zone_hints(alike_order(row), law, ZoneKind.SPECIAL, row.as_of or found.as_of)
        said = "zone" if any(hint.zone == _ZONE for hint in hints) else "none"
        zone.append(_miss(row.id, row.given, said, (row.expect,), row.doubtful))
    yield _row("the zone of Alabuga and the town beside it", zone)


def _grade(order: Shipment, law: Law, day: date, region: str | None = None) -> str:
    """What is said of the region, or of any: nothing, a question, or that it is held."""
    hints = region_hints(order, law, day)
    mine = [hint for hint in hints if region is None or hint.region == _REGIONS.get(region, region)]
    return "held" if any(hint.held for hint in mine) else "ask" if mine else "none"


def _miss(id: str, given: Given, found: str, wanted: Iterable[str], doubtful: bool) -> Miss | None:
    if found in wanted:
        return None
    return Miss(id=id, text=_text(given), found=str(found), wanted=" or ".join(wanted), doubtful=doubtful)


def _row(what: str, outcomes: Iterable[Miss | None]) -> PlaceRow:
    every = tuple(outcomes)
    misses = tuple(miss for miss in every if miss is not None)
    return PlaceRow(what=what, asked=len(every), right=len(every) - len(misses), misses=misses)


def _address(given: Given) -> str | Address:
    return given if isinstance(given, str) else msgspec.convert(given, Address)


def _text(given: Given) -> str:
    return given if isinstance(given, str) else ", ".join(given.values())
