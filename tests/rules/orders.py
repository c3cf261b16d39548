"""Orders of one goods line for the tests of export and embargo rules."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from rules.papers import brief_of
from tidewaiter.model.brief import Brief
from tidewaiter.model.shipment import Shipment

__all__ = ["shipped"]


def shipped(day: str, *, home: str, to: str, line: dict[str, Any] | None = None, **fields: Any) -> Brief:
    """The brief of an order of `day` from an exporter in `home` to an end user in `to`; `line` is the goods line."""
    goods = {"description": "Sealing jaw", "quantity": 10, **(line or {})}
    papers = {
        "reference": "T-1",
        "date": day,
        "exporter": {"name": "Exporter Example", "country": home},
        "parties": [
            {"role": "buyer", "name": "Buyer Example", "country": to},
            {"role": "end_user", "name": "User Example", "country": to},
        ],
        "goods": [goods],
        "destination": to,
        "end_use": "Spare parts for packing machines of type EX-1",
        **fields,
    }
    shipment = msgspec.convert(papers, Shipment, strict=False)
    assert shipment.date == datetime.date.fromisoformat(day)
    return brief_of(shipment)
