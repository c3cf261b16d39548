"""export/gb/control_list: goods that the strategic export control lists of the United Kingdom name.

Export Control Order 2008, SI 2008/3231, arts 3, 4, 8, 17, 20 to 23, 26, 28, 29 and Schedules 2 and 3; assimilated Regulation (EC)
No 428/2009, Art. 3(1) and Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import destination_of, reached, stays_in
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.binding import nexus_of, standing
from tidewaiter.rules.export.gb.numbers import GbKind, GbNumber, gb_number, mirrored
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/gb/control_list"
# Exportation is removal to a destination outside the United Kingdom and the Isle of Man (art. 2(1)).
_HOME = ("GB", "IM")
# Entries of Schedule 3 and the destinations that each names (read in the Order); those of others were not read.
_EVERYWHERE = ("PL9013", "PL9014", "PL9015")
_COUNTRIES = {"PL9009": "IR", "PL9012": "RU"}
_OUTSIDE_UNION, _INSIDE_UNION = "PL9010", "PL9011"
_YEARS = "gb_general_licence_records"
_TASKS = ("licence", "register", "records")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A licence for each line with a number of one of the lists that leaves the United Kingdom; a question where only another
    country's number says that it may have one; a gap where neither is given.

    Goods of Schedule 2 that a United Kingdom person moves between other countries are a question under the trade controls.
    """
    destination = destination_of(brief.shipment)
    items = standing(brief, Regime.GB, Binding.ITEMS)
    if destination in _HOME or (destination is None and items is Standing.NO):
        return
    for line, goods in enumerate(brief.shipment.goods):
        judged = _leaving(brief, law, goods, items) if items is not Standing.NO else _trade(brief, goods)
        if judged is not None:
            yield _finding(brief, law, line, judged, destination or "")


def _leaving(brief: Brief, law: Law, goods: Goods, items: Standing) -> tuple[Level, str] | None:
    number = gb_number(goods)
    if number is None:
        return _without(brief, goods, items)
    if number.kind in (GbKind.NONE, GbKind.CRITICAL):
        return None
    if number.kind is GbKind.UNREAD:
        return Level.REVIEW, "number_unread"
    named = _names(brief, law, number) if number.kind is GbKind.NATIONAL else Standing.YES
    if named is Standing.NO:
        return None
    if named is Standing.UNKNOWN:
        return Level.REVIEW, "places_unread"
    if items is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown"
    crossing = _crosses(brief)
    return (Level.REVIEW, "transit") if crossing else (Level.LICENCE_REQUIRED, number.kind.value)


def _names(brief: Brief, law: Law, number: GbNumber) -> Standing:
    """Whether the entry of Schedule 3 names a place where the goods are to stay; unknown where its places were not read, or no
    such place is known."""
    final = {each.country for each in reached(brief.shipment) if each.final}
    union = law.places("eu_member_states").at(brief.clocks.as_of).members
    if number.entry in _EVERYWHERE:
        return Standing.YES
    if not final:
        return Standing.UNKNOWN
    if number.entry in _COUNTRIES:
        named = {_COUNTRIES[number.entry]} & final
    elif number.entry == _OUTSIDE_UNION:
        named = final - union
    elif number.entry == _INSIDE_UNION:
        named = final & union
    else:
        return Standing.UNKNOWN
    return Standing.YES if named else Standing.NO


def _without(brief: Brief, goods: Goods, items: Standing) -> tuple[Level, str] | None:
    """What a line without a number of the United Kingdom means: a mirror of another list asks; nothing at all asks of an
    exporter there, and of nobody else."""
    if mirrored(goods) is not None:
        return Level.REVIEW, "mirror"
    said = (goods.eccn or "").strip() or any(text.strip() for text in goods.control_numbers.values())
    home = country_code(brief.shipment.exporter.country) if brief.shipment.exporter else None
    service = goods.kind is GoodsKind.SERVICE
    if (
        said
        or service
        or items is not Standing.YES
        or home != "GB"
        or stays_in(brief.shipment, "GB") is Standing.YES
    ):
        return None
    return Level.INCOMPLETE, "unclassified"


def _trade(brief: Brief, goods: Goods) -> tuple[Level, str] | None:
    number = gb_number(goods)
    bound = standing(brief, Regime.GB, Binding.PERSONS)
    arms = number is not None and number.kind is GbKind.MILITARY
    return (Level.REVIEW, "trade") if arms and bound is not Standing.NO else None


def _crosses(brief: Brief) -> bool:
    """Whether nothing but a stop on the way brings the goods under that law, so that the exception for transit may hold."""
    nexus = nexus_of(brief, Regime.GB)
    facts = {ground.fact for ground in nexus.grounds} if nexus is not None else set()
    return "gb_crossed" in facts and not facts & {"leaving", "declared"}


def _finding(brief: Brief, law: Law, line: int, judged: tuple[Level, str], destination: str) -> Finding:
    level, variant = judged
    goods = brief.shipment.goods[line]
    number: GbNumber | None = gb_number(goods)
    years = law.number(_YEARS).at(brief.clocks.as_of)
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.GB,
        facts={
            **goods_facts(brief, line),
            **place_facts(destination),
            "number": number.text if number is not None else mirrored(goods) or "-",
            "years": f"{years.value:g}",
        },
        variant=variant,
        gap=level is not Level.LICENCE_REQUIRED,
        tasks=_TASKS if level is Level.LICENCE_REQUIRED else (),
    )
