"""reach/us_dollar: a payment in US dollars for a dealing in which no US person may simply take part (31 CFR 560.203, 560.427)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.reach.turning import sanctioned_dealing

__all__ = ["SLUG", "find"]

SLUG = "reach/us_dollar"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the currency is all that speaks for US persons, and the place or a listed party makes it matter: payments in
    dollars pass through banks in the United States as a rule, and whether this one does no paper says."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or nexus.persons is Standing.YES:
        return
    asked = [ground for ground in nexus.grounds if ground.fact == "dollar"]
    if asked and sanctioned_dealing(brief, law):
        yield Finding(
            card=law.card(SLUG),
            level=Level.INCOMPLETE,
            subject=asked[0].subject,
            regime=Regime.US,
            gap=True,
        )
