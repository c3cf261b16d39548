"""Checking what is on file of clauses and due diligence: versions in order of their days, and what they name on file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tidewaiter.law.at import faults_of_order
from tidewaiter.law.load import Law

__all__ = ["contract_faults"]


def contract_faults(law: Law) -> Iterator[str]:
    """What is wrong with that file, one line each."""
    duties = law.contract_duties
    slugs = Counter(
        (
            *(clause.slug for clause in duties.clauses),
            *(duty.slug for duty in duties.diligence),
            *(question.slug for question in duties.questions),
        )
    )
    yield from (f"{slug} stands twice" for slug, times in slugs.items() if times > 1)
    for clause in duties.clauses:
        yield from faults_of_order(clause.versions, slug=clause.slug)
        if clause.partners and clause.partners not in law.place_tables:
            yield f"{clause.slug}: there is no table of places {clause.partners}"
        if not clause.papers:
            yield f"{clause.slug}: no paper shows the clause"
    for duty in duties.diligence:
        if duty.partners not in law.place_tables:
            yield f"{duty.slug}: there is no table of places {duty.partners}"
        yield from (
            f"{duty.slug}: there is no table of codes {reach.table}"
            for reach in duty.reach
            if reach.table not in law.code_tables
        )
