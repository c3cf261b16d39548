"""The facts of a finding on ownership: who holds what through whom, in the words of both languages."""

from __future__ import annotations

import datetime

from tidewaiter.model.brief import Brief
from tidewaiter.model.holding import Holder, Power
from tidewaiter.model.match import Match
from tidewaiter.model.share import Share
from tidewaiter.owners.gather import ORDER
from tidewaiter.owners.stakes import Stake
from tidewaiter.owners.sums import Caught
from tidewaiter.rules.ownership.affected import Affected

__all__ = ["facts", "last_apart"]

_EN, _DE = 0, 1
_SHOWN = 6
_LONG = 24
_POWERS = {
    "consolidation": ("consolidated in accounts", "im Konzernabschluss konsolidiert"),
    "votes": ("votes", "Stimmrechte"),
    "appointment": ("appoints or sits on the board", "bestellt Organe oder gehört ihnen an"),
    "perhaps_itself": ("perhaps the same firm", "vielleicht dasselbe Unternehmen"),
    "influence": ("influence or control", "Einfluss oder Kontrolle"),
}
_ORDER = (ORDER, "der Auftrag")
_DIFFER = ("sources differ", "Quellen widersprechen sich")
_PART = ("a percent, or a part of one", "Prozent oder Teil von eins")
_DOUBTED = ("if the same firm is meant", "wenn dasselbe Unternehmen gemeint ist")
_UNKNOWN = ("share not known", "Anteil unbekannt")


def facts(one: Affected, brief: Brief) -> dict[str, str]:
    """What the sentences of a card on ownership may name."""
    holders = _names_of(brief)
    return {
        "party": one.subject.party.name,
        "role": one.subject.party.role.value if one.subject.party.role else "-",
        "listed": "; ".join(dict.fromkeys(_entry(match) for match in one.matches)),
        "sources_en": _sources(one, _EN),
        "sources_de": _sources(one, _DE),
        "as_of": brief.clocks.as_of.isoformat(),
        "share_en": _share(one.share, _EN),
        "share_de": _share(one.share, _DE),
        "through_en": _share(one.through, _EN),
        "through_de": _share(one.through, _DE),
        "chains_en": _chains(one, holders, _EN),
        "chains_de": _chains(one, holders, _DE),
        "powers_en": ", ".join(_POWERS[power.value][_EN] for power in one.powers) or "-",
        "powers_de": ", ".join(_POWERS[power.value][_DE] for power in one.powers) or "-",
    }


def _sources(one: Affected, at: int) -> str:
    return ", ".join(_ORDER[at] if source == ORDER else source for source in one.sources) or "-"


def _names_of(brief: Brief) -> dict[str, Holder]:
    """Everyone in the holdings by key."""
    return {
        holder.key: holder
        for holding in brief.ownership.holdings
        for holder in (holding.owned, holding.owner)
    }


def last_apart(one: Affected) -> dict[str, str]:
    """The facts of the last holding of somebody listed that does not hold on the day."""
    holding = max(one.apart, key=lambda apart: apart.to or apart.from_ or datetime.date.min)
    ended = holding.to or holding.from_
    return {
        "owner": holding.owner.called,
        "moment": ended.isoformat() if ended else "?",
        "held_en": _share(holding.share, _EN),
        "held_de": _share(holding.share, _DE),
    }


def _share(share: Share, at: int) -> str:
    text = str(share)
    return text.replace(".", ",").replace(" to ", " bis ") if at else text


def _entry(match: Match) -> str:
    listing = match.entity.listing
    programmes = f" [{', '.join(listing.programmes)}]" if listing.programmes else ""
    return f"{match.entity.primary_name} ({listing.watchlist} {listing.entry}){programmes}"


def _chains(one: Affected, holders: dict[str, Holder], at: int) -> str:
    """One entry for each owner that counts, with the chain above it: `Owner 50 % > Holding 50 %`."""
    lines = [
        f"{_above(stake.owner, one.caught, holders, at, {one.key})}{_held(stake, holders, at)}"
        for stake in one.stakes
    ]
    more = len(lines) - _SHOWN
    return "; ".join([*lines[:_SHOWN], f"(+{more})"] if more > 0 else lines) or "-"


def _above(key: str, caught: Caught, holders: dict[str, Holder], at: int, seen: set[str]) -> str:
    """The owners above, the greatest at each step, up to one who is listed; nothing for somebody listed themselves. Of a
    long chain the end of it and the start."""
    steps: list[str] = []
    while key not in caught.named and key not in seen:
        stakes = caught.above_named(key)
        if not stakes:
            break
        seen.add(key)
        stake = max(stakes, key=lambda stake: (stake.share.least, stake.share.most))
        others = f" (+{len(stakes) - 1})" if len(stakes) > 1 else ""
        steps.append(f"{_held(stake, holders, at)}{others} > ")
        key = stake.owner
    if len(steps) > _LONG:
        steps[_SHOWN:-_SHOWN] = [f"(+{len(steps) - 2 * _SHOWN}) > "]
    return "".join(reversed(steps))


def _held(stake: Stake, holders: dict[str, Holder], at: int) -> str:
    owner = holders[stake.owner].called
    if Power.PERHAPS_ITSELF in stake.powers:
        return f"{owner}{_where(holders[stake.owner])} ({_POWERS[Power.PERHAPS_ITSELF.value][at]})"
    share = _UNKNOWN[at] if stake.share.is_unknown else _share(stake.share, at)
    remarks = [_DIFFER[at]] if stake.disputed else []
    remarks += [_PART[at]] if stake.unit_open else []
    remarks += [_DOUBTED[at]] if stake.doubtful else []
    remark = f" ({', '.join(remarks)})" if remarks else ""
    return f"{owner} {share}{remark}"


def _where(holder: Holder) -> str:
    return f", {holder.country}" if holder.country else ""
