"""The scopes of the law on file, a line each: what decides whom and what a row reaches, without its words and sources."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import msgspec

from tidewaiter.law.load import Law

__all__ = ["scopes"]

_WORDS = frozenset(
    {"says", "title", "content", "citation", "slug", "id", "from", "versions", "task", "tasks"}
)


def scopes(law: Law) -> dict[str, str]:
    """By the name of a row: direct product rules by their day, content that counts in any quantity, duties, measures, exemptions from
    filing, general licences, licence exceptions, notes of entries on exceptions, and the bars of exceptions."""
    found: dict[str, str] = {}
    for rule in law.direct_product.values():
        for version in rule.versions:
            found[f"product {rule.slug} {version.from_}"] = _told(version)
    for measure in law.destinations:
        which = f"{measure.place} {measure.regime} {measure.binding} {measure.reach} {measure.level} {measure.from_}"
        found[f"measure {which}"] = _told(measure)
    for content in law.no_de_minimis.values():
        found[f"content {content.slug} {content.from_}"] = _told(content)
    for duty in law.duties.duties:
        found[f"duty {duty.slug}"] = _told(duty)
    for exemption in law.duties.exemptions:
        found[f"exemption {exemption.section} {exemption.pinpoint}".strip()] = _told(exemption)
    for licence in law.general_licences.licences:
        found[f"licence {licence.slug}"] = _told(licence)
    for exception in law.licence_exceptions.exceptions:
        found[f"exception {exception.id}"] = _told(exception)
    for note in law.exception_notes.notes:
        name = f"note {note.entry} {note.symbol}"
        found[name] = f"{found[name]} | {_told(note)}" if name in found else _told(note)
    for bar in law.exception_bars.bars:
        found[f"bar {bar.slug}"] = _told(bar)
    return found


def _told(row: Any) -> str:
    plain = msgspec.to_builtins(row, builtin_types=(datetime.date,))
    return " ".join(_flat(plain)) or "-"


def _flat(row: dict[str, Any], above: str = "") -> Iterator[str]:
    for name, value in row.items():
        if name in _WORDS or value in (None, False, "", [], {}, ()):
            continue
        path = f"{above}{name}"
        if isinstance(value, dict):
            yield from _flat(value, f"{path}.")
        elif isinstance(value, list | tuple):
            if all(isinstance(each, dict) for each in value):
                for at, each in enumerate(value):
                    yield from _flat(each, f"{path}.{at}.")
            else:
                yield f"{path}={','.join(str(each) for each in value)}"
        else:
            yield path if value is True else f"{path}={value}"
