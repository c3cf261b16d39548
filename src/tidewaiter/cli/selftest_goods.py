"""`tidewaiter selftest --goods`: how well goods are told by their words, with what was missed."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tidewaiter.cli.terminal import console, emit
from tidewaiter.errors import InputError

if TYPE_CHECKING:
    from tidewaiter.selftest.goods import GoodsFigures

__all__ = ["selftest_goods"]

GOLDEN = Path("tests/golden/goods/lines.yaml")
HEADINGS = "refdata/hs2022.csv"
_MOST_FALSE = 20


def selftest_goods(file: Path | None, *, json: bool) -> int:
    """Measures the lines of `file`, else of the project's own set where that is here, and the descriptions of the
    Harmonized System where they are. Raises InputError where there is neither, or a file is not of its form."""
    from tidewaiter.law.load import load_law
    from tidewaiter.selftest.goods import headings, labelled, measured

    law, day = load_law(), date.today()
    chosen = file or (GOLDEN if GOLDEN.is_file() else None)
    shared = Path(os.environ.get("TIDEWAITER_SHARED", "../shared")) / HEADINGS
    found: dict[str, GoodsFigures] = {}
    if chosen is not None:
        found["lines"] = measured(labelled(_read(chosen), str(chosen)), law, day)
    if shared.is_file():
        rows = headings(_read(shared), str(shared), law, day)
        found["headings"] = measured(rows, law, day, tables_only=True)
    if not found:
        raise InputError("there are no labelled lines here", todo="Name a file of them with --set")
    if json:
        from msgspec import to_builtins

        from tidewaiter.wording.documents import encode

        emit(encode(to_builtins(found), indent=2))
        return 0
    for name, figures in found.items():
        _print(name, figures)
    return 0


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", file=str(file)) from None


def _print(name: str, figures: GoodsFigures) -> None:
    from rich import box
    from rich.table import Table

    title = {"lines": "labelled lines", "headings": "descriptions of HS 2022, six digits"}[name]
    table = Table(title=f"goods by their words: {title}", box=box.SIMPLE, title_justify="left")
    for column in ("language", "controlled", "found", "recall", "others", "flagged", "precision"):
        table.add_column(column, justify="left" if column == "language" else "right")
    for row in (*figures.rows, figures.total):
        table.add_row(
            row.lang,
            f"{row.found + row.missed}",
            f"{row.found}",
            f"{row.recall:.1%}",
            f"{row.false + row.quiet}",
            f"{row.false}",
            f"{row.precision:.1%}",
        )
    out = console()
    out.print(table)
    for line in figures.misses:
        out.print(f"missed {line.id}: {line.text}")
    for line in figures.false_hits[:_MOST_FALSE]:
        out.print(f"flagged {line.id}: {line.text}")
    left = len(figures.false_hits) - _MOST_FALSE
    if left > 0:
        out.print(f"and {left} more flagged; --json names them all")
