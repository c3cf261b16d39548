"""red_flags/ship_to_not_buyer_country: the goods go to another country than the buyer's (BIS guidance on Hong Kong)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.places.destination import countries_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.order import RECEIVING, placed
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/ship_to_not_buyer_country"
_USING = (Role.END_USER, Role.ULTIMATE_CONSIGNEE)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    if not _buyers(brief):
        return "/parties (country of the buyer)"
    return None if brief.destination else "/destination"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag where no buyer is of the country of destination: high where nobody named receives goods there, medium
    where an intermediate consignee alone does, low where a named end user or ultimate consignee does, which explains
    the place."""
    if lacking(brief, law) or brief.destination is None:
        return
    buyers = _buyers(brief)
    if brief.destination in buyers:
        return
    severity, variant = _weight(brief)
    yield raised(
        law.card(SLUG),
        "/destination",
        {"destination": brief.destination, "buyer_country": ", ".join(buyers)},
        severity=severity,
        variant=variant,
    )


def _weight(brief: Brief) -> tuple[str | None, str]:
    """The severity, where it is not the card's, and the wording, by who is in the country of destination."""
    there = {
        party.role
        for _, party in placed(brief.shipment, *RECEIVING)
        if brief.destination in countries_of(party)
    }
    if not there:
        return "high", "nobody"
    return ("low", "explained") if there & set(_USING) else (None, "")


def _buyers(brief: Brief) -> tuple[str, ...]:
    codes = (country_code(party.country) for _, party in placed(brief.shipment, Role.BUYER))
    return tuple(sorted({code for code in codes if code}))
