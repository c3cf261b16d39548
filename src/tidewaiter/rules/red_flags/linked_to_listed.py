"""red_flags/linked_to_listed: past orders tie a party, by a door, a telephone, a domain, an officer or an owner, in one step or two,
to somebody on a list (FIN-2022-Alert003; 15 CFR Part 732, Supp. No. 3)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import Match
from tidewaiter.model.past import Neighbour
from tidewaiter.model.when import in_force
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.ties import path

__all__ = ["SLUG", "find"]

SLUG = "red_flags/linked_to_listed"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each such neighbour with a hit on a listing in force on the day, with every tie and the past order that says
    so. A search that was not complete is told by a wording of its own: silence is no answer."""
    for each in brief.past.neighbours if brief.past is not None else ():
        found = each.found
        if found is None:
            continue
        hits = [
            match
            for match in found.matches
            if match.hit and in_force(match.entity.listing.in_force, brief.clocks.as_of)
        ]
        if hits:
            yield _of(brief, law, each, hits[0])
        elif not found.complete:
            facts = {**path(each), "listed": "-", "watchlist": "-", "gaps": "; ".join(found.gaps)}
            yield raised(law.card(SLUG), each.pointer, facts, severity="low", variant="unsearched")


def _of(brief: Brief, law: Law, each: Neighbour, match: Match) -> Finding:
    facts = {
        **path(each),
        "listed": match.entity.primary_name,
        "watchlist": match.entity.listing.watchlist,
        "gaps": "-",
    }
    return raised(law.card(SLUG), each.pointer, facts)
