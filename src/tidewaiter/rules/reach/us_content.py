"""reach/us_content: US content below the de minimis level that counts all the same, or for which the level is not known.

15 CFR 734.4(a), (b); 31 CFR 560.205(b)(2), 560.420.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding, NexusGround
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import goods_facts, subject_to_ear
from tidewaiter.rules.reach.turning import turns_on_goods

__all__ = ["SLUG", "find"]

SLUG = "reach/us_content"
_OFAC = "us_ofac_iran_content"
# What is asked wherever it stands, and what is asked where something turns on it.
_VARIANTS = {
    "us_content_any": "",
    "us_content_ofac": "ofac",
    "us_content_report": "report",
    "us_content_unread": "unread",
}
_TURNING = {"us_content_unclassified": ""}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line and place: content of a kind that counts from the first cent, unless the answer says that there is
    none; a tenth exactly to Iran, of which the two rules say different things; technology, of which a report must have been
    made first; a day whose level nobody has read."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None:
        return
    turning: bool | None = None
    for ground in nexus.grounds:
        variant = _VARIANTS.get(ground.fact)
        if variant is None and ground.fact in _TURNING:
            turning = turns_on_goods(brief, law) if turning is None else turning
            variant = _TURNING[ground.fact] if turning or _is_measured(brief, law, ground.place) else None
        if variant is not None and _is_open(brief, ground):
            yield _finding(brief, law, ground, variant)


def _is_measured(brief: Brief, law: Law, place: str | None) -> bool:
    """Whether US law has measures against the whole place that bind by goods."""
    found = law.measures(place, Regime.US, brief.clocks.as_of) if place is not None else ()
    return any(one.binding is not Binding.PERSONS and one.level is not Level.NOTE for one in found)


def _is_open(brief: Brief, ground: NexusGround) -> bool:
    """Whether the line may be subject to the EAR for that place and is not for certain by another ground."""
    line = int(ground.facts["line"]) - 1
    return subject_to_ear(brief, line, ground.place) is Standing.UNKNOWN


def _finding(brief: Brief, law: Law, ground: NexusGround, variant: str) -> Finding:
    line = int(ground.facts["line"]) - 1
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if variant in ("ofac", "report") else Level.INCOMPLETE,
        subject=ground.subject,
        regime=Regime.US,
        facts={**goods_facts(brief, line), **ground.facts},
        variant=variant,
        citations=_cited(brief, law, ground, variant),
        gap=True,
    )


def _cited(brief: Brief, law: Law, ground: NexusGround, variant: str) -> tuple[Citation, ...]:
    day = brief.clocks.as_of
    if variant == "ofac":
        return (law.number(_OFAC).at(day).citation, law.number("us_de_minimis_e").at(day).citation)
    if variant in ("report", "unread"):
        low = ground.facts["paragraph"] == "734.4(c)"
        return (law.number("us_de_minimis_e" if low else "us_de_minimis").at(day).citation,)
    return (law.no_de_minimis[ground.facts["row"]].citation,)
