"""export/us/filing: the export is to be filed as Electronic Export Information in AES before it leaves (15 CFR 758.1)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.duty_rows import arising
from tidewaiter.rules.export.us.duty_words import duty_note, leaves_united_states
from tidewaiter.rules.export.us.outlook import Outlook, outlook

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/filing"
_FILING = "eei"


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """One note with the paragraphs under which a filing is due and what it must say, where goods leave the United States;
    what a filing must say is not told where none is due, and nothing where the export is prohibited."""
    hopes = outlook(brief, findings)
    if hopes is Outlook.PROHIBITED or not leaves_united_states(brief):
        return
    found = arising(brief, law, findings, SLUG)
    filing = tuple(one for one in found if one.duty.task == _FILING)
    if filing:
        due = any(one.sure for one in filing)
        said = tuple(one for one in found if due and one.sure and one not in filing)
        yield duty_note(brief, law, SLUG, filing, said, hopes=hopes)
