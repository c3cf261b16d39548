"""export/eu/exported_arms_parts: items that are not listed, as parts of military goods that left a member state unlawfully.

Regulation (EU) 2021/821, Art. 4(1)(c), (2).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.eu.end_uses import Caught, caught
from tidewaiter.rules.uses_stated import answer_of, signs

__all__ = ["SLUG", "find"]

SLUG = "export/eu/exported_arms_parts"
_PART_OF = "/part_of"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A question where a line is said to be a part of something military; licence required where it is answered with yes, a
    note where with no."""
    found = tuple(
        sign for sign in signs(brief, law, EndUse.MILITARY, rule=SLUG) if sign.pointer.endswith(_PART_OF)
    )
    if not found:
        return
    what = {
        Standing.YES: Caught(level=Level.LICENCE_REQUIRED, signs=found),
        Standing.NO: Caught(level=Level.NOTE, variant="answered", signs=found),
        Standing.UNKNOWN: Caught(level=Level.REVIEW, variant="hint", gap=True, signs=found),
    }[answer_of(brief, law, SLUG)]
    yield from caught(brief, law, SLUG, what)
