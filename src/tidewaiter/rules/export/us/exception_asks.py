"""What a person must say before an exception is settled: each open condition and bar, or the reasons for control behind it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from tidewaiter.law.licence_exceptions import Bar, Condition, LicenceException, Means
from tidewaiter.model.words import Standing
from tidewaiter.rules.export.us.exception_bars import asked_of
from tidewaiter.rules.export.us.exception_case import Case, reason_slug
from tidewaiter.rules.export.us.exception_tests import TRANSIT, partly_required, speaking_notes

__all__ = ["Ask", "asks"]

Ask = tuple[str, str, str]
"""The name of an answer, empty where none is taken, and the statement in English and in German."""


def asks(
    case: Case,
    exception: LicenceException,
    bars: Iterable[Bar],
    conditions: Iterable[Condition],
    *,
    waiting: bool,
) -> tuple[Ask, ...]:
    """Each question once: the purpose where the exception waits for it, then what the bars and conditions hang on."""
    found: list[Ask] = []
    if waiting:
        words = case.law.licence_exceptions.purposes[exception.purpose]
        english = f"{exception.purpose}, if the delivery is for {words['en']}"
        found.append(("purpose", english, f"{exception.purpose} (Zweck der Lieferung: {words['de']})"))
    for bar in bars:
        found += _of_reasons(case, _behind_bar(case, bar)) or [
            ("" if bar.sections else bar.slug, bar.says["en"], bar.says["de"])
        ]
    for condition in conditions:
        found += _of_reasons(case, _behind(case, condition)) or [
            (condition.slug, condition.says["en"], condition.says["de"])
        ]
    return tuple(dict.fromkeys(found))


def _of_reasons(case: Case, reasons: tuple[str, ...]) -> list[Ask]:
    titles = case.law.control_list.reasons
    return [
        (
            reason_slug(reason),
            f"the item is controlled for reasons of {titles[reason.split(' ')[0]]['en']} ({reason})",
            f"das Gut ist aus Gründen {reason} kontrolliert ({titles[reason.split(' ')[0]]['de']})",
        )
        for reason in reasons
    ]


def _behind_bar(case: Case, bar: Bar) -> tuple[str, ...]:
    """The reasons for control on which the bar hangs, where it hangs on nothing else."""
    rest = msgspec.structs.replace(bar, reasons=(), required=())
    if bar.asked or bar.sections or set(asked_of(case, rest)) - {Standing.YES}:
        return ()
    return _open(case, bar.reasons) or _required_in_part(case, bar.required)


def _behind(case: Case, condition: Condition) -> tuple[str, ...]:
    """The reasons for control on which the condition hangs, where it hangs on nothing else."""
    match condition.test:
        case Means.NOT_REASONS:
            return _open(case, condition.reasons)
        case Means.CONTROLLED_ONLY:
            return _open(case, sorted(set(case.law.control_list.reasons) - set(condition.reasons)))
        case Means.TRANSIT_REASONS:
            return _open(case, TRANSIT)
        case Means.ONLY_REASONS:
            return _required_in_part(case, tuple(case.law.control_list.reasons))
        case Means.NOTE:
            notes = speaking_notes(case, condition.symbol)
            plain = bool(notes) and not any(note.open for note in notes)
            return _open(case, (reason for note in notes for reason in note.but_reasons)) if plain else ()
        case _:
            return ()


def _open(case: Case, reasons: Iterable[str]) -> tuple[str, ...]:
    """Those of the reasons of which the list leaves open whether they control the item."""
    if case.entry is None:
        return ()
    return tuple(reason for reason in reasons if case.controlled_for(reason) is Standing.UNKNOWN)


def _required_in_part(case: Case, reasons: tuple[str, ...]) -> tuple[str, ...]:
    """The reasons that require the licence for a part of the entry, where nothing else is open and each of them can be
    settled by whether it controls the item."""
    found = case.determination()
    if found is None or any(one.reason in reasons for one in found.open):
        return ()
    parts = tuple(dict.fromkeys(one.reason for one in partly_required(case, found) if one.reason in reasons))
    return parts if parts == _open(case, parts) else ()
