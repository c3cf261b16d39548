"""US content of foreign-made items: how much is de minimis for each place, and what content counts in any quantity.

15 CFR 734.4; Supplement No. 2 to Part 734; 31 CFR 560.205(b)(2) and 560.420.

The order file asks for the share of *controlled* content: what itself would need a licence to the place. A share that
somebody gave for all US content can only be too high. So a share above the level makes the item subject to the EAR, for
certain by what is stated and as the stricter answer where more was stated; a share at or below it frees the item whichever
was meant, and zero is zero.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tidewaiter.law.direct_product import NoDeMinimis
from tidewaiter.law.numbers import NumberVersion
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import GoodsKind, Limb, Standing
from tidewaiter.rules.reach.frame import Papers
from tidewaiter.rules.reach.us.answers import CONTENT, answered
from tidewaiter.rules.reach.us.numbers import Classified, classified, within
from tidewaiter.rules.reach.us.places import Place, Places

__all__ = ["content"]

_LOW, _HIGH, _IRAN = "us_de_minimis_e", "us_de_minimis", "us_ofac_iran_content"
_OFAC = "us_ofac_content"


def content(papers: Papers, at: int, line: Goods, places: Places) -> Iterator[NexusGround]:
    """A ground for each place, with its arithmetic, where a share is stated; without any place the lower level asks."""
    share = line.us_content
    if share is None:
        return
    if share == 0:
        yield _ground(at, "us_content_none", Standing.NO, share)
        return
    numbers = classified(line)
    for place in places.places:
        ground = _for_place(papers, at, share, place, numbers)
        yield _unreported(ground) if _is_technology(line, numbers) else ground
    if not places.places:
        yield _without_place(papers, at, share)


def _for_place(papers: Papers, at: int, share: float, place: Place, numbers: Classified) -> NexusGround:
    slug = _LOW if place.is_low else _HIGH
    level = papers.law.number(slug).at(papers.day)
    told = _arithmetic(share, level, "734.4(c)" if place.is_low else "734.4(d)")
    if share > level.value:
        return _ground(at, "us_content", Standing.YES, share, place, told)
    named = tuple(
        row for row in papers.law.no_de_minimis.values() if row.from_ <= papers.day and place.is_in(row.reach)
    )
    counted = _in_any_quantity(papers, numbers, named)
    if counted is not None:
        row, fact = counted
        words = {"paragraph": f"734.4{row.paragraph}", "content_en": row.content["en"]}
        asked = {**told, **words, "content_de": row.content["de"], "row": row.slug}
        answer = answered(papers.shipment, CONTENT)
        if answer is Standing.YES:
            return _ground(at, "us_content_counted", answer, share, place, asked)
        if answer is Standing.UNKNOWN:
            return _ground(at, fact, answer, share, place, asked)
    iran = papers.law.number(_IRAN).at(papers.day)
    if place.place in papers.law.places(_OFAC).at(papers.day) and share >= iran.value:
        return _ground(at, "us_content_ofac", Standing.UNKNOWN, share, place, told)
    # A level that nobody has read for that day frees nothing.
    standing = Standing.NO if level.verified else Standing.UNKNOWN
    fact = "us_content_below" if level.verified else "us_content_unread"
    return _ground(at, fact, standing, share, place, told)


def _is_technology(line: Goods, numbers: Classified) -> bool:
    return line.kind is GoodsKind.TECHNOLOGY or any(
        eccn.kind is GoodsKind.TECHNOLOGY for eccn in numbers.entries
    )


def _unreported(ground: NexusGround) -> NexusGround:
    """The ground for technology: a share that frees other items frees it once a report was made, which no paper shows
    (15 CFR 734.4(c)(3), (d)(3))."""
    if ground.fact != "us_content_below":
        return ground
    return msgspec.structs.replace(ground, fact="us_content_report", standing=Standing.UNKNOWN)


def _in_any_quantity(
    papers: Papers, numbers: Classified, rows: tuple[NoDeMinimis, ...]
) -> tuple[NoDeMinimis, str] | None:
    """The first row that the item meets, or may meet, and whether a number would have to say so first."""
    found = [(row, *within(row.product, numbers, papers)) for row in rows]
    for row, standing, unclassified in found:
        if standing is not Standing.NO and not unclassified:
            return row, "us_content_any"
    return next(
        ((row, "us_content_unclassified") for row, standing, _ in found if standing is not Standing.NO), None
    )


def _without_place(papers: Papers, at: int, share: float) -> NexusGround:
    low, high = (papers.law.number(slug).at(papers.day) for slug in (_LOW, _HIGH))
    if share > high.value:
        return _ground(at, "us_content", Standing.YES, share, None, _arithmetic(share, high, "734.4(d)"))
    above = share > low.value
    fact = "us_content_placeless" if above else "us_content_below"
    standing = Standing.UNKNOWN if above or not low.verified else Standing.NO
    return _ground(at, fact, standing, share, None, _arithmetic(share, low, "734.4(c)"))


def _arithmetic(share: float, level: NumberVersion, paragraph: str) -> dict[str, str]:
    return {
        "share": _percent(share),
        "level": _percent(level.value),
        "paragraph": paragraph,
        "since": level.from_.isoformat(),
    }


def _percent(fraction: float) -> str:
    return f"{fraction * 100:.10g} %"


def _ground(
    at: int,
    fact: str,
    standing: Standing,
    share: float,
    place: Place | None = None,
    told: dict[str, str] | None = None,
) -> NexusGround:
    names = (
        place.facts if place is not None else {"place": "-", "place_en": "any place", "place_de": "jeden Ort"}
    )
    return NexusGround(
        fact=fact,
        subject=f"/goods/{at}/us_content",
        value=f"{share:g}",
        limb=Limb.ITEMS,
        standing=standing,
        place=place.place if place is not None else None,
        final=place.final if place is not None else True,
        facts={**(told or {"share": _percent(share)}), **names, "line": str(at + 1)},
    )
