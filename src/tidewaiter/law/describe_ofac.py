"""Showing programmes, measures and general licences of OFAC on a day, in lines a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.describe_controls import cited
from tidewaiter.law.general_licences import GeneralLicence
from tidewaiter.law.load import Law
from tidewaiter.law.ofac_measures import OfacMeasure
from tidewaiter.law.ofac_programmes import Programme

__all__ = ["ofac_lines", "ofac_slugs", "ofac_tables"]


def ofac_tables(law: Law) -> tuple[str, ...]:
    """The slugs of the three tables."""
    return law.ofac_programmes.slug, law.ofac_measures.slug, law.general_licences.slug


def ofac_slugs(law: Law) -> frozenset[str]:
    """What of OFAC can be asked for: the three tables, each programme by its code, each measure and each licence."""
    return frozenset(
        {
            *ofac_tables(law),
            *(programme.code for programme in law.ofac_programmes.programmes),
            *(measure.slug for measure in law.ofac_measures.measures),
            *(licence.slug for licence in law.general_licences.licences),
        }
    )


def ofac_lines(law: Law, slug: str, day: date, lang: str) -> Iterator[str]:
    """What is on file under that slug on `day`."""
    programmes, measures, licences = law.ofac_programmes, law.ofac_measures, law.general_licences
    for table in (programmes, measures, licences):
        if slug == table.slug:
            yield f"{table.slug}: {table.title.get(lang, table.title['en'])}"
    yield from (
        line
        for programme in programmes.programmes
        if slug in (programmes.slug, programme.code)
        for line in _programme(law, programme, day, lang)
    )
    yield from (
        line
        for measure in measures.measures
        if slug in (measures.slug, measure.slug)
        for line in _measure(measure, day, lang)
    )
    yield from (
        line
        for licence in licences.licences
        if slug in (licences.slug, licence.slug)
        for line in _licence(law, licence, day, lang)
    )


def _programme(law: Law, programme: Programme, day: date, lang: str) -> Iterator[str]:
    yield f"{programme.code}: {programme.title.get(lang, programme.title['en'])}; {programme.rests_on}"
    standing = "ended" if programme.ended(day) else "not yet" if programme.from_ > day else "in force"
    since = f"since {programme.from_}{'' if programme.from_verified else ' (not verified)'}"
    until = f", until {programme.to}{'' if programme.to_verified else ' (not verified)'}"
    yield f"on {day}: {standing}; {since}{until if programme.to else ''}"
    yield f"lists: {', '.join(programme.lists)}; {programme.part or 'no part of its own'}"
    yield f"source: {cited(law.ofac_programmes.citation(programme))}"
    risk = law.ofac_programmes.risk(programme.risk) if programme.risk else None
    if risk is not None and risk.from_ <= day:
        yield f"others at risk: {risk.whom.get(lang, risk.whom['en'])}"
        yield f"source: {cited(risk.citation)}"


def _measure(measure: OfacMeasure, day: date, lang: str) -> Iterator[str]:
    version = measure.on(day)
    yield f"{measure.slug}: {measure.title.get(lang, measure.title['en'])}"
    if version is None:
        yield f"on {day}: not yet, begins on {measure.versions[0].from_}"
        return
    told = (
        f"terms of payment of more than {version.days} days"
        if version.days is not None
        else version.reach.get(lang, "")
    )
    yield f"on {day}: {told}; level {version.governing_level.value}, since {version.from_}"
    owned = "; firms owned by half or more too" if measure.owned else ""
    yield f"lists: {', '.join(measure.watchlists)}; programmes: {', '.join(measure.programmes)}{owned}"
    yield f"source: {cited(version.citation)}"


def _licence(law: Law, licence: GeneralLicence, day: date, lang: str) -> Iterator[str]:
    yield f"{licence.slug}: {licence.number}, {licence.title.get(lang, licence.title['en'])}; {licence.part}"
    standing = "ended" if licence.ended(day) else "in force" if licence.holds(day) else "not yet"
    known = "" if licence.state == "known" else "; renewals were not found"
    since = f"since {licence.from_}{'' if licence.from_verified else ' (not verified)'}"
    yield f"on {day}: {standing}{known}; {since}{f', until {licence.to}' if licence.to else ''}"
    yield f"programmes: {', '.join(licence.programmes)}"
    for name, words in (("parties", licence.parties), ("places", licence.places + licence.only_places)):
        if words:
            yield f"{name}: {', '.join(words)}"
    yield from (f"if {condition.says.get(lang, '')}" for condition in licence.conditions)
    if licence.reports:
        yield f"reports: {licence.reports.get(lang, licence.reports['en'])}"
    yield f"source: {cited(law.general_licences.citation(licence))}"
