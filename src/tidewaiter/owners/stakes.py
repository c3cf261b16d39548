"""What each owner holds of each firm on one day, all that is said of the same two put together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence, Set
from fractions import Fraction
from functools import reduce

from tidewaiter.model.base import Value
from tidewaiter.model.holding import Holding, Power
from tidewaiter.model.share import NONE, Share
from tidewaiter.model.words import AskedKind

__all__ = ["Stake", "Stakes", "stakes_on"]

_HALF = Fraction(50)


class Stake(Value, frozen=True, kw_only=True):
    """What one owner holds of one firm on a day, as far as all sources together tell.

    `unit_open` says that some of it may be a percent or a part of one. `disputed` says that two sources contradict each other; then the share runs from the lowest to the highest that any
    of them gives. `doubtful`: some of it holds only where two that are told of
    are one, which nothing proves. `once` is the part of `share` told by sources that count no share twice, so that it may be added to
    the like of other owners. `bounds` names the source and kind of a direct share that one source alone states, with its
    first day, empty for any other: such shares leave only the rest of
    the whole to the others that the source names. `owner_known`: the owner is a person,
    or a firm whose owners are known.
    """

    owner: str
    owned: str
    share: Share
    powers: tuple[Power, ...]
    consolidated: Share | None
    once: Share
    disputed: bool
    doubtful: bool
    unit_open: bool
    bounds: str
    owner_known: bool
    sources: tuple[str, ...]


Stakes = dict[str, tuple[Stake, ...]]
"""The stakes in each firm, by its key, in the order in which they are first told of."""


def stakes_on(holdings: Iterable[Holding], day: datetime.date) -> Stakes:
    """The stakes in every firm on that day. Nobody holds a share of themselves."""
    told: dict[tuple[str, str], list[Holding]] = {}
    for holding in holdings:
        if holding.holds(day) and holding.owner.key != holding.owned.key:
            told.setdefault((holding.owned.key, holding.owner.key), []).append(holding)
    known = _with_known_owners(told)
    found: dict[str, list[Stake]] = {}
    for (owned, _), same in told.items():
        found.setdefault(owned, []).append(_stake(same, known))
    return {owned: tuple(stakes) for owned, stakes in found.items()}


def _with_known_owners(told: dict[tuple[str, str], list[Holding]]) -> set[str]:
    """Everyone who is a person, and every firm more than half of which is stated to be in direct hands."""
    known: set[str] = set()
    sums: dict[str, Fraction] = {}
    for (owned, owner), same in told.items():
        if same[0].owner.kind is AskedKind.PERSON:
            known.add(owner)
        if _bounds(same):
            sums[owned] = sums.get(owned, Fraction(0)) + max(holding.share.least for holding in same)
    return known | {owned for owned, added in sums.items() if added > _HALF}


def _bounds(told: Sequence[Holding]) -> str:
    stated = {f"{holding.source}: {holding.direct}" for holding in told}
    sure = all(
        holding.direct and holding.from_ and not (holding.attributed or holding.doubtful) for holding in told
    )
    return stated.pop() if sure and len(stated) == 1 else ""


def _stake(told: Sequence[Holding], known: Set[str]) -> Stake:
    # What is beyond doubt is not lowered by what is not.
    sure = [holding for holding in told if not holding.doubtful] or told
    by_source: dict[str, list[Holding]] = {}
    for holding in sure:
        by_source.setdefault(holding.source, []).append(holding)
    shares = [_of_one_source(same) for same in by_source.values()]
    agreed = _agreed(shares)
    whole = agreed or reduce(Share.around, shares)
    raised = _raised(whole, [holding.share for holding in told if holding.doubtful])
    powers = dict.fromkeys(power for holding in told for power in holding.powers)
    return Stake(
        owner=told[0].owner.key,
        owned=told[0].owned.key,
        share=raised,
        powers=tuple(powers),
        consolidated=next((holding.consolidated for holding in told if holding.consolidated), None),
        once=_once(by_source, whole),
        disputed=agreed is None,
        doubtful=raised != whole or sure[0].doubtful,
        unit_open=any(holding.unit_open for holding in told),
        bounds=_bounds(told),
        owner_known=told[0].owner.key in known,
        sources=tuple(dict.fromkeys(holding.source for holding in told)),
    )


def _raised(share: Share, perhaps: Sequence[Share]) -> Share:
    """The share, up to the most of what may come to it."""
    for other in perhaps:
        if (other.most, not other.below) > (share.most, not share.below):
            above = share.above and share.least < other.most
            share = Share(least=share.least, most=other.most, above=above, below=other.below)
    return share


def _once(by_source: dict[str, list[Holding]], whole: Share) -> Share:
    shares = [
        _of_one_source(same) for same in by_source.values() if not any(holding.attributed for holding in same)
    ]
    if not shares:
        return NONE
    told = _agreed(shares) or reduce(Share.around, shares)
    return told if told.least <= whole.least else whole


def _of_one_source(told: Sequence[Holding]) -> Share:
    """The share by one source. The same share of the same two is one stake, however often it is told, unless two first days
    are stated. Several shares may be parts of a whole or one thing told with two figures: at least the greatest of them, at
    most their sum."""
    shares = _parts(told)
    if len(shares) == 1:
        return shares[0]
    most = sum((share.most for share in shares), Fraction(0))
    least = max(shares, key=lambda share: (share.least, share.above))
    if least.least == 100:
        return least
    below = most <= 100 and any(share.below for share in shares)
    return Share(least=least.least, most=min(most, Fraction(100)), above=least.above, below=below)


def _parts(told: Sequence[Holding]) -> list[Share]:
    """The shares that may be parts of a whole: a share bought on two days counts for each of them, and one that may count
    the shares of others beside one that does not."""
    days: dict[tuple[Share, bool, str], set[datetime.date]] = {}
    for holding in told:
        alike = (holding.share, holding.attributed, holding.direct)
        days.setdefault(alike, set()).update([holding.from_] if holding.from_ else [])
    return [share for (share, _, _), starts in days.items() for _ in range(max(1, len(starts)))]


def _agreed(shares: Sequence[Share]) -> Share | None:
    """What all sources allow, None where they contradict each other."""
    found = shares[0]
    for share in shares[1:]:
        if not found.meets(share):
            return None
        found = found.within(share)
    return found
