"""completeness/flags_not_evaluated: red flags that the papers are too thin to be asked about, said once."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags import (
    address_kind,
    after_2022_02_24,
    distributor_as_user,
    forwarder_as_consignee,
    founded_together,
    hidden_owner,
    late_change,
    mail_domain,
    no_web_presence,
    payer_not_buyer,
    payment_method,
    phone_code,
    route_caspian,
    route_detour,
    ship_to_not_buyer_country,
    shipping_customer,
    trade_mismatch,
    transshipment_jurisdiction,
    vague_delivery,
    young_company,
)
from tidewaiter.rules.red_flags.past import PAST_FLAGS

__all__ = ["SLUG", "find"]

SLUG = "completeness/flags_not_evaluated"
_FLAGS = tuple(
    (rule.SLUG, rule.lacking)
    for rule in (
        payer_not_buyer,
        ship_to_not_buyer_country,
        young_company,
        after_2022_02_24,
        forwarder_as_consignee,
        transshipment_jurisdiction,
        mail_domain,
        route_caspian,
        route_detour,
        address_kind,
        distributor_as_user,
        founded_together,
        hidden_owner,
        late_change,
        no_web_presence,
        payment_method,
        phone_code,
        shipping_customer,
        trade_mismatch,
        vague_delivery,
    )
)

_PAST = "/history (past orders)"

# What the flags lack, in words: English, German.
_WORDS = {
    "/changes (day of the change, day of shipment)": (
        "days of the changes and of the shipment",
        "Tage der Änderungen und des Versands",
    ),
    "/delivery/place": ("place of delivery", "Lieferort"),
    "/destination": ("destination", "Bestimmungsland"),
    "/goods (hs)": ("customs codes of the goods", "Warennummern"),
    "/parties (address)": ("addresses of the parties", "Anschriften der Beteiligten"),
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
    "/parties (industry)": ("trades of the parties", "Geschäftszweige der Beteiligten"),
    "/parties (industry of the end user)": ("trade of the end user", "Geschäftszweig des Endverwenders"),
    "/parties (owners)": ("owners of the parties", "Eigentümer der Beteiligten"),
    "/parties (phone)": ("telephone numbers of the parties", "Telefonnummern der Beteiligten"),
    "/parties (website, email)": (
        "websites or mail addresses of the parties",
        "Websites oder E-Mail-Adressen der Beteiligten",
    ),
    _PAST: ("past orders", "frühere Aufträge"),
    "/payment/method": ("method of payment", "Zahlungsart"),
    "/payment/payer": ("payer", "Zahler"),
    "/route": ("route", "Transportweg"),
    "/route (places with a position on file)": (
        "stops whose position is on file",
        "Halte, deren Lage hinterlegt ist",
    ),
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note that lists each flag not evaluated with what it lacks, by what is lacking."""
    thin = [(slug, missing) for slug, lacking in _FLAGS if (missing := lacking(brief, law))]
    if brief.past is None or not brief.past.total:
        thin += ((slug, _PAST) for slug in PAST_FLAGS)
    if thin:
        facts = {
            "count": str(len(thin)),
            "flags": "; ".join(f"{slug.partition('/')[2]}: {missing}" for slug, missing in thin),
            "flags_en": _shown(law, thin, 0),
            "flags_de": _shown(law, thin, 1),
        }
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)


def _shown(law: Law, thin: list[tuple[str, str]], language: int) -> str:
    """What is missing, each once, with the titles of the flags that would need it in brackets."""
    titles: dict[str, list[str]] = {}
    for slug, missing in thin:
        named = _WORDS[missing][language] if missing in _WORDS else missing
        titles.setdefault(named, []).append(law.card(slug).title[("en", "de")[language]])
    if past := titles.get(_WORDS[_PAST][language]):  # many, and all for one reason
        past[:] = [f"{len(past)} {('flags', 'Warnzeichen')[language]}"]
    return "; ".join(f"{missing} ({', '.join(named)})" for missing, named in titles.items())
