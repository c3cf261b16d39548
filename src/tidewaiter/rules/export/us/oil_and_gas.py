"""export/us/oil_and_gas: goods of Supplement No. 2 to Part 746 for oil and gas in Russia and Belarus.

15 CFR 746.8(a)(4)(i), before 12 June 2024 746.5(a)(1)(i): for deep water, the Arctic shelf or shale, or where the use cannot
be told; the entries that the paragraph names count beside the supplement.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.export.us.listed_parts import caught
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.supplements import Judged, asked, facts_of, found_in, judged

__all__ = ["SLUG", "find"]

SLUG = "export/us/oil_and_gas"
_TABLE = "us_supp2"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each listed line, where the stated use speaks of oil or gas or does not say what it is.

    A use that is stated and has nothing to do with either leaves the rule silent.
    """
    on = asked(brief, law, _TABLE)
    use = _for_oil_or_gas(brief, law)
    if on is None or use is Standing.NO:
        return
    for line, goods in enumerate(brief.shipment.goods):
        one = caught(brief, law, on.table, line)
        said = judged(brief, law, on, line, one) if one is not None else None
        if said is None and _is_named(goods, law):
            said = _of_entry(subject_to_ear(brief, line, on.place["place"]), final=on.final)
        if said is not None:
            yield found_in(brief, law.card(SLUG), on, line, _with_use(said, use), facts_of(one))


def _for_oil_or_gas(brief: Brief, law: Law) -> Standing:
    """Whether the stated use speaks of oil or gas; unknown where no use is stated that says anything."""
    end_use = brief.shipment.end_use or ""
    if not end_use.strip() or is_vague(end_use):
        return Standing.UNKNOWN
    return Standing.YES if law.words("us_oil_and_gas").found_in(end_use) else Standing.NO


def _is_named(goods: Goods, law: Law) -> bool:
    entries = law.words("us_oil_and_gas_entries").spelt
    numbers = (read_eccn(number) for number in us_numbers(goods))
    return any(eccn is not None and eccn.entry in entries for eccn in numbers)


def _of_entry(subject: Standing, *, final: bool) -> Judged | None:
    if subject is Standing.NO:
        return None
    if subject is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    return (Level.LICENCE_REQUIRED, "entry", False) if final else (Level.REVIEW, "passing", True)


def _with_use(said: Judged, use: Standing) -> Judged:
    level, variant, gap = said
    if level is Level.LICENCE_REQUIRED and use is Standing.UNKNOWN:
        return level, "use_unknown", True
    return level, variant, gap
