"""The memo part of a sheet: why, what is not known, what to do, what was noted; two screens hold it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from tidewaiter.cli.colours import COLOURS
from tidewaiter.wording import cards
from tidewaiter.wording.evidence import brief
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.memo import Memo, Missing, Reason
from tidewaiter.wording.plain import visible

__all__ = ["print_memo", "titled"]

LINES = 100
"""Two screens; what would not go onto them stands in brief, the gravest in full, and `--explain` tells all of it."""
# Which part gives way, one after the other, and how much of it is left.
_GIVE_WAY = (
    ("unknown", 8),
    ("reasons", 3),
    ("unknown", 4),
    ("tasks", 6),
    ("noted", 3),
    ("unknown", 2),
    ("tasks", 4),
    ("reasons", 2),
)


class _Shown(NamedTuple):
    """How many of each part stand in full."""

    reasons: int
    unknown: int
    tasks: int
    noted: int


def print_memo(out: Console, told: Memo, lang: Lang, *, room: int = LINES) -> None:
    """Writes the parts that hold anything, in their order, on `room` lines where that can be."""
    shown = _in_full(out, told, lang, room)
    if told.reasons:
        titled(out, heading("why", lang))
    for number, reason in enumerate(told.reasons, start=1):
        out.print(_reason(number, reason, lang, in_full=number <= shown.reasons))
    if told.unknown:
        titled(out, heading("unknown", lang))
        out.print(_unknown(told.unknown, shown.unknown, lang))
    for name, texts in (
        ("to_do", _folded(told.tasks, shown.tasks, lang)),
        ("noted", _noted(told, shown.noted, lang)),
    ):
        if texts:
            titled(out, heading(name, lang))
            out.print(_bullets(texts))


def _in_full(out: Console, told: Memo, lang: Lang, room: int) -> _Shown:
    """How much stands in full, so that all of it has room: first the last questions give way, then the last reasons, then the
    last tasks and notes."""
    left = room - 2 * 4
    full, brief = (
        [
            _height(out, _reason(number, reason, lang, in_full=in_full))
            for number, reason in enumerate(told.reasons, start=1)
        ]
        for in_full in (True, False)
    )
    asked = [_height(out, _unknown(told.unknown, at, lang)) for at in range(len(told.unknown) + 1)]
    to_do = [_height(out, _bullets(_folded(told.tasks, at, lang))) for at in range(len(told.tasks) + 1)]
    noted = [_height(out, _bullets(_noted(told, at, lang))) for at in range(len(told.noted) + 1)]

    def lines(shown: _Shown) -> int:
        reasons = sum(full[: shown.reasons]) + sum(brief[shown.reasons :])
        return reasons + asked[shown.unknown] + to_do[shown.tasks] + noted[shown.noted]

    shown = _Shown(len(told.reasons), len(told.unknown), len(told.tasks), len(told.noted))
    for part, least in _GIVE_WAY:
        while getattr(shown, part) > least and lines(shown) > left:
            shown = shown._replace(**{part: getattr(shown, part) - 1})
    return shown


def _folded(texts: Sequence[str], shown: int, lang: Lang) -> tuple[str, ...]:
    """The first of them, and how many more there are."""
    more = len(texts) - shown
    return (*texts[:shown], heading("more_with_explain", lang, n=more)) if more else tuple(texts)


def _noted(told: Memo, shown: int, lang: Lang) -> tuple[str, ...]:
    return ("; ".join(_folded(told.noted, shown, lang)),) if told.noted else ()


def _height(out: Console, what: RenderableType) -> int:
    return len(out.render_lines(what, pad=False))


def titled(out: Console, name: str) -> None:
    """Writes the name of a part, an empty line before it."""
    out.print()
    out.print(Text(f" {name}", style="bold underline"))


def _reason(number: int, reason: Reason, lang: Lang, *, in_full: bool) -> Table:
    finding = reason.first
    text = Text()
    text.append(f" {label(finding.level, lang)} ", style=COLOURS[finding.level.value])
    text.append(f" {visible(cards.title(finding.card, lang, finding.variant))}", style="bold")
    if in_full:
        text.append(f". {visible(reason.says)}")
        why = brief(finding.evidence, lang)
        if why:
            text.append(f" {heading('evidence', lang)}: {visible(why)}.", style="dim")
        text.append(f" [{'; '.join(_sources(reason, lang))}]", style="dim")
    text.append(f" {finding.rule}", style="dim")
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=4, justify="right")
    grid.add_column(overflow="fold")
    grid.add_row(f"{number}.", text)
    return grid


def _sources(reason: Reason, lang: Lang) -> list[str]:
    more = [heading("more_sources", lang, n=reason.more)] if reason.more else []
    return [*(visible(source) for source in reason.sources), *more]


def _unknown(missing: Sequence[Missing], in_full: int, lang: Lang) -> Table:
    texts = [f"{each.says} [{', '.join(each.whence)}]" for each in missing[:in_full]]
    brief = [f"{each.brief} [{', '.join(each.whence)}]" for each in missing[in_full:]]
    return _bullets([*texts, *([heading("also_open", lang, others="; ".join(brief))] if brief else [])])


def _bullets(texts: Sequence[str]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=2)
    grid.add_column(overflow="fold")
    for text in texts:
        grid.add_row(Text(" -"), Text(visible(text)))
    return grid
