"""red_flags/shared_officer: one person runs two firms of the order that are not said to belong together (own judgement; OFAC's
accounts of procurement networks, where the middleman and the new customer had one manager)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.party import Party
from tidewaiter.rules.order import same_party
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find"]

SLUG = "red_flags/shared_officer"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One flag for each two different parties, the exporter aside, that name the same officer in full, where neither is said
    to own the other and no one owner is said to hold both. Firms of one group are run by one person every day."""
    placed = [(f"/parties/{at}", party) for at, party in enumerate(brief.shipment.parties) if party.officers]
    told: list[set[str]] = []
    for (_, left), (pointer, right) in combinations(placed, 2):
        shared = sorted(set(_officers(left)) & set(_officers(right)))
        if not shared or same_party(left, right) or _belong_together(left, right):
            continue
        if any({_plain(left.name), _plain(right.name)} == pair for pair in told):
            continue
        told.append({_plain(left.name), _plain(right.name)})
        facts = {
            "party": right.name,
            "other": left.name,
            "officers": ", ".join(_officers(right)[name] for name in shared),
        }
        yield raised(law.card(SLUG), f"{pointer}/officers", facts)


def _officers(party: Party) -> dict[str, str]:
    """The names of two words or more as they are compared, to those as written; one word alone is nobody."""
    named = {_plain(name): name for name in party.officers}
    return {plain: name for plain, name in named.items() if " " in plain}


def _belong_together(left: Party, right: Party) -> bool:
    owners = [{_plain(owner.name) for owner in party.owners} for party in (left, right)]
    names = [{_plain(name) for name in (party.name, *party.aliases)} for party in (left, right)]
    return bool(owners[0] & owners[1] or owners[0] & names[1] or owners[1] & names[0])


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in folded).split())
