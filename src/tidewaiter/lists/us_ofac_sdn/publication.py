"""The two publications of OFAC, which have the same forms: what the files of each are called, and whose list an entry is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Publication", "Watchlists"]

Watchlists = Callable[[Sequence[str], Sequence[str], Sequence[str]], tuple[str, ...]]
"""The slugs of the watchlists of an entry, by the names of its lists (where the form tells them), its programmes and the text of
its remarks; none where they name no list that is known."""


@dataclass(frozen=True)
class Publication:
    """One of them. Of the comma-separated set the roles are those of the entries, the alternate names, the addresses and
    what spills over from the remarks."""

    list_id: str
    title: str
    rows: str
    names: str
    addresses: str
    comments: str
    plain: str
    advanced: str
    enhanced: str
    delta: str
    watchlists: Watchlists
    other: str
    wants: Callable[[str], bool]
    """Whether a list of this name belongs into the publication."""

    @property
    def table(self) -> tuple[str, ...]:
        """The roles of the comma-separated set."""
        return (self.rows, self.names, self.addresses, self.comments)
