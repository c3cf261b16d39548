"""Items that US law binds, line by line: in the United States, of US origin, with US content, or made by US technology.

15 CFR 734.3(a); 734.4 and Supplement No. 2 to Part 734; 734.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.model.finding import NexusGround
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Limb, Standing
from tidewaiter.places.destination import destination_of, place_country
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.reach.frame import Papers, exporter_unknown
from tidewaiter.rules.reach.us.content import content
from tidewaiter.rules.reach.us.direct_product import direct_product
from tidewaiter.rules.reach.us.places import Places, places_of

__all__ = ["items"]


def items(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """Every ground for goods under US law: those of the whole order, then those of each line, by place where the place
    matters. `territory` is the United States."""
    here = _in_the_united_states(papers, territory)
    if here is not None:
        yield here
        if here.standing is Standing.YES:
            yield from _american(papers, territory)
            return
    places = places_of(papers)
    for at, line in enumerate(papers.shipment.goods):
        yield from _line(papers, at, line, territory, places)


def _in_the_united_states(papers: Papers, territory: frozenset[str]) -> NexusGround | None:
    """Whatever is in the United States is subject to the EAR, wherever it was made, and so is what passes through them
    (15 CFR 734.3(a)(1)); what only arrives there is not exported."""
    destination = destination_of(papers.shipment)
    for at, leg in enumerate(papers.shipment.route):
        stop = place_country(leg.place)
        if stop in territory and (at == 0 or destination not in territory):
            return _in_us(f"/route/{at}/place", str(stop))
    if papers.home in territory and (papers.leaves is None or papers.leaves in territory):
        return _in_us("/exporter/country", str(papers.home))
    return exporter_unknown(papers, Limb.ITEMS) if papers.home is None else None


def _in_us(subject: str, value: str) -> NexusGround:
    return NexusGround(fact="in_us", subject=subject, value=value, limb=Limb.ITEMS, standing=Standing.YES)


def _american(papers: Papers, territory: frozenset[str]) -> Iterator[NexusGround]:
    """The lines of US origin, beside what binds every line."""
    for at, line in enumerate(papers.shipment.goods):
        origin = country_code(line.origin)
        if origin in territory:
            yield _of_line("us_origin", f"/goods/{at}/origin", str(origin), Standing.YES)


def _line(
    papers: Papers, at: int, line: Goods, territory: frozenset[str], places: Places
) -> Iterator[NexusGround]:
    origin = country_code(line.origin)
    if origin in territory:
        yield _of_line("us_origin", f"/goods/{at}/origin", str(origin), Standing.YES)
        return
    share = list(content(papers, at, line, places))
    yield from share
    if origin is None and (line.us_content is None or line.origin is not None):
        yield _of_line("unknown_origin", f"/goods/{at}/origin", line.origin or "", Standing.UNKNOWN)
        return
    if line.us_content is None:
        yield _of_line("unknown_content", f"/goods/{at}/us_content", "", Standing.UNKNOWN)
    settled = {ground.place for ground in share if ground.standing is Standing.YES}
    yield from direct_product(papers, at, line, places.without(settled))


def _of_line(fact: str, subject: str, value: str, standing: Standing) -> NexusGround:
    return NexusGround(fact=fact, subject=subject, value=value, limb=Limb.ITEMS, standing=standing)
