"""completeness/place_in_words: a place under wide measures that the order's running text names and its fields do not."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from tidewaiter.law.destinations import Reach
from tidewaiter.law.load import Law
from tidewaiter.law.zones import ZoneKind
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level
from tidewaiter.places.destination import countries_of, departure_of, destination_of, reached
from tidewaiter.places.regions import region_hints
from tidewaiter.places.zones import zone_hints, zones_of
from tidewaiter.refdata.countries import country_code, country_name
from tidewaiter.rules.completeness.firms_in_words import firms_in
from tidewaiter.rules.completeness.named import field_facts
from tidewaiter.rules.completeness.named_places import NamedPlace, places_in
from tidewaiter.rules.completeness.ports_in_words import BarredPort, ports_in

__all__ = ["SLUG", "find"]

SLUG = "completeness/place_in_words"


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each such place: a review with a question, a note where every clause denies it. A country that the
    order goes to, comes from or passes, and one where a party is, is left to the rules on places; a zone or occupied region
    that these have found, too."""
    shipment, day = brief.shipment, brief.clocks.as_of
    asked = _wide(law, day) - _spoken_of(shipment, law, day)
    called_at = _called_at(shipment, law, day)
    found: dict[str, list[tuple[str, NamedPlace]]] = {}
    titles: dict[str, dict[str, str]] = {}
    for pointer, text, of_goods in _texts(shipment):
        ports = tuple(ports_in(text, law, day))
        titles |= {port.place: port.title for port, _ in ports}
        others = (
            *places_in(text, law, cities=not of_goods),
            *firms_in(text, law),
            *_zones(text, shipment, law),
        )
        for named in (*(each for _, each in ports), *(each for each in others if not _in_port(each, ports))):
            wanted = named.place not in called_at if named.place in titles else named.place in asked
            if wanted and not _is_origin(pointer, named.place, shipment):
                found.setdefault(named.place, []).append((pointer, named))
    for place, where in found.items():
        yield _finding(place, where, shipment, law, titles.get(place) or _title(place, law))


def _in_port(named: NamedPlace, ports: tuple[tuple[BarredPort, NamedPlace], ...]) -> bool:
    """Whether the place is only what the port is called after: the port of Novorossiysk is in Russia."""
    return any(port.country == named.place and named.words in each.words for port, each in ports)


def _called_at(shipment: Shipment, law: Law, day: datetime.date) -> frozenset[str]:
    """The barred ports that stops or the place of delivery name, of which the rules on ports tell."""
    delivery = shipment.delivery
    texts = (*(leg.place for leg in shipment.route), (delivery.place if delivery else None) or "")
    return frozenset(port.place for text in texts for port, _ in ports_in(text, law, day))


def _finding(
    place: str, where: list[tuple[str, NamedPlace]], shipment: Shipment, law: Law, title: dict[str, str]
) -> Finding:
    undenied = [each for each in where if not each[1].denied]
    told = undenied or where
    pointers = list(dict.fromkeys(pointer for pointer, _ in told))
    fields = [field_facts(pointer, shipment) for pointer in pointers]
    facts = {
        "place": place,
        "place_en": title["en"],
        "place_de": title["de"],
        "words": ", ".join(_longest(named.words for _, named in told)),
        "fields": ", ".join(pointers),
        "fields_en": ", ".join(each["field_en"] for each in fields),
        "fields_de": ", ".join(each["field_de"] for each in fields),
    }
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if undenied else Level.NOTE,
        subject=pointers[0],
        facts=facts,
        variant="" if undenied else "denied",
        gap=bool(undenied),
    )


def _longest(words: Iterable[str]) -> list[str]:
    """The words, each once, without those that stand in longer ones, case aside: the text said them once."""
    each = list({word.casefold(): word for word in words}.values())
    return [word for word in each if not any(_within(word, other) for other in each)]


def _within(word: str, other: str) -> bool:
    return word.casefold() != other.casefold() and word.casefold() in other.casefold()


def _title(place: str, law: Law) -> dict[str, str]:
    zone = law.zones.get(place)
    titles = {region.slug: region.title for region in law.regions} | ({place: zone.title} if zone else {})
    return titles.get(place) or {lang: country_name(place, lang) for lang in ("en", "de")}


def _wide(law: Law, day: datetime.date) -> frozenset[str]:
    """The places that a measure in force reaches with more than single entries, the occupied regions with any measure,
    and the special zones that an act or guidance has named."""
    regions = {region.slug for region in law.regions}
    held = [measure for measure in law.destinations if measure.holds(day)]
    places = {
        measure.place
        for measure in held
        if measure.place in regions
        or (measure.level.rank <= Level.LICENCE_REQUIRED.rank and measure.reach is not Reach.ENTRIES)
    }
    zones = {zone.slug for zone in law.zones.values() if zone.kind is ZoneKind.SPECIAL and zone.from_ <= day}
    return frozenset(places | zones)


def _spoken_of(shipment: Shipment, law: Law, day: datetime.date) -> frozenset[str]:
    countries = {place.country for place in reached(shipment)}
    countries |= {code for party in shipment.parties for code in countries_of(party)}
    countries |= {code for code in (departure_of(shipment),) if code}
    if shipment.exporter is not None:
        countries |= {code for code in (country_code(shipment.exporter.country),) if code}
    regions = {hint.region for hint in region_hints(shipment, law, day)}
    zones = {hint.zone for hint in zone_hints(shipment, law, ZoneKind.SPECIAL, day)}
    return frozenset(countries | regions | zones)


def _zones(text: str, shipment: Shipment, law: Law) -> Iterator[NamedPlace]:
    """The special zones that the text names in full."""
    for named in zones_of(text, destination_of(shipment) or "", law):
        if named.zone.kind is ZoneKind.SPECIAL and named.sure:
            yield NamedPlace(named.zone.slug, named.word, denied=False)


def _is_origin(pointer: str, place: str, shipment: Shipment) -> bool:
    """Whether the words for a line name the country that the line comes from, as its origin says."""
    match pointer.split("/"):
        case ["", "goods", at, _]:
            return country_code(shipment.goods[int(at)].origin) == place
    return False


def _texts(shipment: Shipment) -> Iterator[tuple[str, str, bool]]:
    """Every text in free words: its pointer, the text, and whether it is one of words for goods."""
    delivery, payment = shipment.delivery, shipment.payment
    given: list[tuple[str, str | None, bool]] = [("/end_use", shipment.end_use, False)]
    for asked, answer in shipment.answers.items():
        given.append((f"/answers/{asked.replace('~', '~0').replace('/', '~1')}", answer, False))
    for at, line in enumerate(shipment.goods):
        given += [
            (f"/goods/{at}/description", line.description, True),
            (f"/goods/{at}/part_of", line.part_of, True),
        ]
    given += [
        ("/delivery/instructions", delivery.instructions if delivery else None, False),
        ("/payment/letter_of_credit", payment.letter_of_credit if payment else None, False),
        ("/packing", shipment.packing, False),
        *((f"/documents/{at}", paper, False) for at, paper in enumerate(shipment.documents)),
        ("/notes", shipment.notes, False),
    ]
    for pointer, text, of_goods in given:
        if text and text.strip():
            yield pointer, text, of_goods
