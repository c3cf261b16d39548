"""export/eu/lists_833_2014: goods for Russia that stand in no row on file, while rows were not read or no code is given.

Regulation (EU) No 833/2014, Arts 2aa, 3, 3b, 3c, 3h, 3k and the annexes that they name.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import Reached, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.russia import LISTS, listed_for_certain
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.export.listed_goods import listed_in
from tidewaiter.rules.service_words import is_coded

__all__ = ["SLUG", "find"]

SLUG = "export/eu/lists_833_2014"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line for Russia that no list takes for certain, where Union law may bind: by the lists whose rows of that
    day were not read, or by every list in force where the line has no code."""
    place = next((each for each in reached(brief.shipment) if _counts(each)), None)
    if place is None or standing(brief, Regime.EU, Binding.EITHER) is Standing.NO:
        return
    days = [law.codes(table).at(brief.clocks.as_of) for table in LISTS]
    for line, goods in enumerate(brief.shipment.goods):
        if listed_for_certain(brief, line):
            continue
        # Article 5n speaks of services; the annexes are of goods, and technology and software for them.
        if goods.kind is GoodsKind.SERVICE:
            continue
        bare = not is_coded(goods)
        asked = [day for day in days if _asked(brief, line, day, bare=bare)]
        if asked:
            yield _gap(brief, law, line, place, asked)


def _counts(place: Reached) -> bool:
    return place.country == "RU" and not is_on_the_way(place)


def _asked(brief: Brief, line: int, day: CodesOnDay, *, bare: bool) -> bool:
    """Whether the list may take the line by rows that are not on file, or by any row where the line is without a code."""
    if bare:
        return day.state is not State.NOT_YET
    return day.open and all(control.line != line for control in listed_in(brief, day.slug))


def _gap(brief: Brief, law: Law, line: int, place: Reached, days: list[CodesOnDay]) -> Finding:
    goods: Goods = brief.shipment.goods[line]
    titles = [law.codes(day.slug).title for day in days]
    card = law.card(SLUG)
    return Finding(
        card=card,
        level=Level.REVIEW,
        subject=f"/goods/{line}",
        regime=Regime.EU,
        facts={
            **goods_facts(brief, line),
            **place_facts(place.country),
            "lists_en": "; ".join(title["en"] for title in titles),
            "lists_de": "; ".join(title["de"] for title in titles),
        },
        variant="unread" if is_coded(goods) else "no_code",
        citations=tuple(dict.fromkeys(day.citation for day in days)),
        gap=True,
    )
