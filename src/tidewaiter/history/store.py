"""The history of this home: past orders and trade flows in one DuckDB file, with the files that they came from."""

from __future__ import annotations

import datetime
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tidewaiter.errors import InputError, SourceError
from tidewaiter.history.files import rows_of
from tidewaiter.history.flow_files import FLOW_FORMS, take_flows
from tidewaiter.history.forms import HistoryFile, history_files
from tidewaiter.history.layout import DRAWN, NEWER_WINS, ONE_ORDER, READER, TABLES
from tidewaiter.history.takein import Intake
from tidewaiter.history.taken import Bad
from tidewaiter.model.past import PastFile

__all__ = ["SHOWN", "BadRow", "HistoryReport", "HistoryStore", "digest_of", "files_of", "opened"]

SHOWN = 20
"""Bad rows that an error message names; the count says how many there are."""
_AT_ONCE = 1_000
_NAME = "past.duckdb"
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "1GB",
    "preserve_insertion_order": "true",
    "autoinstall_known_extensions": "false",  # nothing is ever fetched
    "python_enable_replacements": "false",  # a name in a question is a table of the store and no variable of ours
}


class BadRow(NamedTuple):
    """A row that was not taken in: where it stood and why."""

    file: str
    line: int
    field: str
    what: str

    def __str__(self) -> str:
        field = f", {self.field}" if self.field else ""
        return f"{self.file}, line {self.line}{field}: {self.what}"


class HistoryReport(NamedTuple):
    """What a load took in, what was there already and which rows were not taken."""

    files: tuple[PastFile, ...]
    known: tuple[str, ...]
    bad: tuple[BadRow, ...]
    refused: int


class HistoryStore:
    """Past orders kept in a folder; the file in it is made by the first load."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / _NAME

    @classmethod
    def beside(cls, folder: Path, path: Path) -> HistoryStore:
        """The store below `folder` of what stands at `path` alone; of other bytes it is another store."""
        told = "\n".join(f"{file.name} {file.sha256}" for file in history_files([path]))
        return cls(folder / "of" / hashlib.sha256(f"{READER}\n{told}".encode()).hexdigest()[:24])

    @property
    def exists(self) -> bool:
        """Whether anything was ever taken in."""
        return self.path.is_file()

    def load(
        self,
        paths: Sequence[Path],
        *,
        received: datetime.date,
        accept_bad: bool = False,
        replace: bool = False,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> HistoryReport:
        """Takes in these files beside what is there, or in its place; files of the same bytes are not read again.

        Raises InputError, naming file, line and field of the first bad rows and how many there are, and then nothing is
        taken in, unless `accept_bad` says that the others shall be.
        """
        files = history_files(paths)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".new")
        draft.unlink(missing_ok=True)
        if self.exists and not replace:
            shutil.copyfile(self.path, draft)
        try:
            with _connected(draft) as session:
                report = _filled(session, files, received, accept_bad, progress)
            os.replace(draft, self.path)
        finally:
            for left in (draft, Path(f"{draft}.wal")):
                left.unlink(missing_ok=True)
        return report

    def files(self) -> tuple[PastFile, ...]:
        """What was taken in, in the order in which it was."""
        if not self.exists:
            return ()
        with opened(self.path) as session:
            return files_of(session)

    def bad_rows(self) -> tuple[BadRow, ...]:
        """Every row that was left out, as it stood."""
        if not self.exists:
            return ()
        with opened(self.path) as session:
            found = session.execute(
                "select name, line, field, what from refused join file using (file) order by file.file, line"
            ).fetchall()
        return tuple(BadRow(*row) for row in found)


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A session that only reads. Raises SourceError where the file is none of ours, or of another version."""
    import duckdb

    try:
        session = duckdb.connect(str(path), read_only=True, config=_SETTINGS)
    except duckdb.Error as error:
        raise SourceError(
            f"the history cannot be opened: {str(error).splitlines()[0]}", file=path, todo="Load it anew"
        ) from None
    try:
        _check(session, path)
        yield session
    finally:
        session.close()


@contextmanager
def _connected(path: Path) -> Iterator[Any]:
    import duckdb

    new = not path.exists()
    session = duckdb.connect(str(path), config=_SETTINGS)
    try:
        if new:
            session.execute(TABLES)
            session.execute("create table reader as select $1 as version", [READER])
        _check(session, path)
        yield session
    finally:
        session.close()


def _check(session: Any, path: Path) -> None:
    import duckdb

    try:
        found = session.execute("select version from reader").fetchone()
    except duckdb.Error:
        found = None
    if found is None or found[0] != READER:
        raise SourceError(
            "the history was kept by another version of Tidewaiter",
            file=path,
            todo="Load the files anew with `tidewaiter history load --replace`",
        )


def digest_of(session: Any) -> str:
    """The digest of a history: of the reader, and of every file's bytes in the order in which they came."""
    told = [f"reader {READER}"]
    for sha256, accepted in session.execute("select sha256, accepted from file order by file").fetchall():
        told.append(f"{sha256} {'without bad rows' if accepted else 'whole'}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def files_of(session: Any) -> tuple[PastFile, ...]:
    """What was taken in, in the order in which it was."""
    rows = session.execute(
        "select name, form, sha256, received, orders, refused, passed from file order by file"
    ).fetchall()
    names = ("file", "form", "sha256", "received", "orders", "refused", "passed")
    return tuple(PastFile(**dict(zip(names, row, strict=True))) for row in rows)


def _filled(
    session: Any,
    files: Sequence[HistoryFile],
    received: datetime.date,
    accept_bad: bool,
    progress: Callable[[int, int | None], None] | None,
) -> HistoryReport:
    there = {row[0] for row in session.execute("select sha256 from file").fetchall()}
    known = tuple(file.name for file in files if file.sha256 in there)
    bad: list[BadRow] = []
    taken: list[PastFile] = []
    for file in files:
        if file.sha256 not in there:
            at = session.execute("select coalesce(max(file), 0) + 1 from file").fetchone()[0]
            orders, passed, wrong = _take(session, file, at, progress)
            bad += wrong
            row = (at, file.name, file.form, file.sha256, received, orders, len(wrong), passed, accept_bad)
            session.execute("insert into file values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            taken.append(
                PastFile(
                    file=file.name,
                    form=file.form,
                    sha256=file.sha256,
                    received=received,
                    orders=orders,
                    refused=len(wrong),
                    passed=passed,
                )
            )
    if bad and not accept_bad:
        raise _refusal(bad)
    if taken:
        session.execute(DRAWN)
    return HistoryReport(tuple(taken), known, tuple(bad[:SHOWN]), len(bad))


def _take(
    session: Any, file: HistoryFile, at: int, progress: Callable[[int, int | None], None] | None
) -> tuple[int, int, list[BadRow]]:
    """How many orders were taken in from the file, how many rows were passed over, and the rows that were not taken."""
    wrong: list[BadRow] = []
    passed = 0
    if file.form in FLOW_FORMS:
        rows, passed, faults = take_flows(session, file, at)
        wrong += (BadRow(file.name, line, bad.field, bad.what) for line, bad in faults)
    else:
        parties = {row[0] for row in session.execute("select party from party").fetchall()}
        goods = {row[0] for row in session.execute("select goods from goods").fetchall()}
        intake = Intake(session, at, (parties, goods))
        for line, order in rows_of(file):
            if isinstance(order, Bad):
                wrong.append(BadRow(file.name, line, order.field, order.what))
            else:
                intake.take(order, line)
            if progress is not None and line % 1000 == 0:
                progress(line, None)
        intake.flush()
        rows = intake.orders
        if intake.merged:
            _run(session, ONE_ORDER, at)
        session.execute(NEWER_WINS)
    for start in range(0, len(wrong), _AT_ONCE):
        rows_now = [(at, row.line, row.field, row.what) for row in wrong[start : start + _AT_ONCE]]
        session.executemany("insert into refused values (?, ?, ?, ?)", rows_now)
    return rows, passed, wrong


def _run(session: Any, statements: str, file: int) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            session.execute(statement, {"file": file} if "$file" in statement else None)


def _refusal(bad: Sequence[BadRow]) -> InputError:
    shown = "\n".join(f"  {row}" for row in bad[:SHOWN])
    more = f"\n  and {len(bad) - SHOWN:,} more" if len(bad) > SHOWN else ""
    return InputError(
        f"{len(bad):,} rows cannot be taken in, so nothing was:\n{shown}{more}",
        file=bad[0].file,
        line=bad[0].line,
        field=bad[0].field or None,
        todo="Correct them, or leave them out by `tidewaiter history load --accept-bad`, which keeps them by name, and screen without --history",
    )
