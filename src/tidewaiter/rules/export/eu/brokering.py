"""export/eu/brokering: whoever is in the Union deals in items that go from one country outside to another.

Regulation (EU) 2021/821, Arts 2(7), (8) and 6(1) to (4).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import departure_of, destination_of
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.export.eu.dual_use_listed import listed_number
from tidewaiter.rules.export.eu.move import Move, move_of
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.uses_stated import Sign, answer_of, signs

__all__ = ["SLUG", "find"]

SLUG = "export/eu/brokering"
_WEAPONS = (EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL)
_MILITARY = (EndUse.MILITARY, EndUse.MILITARY_INTELLIGENCE)
_TABLE = "eu_arms_embargo"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For listed items: licence required where a use of Article 4(1) is stated or the question answered with yes, review
    where there are signs of one, else a note. Items that are not listed are reached by national law alone: review where such
    a use is stated."""
    if move_of(brief, law) is not Move.BROKERED:
        return
    found = _signs(brief, law)
    stated = any(sign.stated and sign.party is None for sign in found)
    answer = answer_of(brief, law, SLUG)
    for line, goods in enumerate(brief.shipment.goods):
        if goods.kind is GoodsKind.SERVICE:
            continue
        number = listed_number(brief, law, goods, law.dual_use.at(brief.clocks.as_of))
        judged = _judged(number, found, answer, stated=stated)
        if judged is not None:
            yield _finding(brief, law, line, number, judged)


def _signs(brief: Brief, law: Law) -> tuple[Sign, ...]:
    """The signs of weapons anywhere, and of military uses where the destination is under an arms embargo."""
    place = destination_of(brief.shipment)
    embargoed = place is not None and place in law.places(_TABLE).at(brief.clocks.as_of)
    return signs(brief, law, *_WEAPONS, *(_MILITARY if embargoed else ()), rule=SLUG)


def _judged(
    number: str, found: tuple[Sign, ...], answer: Standing, *, stated: bool
) -> tuple[Level, str, bool] | None:
    if number and (stated or answer is Standing.YES):
        return Level.LICENCE_REQUIRED, "", False
    if number and found and answer is not Standing.NO:
        return Level.REVIEW, "hint", True
    if number:
        return Level.NOTE, "listed", False
    return (Level.REVIEW, "national", True) if stated else None


def _finding(brief: Brief, law: Law, line: int, number: str, judged: tuple[Level, str, bool]) -> Finding:
    level, variant, gap = judged
    leaves = departure_of(brief.shipment) or ""
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, line),
            **place_facts(destination_of(brief.shipment) or ""),
            "leaves_en": country_name(leaves, "en"),
            "leaves_de": country_name(leaves, "de"),
            "number": number or "-",
        },
        variant=variant,
        gap=gap,
        tasks=("notify",) if level is Level.LICENCE_REQUIRED else (),
    )
