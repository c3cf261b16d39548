"""Supplements of Part 746 by customs code: one way for every such list, from the place to the finding.

15 CFR 746.5, 746.10 before 12 June 2024; 746.6, 746.7, 746.8 and Supplements No. 2, 4, 5 and 7 to Part 746.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay, CodeTable, TableReach
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import reached
from tidewaiter.places.regions import region_hints
from tidewaiter.rules.export.lines import (
    goods_facts,
    list_facts,
    named,
    on_control_list,
    open_only_by_making,
    place_facts,
    subject_to_ear,
)
from tidewaiter.rules.export.us.listed_parts import Caught, How, caught

__all__ = ["Asked", "Judged", "asked", "by_code", "facts_of", "found_in", "judged"]

Judged = tuple[Level, str, bool]
"""Level, variant and gap of a finding."""


class Asked(Value, frozen=True, kw_only=True):
    """A list on its day for the place that the order reaches: how it counts there, whether the goods are to stay, and
    whether that the place is this one is certain."""

    table: CodeTable
    on_day: CodesOnDay
    reach: TableReach
    place: dict[str, str]
    final: bool
    certain: bool = True


def by_code(brief: Brief, law: Law, card: Card, slug: str) -> Iterator[Finding]:
    """One finding for each line that the list of that slug catches, or may catch, on its way to one of its places.

    `licence_required` where the line is subject to the EAR and listed, by its code or as a part made for a listed item,
    and a gap besides where the list of that day was not read, since the stricter answer governs; review and a gap
    where the code, the part, the place or the US nexus is not known. Silent where the list does not count.
    """
    on = asked(brief, law, slug)
    if on is None:
        return
    for line in range(len(brief.shipment.goods)):
        one = caught(brief, law, on.table, line)
        said = judged(brief, law, on, line, one)
        if said is not None:
            yield found_in(brief, card, on, line, said, facts_of(one))


def asked(brief: Brief, law: Law, slug: str) -> Asked | None:
    """The list for the place of its own that the order reaches, a last stop before a passing one; None where there is
    none, or where there was no list yet."""
    table = law.codes(slug)
    on_day = table.at(brief.clocks.as_of)
    if on_day.state is State.NOT_YET:
        return None
    places = sorted(_places(brief, law, table, on_day), key=lambda on: (not on.final, not on.certain))
    return places[0] if places else None


def judged(brief: Brief, law: Law, on: Asked, line: int, one: Caught | None) -> Judged | None:
    """What the list says of the line; None where it says nothing."""
    goods, place = brief.shipment.goods[line], on.place["place"]
    subject = subject_to_ear(brief, line, place)
    on_list = on_control_list(goods)
    if on.table.ear99_only and on_list is Standing.YES:
        return None
    if subject is Standing.NO:
        return None
    if one is None:
        return _unanswered(goods, on)
    if subject is Standing.UNKNOWN:
        making = on.table.direct_products and open_only_by_making(brief, line, place)
        return Level.REVIEW, "foreign_made" if making else "nexus_unknown", True
    return _of_listed(goods, on, one, on_list)


def _of_listed(goods: Goods, on: Asked, one: Caught, on_list: Standing) -> Judged:
    if one.how in (How.WIDER, How.PART_HINTED, How.SMALL_PART):
        return Level.REVIEW, one.how.value, True
    if not on.certain:
        return Level.REVIEW, "place_unsure", True
    if one.row.unit_value is not None and not _is_worth(goods, one.row.unit_value):
        return Level.REVIEW, "price", True
    if not on.final:
        return Level.REVIEW, "passing", True
    if one.standing is Standing.UNKNOWN:
        return Level.LICENCE_REQUIRED, "part_unread" if one.how is How.PART else "state_unknown", True
    if one.how is How.PART:
        return Level.LICENCE_REQUIRED, "part", False
    if on.table.ear99_only and on_list is Standing.UNKNOWN:
        return Level.LICENCE_REQUIRED, "unclassified", True
    return Level.LICENCE_REQUIRED, "elsewhere" if on.reach.foreign_made else "", False


def _unanswered(goods: Goods, on: Asked) -> Judged | None:
    """A gap for a line that nothing lists while it has no code to be listed by, or while codes were not read."""
    if goods.hs is None:
        return (Level.REVIEW, "no_code", True) if goods.kind is GoodsKind.COMMODITY else None
    return (Level.REVIEW, "unread", True) if on.on_day.open else None


def _is_worth(goods: Goods, dollars: float) -> bool:
    """Whether the price of a unit, in US dollars on our papers, is at least that; no where it is not known."""
    if goods.value is None or not goods.quantity or goods.value.currency.strip().upper() != "USD":
        return False
    return goods.value.amount / goods.quantity >= dollars


def _places(brief: Brief, law: Law, table: CodeTable, on_day: CodesOnDay) -> Iterator[Asked]:
    day = brief.clocks.as_of
    for place in reached(brief.shipment):
        reach = table.reaches(place.country, day)
        if reach is not None:
            facts = place_facts(place.country)
            yield Asked(table=table, on_day=on_day, reach=reach, place=facts, final=place.final)
    for hint in region_hints(brief.shipment, law, day):
        reach = table.reaches(hint.region, day)
        if reach is not None:
            title = law.region(hint.region).title
            yield Asked(
                table=table,
                on_day=on_day,
                reach=reach,
                place={"place": hint.region, "place_en": title["en"], "place_de": title["de"]},
                final=hint.final,
                certain=hint.certain,
            )


def facts_of(one: Caught | None) -> dict[str, str]:
    """Facts that name the listed item: its code, its words, what the line is a part of, and the price that counts."""
    if one is None:
        return {}
    facts = {"code": one.row.code, "entry": one.row.what, "parent": one.parent or "-"}
    if one.row.unit_value is not None:
        facts["dollars"] = f"{one.row.unit_value:,.0f}"
    return facts


def found_in(brief: Brief, card: Card, on: Asked, line: int, said: Judged, facts: dict[str, str]) -> Finding:
    """The finding on that line, with these facts besides; the paragraph that counts for the place stands first among its
    sources, then the list of the day."""
    level, variant, gap = said
    told = {**goods_facts(brief, line), **on.place, **list_facts(on.table, on.on_day)}
    blank = {"code": "-", "entry": "-", "parent": "-", "dollars": "-"}
    cited: tuple[Citation, ...] = (on.reach.citation, on.on_day.citation, *card.citations)
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.US,
        facts={**told, "paragraph": named(on.reach.citation), **blank, **facts},
        variant=variant,
        citations=tuple(dict.fromkeys(cited)),
        gap=gap,
    )
