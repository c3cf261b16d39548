"""Who consolidates whom: level 2 of the Global LEI Foundation, the golden copy as a table, XML or JSON (RR-CDF).

What is reported is accounting consolidation. It goes with more than half of a firm as a rule, and states no share.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import count

from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import NONE, UNKNOWN, Share, share_in
from tidewaiter.owners.fields import Fields
from tidewaiter.owners.gleif_records import json_rows, xml_rows
from tidewaiter.owners.plain_table import rows

__all__ = ["COLUMN", "read"]

COLUMN = "Relationship.StartNode.NodeID"
_CONSOLIDATED = ("IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY")
# A branch is no firm of its own but a part of the one that has it.
_BRANCH = "IS_INTERNATIONAL_BRANCH_OF"
_FUND = ("IS_FUND-MANAGED_BY", "IS_SUBFUND_OF", "IS_FEEDER_TO")
_MORE_THAN_HALF = share_in(">50")
_WITHDRAWN = ("ANNULLED", "DUPLICATE", "ERROR")


def read(text: str, file: str) -> Iterator[Holding]:
    """The holdings that the records tell of; a record that was withdrawn, or ended on no day it names, tells of none.

    Raises InputError, naming line and column, for a relationship of a kind that is not known.
    """
    forms = {"<": xml_rows, "{": json_rows, "[": json_rows}
    for row in forms.get(text.lstrip()[:1], rows)(text, file):
        if row.text("Registration.RegistrationStatus") in _WITHDRAWN:
            continue
        begun, ended = _period(row)
        if row.text("Relationship.RelationshipStatus") not in ("", "ACTIVE"):
            ended = ended or row.day("Registration.LastUpdateDate")
            if ended is None:
                continue
        share, powers, consolidated = _kind(row)
        yield Holding(
            owner=_firm(row, "EndNode"),
            owned=_firm(row, "StartNode"),
            share=share,
            powers=powers,
            consolidated=consolidated,
            from_=begun,
            to=ended,
            source="",
        )


def _kind(row: Fields) -> tuple[Share, tuple[Power, ...], Share | None]:
    kind = row.needed("Relationship.RelationshipType")
    if kind in _CONSOLIDATED:
        return UNKNOWN, (Power.CONSOLIDATION,), _MORE_THAN_HALF
    if kind == _BRANCH:
        return Share.exactly(100), (), None
    if kind in _FUND:
        return NONE, (Power.INFLUENCE,), None
    known = ", ".join((*_CONSOLIDATED, _BRANCH, *_FUND))
    raise row.fault(
        f"{kind!r} is not a relationship that is known", "Relationship.RelationshipType", f"Known: {known}"
    )


def _firm(row: Fields, node: str) -> Holder:
    column = f"Relationship.{node}.NodeID"
    lei = row.needed(column).upper()
    kind = row.text(f"{column}Type")
    if kind not in ("", "LEI") or not (len(lei) == 20 and lei.isalnum()):
        raise row.fault(f"not an LEI: {lei!r}", column, "An LEI has twenty letters and digits")
    return Holder(key=f"lei {lei}", name="", identifiers={"lei": lei})


def _period(row: Fields) -> tuple[datetime.date | None, datetime.date | None]:
    """The days of the relationship itself: periods of accounts and of filings stand beside it in any order. Of several the
    widest counts, and of one that ends before it begins neither day."""
    found: list[tuple[datetime.date | None, datetime.date | None]] = []
    for at in count(1):
        column = f"Relationship.Period.{at}"
        if f"{column}.periodType" not in row.fields:
            break
        if row.text(f"{column}.periodType") == "RELATIONSHIP_PERIOD":
            found.append((row.day(f"{column}.startDate"), row.day(f"{column}.endDate", last=True)))
    begun = min((begin or datetime.date.min for begin, _ in found), default=None)
    ended = max((end or datetime.date.max for _, end in found), default=None)
    if begun is None or ended is None or ended < begun:
        return None, None
    return begun if begun > datetime.date.min else None, ended if ended < datetime.date.max else None
