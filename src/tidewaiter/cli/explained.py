"""Evidence on a sheet: sentences always, weights and the lesser matches where they are asked for."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tidewaiter.model.decision import Decision
from tidewaiter.model.match import Evidence, Match
from tidewaiter.model.shipment import Shipment
from tidewaiter.wording.evidence import sentence
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang, label
from tidewaiter.wording.numbers import score_text
from tidewaiter.wording.places import place
from tidewaiter.wording.plain import visible

__all__ = ["evidence_lines", "match_line", "print_evidence", "print_matches_of"]


def print_evidence(out: Console, evidence: Sequence[Evidence], lang: Lang) -> None:
    """Writes everything that was compared with its weight."""
    for line in evidence_lines(evidence, lang):
        text = Text(f"{heading('evidence', lang)}: {visible(line)}", style="dim")
        out.print(Padding(text, (0, 0, 0, 4)))


def evidence_lines(evidence: Sequence[Evidence], lang: Lang) -> list[str]:
    """Every piece of evidence with its weight in log-odds, in the order they were added up; what is compared stands in
    the first line that compares it, and in no further one behind it."""
    lines: list[str] = []
    told: tuple[str | None, str | None] = (None, None)
    for item in evidence:
        pair = (item.left, item.right)
        text = sentence(item, lang, again=pair == told and all(pair))
        lines.append(f"{item.weight:+7.3f}  {text}")
        told = pair if all(pair) else told
    return lines


def match_line(match: Match, lang: Lang) -> str:
    """One match on one line: scores first, then who and where on the list."""
    found, listing = match.comparison, match.entity.listing
    renamed = found.matched_name != match.entity.primary_name
    other = heading("other_name", lang, name=found.matched_name) if renamed else ""
    programmes = f" [{', '.join(listing.programmes)}]" if listing.programmes else ""
    hit = heading("hit", lang) if found.hit else ""
    alike = heading("name_alike", lang, likeness=f"{found.name:.4f}")
    return (
        f"{score_text(found.score):<6} {hit:<3} {label(found.band, lang)}, {alike}: "
        f"{match.entity.primary_name}{other}, {label(match.entity.kind, lang)}, "
        f"{listing.watchlist} {listing.entry}{programmes}"
    )


def print_matches_of(out: Console, decision: Decision, shipment: Shipment, lang: Lang) -> None:
    """Writes every match of every party, each with its evidence."""
    found = [searched for searched in decision.matches if searched.matches]
    if not found:
        return
    out.print()
    out.print(Text(f" {heading('all_matches', lang)}", style="bold underline"))
    for searched in found:
        out.print(Padding(Text(visible(place(searched.party, shipment, lang)), style="italic"), (0, 0, 0, 1)))
        for match in searched.matches:
            out.print(Padding(Text(visible(match_line(match, lang))), (0, 0, 0, 3)))
            for line in evidence_lines(match.comparison.evidence, lang):
                out.print(Padding(Text(visible(line), style="dim"), (0, 0, 0, 6)))
