"""The answer of `tidewaiter lists lookback`: who was hit by what came onto the lists since a day."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tidewaiter.cli.collector import resume
from tidewaiter.cli.opening import open_catalogue, open_store
from tidewaiter.cli.terminal import emit, say
from tidewaiter.errors import InputError, exit_code
from tidewaiter.lists.store import Store
from tidewaiter.lists.timeline import changed_since, dated, states
from tidewaiter.model.document import fit, read_line
from tidewaiter.model.match import Match, PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.screening.ask import ask_many, not_searched
from tidewaiter.screening.order_file import check_party
from tidewaiter.wording.documents import Document, encode, match_document

__all__ = ["answer_lookback"]


class _Asked(NamedTuple):
    """A party of the file with the number of its line."""

    line: int
    id: str | int
    party: Party


class _Looked(NamedTuple):
    """What of a list counts as new: which entries, whether all do because no state is as old as the day, and the
    day of the last state."""

    list: str
    entries: frozenset[str]
    whole: bool
    last: date


def answer_lookback(file: Path, since: date, known_at: date | None, *, json: bool) -> int:
    """The exit code, once everything is written: 0, or 10 where a line could not be read or searched for.

    Raises InputError for a file that cannot be read, SourceError for lists that cannot be used.
    """
    resume()
    content = _content(file)
    catalogue, store = open_catalogue(known_at), open_store()
    listed = dict.fromkeys(one.list for one in catalogue.lists)
    looked = tuple(
        _looked(store, name, since, catalogue.known_at) for name in listed if name in store.registry.sources()
    )
    new = frozenset[str]().union(*(one.entries for one in looked))
    errors: list[str] = []
    asked = list(_asked(content, str(file), errors))
    told: list[tuple[_Asked, PartyMatches]] = []
    for one, found in zip(asked, ask_many(catalogue, [one.party for one in asked]), strict=True):
        if isinstance(found, InputError):
            errors.append(f"{file}, line {one.line}: {found}")
            continue
        matches = tuple(match for match in found.matches if match.entity.uid in new)
        told.append(
            (one, PartyMatches(party="", matches=matches, total=len(matches), complete=found.complete))
        )
    if json:
        emit(encode(_document(since, looked, told, errors), indent=2))
    else:
        for line in _lines(since, looked, told):
            emit(line)
    unsearched = not_searched(catalogue)
    if unsearched:
        say(f"not imported, so not looked at: {', '.join(unsearched)}")
    for error in errors:
        say(f"error: {error}")
    return exit_code(InputError("")) if errors else 0


def _content(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(
            f"the parties cannot be read: {error.strerror}", file=str(file), todo="Give a file of JSON Lines"
        ) from error


def _asked(content: bytes, file: str, errors: list[str]) -> Iterator[_Asked]:
    """The parties of the lines that can be read; why the others cannot goes into `errors`."""
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            fields = read_line(line, file=file, line=number)
            own = fields.pop("id", None)
            party = fit(fields, Party, file=file, lines={(): number})
            check_party(party)
        except InputError as error:
            errors.append(str(error))
            continue
        yield _Asked(number, own if isinstance(own, str | int) else number, party)


def _looked(store: Store, list_id: str, since: date, known_at: date) -> _Looked:
    entries = frozenset(entity.uid for entity in changed_since(store, list_id, since, known_at))
    days = [dated(one) for one in states(store, list_id, known_at)]
    return _Looked(list_id, entries, not any(one <= since for one in days), max(days, default=known_at))


def _document(
    since: date, looked: tuple[_Looked, ...], told: list[tuple[_Asked, PartyMatches]], errors: list[str]
) -> Document:
    return {
        "since": since,
        "lists": [
            {
                "list": one.list,
                "new_or_changed": len(one.entries),
                "no_state_as_old": one.whole,
                "last_state": one.last,
            }
            for one in looked
        ],
        "parties": [
            {"name": one.party.name, **match_document(found, id=one.id, complete=found.complete)}
            for one, found in told
        ],
        "errors": errors,
    }


def _lines(
    since: date, looked: tuple[_Looked, ...], told: list[tuple[_Asked, PartyMatches]]
) -> Iterator[str]:
    for part in looked:
        whole = ": all of it, since no state as old as that is kept" if part.whole else ""
        last = f"no state is that young, the last is of {part.last}"
        if part.last >= since:
            last = f"the last state is of {part.last}"
        yield f"{part.list}: {_entries(len(part.entries))} new or changed since {since}{whole}; {last}"
    hits = [(one, found) for one, found in told if found.hit]
    parties = "party" if len(told) == 1 else "parties"
    yield f"{len(told):,} {parties} looked at, {len(hits):,} hit by one of them"
    for one, found in hits:
        yield f"{one.id}: {one.party.name}"
        yield from (f"    {_entry(match)}" for match in found.matches if match.comparison.hit)
    gaps = [str(one.id) for one, found in told if not found.complete]
    if gaps:
        yield f"not searched for in full: {', '.join(gaps)}"


def _entries(count: int) -> str:
    return "1 entry is" if count == 1 else f"{count:,} entries are"


def _entry(match: Match) -> str:
    entity, comparison = match.entity, match.comparison
    began = min((span.start for span in entity.listing.in_force if span.start), default=None)
    since = f", listed {began}" if began else ""
    return (
        f"{entity.uid}: {comparison.matched_name}"
        f" (score {comparison.score:.2f}, {comparison.band.value}){since}"
    )
