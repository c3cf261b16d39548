"""Reading owner files, whatever form each has: told by what stands in it, never by its name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from tidewaiter.errors import InputError
from tidewaiter.model.document import read_line, read_tree
from tidewaiter.model.holding import Holder, Holding, OwnerFile, OwnerFiles
from tidewaiter.owners import bods, gleif, plain_table, uk_psc
from tidewaiter.owners.fields import Fields
from tidewaiter.owners.fractions import percent_or_part
from tidewaiter.owners.gleif_records import is_json

__all__ = ["MAX_HOLDINGS", "owners_in", "read_owners"]

MAX_HOLDINGS = 1_000_000
_FORMS = (
    "Give BODS 0.4 as JSON or JSON lines, lines of the UK PSC snapshot, GLEIF's relationships as CSV, XML or JSON, or a "
    "table with the columns owner, owned, share, from, to, source"
)


def read_owners(paths: Sequence[Path | str]) -> OwnerFiles:
    """Everything that the files say, in their order; a file given twice is read once.

    Raises InputError, naming file, line and field, for a file that cannot be read, is of no form that is known, or
    holds something that does not belong there.
    """
    holdings: list[Holding] = []
    files: dict[str, OwnerFile] = {}
    for path in paths:
        content = _content(Path(path))
        digest = hashlib.sha256(content).hexdigest()
        if digest in files:
            continue
        form, found = owners_in(content, file=str(path))
        holdings += (_marked(holding, digest[:12], Path(path).name) for holding in found)
        files[digest] = OwnerFile(file=Path(path).name, form=form, sha256=digest, holdings=len(found))
    return OwnerFiles(holdings=tuple(holdings), files=tuple(files.values()))


def owners_in(content: bytes, *, file: str) -> tuple[str, tuple[Holding, ...]]:
    """The form of the file, and the holdings in `content`. Raises InputError as `read_owners` does."""
    text = _decoded(content, file)
    form, found = _read(text, file)
    holdings: list[Holding] = []
    for holding in found:
        holdings.append(holding)
        if len(holdings) > MAX_HOLDINGS:
            raise InputError(
                f"the file holds more than {MAX_HOLDINGS:,} holdings",
                file=file,
                todo="Cut out the lines of the firms that matter",
            )
    return form, percent_or_part(holdings) if form == "table" else tuple(holdings)


def _read(text: str, file: str) -> tuple[str, Iterator[Holding]]:
    start = text.lstrip()[:1]
    if start == "<" or (start in ("{", "[") and is_json(text)):
        return "gleif", gleif.read(text, file)
    if start == "[":
        return "bods", bods.read(_listed(text, file))
    if start == "{":
        first = read_line(next(line for line in text.splitlines() if line.strip()), file=file, line=1)
        if "company_number" in first or "data" in first:
            return "uk_psc", (holding for line in _lines(text, file) for holding in uk_psc.read(line))
        return "bods", bods.read(_lines(text, file))
    header = [
        name.strip().strip('"')
        for name in text.partition("\n")[0].replace(";", ",").replace("\t", ",").split(",")
    ]
    if gleif.COLUMN in header:
        return "gleif", gleif.read(text, file)
    if {"owner", "owned"} <= set(header):
        return "table", plain_table.read(text, file)
    raise InputError("this is no owner file", file=file, line=1, todo=_FORMS)


def _listed(text: str, file: str) -> Iterator[Fields]:
    tree, lines = read_tree(text, file=file)
    for at, statement in enumerate(tree if isinstance(tree, list) else []):
        line = lines.get((at,), 1)
        if not isinstance(statement, dict):
            raise InputError("a statement is expected here", file=file, line=line, todo=_FORMS)
        yield Fields(statement, file=file, line=line)


def _lines(text: str, file: str) -> Iterator[Fields]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Fields(read_line(line, file=file, line=number), file=file, line=number)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("there is no such file", file=path, todo="Check the path") from None
    except IsADirectoryError:
        raise InputError("this is a folder, not a file", file=path, todo="Name the files inside it") from None
    except (OSError, ValueError) as error:
        raise InputError(f"this file cannot be read: {error}", file=path, todo="Check the path") from None


def _decoded(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            "the file is not UTF-8 text", file=file, line=line, todo="Save it as UTF-8"
        ) from None
    if not text.strip():
        raise InputError("the file is empty", file=file, todo=_FORMS)
    if "\0" in text[:8192]:
        raise InputError("this is not a text file", file=file, todo=_FORMS)
    return text


def _marked(holding: Holding, mark: str, file: str) -> Holding:
    """The holding with keys that are of this file alone, and a source."""
    owner, owned = (_keyed(holder, mark) for holder in (holding.owner, holding.owned))
    return msgspec.structs.replace(holding, owner=owner, owned=owned, source=holding.source or file)


def _keyed(holder: Holder, mark: str) -> Holder:
    return msgspec.structs.replace(holder, key=f"{mark} {holder.key}")
