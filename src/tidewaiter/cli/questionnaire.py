"""The questionnaire on a sheet: a text that can be sent as it stands, in both languages, and what is for our own file."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tidewaiter.cli.memo import titled
from tidewaiter.model.decision import Decision
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.plain import visible
from tidewaiter.wording.questionnaire import questionnaire

__all__ = ["print_questionnaire"]


def print_questionnaire(out: Console, decision: Decision, lang: Lang) -> None:
    """Writes the questionnaire in `lang` and then in the other language; nothing where there is nothing to ask."""
    languages = sorted(Lang, key=lambda each: each is not lang)
    if not any(questionnaire(decision, lang)):
        return
    titled(out, heading("questionnaire", lang))
    for each in languages:
        to_buyer = questionnaire(decision, each).buyer
        if to_buyer:
            _line(out, heading("questionnaire_opens", each, reference=decision.reference), 1)
            for number, question in enumerate(to_buyer, start=1):
                _line(out, f"{number}. {question}", 3)
            out.print()
    for_file = questionnaire(decision, lang).file
    if for_file:
        _line(out, heading("questionnaire_file", lang), 1)
        for question in for_file:
            _line(out, f"- {question}", 3)


def _line(out: Console, text: str, indent: int) -> None:
    out.print(Padding(Text(visible(text)), (0, 0, 0, indent)))
