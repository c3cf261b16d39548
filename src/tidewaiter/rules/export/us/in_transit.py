"""export/us/in_transit: goods that pass a country which they could not go to without a licence.

15 CFR 736.2(b)(8) (General Prohibition Eight); 734.13(c), 734.14(c).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import is_on_the_way, reached
from tidewaiter.rules.export.lines import goods_facts, place_facts, subject_to_ear
from tidewaiter.rules.export.us.determination import Determination, Verdict, determine
from tidewaiter.rules.export.us.numbers import us_numbers

__all__ = ["SLUG", "find"]

SLUG = "export/us/in_transit"
TABLE = "us_in_transit"
_ASKING = (Verdict.LICENCE, Verdict.IN_PART, Verdict.OPEN, Verdict.NO_ENTRY)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One for each line and each country of the prohibition that the goods pass on their way: licence required where the
    Control List asks for one there for certain; review and a gap where it may, where the country was not read for the day,
    and where the line is not shown to be subject to the EAR.

    Cuba and North Korea, which the chart leaves to Part 746, are told by the rules on embargoes.
    """
    named = law.places(TABLE).at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        row = named.row(place.country)
        if row is None or not is_on_the_way(place):
            continue
        for line, goods in enumerate(brief.shipment.goods):
            subject = subject_to_ear(brief, line, place.country)
            for number in us_numbers(goods) if subject is not Standing.NO else ():
                found = determine(law, number, place.country, brief.clocks.as_of)
                if found.verdict in _ASKING:
                    sure = row.verified and subject is Standing.YES and found.known
                    yield _finding(brief, law, line, found, sure=sure and found.verdict is Verdict.LICENCE)


def _finding(brief: Brief, law: Law, line: int, found: Determination, *, sure: bool) -> Finding:
    asking = found.required or found.open
    return Finding(
        card=law.card(SLUG),
        level=Level.LICENCE_REQUIRED if sure else Level.REVIEW,
        subject=f"/goods/{line}",
        regime=Regime.US,
        facts={
            **goods_facts(brief, line),
            **place_facts(found.destination),
            "number": found.number,
            "reasons": ", ".join(dict.fromkeys(answer.column or answer.reason for answer in asking)) or "-",
            "day": found.day.isoformat(),
        },
        variant="" if sure else "open",
        gap=not sure,
    )
