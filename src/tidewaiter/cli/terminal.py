"""Where output goes: sheets and documents to stdout, everything else to stderr; colour and bars only on a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO, cast

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID

__all__ = ["WIDTH", "console", "counting", "emit", "fetching", "progress_of_many", "say", "speak_utf8"]

WIDTH = 100
"""No sheet is wider than this, in columns."""

Counter = Callable[[int, int | None], None]

_MEGABYTE = 1_000_000


def console(file: TextIO | None = None) -> Console:
    """A console on stdout, or on `file`, at most WIDTH columns wide, plain where it is no terminal."""
    from rich.console import Console

    stream = sys.stdout if file is None else file
    target = cast(TextIO, stream if stream.isatty() else _Trimmed(stream))
    plain = Console(file=target, highlight=False, markup=False, emoji=False)
    plain.width = min(plain.width, WIDTH) if stream.isatty() else WIDTH
    return plain


class _Trimmed:
    """A stream that drops the spaces a table pads its lines with, so that files and pipes hold none."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(re.sub(r" +(?=\n)", "", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def emit(text: str) -> None:
    """Writes one document, or one line of many, to stdout at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def say(message: str) -> None:
    """Writes one message to stderr, every unseen character spelt out."""
    from tidewaiter.wording.plain import visible

    sys.stderr.write(f"tidewaiter: {visible(message)}\n")
    sys.stderr.flush()


def speak_utf8() -> None:
    """Stdout and stderr write UTF-8 whatever the locale, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def progress_of_many(what: str, total: int) -> Iterator[Callable[[], None]]:
    """A function to call after each of `total` things; it moves a bar on stderr where that is a terminal."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def counting(what: str) -> Iterator[Counter]:
    """A function that is told (done, total or None); it moves a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,.0f}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console(sys.stderr), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


class Bars(NamedTuple):
    """Whom to tell of the entries read (done, total or None) and of the bytes that come (which file, done, total or None)."""

    read: Counter
    came: Callable[[str, int, int | None], None]


@contextmanager
def fetching() -> Iterator[Bars]:
    """Bars on stderr where that is a terminal: one for each file that is fetched, in bytes, and one for the list that is read.
    They may be moved by several threads."""
    if not sys.stderr.isatty():
        yield Bars(lambda done, total: None, lambda name, done, total: None)
        return
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]}"))
    with Progress(*columns, console=console(sys.stderr), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def move(name: str, done: int, total: int | None, said: str) -> None:
            if name not in tasks:
                tasks[name] = bars.add_task(name, total=total, said=said)
            bars.update(tasks[name], completed=done, total=total, said=said, visible=done != total)

        def came(name: str, done: int, total: int | None) -> None:
            of = "" if total is None else f" of {total / _MEGABYTE:,.1f}"
            move(name, done, total, f"{done / _MEGABYTE:,.1f}{of} MB")

        yield Bars(lambda done, total: move("reading", done, total, f"{done:,} entries"), came)
