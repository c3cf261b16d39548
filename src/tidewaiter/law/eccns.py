"""Groups of export control classification numbers that a rule speaks of."""

from __future__ import annotations

import re

from tidewaiter.model.base import Value
from tidewaiter.model.card import Citation

__all__ = ["EccnGroup"]

_ENTRY = re.compile(r"\s*([0-9][A-E][0-9]{3})(?![0-9])", re.IGNORECASE)


class EccnGroup(Value, frozen=True, kw_only=True):
    """Entries of the Commerce Control List by their five signs, with where the group was read."""

    citation: Citation
    says: str
    eccns: tuple[str, ...]

    def __contains__(self, number: object) -> bool:
        """Whether the number, with or without its paragraph (3A991.a.2), belongs to an entry of the group."""
        entry = _ENTRY.match(number) if isinstance(number, str) else None
        return entry is not None and entry[1].upper() in self.eccns
