"""`tidewaiter match` in its plain form, read here because loading typer takes longer than the search itself.

Only what cannot be misread is read: a name, the options written out, each once. Everything else, mistakes and calls
for help among it, is left to typer, so that there is one place that explains the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from tidewaiter.model.words import AskedKind

__all__ = ["Search", "plain_match"]


class Search(NamedTuple):
    """What `tidewaiter match` was asked."""

    name: str | None = None
    kind: AskedKind | None = None
    country: str | None = None
    json: bool = False
    jsonl: bool = False
    known_at: date | None = None


_FLAGS = {"--json": "json", "--jsonl": "jsonl"}
_VALUES: dict[str, tuple[str, Callable[[str], object]]] = {
    "--kind": ("kind", AskedKind),
    "--country": ("country", str),
    "--known-at": ("known_at", date.fromisoformat),
}


def plain_match(arguments: Sequence[str]) -> Search | None:
    """The search that the command line asks for; None where it is no plain `match`, which need not be a mistake."""
    if not arguments or arguments[0] != "match":
        return None
    asked: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for argument in rest:
        found: object
        option, _, value = argument.partition("=")
        if not argument.startswith("-"):
            field, found = "name", argument
        elif argument in _FLAGS:
            field, found = _FLAGS[argument], True
        elif option in _VALUES:
            field, read = _VALUES[option]
            value = value if "=" in argument else next(rest, "")
            found = _value(value, read)
        else:
            return None
        if field in asked or found in (None, ""):
            return None
        asked[field] = found
    return Search(**asked)


def _value(text: str, read: Callable[[str], object]) -> object | None:
    """What is read from the text; None where it cannot be, or might be the next option."""
    if not text or text.startswith("-"):
        return None
    try:
        return read(text)
    except ValueError:
        return None
