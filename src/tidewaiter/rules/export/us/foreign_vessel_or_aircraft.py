"""export/us/foreign_vessel_or_aircraft: items for a ship or aircraft, which go where it lies, where it is registered, and to
whom it obeys.

15 CFR 744.7(a), and (b) for those of US or Canadian registry.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind, Level, Regime, Standing
from tidewaiter.places.destination import FINAL_ROLES, reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import goods_facts, place_facts, subject_to_ear
from tidewaiter.rules.export.us.determination import Verdict, determine
from tidewaiter.rules.export.us.end_uses import in_tables
from tidewaiter.rules.export.us.groups import Membership, row_of
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.order import placed
from tidewaiter.rules.reach.us.answers import answered

__all__ = ["SLUG", "find"]

SLUG = "export/us/foreign_vessel_or_aircraft"
_CRAFT = (AskedKind.VESSEL, AskedKind.AIRCRAFT)
_ASKING = (Verdict.LICENCE, Verdict.IN_PART, Verdict.OPEN, Verdict.PART_746, Verdict.NO_ROW)
_CARRIER = (Level.REVIEW, "carrier", True)
_REGISTRIES, _OPEN_PORTS = "us_carrier_registries", "us_carrier_open_ports"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For a ship or aircraft that is to use the goods: incomplete where its registry or who controls it is not on file;
    licence required, or review, where the Control List asks for one to the country of an owner. The country of registry is
    a destination like any other, which the rule on the list asks. Of US or Canadian registry, and not in a port that
    744.7(b) shuts, both are a question for the conditions of that paragraph, a note once it is answered with yes."""
    for pointer, party in placed(brief.shipment, *FINAL_ROLES):
        if party.kind not in _CRAFT:
            continue
        carrier = _carrier(brief, law, country_code(party.country))
        for line in range(len(brief.shipment.goods)):
            subject = subject_to_ear(brief, line)
            if subject is not Standing.NO:
                yield from _of_line(brief, law, line, (pointer, party, subject), carrier=carrier)


def _carrier(brief: Brief, law: Law, flag: str | None) -> bool:
    """Whether (b) may speak of the craft: by its registry, and by the last places of the order, none of which may be in
    group D:1, or perhaps be, but for those left open."""
    day = brief.clocks.as_of
    if flag not in law.places(_REGISTRIES).at(day):
        return False
    shut = in_tables(brief, law, law.country_group("D:1"))
    left = law.places(_OPEN_PORTS).at(day)
    final = [row_of(law, place.country, day) for place in reached(brief.shipment) if place.final]
    return all(place in left or shut(place).membership is Membership.OUT for place in final)


def _of_line(
    brief: Brief, law: Law, line: int, craft: tuple[str, Party, Standing], *, carrier: bool
) -> Iterator[Finding]:
    pointer, party, subject = craft
    flag = country_code(party.country)
    owners = [country_code(owner.country) for owner in party.owners]
    if flag is None or not any(owners):
        judged = _CARRIER if carrier else (Level.INCOMPLETE, "unknown", True)
        yield _finding(brief, law, line, (pointer, party, flag or ""), judged)
    for country in dict.fromkeys(code for code in owners if code is not None):
        for number in us_numbers(brief.shipment.goods[line]):
            verdict = determine(law, number, country, brief.clocks.as_of).verdict
            if verdict not in _ASKING:
                continue
            sure = verdict is Verdict.LICENCE and subject is Standing.YES
            judged = (Level.LICENCE_REQUIRED, "", False) if sure else (Level.REVIEW, "open", True)
            yield _finding(brief, law, line, (pointer, party, country), _CARRIER if carrier else judged)


def _finding(
    brief: Brief, law: Law, line: int, craft: tuple[str, Party, str], judged: tuple[Level, str, bool]
) -> Finding:
    pointer, party, country = craft
    level, variant, gap = judged
    if judged == _CARRIER and answered(brief.shipment, SLUG) is Standing.YES:
        level, variant, gap = Level.NOTE, "carrier_met", False
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=pointer,
        regime=Regime.US,
        facts={**goods_facts(brief, line), **place_facts(country), "party": party.name},
        variant=variant,
        gap=gap,
    )
