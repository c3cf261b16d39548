"""Firms that a list names behind the holding they belong to: Tactical Missiles Corporation, NPO Example."""

from __future__ import annotations

import re

__all__ = ["own_names"]

_BEHIND = re.compile(
    r"\b(?:corporation|concern|holding|holdings|group)(?:\s+(?:p?jsc|ao|pao))?\s*,"
    r"(?!\s*(?:limited|ltd|inc|incorporated|llc|plc)\b)\s*(?P<own>.{6,})$",
    re.IGNORECASE,
)
"""A comma behind the word that says what the first firm is, and what follows."""
_HOLDINGS = re.compile(r"^\s*(?:rostec|rostekh|rosatom|roscosmos)\s*[-–—,]\s*(?P<own>.{4,})$", re.IGNORECASE)


def own_names(name: str) -> tuple[str, ...]:
    """The firm's own name where it stands behind its holding's; none in any other name. It may be a legal form alone, or
    words of many firms: whoever asks looks whether it tells one from others.

    >>> own_names("Example Corporation, ‘Plant Muster’ JSC"), own_names("Example Trading Corporation")
    (('‘Plant Muster’ JSC',), ())
    """
    if "," not in name and not name[:3].lower().startswith("ros"):
        return ()
    found = _BEHIND.search(name) or _HOLDINGS.match(name)
    return (found["own"],) if found else ()
