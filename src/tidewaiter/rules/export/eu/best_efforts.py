"""export/eu/best_efforts: an exporter outside the Union that a firm of the Union owns.

Regulation (EU) No 833/2014, Art. 8a; Regulation (EC) No 765/2006, Art. 8i; recitals 27 to 30 of Regulation (EU) 2024/1745.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Owner
from tidewaiter.model.words import AskedKind, Level, Regime
from tidewaiter.places.destination import reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.eu.third_countries import listed
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/eu/best_efforts"
_TABLES = ("eu_833_annex_xl", "eu_765_annex_xxx")
_PLACES = ("RU", "BY")
_SHARE = "eu_best_efforts_share"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A note where the exporter is outside the Union, firms of the Union own half of it or more or an unknown share, and the
    order is of the kind that such duties speak of: it reaches Russia or Belarus, or its goods are common high priority items."""
    exporter, day = brief.shipment.exporter, brief.clocks.as_of
    home = country_code(exporter.country) if exporter else None
    union = law.places("eu_member_states").at(day).members
    number = law.number(_SHARE)
    if exporter is None or home is None or home in union or day < number.versions[0].from_:
        return
    places = [place.country for place in reached(brief.shipment) if place.country in _PLACES]
    if not places and not listed(brief, _TABLES):
        return
    owners = [
        owner for owner in exporter.owners if country_code(owner.country) in union and _counts(owner, day)
    ]
    shares = [owner.share for owner in owners]
    enough = (
        any(share is None for share in shares) or sum(share or 0 for share in shares) >= number.at(day).value
    )
    if owners and enough:
        yield Finding(
            card=law.card(SLUG),
            level=Level.NOTE,
            subject="/exporter",
            regime=Regime.EU,
            facts={
                **place_facts(home),
                "party": exporter.name,
                "owners": ", ".join(owner.name for owner in owners),
                "shares": ", ".join("?" if share is None else f"{share:g} %" for share in shares),
            },
            citations=(number.at(day).citation, *law.card(SLUG).citations),
            tasks=("parent_efforts",),
        )


def _counts(owner: Owner, day: datetime.date) -> bool:
    """Whether it is a firm that owns on that day; where a person is from says nothing of a duty."""
    begun = owner.from_ is None or owner.from_ <= day
    return owner.kind is not AskedKind.PERSON and begun and (owner.to is None or day <= owner.to)
