"""What changed between two states of one list: who came, who went, who was numbered anew, and who was amended in what.

Entries are the same by the publisher's number. A field that one of the two states carries nowhere is not amended where the
other has it: the form of the file is another one, and that is told once. What it brings still counts for screening.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from tidewaiter.lists.comparable import REMARKS, Said, letters, said
from tidewaiter.model.base import Value
from tidewaiter.model.entity import Entity

__all__ = [
    "Amended",
    "Changes",
    "FieldChange",
    "Moved",
    "changes",
    "changes_of_one",
    "identity",
    "moved",
]

PROGRAMMES = "programmes"

RENAMED = 5
"""How many entries a label of a programme must have had for its change in all of them to count as its renaming."""

CARRIED = 0.02
"""The share of entries from which on a field counts as carried by the form of a file whose other state never has it."""


class FieldChange(Value, frozen=True, kw_only=True):
    """What an entry no longer says in a field, and what it says there now, as the list has it. `form`: the other state
    carries the field nowhere, or every entry's programme goes by the same other label, so that its publisher amended nothing."""

    field: str
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    form: bool = False

    @property
    def matters(self) -> bool:
        """Whether it may change whom the entry means or what follows from it."""
        return self.field not in REMARKS


class Amended(Value, frozen=True, kw_only=True):
    """An entry that says something else than before."""

    before: Entity
    after: Entity
    fields: tuple[FieldChange, ...]

    @property
    def amended(self) -> bool:
        """Whether its publisher changed whom the entry means or what follows from it."""
        return any(field.matters and not field.form for field in self.fields)

    @property
    def matters(self) -> bool:
        """Whether anything changed, the form of the file included, that may change whom the entry means or what follows."""
        return any(field.matters for field in self.fields)


class Moved(Value, frozen=True, kw_only=True):
    """A party that went under one number and came under another: numbered anew, or listed again."""

    before: Entity
    after: Entity


class Changes(Value, frozen=True, kw_only=True):
    """All of it. `amended` holds entries that their publisher amended in more than remarks, `remarked` those with other
    remarks, or with more or fewer fields because the file has another form; `forms` are the fields that one of the states
    carries nowhere; `same` counts the entries that are in both and say the same."""

    added: tuple[Entity, ...]
    removed: tuple[Entity, ...]
    moved: tuple[Moved, ...]
    amended: tuple[Amended, ...]
    remarked: tuple[Amended, ...]
    forms: tuple[str, ...]
    same: int

    @property
    def to_screen_again(self) -> tuple[Entity, ...]:
        """The entries as they are now against which parties that were screened must be screened again: who came, who was
        numbered anew, and who changed in more than remarks. Whoever went matters to open cases, and is in `removed`."""
        changed = (one.after for one in (*self.amended, *self.remarked) if one.matters)
        return (*self.added, *(one.after for one in self.moved), *changed)


def changes(before: Sequence[Entity], after: Sequence[Entity]) -> Changes:
    """What changed from one state of a list to another, in the order of the later one; who went in that of the earlier."""
    old = {entity.uid: entity for entity in before}
    new = {entity.uid: entity for entity in after}
    told = {uid: (said(old[uid]), said(entity)) for uid, entity in new.items() if uid in old}
    forms = _forms(old.values(), new.values())
    renamed = _renamed(told.values())
    amended: list[Amended] = []
    remarked: list[Amended] = []
    for uid, (earlier, later) in told.items():
        fields = tuple(_relabelled(one, renamed) for one in _fields(earlier, later, forms))
        if fields:
            one = Amended(before=old[uid], after=new[uid], fields=fields)
            (amended if one.amended else remarked).append(one)
    gone = [entity for uid, entity in old.items() if uid not in new]
    come = [entity for uid, entity in new.items() if uid not in old]
    again = moved(gone, come)
    left = {one.before.uid for one in again}
    there = {one.after.uid for one in again}
    return Changes(
        added=tuple(entity for entity in come if entity.uid not in there),
        removed=tuple(entity for entity in gone if entity.uid not in left),
        moved=again,
        amended=tuple(amended),
        remarked=tuple(remarked),
        forms=tuple(sorted(forms)),
        same=len(told) - len(amended) - len(remarked),
    )


def changes_of_one(before: Entity, after: Entity) -> tuple[FieldChange, ...]:
    """What one entry says otherwise than before, field by field, whatever form the files have."""
    return _fields(said(before), said(after), frozenset())


def _fields(before: Said, after: Said, forms: frozenset[str]) -> tuple[FieldChange, ...]:
    found: list[FieldChange] = []
    for field in sorted({*before, *after}):
        was, now = before.get(field, {}), after.get(field, {})
        gone = tuple(text for key, text in was.items() if key not in now)
        come = tuple(text for key, text in now.items() if key not in was)
        if gone or come:
            found.append(FieldChange(field=field, gone=gone, come=come, form=field in forms))
    return tuple(found)


def _renamed(told: Iterable[tuple[Said, Said]]) -> dict[str, str]:
    """The labels of programmes that became another one, by the letters of the old: every entry that had the old one and
    stands in both states lost it for the same new one, and there are enough of them that it is no single amendment."""
    became: dict[str, Counter[str | None]] = {}
    for before, after in told:
        was, now = before.get(PROGRAMMES, {}), after.get(PROGRAMMES, {})
        come = [label for label in now if label not in was]
        gone = [label for label in was if label not in now]
        for label in was:
            sole = len(gone) == len(come) == 1 and label == gone[0]
            became.setdefault(label, Counter())[come[0] if sole else None] += 1
    return {
        label: new
        for label, counts in became.items()
        for new, count in counts.items()
        if new is not None and len(counts) == 1 and count >= RENAMED
    }


def _relabelled(change: FieldChange, renamed: dict[str, str]) -> FieldChange:
    """The change, marked as one of form where a programme only goes by another label."""
    if change.field != PROGRAMMES or len(change.gone) != 1 or len(change.come) != 1:
        return change
    same = renamed.get(letters(change.gone[0])) == letters(change.come[0])
    return msgspec.structs.replace(change, form=True) if same else change


def _forms(before: Iterable[Entity], after: Iterable[Entity]) -> frozenset[str]:
    """The fields that one of the states carries and the other has nowhere."""
    counts: list[Counter[str]] = []
    sizes: list[int] = []
    for state in (before, after):
        count: Counter[str] = Counter()
        entries = tuple(state)
        for entity in entries:
            count.update(said(entity).keys())
        counts.append(count)
        sizes.append(len(entries))
    (was, now), (old, new) = counts, sizes
    gone = {field for field, count in was.items() if not now[field] and count > CARRIED * old}
    come = {field for field, count in now.items() if not was[field] and count > CARRIED * new}
    return frozenset(gone | come)


def moved(gone: Sequence[Entity], come: Sequence[Entity]) -> tuple[Moved, ...]:
    """Whoever went and came again, by the same primary name, kind and watchlist and no other birth date, where only one did."""
    waiting: dict[tuple[str, ...], list[Entity]] = {}
    for entity in gone:
        waiting.setdefault(identity(entity), []).append(entity)
    coming = Counter(identity(entity) for entity in come)
    found: list[Moved] = []
    for entity in come:
        who = identity(entity)
        before = waiting.get(who, [])
        if len(before) == coming[who] == 1 and _may_be_one(before[0], entity):
            found.append(Moved(before=before[0], after=entity))
    return tuple(found)


def identity(entity: Entity) -> tuple[str, ...]:
    """What an entry keeps when its publisher numbers it anew: the letters of its primary name, its kind and its watchlist."""
    return letters(entity.primary_name), entity.kind.value, entity.listing.watchlist


def _may_be_one(before: Entity, after: Entity) -> bool:
    """Whether their birth dates leave it open that they are one."""
    if not (before.birth_dates and after.birth_dates):
        return True
    return any(one.overlaps(other) for one in before.birth_dates for other in after.birth_dates)
