"""Tidewaiter: an order in, a reasoned decision out.

The public names are loaded when they are first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tidewaiter.matching.score import compare
    from tidewaiter.model.decision import Decision
    from tidewaiter.model.goods import Goods
    from tidewaiter.model.match import Match
    from tidewaiter.model.party import Party
    from tidewaiter.model.shipment import Shipment
    from tidewaiter.screening.ask import match, screen
    from tidewaiter.screening.pipeline import Screener

    __version__: str

__all__ = [
    "Decision",
    "Goods",
    "Match",
    "Party",
    "Screener",
    "Shipment",
    "__version__",
    "compare",
    "match",
    "screen",
]

_HOMES = {
    "Decision": "tidewaiter.model.decision",
    "Goods": "tidewaiter.model.goods",
    "Match": "tidewaiter.model.match",
    "Party": "tidewaiter.model.party",
    "Screener": "tidewaiter.screening.pipeline",
    "Shipment": "tidewaiter.model.shipment",
    "compare": "tidewaiter.matching.score",
    "match": "tidewaiter.screening.ask",
    "screen": "tidewaiter.screening.ask",
}


def __getattr__(name: str) -> object:
    """The public name `name`, loaded now and kept. Raises AttributeError for any other name."""
    if name == "__version__":
        from importlib.metadata import version

        value: object = version("tidewaiter")
    elif name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
