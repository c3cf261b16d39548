"""export/us/support_documents: papers of governments and consignees that go with an application for a licence of BIS, or must be
had before it is used (15 CFR 748.9 to 748.13)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.duty_rows import arising
from tidewaiter.rules.export.us.duty_words import duty_note
from tidewaiter.rules.export.us.outlook import Outlook, outlook

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/support_documents"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note where a licence is asked for and such a paper belongs to it, for exports and reexports alike; none where
    the delivery is prohibited besides, since no licence of BIS lifts that."""
    if outlook(brief, findings) is Outlook.PROHIBITED:
        return
    if found := arising(brief, law, findings, SLUG):
        yield duty_note(brief, law, SLUG, found)
