"""Orders with one listed party for the tests of rules on the lists of BIS."""

from __future__ import annotations

from typing import Any

import msgspec

from rules.papers import brief_of, found_by, hit, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Band, Level

__all__ = ["ALL", "BUYER", "FOREIGN", "OPEN", "listed_order", "only", "seen"]

BUYER = "/parties/0"
ALL = "For all items subject to the EAR. (See § 744.11 of the EAR)"
# A line that US law is not shown to reach, and one of which nobody knows.
FOREIGN = {"origin": "KR", "us_content": 0}
OPEN = {"origin": "KR"}


def listed_order(
    watchlist: str,
    *,
    role: str = "buyer",
    lines: tuple[dict[str, Any], ...] = ({},),
    band: Band = Band.PROBABLE,
    listings: dict[str, Any] | None = None,
    **order: Any,
) -> Brief:
    """The brief of an order whose only party of that role stands on the watchlist; each of `lines` changes the fields of
    a US part that is EAR99, `listings` those of the listing (and under `letter` those of a letter), `order` those of the order, with `day`, `home` and `to`."""
    order = {"day": "2026-08-01", "home": "US", "to": "AE", **order}
    goods = {"description": "A part", "eccn": "EAR99", "hs": "8422.90", "origin": "US", "quantity": 10}
    papers = {
        "reference": "T-1",
        "date": order.pop("day"),
        "exporter": {"name": "Exporter Example", "country": order.pop("home")},
        "parties": [{"role": role, "name": "Example Trading FZE", "country": "AE"}],
        "goods": [
            {name: value for name, value in {**goods, **line}.items() if value is not None} for line in lines
        ],
        "destination": order.pop("to"),
        "end_use": "Spare parts for packing machines of type EX-1",
        **order,
    }
    shipment = msgspec.convert(papers, Shipment, strict=False)
    further = dict(listings or {})
    letter = further.pop("letter", {})
    listed = msgspec.structs.replace(listing(watchlist, **further), **letter)
    return brief_of(shipment, hit(BUYER, listed, band=band))


def only(slug: str, brief: Brief) -> Finding:
    """The only finding of that rule."""
    findings = found_by(slug, brief)
    assert len(findings) == 1, findings
    return findings[0]


def seen(slug: str, brief: Brief) -> tuple[Level, str, bool]:
    """Level, variant and gap of the only finding of that rule."""
    finding = only(slug, brief)
    return finding.level, finding.variant, finding.gap
