"""completeness/flags_not_evaluated: red flags that the papers are too thin to be asked about, said once."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags import (
    after_2022_02_24,
    forwarder_as_consignee,
    mail_domain,
    payer_not_buyer,
    route_caspian,
    route_detour,
    ship_to_not_buyer_country,
    transshipment_jurisdiction,
    young_company,
)

__all__ = ["SLUG", "find"]

SLUG = "completeness/flags_not_evaluated"
_FLAGS = (
    (payer_not_buyer.SLUG, payer_not_buyer.lacking),
    (ship_to_not_buyer_country.SLUG, ship_to_not_buyer_country.lacking),
    (young_company.SLUG, young_company.lacking),
    (after_2022_02_24.SLUG, after_2022_02_24.lacking),
    (forwarder_as_consignee.SLUG, forwarder_as_consignee.lacking),
    (transshipment_jurisdiction.SLUG, transshipment_jurisdiction.lacking),
    (mail_domain.SLUG, mail_domain.lacking),
    (route_caspian.SLUG, route_caspian.lacking),
    (route_detour.SLUG, route_detour.lacking),
)


# What the flags lack, in words: English, German.
_WORDS = {
    "/destination": ("destination", "Bestimmungsland"),
    "/goods (hs)": ("customs codes of the goods", "Warennummern"),
    "/parties (buyer)": ("buyer", "Käufer"),
    "/parties (country of the buyer)": ("country of the buyer", "Land des Käufers"),
    "/parties (email)": ("mail addresses of the parties", "E-Mail-Adressen der Beteiligten"),
    "/parties (end user, ultimate consignee)": (
        "end user or ultimate consignee",
        "Endverwender oder Endempfänger",
    ),
    "/parties (incorporated)": (
        "days on which the parties were registered",
        "Eintragungsdaten der Beteiligten",
    ),
    "/payment/payer": ("payer", "Zahler"),
    "/route": ("route", "Transportweg"),
    "/route (places with a position on file)": (
        "stops whose position is on file",
        "Halte, deren Lage hinterlegt ist",
    ),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note that lists each flag not evaluated with what it lacks."""
    thin = [(slug, missing) for slug, lacking in _FLAGS if (missing := lacking(brief, law))]
    if thin:
        facts = {
            "count": str(len(thin)),
            "flags": "; ".join(f"{slug.partition('/')[2]}: {missing}" for slug, missing in thin),
            "flags_en": "; ".join(_shown(law, slug, missing, 0) for slug, missing in thin),
            "flags_de": "; ".join(_shown(law, slug, missing, 1) for slug, missing in thin),
        }
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)


def _shown(law: Law, slug: str, missing: str, language: int) -> str:
    title = law.card(slug).title[("en", "de")[language]]
    return f"{title} ({_WORDS[missing][language] if missing in _WORDS else missing})"
