"""Which regimes reach an order, and by what: those who act, the goods, or what the order itself declares.

Each regime answers for itself in a module of its own; a new one is a line here. Whatever is not on file is `unknown`,
never `no`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import Nexus, NexusGround
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Limb, Regime, Standing
from tidewaiter.rules.reach import european_union, germany, united_kingdom
from tidewaiter.rules.reach.frame import Known, Papers, declared, papers_of, strongest
from tidewaiter.rules.reach.territory import by_territory
from tidewaiter.rules.reach.us import united_states

__all__ = ["bind"]

# Asked of every order.
_ALWAYS: dict[Regime, Callable[[Papers], Iterator[NexusGround]]] = {
    Regime.US: united_states.grounds,
    Regime.EU: european_union.grounds,
    Regime.GB: united_kingdom.grounds,
}
# Asked where the exporter is there or the order says so; the law of the United Nations is at home nowhere.
_NATIONAL = (Regime.CH, Regime.JP, Regime.CA, Regime.AU)


def bind(
    shipment: Shipment,
    subjects: Sequence[Subject],
    law: Law,
    as_of: datetime.date | None = None,
    known: Known | None = None,
) -> tuple[Nexus, ...]:
    """One nexus each for the US, the EU and the UK, one for Germany where anything in the order touches it, then for any
    other regime of the exporter's country or of the `regimes` field, with every ground found.

    An exporter who is not named, or whose country cannot be read, leaves all three unknown. Without `as_of` the
    order's own date counts, and the newest law where it has none. Raises LawError for a day before the law on file.
    """
    day = as_of or shipment.shipment_date or shipment.date or datetime.date.max
    papers = papers_of(shipment, tuple(subjects), law, day, known or Known())
    found = [_nexus(regime, papers, grounds(papers)) for regime, grounds in _ALWAYS.items()]
    if Regime.DE in shipment.regimes or germany.concerned(papers):
        found.append(_nexus(Regime.DE, papers, germany.grounds(papers)))
    for regime in (*_NATIONAL, Regime.UN):
        home = frozenset() if regime is Regime.UN else frozenset({regime.value})
        if regime in shipment.regimes or papers.home in home:
            found.append(_nexus(regime, papers, by_territory(papers, home)))
    return tuple(found)


def _nexus(regime: Regime, papers: Papers, grounds: Iterable[NexusGround]) -> Nexus:
    found: list[NexusGround] = []
    for ground in (*declared(regime, papers), *grounds):
        if ground not in found:
            found.append(ground)
    return Nexus(
        regime=regime,
        persons=strongest(_counted(ground) for ground in found if ground.limb is Limb.PERSONS),
        items=strongest(_counted(ground) for ground in found if ground.limb is Limb.ITEMS),
        grounds=tuple(found),
    )


def _counted(ground: NexusGround) -> Standing:
    """What the ground says of the order as a whole: by a place where the goods do not stay nothing is certain."""
    return Standing.UNKNOWN if ground.standing is Standing.YES and not ground.final else ground.standing
