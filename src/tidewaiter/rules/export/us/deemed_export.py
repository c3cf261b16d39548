"""export/us/deemed_export: technology or software for a foreign person in the exporter's own country.

15 CFR 734.13(a)(2), (b); 734.14(a)(2), (b).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Standing
from tidewaiter.places.destination import countries_of
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import goods_facts, place_facts, subject_to_ear
from tidewaiter.rules.order import RECEIVING, placed

__all__ = ["SLUG", "find"]

SLUG = "export/us/deemed_export"
# Source code is released as technology is; the papers do not tell it from object code.
_RELEASED = (GoodsKind.TECHNOLOGY, GoodsKind.SOFTWARE)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each line of technology or software that may be subject to the EAR and each receiving party
    in the exporter's country whose stated nationality is another, or is not understood.

    The rule cited asks for that legal status, and nothing else follows from it. Whether the person is a permanent
    resident or protected is not in the papers, nor which number the release needs: both are the question.
    """
    exporter = brief.shipment.exporter
    home = country_code(exporter.country) if exporter is not None else None
    if home is None:
        return
    for line, goods in enumerate(brief.shipment.goods):
        if goods.kind not in _RELEASED or subject_to_ear(brief, line) is Standing.NO:
            continue
        for pointer, party in placed(brief.shipment, *RECEIVING):
            stated = (party.nationality or "").strip()
            if stated and country_code(stated) != home and home in countries_of(party):
                yield Finding(
                    card=law.card(SLUG),
                    level=Level.REVIEW,
                    subject=f"{pointer}/nationality",
                    regime=Regime.US,
                    facts={
                        **goods_facts(brief, line),
                        **place_facts(home),
                        "party": party.name,
                        "nationality": stated,
                    },
                    gap=True,
                )
