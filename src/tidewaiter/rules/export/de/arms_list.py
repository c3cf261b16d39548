"""export/de/arms_list: goods of Part I, section A of the German export list (arms).

AWV § 8(1) no. 1 and (2), § 11(1), § 74; Außenwirtschaftsgesetz § 17.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.law.places import PlacesOnDay
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import destination_of, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.de.lines import (
    answered_by_bafa,
    arms_numbers,
    departs_elsewhere,
    looks_military,
)
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/de/arms_list"
_EMBARGO = "de_arms_embargo"
# AWV § 8(2): firearms and ammunition of the Weapons Act may go there without a licence.
_FIREARMS = frozenset({"0001", "0003"})
_FREE_FOR_FIREARMS = frozenset({"CH", "LI", "NO", "IS"})
_Judged = tuple[Level, str, bool]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line with a number of section A: prohibited to an embargoed country, licence required out of Germany, within
    the Union too; a question for a line without one that a number of a US list shows to be military."""
    bound = standing(brief, Regime.DE, Binding.EITHER)
    if bound is Standing.NO:
        return
    for line, goods in enumerate(brief.shipment.goods):
        numbers = arms_numbers(goods, law)
        if numbers:
            named = ", ".join(dict.fromkeys(each.text.strip() for each in numbers))
            entry = law.ausfuhrliste.arms_entry(numbers[0].number)
            what = entry.what if entry else {"en": "-", "de": "-"}
            facts = {"number": named, "what_en": what["en"], "what_de": what["de"]}
            firearms = all(each.number in _FIREARMS for each in numbers)
            yield from _listed(brief, law, line, facts, (bound, firearms))
        elif looks_military(goods) and _leaves(brief):
            answer = answered_by_bafa(brief, line, brief.clocks.as_of)
            told = {"answer": f"{answer.authority} {answer.number}"} if answer else {}
            judged = (Level.REVIEW, "answered", False) if answer else (Level.REVIEW, "us_number", True)
            yield _finding(brief, law, line, told, judged)


def _leaves(brief: Brief) -> bool:
    return destination_of(brief.shipment) != Regime.DE.value and not departs_elsewhere(brief)


def _listed(
    brief: Brief, law: Law, line: int, facts: dict[str, str], known: tuple[Standing, bool]
) -> Iterator[Finding]:
    bound, firearms = known
    embargoed = law.places(_EMBARGO).at(brief.clocks.as_of)
    barred = next((place for place in reached(brief.shipment) if place.country in embargoed), None)
    if barred is not None and not is_on_the_way(barred):
        told = {**facts, **place_facts(barred.country)}
        judged = _embargo(embargoed, barred.country, bound, final=barred.final)
        row = embargoed.row(barred.country)
        cited = (row.citation if row and row.citation else embargoed.citation,)
        yield _finding(brief, law, line, told, judged, cited)
        return
    destination = destination_of(brief.shipment)
    if destination == Regime.DE.value or departs_elsewhere(brief):
        return
    told = {**facts, **(place_facts(destination) if destination else {})}
    yield _finding(brief, law, line, told, _export(brief, law, destination, bound, firearms=firearms))


def _embargo(embargoed: PlacesOnDay, country: str, bound: Standing, *, final: bool) -> _Judged:
    row = embargoed.row(country)
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not final:
        return Level.REVIEW, "embargo_passing", True
    if row is None or not row.verified:
        return Level.REVIEW, "embargo_unread", True
    return Level.PROHIBITED, "embargo", False


def _export(brief: Brief, law: Law, destination: str | None, bound: Standing, *, firearms: bool) -> _Judged:
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if destination is None:
        return Level.REVIEW, "nowhere", True
    if destination in law.places("eu_member_states").at(brief.clocks.as_of):
        return Level.LICENCE_REQUIRED, "transfer", False
    if firearms and destination in _FREE_FOR_FIREARMS:
        return Level.LICENCE_REQUIRED, "firearms", False
    return Level.LICENCE_REQUIRED, "", False


def _finding(
    brief: Brief,
    law: Law,
    line: int,
    facts: dict[str, str],
    judged: _Judged,
    citations: tuple[Citation, ...] = (),
) -> Finding:
    level, variant, gap = judged
    licence = level is Level.LICENCE_REQUIRED
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.DE,
        facts={**goods_facts(brief, line), **facts},
        variant=variant,
        citations=citations,
        gap=gap,
        tasks=("war_weapons",) if licence or level is Level.PROHIBITED else (),
    )
