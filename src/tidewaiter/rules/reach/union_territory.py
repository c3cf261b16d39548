"""Where the law of the Union is at home, and what its customs territory is on a day."""

from __future__ import annotations

import datetime

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.words import Standing

__all__ = ["Territory", "territory_of"]


class Territory(Value, frozen=True, kw_only=True):
    """ISO 3166 alpha-2 codes: `states` are the member states; `perhaps` territories that belong to the Union as far as
    accounts tell; `besides` those that its customs law counts as its own for certain."""

    states: frozenset[str]
    perhaps: frozenset[str]
    besides: frozenset[str]

    def holds(self, country: str) -> Standing:
        """Whether the country is in the customs territory; unknown where accounts alone say so."""
        if country in self.states or country in self.besides:
            return Standing.YES
        return Standing.UNKNOWN if country in self.perhaps else Standing.NO


def territory_of(law: Law, day: datetime.date) -> Territory:
    """The territory on that day. Raises LawError for a day before the law on file."""
    rows = law.places("eu_customs_besides").at(day).rows
    return Territory(
        states=law.places("eu_law_applies").at(day).members,
        perhaps=frozenset(row.place for row in rows if not row.verified),
        besides=frozenset(row.place for row in rows if row.verified),
    )
