"""completeness/end_user: nobody is named as the one who will use the goods, or a name that names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Role
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.order import placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/end_user"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where no party stands in the role end_user, and one for each whose name is vague."""
    card = law.card(SLUG)
    named = tuple(placed(brief.shipment, Role.END_USER))
    if not named:
        yield Finding(card=card, level=Level.INCOMPLETE, subject="/parties", gap=True)
    for pointer, party in named:
        if is_vague(party.name):
            yield Finding(
                card=card,
                level=Level.INCOMPLETE,
                subject=pointer,
                facts={"name": party.name},
                variant="vague",
                gap=True,
            )
