"""Taking in the files of a list: checked first, then kept whole, or refused with nothing changed."""

from __future__ import annotations

from datetime import date

import msgspec

from tidewaiter.errors import ShrinkError
from tidewaiter.lists.compiled import Compiled, Progress, compile_files, compiled_name
from tidewaiter.lists.disk import sweep
from tidewaiter.lists.expect import ACCEPT, check_dates, check_shrink, check_undated, check_watchlists
from tidewaiter.lists.force import before, newest
from tidewaiter.lists.incoming import digest_of
from tidewaiter.lists.keep import keep_dating, keep_state, receipt_of
from tidewaiter.lists.lost import note_taken
from tidewaiter.lists.reader import Files
from tidewaiter.lists.recall import Recall
from tidewaiter.lists.repair import repaired
from tidewaiter.lists.shelf import Dating, Kept, Receipt, read_state
from tidewaiter.lists.source import Source
from tidewaiter.model.base import Value
from tidewaiter.model.listing import Snapshot

__all__ = ["ImportOptions", "ImportReport", "take_in"]


class ImportOptions(Value, frozen=True, kw_only=True):
    """How files are to be taken in: the day they were received, and whether a list that shrinks far is meant to.

    `told_received` says that somebody told the day of receipt. `published` is the day of publication as somebody tells it, which counts where the files state none; `changed`
    the day on which the publisher's server last changed them, which counts where nobody tells it either.
    """

    received: date
    published: date | None = None
    changed: date | None = None
    accept_shrink: bool = False
    told_received: bool = False

    @property
    def told(self) -> date | None:
        """The day of publication to go by where the files state none."""
        return self.published or self.changed


class ImportReport(Value, frozen=True, kw_only=True):
    """What an import came to: `unchanged` if these very files were there and nothing was written about them,
    `in_force` if they are what is screened against now, `notes` what else the user should know."""

    snapshot: Snapshot
    unchanged: bool
    in_force: bool
    notes: tuple[str, ...] = ()


def take_in(
    recall: Recall, source: Source, files: Files, options: ImportOptions, progress: Progress | None
) -> ImportReport:
    """The files are kept as a state of the list, unless they are already. Raises as `Store.import_files` does."""
    check_dates(options.told, options.received)
    with recall.writing():
        sweep(recall.lists / source.id)
        kept = repaired(recall, source, files, options.received)
        if kept is not None:
            return _again(recall, kept, options)
        return _anew(recall, source, files, options, progress)


def _anew(
    recall: Recall, source: Source, files: Files, options: ImportOptions, progress: Progress | None
) -> ImportReport:
    reader = recall.registry.reader(source.id)
    reader.recognise(files)
    sha256 = digest_of(files)
    compiled = compile_files(
        source, reader, files, sha256=sha256, received=options.received, progress=progress
    )
    stated = compiled.snapshot.published
    check_dates(stated, options.received)
    snapshot = msgspec.structs.replace(compiled.snapshot, published=stated or options.told)
    states, lost = recall.readable(source.id, None)
    earlier = tuple(one for _, one in states)
    check_undated(source, snapshot, before(earlier, snapshot))
    if not options.accept_shrink:
        _refuse_short(recall, snapshot, compiled, earlier)
    orders = (
        *(state.receipt.order for state, _ in states),
        *(one.note.receipt.order for one in lost if one.note),
    )
    receipt = Receipt(
        list=source.id,
        sha256=sha256,
        order=1 + max(orders, default=-1),
        files=receipt_of(files),
        received=options.received,
        published=options.told,
    )
    keep_state(recall.lists / source.id / sha256, receipt, files, compiled, compiled_name(reader))
    notes = (*_date_notes(stated, options.published), *_undated_notes(snapshot, before(earlier, snapshot)))
    return _report(recall, snapshot, unchanged=False, notes=notes)


def _again(recall: Recall, kept: Kept, options: ImportOptions) -> ImportReport:
    """These very files are there, and whole: they are compiled or dated if they were not yet."""
    if not recall.is_current(kept):
        recall.keep(kept, recall.compile(kept))
    snapshot = recall.current(kept, None)
    check_dates(snapshot.published, options.received)
    if snapshot.published is None and options.told is not None:
        keep_dating(kept.path, Dating(published=options.told, received=options.received))
        snapshot = msgspec.structs.replace(snapshot, published=options.told)
        note = f"these files were here without a day of publication; it is now {options.told}"
        return _report(recall, snapshot, unchanged=False, notes=(note,))
    notes = _date_notes(snapshot.published, options.published)
    if options.told_received and snapshot.received != options.received:
        notes = (*notes, f"the day of receipt stays {snapshot.received}; {options.received} was not used")
    return _report(recall, snapshot, unchanged=True, notes=notes)


def _refuse_short(recall: Recall, new: Snapshot, compiled: Compiled, earlier: tuple[Snapshot, ...]) -> None:
    if compiled.short:
        raise ShrinkError(compiled.short[0], todo=f"Check that the files are whole. {ACCEPT}")
    source = recall.registry.source(new.list)
    last = before(earlier, new)
    check_shrink(source, new, last)
    if last is not None and len(source.watchlists) > 1:
        kept = read_state(recall.lists, new.list, last.sha256)
        check_watchlists(source, compiled.entities, recall.entities(kept))


def _date_notes(stands: date | None, told: date | None) -> tuple[str, ...]:
    if stands is None or told is None or stands == told:
        return ()
    return (f"the day of publication stays {stands}; {told} was not used",)


def _undated_notes(new: Snapshot, last: Snapshot | None) -> tuple[str, ...]:
    if new.published is not None or last is None or last.published is None:
        return ()
    return (
        f"the files state no day of publication, so they count as of {new.received} and come before the list of "
        f"{last.published}; where they are older, import them again with --published DATE",
    )


def _report(recall: Recall, snapshot: Snapshot, *, unchanged: bool, notes: tuple[str, ...]) -> ImportReport:
    states, _ = recall.readable(snapshot.list, None)
    note_taken(recall.lists, snapshot.list, states)
    chosen = newest((one for _, one in states), None)
    in_force = chosen is not None and chosen.sha256 == snapshot.sha256
    if chosen is not None and not in_force:
        notes = (
            *notes,
            f"the list of {chosen.published or chosen.received} stays in force, being the newer one",
        )
    return ImportReport(snapshot=snapshot, unchanged=unchanged, in_force=in_force, notes=notes)
