"""Matches and comparisons for a reader at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tidewaiter.cli.basis import print_starter
from tidewaiter.cli.explained import evidence_lines, match_line
from tidewaiter.model.listing import ListState
from tidewaiter.screening.ask import not_searched
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.linked import listing_text, shown_links
from tidewaiter.wording.plain import hidden, visible

if TYPE_CHECKING:
    from tidewaiter.model.linked import LinkedParty
    from tidewaiter.model.match import Comparison, PartyMatches
    from tidewaiter.model.party import Party
    from tidewaiter.screening.pipeline import Lists

__all__ = ["print_comparison", "print_matches"]

_BELOW = 5


def print_matches(
    out: Console, party: Party, found: PartyMatches, *, catalogue: Lists, complete: bool
) -> None:
    """Writes every hit with its evidence, the best few below the alert line, and how many more there are."""
    hits = [match for match in found.matches if match.hit]
    below = [match for match in found.matches if not match.hit]
    out.print(Text(f"{visible(party.name)}: {_count(len(hits), 'hit')}", style="bold"))
    signs = hidden(party.name)
    if signs:
        out.print(Text(f"the name holds characters that cannot be seen: {', '.join(signs)}"))
    for match in hits:
        out.print(Padding(Text(visible(match_line(match, Lang.EN))), (0, 0, 0, 2)))
        for line in evidence_lines(match.comparison.evidence, Lang.EN):
            out.print(Padding(Text(visible(line), style="dim"), (0, 0, 0, 6)))
    for party_found in found.linked:
        _print_party(out, party_found)
    if below:
        shown = min(_BELOW, len(below))
        more = f", the best {shown} of them here, all with --json" if len(below) > shown else ""
        out.print(Text(f"{len(below):,} below the alert line{more}:", style="dim"))
        for match in below[:shown]:
            out.print(Padding(Text(visible(match_line(match, Lang.EN)), style="dim"), (0, 0, 0, 2)))
    for gap in found.gaps:
        out.print(Text(visible(gap), style="bold red"))
    if not complete:
        out.print(Text(f"not complete: {_doubts(catalogue)}", style="bold red"))
    for used in catalogue.lists:
        if used.state is ListState.STARTER:
            continue  # it has a line of its own, the last
        day = used.published or used.received
        out.print(Text(f"{used.list}: {label(used.state)}, {used.listings:,} listings, {day}", style="dim"))
    if unsearched := not_searched(catalogue):
        out.print(Text(f"not imported, so not searched: {', '.join(unsearched)}", style="bold"))
    print_starter(out, catalogue.lists, Lang.EN)


def _print_party(out: Console, found: LinkedParty) -> None:
    """Writes one party that stands on several lists, with each of its listings and what shows that they are its own."""
    by = visible(shown_links(found, Lang.EN))
    told = heading("one_party", Lang.EN, n=len(found.listings), by=by)
    out.print(Padding(Text(told, style="bold"), (0, 0, 0, 2)))
    for one in found.listings:
        out.print(Padding(Text(visible(listing_text(one, Lang.EN))), (0, 0, 0, 4)))


def print_comparison(out: Console, left: str, right: str, found: Comparison) -> None:
    """Writes the two numbers, the band, and what adds up to the score."""
    hit = "hit" if found.hit else "no hit"
    out.print(Text(f"{visible(left)} / {visible(right)}", style="bold"))
    out.print(Text(f"name {found.name:.4f}, score {found.score:.4f}, {label(found.band)}, {hit}"))
    for line in evidence_lines(found.evidence, Lang.EN):
        out.print(Padding(Text(visible(line), style="dim"), (0, 0, 0, 2)))
    out.print(Padding(Text(f"{found.log_odds:+7.3f}  in all (log-odds)", style="dim"), (0, 0, 0, 2)))


def _doubts(lists: Lists) -> str:
    states = {status.list: status.state for status in lists.coverage}
    doubtful = (ListState.STALE, ListState.UNDATED, ListState.BROKEN)
    told = [f"{name} is {label(state)}" for name, state in states.items() if state in doubtful]
    if ListState.CURRENT not in states.values() and not told:
        return "no official list is imported"
    told += [f"{name} is {label(ListState.MISSING)}" for name in not_searched(lists)]
    return ", ".join(told) or "the search could not be made in full"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
