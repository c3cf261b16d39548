"""Published aliases against the primary name of their own entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench import listed
from bench.measures import Row
from tidewaiter.matching.score import compare_names
from tidewaiter.model.policy import Policy
from tidewaiter.model.words import AskedKind


def alias_rows(shared: Path, policy: Policy) -> Iterator[Row]:
    """The share of published aliases, in any form, that hit their own entry's primary name: a hard bound, since
    many aliases are other names altogether."""
    names = listed.us_names(shared)
    primary = {item.entry: item for item in names if item.primary}
    for kind, label in (("person", "people"), ("company", "companies")):
        aliases = [item for item in names if not item.primary and item.kind == kind][::12]
        hits = sum(
            compare_names(item.name, primary[item.entry].name, AskedKind(kind), policy).hit
            for item in aliases
        )
        yield Row(f"aliases that hit the primary name, {label}", hits / len(aliases), len(aliases))
