"""Shares multiplied down the chains: what somebody holds of a firm in the end. Shown beside the sums, never instead."""

from __future__ import annotations

from collections.abc import Set
from fractions import Fraction

from tidewaiter.model.holding import Power
from tidewaiter.model.share import NONE, Share
from tidewaiter.owners.stakes import Stake, Stakes

__all__ = ["look_through"]

_ROUNDS = 24


def look_through(stakes: Stakes, owners: Set[str], key: str) -> Share:
    """What these owners hold of the firm `key`, by themselves and through others, share times share.

    Chains longer than 24 firms, and rings of firms, are followed 24 rounds: what they would add beyond is left out of
    the least, and the most is then the whole.
    """
    above = _above(stakes, key)
    least = dict.fromkeys(above, Fraction(0))
    most = dict(least)
    settled = False
    for _ in range(_ROUNDS):
        lower = {firm: _lower(stakes.get(firm, ()), owners, least) for firm in above}
        upper = {firm: _upper(stakes.get(firm, ()), owners, most) for firm in above}
        if (lower, upper) == (least, most):
            settled = True
            break
        least, most = lower, upper
    if key not in above:
        return NONE
    high = most[key] if settled else Fraction(100)
    return Share(least=min(least[key], high), most=high)


def _above(stakes: Stakes, key: str) -> tuple[str, ...]:
    """The firm and every firm that stands above it."""
    found, waiting = dict.fromkeys((key,)), [key]
    while waiting:
        for stake in stakes.get(waiting.pop(), ()):
            if stake.owner not in found and stake.owner in stakes:
                found[stake.owner] = None
                waiting.append(stake.owner)
    return tuple(found)


def _lower(held: tuple[Stake, ...], owners: Set[str], known: dict[str, Fraction]) -> Fraction:
    added = sum((stake.once.least * _part(stake.owner, owners, known) for stake in held), Fraction(0))
    single = max(
        (stake.share.least * _part(stake.owner, owners, known) for stake in held), default=Fraction(0)
    )
    return min(max(added, single), Fraction(100))


def _upper(held: tuple[Stake, ...], owners: Set[str], known: dict[str, Fraction]) -> Fraction:
    shares = [stake for stake in held if Power.PERHAPS_ITSELF not in stake.powers]
    added = sum((stake.share.most * _part(stake.owner, owners, known) for stake in shares), Fraction(0))
    return min(added, Fraction(100))


def _part(owner: str, owners: Set[str], known: dict[str, Fraction]) -> Fraction:
    """The fraction of an owner that is in their hands: all of themselves."""
    return Fraction(1) if owner in owners else known.get(owner, Fraction(0)) / 100
