"""Checking what is on file of foreign-made goods: rules in order of their days, and what they name on file."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State, faults_of_order
from tidewaiter.law.direct_product import PlaceScope, ProductScope
from tidewaiter.law.load import Law
from tidewaiter.model.card import Citation

__all__ = ["reach_citations", "reach_faults"]


def reach_citations(law: Law) -> Iterator[tuple[str, Citation]]:
    """Every citation of these files with the slug of what it stands beside."""
    for rule in law.direct_product.values():
        yield from ((rule.slug, version.citation) for version in rule.versions)
    yield from ((row.slug, row.citation) for row in law.no_de_minimis.values())


def reach_faults(law: Law) -> Iterator[str]:
    """What is wrong with these files, one line each."""
    for rule in law.direct_product.values():
        yield from faults_of_order(rule.versions, slug=rule.slug)
        if rule.excluded_from and rule.excluded_from not in law.place_tables:
            yield f"{rule.slug}: there is no table of places {rule.excluded_from}"
        for version in rule.versions:
            named = f"{rule.slug} from {version.from_}"
            yield from _scopes(law, named, version.product, version.reach)
            nobody = version.reach == PlaceScope() and not version.footnotes
            if version.state is not State.NOT_YET and nobody:
                yield f"{named}: names no place and no party"
    for row in law.no_de_minimis.values():
        yield from _scopes(law, row.slug, row.product, row.reach)


def _scopes(law: Law, named: str, product: ProductScope, reach: PlaceScope) -> Iterator[str]:
    regions = {region.slug for region in law.regions}
    yield from (f"{named}: there is no region {slug}" for slug in reach.regions if slug not in regions)
    yield from (
        f"{named}: there is no country group {group}"
        for group in reach.groups
        if f"us_country_group_{group.replace(':', '').lower()}" not in law.place_tables
    )
    yield from (
        f"{named}: there is no table of codes {slug}"
        for slug in product.tables
        if slug not in law.code_tables
    )
