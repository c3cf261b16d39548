"""Orders for the tests of red flags: an exporter in the United States sells a part of packing machines to a dairy in Germany."""

from __future__ import annotations

from typing import Any

from rules.orders import shipped
from tidewaiter.model.brief import Brief

__all__ = ["CHIP", "asked_of"]

CHIP = {"description": "Microcontroller, 32 bit", "hs": "8542.31"}
"""A line of high-priority goods."""


def asked_of(
    buyer: dict[str, Any] | None = None, *, to: str = "DE", line: dict[str, Any] | None = None, **fields: Any
) -> Brief:
    """The brief of the order with these fields of its buyer, who is the end user too, of its line and of itself."""
    firm = {"name": "Dairy Example GmbH", "kind": "company", "country": to, **(buyer or {})}
    papers = {"parties": [{**firm, "role": "buyer"}, {**firm, "role": "end_user"}], **fields}
    return shipped("2026-08-01", home="US", to=to, line=line, **papers)
