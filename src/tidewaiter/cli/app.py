"""The command line: a search in its plain form at once, every other one by typer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tidewaiter.cli.plain_match import plain_match

if TYPE_CHECKING:
    from tidewaiter.cli.verbs import app

__all__ = ["answer", "app"]


def answer(arguments: Sequence[str]) -> int:
    """The exit code that the verb gives. Raises InputError for a command line that cannot be understood."""
    search = plain_match(arguments)
    if search is not None:
        from tidewaiter.cli.search import answer_search

        return answer_search(search)
    from tidewaiter.cli.verbs import answered

    return answered(arguments)


def __getattr__(name: str) -> object:
    """`app`, the verbs and their options, loaded when it is first asked for. Raises AttributeError for other names."""
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tidewaiter.cli.verbs import app

    return app
