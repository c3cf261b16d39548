"""Reads OFAC's SDN list in every form: the comma-separated set, SDN.XML, SDN_ADVANCED.XML, SDN_ENHANCED.XML.

A firm, a ministry and an armed group are all "entities" there, and organisations here. Alternate names of alt.csv
are strong; those in the remarks are weak, as the publisher says. The comma-separated files do not state their date.
They were read from real files; the three forms in XML from the publisher's schema (advanced), from real files of the sister
list (plain), and from its schema as others read it (enhanced), against fixtures of our own with invented parties.
"""

from __future__ import annotations

from collections.abc import Sequence

from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.lists.us_ofac_sdn.reader import OfacReader

__all__ = ["READER", "SDN"]

WATCHLIST = "us_sdn"


def _watchlists(lists: Sequence[str], programmes: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    return (WATCHLIST,)


def _wants(name: str) -> bool:
    return name.strip().lower() == "sdn list"


SDN = Publication(
    list_id="us_ofac_sdn",
    title="the SDN list",
    rows="sdn.csv",
    names="alt.csv",
    addresses="add.csv",
    comments="sdn_comments.csv",
    plain="sdn.xml",
    advanced="sdn_advanced.xml",
    enhanced="sdn_enhanced.xml",
    delta="sdn_delta.xml",
    watchlists=_watchlists,
    other=WATCHLIST,
    wants=_wants,
)
READER = OfacReader(SDN, "us_ofac_sdn-2")
