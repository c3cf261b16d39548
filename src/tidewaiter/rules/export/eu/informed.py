"""export/eu/informed: the authority told the exporter that these items need an authorisation.

Regulation (EU) 2021/821, Arts 4(1), 5(1), 9(1) and 10(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.export.eu.end_uses import reached_lines
from tidewaiter.rules.export.eu.move import Move, move_of
from tidewaiter.rules.uses_stated import answer_of

__all__ = ["SLUG", "WORDS", "find"]

SLUG = "export/eu/informed"
WORDS = "eu_informed"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Licence required where the order answers that it was told so; a question where notes or documents speak of such a
    letter, a note where that was answered with no."""
    lines = reached_lines(brief, law)
    if move_of(brief, law) not in (Move.EXPORT, Move.PERHAPS) or not lines:
        return
    answer = answer_of(brief, law, SLUG)
    pointer = next((at for at, text in _texts(brief) if law.words(WORDS).found_in(text)), "")
    if answer is Standing.YES:
        judged = (Level.LICENCE_REQUIRED, "", False)
    elif not pointer:
        return
    elif answer is Standing.NO:
        judged = (Level.NOTE, "answered", False)
    else:
        judged = (Level.REVIEW, "hint", True)
    level, variant, gap = judged
    yield Finding(
        card=law.card(SLUG),
        level=level,
        subject=pointer,
        regime=Regime.EU,
        facts={
            **field_facts(pointer, brief.shipment),
            "lines": ", ".join(str(line + 1) for line in lines),
        },
        variant=variant,
        gap=gap,
    )


def _texts(brief: Brief) -> Iterator[tuple[str, str]]:
    yield "/notes", brief.shipment.notes or ""
    yield from ((f"/documents/{at}", text) for at, text in enumerate(brief.shipment.documents))
