"""Showing clauses that contracts must hold, and due diligence, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.contract_duties import ContractClause, Diligence
from tidewaiter.law.describe_controls import cited
from tidewaiter.law.load import Law

__all__ = ["contract_lines", "contracts"]


def contracts(law: Law) -> frozenset[str]:
    """The slugs that `contract_lines` can be asked about."""
    duties = law.contract_duties
    clauses = {clause.slug for clause in duties.clauses}
    return frozenset({duties.slug, *clauses, *(duty.slug for duty in duties.diligence)})


def contract_lines(law: Law, slug: str, day: date, lang: str = "en") -> Iterator[str]:
    """What the clause or duty says on `day`, or for the file itself what stands in it and the questions that an order may
    answer, line by line. Raises LawError for a day before the law on file."""
    duties = law.contract_duties
    if slug == duties.slug:
        yield f"{slug}: {duties.title.get(lang, duties.title['en'])}"
        yield from (f"{each.slug}: {each.title.get(lang, each.title['en'])}" for each in duties.clauses)
        yield from (f"{each.slug}: {each.title.get(lang, each.title['en'])}" for each in duties.diligence)
        yield from (
            f"answer {slug}/{one.slug}: {one.asks.get(lang, one.asks['en'])}" for one in duties.questions
        )
        yield f"chapters not expected on a list that was not read: {', '.join(duties.everyday.chapters)}"
        yield f"source: {cited(duties.everyday.citation)}"
        yield f"codes not expected on lists of dual-use goods: {', '.join(duties.plain.codes)}"
        yield f"source: {cited(duties.plain.citation)}"
        yield f"codes that a list which was not read may hold: {', '.join(duties.reached.codes)}"
        yield f"source: {cited(duties.reached.citation)}"
        return
    clause = next((each for each in duties.clauses if each.slug == slug), None)
    if clause is not None:
        yield from _clause(clause, day, lang)
        return
    yield from _diligence(duties.diligence_of(slug), day, lang)


def _clause(clause: ContractClause, day: date, lang: str) -> Iterator[str]:
    version = clause.at(day)
    yield f"{clause.slug}: {clause.title.get(lang, clause.title['en'])} ({clause.regime})"
    yield f"on {day}: {version.state.value}, since {version.from_}; {version.says}"
    if version.state is not State.NOT_YET:
        yield f"due: {version.due}; contracts before {version.old_before} free until {version.old_until or 'they expire'}"
        yield f"shown by: {', '.join(clause.papers)}; not for {clause.partners or 'no country'}"
        if version.exempt:
            yield f"not for codes: {', '.join(version.exempt)}{'' if version.exempt_read else ' (not read)'}"
    yield f"source: {cited(version.citation)}"


def _diligence(duty: Diligence, day: date, lang: str) -> Iterator[str]:
    yield f"{duty.slug}: {duty.title.get(lang, duty.title['en'])} ({duty.regime})"
    for reach in duty.reach:
        holds = "holds" if reach.from_ <= day else "not yet"
        yield f"{reach.table}: {holds} on {day}, from {reach.from_}; source: {cited(reach.citation)}"
    yield f"not for {duty.partners}"
