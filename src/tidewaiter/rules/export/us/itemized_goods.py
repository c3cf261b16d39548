"""export/us/itemized_goods: goods that Supplement No. 6 to Part 746 names by words, to Russia and Belarus.

15 CFR 746.8(a)(6), before 12 June 2024 746.5(a)(1)(iii); Supplement No. 6 to Part 746.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.lines import on_control_list, subject_to_ear
from tidewaiter.rules.export.us.by_words import entries_named
from tidewaiter.rules.export.us.supplements import asked, found_in

__all__ = ["SLUG", "find"]

SLUG = "export/us/itemized_goods"
_TABLE = "us_supp6"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each line whose words may mean an entry, unless it is on the Control List or not under US law.

    A name alone settles nothing: strength, size and purpose of the goods decide.
    """
    on = asked(brief, law, _TABLE)
    if on is None:
        return
    for line, goods in enumerate(brief.shipment.goods):
        named = entries_named(goods, on.on_day)
        on_list, subject = on_control_list(goods), subject_to_ear(brief, line, on.place["place"])
        if not named or on_list is Standing.YES or subject is Standing.NO:
            continue
        variant = "nexus_unknown" if subject is Standing.UNKNOWN else "" if on.final else "passing"
        entry = "; ".join(f"{each.pinpoint} {each.what}".strip() for each in named[:3])
        said = (Level.REVIEW, variant, True)
        yield found_in(brief, law.card(SLUG), on, line, said, {"entry": entry})
