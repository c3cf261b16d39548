"""A list of a few entries, in the form of the US Consolidated Screening List, for cases whose parties the sample does not hold."""

from __future__ import annotations

import datetime
import json
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.base import Value

__all__ = ["Entry", "catalogue"]

SOURCES = {
    "us_sdn": "Specially Designated Nationals (SDN) - Treasury Department",
    "us_ssi": "Sectoral Sanctions Identifications List (SSI) - Treasury Department",
    "us_ns_mbs": "Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department",
    "us_cmic": "Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department",
    "us_capta": "Capta List (CAP) - Treasury Department",
    "us_plc": "Palestinian Legislative Council List (PLC) - Treasury Department",
    "us_entity_list": "Entity List (EL) - Bureau of Industry and Security",
}
RECEIVED = datetime.date(2026, 8, 1)
OPTIONS = ImportOptions(received=RECEIVED, published=RECEIVED, accept_shrink=True)


class Entry(Value, frozen=True, kw_only=True):
    """An entry of one of the lists above, with the fields that cases turn on."""

    on: str
    name: str
    programmes: tuple[str, ...] = ()
    remarks: str | None = None
    country: str | None = None
    requirement: str | None = None
    person: bool = False


@cache
def catalogue(entries: tuple[Entry, ...]) -> Catalogue:
    """The sample list, and these entries in place of the US lists."""
    folder = Path(mkdtemp())
    store = Store(folder / "home")
    if entries:
        file = folder / "consolidated.json"
        file.write_text(json.dumps(_content(entries)), encoding="utf-8")
        store.import_files("us_csl", [file], options=OPTIONS)
    return Catalogue.open(store, known_at=None)


def _content(entries: tuple[Entry, ...]) -> dict[str, object]:
    rows = [_row(entry, at) for at, entry in enumerate(entries)]
    # The reader takes no file below a thousand bytes for a whole one.
    rows.append(_row(Entry(on="us_sdn", name="EXAMPLE OF AN ENTRY THAT NOBODY ASKS FOR"), 900000))
    rows.append(_row(Entry(on="us_sdn", name="SECOND EXAMPLE OF AN ENTRY THAT NOBODY ASKS FOR"), 900001))
    return {"search_performed_at": "2026-08-01T06:00:00+00:00", "total": len(rows), "results": rows}


def _row(entry: Entry, at: int) -> dict[str, object]:
    treasury = entry.on != "us_entity_list"
    kind = "Individual" if entry.person else "Entity"
    return {
        "source": SOURCES[entry.on],
        "entity_number": str(700000 + at) if treasury else None,
        "type": kind if treasury else None,
        "programs": list(entry.programmes),
        "name": entry.name,
        "title": None,
        "addresses": [
            {"address": None, "city": None, "state": None, "postal_code": None, "country": entry.country}
        ],
        "federal_register_notice": None,
        "license_requirement": entry.requirement,
        "license_policy": None,
        "source_list_url": None,
        "alt_names": [],
        "ids": [],
        "dates_of_birth": [],
        "nationalities": [],
        "citizenships": [],
        "places_of_birth": [],
        "remarks": entry.remarks,
    }
