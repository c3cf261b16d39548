"""The scorecard for a reader at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from tidewaiter.selftest.quoted import QUOTED, SOURCE

if TYPE_CHECKING:
    from rich.console import Console

    from tidewaiter.selftest.figures import ClassFigure, Scorecard, Share

__all__ = ["print_scorecard"]


def print_scorecard(out: Console, card: Scorecard) -> None:
    """Writes the figures beside those that are quoted of another product, then every class of alteration."""
    whence = "the starter list, which is no official list" if card.starter else ", ".join(card.lists)
    out.print(
        Text(
            f"selftest on {whence}: {card.listings:,} listings, seed {card.seed}, sample {card.sample}",
            "bold",
        )
    )
    out.print(_summary(card))
    out.print()
    out.print(_classes(card))
    if card.namesakes:
        out.print(
            Text(
                f"unrelated names that are, word for word, a listed one: {card.namesakes}; they are counted all the same"
            )
        )
    out.print(Text("in brackets: Wilson's bounds, 95 %; in the second table: hits of cases", "dim"))
    out.print(
        Text(
            "* so much of the name is gone that less is asked; classes of fewer than 5 cases are never the worst",
            "dim",
        )
    )
    out.print(Text(f"quoted: {SOURCE}", "dim"))


def _summary(card: Scorecard) -> Table:
    table = _table("measure", "here", "cases", "quoted")
    worst = {figure.alteration: figure.both for figure in card.classes}

    def row(name: str, share: Share) -> None:
        table.add_row(name, _bounded(share), f"{share.right:,} of {share.of:,}", QUOTED.get(name, ""))

    row("listed names in matches", card.exact_found)
    row("listed names hit, weak ones left out", card.exact_hit)
    row("altered, people", card.people)
    row("altered, companies and others", card.others)
    row("altered, all", card.altered)
    for name, slug in (("worst class", card.worst), ("worst class *", card.worst_lossy)):
        if slug is not None:
            share = worst[slug]
            table.add_row(
                f"{name}: {slug}", _bounded(share), f"{share.right} of {share.of}", QUOTED.get(name, "")
            )
    for group, share in card.unrelated.items():
        table.add_row(group, _percent(share), f"{share.right:,} of {share.of:,}", QUOTED.get(group, ""))
    table.add_row(
        "hits with the commonest score",
        _percent(card.one_score),
        f"{card.one_score.right:,} of {card.one_score.of:,}",
    )
    table.add_row(
        "hits whose score another has",
        _percent(card.shared_score),
        f"{card.shared_score.right:,} of {card.shared_score.of:,}",
    )
    speed = card.speed
    best = f"best of {speed.runs} batches of {speed.batch}"
    table.add_row("queries a second", f"{speed.best:,.1f}", best, QUOTED["queries a second"])
    table.add_row(
        "queries a second, whole run",
        f"{speed.overall:,.1f}",
        f"{speed.queries:,} in {speed.cpu_seconds:,.1f} s CPU",
    )
    return table


def _classes(card: Scorecard) -> Table:
    table = _table("alteration", "all", "people", "others")
    for figure in card.classes:
        table.add_row(
            _name(figure), *(_counted(share) for share in (figure.both, figure.people, figure.others))
        )
    return table


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for heading in headings:
        table.add_column(heading, no_wrap=True, justify="left" if heading == headings[0] else "right")
    return table


def _name(figure: ClassFigure) -> str:
    return f"{figure.alteration} *" if figure.lossy else figure.alteration


def _counted(share: Share) -> str:
    return f"{_shown(share)} ({share.right}/{share.of})" if share.of else "-"


def _shown(share: Share) -> str:
    return "-" if share.value is None else f"{share.value:.3f}"


def _bounded(share: Share) -> str:
    if share.low is None or share.high is None:
        return _shown(share)
    return f"{_shown(share)} ({share.low:.3f} to {share.high:.3f})"


def _percent(share: Share) -> str:
    if share.value is None or share.low is None or share.high is None:
        return "-"
    return f"{100 * share.value:.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})"
