"""`tidewaiter match`: who on the lists may be this party."""

from __future__ import annotations

from typing import Annotated

import typer

from tidewaiter.cli.options import Json, JsonLines, KnownAt
from tidewaiter.cli.plain_match import Search
from tidewaiter.model.words import AskedKind

__all__ = ["match"]


def match(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The name as the papers give it.")
    ] = None,
    kind: Annotated[AskedKind | None, typer.Option("--kind", help="What sort of party it is.")] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="CC", help="Its country, code or name.")
    ] = None,
    json: Json = False,
    jsonl: JsonLines = False,
    known_at: KnownAt = None,
) -> int:
    """Search the lists for a party; with --jsonl for many, one JSON object a line."""
    from tidewaiter.cli.search import answer_search

    return answer_search(Search(name, kind, country, json, jsonl, known_at))
