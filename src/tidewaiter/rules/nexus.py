"""Which regimes reach an order, and by what: those who act, the goods, or what the order itself declares.

A first form: the exporter's country, people marked as US persons, US origin or content of the goods, the
dollar as a sign, and the `regimes` field. Whatever is not on file is `unknown`, never `no`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Subject
from tidewaiter.model.finding import Nexus, NexusGround
from tidewaiter.model.goods import Goods
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Regime, Role, Standing
from tidewaiter.refdata.countries import country_code

__all__ = ["EU_MEMBERS", "bind"]

# Members since 1 February 2020, by ISO 3166 code (Treaty on European Union, Art. 52; withdrawal of the UK).
EU_MEMBERS = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)
_ALWAYS = (Regime.US, Regime.EU, Regime.GB)
_NATIONAL = (Regime.CH, Regime.JP, Regime.CA, Regime.AU)
# Those whose own law follows them into the order; a maker or a person to be told of arrival does not act in it.
_BYSTANDERS = (Role.MANUFACTURER, Role.NOTIFY)
# Country Groups E:1 and E:2 (15 CFR Part 740, Supp. No. 1), for which a tenth of US content is enough (734.4(c)).
_LOW_THRESHOLD = frozenset({"CU", "IR", "KP", "SY"})
_US_CONTENT = 0.25
_US_CONTENT_LOW = 0.10


def bind(shipment: Shipment, subjects: Sequence[Subject], law: Law) -> tuple[Nexus, ...]:
    """One nexus each for the US, the EU and the UK, then for any other regime of the exporter's country or of the
    `regimes` field, with every ground found.

    An exporter who is not named, or whose country cannot be read, leaves all three unknown. `law` is where the
    thresholds will be dated; the first form keeps them above.
    """
    home = country_code(shipment.exporter.country) if shipment.exporter else None
    others = [
        regime
        for regime in (*_NATIONAL, Regime.UN)
        if regime in shipment.regimes or _is_home(regime, home)
    ]
    return tuple(_nexus(regime, shipment, subjects, home) for regime in (*_ALWAYS, *others))


def _nexus(regime: Regime, shipment: Shipment, subjects: Sequence[Subject], home: str | None) -> Nexus:
    found = [
        *_by_declaration(regime, shipment),
        *_by_exporter(regime, shipment, home),
        *(_by_us_persons(subjects) if regime is Regime.US else ()),
        *(_by_dollar(shipment) if regime is Regime.US else ()),
    ]
    persons = max((standing for standing, _ in found), key=_strength, default=Standing.NO)
    goods = [*_by_declaration(regime, shipment), *_items(regime, shipment, home)]
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


def _is_home(regime: Regime, home: str | None) -> bool:
    return home in EU_MEMBERS if regime is Regime.EU else home == regime.value


def _by_declaration(regime: Regime, shipment: Shipment) -> Iterator[Found]:
    for at, declared in enumerate(shipment.regimes):
        if declared is regime:
            yield Standing.YES, NexusGround(fact="declared", subject=f"/regimes/{at}", value=regime.value)


def _by_exporter(regime: Regime, shipment: Shipment, home: str | None) -> Iterator[Found]:
    if home is None:
        stated = shipment.exporter.country if shipment.exporter else None
        place = "/exporter/country" if shipment.exporter else "/exporter"
        yield Standing.UNKNOWN, NexusGround(fact="unknown_exporter", subject=place, value=stated or "")
    elif _is_home(regime, home):
        yield Standing.YES, NexusGround(fact="established", subject="/exporter/country", value=home)


def _by_us_persons(subjects: Sequence[Subject]) -> Iterator[Found]:
    for subject in subjects:
        if subject.party.us_person and subject.party.role not in _BYSTANDERS:
            pointer = f"{subject.pointer}/us_person"
            yield Standing.YES, NexusGround(fact="us_person", subject=pointer, value=subject.party.name)


def _by_dollar(shipment: Shipment) -> Iterator[Found]:
    currency = shipment.payment.currency if shipment.payment else None
    if currency and currency.strip().upper() == "USD":
        yield Standing.UNKNOWN, NexusGround(fact="dollar", subject="/payment/currency", value="USD")


def _items(regime: Regime, shipment: Shipment, home: str | None) -> Iterator[Found]:
    if regime is Regime.US:
        yield from _us_items(shipment, home)
    elif _is_home(regime, home):
        yield from _leaving(regime, shipment)


def _leaving(regime: Regime, shipment: Shipment) -> Iterator[Found]:
    destination = country_code(shipment.destination)
    if destination is None:
        ground = NexusGround(fact="unknown_destination", subject="/destination", value=shipment.destination or "")
        yield Standing.UNKNOWN, ground
    elif not _is_home(regime, destination):
        yield Standing.YES, NexusGround(fact="leaving", subject="/destination", value=destination)


def _us_items(shipment: Shipment, home: str | None) -> Iterator[Found]:
    if home == Regime.US.value:
        # Whatever is in the United States is subject to the EAR, wherever it was made (15 CFR 734.3(a)(1)).
        yield Standing.YES, NexusGround(fact="in_us", subject="/exporter/country", value=home)
    low = country_code(shipment.destination) in _LOW_THRESHOLD
    threshold = _US_CONTENT_LOW if low else _US_CONTENT
    for at, line in enumerate(shipment.goods):
        yield from _us_line(line, f"/goods/{at}", threshold)


def _us_line(line: Goods, pointer: str, threshold: float) -> Iterator[Found]:
    origin = country_code(line.origin)
    if origin == Regime.US.value:
        yield Standing.YES, NexusGround(fact="us_origin", subject=f"{pointer}/origin", value=origin)
    elif line.us_content is not None:
        if line.us_content >= threshold:
            value = f"{line.us_content:g}"
            yield Standing.YES, NexusGround(fact="us_content", subject=f"{pointer}/us_content", value=value)
        elif origin is None and line.origin is not None:
            yield Standing.UNKNOWN, NexusGround(fact="unknown_origin", subject=f"{pointer}/origin", value=line.origin)
    elif origin is None:
        value = line.origin or ""
        yield Standing.UNKNOWN, NexusGround(fact="unknown_origin", subject=f"{pointer}/origin", value=value)
    else:
        yield Standing.UNKNOWN, NexusGround(fact="unknown_content", subject=f"{pointer}/us_content", value="")
