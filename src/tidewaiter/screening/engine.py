"""Which version runs."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

__all__ = ["engine_version"]


@cache
def engine_version() -> str:
    """The version of the installed package; `0+unknown` where it runs from sources that were never installed."""
    try:
        return version("tidewaiter")
    except PackageNotFoundError:
        return "0+unknown"
