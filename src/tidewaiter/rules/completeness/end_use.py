"""completeness/end_use: what the goods are for is not stated, in words that say nothing, or in letters that nobody here reads."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.text.unread_letters import unread_letters

__all__ = ["SLUG", "find"]

SLUG = "completeness/end_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the order's end use is missing or vague, or in a script in which there are few words of use; the answer to
    the question says the same in another."""
    stated = (brief.shipment.end_use or "").strip()
    if not stated or is_vague(stated):
        yield gap(
            law.card(SLUG), "/end_use", {"end_use": stated} if stated else {}, "vague" if stated else ""
        )
        return
    scripts = law.use_words.scripts
    unread = unread_letters(stated, scripts)
    answer = brief.shipment.answers.get(SLUG, "")
    given = answer.strip().casefold() not in ("", "refused") and not is_vague(answer)
    read = given and unread_letters(answer, scripts) is None
    if unread is not None and not read:
        yield gap(law.card(SLUG), "/end_use", {"end_use": stated, "script": unread.capitalize()}, "script")
