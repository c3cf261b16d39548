"""Which version runs, and which code."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from tidewaiter.refdata.fingerprint import fingerprint

__all__ = ["engine_code", "engine_version"]

# The rooms whose code a decision and its words pass through, and the tables they read; law, lists and policy have
# digests of their own, and what only prints has no part in it.
_ROOMS = (
    "model",
    "refdata",
    "data/refdata",
    "text",
    "index",
    "lists",
    "matching",
    "law",
    "goods",
    "places",
    "owners",
    "history",
    "rules",
    "catalogue",
    "decisions",
    "screening",
    "wording",
)


@cache
def engine_version() -> str:
    """The version of the installed package; `0+unknown` where it runs from sources that were never installed."""
    try:
        return version("tidewaiter")
    except PackageNotFoundError:
        return "0+unknown"


def engine_code() -> str:
    """Twelve signs of the digest of the code itself: a changed rule is another engine, whatever the version says."""
    return fingerprint(*_ROOMS)[:12]
