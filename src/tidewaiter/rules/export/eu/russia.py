"""The goods annexes of Regulation (EU) No 833/2014: which lists they are, and how each is asked."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.listed_goods import Reading, banned, listed_in

__all__ = ["LISTS", "TRANSIT", "barred", "listed_for_certain"]

LISTS = (
    "eu_833_annex_ii",
    "eu_833_annex_x",
    "eu_833_annex_xi",
    "eu_833_annex_xviii",
    "eu_833_annex_xx",
    "eu_833_annex_xxiii",
    "eu_833_firearms",
)
"""The lists of goods by codes that may not go to Russia; banknotes are a list of one code that is known."""

TRANSIT = ("eu_833_annex_xi", "eu_833_annex_xx", "eu_833_annex_xxxvii", "eu_833_firearms")
"""The lists of goods that may not pass through Russia on their way out of the Union; each says since when."""

# What no row meets is told once for all lists together, and what only passes Russia by the rule on transit.
_READING = Reading(unmet=False, stops=False, persons=True)


def barred(brief: Brief, law: Law, slug: str, table: str) -> Iterator[Finding]:
    """One finding, by the card of that slug, for each line that the table catches on its way to Russia or to somebody there; what
    is barred brings the tasks to hold the goods and to look at the exceptions of the article."""
    for finding in banned(brief, law, law.card(slug), table, _READING):
        held = finding.level is Level.PROHIBITED
        yield structs.replace(finding, tasks=("hold", "exceptions")) if held else finding


def listed_for_certain(brief: Brief, line: int, lists: tuple[str, ...] = LISTS) -> bool:
    """Whether one of the lists takes the line outright by a row that was read for the day."""
    return any(
        control.line == line
        and control.standing is Standing.YES
        and control.verified
        and not (control.wider or control.partial or control.above is not None)
        for table in lists
        for control in listed_in(brief, table)
    )
