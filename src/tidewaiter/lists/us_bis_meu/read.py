"""Reads the Military End-User List, Supplement No. 7 to 15 CFR Part 744, from the XML of the part as ecfr.gov gives it out.

The structure was read in the eCFR of 23 July 2026; fixtures of the tests are invented in it. A line is an entity; the
institutions under another one, which stand below a line that names it, are tied to it and bear its notice. The days are
those on which notices were printed. From when an entry holds is not told there, so that it holds on every day. The Bureau's
own web pages and their tables in CSV are not read: their columns could not be verified.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tidewaiter.lists.supplement_list import SupplementList
from tidewaiter.model.entity import Entity

if TYPE_CHECKING:
    from tidewaiter.lists.bis_rows import Desk
    from tidewaiter.lists.ecfr import TableRow

__all__ = ["READER"]


def _entities(rows: Iterable[TableRow], desk: Desk) -> Iterator[Entity]:
    # Loaded where a file is read, not where the version of the reader is asked for, which every opening does.
    from tidewaiter.lists.us_bis_meu.entries import entities_of

    return entities_of(rows, desk)


READER = SupplementList(version="us_bis_meu-1", number=7, entities=_entities)
