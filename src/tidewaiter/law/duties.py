"""Duties that come with an export under the EAR, as law: when each arises, and which task of which rule it brings."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.law.exception_items import is_item
from tidewaiter.law.filing_exemptions import ExemptionCondition, FilingExemption
from tidewaiter.law.licence_exceptions import At, ReadIn
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import GoodsKind, Role

__all__ = ["Duties", "Duty", "Sum"]


class Sum(StrEnum):
    """Which values are added up before they are compared: those of one code of the tariff, or of all lines concerned."""

    CODE = "code"
    LINES = "lines"


class Duty(Value, frozen=True, kw_only=True):
    """A duty that arises where all that it names is so of a line: its kind, its number (`items`, `but_items`, `listed` on the
    Control List, `to_paragraph` the last letter of its paragraphs), a reason that controls it, the destination, a stop on the
    way (`through`), where it leaves from (`left`), a licence that is asked for (`licence`) or held (`held_licence`), an
    exception or other authorisation held (`held`), a requirement of one of the `sections`, for a party in one of the
    `roles` where it names some, and a value above `number`. Not
    where `unless_held` is held or the delivery is for one of `but_purposes`. `asked` says that more must be so than the papers
    tell, `tangible` that what is sent by wire alone is free of it. `says` is the reason, with `{amount}` for the number, `task` the task of the rule's card that it brings."""

    slug: str
    rule: str
    task: str
    section: str
    pinpoint: str = ""
    says: dict[str, str]
    kinds: tuple[GoodsKind, ...] = ()
    items: tuple[str, ...] = ()
    but_items: tuple[str, ...] = ()
    to_paragraph: str = ""
    listed: bool = False
    reasons: tuple[str, ...] = ()
    at: At = At()
    through: tuple[str, ...] = ()
    left: At | None = None
    licence: bool = False
    held_licence: bool = False
    held: str = ""
    unless_held: tuple[str, ...] = ()
    but_purposes: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    number: str = ""
    sum: Sum = Sum.LINES
    tangible: bool = False
    asked: bool = False

    def __post_init__(self) -> None:
        wrong = [item for item in (*self.items, *self.but_items) if not is_item(item)]
        if wrong:
            raise ValueError(f"{self.slug}: {wrong[0]!r} is no item such as 3A001, 3A001.z or 600 series")


class Duties(Value, frozen=True, kw_only=True):
    """All duties of the issue that was read, as they stood from a day on, and the exemptions from filing with the conditions
    that all of them share, which were read elsewhere and on another day."""

    slug: str
    title: dict[str, str]
    known_from: datetime.date
    read: ReadIn
    duties: tuple[Duty, ...]
    exemptions_known_from: datetime.date
    exemptions_read: ReadIn
    exemptions_share: tuple[ExemptionCondition, ...]
    exemptions: tuple[FilingExemption, ...]

    def of(self, rule: str) -> tuple[Duty, ...]:
        """The duties that the rule tells, in the order of the file."""
        return tuple(duty for duty in self.duties if duty.rule == rule)

    def citation(self, duty: Duty) -> Citation:
        """Where the duty stands."""
        return self.read.cite(duty.section, duty.pinpoint)

    def exempting(self, exemption: FilingExemption) -> Citation:
        """Where the exemption stands; not verified where its own words were not read."""
        cited = self.exemptions_read.cite(exemption.section, exemption.pinpoint)
        return msgspec.structs.replace(cited, verified=cited.verified and exemption.read)

    def conditions_of(self, exemption: FilingExemption) -> tuple[ExemptionCondition, ...]:
        """What must be so for it, what all share first."""
        return (*self.exemptions_share, *exemption.conditions)
