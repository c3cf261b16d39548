"""export/us/advanced_computing_technology: technology for advanced computing chips that firms of Macau or group D:5 developed.

15 CFR 744.23(a)(3)(ii): technology of 3E001 for 3A090 (but 3A090.c), subject to the EAR by 734.9(h), from or within a country of
D:1, D:4 or D:5 that is in neither A:5 nor A:6, to any destination.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Role, Standing
from tidewaiter.places.destination import countries_of, departure_of
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.export.us.advanced_chips_end_use import chip_places
from tidewaiter.rules.export.us.end_uses import in_tables
from tidewaiter.rules.export.us.groups import Membership
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.seats import is_there
from tidewaiter.rules.reach.us.answers import DIRECT_PRODUCT, answered

__all__ = ["SLUG", "find"]

SLUG = "export/us/advanced_computing_technology"
# 88 FR 73458 made the paragraph; its day of effect.
_FROM = datetime.date(2023, 11, 17)
_ENTRY = "3E001"
_BY_ITSELF = frozenset({"in_us", "us_origin"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A question for each line of 3E001 that leaves such a country, or leaves from nobody knows where: for what it is and
    who developed it. Licence required where the answer is yes, a note where it is no. Technology of US origin, or in the
    United States, needs its licence by the Control List and is left alone."""
    if brief.clocks.as_of < _FROM:
        return
    leaves = departure_of(brief.shipment)
    if leaves is not None and not _is_of_concern(brief, law, leaves):
        return
    for line, goods in enumerate(brief.shipment.goods):
        entries = {eccn.entry for eccn in map(read_eccn, us_numbers(goods)) if eccn is not None}
        if _ENTRY not in entries or not _may_be_direct_product(brief, line):
            continue
        level, variant, gap = _judged(brief)
        there = [place for place in _seats(brief) if is_there(chip_places(brief, law), place)]
        yield Finding(
            card=law.card(SLUG),
            level=level,
            subject=f"/goods/{line}",
            regime=Regime.US,
            facts={**goods_facts(brief, line), **place_facts((there or [leaves or ""])[0])},
            variant=variant,
            gap=gap,
        )


def _may_be_direct_product(brief: Brief, line: int) -> bool:
    """Whether the line may be subject to the EAR by how it was made: it is not for certain by something else, and nobody
    answered that it is no direct product."""
    nexus = nexus_of(brief, Regime.US)
    own = (f"/goods/{line}/", "/route/", "/exporter/")
    by_itself = any(
        ground.fact in _BY_ITSELF and f"{ground.subject}/".startswith(own)
        for ground in (nexus.grounds if nexus is not None else ())
    )
    return not by_itself and answered(brief.shipment, DIRECT_PRODUCT) is not Standing.NO


def _judged(brief: Brief) -> tuple[Level, str, bool]:
    match answered(brief.shipment, SLUG):
        case Standing.YES:
            return Level.LICENCE_REQUIRED, "", False
        case Standing.NO:
            return Level.NOTE, "answered", False
        case _:
            return Level.REVIEW, "open", True


def _is_of_concern(brief: Brief, law: Law, country: str) -> bool:
    """Whether the country is, or may be, in D:1, D:4 or D:5, and not for certain in A:5 or A:6."""
    concern = in_tables(brief, law, *(law.country_group(group) for group in ("D:1", "D:4", "D:5")))
    partners = in_tables(brief, law, *(law.country_group(group) for group in ("A:5", "A:6")))
    return (
        concern(country).membership is not Membership.OUT
        and partners(country).membership is not Membership.IN
    )


def _seats(brief: Brief) -> tuple[str, ...]:
    """The countries of the exporter and of makers, who may have developed it."""
    exporter = brief.shipment.exporter
    firms = (*((exporter,) if exporter else ()), *brief.shipment.in_role(Role.MANUFACTURER))
    return tuple(country for firm in firms for country in countries_of(firm))
