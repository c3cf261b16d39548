"""General licences of OFAC: of what and whom each speaks, from when to when, and on what conditions."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from tidewaiter.law.at import State
from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["ConditionKind", "GeneralLicence", "GeneralLicences", "LicenceCondition"]


class ConditionKind(StrEnum):
    """What of an order answers a condition; `open` is a question that only a person can answer."""

    OPEN = "open"
    EAR99 = "ear99"
    DESTINATION = "destination"
    US_ORIGIN = "us_origin"
    OTHER_PROGRAMMES = "other_programmes"


class LicenceCondition(Value, frozen=True, kw_only=True):
    """One condition, in words and as far as the papers can answer it; `values` are countries for `destination`."""

    slug: str
    kind: ConditionKind = ConditionKind.OPEN
    values: tuple[str, ...] = ()
    says: dict[str, str]


class GeneralLicence(Value, frozen=True, kw_only=True):
    """One general licence, as the heading of us_general_licences.yaml says. It holds from `from` up to, not including,
    `to`; `family` joins it with those that replaced it; `named_as` is how an entry of the Entity List names it. `source` names one of the sources of the table."""

    slug: str
    family: str = ""
    number: str
    title: dict[str, str]
    part: str
    programmes: tuple[str, ...]
    places: tuple[str, ...] = ()
    only_places: tuple[str, ...] = ()
    lists: tuple[str, ...] = ("us_sdn",)
    parties: tuple[str, ...] = ()
    named_as: tuple[str, ...] = ()
    from_: datetime.date = msgspec.field(name="from")
    from_verified: bool = False
    to: datetime.date | None = None
    state: State = State.KNOWN
    conditions: tuple[LicenceCondition, ...]
    reports: dict[str, str] = {}
    source: str

    def holds(self, day: datetime.date) -> bool:
        """Whether it was in force on `day`, as far as the days on file say."""
        return self.from_ <= day and not self.ended(day)

    def ended(self, day: datetime.date) -> bool:
        """Whether it had ended by `day`."""
        return self.to is not None and self.to <= day


class GeneralLicences(Value, frozen=True, kw_only=True):
    """All of them, as authored, with the sources they name."""

    slug: str
    title: dict[str, str]
    sources: dict[str, Citation]
    licences: tuple[GeneralLicence, ...]

    def citation(self, licence: GeneralLicence) -> Citation:
        """Where the licence was read."""
        return self.sources[licence.source]
