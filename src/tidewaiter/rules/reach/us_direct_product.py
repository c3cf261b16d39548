"""reach/us_direct_product: a foreign-made item that US law reaches if it is the direct product of certain technology,
software or plant (15 CFR 734.9).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding, NexusGround
from tidewaiter.model.trail import Step
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import goods_facts
from tidewaiter.rules.reach.turning import turns_on_goods

__all__ = ["SLUG", "find"]

SLUG = "reach/us_direct_product"
_ASKED = ("direct_product", "direct_product_unclassified")


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each line whose product and place, or party, meet such a rule, until it is answered how the item is made;
    a line without a number is asked about where the rule reaches most of what is listed, or where something turns on
    it. A note that a paper belongs on file where the answer is no."""
    nexus = nexus_of(brief, Regime.US)
    if nexus is None:
        return
    matters: bool | None = None
    for line in range(len(brief.shipment.goods)):
        mine = [ground for ground in nexus.grounds if ground.subject == f"/goods/{line}"]
        asked = [ground for ground in mine if ground.fact == _ASKED[0]]
        if not asked and any(ground.fact == _ASKED[1] for ground in mine):
            matters = turns_on_goods(brief, law) if matters is None else matters
            asked = [ground for ground in mine if ground.fact == _ASKED[1] and matters]
        denied = [ground for ground in mine if ground.fact == "direct_product_denied"]
        if asked:
            yield _finding(brief, law, line, asked, (Level.INCOMPLETE, _variant(asked), True))
        elif denied:
            yield _finding(brief, law, line, denied, (Level.NOTE, "denied", False))


def _variant(asked: list[NexusGround]) -> str:
    return "unclassified" if all(ground.fact == _ASKED[1] for ground in asked) else ""


def _finding(
    brief: Brief, law: Law, line: int, told: list[NexusGround], judged: tuple[Level, str, bool]
) -> Finding:
    level, variant, gap = judged
    rules = dict.fromkeys(slug for ground in told for slug in ground.facts["rules"].split())
    cited = [law.direct_product[slug].at(brief.clocks.as_of).citation for slug in rules]
    facts = {
        **goods_facts(brief, line),
        "number": told[0].facts["number"],
        "paragraphs": ", ".join(dict.fromkeys(law.direct_product[slug].paragraph for slug in rules)),
        "where_en": ", ".join(dict.fromkeys(ground.facts["place_en"] for ground in told)),
        "where_de": ", ".join(dict.fromkeys(ground.facts["place_de"] for ground in told)),
    }
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.US,
        facts=facts,
        variant=variant,
        citations=tuple(dict.fromkeys(cited)),
        gap=gap,
        tasks=("certificate",) if variant == "denied" else (),
        trail=_trail(law, brief, tuple(rules), facts, gap),
    )


def _trail(
    law: Law, brief: Brief, rules: tuple[str, ...], facts: dict[str, str], gap: bool
) -> tuple[Step, ...]:
    """For each rule the scopes that are met, then the one that no paper shows."""
    steps = [
        _scope(slug, law, facts, law.direct_product[slug].at(brief.clocks.as_of).citation) for slug in rules
    ]
    making = Step(asked="making", facts=facts, answer=Standing.UNKNOWN if gap else Standing.NO)
    return (*steps, making)


def _scope(slug: str, law: Law, facts: dict[str, str], citation: Citation) -> Step:
    rule = law.direct_product[slug]
    named = {"rule_en": rule.title["en"], "rule_de": rule.title["de"], "paragraph": rule.paragraph}
    return Step(asked="scope", facts={**facts, **named}, citation=citation)
