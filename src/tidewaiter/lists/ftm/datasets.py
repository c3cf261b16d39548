"""On which official list an entity stands, by the data set that says so, or the authority."""

from __future__ import annotations

import re

from tidewaiter.lists.us_csl.watchlists import OTHER as US_OTHER
from tidewaiter.lists.us_csl.watchlists import watchlist_of

__all__ = ["OTHER", "watchlist_of_sanction"]

OTHER = "ftm_other"
"""Where the list is not one of ours: it binds nobody by itself, and a hit is review."""

_EU = "eu_financial_sanctions"
# Names of data sets of OpenSanctions, and the titles that targets.simple.csv gives in their place. Not every title was seen.
_DATASETS = {
    "us_ofac_sdn": "us_sdn",
    "us ofac specially designated nationals (sdn) list": "us_sdn",
    "us_ofac_cons": US_OTHER,
    "us ofac consolidated (non-sdn) list": US_OTHER,
    "us_trade_csl": US_OTHER,
    "us_bis_denied": "us_denied_persons",
    "us_ddtc_debarred": "us_itar_debarred",
    "un_sc_sanctions": "un_sc",
    "un security council consolidated sanctions": "un_sc",
    "eu_fsf": _EU,
    "eu financial sanctions files (fsf)": _EU,
    "gb_fcdo_sanctions": "gb_sanctions",
    "uk fcdo sanctions list": "gb_sanctions",
    "gb_hmt_sanctions": "gb_sanctions",
    "ch_seco_sanctions": "ch_seco",
    "ca_dfatd_sema_sanctions": "ca_sema",
    "au_dfat_sanctions": "au_dfat",
    "jp_meti_eul": "jp_meti_eul",
    "jp_mof_sanctions": "jp_mof",
}
# An authority that keeps one list alone.
_AUTHORITIES = {
    "united nations security council": "un_sc",
    "un security council": "un_sc",
    "directorate of defense trade controls": "us_itar_debarred",
}
_US_PROGRAMMES = {
    "UKRAINE-EO13662": "us_ssi",
    "CMIC-EO13959": "us_cmic",
    "NS-PLC": "us_plc",
}
_EU_PROGRAMMES = (
    (re.compile(r"\b269/2014\b|^(?:EU-)?UKR$", re.IGNORECASE), "eu_269_annex_i"),
    (re.compile(r"\b(?:267/2012|359/2011|2023/1529)\b|^(?:EU-)?IRN$", re.IGNORECASE), "eu_iran"),
    (re.compile(r"\b765/2006\b|^(?:EU-)?BLR$", re.IGNORECASE), "eu_765_annex_i"),
)


def watchlist_of_sanction(
    datasets: tuple[str, ...], authorities: tuple[str, ...], programmes: tuple[str, ...]
) -> str | None:
    """The list that an entry of these data sets, authorities and programmes stands on; None where neither is known."""
    found = next(
        (known for name in datasets if (known := _DATASETS.get(" ".join(name.split()).casefold()))), None
    )
    if found is None:
        found = next(
            (_AUTHORITIES[name] for text in authorities if (name := _plain(text)) in _AUTHORITIES), None
        )
    if found == US_OTHER:
        return _us_list((*programmes, *authorities)) or found
    if found == _EU:
        told = (
            slug for sign, slug in _EU_PROGRAMMES if any(sign.search(programme) for programme in programmes)
        )
        return next(told, found)
    return found


def _us_list(texts: tuple[str, ...]) -> str | None:
    """The list of the US that the texts name, by its sign or a programme of it alone."""
    for text in texts:
        if known := watchlist_of(text):
            return known.slug
        if text in _US_PROGRAMMES:
            return _US_PROGRAMMES[text]
    return None


def _plain(text: str) -> str:
    return re.sub(r"\s*\([^()]*\)$", "", " ".join(text.split())).casefold()
