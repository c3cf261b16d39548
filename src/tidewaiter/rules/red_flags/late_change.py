"""red_flags/late_change: who receives, where to, who pays or what the goods are was changed shortly before the goods leave
(FIN-2022-Alert003; tri-seal note of 2 March 2023)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Change
from tidewaiter.rules.completeness.named import changed_facts
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "is_late", "lacking"]

SLUG = "red_flags/late_change"
# Fields by their names in the order file, or as people write them.
_WHO_OR_WHERE = re.compile(
    r"part(?:y|ies|ei)|buyer|consignee|end.?user|payer|payment|notify|agent|forwarder|destination|delivery|route|place|address"
    r"|käufer|empfänger|endverwender|zahler|bestimmung|lieferort|anschrift|adresse|weg",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:hs|eccn|control_numbers|us_content|origin|part_number|description|end_use)\b", re.IGNORECASE
)


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    shipment = brief.shipment
    if not shipment.changes:
        return None
    dated = shipment.shipment_date is not None and all(change.on for change in shipment.changes)
    return None if dated else "/changes (day of the change, day of shipment)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such change within the days of the policy before the shipment: high, or medium where the papers show
    that it came before the approval."""
    for at, change in enumerate(brief.shipment.changes):
        if not is_late(brief, change) or change.on is None or brief.shipment.shipment_date is None:
            continue
        facts = {
            "changed": change.field,
            **changed_facts(change.field, brief.shipment),
            "on": change.on.isoformat(),
            "shipped": brief.shipment.shipment_date.isoformat(),
            "days": str(max((brief.shipment.shipment_date - change.on).days, 0)),
        }
        before = change.after_approval is False
        yield raised(
            law.card(SLUG),
            f"/changes/{at}",
            facts,
            severity="medium" if before else None,
            variant="before_approval" if before else "",
        )


def is_late(brief: Brief, change: Change) -> bool:
    """Whether the change is of who, where or what, and came within the days of the policy before the shipment, or after."""
    shipped = brief.shipment.shipment_date
    if change.on is None or shipped is None:
        return False
    named = _WHO_OR_WHERE.search(change.field) or _WHAT.search(change.field)
    return bool(named) and (shipped - change.on).days <= brief.flag_limits.late_days
