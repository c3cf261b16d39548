"""export/us/us_person_support: what US persons do for weapons and military intelligence, with items of whatever law.

15 CFR 744.6(b)(1) to (6), (d). What (c)(2) says of chips is a rule of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.rules.export.us import military_intelligence
from tidewaiter.rules.export.us.chemical_biological_end_use import outside_a3
from tidewaiter.rules.export.us.end_uses import (
    Judged,
    Places,
    Ruling,
    anywhere,
    finding,
    gravest,
    in_tables,
    ruled,
)
from tidewaiter.rules.export.us.nuclear_end_use import outside_supp3
from tidewaiter.rules.export.us.rocket_and_uav_end_use import flight_signs
from tidewaiter.rules.flight_range import Reaches, flight_range
from tidewaiter.rules.uses_stated import answered_signs, signs

__all__ = ["SLUG", "find", "us_persons"]

SLUG = "export/us/us_person_support"
# The wordings that speak of a US person who takes part, and what is said where that is open.
_PERSON_OPEN = {"payload": "payload_person_unknown"}
_KINDS = (
    EndUse.CHEMICAL_BIOLOGICAL,
    EndUse.NUCLEAR_EXPLOSIVE,
    EndUse.PRECURSOR_PLANT,
    EndUse.MILITARY_INTELLIGENCE,
    EndUse.ROCKET,
    EndUse.UAV,
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where a US person takes part, such an end use is stated at such a place, and a line is not subject
    to the EAR or is a service; a question where one of these is open. Lines that are subject to the EAR are the business
    of the rule on that end use."""
    persons = us_persons(brief)
    lines = tuple(line for line in range(len(brief.shipment.goods)) if _is_beside_the_ear(brief, line))
    if persons is Standing.NO or not lines:
        return
    rulings = [ruling for ruling in _rulings(brief, law) if ruling is not None]
    if not rulings:
        return
    gravest_one = min(rulings, key=lambda ruling: (ruling.judged.level.rank, not ruling.judged.gap))
    if persons is Standing.UNKNOWN:
        gravest_one = ruled(gravest_one, _without_person(gravest_one.judged))
    yield finding(brief, law, SLUG, gravest_one, lines)


def us_persons(brief: Brief) -> Standing:
    """Whether US persons take part, by the US nexus."""
    nexus = nexus_of(brief, Regime.US)
    return nexus.persons if nexus is not None else Standing.UNKNOWN


def _without_person(judged: Judged) -> Judged:
    """The same where nothing shows that a US person takes part, in words that do not say so."""
    if judged.level is Level.LICENCE_REQUIRED:
        return Judged(level=Level.REVIEW, variant="nexus_unknown", gap=True)
    return Judged(
        level=judged.level, variant=_PERSON_OPEN.get(judged.variant, judged.variant), gap=judged.gap
    )


def _is_beside_the_ear(brief: Brief, line: int) -> bool:
    service = brief.shipment.goods[line].kind is GoodsKind.SERVICE
    return service or subject_to_ear(brief, line) is not Standing.YES


def _rulings(brief: Brief, law: Law) -> Iterator[Ruling | None]:
    for uses, places in _kinds(brief, law):
        yield gravest(brief, law, SLUG, signs(brief, law, *uses, rule=SLUG), places)
    yield _missiles(brief, law)
    yield _answered(brief, law)


def _kinds(brief: Brief, law: Law) -> Iterator[tuple[tuple[EndUse, ...], Places]]:
    """The end uses of paragraph (b) but missiles, each with the countries for which it counts."""
    yield (EndUse.NUCLEAR_EXPLOSIVE,), outside_supp3(brief, law)
    yield (EndUse.CHEMICAL_BIOLOGICAL,), anywhere(law, SLUG)
    yield (EndUse.PRECURSOR_PLANT,), outside_a3(brief, law)
    if brief.clocks.as_of >= military_intelligence.FROM:
        yield (EndUse.MILITARY_INTELLIGENCE,), military_intelligence.places_of(brief, law)


def _missiles(brief: Brief, law: Law) -> Ruling | None:
    """Paragraph (b)(2) speaks of "missiles": what carries 500 kg for 300 km. The load is seldom on the papers, so that it is
    a question, but where they speak of ballistic or cruise missiles of that range."""
    groups = (law.country_group("D:4"), law.country_group("E:2"))
    ruling = gravest(brief, law, SLUG, flight_signs(brief, law), in_tables(brief, law, *groups))
    if ruling is None or ruling.judged.level is not Level.LICENCE_REQUIRED:
        return ruling
    reaches = flight_range(brief, law, SLUG).reaches
    if reaches is Reaches.SHORT:
        return None
    if reaches is Reaches.FAR and any(sign.use is EndUse.ROCKET for sign in ruling.signs):
        return ruling
    return ruled(ruling, Judged(level=Level.REVIEW, variant="payload", gap=True))


def _answered(brief: Brief, law: Law) -> Ruling | None:
    """What the answer means where no word of the papers says for which of them: yes is knowledge of one, wherever."""
    if signs(brief, law, *_KINDS, rule=SLUG):
        return None
    return gravest(brief, law, SLUG, answered_signs(brief, law, *_KINDS, rule=SLUG), anywhere(law, SLUG))
