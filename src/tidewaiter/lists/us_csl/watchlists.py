"""Which official list a row of the consolidated list belongs to."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["OTHER", "Watchlist", "watchlist_of"]


class Watchlist(NamedTuple):
    """An official list: its slug, and the authority that keeps it."""

    slug: str
    authority: str


_BY_SIGN = {
    "SDN": Watchlist("us_sdn", "OFAC"),
    "EL": Watchlist("us_entity_list", "BIS"),
    "DPL": Watchlist("us_denied_persons", "BIS"),
    "UVL": Watchlist("us_unverified", "BIS"),
    "MEU": Watchlist("us_meu", "BIS"),
    "SSI": Watchlist("us_ssi", "OFAC"),
    "CMIC": Watchlist("us_cmic", "OFAC"),
    "NS-MBS LIST": Watchlist("us_ns_mbs", "OFAC"),
    "CAP": Watchlist("us_capta", "OFAC"),
    "PLC": Watchlist("us_plc", "OFAC"),
    "DTC": Watchlist("us_itar_debarred", "DDTC"),
}
_BY_NAME = {"nonproliferation sanctions": Watchlist("us_isn", "ISN")}
OTHER = "us_other"


def watchlist_of(source: str) -> Watchlist | None:
    """The list that the row's `source` names, by its sign in brackets or its name; None for one not known."""
    name, _, office = source.partition(" - ")
    sign = re.search(r"\(([^()]+)\)\s*(?:List)?\s*$", name)
    if sign and sign[1].strip().upper() in _BY_SIGN:
        return _BY_SIGN[sign[1].strip().upper()]
    inner = re.search(r"\(([^()]+)\)", name)
    if inner and inner[1].strip().upper() in _BY_SIGN and office:
        return _BY_SIGN[inner[1].strip().upper()]
    bare = re.sub(r"\s*\(.*", "", name).strip().lower()
    return _BY_NAME.get(bare)
