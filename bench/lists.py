"""`python -m bench.lists`: every real list file read whole, counted plainly beside it, and compared with what is told of it.

Readers come from the registry: a new one is tried on the files of its names, and on those of the folder of its name. A file that no
reader takes is named. Ends with 1 where a count differs or something was left unread.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from bench.labelled import ROOT, shared_folder
from bench.plain_counts import counted
from bench.startup import calibration
from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Files, Reading, SourceFile
from tidewaiter.lists.registry import reader, sources
from tidewaiter.lists.source import FileSpec, Source
from tidewaiter.model.base import Value
from tidewaiter.model.document import parse
from tidewaiter.model.entity import Alias, Entity
from tidewaiter.model.words import AliasStrength, NameKind

__all__ = ["Expected", "Measured", "State", "expectations", "faults", "main", "measured", "states"]

COUNTS = Path(__file__).with_name("list_counts.yaml")
BESIDE = {("us_csl", "consolidated.json"): {"alt.csv": "us_ofac/2026-08/alt.csv"}}
"""Files that a list takes along from another folder."""
NO_LIST = (".md", ".xsd", "dataspec.txt", "sdn_comments.csv")
"""Papers about the lists, and parts that are no list by themselves."""
UNREAD = "was not read"
_FAMILIES = ({".xls", ".xlsx"}, {".json"}, {".xml"}, {".csv"}, {".txt"})


class Expected(Value, frozen=True, kw_only=True):
    """What is told of a file; a count that is left out is not compared."""

    told: str
    count: str | None = None
    rows: int | None = None
    entries: int | None = None
    rejects: int | None = None
    aliases: int | None = None
    addresses: int | None = None
    weak: int | None = None
    weak_entries: int | None = None


class State(NamedTuple):
    """Files that are one state of a list: the path of the first below shared/lists, which names it, and all of them."""

    list_id: str
    first: str
    files: Files
    paths: tuple[str, ...]


class Measured(NamedTuple):
    """What a reader made of a state, and in how much CPU time."""

    state: State
    rows: int | None
    entries: int
    rejects: int
    placeholders: int
    warnings: int
    left: tuple[str, ...]
    aliases: int
    addresses: int
    weak: int
    weak_entries: int
    seconds: float


def expectations() -> dict[str, Expected]:
    """What is told of each file, by its path."""
    return parse(COUNTS.read_bytes(), dict[str, Expected], file=COUNTS.name)


def states(lists: Path, known: Mapping[str, Source]) -> Iterator[State]:
    """Every state of every list that is found under the folder, by the lists' order."""
    folders = sorted({path.parent for path in lists.rglob("*") if path.is_file()})
    for source in known.values():
        if not source.official or not source.watchlists:
            continue
        for folder in folders:
            yield from _in_folder(source, folder, lists)


def _in_folder(source: Source, folder: Path, lists: Path) -> Iterator[State]:
    """The files of one form together, where they are one state; else each by itself."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.endswith(NO_LIST))
    taken: set[Path] = set()
    for form in dict.fromkeys(spec.form for spec in source.files):
        mine = [spec for spec in source.files if spec.form == form]
        placed = [(spec, [path for path in files if spec.fits(path.name)]) for spec in mine]
        together = [(spec, found[0]) for spec, found in placed if len(found) == 1]
        state = _state(source, together, lists) if len(together) > 1 else None
        if state is not None:
            taken |= {path for _, path in together}
            yield state
    for path in files:
        if path not in taken:
            state = next(filter(None, (_state(source, [one], lists) for one in _alone(source, path))), None)
            if state is not None:
                yield state


def _alone(source: Source, path: Path) -> Iterator[tuple[FileSpec, Path]]:
    own_folder = source.id in path.parts
    for spec in source.files:
        alike = any({path.suffix, Path(spec.role).suffix} <= family for family in _FAMILIES)
        if spec.fits(path.name) or (own_folder and alike):
            yield spec, path


def _state(source: Source, placed: Sequence[tuple[FileSpec, Path]], lists: Path) -> State | None:
    """The state that these files are; None where its reader does not take them for it."""
    roles = {spec.role: path for spec, path in placed}
    if any(spec.required and spec.role not in roles for spec in source.files):
        return None
    for role, more in {
        role: path for first in roles for role, path in BESIDE.get((source.id, first), {}).items()
    }.items():
        roles.setdefault(role, lists / more)
    order = [spec.role for spec in source.files if spec.role in roles]
    files = tuple(
        SourceFile(role=role, name=roles[role].name, content=roles[role].read_bytes()) for role in order
    )
    try:
        reader(source.id).recognise(files)
    except SourceError:
        return None
    paths = tuple(str(roles[role].relative_to(lists)) for role in order)
    return State(source.id, paths[0], files, paths)


def measured(state: State, expected: Expected | None) -> Measured:
    """The state read whole."""
    reading = Reading()
    begun = time.process_time()
    entities: list[Entity] = list(reader(state.list_id).read(state.files, reading))
    seconds = time.process_time() - begun
    names = [name for entity in entities for name in entity.names[1:]]
    graded = [sum(map(_weak_alias, entity.names[1:])) for entity in entities]
    return Measured(
        state=state,
        rows=counted(state.files[0].content, expected.count) if expected and expected.count else None,
        entries=len(entities),
        rejects=len(reading.rejects),
        placeholders=reading.placeholders,
        warnings=len(reading.warnings),
        left=tuple(warning for warning in reading.warnings if UNREAD in warning),
        aliases=sum(name.strength is not AliasStrength.WEAK for name in names),
        addresses=sum(len(entity.addresses) for entity in entities) + reading.placeholders,
        weak=sum(graded),
        weak_entries=sum(map(bool, graded)),
        seconds=seconds,
    )


def _weak_alias(name: Alias) -> bool:
    """Whether it is a weak name that is no former one."""
    return name.strength is AliasStrength.WEAK and name.kind is not NameKind.FORMER


def faults(found: Measured, expected: Expected | None) -> tuple[str, ...]:
    """Where the counts are not those told, and what was left unread; empty where all is as told."""
    told = {} if expected is None else {name: getattr(expected, name) for name in _COMPARED}
    different = tuple(
        f"{name} {getattr(found, name):,}, told {wanted:,}"
        for name, wanted in told.items()
        if wanted is not None and getattr(found, name) != wanted
    )
    return (*different, *found.left)


_COMPARED = ("rows", "entries", "rejects", "aliases", "addresses", "weak", "weak_entries")


def main() -> int:
    """0 when every count is as told; 1 when one is not; 2 when the files are not there."""
    shared = shared_folder()
    lists = (shared or ROOT / "no folder") / "lists"
    if not lists.is_dir():
        print("no real lists: set TIDEWAITER_SHARED to the folder that has them in lists/", file=sys.stderr)
        return 2
    expected = expectations()
    console = Console(width=170)
    table = _table()
    wrong: list[str] = []
    read: set[str] = set()
    for state in states(lists, sources()):
        read.update(state.paths)
        found = measured(state, expected.get(state.first))
        wrong += [
            f"{state.list_id} {state.first}: {fault}" for fault in faults(found, expected.get(state.first))
        ]
        _add(table, found, expected.get(state.first), faults(found, expected.get(state.first)))
    unread = sorted(_unread(lists, read))
    table.add_section()
    table.add_row(
        "calibration", "pairs a second, rapidfuzz cdist ratio", *[""] * 7, f"{calibration():,.0f}", "", ""
    )
    console.print(table)
    for path in unread:
        console.print(
            f"no reader: {path} ({expected[path].told if path in expected else 'nothing told of it'})"
        )
    for line in wrong:
        console.print(f"different: {line}", style="bold", markup=False)
    return 1 if wrong else 0


def _unread(lists: Path, read: set[str]) -> Iterator[str]:
    for path in lists.rglob("*"):
        name = str(path.relative_to(lists))
        if path.is_file() and not name.endswith(NO_LIST) and name not in read:
            yield name


def _table() -> Table:
    table = Table(title="Real list files, read whole (CPU time, one run)")
    for heading in ("list", "file"):
        table.add_column(heading, overflow="fold")
    for heading in ("rows", "entries", "rejects", "empty", "unread", "remarks", "weak", "records/s"):
        table.add_column(heading, justify="right")
    table.add_column("told")
    table.add_column("verdict")
    return table


def _add(table: Table, found: Measured, expected: Expected | None, wrong: Sequence[str]) -> None:
    more = f" +{len(found.state.paths) - 1}" if len(found.state.paths) > 1 else ""
    counts = (found.entries, found.rejects, found.placeholders, len(found.left), found.warnings, found.weak)
    table.add_row(
        found.state.list_id,
        f"{found.state.first}{more}",
        "" if found.rows is None else f"{found.rows:,}",
        *(f"{count:,}" for count in counts),
        f"{(found.entries + found.rejects) / max(found.seconds, 1e-6):,.0f}",
        expected.told if expected else "-",
        "different" if wrong else "as told" if expected and expected.entries is not None else "read",
    )


if __name__ == "__main__":
    raise SystemExit(main())
