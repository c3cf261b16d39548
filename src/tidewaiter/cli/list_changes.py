"""`tidewaiter lists diff` and `lists lookback`, and what became of one entry: a list through time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tidewaiter.cli.lists import app
from tidewaiter.cli.options import Json, KnownAt, day
from tidewaiter.cli.terminal import emit

if TYPE_CHECKING:
    from tidewaiter.lists.changes import Amended, Changes, FieldChange
    from tidewaiter.lists.timeline import Event
    from tidewaiter.model.entity import Entity
    from tidewaiter.model.listing import Snapshot
    from tidewaiter.wording.documents import Document

__all__ = ["app", "diff", "lookback", "tell_events"]

_SHOWN = 20
_WIDE = 100


@app.command()
def diff(
    list_id: Annotated[str, typer.Argument(metavar="LIST", help="Its id, as `lists status` shows it.")],
    earlier: Annotated[str, typer.Argument(metavar="A", help="A day, or the first digits of a checksum.")],
    later: Annotated[str, typer.Argument(metavar="B", help="The same of the later state.")],
    json: Json = False,
) -> int:
    """Show what changed between two states of a list: added, removed, numbered anew, amended field by field."""
    from tidewaiter.cli.opening import open_store
    from tidewaiter.lists.timeline import changes_between, state_on
    from tidewaiter.wording.documents import encode

    store = open_store()
    before, after = state_on(store, list_id, earlier), state_on(store, list_id, later)
    found = changes_between(store, before, after)
    if json:
        emit(encode(_document(list_id, before, after, found), indent=2))
        return 0
    for line in _told(list_id, before, after, found):
        emit(line)
    return 0


@app.command()
def lookback(
    parties: Annotated[
        Path,
        typer.Argument(metavar="PARTIES", help="JSON Lines as `match --jsonl` reads them, or - for stdin."),
    ],
    since: Annotated[
        date, typer.Option("--since", parser=day, metavar="DATE", help="The day after which lists changed.")
    ],
    known_at: KnownAt = None,
    json: Json = False,
) -> int:
    """Say which of these parties are hit by what came onto the lists, or changed there, since a day."""
    from tidewaiter.cli.looking_back import answer_lookback

    return answer_lookback(parties, since, known_at, json=json)


def tell_events(found: Iterable[Event], *, json: bool, list_id: str) -> None:
    """Writes what became of an entry."""
    from tidewaiter.lists.timeline import dated
    from tidewaiter.wording.documents import encode

    if json:
        told = [
            {
                "entry": one.uid,
                "name": one.name,
                "event": one.what.value,
                "published": one.state.published,
                "received": one.state.received,
                "sha256": one.state.sha256,
                "fields": [_field(field) for field in one.fields],
            }
            for one in found
        ]
        emit(encode({"list": list_id, "events": told}, indent=2))
        return
    for one in found:
        emit(f"{dated(one.state)}  {one.what.value.replace('_', ' '):<11} {one.uid}  {one.name}")
        for line in _field_lines(one.fields):
            emit(f"            {line}")


def _told(list_id: str, before: Snapshot, after: Snapshot, found: Changes) -> Iterator[str]:
    from tidewaiter.lists.timeline import dated

    yield f"{list_id} from {dated(before)} ({before.sha256[:8]}) to {dated(after)} ({after.sha256[:8]})"
    yield (
        f"{len(found.added):,} added, {len(found.removed):,} removed, {len(found.moved):,} under another number, "
        f"{len(found.amended):,} amended, {len(found.remarked):,} with other remarks or in another form alone, "
        f"{found.same:,} the same"
    )
    if found.forms:
        yield f"only one of the files gives: {', '.join(found.forms)}; that is no amendment"
    yield from _listed("added", found.added)
    yield from _listed("removed", found.removed)
    if found.moved:
        yield "under another number:"
        yield from (
            f"  {one.before.uid} -> {one.after.uid}  {one.after.primary_name}" for one in found.moved[:_SHOWN]
        )
        yield from _more(len(found.moved))
    if found.amended:
        yield "amended:"
        for one in found.amended[:_SHOWN]:
            yield f"  {one.after.uid}  {one.after.primary_name}"
            yield from (f"      {line}" for line in _field_lines(one.fields))
        yield from _more(len(found.amended))


def _listed(word: str, entities: tuple[Entity, ...]) -> Iterator[str]:
    if entities:
        yield f"{word}:"
        yield from (f"  {one.uid}  {one.primary_name}" for one in entities[:_SHOWN])
        yield from _more(len(entities))


def _more(count: int) -> Iterator[str]:
    if count > _SHOWN:
        yield f"  and {count - _SHOWN:,} more; --json gives all"


def _field_lines(fields: Iterable[FieldChange]) -> Iterator[str]:
    for field in fields:
        parts = [
            f"{sign} {_short(text)}"
            for sign, texts in (("-", field.gone), ("+", field.come))
            for text in texts
        ]
        yield f"{field.field}: {'  '.join(parts)}"


def _short(text: str) -> str:
    return text if len(text) <= _WIDE else f"{text[: _WIDE - 1]}…"


def _document(list_id: str, before: Snapshot, after: Snapshot, found: Changes) -> Document:
    return {
        "list": list_id,
        "from": _state(before),
        "to": _state(after),
        "added": [_entry(one) for one in found.added],
        "removed": [_entry(one) for one in found.removed],
        "moved": [
            {"from": one.before.uid, "to": one.after.uid, "name": one.after.primary_name}
            for one in found.moved
        ],
        "amended": [_amended(one) for one in found.amended],
        "remarked": [_amended(one) for one in found.remarked],
        "forms": list(found.forms),
        "same": found.same,
        "to_screen_again": [one.uid for one in found.to_screen_again],
    }


def _state(snapshot: Snapshot) -> Document:
    return {
        "published": snapshot.published,
        "received": snapshot.received,
        "sha256": snapshot.sha256,
        "listings": snapshot.listings,
    }


def _entry(entity: Entity) -> Document:
    return {
        "entry": entity.uid,
        "name": entity.primary_name,
        "kind": entity.kind.value,
        "programmes": list(entity.listing.programmes),
    }


def _amended(one: Amended) -> Document:
    return {
        "entry": one.after.uid,
        "name": one.after.primary_name,
        "fields": [_field(field) for field in one.fields],
    }


def _field(field: FieldChange) -> Document:
    return {"field": field.field, "gone": list(field.gone), "come": list(field.come), "form": field.form}
