"""export/gb/end_use: unlisted goods for weapons of mass destruction, or for military use in an embargoed destination.

Assimilated Regulation (EC) No 428/2009, Art. 4(1), (2), (4); Export Control Order 2008, SI 2008/3231, arts 6, 12A, 12B.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import AssuranceKind, GoodsKind, Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.gb.numbers import gb_number
from tidewaiter.rules.export.us.end_uses import Places, Ruling, gravest, in_tables
from tidewaiter.rules.export.us.groups import Member, Membership
from tidewaiter.rules.export.use_facts import use_facts
from tidewaiter.rules.uses_stated import answered_signs

__all__ = ["SLUG", "find"]

SLUG = "export/gb/end_use"
_HOME = ("GB", "IM")
_AUTHORITY = ("ecju", "export control joint unit", "department for business and trade")
_EMBARGOED = "gb_embargoed"
_WEAPONS = (EndUse.NUCLEAR_EXPLOSIVE, EndUse.CHEMICAL_BIOLOGICAL, EndUse.PRECURSOR_PLANT)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A licence where the papers state such a use of goods that leave the United Kingdom, a question where they hint at one. For
    weapons of mass destruction every destination counts, for military use an embargoed one. Whoever was informed by the
    authority needs a licence whatever the papers say of the use."""
    items = standing(brief, Regime.GB, Binding.ITEMS)
    lines = _lines(brief)
    if items is Standing.NO or not lines:
        return
    if _is_informed(brief):
        yield _informed(brief, law, lines, items)
        return
    weapons = gravest(brief, law, SLUG, answered_signs(brief, law, *_WEAPONS, rule=SLUG), _abroad(law))
    military = answered_signs(brief, law, EndUse.MILITARY, rule=SLUG)
    used = gravest(brief, law, SLUG, military, in_tables(brief, law, law.places(_EMBARGOED)))
    for ruling, kind in ((weapons, "weapons"), (used, "military")):
        if ruling is not None:
            yield _finding(brief, law, ruling, kind, lines, items)


def _is_informed(brief: Brief) -> bool:
    """Whether a letter by which the authority of the United Kingdom informed the exporter is on the order."""
    letters = [each for each in brief.shipment.assurances if each.kind is AssuranceKind.INFORMED_LETTER]
    return any(name in (each.reference or "").casefold() for each in letters for name in _AUTHORITY)


def _informed(brief: Brief, law: Law, lines: tuple[int, ...], items: Standing) -> Finding:
    sure = items is Standing.YES
    return Finding(
        card=law.card(SLUG),
        level=Level.LICENCE_REQUIRED if sure else Level.REVIEW,
        subject=f"/goods/{lines[0]}",
        regime=Regime.GB,
        facts={"lines": ", ".join(str(line + 1) for line in lines)},
        variant="informed" if sure else "informed_nexus_unknown",
        gap=not sure,
        tasks=("tell_ecju",) if sure else (),
    )


def _lines(brief: Brief) -> tuple[int, ...]:
    """The lines that no control list names by a number of the United Kingdom; what is listed needs a licence as it is."""
    return tuple(
        line
        for line, goods in enumerate(brief.shipment.goods)
        if goods.kind is not GoodsKind.SERVICE
        and ((number := gb_number(goods)) is None or not number.kind.controlled)
    )


def _abroad(law: Law) -> Places:
    citation: Citation = law.card(SLUG).citations[0]

    def places(country: str) -> Member:
        return Member(Membership.OUT if country in _HOME else Membership.IN, citation)

    return places


def _finding(
    brief: Brief, law: Law, ruling: Ruling, kind: str, lines: tuple[int, ...], items: Standing
) -> Finding:
    level, told, gap = ruling.judged.level, ruling.judged.variant, ruling.judged.gap
    if items is Standing.UNKNOWN and level is Level.LICENCE_REQUIRED:
        level, told, gap = Level.REVIEW, "nexus_unknown", True
    variant = f"{kind}_{told}" if told else kind
    card = law.card(SLUG)
    sign = ruling.signs[0]
    return Finding(
        card=card,
        level=level,
        subject=sign.pointer,
        regime=Regime.GB,
        facts=use_facts(brief, ruling.spot.country, lines, ruling.signs),
        variant=variant,
        citations=tuple(dict.fromkeys((*card.citations, *ruling.citations))),
        gap=gap,
        tasks=("tell_ecju",) if level is Level.LICENCE_REQUIRED else (),
    )
