"""A second reader of the control list facts: what they say of a cell, by code that shares nothing with the project.

The facts are the index of the Commerce Control List (JSON) and the Country Chart and groups (YAML, read as text). This
file imports nothing of tidewaiter, and the layers' check sees to it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import yaml

__all__ = ["Cell", "Facts", "read_facts"]


class Cell(NamedTuple):
    """What the facts say of one entry and one destination: the marked columns of the whole entry and of a part, whether
    something is decided in words, and whether the destination is one of Part 746."""

    whole: frozenset[str]
    part: frozenset[str]
    words: bool
    embargo: bool

    @property
    def says(self) -> str:
        """In one word: 746, licence, part, words or none."""
        if self.embargo:
            return "746"
        if self.whole:
            return "licence"
        if self.part:
            return "part"
        return "words" if self.words else "none"


class Facts(NamedTuple):
    """The three files: rows of each entry, whether it has anything in words, marks of each destination (None for those
    of Part 746), members of each group."""

    rows: dict[str, tuple[tuple[str, bool], ...]]
    words: frozenset[str]
    marks: dict[str, frozenset[str] | None]
    groups: dict[str, frozenset[str]]

    def cell(self, entry: str, place: str) -> Cell:
        """What stands where the entry and the destination meet."""
        marked = self.marks[place]
        if marked is None:
            return Cell(frozenset(), frozenset(), words=False, embargo=True)
        whole = frozenset(column for column, entire in self.rows[entry] if entire and column in marked)
        part = frozenset(column for column, entire in self.rows[entry] if not entire and column in marked)
        return Cell(whole, part - whole, words=entry in self.words, embargo=False)


def read_facts(folder: Path) -> Facts:
    """The facts of that folder. Raises OSError where a file is absent."""
    index = json.loads((folder / "ccl_index.json").read_text(encoding="utf-8"))["entries"]
    chart = _yaml(folder / "country_chart.yaml")["rows"]
    groups = _yaml(folder / "country_groups.yaml")["groups"]
    rows, words = {}, set()
    for entry in index:
        code, lines = entry["eccn"], entry["chart"]
        rows[code] = tuple(
            (line["column"], line["scope"].startswith("entire"))
            for line in lines
            if not line["column"].startswith("text")
        )
        spoken = {line["reason"][:2] for line in lines}
        headed = {word[:2] for reason in entry["reasons"] for word in reason.split() if word[:2].isupper()}
        if len(rows[code]) < len(lines) or headed - spoken or not lines:
            words.add(code)
    return Facts(
        rows=rows,
        words=frozenset(words),
        marks={row["iso2"]: _marks(row["columns"]) for row in chart},
        groups={name: frozenset(group["members"]) for name, group in groups.items()},
    )


def _marks(columns: object) -> frozenset[str] | None:
    return frozenset(columns) if isinstance(columns, list) else None


def _yaml(path: Path) -> dict[str, Any]:
    # Every scalar as text: Norway is NO and no boolean.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # type: ignore[no-any-return]  # whatever the facts hold
