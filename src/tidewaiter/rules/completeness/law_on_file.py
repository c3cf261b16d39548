"""completeness/law_on_file: the order is under a law that is not on file, and that nobody asked."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Regime, Standing
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.completeness.gap import gap

__all__ = ["SLUG", "find"]

SLUG = "completeness/law_on_file"
# Those with rules on parties, goods and places. What binds under the United Nations is read from its list.
_ON_FILE = (Regime.US, Regime.EU, Regime.GB, Regime.DE)
_ASKED = (*_ON_FILE, Regime.UN)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where no regime on file is that of the exporter's own country, one for an exporter in a member state of the
    Union whose own law is not on file and whose goods leave the Union or may leave it, and one for each regime that the
    order declares and whose law is not on file.

    An exporter in a dependency of the United Kingdom is left to reach/crown_dependencies, one whose country cannot be read
    to completeness/exporter, a nexus that failed to be found to completeness/faults.
    """
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    found = any(nexus.grounds or nexus.binds is not Standing.UNKNOWN for nexus in brief.nexus)
    if home is not None and found:
        if not _is_at_home(brief):
            # What the law there extends is asked by reach/crown_dependencies.
            if home not in law.places("gb_dependencies").at(brief.clocks.as_of).members:
                yield gap(law.card(SLUG), "/exporter/country", _named(home))
        elif _leaves_from_elsewhere_in_the_union(brief, law, home):
            yield gap(law.card(SLUG), "/exporter/country", _named(home), "member_state")
    for at, regime in enumerate(brief.shipment.regimes):
        if regime not in _ASKED and regime.value != home:
            yield gap(law.card(SLUG), f"/regimes/{at}", {"regime": regime.value}, "declared")


def _is_at_home(brief: Brief) -> bool:
    """Whether one of the regimes on file is that of the country where the exporter is established."""
    return any(
        nexus.regime in _ON_FILE
        and nexus.persons is Standing.YES
        and any(ground.fact == "established" for ground in nexus.grounds)
        for nexus in brief.nexus
    )


def _leaves_from_elsewhere_in_the_union(brief: Brief, law: Law, home: str) -> bool:
    """Whether the exporter is in a member state other than Germany and the goods are not shown to stay in the Union.

    Control lists of member states (Articles 9 and 10 of Regulation (EU) 2021/821), their lists of arms and their own
    catch-all controls ask for licences of goods that leave the Union.
    """
    union = nexus_of(brief, Regime.EU)
    member = home in law.places("eu_member_states").at(brief.clocks.as_of).members
    return member and home != Regime.DE.value and union is not None and union.items is not Standing.NO


def _named(home: str) -> dict[str, str]:
    return {
        "country": home,
        "country_en": country_name(home, "en"),
        "country_de": country_name(home, "de"),
    }
