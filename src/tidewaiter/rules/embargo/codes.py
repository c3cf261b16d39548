"""What a measure against a destination says of goods lines by a table of goods codes."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay
from tidewaiter.law.destinations import DestinationMeasure
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.goods import Goods, hs_digits
from tidewaiter.model.words import Level, Standing
from tidewaiter.rules.export.lines import source_facts
from tidewaiter.rules.export.old_contracts import Contract, contract_of

__all__ = ["by_codes"]

Judged = tuple[Level, str, bool]


def by_codes(
    brief: Brief, law: Law, measure: DestinationMeasure
) -> Iterator[tuple[Judged | None, dict[str, str]]]:
    """For each goods line, in order, its level, wording and whether it is a gap, and the facts of the row; None where the
    table does not take it.

    The measure's level where a row takes the code whole, with a gap where that day was not read; review and a gap for a code
    that is missing or too short, and for any other where rows were added that nobody read.
    """
    day = law.codes(measure.table).at(brief.clocks.as_of)
    contract = contract_of(brief, day.contracts)
    for goods in brief.shipment.goods:
        judged, facts = _of_goods(goods, day, measure.governing_level)
        if judged is not None and judged[0] is measure.governing_level and contract is not Contract.NEW:
            level = Level.REVIEW if contract is Contract.OLD else judged[0]
            judged = (level, f"contract_{contract.value}", True)
        changed = {
            "changed_by": source_facts(day.citation)["source"],
            "changed_by_de": source_facts(day.citation)["source_de"],
        }
        yield judged, {**changed, "since": day.from_.isoformat(), **facts}


def _of_goods(goods: Goods, day: CodesOnDay, level: Level) -> tuple[Judged | None, dict[str, str]]:
    if goods.hs is None:
        return (Level.REVIEW, "no_code", True), {}
    hits = [hit for hit in day.hits(hs_digits(goods.hs)) if hit.standing is not Standing.NO]
    whole = [hit for hit in hits if not hit.wider and not hit.row.ex and hit.row.verified]
    if whole:
        row = whole[0].row
        facts = {"code": row.code, "entry": row.what}
        if day.state is State.UNKNOWN:
            return (level, "state_unknown", True), facts
        return (level, level.value, level is Level.REVIEW), facts
    if hits:
        return (Level.REVIEW, "wider", True), {"code": hits[0].row.code, "entry": hits[0].row.what}
    return ((Level.REVIEW, "unread_rows", True) if day.open else None), {}
