"""export/de/licence_papers: what goes with a licence of the BAFA, and which general authorisations to look at.

AWV §§ 3, 4 and 6; announcements of the BAFA on end-use certificates and on the person responsible for exports.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.ausfuhrliste import ListedGoods
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime
from tidewaiter.rules.export.de.arms_list import SLUG as ARMS_LIST
from tidewaiter.rules.export.de.brokering import SLUG as BROKERING
from tidewaiter.rules.export.de.lines import is_resident

__all__ = ["SLUG", "find_after"]

SLUG = "export/de/licence_papers"
_ARMS = frozenset({ARMS_LIST, BROKERING})


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note for an exporter in Germany where a rule of German or Union law asks for a licence of goods; it takes nothing
    away."""
    asked = [
        finding
        for finding in findings
        if finding.regime in (Regime.DE, Regime.EU) and finding.level is Level.LICENCE_REQUIRED
    ]
    if not asked or not is_resident(brief):
        return
    arms = all(finding.rule in _ARMS for finding in asked)
    goods = ListedGoods.ARMS if arms else ListedGoods.DUAL_USE
    general = [each for each in law.ausfuhrliste.general if each.goods is goods]
    current = [each for each in general if brief.clocks.as_of <= each.until]
    until = max((each.until for each in general), default=brief.clocks.as_of)
    records = law.number("de_records").at(brief.clocks.as_of)
    yield Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject="",
        regime=Regime.DE,
        facts={
            "numbers": ", ".join(each.number for each in general),
            "until": until.isoformat(),
            "years": f"{records.value:.0f}",
        },
        variant="" if current else "not_read",
        tasks=("bafa", "end_use_certificate", "export_officer", "records"),
    )
