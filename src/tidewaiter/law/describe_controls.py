"""Showing the Commerce Control List, the Country Chart and the rules beside them, in lines a person can read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.control_list import ReasonForControl
from tidewaiter.law.load import Law
from tidewaiter.law.own_rules import OwnRule
from tidewaiter.law.places import PlaceSpan
from tidewaiter.model.card import Citation

__all__ = ["cited", "control_lines", "controls"]


def controls(law: Law) -> frozenset[str]:
    """What can be shown of these tables: each by its slug, each own rule, and each entry by its five signs."""
    tables = (law.control_list.slug, law.country_chart.slug)
    return frozenset({*tables, *(rule.slug for rule in law.own_rules.rules), *law.control_list.entries})


def control_lines(law: Law, slug: str, day: datetime.date, lang: str) -> Iterator[str]:
    """What is on file under that slug on `day`. Raises LawError for a day before the law on file."""
    if slug == law.control_list.slug:
        yield from _list(law, day, lang)
    elif slug == law.country_chart.slug:
        yield from _chart(law, day, lang)
    elif slug in law.control_list.entries:
        yield from _entry(law, slug, day, lang)
    else:
        yield from _rule(next(rule for rule in law.own_rules.rules if rule.slug == slug))


def cited(citation: Citation) -> str:
    """The source as a line says it: what it is, whether, when and where it was read, and its address."""
    read = f"read {citation.verified_on}" if citation.verified else "NOT VERIFIED"
    where = f" in {citation.read_in}" if citation.verified and citation.read_in else ""
    return f"{citation} ({read}{where})" + (f" {citation.link}" if citation.link else "")


def _span(span: PlaceSpan, day: datetime.date) -> Iterator[str]:
    yield f"on {day}: {span.state.value}; {span.says}"
    yield f"source: {cited(span.citation)}"


def _list(law: Law, day: datetime.date, lang: str) -> Iterator[str]:
    listed = law.control_list
    yield f"{listed.slug}: {listed.title.get(lang, listed.title['en'])}"
    yield from _span(listed.span(day), day)
    yield from (f"{code}: {spelt or 'no reason, points elsewhere'}" for code, spelt in listed.entries.items())


def _chart(law: Law, day: datetime.date, lang: str) -> Iterator[str]:
    chart = law.country_chart
    yield f"{chart.slug}: {chart.title.get(lang, chart.title['en'])}"
    yield from _span(chart.span(day), day)
    yield f"columns: {', '.join(chart.columns)}"
    for place, row in chart.rows.items():
        notes = "".join(f", footnote {number}" for number in chart.footnotes.get(place, ()))
        yield f"{place}: {row}{notes}"
    yield from (f"{place}: see Part 746" for place in chart.by_part_746)
    for treated in chart.treated_as:
        if treated.holds(day):
            yield f"{treated.place}: as {treated.as_} since {treated.from_}; {cited(treated.citation)}"


def _entry(law: Law, code: str, day: datetime.date, lang: str) -> Iterator[str]:
    entry = law.control_list.entry(code)
    if entry is None:
        return
    yield f"{code}: {law.control_list.title.get(lang, law.control_list.title['en'])}"
    yield from _span(law.control_list.span(day), day)
    if not entry.reasons:
        to = entry.points_to or "another entry or another authority"
        yield f"no reason for control: the entry points to {to}"
    for reason in entry.reasons:
        name = law.control_list.reasons[reason.reason]
        yield f"{reason} ({name.get(lang, name['en'])}): {_scope(reason)}"
        for rule in (
            ()
            if reason.column
            else law.own_rules.of(reason.reason, code, max(day, law.control_list.spans[-1].from_))
        ):
            yield f"  {rule.slug}: {rule.says}{f' (part: {rule.part})' if rule.part else ''}"
            yield f"  source: {cited(rule.citation)}"
    yield from (f"exception {symbol}: {value}" for symbol, value in entry.exceptions.items())
    if code in law.control_list.corrected:
        yield f"corrected: {law.control_list.corrected[code]}"


def _scope(reason: ReasonForControl) -> str:
    if reason.whole:
        return "entire entry"
    if reason.named:
        return "named in the heading alone"
    return f"part of the entry: {reason.part or 'which part was not read'}"


def _rule(rule: OwnRule) -> Iterator[str]:
    yield f"{rule.slug}: {rule.reason}, {rule.says}"
    yield f"entries: {', '.join(rule.entries) or 'every entry for which no other rule stands'}"
    for name, values in (
        ("places", rule.places), ("groups", rule.groups), ("save", rule.but), ("save groups", rule.but_groups),
        ("not read for", rule.open), ("not read for groups", rule.open_groups),
    ):  # fmt: skip
        if values:
            yield f"{name}: {', '.join(values)}"
    yield f"reach: {rule.reach.value}{f'; part: {rule.part}' if rule.part else ''}"
    yield f"source: {cited(rule.citation)}"
