"""red_flags/transshipment_jurisdiction: goods of concern for a place that guidance names for diversion, where the end
user or the customer's history is missing. The place alone is never a flag."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.places import PlacesOnDay
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.goods_of_concern import of_concern, uncoded
from tidewaiter.rules.order import RECEIVING, first_order, placed
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/transshipment_jurisdiction"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    if not _places(brief):
        return "/destination"
    return "/goods (hs)" if uncoded(brief) and not of_concern(brief, law) else None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for the order: high where no earlier order of the customer is on file, medium where only the end
    user is missing, which keeps the order from being complete by itself."""
    goods = of_concern(brief, law)
    end_user = any(not is_vague(party.name) for _, party in placed(brief.shipment, Role.END_USER))
    first = first_order(brief.shipment, brief.past)
    if not goods or (end_user and not first):
        return
    named = law.places("transshipment").at(brief.clocks.known_at)
    concern = [code for code in _places(brief) if code in named]
    if not concern:
        return
    yield raised(
        law.card(SLUG),
        "/destination",
        {
            "places": ", ".join(concern),
            "places_en": ", ".join(country_name(code, "en") for code in concern),
            "places_de": ", ".join(country_name(code, "de") for code in concern),
            "codes": ", ".join(goods),
        },
        severity=None if first else "medium",
        variant=("" if end_user else "first_and_no_end_user") if first else "no_end_user",
        citations=_guidance(concern, named, law.places("listed_party_places").at(brief.clocks.known_at)),
    )


def _places(brief: Brief) -> tuple[str, ...]:
    """The destination and the countries of the receiving parties, each once, the exporter's own left out."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    codes = [
        brief.destination,
        *(country_code(party.country) for _, party in placed(brief.shipment, *RECEIVING)),
    ]
    return tuple(dict.fromkeys(code for code in codes if code and code != home))


def _guidance(concern: list[str], *named: PlacesOnDay) -> tuple[Citation, ...]:
    """The guidance that names these places, each once: what was read, and only without it what was not."""
    rows = (row for code in concern for table in named for row in table.of(code))
    cited = tuple(dict.fromkeys(row.citation for row in rows if row.citation))
    return tuple(citation for citation in cited if citation.verified) or cited
