"""Cards: what a rule is, in law and in words, authored beside the law it rests on."""

from __future__ import annotations

import datetime

from tidewaiter.model.base import Value
from tidewaiter.model.words import Regime, Stage

__all__ = ["Card", "Citation"]


class Citation(Value, frozen=True, kw_only=True):
    """A pinpoint in an instrument. `verified` is true where the statement was read in that source; `read_in` names
    the copy, issue or account in which it was read, where that is not the publisher's own page."""

    instrument: str
    pinpoint: str | None = None
    link: str | None = None
    read_in: str | None = None
    verified: bool
    verified_on: datetime.date | None = None

    def __str__(self) -> str:
        return f"{self.instrument}, {self.pinpoint}" if self.pinpoint else self.instrument


class Card(Value, frozen=True, kw_only=True):
    """A rule's card. `slug` is `group/name`, the same for card, code, test and page. `regime` is None for guidance
    and completeness, which hold whichever regime binds. `summary` and `question` map a language (en, de) to a
    sentence with `{placeholders}` that a finding's `facts` fill; `question` is put to the file or the buyer, in
    neutral words. `guidance` rules follow `known_at`, all others `as_of`; `since` is the day the guidance was
    published, before which it is silent. `tasks` maps a slug to what is to be done, by language, and `steps` the slug
    of a step of the rule's trail to its sentence. `stage` is where the rule stands in the trail of its regime, where its slug
    does not say so. `flags` are the numbers of the red flags of guidance that the rule computes."""

    slug: str
    title: dict[str, str]
    regime: Regime | None = None
    guidance: bool = False
    since: datetime.date | None = None
    severity: str | None = None
    stage: Stage | None = None
    citations: tuple[Citation, ...]
    flags: tuple[str, ...] = ()
    summary: dict[str, str]
    question: dict[str, str] = {}
    tasks: dict[str, dict[str, str]] = {}
    steps: dict[str, dict[str, str]] = {}
    why: str
