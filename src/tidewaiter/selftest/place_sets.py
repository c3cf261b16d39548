"""The labelled sets of places: their files, and the orders that their rows stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.shipment import Shipment

__all__ = [
    "Alike",
    "AlikeFile",
    "Alone",
    "DoorFile",
    "Doors",
    "Field",
    "OccupiedFile",
    "Other",
    "Town",
    "TownRow",
    "Variant",
    "alike_order",
    "alone_order",
    "town_rows",
]

Given = str | dict[str, str]
_LETTERS = {"latin": "A-Za-zÀ-ɏ", "cyrillic": "Ѐ-ӿ", "han": "一-鿿", "arabic": "؀-ۿ"}


class Town(Value, frozen=True, kw_only=True):
    """An occupied town with its spellings; `shared` ones are borne by towns elsewhere, of `doubtful` ones a miss counts
    apart."""

    id: str
    region: str
    held_since: str
    source: str
    postcode_ua: str
    spellings: dict[str, str]
    shared: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    note: str = ""


class Field(Value, frozen=True, kw_only=True):
    """A field of papers with a gap for a town; `gives` says what stands beside the town."""

    id: str
    where: str
    given: Given
    gives: str
    scripts: tuple[str, ...]
    prefix: bool = False


class Alone(Value, frozen=True, kw_only=True):
    """A row without a town: a postcode, a telephone number or a region."""

    id: str
    kind: str
    given: Given
    region: str
    expect: str
    source: str
    why: str = ""
    doubtful: bool = False


class OccupiedFile(Value, frozen=True, kw_only=True):
    """The set of occupied towns."""

    as_of: date
    sources: dict[str, str]
    regions: dict[str, dict[str, str]]
    places: tuple[Town, ...]
    fields: tuple[Field, ...]
    alone: tuple[Alone, ...]


class Alike(Value, frozen=True, kw_only=True):
    """What looks like an occupied town or a zone, and what is wanted of it."""

    id: str
    field: str
    given: Given
    expect: str
    why: str
    as_of: date | None = None
    doubtful: bool = False


class AlikeFile(Value, frozen=True, kw_only=True):
    """The set of look-alikes; `alabuga` are the zone of that name and what is none."""

    as_of: date
    rows: tuple[Alike, ...]
    alabuga: tuple[Alike, ...]


class Variant(Value, frozen=True, kw_only=True):
    """A listed address in one of the ways in which it is written."""

    id: str
    given: Given
    doubtful: bool = False


class Doors(Value, frozen=True, kw_only=True):
    """A listed address, by the list's own name of it, in its variants."""

    entry: str
    variants: tuple[Variant, ...]


class Other(Value, frozen=True, kw_only=True):
    """Another door near a listed address, and whether it is in the same building; where two are wanted, either will do."""

    id: str
    near: str
    given: Given
    expect: str | tuple[str, ...]
    why: str
    doubtful: bool = False


class DoorFile(Value, frozen=True, kw_only=True):
    """The set of listed addresses and of other doors near them."""

    licence_source: str
    listed: tuple[Doors, ...]
    others: tuple[Other, ...]


class TownRow(Value, frozen=True, kw_only=True):
    """A town in one spelling and field: the order, what it writes, what is wanted (`held` or `ask`) and whether a miss is
    doubtful."""

    id: str
    region: str
    order: Shipment
    written: str
    wanted: str
    doubtful: bool


def town_rows(found: OccupiedFile) -> Iterator[TownRow]:
    """Every town in every spelling and every field that fits it."""
    for town in found.places:
        for kind, spelling in town.spellings.items():
            for field in found.fields:
                if _script(spelling) not in field.scripts or (kind == "abbr" and field.prefix):
                    continue
                given = _filled(field.given, _words(town, spelling, found.regions[town.region]))
                unsaid = field.gives in ("nothing", "country") and spelling in town.shared
                yield TownRow(
                    id=f"{town.id} {kind} {field.id}",
                    region=town.region,
                    order=_placed(field.where, given),
                    written=given if isinstance(given, str) else ", ".join(given.values()),
                    wanted="ask" if unsaid or town.held_since == "line moves" else "held",
                    doubtful=bool({spelling, town.postcode_ua} & set(town.doubtful)),
                )


def alone_order(row: Alone) -> Shipment:
    """The order in which the row's text stands."""
    if row.kind == "phone":
        return _with_party(phone=row.given if isinstance(row.given, str) else row.given["phone"])
    return _with_party(address=row.given)


def alike_order(row: Alike) -> Shipment:
    """The order in which the look-alike stands in its own field."""
    if row.field == "vessel":
        return _ordered(route=[{"place": "DEHAM", "vessel": {"name": row.given}}])
    if row.field in ("person", "firm"):
        return _with_party(name=row.given)
    if row.field == "goods":
        return _ordered(goods=[{"description": row.given}])
    return _with_party(**{row.field: row.given})


def _words(town: Town, spelling: str, region: Mapping[str, str]) -> dict[str, str]:
    return {
        "name": spelling,
        "NAME": spelling.upper(),
        "lower": spelling.lower(),
        "postcode_ua": town.postcode_ua,
        "postcode_ru": f"2{town.postcode_ua}",
        **region,
    }


def _script(text: str) -> str:
    counts = {name: len(re.findall(f"[{letters}]", text)) for name, letters in _LETTERS.items()}
    return max(counts, key=lambda name: counts[name])


def _filled(given: Given, words: Mapping[str, str]) -> Given:
    if isinstance(given, str):
        return given.format(**words)
    return {name: text.format(**words) for name, text in given.items()}


def _placed(where: str, given: Given) -> Shipment:
    if where == "address":
        return _with_party(address=given)
    if where == "route":
        return _ordered(route=[given if isinstance(given, dict) else {"place": given}])
    return _ordered(delivery=given if isinstance(given, dict) else {"place": given})


def _with_party(**fields: Any) -> Shipment:
    return _ordered(parties=[{"name": "Example", "role": "end_user", **fields}])


def _ordered(**fields: Any) -> Shipment:
    """An order with these fields, and whatever it needs besides that names no place."""
    party = {"name": "Example", "role": "end_user"}
    papers = {"reference": "T-1", "parties": [party], "goods": [{"description": "a part"}], **fields}
    return msgspec.convert(papers, Shipment, strict=False)
