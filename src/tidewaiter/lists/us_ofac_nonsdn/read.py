"""Reads OFAC's lists beside the SDN list (sectoral, menu-based, correspondent accounts, Chinese military companies, Palestinian
Legislative Council) from the consolidated files, in every form: the comma-separated set CONS_PRIM, CONS_ALT, CONS_ADD and
CONS_COMMENTS, CONSOLIDATED.XML, CONS_ADVANCED.XML, CONS_ENHANCED.XML.

An entry is one listing for each of the lists that it stands on. The code is that of the SDN list. The comma-separated set and the plain XML were read from real files; for the other two forms
holds what is said there.
"""

from __future__ import annotations

from tidewaiter.lists.us_ofac_nonsdn.watchlists import OTHER, wanted, watchlists_of
from tidewaiter.lists.us_ofac_sdn.publication import Publication
from tidewaiter.lists.us_ofac_sdn.reader import OfacReader

__all__ = ["CONSOLIDATED", "READER"]

CONSOLIDATED = Publication(
    list_id="us_ofac_nonsdn",
    title="the consolidated list beside the SDN list",
    rows="cons_prim.csv",
    names="cons_alt.csv",
    addresses="cons_add.csv",
    comments="cons_comments.csv",
    plain="consolidated.xml",
    advanced="cons_advanced.xml",
    enhanced="cons_enhanced.xml",
    delta="cons_delta.xml",
    watchlists=watchlists_of,
    other=OTHER,
    wants=wanted,
)
READER = OfacReader(CONSOLIDATED, "us_ofac_nonsdn-2")
