"""export/us/records: how long records of an order that US law asks something of are kept (15 CFR 762.6(a); 31 CFR 501.601)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.sanctions.due_days import years_later

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/records"
_EAR, _OFAC = "us_ear_records", "us_ofac_records"
_EAR_SECTION = re.compile(r"15 CFR (Part )?7[3-7]\d")


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note where US law binds and a rule asks for a licence, prohibits, or leaves a question under the EAR, and where one
    does so under OFAC's rules without barring the dealing, whose records another rule tells."""
    speaking = tuple(one for one in findings if one.regime is Regime.US and one.level is not Level.NOTE)
    export = standing(brief, Regime.US, Binding.ITEMS) is Standing.YES and any(map(_is_ear, speaking))
    dealing = standing(brief, Regime.US, Binding.PERSONS) is Standing.YES and _asks_ofac(speaking)
    numbers = (_EAR,) * export + (_OFAC,) * dealing
    if not numbers:
        return
    day = brief.clocks.as_of
    years = {slug: int(law.number(slug).at(day).value) for slug in (_EAR, _OFAC)}
    yield Finding(
        card=law.card(SLUG),
        level=Level.NOTE,
        subject="",
        regime=Regime.US,
        facts={
            "years": str(max(years[slug] for slug in numbers)),
            "ear_years": str(years[_EAR]),
            "ear_until": years_later(day, years[_EAR]).isoformat(),
            "ofac_years": str(years[_OFAC]),
            "ofac_until": years_later(day, years[_OFAC]).isoformat(),
        },
        citations=tuple(law.number(slug).at(day).citation for slug in numbers),
        tasks=("ear_records",) * export + ("ofac_records",) * dealing,
    )


def _is_ear(finding: Finding) -> bool:
    return any(_EAR_SECTION.search(citation.instrument) for citation in finding.cited)


def _asks_ofac(findings: tuple[Finding, ...]) -> bool:
    """Whether something is asked under OFAC's rules, and nothing barred."""
    ofac = [one for one in findings if _is_ofac(one)]
    return bool(ofac) and not any(
        one.level is Level.PROHIBITED or one.variant == "unverified" for one in ofac
    )


def _is_ofac(finding: Finding) -> bool:
    named = "OFAC" in finding.facts.get("authority", "")
    return named or any(citation.instrument.startswith("31 CFR") for citation in finding.citations)
