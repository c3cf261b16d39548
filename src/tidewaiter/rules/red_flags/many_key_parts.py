"""red_flags/many_key_parts: key parts of an unmanned aircraft in a number that hobby and repair do not need, for a customer who is
not known (Guidance to Industry on Iran's UAV-Related Activities, 9 June 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.goods.uav_roles import by_words
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.order import first_order
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/many_key_parts"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each line of a first order whose words name such a part, in as many pieces as the policy says. Codes alone
    say nothing here: circuits and plugs are bought by the thousand for anything."""
    if not first_order(brief.shipment, brief.past):
        return
    for at, line in enumerate(brief.shipment.goods):
        played = next(by_words(line), None)
        if played is None or line.quantity is None or line.quantity < brief.flag_limits.key_parts:
            continue
        facts = {
            "line": str(at + 1),
            "goods": line.description or "-",
            "quantity": f"{line.quantity:,.0f}",
            "role_en": played.role.name["en"],
            "role_de": played.role.name["de"],
        }
        yield raised(law.card(SLUG), f"/goods/{at}/quantity", facts)
