"""export/us/licence_terms: what a licence of BIS that is held asks of its holder (15 CFR 750.7(d), 758.4(b), 758.5(b))."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.duty_rows import arising
from tidewaiter.rules.export.us.duty_words import duty_note

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/licence_terms"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note where the order names a licence of BIS and a licence is asked for; whether it covers the order is judged
    elsewhere."""
    if found := arising(brief, law, findings, SLUG):
        yield duty_note(brief, law, SLUG, found)
