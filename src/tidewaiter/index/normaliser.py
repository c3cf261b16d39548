"""The digest of how names are read: what an index, and whatever is derived from one, is named by."""

from __future__ import annotations

from tidewaiter.refdata.fingerprint import fingerprint

__all__ = ["normaliser_digest"]


def normaliser_digest() -> str:
    """SHA-256, in hex, of everything that decides how names are read, weighed and kept in an index."""
    return fingerprint("text", "index", "refdata", "data/refdata")
