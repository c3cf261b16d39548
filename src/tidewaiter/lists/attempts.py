"""When each list was last asked for at its publisher, and what came of it.

home/fetched/<list_id>.attempts.json holds it, written by `lists update` alone.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from tidewaiter.lists.disk import write_over
from tidewaiter.model.base import Value
from tidewaiter.model.listing import Failure

__all__ = ["Attempts", "attempts", "note_attempt"]

FOLDER = "fetched"


class Attempts(Value, frozen=True, kw_only=True):
    """The day on which the list last came whole, or was said not to have changed; and the last failure after that, if any."""

    confirmed: date | None = None
    failed: Failure | None = None

    def by(self, known_at: date | None) -> Attempts:
        """What of it was known on that day (None: now)."""
        if known_at is None:
            return self
        return Attempts(
            confirmed=self.confirmed if self.confirmed and self.confirmed <= known_at else None,
            failed=self.failed if self.failed and self.failed.on <= known_at else None,
        )


def attempts(home: Path, list_id: str) -> Attempts:
    """What came of asking for the list; nothing where it was never asked for, or where that cannot be read."""
    try:
        return msgspec.json.decode(_path(home, list_id).read_bytes(), type=Attempts)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Attempts()


def note_attempt(home: Path, list_id: str, on: date, error: str | None) -> None:
    """Stands there: the list came on that day, or failed to by `error`. Not at all where the disk refuses."""
    before = attempts(home, list_id)
    failed = None if error is None else Failure(on=on, error=error)
    now = Attempts(confirmed=on if failed is None else before.confirmed, failed=failed)
    with suppress(OSError):
        write_over(_path(home, list_id), msgspec.json.encode(now))


def _path(home: Path, list_id: str) -> Path:
    return home / FOLDER / f"{list_id}.attempts.json"
