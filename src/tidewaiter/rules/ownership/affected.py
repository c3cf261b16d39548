"""Which parties of an order are owned by listed ones, and how much: the frame of every rule on ownership.

It knows no law. A rule says which listings count and how much of a firm is needed; what follows is the rule's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

import msgspec

from tidewaiter.law.ownership import OwnershipVersion
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief, Subject
from tidewaiter.model.holding import Holding, Power
from tidewaiter.model.match import Match
from tidewaiter.model.share import Share
from tidewaiter.model.when import in_force
from tidewaiter.model.words import Band, EntityKind, Role, Standing
from tidewaiter.owners.look_through import look_through
from tidewaiter.owners.stakes import Stake, Stakes, stakes_on
from tidewaiter.owners.sums import Caught, Threshold, catch

__all__ = ["Affected", "affected", "is_sure"]

_FOUND = "/owners/"
_SURE = (Band.CONFIRMED, Band.PROBABLE)


class Affected(Value, frozen=True, kw_only=True):
    """A party of the order above which somebody listed stands: as an owner, or as an owner of its owners.

    `reached` says whether the threshold is reached: `unknown` where a share, or who an owner is, leaves it open;
    `owner_open` that it turns on the latter alone, `share_open` that a share which counts is not known at all,
    `link_open` that a share counts only if two firms of like names or numbers are one, and `link_below` the same where
    even then the threshold is not reached; `unit_open` that a share may be a percent or a part of one. `share` is
    what such owners hold together, `through` the same with all shares multiplied down the chains. `matches` are the
    listings of everyone listed from whom a share that counts runs down to the party, or, where none counts, any share;
    each is set at the party's own pointer; `sources` tell of those shares. `own` are listings that the party surely has itself, under a name that the order
    gives; `itself` says that it has one under a name that only an owner file gives; `apart` are holdings of listed owners that ended before the day or begin after it.
    """

    subject: Subject
    key: str
    reached: Standing
    owner_open: bool
    share_open: bool
    link_open: bool
    link_below: bool
    unit_open: bool
    share: Share
    through: Share
    stakes: tuple[Stake, ...]
    sources: tuple[str, ...]
    matches: tuple[Match, ...]
    own: tuple[Match, ...]
    itself: bool
    apart: tuple[Holding, ...]
    caught: Caught

    @property
    def powers(self) -> tuple[Power, ...]:
        """The holds of such owners that are no share."""
        return tuple(
            dict.fromkeys(
                power for stake in self.stakes for power in stake.powers if power is not Power.PERHAPS_ITSELF
            )
        )

    @property
    def surely_listed(self) -> bool:
        """Whether somebody above it, now or at another time, surely is a listed party."""
        return any(is_sure(match) for match in self.matches) or any(
            holding.owner.key in self.caught.sure for holding in self.apart
        )


def affected(
    brief: Brief, version: OwnershipVersion, counts: Callable[[Match], bool], *, powers: bool = False
) -> Iterator[Affected]:
    """Every party that takes part in the order, owners and officers left out, above which somebody stands who is
    listed, by a hit in force for which `counts` is true. With `powers`, a firm over which such a person has a hold that is
    no share may be one of them, so that what it owns is told of too."""
    listed = _listed(brief, counts)
    if not listed:
        return
    threshold = Threshold(percent=Fraction(version.percent), or_more=version.or_more)
    stakes = stakes_on(brief.ownership.holdings, brief.clocks.as_of)
    sure = [key for key, matches in listed.items() if any(is_sure(match) for match in matches)]
    possible = {*listed, *(_held_by_power(stakes, listed, threshold) if powers else ())}
    caught = catch(stakes, sure=sure, possible=possible, threshold=threshold)
    if_all = catch(stakes, sure=listed, possible=(), threshold=threshold)
    for subject in brief.subjects:
        key = brief.ownership.stands.get(subject.pointer)
        if key is None or subject.party.role is Role.OWNER:
            continue
        one = _with_time(_of(subject, key, listed, caught), listed, brief)
        if one.share.most or one.through.most or one.powers or one.itself or one.apart:
            yield _with_all_owners_sure(one, if_all)


def _held_by_power(stakes: Stakes, listed: Iterable[str], threshold: Threshold) -> frozenset[str]:
    """Every firm over which one of these, or a firm that they may own or hold so, has a hold that is no share."""
    found = frozenset(listed)
    while True:
        owners = catch(stakes, sure=(), possible=found, threshold=threshold).possible
        held = {
            owned
            for owned, told in stakes.items()
            if any(stake.owner in owners and set(stake.powers) - {Power.PERHAPS_ITSELF} for stake in told)
        }
        if held <= found:
            return found - frozenset(listed)
        found |= held


def is_sure(match: Match) -> bool:
    """Whether the owner is the listed party rather than perhaps the listed party."""
    return match.comparison.band in _SURE


def _listed(brief: Brief, counts: Callable[[Match], bool]) -> dict[str, list[Match]]:
    """The hits in force that count, by the key of whoever stands at their pointer."""
    keys = {**brief.ownership.stands, **{at: who.key for at, who in brief.ownership.found.items()}}
    listed: dict[str, list[Match]] = {}
    for found in brief.matches:
        for match in found.matches:
            listing = match.entity.listing
            held = (
                in_force(listing.in_force, brief.clocks.as_of) and match.entity.kind is not EntityKind.ADDRESS
            )
            if found.party in keys and match.hit and held and counts(match):
                listed.setdefault(keys[found.party], []).append(match)
    return listed


def _of(subject: Subject, key: str, listed: dict[str, list[Match]], caught: Caught) -> Affected:
    share = caught.share_of(key)
    pointers = {match.party for match in listed.get(key, ())}
    itself = bool(pointers) and all(pointer.startswith(_FOUND) for pointer in pointers)
    reached = caught.standing(key) if itself else _standing(share, caught.threshold)
    counted = caught.counted if reached is not Standing.NO else caught.above_named
    firms = _chain(key, counted)
    bearing = [who for who in firms if who in listed and (who != key or itself)]
    bearing_on = [stake for firm in firms for stake in counted(firm)]
    doubtful = any(stake.doubtful for stake in bearing_on)
    return Affected(
        subject=subject,
        key=key,
        reached=reached,
        owner_open=False,
        share_open=any(stake.share.is_unknown for firm in firms for stake in caught.counted(firm)),
        link_open=reached is Standing.UNKNOWN and doubtful,
        link_below=reached is Standing.NO and any(_is_share(stake) for stake in bearing_on if stake.doubtful),
        unit_open=reached is Standing.UNKNOWN and any(stake.unit_open for stake in bearing_on),
        share=share,
        through=look_through(caught.stakes, caught.named, key),
        stakes=counted(key),
        sources=tuple(dict.fromkeys(source for stake in bearing_on for source in stake.sources)),
        matches=tuple(
            msgspec.structs.replace(match, party=subject.pointer) for who in bearing for match in listed[who]
        ),
        own=tuple(
            match for match in listed.get(key, ()) if not match.party.startswith(_FOUND) and is_sure(match)
        ),
        itself=itself,
        apart=(),
        caught=caught,
    )


def _is_share(stake: Stake) -> bool:
    """Whether it may be a share of the firm, and not only a hold over it, or the firm itself."""
    return bool(stake.share.most) and Power.PERHAPS_ITSELF not in stake.powers


def _standing(share: Share, threshold: Threshold) -> Standing:
    if threshold.met(share):
        return Standing.YES
    return Standing.UNKNOWN if threshold.within_reach(share) else Standing.NO


def _chain(key: str, counted: Callable[[str], tuple[Stake, ...]]) -> tuple[str, ...]:
    """The firm and everyone above it by stakes that count, nearest first."""
    found = [key]
    for firm in found:
        found += dict.fromkeys(stake.owner for stake in counted(firm) if stake.owner not in found)
    return tuple(found)


def _with_time(one: Affected, listed: dict[str, list[Match]], brief: Brief) -> Affected:
    apart = tuple(
        holding
        for holding in brief.ownership.holdings
        if holding.owned.key == one.key
        and holding.owner.key in listed
        and not holding.holds(brief.clocks.as_of)
    )
    return msgspec.structs.replace(one, apart=apart)


def _with_all_owners_sure(one: Affected, if_all: Caught) -> Affected:
    turns = one.reached is Standing.UNKNOWN and if_all.threshold.met(if_all.share_of(one.key))
    return msgspec.structs.replace(one, owner_open=turns)
