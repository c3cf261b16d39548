"""The publisher's delta files: what one publication changed, read to named changes. They are no list and are not imported.

A delta file says on which day it was published, and not which state it changes. An entry with the action "add" or "remove" is
told whole; one without an action is amended, the actions add, remove and update standing at its parts. Whether a state that is
kept is the one before cannot be shown, and a delta that is missing between leaves no trace; an entry that is lost so would be
lost in silence. So a delta is refused as a state of the list, with what it changes in the message, and the whole list of the
same day, which its publisher gives out beside it, is to be imported.

The structure was taken from pieces of real files in the tests of others; no file was at hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.reader import SourceFile
from tidewaiter.lists.strict import NEXT_STEP, Fields, Tally
from tidewaiter.lists.us_ofac_sdn.elements import attribute, child, number_of, own, text, texts
from tidewaiter.lists.us_ofac_sdn.enhanced import FORM, HEAD, entity_name
from tidewaiter.lists.written_dates import written_day
from tidewaiter.lists.xml_entries import entries, root_attributes
from tidewaiter.model.base import Value

__all__ = ["Change", "ChangeKind", "Delta", "read_delta", "refused"]


class ChangeKind(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    REMOVED = "removed"
    AMENDED = "amended"


class Change(Value, frozen=True, kw_only=True):
    """What became of one entry: its number, its primary name where it is told, the lists it stands on, and of one that is
    amended the parts, as path, action, and the text before and after."""

    kind: ChangeKind
    entry: str
    name: str
    lists: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    record: str


class Delta(Value, frozen=True, kw_only=True):
    """A delta file: its day, what sort of publication it was, and its changes, in their order."""

    published: date | None
    kind: str | None
    changes: tuple[Change, ...]

    def counts(self) -> str:
        """How many of each kind, in words."""
        found = Counter(change.kind for change in self.changes)
        return ", ".join(f"{found[kind]} {kind}" for kind in ChangeKind)


_ACTIONS = {
    "add": ChangeKind.ADDED,
    "remove": ChangeKind.REMOVED,
    "delete": ChangeKind.REMOVED,
    "change": ChangeKind.AMENDED,
    "modify": ChangeKind.AMENDED,
    "update": ChangeKind.AMENDED,
    None: ChangeKind.AMENDED,
}


def read_delta(file: SourceFile) -> Delta:
    """What the file changes. Raises SourceError if it is no delta file or is cut off, DriftError for an entry without number
    and for an action that is not known."""
    root_attributes(file, FORM)
    tally = Tally()
    published, kind, changes = None, None, []
    for name, fields in entries(file, FORM):
        if name == HEAD:
            stated = text(fields, "datePublished", tally)
            if stated is None:
                raise SourceError(
                    "the file does not say on which day its changes were published, so it is no delta file",
                    file=file.name,
                    field="datePublished",
                    todo="A whole list is imported under its own name",
                )
            published, kind = written_day(stated), text(fields, "publicationType", tally)
        elif name == "entity":
            changes.append(_change(fields, tally))
    return Delta(published=published, kind=kind, changes=tuple(changes))


def refused(file: SourceFile) -> SourceError:
    """The error that a delta file is no state of a list, with what it changes; or why it cannot be read."""
    delta = read_delta(file)
    shown = "; ".join(f"{each.kind} {each.entry} {each.name}" for each in delta.changes[:3])
    return SourceError(
        f"this is a delta file of {delta.published or 'a day not stated'} with {delta.counts()} ({shown}), which does not "
        "say which state of the list it changes",
        file=file.name,
        todo="Import the whole list of that day, in any of its forms; `tidewaiter lists diff` tells what changed",
    )


def _change(fields: Fields, tally: Tally) -> Change:
    place = fields.place
    number, action = number_of(fields, "id"), attribute(fields, "action")
    kind = _ACTIONS.get(action.lower() if action else None)
    if kind is None:
        raise DriftError(f"the action {action!r} of an entry is not known", field=place, todo=NEXT_STEP)
    tree = {name: fields.pop(name) for name in fields.leftovers()}
    lists = texts(child(Fields(tree, place), "sanctionsLists", tally), "sanctionsList")
    name = entity_name(Fields(tree, place), tally)
    parts = tuple(_parts(tree, "")) if kind is ChangeKind.AMENDED else ()
    return Change(kind=kind, entry=number, name=name, lists=lists, parts=parts, record=place)


def _parts(tree: object, path: str) -> Iterator[str]:
    """Every part of an amended entry that bears an action, by its path."""
    if not isinstance(tree, dict):
        return
    action = tree.get("@action")
    if action:
        before = tree.get("@oldValue", [""])[0]
        after = own(Fields(tree, path)) or ""
        said = f"{path}: {action[0]}"
        yield said + (f" {before!r} to {after!r}" if before else f" {after!r}" if after else "")
    for name, each in tree.items():
        if not name.startswith(("@", "#")):
            for one in each if isinstance(each, list) else ():
                yield from _parts(one, f"{path}/{name}".lstrip("/"))
