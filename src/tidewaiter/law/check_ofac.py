"""Checking the programmes, measures and general licences of OFAC against each other and against the lists on file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tidewaiter.law.at import faults_of_order
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import MeasureKind
from tidewaiter.law.ofac_programmes import Programme
from tidewaiter.model.card import Citation

__all__ = ["ofac_citations", "ofac_faults"]

_LANGUAGES = {"en", "de"}


def ofac_citations(law: Law) -> Iterator[tuple[str, Citation]]:
    """Every citation of these tables with the slug of what it stands beside."""
    programmes = law.ofac_programmes
    yield from ((programme.code, programmes.citation(programme)) for programme in _sourced(law))
    yield from ((f"{programmes.slug} {risk.slug}", risk.citation) for risk in programmes.risks)
    yield from ((f"{programmes.slug} statute", version.citation) for version in programmes.statute)
    for measure in law.ofac_measures.measures:
        yield from ((measure.slug, version.citation) for version in measure.versions)
    known = law.general_licences.sources
    for licence in law.general_licences.licences:
        if licence.source in known:
            yield licence.slug, known[licence.source]


def ofac_faults(law: Law) -> Iterator[str]:
    """What is wrong with these tables, one line each."""
    yield from _programmes(law)
    yield from _measures(law)
    yield from _licences(law)


def _sourced(law: Law) -> Iterator[Programme]:
    known = law.ofac_programmes.sources
    return (one for one in law.ofac_programmes.programmes if one.source in known)


def _programmes(law: Law) -> Iterator[str]:
    table = law.ofac_programmes
    risks = {risk.slug for risk in table.risks}
    yield from _twice(table.slug, (programme.code for programme in table.programmes))
    yield from _twice(table.slug, (risk.slug for risk in table.risks))
    for programme in table.programmes:
        if programme.source not in table.sources:
            yield f"{table.slug}: {programme.code} names no source on file: {programme.source}"
        if programme.risk is not None and programme.risk not in risks:
            yield f"{table.slug}: {programme.code} names no risk on file: {programme.risk}"
        if programme.to is not None and programme.to <= programme.from_:
            yield f"{table.slug}: {programme.code} ends before it begins"
        yield from _unlisted(law, f"{table.slug}: {programme.code}", programme.lists)
        yield from _unsaid(f"{table.slug}: {programme.code}", programme.title)
    unused = table.sources.keys() - {programme.source for programme in table.programmes}
    yield from (f"{table.slug}: no row names the source {source}" for source in sorted(unused))
    yield from faults_of_order(table.statute, slug=f"{table.slug} statute")


def _measures(law: Law) -> Iterator[str]:
    table = law.ofac_measures
    yield from _twice(table.slug, (measure.slug for measure in table.measures))
    for measure in table.measures:
        named = f"{table.slug}: {measure.slug}"
        yield from faults_of_order(measure.versions, slug=measure.slug)
        yield from _unlisted(law, named, measure.watchlists)
        yield from _unprogrammed(law, named, measure.programmes)
        yield from _unsaid(named, measure.title)
        for version in measure.versions:
            if (measure.kind is MeasureKind.DEBT) is not (version.days is not None):
                yield f"{named}: a measure on debt states days, and no other does"
            if measure.kind is not MeasureKind.DEBT:
                yield from _unsaid(named, version.reach)


def _licences(law: Law) -> Iterator[str]:
    table = law.general_licences
    yield from _twice(table.slug, (licence.slug for licence in table.licences))
    for licence in table.licences:
        named = f"{table.slug}: {licence.slug}"
        if licence.source not in table.sources:
            yield f"{named} names no source on file: {licence.source}"
        if licence.to is not None and licence.to <= licence.from_:
            yield f"{named} ends before it begins"
        if not licence.conditions:
            yield f"{named} has no condition"
        yield from _twice(named, (condition.slug for condition in licence.conditions))
        yield from _unlisted(law, named, licence.lists)
        yield from _unprogrammed(law, named, licence.programmes)
        for words in (licence.title, *(condition.says for condition in licence.conditions)):
            yield from _unsaid(named, words)
    unused = table.sources.keys() - {licence.source for licence in table.licences}
    yield from (f"{table.slug}: no row names the source {source}" for source in sorted(unused))


def _twice(named: str, slugs: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for slug in slugs:
        if slug in seen:
            yield f"{named}: {slug} stands twice"
        seen.add(slug)


def _unlisted(law: Law, named: str, watchlists: Iterable[str]) -> Iterator[str]:
    yield from (f"{named}: no effect for the list {name}" for name in watchlists if name not in law.effects)


def _unprogrammed(law: Law, named: str, codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        if law.ofac_programmes.named(code) is None:
            yield f"{named}: there is no programme {code}"


def _unsaid(named: str, words: Mapping[str, str]) -> Iterator[str]:
    if words.keys() != _LANGUAGES or not all(text.strip() for text in words.values()):
        yield f"{named}: words are missing in a language"
