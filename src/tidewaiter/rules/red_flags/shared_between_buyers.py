"""red_flags/shared_between_buyers: a party's door, telephone, officer or owner is that of other firms on file (FIN-2025-A002)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.past import Neighbour, TieKind
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.ties import path

__all__ = ["SLUG", "find"]

SLUG = "red_flags/shared_between_buyers"
_SHOWN = 5
_KINDS = (TieKind.ADDRESS, TieKind.PHONE, TieKind.PERSON)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each party that shares one with so many other firms that with it they are as many as the policy says: high for goods of concern and where three of them were
    registered in one month, else medium; a low one for a single other firm. Firms that also share a mail domain, and so
    say openly that they belong together, are not counted."""
    past = brief.past
    if past is None:
        return
    grouped: dict[str, list[Neighbour]] = {}
    open_group = {
        (each.pointer, each.party.name) for each in past.neighbours if each.ties[-1].kind is TieKind.DOMAIN
    }
    for each in past.neighbours:
        if (
            len(each.ties) == 1
            and each.ties[0].kind in _KINDS
            and (each.pointer, each.party.name) not in open_group
        ):
            grouped.setdefault(each.pointer, []).append(each)
    for pointer, others in grouped.items():
        names = dict.fromkeys(each.party.name for each in others)
        cluster = _cluster(brief, pointer, others)
        weight = "low"
        if len(names) + 1 >= brief.flag_limits.past.shared_firms:
            weight = "high" if cluster or of_concern(brief, law) else "medium"
        facts = {
            **path(others[0]),
            "count": str(len(names)),
            "others": ", ".join(list(names)[:_SHOWN]),
            "month": cluster or "-",
            "all_en": " | ".join(path(each)["path_en"] for each in others[:_SHOWN]),
            "all_de": " | ".join(path(each)["path_de"] for each in others[:_SHOWN]),
        }
        yield raised(law.card(SLUG), pointer, facts, severity=weight, variant="cluster" if cluster else "")


def _cluster(brief: Brief, pointer: str, others: list[Neighbour]) -> str:
    """The month in which enough of them, the party itself among them, were registered; empty where there is none."""
    enough = brief.flag_limits.past.shared_firms
    mine = next(
        (subject.party.incorporated for subject in brief.subjects if subject.pointer == pointer), None
    )
    months = [(mine or "")[:7], *(each.party.incorporated[:7] for each in others)]
    counted = {month: months.count(month) for month in months if len(month) == 7}
    return next((month for month, count in sorted(counted.items()) if count >= enough), "")
