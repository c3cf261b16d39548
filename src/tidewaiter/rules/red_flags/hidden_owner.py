"""red_flags/hidden_owner: an owner of whom the papers say only that he is not to be known (tri-seal note of 2 March 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Role
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.order import RECEIVING, placed
from tidewaiter.rules.red_flags.flag import raised_for
from tidewaiter.rules.red_flags.phrases import said

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/hidden_owner"


def lacking(brief: Brief, law: Law) -> str | None:
    """What the flag needs and the order does not give."""
    known = any(party.owners for _, party in placed(brief.shipment, *RECEIVING, Role.PAYER))
    return None if known else "/parties (owners)"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each owner of a receiving party or payer who is called a nominee or bearer, or whose name names nobody."""
    words = law.red_flags.trades["hidden_owner"]
    for pointer, party in placed(brief.shipment, *RECEIVING, Role.PAYER):
        for at, owner in enumerate(party.owners):
            facts = {"party": party.name, "owner": owner.name}
            place = f"{pointer}/owners/{at}/name"
            if said(owner.name, words.say, words.innocent):
                yield raised_for(law, SLUG, ("T3-01",), place, facts, "nominee")
            elif is_vague(owner.name):
                yield raised_for(law, SLUG, ("T3-09",), place, facts)
