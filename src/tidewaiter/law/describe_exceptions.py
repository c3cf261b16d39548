"""Showing a licence exception: what it is written for, what must be so, what shuts it out."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.licence_exceptions import Condition, LicenceException, Means
from tidewaiter.law.load import Law

__all__ = ["exception_lines", "exceptions"]


def exceptions(law: Law) -> frozenset[str]:
    """What can be shown of these tables: each by its slug, and each exception by its symbol."""
    tables = (law.licence_exceptions.slug, law.exception_bars.slug, law.exception_notes.slug, law.duties.slug)
    return frozenset({*tables, *law.licence_exceptions.symbols})


def exception_lines(law: Law, slug: str, lang: str) -> Iterator[str]:
    """What is on file under that slug, which `exceptions` names."""
    if slug == law.licence_exceptions.slug:
        yield f"{slug}: {_in(law.licence_exceptions.title, lang)}"
        for exception in law.licence_exceptions.exceptions:
            yield f"{exception.id}: {_in(exception.title, lang)}"
    elif slug == law.exception_bars.slug:
        yield f"{slug}: {_in(law.exception_bars.title, lang)}"
        for bar in law.exception_bars.bars:
            left = ", ".join(f"{one} {what}".strip() for one, what in bar.remain.items())
            yield f"{law.exception_bars.citation(bar)}: {_in(bar.says, lang)}; leaves {left or 'none'}"
    elif slug == law.exception_notes.slug:
        yield f"{slug}: {_in(law.exception_notes.title, lang)}"
        for note in law.exception_notes.notes:
            yield f"{note.entry}: {note.symbol} {note.part or 'whole entry'}"
    elif slug == law.duties.slug:
        yield f"{slug}: {_in(law.duties.title, lang)}"
        for duty in law.duties.duties:
            yield f"{law.duties.citation(duty)}: {duty.rule}, {duty.task}: {_in(duty.says, lang)}"
        for exemption in law.duties.exemptions:
            yield f"{law.duties.exempting(exemption)}: {_in(exemption.title, lang)}"
    else:
        for exception in law.licence_exceptions.exceptions:
            if exception.symbol == slug:
                yield from _exception(law, exception, lang)


def _exception(law: Law, exception: LicenceException, lang: str) -> Iterator[str]:
    table = law.licence_exceptions
    yield f"{exception.id}: {_in(exception.title, lang)}"
    yield f"source: {cited(table.citation(exception))}"
    if exception.purpose:
        yield f"for: {_in(table.purposes[exception.purpose], lang)}"
    if exception.items:
        yield f"items: {', '.join(exception.items)}"
    yield from (_condition(condition, lang) for condition in exception.conditions)
    for bar in law.exception_bars.bars:
        left = bar.left_of(exception)
        if bar.concerns(exception) and left != "":
            leaves = "nothing" if left is None else left
            yield f"where {_in(bar.says, lang)}: {leaves} is left ({law.exception_bars.citation(bar)})"


def _condition(condition: Condition, lang: str) -> str:
    how = "asked" if condition.test is Means.ASKED else f"by {condition.test.value}"
    return f"must be so ({how}, us_exception/{condition.slug}): {_in(condition.says, lang)}"


def _in(words: dict[str, str], lang: str) -> str:
    return words.get(lang, words["en"])
