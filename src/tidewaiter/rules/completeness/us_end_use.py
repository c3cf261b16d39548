"""completeness/us_end_use: items under US law go where rules on end use and end user are strict, and none is on file."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Standing
from tidewaiter.places.destination import countries_of, reached
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.completeness.gap import gap
from tidewaiter.rules.export.lines import place_facts, subject_to_ear
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "completeness/us_end_use"
# Military and intelligence end use and end user (15 CFR 744.21, 744.22); Hong Kong and Macao are China's.
_STRICT = frozenset({"BY", "MM", "KH", "CN", "HK", "MO", "NI", "RU", "VE"})


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A gap for each such country where goods are to stay or a receiving party is, where a line is subject to the EAR:
    what parts 744 and 746 ask of end use, end user and parties there is not asked by any rule yet.

    The exporter's own country is none of them. The countries are those of military end use and of group D:5.
    """
    lines = [at for at in range(len(brief.shipment.goods)) if subject_to_ear(brief, at) is Standing.YES]
    if not lines:
        return
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    # Who was in the group before the issue on file was not read; those of the issue are asked for then too.
    day = max(brief.clocks.as_of, law.control_list.spans[-1].from_)
    embargoed = law.country_group("D:5").at(day)
    receiving = {code for _, party in placed(brief.shipment, *RECEIVING) for code in countries_of(party)}
    for place in reached(brief.shipment):
        asked = place.country in _STRICT or place.country in embargoed
        if asked and place.country != home and (place.final or place.country in receiving):
            facts = {**place_facts(place.country), "lines": ", ".join(str(at + 1) for at in lines)}
            yield gap(law.card(SLUG), place.pointer, facts)
