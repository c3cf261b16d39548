"""reach/us_owned: a firm elsewhere that US persons may own or control, and a dealing with Iran or Cuba.

31 CFR 560.215; 31 CFR 515.329.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding, NexusGround
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of

__all__ = ["SLUG", "find"]

SLUG = "reach/us_owned"
_VARIANTS = {"us_owners_unknown": "", "us_owned_perhaps": "perhaps", "us_owned": "law_unknown"}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap where the exporter's owners are not known, or US persons may hold enough of it; review where they do, and what the
    section asked on that day was not read or depended on conditions. Where they do and it was read, US law binds, and the
    rules on the destination speak."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None or nexus.persons is Standing.YES:
        return
    for ground in nexus.grounds:
        if ground.fact in _VARIANTS and ground.standing is Standing.UNKNOWN:
            yield _finding(brief, law, ground)


def _finding(brief: Brief, law: Law, ground: NexusGround) -> Finding:
    variant = _VARIANTS[ground.fact]
    version = law.ownership_test(ground.facts["test"]).at(brief.clocks.as_of)
    exporter = brief.shipment.exporter
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if variant == "law_unknown" else Level.INCOMPLETE,
        subject=ground.subject,
        regime=Regime.US,
        facts={
            **ground.facts,
            "exporter": exporter.name if exporter else "-",
            "day": str(brief.clocks.as_of),
        },
        variant=variant,
        citations=(version.citation,),
        gap=True,
    )
