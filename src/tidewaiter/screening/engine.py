"""Which engine runs: its version and its kind."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from tidewaiter.text.kernel import kernel_kind

__all__ = ["engine_kind", "engine_version"]


@cache
def engine_version() -> str:
    """The version of the installed package; `0+unknown` where it runs from sources that were never installed."""
    try:
        return version("tidewaiter")
    except PackageNotFoundError:
        return "0+unknown"


def engine_kind() -> str:
    """`kernel` where the compiled kernel runs, `reference` where Python does."""
    return kernel_kind()
