"""Holdings: who owns whom, in which share, from when to when, and who says so."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.share import Share
from tidewaiter.model.words import AskedKind

__all__ = ["Holder", "Holding", "OwnerFile", "OwnerFiles", "Ownership", "Power"]


class Power(StrEnum):
    """A hold over a firm that is no share of it; `perhaps_itself`: the two may be one."""

    CONSOLIDATION = "consolidation"
    VOTES = "votes"
    APPOINTMENT = "appointment"
    INFLUENCE = "influence"
    PERHAPS_ITSELF = "perhaps_itself"


class Holder(Value, frozen=True, kw_only=True):
    """Somebody who owns or is owned, as a source names them.

    `key` is theirs alone within everything read; `name` is empty where the source gives a number only. `country` is
    ISO 3166 alpha-2; `birth_date` may be YYYY, YYYY-MM or YYYY-MM-DD; `identifiers` maps schemes (`lei`, `GB-COH`, ...)
    to numbers.
    """

    key: str
    name: str
    other_names: tuple[str, ...] = ()
    kind: AskedKind | None = None
    country: str | None = None
    birth_date: str | None = None
    identifiers: dict[str, str] = {}

    @property
    def called(self) -> str:
        """The name, else a number, else the key: something a reader can look up."""
        numbers = (f"{scheme} {number}" for scheme, number in self.identifiers.items())
        return self.name or next(numbers, self.key)


class Holding(Value, frozen=True, kw_only=True):
    """`owner` holds `share` of `owned` from `from` to `to`, both days included and None where not known.

    `share` is of ownership alone; `powers` are holds that are none, and accounting consolidation is one of them:
    it goes with more than 50 percent as a rule (`consolidated`), and proves no share. `attributed` says that the
    source may count the same shares for several holders, so that such shares are never simply added. `doubtful`
    says that it holds only where two that are told of are one, which their names or numbers do not prove. `direct`
    is the kind of share where the source states that it is held directly, else empty. `unit_open` says that the number
    stated may be a percent or a part of one, so that the share runs from the one to the other.
    """

    owner: Holder
    owned: Holder
    share: Share
    powers: tuple[Power, ...] = ()
    consolidated: Share | None = None
    attributed: bool = False
    doubtful: bool = False
    unit_open: bool = False
    direct: str = ""
    from_: datetime.date | None = msgspec.field(default=None, name="from")
    to: datetime.date | None = None
    source: str

    def holds(self, day: datetime.date) -> bool:
        """Whether it counts on that day: an unknown start has begun, and the last day still counts."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


class OwnerFile(Value, frozen=True, kw_only=True):
    """A file that says who owns whom, as it was read; `sha256` is over its bytes."""

    file: str
    form: str
    sha256: str
    holdings: int


class OwnerFiles(Value, frozen=True, kw_only=True):
    """Everything that owner files say."""

    holdings: tuple[Holding, ...] = ()
    files: tuple[OwnerFile, ...] = ()


class Ownership(Value, frozen=True, kw_only=True):
    """Who owns the parties of an order, as far as anything on file says.

    One somebody has one key in all `holdings`, whatever the sources call them. `stands` maps each pointer at which the
    order names somebody to their key; `found` are those whom only a file names, by pointers `/owners/0` and so on,
    that stand in no order, and the holder there.
    """

    holdings: tuple[Holding, ...] = ()
    stands: dict[str, str] = {}
    found: dict[str, Holder] = {}

    def pointers(self, key: str) -> tuple[str, ...]:
        """Every pointer at which that somebody stands, those of the order first."""
        own = tuple(pointer for pointer, who in self.stands.items() if who == key)
        return own + tuple(pointer for pointer, who in self.found.items() if who.key == key)
