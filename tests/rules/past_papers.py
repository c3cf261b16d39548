"""Past orders made up for the tests of rules."""

from __future__ import annotations

import datetime
from typing import Any

from rules.orders import shipped
from tidewaiter.model.brief import Brief
from tidewaiter.model.past import Past, PastLine, PastOrder, PastParty, PastStatus
from tidewaiter.model.words import Role

__all__ = ["DAY", "before", "past", "screened"]

DAY = datetime.date(2026, 6, 30)


def before(
    days: int = 10, *, status: str = "shipped", line: dict[str, Any] | None = None, **changes: Any
) -> PastOrder:
    """An order of Buyer Example so many days before DAY."""
    given: dict[str, Any] = {
        "reference": "P-1",
        "day": DAY - datetime.timedelta(days=days),
        "status": PastStatus(status),
        "destination": "TR",
        "parties": (PastParty(role=Role.BUYER, name="Buyer Example", country="TR"),),
        "lines": (
            PastLine(**{"description": "Sealing jaw", "hs": "842290", "quantity": 10.0, **(line or {})}),
        ),
        "file": "orders.csv",
        "line": 2,
    }
    return PastOrder(**{**given, **changes})


def past(**fields: Any) -> Past:
    """A history that begins in 2016 and knows DAY."""
    given = {"digest": "0" * 64, "until": DAY, "since": datetime.date(2016, 1, 1), "total": 100}
    return Past(**{**given, **fields})


def screened(known: Past | None, *, line: dict[str, Any] | None = None, **fields: Any) -> Brief:
    """The brief of an order of DAY from Germany to Turkey, with that history."""
    import msgspec

    goods = {"hs": "8422.90", **(line or {})}
    brief = shipped(DAY.isoformat(), home=fields.pop("home", "DE"), to="TR", line=goods, **fields)
    return msgspec.structs.replace(brief, past=known)
