"""The sheet of one screening: outcome first, then the four questions, the findings, what to ask and to do, the basis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tidewaiter.cli.answers import four_questions
from tidewaiter.cli.basis import print_basis
from tidewaiter.cli.explained import print_evidence, print_matches_of
from tidewaiter.cli.trails import print_trails
from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Outcome, Standing
from tidewaiter.wording import cards
from tidewaiter.wording.headings import ground, heading
from tidewaiter.wording.labels import Lang, label, meaning
from tidewaiter.wording.places import FourQuestions, place
from tidewaiter.wording.plain import visible

if TYPE_CHECKING:
    from tidewaiter.cli.screen import Screened
    from tidewaiter.model.shipment import Shipment

__all__ = ["COLOURS", "folded", "print_sheet"]

_COVERAGE = "completeness/coverage"

COLOURS: dict[str, str] = {
    Outcome.PROHIBITED.value: "bold white on red",
    Outcome.LICENCE_REQUIRED.value: "bold white on dark_orange3",
    Outcome.REVIEW.value: "bold black on yellow",
    Outcome.INCOMPLETE.value: "bold white on blue",
    Outcome.NO_OBSTACLE.value: "bold white on green",
    Level.NOTE.value: "dim",
}


def print_sheet(out: Console, screened: Screened, *, lang: Lang, explain: bool) -> None:
    """Writes the whole sheet; `explain` adds every question, every match and the weights of the evidence."""
    shipment, decision = screened.shipment, screened.decision
    numbered = folded(
        finding for finding in decision.findings if finding.level is not Level.NOTE or finding.gap
    )
    notes = folded(
        finding for finding in decision.findings if finding.level is Level.NOTE and not finding.gap
    )
    _banner(out, decision, screened.file, lang)
    _regimes(out, decision, lang)
    for key in FourQuestions:
        out.print(_question(heading(key, lang), four_questions(key, shipment, decision, numbered, lang)))
    if numbered:
        _title(out, heading("findings", lang))
    for number, same in enumerate(numbered, start=1):
        _finding(out, number, same, shipment, lang=lang, explain=explain)
    _listed(out, heading("notes", lang), (_note(same, shipment, lang) for same in notes))
    _questions(out, decision, lang, explain=explain)
    done = (cards.task_text(task, decision.findings, lang) for task in decision.tasks)
    _listed(out, heading("tasks", lang), done)
    if explain:
        print_trails(out, decision, shipment, lang)
        print_matches_of(out, decision, shipment, lang)
    print_basis(out, decision.basis, lang)
    if any(finding.rule == _COVERAGE and finding.gap for finding in decision.findings):
        out.print(Padding(Text(heading("use_starter", lang)), (0, 0, 0, 1)))
    out.print()


def _banner(out: Console, decision: Decision, file: str, lang: Lang) -> None:
    outcome = decision.outcome
    out.print(Rule(style="dim", characters="═"))
    head = Text(f" {label(outcome, lang).upper()} ", style=COLOURS[outcome.value])
    head.append("  ", style="default on default")
    head.append(meaning(outcome, lang), style="bold default on default")
    out.print(head)
    basis = decision.basis
    clocks = (
        heading("as_of", lang, day=basis.as_of, source=heading(f"from_{basis.as_of_from}", lang)),
        heading("known_at", lang, day=basis.known_at),
    )
    out.print(Padding(Text(f"{visible(decision.reference)}  ({visible(file)})"), (0, 0, 0, 1)))
    line = Text(f"{' · '.join(clocks)} · ")
    if decision.complete:
        line.append(heading("complete", lang))
    else:
        line.append(heading("not_complete", lang), style="bold red")
    out.print(Padding(line, (0, 0, 0, 1)))
    out.print(Rule(style="dim", characters="─"))


def _regimes(out: Console, decision: Decision, lang: Lang) -> None:
    words = {Standing.YES: "binds", Standing.NO: "binds_not", Standing.UNKNOWN: "binds_unknown"}
    lines: list[Text] = []
    for regime in decision.regimes:
        nexus = regime.nexus
        if nexus.binds is Standing.NO:
            continue
        grounds = "; ".join(dict.fromkeys(ground(each.fact, each.value, lang) for each in nexus.grounds))
        why = f" ({visible(grounds)})" if grounds else ""
        lines.append(
            Text(
                f"{nexus.regime.value} {heading(words[nexus.binds], lang)}{why}: {label(regime.outcome, lang)}"
            )
        )
    others = [regime.nexus.regime.value for regime in decision.regimes if regime.nexus.binds is Standing.NO]
    if others:
        lines.append(Text(f"{', '.join(others)}: {heading('binds_not', lang)}", style="dim"))
    if lines:
        out.print(_question(heading("regimes", lang), lines))


def folded(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """The findings in their order, those that say the same of one party in several roles put together."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        facts = tuple(sorted((fact, value) for fact, value in finding.facts.items() if fact != "role"))
        says = (finding.rule, finding.level, finding.variant, finding.regime, facts, finding.gap)
        groups.setdefault(says if finding.facts else (finding.rule, finding.subject), []).append(finding)
    return [tuple(same) for same in groups.values()]


def _question(name: str, lines: list[Text]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=13, no_wrap=True)
    grid.add_column(overflow="fold")
    for at, line in enumerate(lines):
        grid.add_row(Text(f" {name}" if at == 0 else "", style="bold"), line)
    return grid


def _finding(
    out: Console, number: int, same: Sequence[Finding], shipment: Shipment, *, lang: Lang, explain: bool
) -> None:
    finding = same[0]
    head = Text(f" {number}. ")
    head.append(f" {label(finding.level, lang)} ", style=COLOURS[finding.level.value])
    head.append(" ", style="default on default")
    head.append(visible(cards.title(finding.card, lang)), style="bold default on default")
    head.append(f"  {finding.rule}", style="dim default on default")
    out.print(head)
    lines = [
        Text(visible("; ".join(place(each.subject, shipment, lang) for each in same)), style="italic"),
        Text(visible(cards.summary(finding, lang))),
    ]
    for citation in finding.cited:
        doubt = "" if citation.verified else f" [{heading('unverified', lang)}]"
        lines.append(Text(f"{heading('cited', lang)}: {visible(str(citation))}{doubt}", style="dim"))
    for line in lines:
        out.print(Padding(line, (0, 0, 0, 4)))
    print_evidence(out, finding.evidence, lang, explain=explain)
    question = cards.question(finding, lang)
    if question:
        asked = Text(f"{heading('ask', lang)}: ", style="bold")
        asked.append(visible(question), style="not bold")
        out.print(Padding(asked, (0, 0, 0, 4)))


def _note(same: Sequence[Finding], shipment: Shipment, lang: Lang) -> str:
    places = "; ".join(place(each.subject, shipment, lang) for each in same)
    return f"{places}: {cards.summary(same[0], lang)} ({same[0].rule})"


def _questions(out: Console, decision: Decision, lang: Lang, *, explain: bool) -> None:
    answered = [asked for asked in decision.questions if asked.answer is not None]
    lines = (
        f"{asked.id}: {cards.asked(asked, decision.findings, lang)} -> {asked.answer}" for asked in answered
    )
    _listed(out, heading("answered", lang), lines)
    if explain:
        still = [asked for asked in decision.questions if asked.answer is None]
        texts = (f"{asked.id}: {cards.asked(asked, decision.findings, lang)}" for asked in still)
        _listed(out, heading("questions", lang), texts)


def _listed(out: Console, name: str, texts: Iterable[str]) -> None:
    lines = tuple(texts)
    if not lines:
        return
    _title(out, name)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=2)
    grid.add_column(overflow="fold")
    for line in lines:
        grid.add_row(Text(" -"), Text(visible(line)))
    out.print(grid)


def _title(out: Console, name: str) -> None:
    out.print()
    out.print(Text(f" {name}", style="bold underline"))
