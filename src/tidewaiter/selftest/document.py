"""The scorecard as one JSON document, with the quoted figures beside it."""

from __future__ import annotations

from typing import Any

import msgspec

from tidewaiter.selftest.figures import Scorecard
from tidewaiter.selftest.quoted import QUOTED, SOURCE

__all__ = ["scorecard_document"]


def scorecard_document(card: Scorecard) -> dict[str, Any]:
    """Every field of the scorecard, and `quoted`: the source of the figures of another product, and the figures."""
    fields: dict[str, Any] = msgspec.to_builtins(card)
    return {**fields, "quoted": {"source": SOURCE, "figures": QUOTED}}
