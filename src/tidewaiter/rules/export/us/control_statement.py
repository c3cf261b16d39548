"""export/us/control_statement: the destination control statement, and some ECCNs, on the commercial invoice (15 CFR 758.6)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.duty_rows import arising
from tidewaiter.rules.export.us.duty_words import duty_note, leaves_united_states
from tidewaiter.rules.export.us.outlook import Outlook, outlook

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/control_statement"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note where goods of the Control List leave the United States in tangible form; EAR99 needs no statement, and what
    is prohibited no invoice."""
    hopes = outlook(brief, findings)
    if hopes is Outlook.PROHIBITED or not leaves_united_states(brief):
        return
    if found := arising(brief, law, findings, SLUG):
        yield duty_note(brief, law, SLUG, found, hopes=hopes)
