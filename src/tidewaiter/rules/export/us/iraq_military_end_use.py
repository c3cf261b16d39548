"""export/us/iraq_military_end_use: any item for military end uses or end users in Iraq.

15 CFR 746.3(a)(4): military end users are those whom the United States do not recognise as legitimate; what the Government
of Iraq receives is outside.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level
from tidewaiter.rules.export.us.end_uses import Judged, gravest, in_tables, report, ruled
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["PLACE", "SLUG", "find"]

SLUG = "export/us/iraq_military_end_use"
PLACE = "us_military_end_use_iraq"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required for every line where a military use in Iraq is stated; review where it is a force or an authority by
    its name alone, since the government's own is outside; a question where the papers hint at one."""
    found = answered_signs(brief, law, EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE, rule=SLUG)
    ruling = gravest(brief, law, SLUG, found, in_tables(brief, law, law.places(PLACE)))
    if ruling is None:
        return
    by_name = all(sign.pointer.endswith("/name") for sign in ruling.signs)
    if by_name and ruling.judged.level is Level.LICENCE_REQUIRED:
        ruling = ruled(ruling, Judged(level=Level.REVIEW, variant="government", gap=True))
    yield from report(brief, law, SLUG, ruling)
