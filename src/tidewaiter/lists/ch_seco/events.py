"""When a target of the Swiss list was on it: listed, amended, de-listed, perhaps listed again."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tidewaiter.lists.ch_seco.nodes import attribute, several
from tidewaiter.lists.strict import Fields, Tally
from tidewaiter.lists.written_dates import written_day
from tidewaiter.model.when import Interval

__all__ = ["Course", "course_of"]

_DAYS = ("effective-date", "publication-date", "enactment-date")
_KNOWN = ("listed", "amended", "de-listed")


class Course(NamedTuple):
    """The spans of being listed (empty: start not known), the day on which the first began and was published, and what is
    told of the last change and of changes without a day."""

    in_force: tuple[Interval, ...]
    start: date | None
    published: date | None
    changed: str | None


class _Event(NamedTuple):
    day: date
    place: int
    type: str
    published: date | None


def course_of(target: Fields, tally: Tally) -> Course:
    """The course of the target. The file gives the latest change first; days count, and of one day the file's order. What
    took effect counts, else what was published or enacted; a change without any day leaves the start open."""
    events: list[_Event] = []
    undated: list[str] = []
    for at, element in enumerate(several(target, "modification")):
        type_ = attribute(element, "modification-type") or ""
        effective, published, enacted = (written_day(attribute(element, name)) for name in _DAYS)
        if type_ not in _KNOWN:
            tally.note("the type of a modification is not known", element.place, type_)
        day = effective or published or enacted
        if day is None:
            tally.note("a modification has no day", element.place, type_)
            undated.append(type_)
        else:
            events.append(_Event(day, -at, type_, published))
        for history in ("added", "removed", "remark", "@ssid", "#text"):
            element.pop(history)
        tally.leftovers(element, "a modification")
    events.sort(key=lambda event: (event.day, event.place))
    if not events:
        tally.note("a target has no modification with a day, so that its start is not known", target.place)
        return Course((), None, None, _changed(None, undated, still=True))
    spans = _spans(events, bool(undated))
    first = next((event for event in events if event.type == "listed"), None)
    start = spans[0].start if spans else None
    published = first.published if first and start else None
    still = not spans or spans[-1].end is None
    return Course(spans, start, published, _changed(events[-1], undated, still=still))


def _changed(last: _Event | None, undated: list[str], *, still: bool) -> str | None:
    """The last change that has a day; then those without one, of which a de-listing ends nothing, so that the target may
    `still` count as listed."""
    parts: list[str] = []
    if last:
        parts.append(f"last change{' with a day' if undated else ''}: {last.type} {last.day.isoformat()}")
    for type_ in dict.fromkeys(undated):
        kept = ", so that the entry counts as listed" if still and type_ == "de-listed" else ""
        parts.append(f"{type_ or 'changed'} on a day that the file does not give{kept}")
    return "; ".join(parts) or None


def _spans(events: list[_Event], undated: bool) -> tuple[Interval, ...]:
    """Between a listing and the next de-listing. Where the first event is none, the target was there before it."""
    spans: list[Interval] = []
    start: date | None = None
    on = undated or events[0].type != "listed"
    for event in events:
        if event.type == "de-listed" and on:
            spans.append(Interval(start=start, end=event.day))
            on = False
        elif event.type != "de-listed" and not on:
            start, on = event.day, True
    if on:
        spans.append(Interval(start=start))
    open_start = len(spans) == 1 and spans[0] == Interval()
    return () if open_start else tuple(spans)
