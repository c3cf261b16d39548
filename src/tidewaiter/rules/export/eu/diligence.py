"""Due diligence for goods that are found again in weapons: one way for every act of the Union that asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.contract_duties import Diligence
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import AssuranceKind, Level, Standing
from tidewaiter.rules.export.eu.third_countries import (
    Held,
    ThirdCountry,
    certain,
    held,
    listed,
    third_country,
)
from tidewaiter.rules.export.eu.third_countries import bound as bound_by
from tidewaiter.rules.export.lines import goods_facts, list_facts, place_facts

__all__ = ["assessed"]


def assessed(
    brief: Brief, law: Law, slug: str, duty: Diligence, tables: tuple[str, ...]
) -> Iterator[Finding]:
    """One finding where goods of these tables go from the Union to a third country that is no partner, from the day on which
    the duty holds for the table: incomplete and a gap until a written assessment is on file, then a note."""
    day = brief.clocks.as_of
    begun = {reach.table: reach for reach in duty.reach if reach.from_ <= day and reach.table in tables}
    found = listed(brief, tuple(begun))
    bound = bound_by(brief, duty.regime)
    there = third_country(brief, law, duty.partners, duty.against)
    if bound is Standing.NO or there is None or not found:
        return
    paper = held(brief.shipment, (AssuranceKind.RISK_ASSESSMENT,), day)
    variant = _variant(found, there, bound, paper)
    note = variant == "on_file"
    first = next((control for control in found if certain(control)), found[0])
    table = law.codes(first.table)
    yield Finding(
        card=law.card(slug),
        level=Level.NOTE if note else Level.REVIEW if variant == "nexus_unknown" else Level.INCOMPLETE,
        subject=f"/goods/{first.line}",
        regime=duty.regime,
        facts={
            **goods_facts(brief, first.line),
            **place_facts(there.place.country),
            **list_facts(table, table.at(day)),
            "lines": ", ".join(str(line + 1) for line in dict.fromkeys(control.line for control in found)),
            "codes": ", ".join(dict.fromkeys(control.code for control in found)),
            "papers": paper.shown,
            "as_of": day.isoformat(),
        },
        variant=variant,
        citations=(begun[first.table].citation, table.at(day).citation),
        gap=not note,
        tasks=("keep_assessment", "policies") if note else (duty.task, "policies"),
    )


def _variant(found: tuple[Control, ...], there: ThirdCountry, bound: Standing, paper: Held) -> str:
    if paper.papers:
        return "on_file"
    if bound is Standing.UNKNOWN:
        return "nexus_unknown"
    if paper.lacks:
        return paper.lacks
    if there.partner is Standing.UNKNOWN:
        return "partner_unread"
    return "missing" if any(certain(control) for control in found) else "may_be"
