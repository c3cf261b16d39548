"""Showing what is on file of foreign-made goods on a day: direct product rules, and content without a de minimis level."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tidewaiter.law.at import State
from tidewaiter.law.describe_controls import cited
from tidewaiter.law.direct_product import DirectProductVersion, PlaceScope, ProductScope
from tidewaiter.law.load import Law

__all__ = ["reach_lines", "reaches"]


def reaches(law: Law) -> frozenset[str]:
    """The slugs that `reach_lines` can be asked about."""
    return frozenset({*law.direct_product, *law.no_de_minimis})


def reach_lines(law: Law, slug: str, day: date, lang: str = "en") -> Iterator[str]:
    """What the rule or row says on `day`, line by line. Raises LawError for a day before the law on file."""
    if slug in law.no_de_minimis:
        row = law.no_de_minimis[slug]
        yield f"{row.slug}: 15 CFR 734.4{row.paragraph}"
        yield f"on {day}: {'holds' if row.from_ <= day else 'not yet'}, since {row.from_}; {row.says}"
        yield f"item: {_product(row.product)}"
        yield f"to: {_places(row.reach)}"
        yield f"content: {row.content.get(lang, row.content['en'])}"
        yield f"source: {cited(row.citation)}"
        return
    rule = law.direct_product[slug]
    version = rule.at(day)
    yield f"{rule.slug}: {rule.title.get(lang, rule.title['en'])}, 15 CFR 734.9{rule.paragraph}"
    yield f"on {day}: {version.state.value}, since {version.from_}; {version.says}"
    if version.state is not State.NOT_YET:
        yield f"item: {_product(version.product)}"
        yield f"to: {_places(version.reach)}"
        yield from _parties(version)
    if rule.excluded_from:
        yield f"not from: {rule.excluded_from}"
    yield f"source: {cited(version.citation)}"


def _product(product: ProductScope) -> str:
    said = [
        *(["any item"] if product.every else []),
        *(["every entry of the Control List"] if product.listed else []),
        *(["entries with national security controls"] if product.national_security else []),
        *([f"Categories {', '.join(map(str, product.categories))}"] if product.categories else []),
        *(series.value.replace("_", " ") for series in product.series),
        *product.entries,
        *(f"part of {entry}" for entry in product.partly),
        *(f"goods of {table}" for table in product.tables),
    ]
    but = f", but {', '.join(product.but)}" if product.but else ""
    return f"{', '.join(said)}{but}; unclassified: {product.unclassified.value}"


def _places(reach: PlaceScope) -> str:
    said = ["any place"] if reach.worldwide else [*reach.places, *reach.groups, *reach.regions]
    return ", ".join(said) or "by party alone"


def _parties(version: DirectProductVersion) -> Iterator[str]:
    if version.footnotes:
        yield f"parties: footnote {', '.join(version.footnotes)} of the Entity List"
    if version.programmes:
        yield f"parties: listed under {', '.join(version.programmes)}"
    if version.words:
        yield f"end use: {', '.join(version.words)}"
