"""Checking the licence exceptions, what shuts them out, what entries say of them and the duties against the other tables."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.duties import Duty
from tidewaiter.law.filing_exemptions import ExemptionTest, FilingExemption
from tidewaiter.law.licence_exceptions import At, Bar, Condition, Means
from tidewaiter.law.load import Law
from tidewaiter.model.card import Citation

__all__ = ["exception_citations", "exception_faults"]

_LANGUAGES = {"en", "de"}


def exception_citations(law: Law) -> Iterator[tuple[str, Citation]]:
    """Every citation of these tables with the slug of what it stands beside."""
    table = law.licence_exceptions
    for exception in table.exceptions:
        yield exception.id, table.citation(exception)
        yield from (
            (condition.slug, table.citation(exception, condition)) for condition in exception.conditions
        )
    yield from ((bar.slug, law.exception_bars.citation(bar)) for bar in law.exception_bars.bars)
    yield from ((duty.slug, law.duties.citation(duty)) for duty in law.duties.duties)
    yield from ((one.named, law.duties.exempting(one)) for one in law.duties.exemptions)


def exception_faults(law: Law) -> Iterator[str]:
    """What is wrong with these tables, one line each."""
    table = law.licence_exceptions
    ids = [exception.id for exception in table.exceptions]
    yield from _twice("us_licence_exceptions", ids)
    yield from _twice("us_exception_bars", [bar.slug for bar in law.exception_bars.bars])
    for exception in table.exceptions:
        yield from _said(exception.id, exception.title)
        yield from _places(law, exception.id, exception.at)
        if exception.purpose and exception.purpose not in table.purposes:
            yield f"{exception.id}: nothing is said of the purpose {exception.purpose}"
        for condition in exception.conditions:
            yield from _condition(law, f"{exception.id} {condition.slug}", condition)
    yield from _one_meaning(law)
    for bar in law.exception_bars.bars:
        yield from _bar(law, bar, {*ids, *table.symbols})
    yield from _twice("us_duties", [duty.slug for duty in law.duties.duties])
    for duty in law.duties.duties:
        yield from _duty(law, duty)
    for exemption in law.duties.exemptions:
        yield from _exemption(law, exemption)
    for note in law.exception_notes.notes:
        if note.entry not in law.control_list.entries:
            yield f"us_exception_notes: {note.entry} is no entry on file"
        if note.symbol not in {*ids, *table.symbols}:
            yield f"us_exception_notes: {note.entry} speaks of {note.symbol}, which is no exception"


def _condition(law: Law, named: str, condition: Condition) -> Iterator[str]:
    yield from _said(named, condition.says)
    for at in (condition.at, condition.or_from, condition.for_at):
        yield from _places(law, named, at)
    if condition.number and condition.number not in law.numbers:
        yield f"{named}: there is no number {condition.number}"
    yield from (
        f"{named}: {reason} is no reason for control"
        for reason in condition.reasons
        if reason not in law.control_list.reasons
    )
    needs = {Means.AT: condition.at != At(), Means.NOTE: condition.symbol, Means.NOT_ITEMS: condition.items}
    if not needs.get(condition.test, True):
        yield f"{named}: nothing to test it by"


def _bar(law: Law, bar: Bar, known: set[str]) -> Iterator[str]:
    yield from _said(bar.slug, bar.says)
    for at in (bar.at, bar.shipped, bar.left):
        yield from _places(law, bar.slug, at)
    yield from (f"{bar.slug}: {one} is no exception" for one in (*bar.hits, *bar.remain) if one not in known)
    reasons = {reason.split(" ")[0] for reason in (*bar.reasons, *bar.required)}
    yield from (
        f"{bar.slug}: {reason} is no reason for control"
        for reason in reasons - law.control_list.reasons.keys()
    )


def _exemption(law: Law, exemption: FilingExemption) -> Iterator[str]:
    yield from _said(exemption.named, exemption.title)
    yield from _places(law, exemption.named, exemption.at)
    for purpose in exemption.purposes:
        if purpose not in law.licence_exceptions.purposes:
            yield f"{exemption.named}: nothing is said of the purpose {purpose}"
    for condition in law.duties.conditions_of(exemption):
        yield from _said(f"{exemption.named} {condition.slug}", condition.says)
        if (condition.test is ExemptionTest.VALUE) is not (condition.number in law.numbers):
            yield f"{exemption.named} {condition.slug}: there is no number {condition.number or '-'}"


def _duty(law: Law, duty: Duty) -> Iterator[str]:
    yield from _said(duty.slug, duty.says)
    for at in (duty.at, duty.left):
        yield from _places(law, duty.slug, at)
    if duty.rule not in law.cards or duty.task not in law.card(duty.rule).tasks:
        yield f"{duty.slug}: the card of {duty.rule} has no task {duty.task}"
    elif (
        "en.authorised" in law.card(duty.rule).summary
        and f"{duty.task}_authorised" not in law.card(duty.rule).tasks
    ):
        yield f"{duty.slug}: the card of {duty.rule} has no task {duty.task}_authorised"
    if duty.number and duty.number not in law.numbers:
        yield f"{duty.slug}: there is no number {duty.number}"
    yield from (
        f"{duty.slug}: {reason} is no reason for control"
        for reason in duty.reasons
        if reason.split(" ")[0] not in law.control_list.reasons
    )


def _one_meaning(law: Law) -> Iterator[str]:
    """An answer is given under one slug, so that it must mean the same wherever it is asked for."""
    meant: dict[str, str] = {bar.slug: bar.says.get("en", "") for bar in law.exception_bars.bars}
    for exception in law.licence_exceptions.exceptions:
        for condition in exception.conditions:
            said = condition.says.get("en", "")
            if meant.setdefault(condition.slug, said) != said:
                yield f"{exception.id}: {condition.slug} means something else elsewhere"


def _places(law: Law, named: str, at: At | None) -> Iterator[str]:
    if at is None:
        return
    for group in (*at.groups, *at.but_groups):
        if f"us_country_group_{group.replace(':', '').lower()}" not in law.place_tables:
            yield f"{named}: there is no country group {group}"
    yield from (
        f"{named}: there is no table {table}"
        for table in (at.table, at.but_table)
        if table and table not in law.place_tables
    )
    regions = {region.slug for region in law.regions}
    for place in (*at.places, *at.but_places, *at.also_places):
        if not (len(place) == 2 and place.isupper()) and place not in regions:
            yield f"{named}: {place} is neither a country code nor a region on file"


def _said(named: str, words: dict[str, str]) -> Iterator[str]:
    yield from (f"{named}: no words in {language}" for language in sorted(_LANGUAGES - words.keys()))


def _twice(named: str, slugs: list[str]) -> Iterator[str]:
    yield from (f"{named}: {slug} stands twice" for slug in sorted({s for s in slugs if slugs.count(s) > 1}))
