"""Northern Ireland in the papers: who is there and what leaves from there, by address, postcode, port and name.

The dual-use Regulation of the Union applies there beside the law of the United Kingdom (Windsor Framework; Export Control
Order 2008, art. 2(1), "the dual-use Regulation").
"""

from __future__ import annotations

import re

from tidewaiter.model.party import Party, address_text
from tidewaiter.model.shipment import Shipment
from tidewaiter.places.destination import place_country
from tidewaiter.places.ports import code_behind
from tidewaiter.refdata.countries import country_code

__all__ = ["northern_irish_places"]

_NAMED = re.compile(r"\b(?:northern\s+ireland|nordirland)\b", re.IGNORECASE)
# The postcode area of Belfast is the whole of Northern Ireland and nothing else.
_POSTCODE = re.compile(r"\bBT\d{1,2}\s?\d[A-Z]{2}\b", re.IGNORECASE)
_PORTS = frozenset(
    {
        "GBBEL",
        "GBBHD",
        "GBBFS",
        "GBLAR",
        "GBLDY",
        "GBWPT",
        "BFS",
        "BHD",
        "LDY",
        "BELFAST",
        "LARNE",
        "WARRENPOINT",
    }
    | {"LONDONDERRY", "DERRY"}
)


def northern_irish_places(shipment: Shipment) -> tuple[str, ...]:
    """The JSON pointers at which the exporter, or a stop that is not the last, is in Northern Ireland; a place that has to be
    guessed is none."""
    found = []
    if shipment.exporter is not None and _is_there(shipment.exporter):
        found.append("/exporter")
    for at, leg in enumerate(shipment.route):
        last = at == len(shipment.route) - 1 and at > 0
        if not last and _is_port(leg.place):
            found.append(f"/route/{at}/place")
    return tuple(found)


def _is_there(party: Party) -> bool:
    if country_code(party.country) not in (None, "GB"):
        return False
    stated = f"{party.country or ''} {address_text(party.address) or ''}"
    return bool(_NAMED.search(stated) or _POSTCODE.search(stated))


def _is_port(place: str) -> bool:
    if _NAMED.search(place):
        return True
    spelt = (code_behind(place) or place.partition(",")[0]).strip().upper().replace(" ", "")
    return spelt in _PORTS and place_country(place) in (None, "GB")
