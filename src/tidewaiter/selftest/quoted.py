"""What another product reaches, as quoted. None of it was measured here: another machine, other alterations."""

from __future__ import annotations

__all__ = ["QUOTED", "SOURCE"]

SOURCE = "OpenSanctions, nomenklatura logic-v2, on the US list; quoted, another machine and other alterations"

QUOTED = {
    "altered, people": ".916",
    "altered, companies and others": ".733",
    "worst class": ".417",
    "unrelated people of the US": "1.5 %",
    "queries a second": "97",
}
"""By the row of the table beside which the figure stands."""
