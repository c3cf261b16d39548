"""The sheet of one screening: outcome first, the four questions, then why, what is not known, what to do, the basis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tidewaiter.cli.answers import four_questions, guessed_kinds
from tidewaiter.cli.basis import print_basis
from tidewaiter.cli.colours import COLOURS
from tidewaiter.cli.explained import print_evidence, print_matches_of
from tidewaiter.cli.memo import LINES, print_memo, titled
from tidewaiter.cli.questionnaire import print_questionnaire
from tidewaiter.cli.trails import print_trails
from tidewaiter.decisions.questions import QUESTIONNAIRE
from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding, Nexus
from tidewaiter.model.words import Level, Standing
from tidewaiter.wording import cards
from tidewaiter.wording.grounds import ground_sentence
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label, meaning
from tidewaiter.wording.memo import Memo, memo
from tidewaiter.wording.places import FourQuestions, place
from tidewaiter.wording.plain import visible

if TYPE_CHECKING:
    from tidewaiter.cli.screen import Screened
    from tidewaiter.model.shipment import Shipment

__all__ = ["folded", "print_sheet"]

_COVERAGE = "completeness/coverage"


def print_sheet(out: Console, screened: Screened, *, lang: Lang, explain: bool) -> None:
    """Writes the memo of the decision; `explain` adds each finding in full, every question, what was asked under each
    regime, every match and the weights of the evidence."""
    shipment, decision = screened.shipment, screened.decision
    told = memo(decision, shipment, lang)
    with out.capture() as ends:
        _head(out, screened, told, lang)
        _foot(out, decision, lang, explain=False)
    _head(out, screened, told, lang)
    print_memo(out, told, lang, room=LINES - ends.get().count("\n"))
    if explain:
        _in_full(out, decision, shipment, lang)
        print_questionnaire(out, decision, lang)
        print_trails(out, decision, shipment, lang)
        print_matches_of(out, decision, shipment, lang)
    _foot(out, decision, lang, explain=explain)


def _head(out: Console, screened: Screened, told: Memo, lang: Lang) -> None:
    _banner(out, screened.decision, screened.file, lang)
    _regimes(out, screened.decision, lang)
    numbered = [reason.findings for reason in told.reasons]
    for key in FourQuestions:
        lines = four_questions(key, screened.shipment, screened.decision, numbered, lang)
        out.print(_question(heading(key, lang), lines))


def _foot(out: Console, decision: Decision, lang: Lang, *, explain: bool) -> None:
    print_basis(out, decision.basis, lang, explain=explain)
    if any(finding.rule == _COVERAGE and finding.gap for finding in decision.findings):
        out.print(Padding(Text(heading("use_starter", lang)), (0, 0, 0, 1)))
    out.print()


def _in_full(out: Console, decision: Decision, shipment: Shipment, lang: Lang) -> None:
    numbered = folded(
        finding for finding in decision.findings if finding.level is not Level.NOTE or finding.gap
    )
    notes = folded(
        finding for finding in decision.findings if finding.level is Level.NOTE and not finding.gap
    )
    if numbered:
        titled(out, heading("findings", lang))
    for number, same in enumerate(numbered, start=1):
        _finding(out, number, same, shipment, lang)
    _listed(out, heading("notes", lang), (_note(same, shipment, lang) for same in notes))
    for line in guessed_kinds(shipment, decision, lang):
        out.print(Padding(Text(visible(line), style="dim"), (1, 0, 0, 1)))
    _questions(out, decision, lang)


def _banner(out: Console, decision: Decision, file: str, lang: Lang) -> None:
    outcome = decision.outcome
    out.print(Rule(style="dim", characters="═"))
    head = Table.grid(padding=(0, 2))
    head.add_row(
        Text(f" {label(outcome, lang).upper()} ", style=COLOURS[outcome.value]),
        Text(meaning(outcome, lang), style="bold"),
    )
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
    others: list[str] = []
    for regime in decision.regimes:
        nexus = regime.nexus
        why = _because(nexus, lang)
        if nexus.binds is not Standing.NO:
            said = f"{nexus.regime.value} {heading(words[nexus.binds], lang)}{why}: {label(regime.outcome, lang)}"
            lines.append(Text(said))
        elif why:
            lines.append(Text(f"{nexus.regime.value}: {heading('binds_not', lang)}{why}", style="dim"))
        else:
            others.append(nexus.regime.value)
    if others:
        lines.append(Text(f"{', '.join(others)}: {heading('binds_not', lang)}", style="dim"))
    if lines:
        out.print(_question(heading("regimes", lang), lines))


def _because(nexus: Nexus, lang: Lang) -> str:
    """The grounds that decide: on which the regime binds, else may bind, else does not."""
    speaking = [
        ground_sentence(ground.fact, {**ground.facts, "value": ground.value}, lang)
        for ground in nexus.grounds
        if ground.standing is nexus.binds
    ]
    return f" ({visible('; '.join(dict.fromkeys(speaking)))})" if speaking else ""


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


def _finding(out: Console, number: int, same: Sequence[Finding], shipment: Shipment, lang: Lang) -> None:
    finding = same[0]
    head = Text(f" {number}. ")
    head.append(f" {label(finding.level, lang)} ", style=COLOURS[finding.level.value])
    head.append(" ", style="default on default")
    head.append(visible(cards.title(finding.card, lang, finding.variant)), style="bold default on default")
    head.append(f"  {finding.rule}", style="dim default on default")
    out.print(head)
    lines = [
        Text(visible("; ".join(place(each.subject, shipment, lang) for each in same)), style="italic"),
        Text(visible(cards.summary(finding, lang))),
    ]
    for citation in finding.cited:
        doubt = "" if citation.verified else f" [{heading('unverified', lang)}]"
        lines.append(
            Text(
                f"{heading('cited', lang)}: {visible(cards.source_text(citation, lang))}{doubt}", style="dim"
            )
        )
    for line in lines:
        out.print(Padding(line, (0, 0, 0, 4)))
    print_evidence(out, finding.evidence, lang)
    question = cards.question(finding, lang)
    if question:
        asked = Text(f"{heading('ask', lang)}: ", style="bold")
        asked.append(visible(question), style="not bold")
        out.print(Padding(asked, (0, 0, 0, 4)))


def _note(same: Sequence[Finding], shipment: Shipment, lang: Lang) -> str:
    places = "; ".join(place(each.subject, shipment, lang) for each in same)
    return f"{places}: {cards.summary(same[0], lang)} ({same[0].rule})"


def _questions(out: Console, decision: Decision, lang: Lang) -> None:
    for name, answered in (("answered", True), ("questions", False)):
        asked = [
            each
            for each in decision.questions
            if (each.answer is not None) is answered and each.rule != QUESTIONNAIRE
        ]
        texts = (
            f"{each.id}: {cards.asked(each, decision.findings, lang)}"
            + (f" -> {each.answer}" if answered else "")
            for each in asked
        )
        _listed(out, heading(name, lang), texts)


def _listed(out: Console, name: str, texts: Iterable[str]) -> None:
    lines = tuple(texts)
    if not lines:
        return
    titled(out, name)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=2)
    grid.add_column(overflow="fold")
    for line in lines:
        grid.add_row(Text(" -"), Text(visible(line)))
    out.print(grid)
