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
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One note that lists each flag not evaluated with what it lacks."""
    thin = [(slug, missing) for slug, lacking in _FLAGS if (missing := lacking(brief, law))]
    if thin:
        shown = "; ".join(f"{slug.partition('/')[2]}: {missing}" for slug, missing in thin)
        facts = {"count": str(len(thin)), "flags": shown}
        yield Finding(card=law.card(SLUG), level=Level.NOTE, subject="", facts=facts)
