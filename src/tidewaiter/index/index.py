"""What every index can do, whatever it is made of."""

from __future__ import annotations

from typing import Protocol

from tidewaiter.index.arrays import Arrays
from tidewaiter.model.match import Candidates
from tidewaiter.model.party import Party

__all__ = ["Index"]


class Index(Protocol):
    """An immutable index. `digest` names the entities and the reading of names it was built from."""

    digest: str
    kind: str
    arrays: Arrays

    def candidates(self, party: Party, line: float) -> Candidates:
        """Every entity with a name at or above `line` on the declared score, or with a key of the party; best
        first, nothing cut. Raises QueryError where the party cannot be searched for."""
        ...
