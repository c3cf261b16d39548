"""What trade a party states, and goods of concern that say more than that an office was fitted out."""

from __future__ import annotations

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.party import Party
from tidewaiter.rules.goods_of_concern import of_concern
from tidewaiter.rules.red_flags.phrases import ends_with, said

__all__ = ["is_of", "telling_goods"]


def telling_goods(brief: Brief, law: Law) -> tuple[str, ...]:
    """The listed codes of concern that the goods meet, without those that every office and shop buys."""
    return tuple(code for code in of_concern(brief, law) if not code.startswith(law.red_flags.office_goods))


def is_of(party: Party, trade: str, law: Law) -> bool:
    """Whether what the party states as its industry is of that trade: it ends with one of the words, or holds a phrase."""
    words = law.red_flags.trades[trade]
    industry = party.industry or ""
    return ends_with(industry, words.ends) or said(industry, words.say, words.innocent) is not None
