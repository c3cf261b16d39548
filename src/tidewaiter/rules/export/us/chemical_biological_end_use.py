"""export/us/chemical_biological_end_use: items for chemical or biological weapons, or for whole plants for precursors.

15 CFR 744.4(a): the weapons anywhere; plants for precursors of ECCN 1C350 in or by countries outside group A:3.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.export.us.end_uses import Places, all_but, anywhere, gravest, in_tables, report
from tidewaiter.rules.uses_stated import answered_signs, signs

__all__ = ["SLUG", "find", "outside_a3"]

SLUG = "export/us/chemical_biological_end_use"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where such weapons are stated, wherever the goods go, or a plant for their precursors outside
    group A:3; a question where the papers hint at one."""
    plants = signs(brief, law, EndUse.PRECURSOR_PLANT, rule=SLUG)
    asked = signs if plants else answered_signs
    weapons = asked(brief, law, EndUse.CHEMICAL_BIOLOGICAL, rule=SLUG)
    ruling = gravest(brief, law, SLUG, weapons, anywhere(law, SLUG))
    if ruling is None:
        ruling = gravest(brief, law, SLUG, plants, outside_a3(brief, law))
    if ruling is not None:
        yield from report(brief, law, SLUG, ruling)


def outside_a3(brief: Brief, law: Law) -> Places:
    """Every country but those of group A:3 (Australia Group) on the order's day."""
    return all_but(in_tables(brief, law, law.country_group("A:3")))
