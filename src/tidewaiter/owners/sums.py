"""Shares added up: what some owners hold of a firm together, and whom that reaches through chains of firms.

Plain sums over the owners of each firm, made again until nothing changes, end of themselves in rings of firms: each
round can only add somebody, and there are only so many. No path is ever walked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from fractions import Fraction

from tidewaiter.model.base import Value
from tidewaiter.model.share import Share
from tidewaiter.model.words import Standing
from tidewaiter.owners.stakes import Stake, Stakes

__all__ = ["Caught", "Threshold", "catch", "together"]

_ALL = Fraction(100)


class Threshold(Value, frozen=True, kw_only=True):
    """How much of a firm makes a rule count: `percent` or more, or, without `or_more`, more than that."""

    percent: Fraction
    or_more: bool = True

    def met(self, share: Share) -> bool:
        """Whether the share reaches it, whatever it is within its bounds."""
        return share.reaches(self.percent, or_more=self.or_more)

    def within_reach(self, share: Share) -> bool:
        """Whether the share may reach it."""
        return share.may_reach(self.percent, or_more=self.or_more)


class Caught(Value, frozen=True, kw_only=True):
    """Who counts as one of those whom a rule names: `sure` beyond doubt, `possible` the same and those who may.

    Both hold those named themselves, and every firm whose share in such hands reaches, or may reach, the threshold;
    `below_named` every firm in which one of the named has any stake, or one of these firms has;
    `alone` every firm, and whoever is named, that is reached beyond doubt by one such owner at each step.
    """

    threshold: Threshold
    stakes: Stakes
    named: frozenset[str]
    sure: frozenset[str]
    possible: frozenset[str]
    below_named: frozenset[str]
    alone: frozenset[str]

    def standing(self, key: str) -> Standing:
        """Whether that somebody counts as one of them."""
        if key in self.sure:
            return Standing.YES
        return Standing.UNKNOWN if key in self.possible else Standing.NO

    def share_of(self, key: str) -> Share:
        """What they hold of that firm together, from the least that is sure to the most that may be."""
        stakes = self.stakes.get(key, ())
        sure, possible = together(stakes, self.sure), together(stakes, self.possible)
        return Share(least=sure.least, most=possible.most, above=sure.above, below=possible.below)

    def counted(self, key: str) -> tuple[Stake, ...]:
        """The stakes in that firm that are, or may be, in such hands."""
        return tuple(stake for stake in self.stakes.get(key, ()) if stake.owner in self.possible)

    def above_named(self, key: str) -> tuple[Stake, ...]:
        """The stakes in that firm of the named, and of firms above which they stand, however little they hold."""
        return tuple(stake for stake in self.stakes.get(key, ()) if stake.owner in self.below_named)


def catch(stakes: Stakes, *, sure: Iterable[str], possible: Iterable[str], threshold: Threshold) -> Caught:
    """Who is caught where those of `sure` are named, and those of `possible` may be.

    A firm is caught whose owners of that kind together reach the threshold; it then is such an owner itself, whole,
    and not for the product of the shares above it (OFAC FAQ 401).
    """
    beyond_doubt = frozenset(sure)
    perhaps = beyond_doubt | frozenset(possible)
    certain = _grown(beyond_doubt, stakes, threshold.met)
    return Caught(
        threshold=threshold,
        stakes=stakes,
        named=perhaps,
        sure=certain,
        possible=_grown(perhaps | certain, stakes, threshold.within_reach),
        below_named=_below(perhaps, stakes),
        alone=_alone(beyond_doubt, stakes, threshold),
    )


def together(stakes: Iterable[Stake], owners: Set[str]) -> Share:
    """What these owners hold of one firm together.

    At least: the sum of what is counted once, or the greatest single share, whichever is more, since a source that
    attributes shares may attribute the same ones twice. At most: the sum of the most of each, and no more than the
    others, by one source that tells of both, leave of the whole.
    """
    known = tuple(stakes)
    ours = [stake for stake in known if stake.owner in owners]
    if not ours:
        return Share(least=Fraction(0), most=Fraction(0))
    least, above = _least(ours)
    most, closed = _most(ours, known, owners, least)
    if least >= most:
        return Share(least=min(least, _ALL), most=min(least, _ALL))
    return Share(least=least, most=most, above=above, below=not closed)


def _least(ours: list[Stake]) -> tuple[Fraction, bool]:
    added = sum((stake.once.least for stake in ours), Fraction(0))
    above = any(stake.once.above for stake in ours)
    single = max((stake.share.least, stake.share.above) for stake in ours)
    return max((added, above), single)


def _most(
    ours: list[Stake], known: tuple[Stake, ...], owners: Set[str], least: Fraction
) -> tuple[Fraction, bool]:
    """The most, and whether it can be reached itself. What others are said to hold bounds it only where it does not
    contradict what is sure."""
    added = sum((stake.share.most for stake in ours), Fraction(0))
    closed = not any(stake.share.below for stake in ours)
    held, more = _held_by_others(known, ours, owners)
    bounds = [(added, closed), (_ALL, True)]
    if least <= _ALL - held:
        bounds.append((_ALL - held, not more))
    return min(bounds)


def _held_by_others(known: tuple[Stake, ...], ours: list[Stake], owners: Set[str]) -> tuple[Fraction, bool]:
    """What the others hold for certain of the same shares, and whether they hold more than that.

    Shares of two sources, kinds or levels may be of two wholes, and a firm whose owners nobody knows may be held by
    ours: only what one dated source states of direct shares of one kind leaves ours the rest. A source whose shares add
    up to more than the whole is not relied on.
    """
    stated = {stake.bounds for stake in ours}
    told = [stake for stake in known if stake.bounds in stated]
    if len(stated) > 1 or "" in stated or sum((stake.once.least for stake in told), Fraction(0)) > _ALL:
        return Fraction(0), False
    others = [stake.once for stake in told if stake.owner not in owners and stake.owner_known]
    return sum((once.least for once in others), Fraction(0)), any(once.above for once in others)


def _grown(named: frozenset[str], stakes: Stakes, reached: Callable[[Share], bool]) -> frozenset[str]:
    """The named, and every firm that those found so far bring in, round by round until a round brings nobody: only a firm
    of which somebody new holds a part may be new itself."""
    held = _held_by(stakes)
    found, new = set(named), set(named)
    while new:
        touched = {owned for owner in new for owned in held.get(owner, ()) if owned not in found}
        new = {owned for owned in touched if reached(together(stakes[owned], found))}
        found |= new
    return frozenset(found)


def _held_by(stakes: Stakes) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for owned, told in stakes.items():
        for stake in told:
            held.setdefault(stake.owner, []).append(owned)
    return held


def _alone(named: frozenset[str], stakes: Stakes, threshold: Threshold) -> frozenset[str]:
    held = {
        owned: tuple(stake for stake in told if threshold.met(stake.share)) for owned, told in stakes.items()
    }
    return _below(named, held)


def _below(named: frozenset[str], stakes: Stakes) -> frozenset[str]:
    held = _held_by(stakes)
    found, new = set(named), set(named)
    while new:
        new = {owned for owner in new for owned in held.get(owner, ())} - found
        found |= new
    return frozenset(found)
