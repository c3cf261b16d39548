"""export/us/foreign_vessel_or_aircraft: items for a ship or aircraft, which go where it lies, where it is registered, and to
whom it obeys.

15 CFR 744.7(a).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, Level, Regime, Standing
from tidewaiter.places.destination import FINAL_ROLES
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import goods_facts, place_facts, subject_to_ear
from tidewaiter.rules.export.us.determination import Verdict, determine
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.order import placed

__all__ = ["SLUG", "find"]

SLUG = "export/us/foreign_vessel_or_aircraft"
_CRAFT = (AskedKind.VESSEL, AskedKind.AIRCRAFT)
_ASKING = (Verdict.LICENCE, Verdict.IN_PART, Verdict.OPEN, Verdict.PART_746, Verdict.NO_ROW)
# Registered there, nobody needs to ask who controls it; 744.7(b) has the exception for their carriers.
_HOME = frozenset({"US", "CA"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For a ship or aircraft that is to use the goods: incomplete where its registry or who controls it is not on file;
    licence required, or review, where the Control List asks for one to the country of an owner. The country of registry is
    a destination like any other, which the rule on the list asks."""
    for pointer, party in placed(brief.shipment, *FINAL_ROLES):
        if party.kind not in _CRAFT:
            continue
        for line in range(len(brief.shipment.goods)):
            subject = subject_to_ear(brief, line)
            if subject is not Standing.NO:
                yield from _of_line(brief, law, line, (pointer, party, subject))


def _of_line(brief: Brief, law: Law, line: int, craft: tuple[str, Party, Standing]) -> Iterator[Finding]:
    pointer, party, subject = craft
    flag = country_code(party.country)
    owners = [country_code(owner.country) for owner in party.owners]
    if flag is None or (flag not in _HOME and not any(owners)):
        yield _finding(brief, law, line, (pointer, party, flag or ""), (Level.INCOMPLETE, "unknown", True))
    for country in dict.fromkeys(code for code in owners if code is not None):
        for number in us_numbers(brief.shipment.goods[line]):
            verdict = determine(law, number, country, brief.clocks.as_of).verdict
            if verdict not in _ASKING:
                continue
            sure = verdict is Verdict.LICENCE and subject is Standing.YES
            judged = (Level.LICENCE_REQUIRED, "", False) if sure else (Level.REVIEW, "open", True)
            yield _finding(brief, law, line, (pointer, party, country), judged)


def _finding(
    brief: Brief, law: Law, line: int, craft: tuple[str, Party, str], judged: tuple[Level, str, bool]
) -> Finding:
    pointer, party, country = craft
    level, variant, gap = judged
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=pointer,
        regime=Regime.US,
        facts={**goods_facts(brief, line), **place_facts(country), "party": party.name},
        variant=variant,
        gap=gap,
    )
