"""export/eu/services_russia: services and software for firms and authorities in Russia.

Regulation (EU) No 833/2014, Art. 5n, as Regulations (EU) 2022/879, 2022/1904 and 2023/2878 made it; read by their recitals alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.effects import Binding
from tidewaiter.law.eu_833 import Article
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Goods
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.eu.into_russia import RUSSIA, Way, way_into
from tidewaiter.rules.export.lines import goods_facts, place_facts
from tidewaiter.rules.service_words import is_service_or_software

__all__ = ["SLUG", "find"]

SLUG = "export/eu/services_russia"
_STAGES = {
    "services_business": "eu_5n_business",
    "services_technical": "eu_5n_technical",
    "services_software": "eu_5n_software",
}


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """Review and a gap for each line that is a service, software or technology, by its kind or its words, and goes to Russia or
    to somebody there from the first day of the article: the services and software that it barred by then may take it."""
    way = way_into(brief)
    bound = standing(brief, Regime.EU, Binding.PERSONS)
    held = [article for article in map(law.eu_833.article, _STAGES) if article.holds(brief.clocks.as_of)]
    if way not in (Way.STAYS, Way.RECEIVER) or bound is Standing.NO or not held:
        return
    for line, goods in enumerate(brief.shipment.goods):
        named = _named(goods, law, held)
        if not is_service_or_software(goods):
            continue
        variant = "nexus_unknown" if bound is Standing.UNKNOWN else "named" if named else "perhaps"
        yield Finding(
            card=law.card(SLUG),
            level=Level.REVIEW,
            subject=f"/goods/{line}",
            regime=Regime.EU,
            facts={
                **goods_facts(brief, line),
                **place_facts(RUSSIA),
                "words": ", ".join(named) or "-",
                "since": held[0].from_.isoformat(),
            },
            variant=variant,
            citations=tuple(article.citation for article in reversed(held)),
            gap=True,
            tasks=("hold", "exceptions"),
        )


def _named(goods: Goods, law: Law, held: list[Article]) -> tuple[str, ...]:
    """The words of the line that name what the article barred by then."""
    text = goods.description or ""
    return tuple(word for article in held for word in law.words(_STAGES[article.slug]).found_in(text))
