"""What the rules on duties say of an order, for their tests."""

from __future__ import annotations

from typing import Any

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.model.finding import Finding
from tidewaiter.rules.assess import assess

__all__ = ["told"]


def told(
    rule: str, to: str, line: dict[str, Any], *, home: str = "US", day: str = "2026-08-01", **fields: Any
) -> list[Finding]:
    """What that rule finds in an order of such a line from `home` to `to`."""
    brief = shipped(day, home=home, to=to, line={"origin": "US", "eccn": "EAR99", **line}, **fields)
    return [found for found in assess(brief, LAW).findings if found.rule == rule]
