"""sanctions/ofac_duties: what a US person must do once a dealing is barred by OFAC: keep what is blocked where it is, report it and
what was turned away, keep records (31 CFR 501.601, 501.603, 501.604)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.due_days import after_business_days, next_annual_report, years_later

__all__ = ["SLUG", "find_after"]

SLUG = "sanctions/ofac_duties"
_BLOCKING = ("sanctions/party_listed", "ownership/ofac_50_percent")
_NUMBERS = (
    "us_ofac_blocking_report",
    "us_ofac_unblocking_report",
    "us_ofac_reject_report",
    "us_ofac_records",
)


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note with the duties as tasks and their last days, counted from `as_of`, where a rule found a dealing that OFAC's
    law bars; where it is not known whether a US person acts, one task that asks so. Silent where US law binds nobody who acts."""
    bound = standing(brief, Regime.US, Binding.PERSONS)
    if bound is Standing.NO:
        return
    barred = [finding for finding in findings if _by_ofac(finding) and _bars(finding)]
    blocked = [finding for finding in barred if finding.rule in _BLOCKING]
    if bound is Standing.UNKNOWN:
        if any(_by_ofac(finding) and finding.variant in ("nexus_unknown", "longer") for finding in findings):
            yield _finding("perhaps", ("establish",), (), brief, law)
        return
    if not barred:
        return
    rejects = int(law.number("us_ofac_reject_report").at(brief.clocks.as_of).value) > 0
    unblocking = int(law.number("us_ofac_unblocking_report").at(brief.clocks.as_of).value) > 0
    tasks: tuple[str, ...] = ("keep", "report", "annual") if blocked else ()
    tasks += ("unblocked",) if blocked and unblocking else ()
    tasks += ("rejected",) if rejects else ()
    yield _finding(
        "blocked" if blocked else "rejected", (*tasks, "records"), tuple(blocked or barred), brief, law
    )


def _by_ofac(finding: Finding) -> bool:
    """Whether the finding is one of OFAC's law: its rule names OFAC as the authority, or it cites 31 CFR."""
    if finding.regime is not Regime.US:
        return False
    named = "OFAC" in finding.facts.get("authority", "")
    return named or any(citation.instrument.startswith("31 CFR") for citation in finding.citations)


def _bars(finding: Finding) -> bool:
    """Whether it bars the dealing, or would if somebody had read its source."""
    return finding.level is Level.PROHIBITED or finding.variant == "unverified"


def _finding(
    variant: str, tasks: tuple[str, ...], barred: tuple[Finding, ...], brief: Brief, law: Law
) -> Finding:
    day = brief.clocks.as_of
    report, unblocking, reject, years = (int(law.number(slug).at(day).value) for slug in _NUMBERS)
    named = dict.fromkeys(finding.facts["party"] for finding in barred if "party" in finding.facts)
    return Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject="",
        regime=Regime.US,
        facts={
            "parties": ", ".join(named) or "-",
            # What a destination alone bars is a dealing with nobody named.
            "with_en": f" with {', '.join(named)}" if named else "",
            "with_de": f" mit {', '.join(named)}" if named else "",
            "as_of": day.isoformat(),
            "days": str(report),
            "unblocking_days": str(unblocking),
            "reject_days": str(reject),
            "blocked_by": after_business_days(day, report).isoformat(),
            "rejected_by": after_business_days(day, reject).isoformat(),
            "annual_by": next_annual_report(day).isoformat(),
            "years": str(years),
            "records_until": years_later(day, years).isoformat(),
        },
        variant=variant,
        citations=_citations(brief, law),
        tasks=tasks,
    )


def _citations(brief: Brief, law: Law) -> tuple[Citation, ...]:
    numbers = tuple(law.number(slug).at(brief.clocks.as_of).citation for slug in _NUMBERS)
    return (*numbers, *law.card(SLUG).citations)
