"""Whether a country is one that a rule of Part 744 speaks of on a day, as well as that is known."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tidewaiter.law.at import State
from tidewaiter.law.load import Law
from tidewaiter.law.places import PlaceTable
from tidewaiter.model.card import Citation

__all__ = ["Member", "Membership", "member", "row_of"]

# Partners of the control regimes; the groups of concern and these were never the same but for Russia, which has a row.
_PARTNERS = ("A:1", "A:2", "A:3", "A:4")


class Membership(StrEnum):
    """`in`, `out`; `perhaps` where a row says so that nobody verified or the day was not read; `unread` where nothing on
    file says so and the day was not read."""

    IN = "in"
    PERHAPS = "perhaps"
    UNREAD = "unread"
    OUT = "out"

    @property
    def rank(self) -> int:
        """0 for the surest membership, 3 for none."""
        return list(Membership).index(self)


class Member(NamedTuple):
    """The membership of a country, and what it rests on."""

    membership: Membership
    citation: Citation


def member(law: Law, country: str, day: datetime.date, tables: Iterable[PlaceTable]) -> Member:
    """The surest membership of the country (ISO 3166 alpha-2) in one of the tables on `day`; it counts as the place that
    the Country Chart treats it as. At least one table. Raises LawError for a day before the law on file."""
    place = row_of(law, country, day)
    return min(
        (_in_table(law, place, day, table) for table in tables), key=lambda found: found.membership.rank
    )


def row_of(law: Law, country: str, day: datetime.date) -> str:
    """The place as which the chart treats the country on `day`: China for Hong Kong; else the country itself."""
    treated = law.country_chart.treated(country, day)
    return treated.as_ if treated is not None else country


def _in_table(law: Law, place: str, day: datetime.date, table: PlaceTable) -> Member:
    on_day = table.at(day)
    row = on_day.row(place)
    if row is not None:
        sure = row.verified and on_day.state is State.KNOWN
        return Member(Membership.IN if sure else Membership.PERHAPS, row.citation or on_day.citation)
    unread = on_day.state is State.UNKNOWN and not _is_partner(law, place, day)
    return Member(Membership.UNREAD if unread else Membership.OUT, on_day.citation)


def _is_partner(law: Law, place: str, day: datetime.date) -> bool:
    """Whether the place is the United States or a partner of a control regime by the newest issue, where that of the day
    was not read."""
    tables = [law.country_group(name) for name in _PARTNERS]
    return place == "US" or any(place in table.at(max(day, table.spans[-1].from_)) for table in tables)
