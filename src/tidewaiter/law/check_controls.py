"""Checking the Commerce Control List, the Country Chart and the rules beside them against each other."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State, faults_of_order
from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.law.own_rules import OwnReach

__all__ = ["control_faults"]

# What the issue of 2026-07-23 holds: columns, graded rows, rows that point to Part 746.
_COLUMNS, _GRADED, _POINTING = 16, 196, 4


def control_faults(law: Law) -> Iterator[str]:
    """What is wrong with these tables, one line each."""
    for table in (law.control_list, law.country_chart):
        yield from faults_of_order(table.spans, slug=table.slug)
        if table.spans[-1].state is not State.KNOWN:
            yield f"{table.slug}: its last span is not known"
        # Rows are those of the last span; a day of an earlier one would be answered with what was written later.
        for span in table.spans[:-1]:
            if span.state is State.KNOWN:
                yield f"{table.slug}: the span from {span.from_} is known, and its rows are those of {table.spans[-1].from_}"
    yield from _entries(law)
    yield from _chart(law)
    yield from _rules(law)


def _entries(law: Law) -> Iterator[str]:
    listed, columns = law.control_list, set(law.country_chart.columns)
    for name in ("parts", "points_to", "exceptions"):
        if getattr(listed, name) and name not in listed.sources:
            yield f"{listed.slug}: nothing says where {name} were read"
    for code in listed.entries:
        eccn, entry = read_eccn(code), listed.entry(code)
        if eccn is None or eccn.entry != code or entry is None:
            yield f"{listed.slug}: {code} is no entry of five signs"
            continue
        for reason in entry.reasons:
            if reason.column is not None and reason.column not in columns:
                yield f"{listed.slug}: {code} names {reason.column}, which the chart does not have"
            if reason.reason not in listed.reasons:
                yield f"{listed.slug}: {code} has the reason {reason.reason}, which nothing names"
    for code, notes in listed.parts.items():
        entry = listed.entry(code)
        inpart = {str(reason) for reason in entry.reasons if not reason.whole} if entry else set()
        yield from (
            f"{listed.slug}: {code} says which part {key} means, and has no such reason in part"
            for key in sorted(notes.keys() - inpart)
        )
    for code in sorted(listed.exceptions.keys() - listed.entries.keys()):
        yield f"{listed.slug}: exceptions for {code}, which is no entry"
    for code, other in listed.points_to.items():
        if listed.entries.get(code) != "":
            yield f"{listed.slug}: {code} points to {other} and is no entry without reasons"
        if other != "ITAR" and other not in listed.entries:
            yield f"{listed.slug}: {code} points to {other}, which is neither an entry nor the ITAR"
    for code in sorted(listed.corrected.keys() - listed.entries.keys()):
        yield f"{listed.slug}: {code} is corrected and no entry"


def _chart(law: Law) -> Iterator[str]:
    chart = law.country_chart
    found = (len(chart.columns), len(chart.rows), len(chart.by_part_746))
    if found != (_COLUMNS, _GRADED, _POINTING):
        yield f"{chart.slug}: {found} columns, graded rows and rows of Part 746, the issue has others"
    for place in sorted({*chart.by_part_746} & chart.rows.keys()):
        yield f"{chart.slug}: {place} has marks and points to Part 746 as well"
    for treated in chart.treated_as:
        if treated.as_ not in chart.rows and treated.as_ != "US":
            yield f"{chart.slug}: {treated.place} is treated as {treated.as_}, which has no row"
        if treated.place in chart.rows:
            yield f"{chart.slug}: {treated.place} has a row and is treated as {treated.as_} as well"
        if treated.to is not None and treated.to <= treated.from_:
            yield f"{chart.slug}: {treated.place} as {treated.as_} ends before it begins"
    for note in chart.footnote_rules:
        yield from _unlisted(
            law, f"{chart.slug} footnote {note.footnote}", note.whole + note.part + note.open
        )


def _rules(law: Law) -> Iterator[str]:
    slugs = [rule.slug for rule in law.own_rules.rules] + [each.slug for each in law.own_rules.policies]
    yield from (
        f"us_own_rules: {slug} stands twice" for slug in sorted({s for s in slugs if slugs.count(s) > 1})
    )
    for rule in law.own_rules.rules:
        yield from _unlisted(law, rule.slug, rule.entries)
        groups = (*rule.groups, *rule.but_groups, *rule.open_groups)
        yield from _ungrouped(law, rule.slug, groups)
        if rule.reach is OwnReach.NAMED and not (rule.places or rule.groups or rule.open or rule.open_groups):
            yield f"{rule.slug}: names no destination"
        for code in rule.entries:
            entry = law.control_list.entry(code)
            if entry is not None and not any(
                reason.reason == rule.reason and reason.column is None for reason in entry.reasons
            ):
                yield f"{rule.slug}: {code} has no {rule.reason} that a rule of its own decides"
    for policy in law.own_rules.policies:
        yield from _ungrouped(law, policy.slug, policy.groups)


def _unlisted(law: Law, slug: str, entries: tuple[str, ...]) -> Iterator[str]:
    yield from (
        f"{slug}: {code} is no entry on file" for code in entries if code not in law.control_list.entries
    )


def _ungrouped(law: Law, slug: str, groups: tuple[str, ...]) -> Iterator[str]:
    for name in groups:
        if f"us_country_group_{name.replace(':', '').lower()}" not in law.place_tables:
            yield f"{slug}: there is no country group {name}"
