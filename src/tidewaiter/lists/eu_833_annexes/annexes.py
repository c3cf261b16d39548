"""Which annexes to Regulation (EU) No 833/2014 name parties, and of what kind."""

from __future__ import annotations

from typing import NamedTuple

from tidewaiter.model.words import EntityKind

__all__ = ["OF_GOODS", "OF_PARTIES", "Annex"]


class Annex(NamedTuple):
    """The watchlist that an annex belongs to, and what it names."""

    watchlist: str
    kind: EntityKind


_FIRM = EntityKind.ORGANISATION
OF_PARTIES = {
    "III": Annex("eu_833_capital_market", _FIRM),  # Art. 5(1): banks
    "IV": Annex("eu_833_annex_iv", EntityKind.UNKNOWN),  # Arts 2, 2a, 2b: natural or legal persons
    "V": Annex("eu_833_capital_market", _FIRM),  # Art. 5(3): military equipment
    "VI": Annex("eu_833_capital_market", _FIRM),  # Art. 5(3): oil
    "XII": Annex("eu_833_capital_market", _FIRM),  # Art. 5(2): banks
    "XIII": Annex("eu_833_capital_market", _FIRM),  # Art. 5(4): firms of the state
    "XIV": Annex("eu_833_banks", _FIRM),  # Art. 5h
    "XV": Annex("eu_833_broadcasters", _FIRM),  # Art. 2f
    "XIX": Annex("eu_833_transactions", _FIRM),  # Art. 5aa: firms of the state
    "XLII": Annex("eu_833_vessels", EntityKind.VESSEL),  # Art. 3s
    "XLIV": Annex("eu_833_transactions", _FIRM),  # Art. 5ac: users of Russia's payment messages
    "XLV": Annex("eu_833_transactions", _FIRM),  # Art. 5ad: banks and others outside the Union
    "XLVII": Annex("eu_833_transactions", _FIRM),  # Art. 5ae: ports, locks, airports, refineries
    "XLIX": Annex("eu_833_transactions", _FIRM),  # Art. 5ag: investments of the RDIF
    "L": Annex("eu_833_transactions", _FIRM),  # Art. 5ag: who serves the RDIF
}
"""Annexes that name parties, ships or ports, by their numbers."""

OF_GOODS = frozenset(
    [
        "I",
        "II",
        "VII",
        "VIII",
        "IX",
        "X",
        "XI",
        "XVI",
        "XVII",
        "XVIII",
        "XX",
        "XXI",
        "XXII",
        "XXIII",
        "XXIV",
        "XXV",
        "XXVI",
        "XXVII",
        "XXVIII",
        "XXIX",
        "XXX",
        "XXXI",
        "XXXII",
        "XXXIII",
        "XXXIV",
        "XXXV",
        "XXXVI",
        "XXXVII",
        "XXXVIII",
        "XXXVIIIA",
        "XXXVIIIB",
        "XXXIX",
        "XL",
        "XLI",
        "XLIII",
        "XLVI",
        "XLVIII",
        "LI",
        "LII",
        "LIII",
        "LIV",
        "LV",
        "LVI",
        "LVII",
        "XXIIIA",
        "XXIIIB",
        "XXIIIC",
        "XXIIID",
        "XXIIIE",
        "XXIIIF",
        "XXIIIG",
        "XXIIIH",
    ]
)
"""Annexes of goods, countries, prices, forms, zones and currencies, and some that are empty: they name no party."""
