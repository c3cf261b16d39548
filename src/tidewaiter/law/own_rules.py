"""Reasons for control that the Country Chart does not decide: their own rules, and what is the policy of refusal."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.law.eccns import Series
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["ControlPolicy", "OwnReach", "OwnRule", "OwnRules"]


class OwnReach(StrEnum):
    """For which destinations a rule asks for a licence: all but those excepted, only those named, none by itself because it
    speaks of listed parties, or not read."""

    ALL = "all"
    NAMED = "named"
    PARTIES = "parties"
    UNREAD = "unread"


class OwnRule(Value, frozen=True, kw_only=True):
    """What an entry, or a section that it points to, says of a reason in words. `entries` empty means every entry of
    that reason for which no other rule stands. `places` and `groups` are named, `but` and `but_groups` excepted,
    `open` and `open_groups` are those for which the answer was not read. `part` says which part of the entry is
    meant, in own words, where the reason does not apply to the whole."""

    slug: str
    reason: str
    entries: tuple[str, ...] = ()
    reach: OwnReach
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    but_groups: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    open_groups: tuple[str, ...] = ()
    part: str = ""
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation
    says: str


class ControlPolicy(Value, frozen=True, kw_only=True):
    """How applications for a family of entries to some destinations are looked at, or what is asked besides; it
    changes no licence requirement by itself."""

    slug: str
    series: tuple[Series, ...]
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation
    says: dict[str, str]


class OwnRules(Value, frozen=True, kw_only=True):
    """All of them, as authored."""

    rules: tuple[OwnRule, ...]
    policies: tuple[ControlPolicy, ...] = ()

    def of(self, reason: str, entry: str, day: datetime.date) -> tuple[OwnRule, ...]:
        """The rules of that reason for the entry that had begun by `day`: those that name it, else those for every
        entry; there may be none."""
        held = tuple(rule for rule in self.rules if rule.reason == reason and rule.from_ <= day)
        mine = tuple(rule for rule in held if entry in rule.entries)
        return mine or tuple(rule for rule in held if not rule.entries)
