"""A list of our own for tests: a line `published DATE`, then `number;name` or `watchlist;number;name` lines, then `end COUNT`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.reader import Files, Reading, file_of, optional_file_of
from tidewaiter.lists.registry import Registry
from tidewaiter.lists.source import Expected, FileSpec, Source
from tidewaiter.lists.store import ImportOptions, Store
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

JUNE_1 = date(2026, 6, 1)
JUNE_2 = date(2026, 6, 2)
JUNE_9 = date(2026, 6, 9)


class FakeReader:
    """Reads the fake list, and its file of further names where there is one."""

    def __init__(self, list_id: str = "one", version: str = "fake-1", suffix: str = "") -> None:
        self.list_id = list_id
        self.version = version
        self.suffix = suffix
        self.reads = 0

    def recognise(self, files: Files) -> None:
        if not files[0].content.startswith((b"published", b"undated")):
            raise SourceError("this is not the fake list", file=files[0].name)

    def published(self, files: Files) -> date | None:
        word, _, day = self._lines(files)[0].partition(" ")
        return date.fromisoformat(day) if word == "published" else None

    def read(self, files: Files, reading: Reading) -> Iterator[Entity]:
        self.reads += 1
        *entries, end = self._lines(files)[1:]
        further = optional_file_of(files, "names.txt")
        for at, line in enumerate(entries, 2):
            if line == "-":
                reading.placeholders += 1
            elif line.count(";") == 2:
                watchlist, _, line = line.partition(";")
                yield self._entity(line, at, None, watchlist)
            elif ";" not in line:
                reading.reject(f"line {at}", "no number")
            else:
                yield self._entity(line, at, further.content.decode() if further else None)
        if end != f"end {len(entries)}":
            raise DriftError("the count at the end is not that of the lines")

    def _lines(self, files: Files) -> list[str]:
        return file_of(files, files[0].role).content.decode().splitlines()

    def _entity(self, line: str, at: int, further: str | None, watchlist: str = "w") -> Entity:
        number, name = line.split(";")
        listing = Listing(list=self.list_id, watchlist=watchlist, entry=number, record=f"line {at}")
        names = [Alias(name=name + self.suffix, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)]
        if further:
            names.append(Alias(name=further, kind=NameKind.ALIAS, strength=AliasStrength.WEAK))
        return Entity(
            uid=entity_uid(listing),
            kind=EntityKind.COMPANY,
            names=tuple(names),
            listing=listing,
            birth_places=(),
        )


def fake_source(
    list_id: str = "one",
    *,
    expected: tuple[Expected, ...] = (),
    several: bool = False,
    watchlists: tuple[str, ...] = ("w",),
) -> Source:
    """The source of a fake list; `several` gives it a second, optional file and a third that it needs."""
    files = [FileSpec(role="list.txt", address=f"https://lists.example/{list_id}/list.txt", max_bytes=20_000)]
    if several:
        files.append(
            FileSpec(role="more.txt", names=("more*.txt",), address="https://lists.example/more.txt")
        )
        files.append(FileSpec(role="names.txt", required=False))
    return Source(
        id=list_id,
        title="A list",
        publisher="A publisher",
        authority="An authority",
        files=tuple(files),
        cadence_days=1,
        max_age_days=7,
        max_shrink=0.1,
        licence="none",
        watchlists=watchlists,
        expected=expected,
    )


def registry_of(*lists: tuple[Source, FakeReader]) -> Registry:
    """A registry of these lists alone."""
    return Registry(
        sources=lambda: {source.id: source for source, _ in lists},
        reader={source.id: reader for source, reader in lists}.__getitem__,
    )


def fake_store(home: Path, reader: FakeReader | None = None, source: Source | None = None) -> Store:
    """A store that knows the one fake list."""
    return Store(home, registry=registry_of((source or fake_source(), reader or FakeReader())))


def content(published: date | None = JUNE_1, count: int = 20, name: str = "Example") -> bytes:
    """The bytes of a fake list with `count` entries."""
    first = f"published {published}" if published else "undated"
    lines = [first, *(f"{number};{name} {number}" for number in range(count)), f"end {count}"]
    return "\n".join(lines).encode() + b"\n"


def written(folder: Path, published: date | None = JUNE_1, count: int = 20, name: str = "Example") -> Path:
    """A file of the fake list in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{published}-{count}-{name}.txt"
    path.write_bytes(content(published, count, name))
    return path


def options(
    received: date = JUNE_2, published: date | None = None, *, accept_shrink: bool = False
) -> ImportOptions:
    """Import options with a day of receipt."""
    return ImportOptions(received=received, published=published, accept_shrink=accept_shrink)


def cut(path: Path) -> None:
    """Half of the file is left."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`, but for the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }
