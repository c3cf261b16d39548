"""Rows of the Consolidated Screening List composed for tests."""

from __future__ import annotations

import json
from typing import Any

from lists.reading import file, read
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.us_csl.read import READER
from tidewaiter.lists.us_csl.tree import USUAL
from tidewaiter.model.entity import Entity

__all__ = ["DPL", "DTC", "EL", "ISN", "SDN", "content", "entities", "one", "row"]

EL = "Entity List (EL) - Bureau of Industry and Security"
DPL = "Denied Persons List (DPL) - Bureau of Industry and Security"
SDN = "Specially Designated Nationals (SDN) - Treasury Department"
DTC = "ITAR Debarred (DTC) - State Department"
ISN = "Nonproliferation Sanctions (ISN) - State Department"


def row(name: str = "Example Trading", source: str = SDN, **fields: Any) -> dict[str, Any]:
    known: dict[str, Any] = dict.fromkeys(USUAL)
    known |= {
        "entity_number": "900001" if source == SDN else None,
        "type": "Entity" if source == SDN else None,
    }
    lists = ("ids", "dates_of_birth", "nationalities", "citizenships", "places_of_birth")
    known |= {one: [] for one in (*lists, "addresses", "alt_names", "programs")}
    return known | {"source": source, "name": name} | fields


def content(*rows: object, **top: object) -> str:
    tree: dict[str, object] = {
        "search_performed_at": "2026-07-31T13:15:00+00:00",
        "total": len(rows),
        "results": rows,
    }
    return json.dumps(tree | top)


def entities(*rows: object, **top: object) -> tuple[list[Entity], Reading]:
    return read(READER, (file("consolidated.json", content(*rows, **top)),))


def one(**fields: Any) -> Entity:
    (found,), _ = entities(row(**fields))
    return found
