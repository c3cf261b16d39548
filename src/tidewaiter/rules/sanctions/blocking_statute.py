"""sanctions/blocking_statute: an order of an exporter in the Union that US measures of the annex alone stop or question.

Regulation (EC) No 2271/96, Art. 5 and Annex; for exporters in Germany AWV §§ 7, 82(2) as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find_after"]

SLUG = "sanctions/blocking_statute"
_OTHER = "sanctions/secondary_risk"
# The regulations that the annex names by their parts: Cuban Assets Control, and Iranian Transactions and Sanctions.
_PARTS = (
    (re.compile(r"31 CFR (?:Part )?515(?!\d)"), "CU"),
    (re.compile(r"31 CFR (?:Part )?56[0-2](?!\d)"), "IR"),
)
_PART_OF_OFAC = re.compile(r"31 CFR (?:Part )?5\d\d")
_AIMED_AT = frozenset({"CU", "IR"})
_OWN = (Regime.EU, Regime.DE)


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One question for counsel for each country of the annex for which US findings stop or question the order, unless the
    exporter's own law bars it; open where the state of the annex on the day is not known. The question about a listed
    party is left to sanctions/secondary_risk."""
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter else None
    day = brief.clocks.as_of
    if exporter is None or home not in law.places("eu_law_applies").at(day).members:
        return
    if any(finding.regime in _OWN and finding.level is Level.PROHIBITED for finding in findings):
        return
    statute = law.ofac_programmes.statute_on(day)
    asked = any(_asks(finding) for finding in findings)
    told = [
        (country, finding)
        for finding in findings
        if finding.regime is Regime.US and finding.level is not Level.NOTE and finding.rule != _OTHER
        for country in _countries(finding, law)
        if country in statute.annex and not (asked and finding.rule.startswith("sanctions/"))
    ]
    german = home == Regime.DE.value
    unknown = statute.state is State.UNKNOWN
    own = tuple(each for each in law.card(SLUG).citations if german and "AWV" in each.instrument)
    for country in dict.fromkeys(country for country, _ in told):
        rules = dict.fromkeys(finding.rule for held, finding in told if held == country)
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW,
            subject="/exporter",
            regime=Regime.EU,
            facts={
                **place_facts(country),
                "exporter": exporter.name,
                "rules": ", ".join(rules),
                "as_of": day.isoformat(),
            },
            variant=_variant(german=german, unknown=unknown),
            citations=(statute.citation, *own),
            gap=unknown,
            tasks=("counsel",),
        )


def _asks(finding: Finding) -> bool:
    return finding.rule == _OTHER and finding.variant.startswith("statute")


def _countries(finding: Finding, law: Law) -> Iterator[str]:
    """The countries of the annex at which the US measure behind the finding aims, by the acts it cites and the programmes
    of the entry it speaks of."""
    cited = " ; ".join(_spelt(citation) for citation in finding.cited)
    place = finding.facts.get("place", "")
    # A rule may cite the parts on both countries; the place of the finding says which is meant.
    meant = {place} if place in _AIMED_AT else _AIMED_AT
    yield from (country for part, country in _PARTS if country in meant and part.search(cited))
    if place in _AIMED_AT and _PART_OF_OFAC.search(cited):
        yield place
    for code in re.split(r"[;,]\s*", finding.facts.get("programmes", "")):
        programme = law.ofac_programmes.named(code.strip())
        risk = law.ofac_programmes.risk(programme.risk) if programme and programme.risk else None
        if risk is not None and risk.annex is not None:
            yield risk.annex


def _spelt(citation: Citation) -> str:
    return f"{citation.instrument} {citation.pinpoint or ''}"


def _variant(*, german: bool, unknown: bool) -> str:
    if german:
        return "german_unknown" if unknown else "german"
    return "unknown" if unknown else ""
