"""Trails on a sheet: for each regime what was asked, stage by stage; guidance and completeness apart and in brief."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tidewaiter.model.decision import Decision
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.trail import Trail, TrailStep
from tidewaiter.model.words import Answer
from tidewaiter.wording import cards
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.places import place
from tidewaiter.wording.plain import visible
from tidewaiter.wording.trails import step_question, step_sentence

__all__ = ["print_trails"]


def print_trails(out: Console, decision: Decision, shipment: Shipment, lang: Lang) -> None:
    """Writes every trail of the decision."""
    for trail in decision.trails:
        out.print()
        name = heading("trail_apart", lang) if trail.regime is None else label(trail.regime, lang)
        out.print(Text(f" {heading('trail', lang, regime=name)}", style="bold underline"))
        for number, (stage, steps) in enumerate(groupby(trail.steps, lambda step: step.stage), start=1):
            out.print(Text(f" {number}. {label(stage, lang)}", style="bold"))
            _stage(out, trail, tuple(steps), shipment, lang)


def _stage(out: Console, trail: Trail, steps: Sequence[TrailStep], shipment: Shipment, lang: Lang) -> None:
    silent = [step for step in steps if trail.regime is None and step.answer is Answer.NO]
    for step in steps:
        if step not in silent:
            _step(out, step, shipment, lang, in_full=trail.regime is not None)
    if silent:
        _line(out, heading("trail_silent", lang, n=len(silent)), style="dim")


def _step(out: Console, step: TrailStep, shipment: Shipment, lang: Lang, *, in_full: bool) -> None:
    said = step_sentence(step, lang)
    placed = step.subject and (step.level is not None or step.because == "ground")
    where = f"{place(step.subject, shipment, lang)}: " if placed else ""
    answer = "" if step.answer is None else f" -> {label(step.answer, lang)}"
    level = "" if step.level is None else f" [{label(step.level, lang)}]"
    rule = f"{step.rule}: " if step.rule else ""
    _line(out, f"{rule}{where}{said}{answer}{level}", style="" if step.level is not None else "dim")
    if not in_full:
        return
    if step.card is not None:
        for number, own in enumerate(step.own, start=1):
            source = f" [{cards.source_text(own.citation, lang)}]" if own.citation is not None else ""
            text = f"{heading('step', lang)} {number}: {cards.step_text(step.card, own, lang)}{source}"
            _line(out, text, indent=8)
    if step.citations and step.because != "task":
        _line(
            out, f"[{'; '.join(cards.source_text(citation, lang) for citation in step.citations)}]", indent=8
        )
    asked = step_question(step, lang)
    if asked:
        _line(out, f"{heading('ask', lang)}: {asked}", style="", indent=8)


def _line(out: Console, text: str, *, style: str = "dim", indent: int = 4) -> None:
    out.print(Padding(Text(visible(text), style=style), (0, 0, 0, indent)))
