"""export/us/nuclear_end_use: items for nuclear explosive activities and for parts of the nuclear fuel cycle.

15 CFR 744.2(a)(1) and (3), every destination but those of Supplement No. 3 to Part 744; (a)(2), where no safeguards apply.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.end_uses import Places, all_but, gravest, in_tables, report
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["SLUG", "find", "outside_supp3"]

SLUG = "export/us/nuclear_end_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where nuclear explosives, enrichment, reprocessing, heavy water or plutonium fuel are stated; for
    reactors and anything else nuclear a question, since whether the agency's safeguards apply is not on the papers."""
    found = answered_signs(
        brief, law, EndUse.NUCLEAR_EXPLOSIVE, EndUse.NUCLEAR_FUEL, EndUse.NUCLEAR, rule=SLUG
    )
    ruling = gravest(brief, law, SLUG, found, outside_supp3(brief, law))
    if ruling is not None:
        yield from report(brief, law, SLUG, ruling)


def outside_supp3(brief: Brief, law: Law) -> Places:
    """Every country but those of Supplement No. 3 on the order's day."""
    return all_but(in_tables(brief, law, law.places("us_supp3_744")))
