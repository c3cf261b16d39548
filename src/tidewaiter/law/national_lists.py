"""Lists of controlled goods of states whose law is on file in part: what is on file, and what is not."""

from __future__ import annotations

import datetime
import re

import msgspec

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation
from tidewaiter.model.words import Regime

__all__ = ["NationalList"]


class NationalList(Value, frozen=True, kw_only=True):
    """The list of a state by whose numbers goods need a licence to leave it, to any country, from a day on. `numbers` is a regular
    expression for its numbers; `authority` gives licences; `unread` says in own words what of that state's law is not on file."""

    slug: str
    regime: Regime
    title: dict[str, str]
    authority: dict[str, str]
    numbers: str
    from_: datetime.date = msgspec.field(name="from")
    citation: Citation
    says: str
    unread: dict[str, str]

    def has(self, number: str) -> bool:
        """Whether the text is a number of this list."""
        return re.fullmatch(self.numbers, number.strip(), re.IGNORECASE) is not None
