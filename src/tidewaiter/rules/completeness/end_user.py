"""completeness/end_user: nobody is named as the one who will use the goods, or a name that names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.order import placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/end_user"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where no party stands in the role end_user, and one for each whose name is vague."""
    card = law.card(SLUG)
    named = tuple(placed(brief.shipment, Role.END_USER))
    if not named:
        yield gap(card, "/parties")
    for pointer, party in named:
        if is_vague(party.name):
            yield gap(card, pointer, {"name": party.name}, "vague")
