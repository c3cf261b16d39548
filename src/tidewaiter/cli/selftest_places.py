"""`tidewaiter selftest --places`: how well listed addresses, occupied towns and a zone are told, with what was missed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tidewaiter.cli.terminal import console, emit
from tidewaiter.errors import InputError

if TYPE_CHECKING:
    from tidewaiter.selftest.place_figures import PlaceFigures

__all__ = ["selftest_places"]

GOLDEN = Path("tests/golden/places")
_MOST = 20


def selftest_places(folder: Path | None, *, json: bool) -> int:
    """Measures the sets of labelled places in `folder`, else the project's own where they are here. Raises InputError where
    there is none, or a file is not of its form."""
    from tidewaiter.law.load import load_law
    from tidewaiter.selftest.place_figures import FILES, measured

    chosen = folder or GOLDEN
    sets = {name: _read(chosen / name) for name in FILES if (chosen / name).is_file()}
    if not sets:
        raise InputError(
            "there are no labelled places here",
            todo=f"Name a folder with --set that holds one or more of {', '.join(FILES)}",
        )
    found = measured(sets, load_law())
    if json:
        from msgspec import to_builtins

        from tidewaiter.wording.documents import encode

        emit(encode(to_builtins(found), indent=2))
    else:
        _print(found)
    return 0


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"the file cannot be read: {error.strerror}", file=str(file)) from None


def _print(found: PlaceFigures) -> None:
    from rich import box
    from rich.table import Table

    from tidewaiter.wording.plain import visible

    table = Table(title="places: what came out as wanted", box=box.SIMPLE, title_justify="left")
    for column in ("what", "rows", "right", "share", "misses"):
        table.add_column(column, justify="left" if column == "what" else "right")
    for row in found.rows:
        table.add_row(row.what, f"{row.asked:,}", f"{row.right:,}", f"{row.share:.1%}", f"{len(row.misses)}")
    out = console()
    out.print(table)
    told: set[str] = set()
    for row in found.rows:
        misses = [miss for miss in row.misses if miss.id not in told]
        for miss in misses[:_MOST]:
            doubt = ", doubtful" if miss.doubtful else ""
            out.print(
                visible(f"{miss.id}: {miss.found}, not {miss.wanted}{doubt}: {miss.text}"), markup=False
            )
        if len(misses) > _MOST:
            out.print(f"and {len(misses) - _MOST} more of {row.what}; --json names them all")
        told |= {miss.id for miss in misses}
