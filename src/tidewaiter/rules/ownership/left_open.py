"""What leaves it open whether somebody listed owns enough of a firm, and what is said where they surely do not."""

from __future__ import annotations

from tidewaiter.model.brief import Brief
from tidewaiter.rules.ownership.affected import Affected

__all__ = ["lesser", "what_is_open"]


def what_is_open(one: Affected) -> str:
    """What leaves it open whether the share is reached."""
    if one.link_open:
        return "link_open"
    if one.owner_open:
        return "owner_open"
    if not one.surely_listed:
        return "perhaps_open"
    if one.share_open:
        return "share_unknown"
    return "unit_open" if one.unit_open else "may_reach"


def lesser(one: Affected, brief: Brief) -> str:
    """Why a listed person above the party changes nothing by itself; nobody is called so who only may be one."""
    if not one.surely_listed:
        return "perhaps" if one.share.most or one.through.most or one.powers else "perhaps_apart"
    if one.share.most:
        return "minority"
    if one.through.most:
        return "through"
    if one.powers:
        return "control"
    return "ended" if any(apart.to and apart.to < brief.clocks.as_of for apart in one.apart) else "later"
