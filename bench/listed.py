"""Names on a real list, read plainly and without Tidewaiter's own readers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

_KINDS = {"Individual": "person", "Entity": "company", "Vessel": "vessel", "Aircraft": "aircraft"}


class Listed(NamedTuple):
    """One name of one entry."""

    entry: int
    name: str
    kind: str | None
    primary: bool


def us_names(shared: Path) -> list[Listed]:
    """Every name of the US consolidated list, entry by entry, the primary name first."""
    file = max((shared / "lists/us_csl").glob("*.json"))
    found = []
    for entry, row in enumerate(json.loads(file.read_text(encoding="utf-8"))["results"]):
        kind = _KINDS.get(row.get("type") or "")
        found.append(Listed(entry, _customary(row["name"], kind), kind, True))
        found += [
            Listed(entry, _customary(name, kind), kind, False) for name in row.get("alt_names") or [] if name
        ]
    return found


def _customary(name: str, kind: str | None) -> str:
    """`LAST, First` of a person as `First LAST`."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and kind == "person" else name
