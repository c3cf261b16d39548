"""Which regimes reach an order, and by what: those who act, the goods, or what the order itself declares.

A first form: the exporter's country, people marked as US persons, US origin or content of the goods, the dollar
as a sign, and the `regimes` field; where each law applies, and from which share, by day. Whatever is not on
file is `unknown`, never `no`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import Nexus, NexusGround
from tidewaiter.model.goods import Goods
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Regime, Role, Standing
from tidewaiter.places.destination import destination_of
from tidewaiter.refdata.countries import country_code

__all__ = ["bind"]

_ALWAYS = (Regime.US, Regime.EU, Regime.GB)
_NATIONAL = (Regime.CH, Regime.JP, Regime.CA, Regime.AU)
# Those whose own law follows them into the order; a maker or a person to be told of arrival does not act in it.
_BYSTANDERS = (Role.MANUFACTURER, Role.NOTIFY)


class _Reach(Value, frozen=True, kw_only=True):
    """What the law of the day says about reach: where each regime's law applies, the order's home and destination,
    and the share of US content from which foreign goods are caught."""

    territory: dict[Regime, frozenset[str]]
    home: str | None
    destination: str | None
    us_content: float

    def is_home(self, regime: Regime, country: str | None) -> bool:
        """Whether the country is one where the regime's law applies."""
        return country in self.territory.get(regime, frozenset({regime.value}))


def bind(
    shipment: Shipment, subjects: Sequence[Subject], law: Law, as_of: datetime.date | None = None
) -> tuple[Nexus, ...]:
    """One nexus each for the US, the EU and the UK, then for any other regime of the exporter's country or of the
    `regimes` field, with every ground found.

    An exporter who is not named, or whose country cannot be read, leaves all three unknown. Without `as_of` the
    order's own date counts, and the newest law where it has none. Raises LawError for a day before the law on file.
    """
    reach = _reach(shipment, law, as_of or shipment.shipment_date or shipment.date or datetime.date.max)
    others = [
        regime
        for regime in (*_NATIONAL, Regime.UN)
        if regime in shipment.regimes or reach.is_home(regime, reach.home)
    ]
    return tuple(_nexus(regime, shipment, subjects, reach) for regime in (*_ALWAYS, *others))


def _reach(shipment: Shipment, law: Law, day: datetime.date) -> _Reach:
    destination = destination_of(shipment)
    low = any(destination in law.places(f"us_country_group_{group}").at(day) for group in ("e1", "e2"))
    return _Reach(
        territory={
            Regime.EU: law.places("eu_law_applies").at(day).members,
            Regime.GB: law.places("gb_law_applies").at(day).members,
        },
        home=country_code(shipment.exporter.country) if shipment.exporter else None,
        destination=destination,
        us_content=law.number("us_de_minimis_e" if low else "us_de_minimis").at(day).value,
    )


def _nexus(regime: Regime, shipment: Shipment, subjects: Sequence[Subject], reach: _Reach) -> Nexus:
    found = [
        *_by_declaration(regime, shipment),
        *_by_exporter(regime, shipment, reach),
        *(_by_us_persons(subjects) if regime is Regime.US else ()),
        *(_by_dollar(shipment) if regime is Regime.US else ()),
    ]
    persons = max((standing for standing, _ in found), key=_strength, default=Standing.NO)
    goods = [*_by_declaration(regime, shipment), *_items(regime, shipment, reach)]
    items = max((standing for standing, _ in goods), key=_strength, default=Standing.NO)
    return Nexus(
        regime=regime,
        persons=persons,
        items=items,
        grounds=tuple(dict.fromkeys(ground for _, ground in (*found, *goods))),
    )


Found = tuple[Standing, NexusGround]


def _strength(standing: Standing) -> int:
    return (Standing.NO, Standing.UNKNOWN, Standing.YES).index(standing)


def _by_declaration(regime: Regime, shipment: Shipment) -> Iterator[Found]:
    for at, declared in enumerate(shipment.regimes):
        if declared is regime:
            yield Standing.YES, NexusGround(fact="declared", subject=f"/regimes/{at}", value=regime.value)


def _by_exporter(regime: Regime, shipment: Shipment, reach: _Reach) -> Iterator[Found]:
    if reach.home is None:
        stated = shipment.exporter.country if shipment.exporter else None
        place = "/exporter/country" if shipment.exporter else "/exporter"
        yield Standing.UNKNOWN, NexusGround(fact="unknown_exporter", subject=place, value=stated or "")
    elif reach.is_home(regime, reach.home):
        yield Standing.YES, NexusGround(fact="established", subject="/exporter/country", value=reach.home)


def _by_us_persons(subjects: Sequence[Subject]) -> Iterator[Found]:
    for subject in subjects:
        if subject.party.us_person and subject.party.role not in _BYSTANDERS:
            pointer = f"{subject.pointer}/us_person"
            yield Standing.YES, NexusGround(fact="us_person", subject=pointer, value=subject.party.name)


def _by_dollar(shipment: Shipment) -> Iterator[Found]:
    currency = shipment.payment.currency if shipment.payment else None
    if currency and currency.strip().upper() == "USD":
        yield Standing.UNKNOWN, NexusGround(fact="dollar", subject="/payment/currency", value="USD")


def _items(regime: Regime, shipment: Shipment, reach: _Reach) -> Iterator[Found]:
    if regime is Regime.US:
        yield from _us_items(shipment, reach)
    elif reach.is_home(regime, reach.home):
        yield from _leaving(regime, shipment, reach)


def _leaving(regime: Regime, shipment: Shipment, reach: _Reach) -> Iterator[Found]:
    if reach.destination is None:
        ground = NexusGround(
            fact="unknown_destination", subject="/destination", value=shipment.destination or ""
        )
        yield Standing.UNKNOWN, ground
    elif not reach.is_home(regime, reach.destination):
        yield Standing.YES, NexusGround(fact="leaving", subject="/destination", value=reach.destination)


def _us_items(shipment: Shipment, reach: _Reach) -> Iterator[Found]:
    if reach.home == Regime.US.value:
        # Whatever is in the United States is subject to the EAR, wherever it was made (15 CFR 734.3(a)(1)).
        yield Standing.YES, NexusGround(fact="in_us", subject="/exporter/country", value=reach.home)
    elif reach.home is None:
        place = "/exporter/country" if shipment.exporter else "/exporter"
        yield Standing.UNKNOWN, NexusGround(fact="unknown_exporter", subject=place, value="")
    for at, line in enumerate(shipment.goods):
        yield from _us_line(line, f"/goods/{at}", reach.us_content)


def _us_line(line: Goods, pointer: str, threshold: float) -> Iterator[Found]:
    origin = country_code(line.origin)
    if origin == Regime.US.value:
        yield Standing.YES, NexusGround(fact="us_origin", subject=f"{pointer}/origin", value=origin)
    elif line.us_content is not None:
        if line.us_content >= threshold:
            value = f"{line.us_content:g}"
            yield Standing.YES, NexusGround(fact="us_content", subject=f"{pointer}/us_content", value=value)
        elif origin is None and line.origin is not None:
            yield (
                Standing.UNKNOWN,
                NexusGround(fact="unknown_origin", subject=f"{pointer}/origin", value=line.origin),
            )
    elif origin is None:
        value = line.origin or ""
        yield Standing.UNKNOWN, NexusGround(fact="unknown_origin", subject=f"{pointer}/origin", value=value)
    else:
        yield Standing.UNKNOWN, NexusGround(fact="unknown_content", subject=f"{pointer}/us_content", value="")
