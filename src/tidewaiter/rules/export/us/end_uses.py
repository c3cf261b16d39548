"""What the rules on end uses and end users share: where a use would be, how sure the papers are, which lines it reaches.

A statement on the papers asks for a licence where the rule names the place; a sign asks a question; and whatever the law
of the day, the goods or the US nexus leave open is review and a gap (15 CFR 744.1(b), 772.1 "knowledge").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.places import PlaceTable
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import GoodsKind, Level, Regime, Role, Standing
from tidewaiter.places.destination import FINAL_ROLES, countries_of, reached
from tidewaiter.rules.export.lines import goods_facts, nexus_variant, subject_to_ear
from tidewaiter.rules.export.us.groups import Member, Membership, member
from tidewaiter.rules.export.use_facts import use_facts
from tidewaiter.rules.uses_stated import Sign, answer_of

__all__ = [
    "Items",
    "Judged",
    "Places",
    "Ruling",
    "Spot",
    "all_but",
    "anywhere",
    "by_place",
    "finding",
    "gravest",
    "in_tables",
    "report",
    "ruled",
    "spots",
]

# What goes to the United States is no export, and what stays there neither.
_HOME = Regime.US.value
_NOWHERE = ""
_NOT = {
    Membership.IN: Membership.OUT,
    Membership.PERHAPS: Membership.PERHAPS,
    Membership.UNREAD: Membership.PERHAPS,
    Membership.OUT: Membership.IN,
}
Items = Callable[[int], Standing]
"""Whether the rule reaches the goods line of that index, by what it is."""
Places = Callable[[str], Member]
"""Whether the rule names the country, and what that rests on."""


class Spot(Value, frozen=True, kw_only=True):
    """A country in which goods or a party are: whether the rule names it, and whether the goods are to stay there."""

    country: str
    membership: Membership
    final: bool
    citation: Citation


class Judged(Value, frozen=True, kw_only=True):
    """A level, the card's wording for it ("" is the plain one), and whether something needed is not known."""

    level: Level
    variant: str = ""
    gap: bool = False


class Ruling(Value, frozen=True, kw_only=True):
    """What a rule says of the order: on the ground of which signs, where, and by which sources besides the card's."""

    judged: Judged
    signs: tuple[Sign, ...]
    spot: Spot
    facts: dict[str, str] = {}
    citations: tuple[Citation, ...] = ()


def in_tables(brief: Brief, law: Law, *tables: PlaceTable) -> Places:
    """The places of these tables on the order's day; of a country that nobody names nothing is known."""

    def places(country: str) -> Member:
        found = member(law, country, brief.clocks.as_of, tables)
        return found if country else Member(Membership.UNREAD, found.citation)

    return places


def all_but(excepted: Places) -> Places:
    """Every country abroad but these; one that perhaps is excepted is named perhaps."""

    def places(country: str) -> Member:
        membership, citation = excepted(country)
        if not country:
            return Member(membership, citation)
        return Member(Membership.OUT if country == _HOME else _NOT[membership], citation)

    return places


def anywhere(law: Law, rule: str) -> Places:
    """Every country abroad, by the first source of the rule's card."""
    citation = law.card(rule).citations[0]
    return lambda country: Member(Membership.OUT if country == _HOME else Membership.IN, citation)


def spots(brief: Brief, places: Places, sign: Sign | None = None) -> tuple[Spot, ...]:
    """Where the use of that sign would be, of the places that the rule names: final ones first, then the surest.

    For the name or trade of a party that is where the party is, if the papers say so; else everywhere the order reaches.
    Where no final place is known that stands as a place without a name.
    """
    there = _of_party(brief, sign) or _of_order(brief)
    found = [
        Spot(country=country, membership=membership, final=final, citation=citation)
        for country, final in there
        for membership, citation in (places(country),)
        if membership is not Membership.OUT
    ]
    return tuple(sorted(found, key=lambda spot: (not spot.final, spot.membership.rank)))


def _of_party(brief: Brief, sign: Sign | None) -> list[tuple[str, bool]]:
    if sign is None or sign.party is None:
        return []
    party = brief.shipment.parties[int(sign.party.rpartition("/")[2])]
    alone = party.role is Role.BUYER and not brief.shipment.in_role(*FINAL_ROLES)
    return [(country, party.role in FINAL_ROLES or alone) for country in countries_of(party)]


def _of_order(brief: Brief) -> list[tuple[str, bool]]:
    there = [(place.country, place.final) for place in reached(brief.shipment)]
    return there if any(final for _, final in there) else [*there, (_NOWHERE, True)]


def by_place(spot: Spot, *, stated: bool) -> Judged | None:
    """What a use at that place means: a licence where it is stated and the place is named and final; None where a mere
    sign would be elsewhere than the goods are to stay."""
    if not stated:
        return Judged(level=Level.REVIEW, variant="hint", gap=True) if spot.final else None
    if not spot.final:
        unread = spot.membership is Membership.UNREAD
        return None if unread else Judged(level=Level.REVIEW, variant="passing", gap=True)
    if spot.membership is Membership.IN:
        return Judged(level=Level.LICENCE_REQUIRED)
    if not spot.country:
        return Judged(level=Level.REVIEW, variant="place_unknown", gap=True)
    if spot.membership is Membership.PERHAPS:
        return Judged(level=Level.LICENCE_REQUIRED, variant="state_unknown", gap=True)
    return Judged(level=Level.REVIEW, variant="unread", gap=True)


def gravest(brief: Brief, law: Law, rule: str, found: Iterable[Sign], places: Places) -> Ruling | None:
    """The gravest that these signs mean at the places that the rule names, None where they mean nothing there.

    The answer yes to the rule's question makes a sign a statement, and the answer no makes it a note; no answer takes a
    statement away.
    """
    answer = answer_of(brief, law, rule)
    rulings = []
    signs = tuple(found)
    for sign in signs:
        stated = sign.stated or answer is Standing.YES
        for spot in spots(brief, places, sign):
            judged = by_place(spot, stated=stated)
            if judged is None:
                continue
            if not stated and answer is Standing.NO:
                judged = Judged(level=Level.NOTE, variant="answered")
            alike = tuple(dict.fromkeys((sign, *(s for s in signs if s.stated is sign.stated))))
            rulings.append(Ruling(judged=judged, signs=alike, spot=spot, citations=(spot.citation,)))
            break
    return min(rulings, key=lambda ruling: (ruling.judged.level.rank, not ruling.judged.gap), default=None)


def report(
    brief: Brief, law: Law, rule: str, ruling: Ruling, items: Items | None = None
) -> Iterator[Finding]:
    """The ruling as findings: one for the lines that it reaches for certain, one with a gap for those that it may reach.

    A line that is not subject to the EAR, or is no item of the rule, is left alone, and so is a service, which is no item.
    """
    sure: list[int] = []
    open_: dict[str, list[int]] = {}
    for line in range(len(brief.shipment.goods)):
        subject = subject_to_ear(brief, line)
        item = items(line) if items is not None else Standing.YES
        service = brief.shipment.goods[line].kind is GoodsKind.SERVICE
        if service or Standing.NO in (subject, item):
            continue
        if subject is item is Standing.YES:
            sure.append(line)
        else:
            doubt = nexus_variant(brief, line) if subject is Standing.UNKNOWN else "item_unknown"
            open_.setdefault(doubt, []).append(line)
    if sure:
        yield finding(brief, law, rule, ruling, tuple(sure))
    for variant, lines in open_.items():
        doubted = ruling
        if ruling.judged.level is Level.LICENCE_REQUIRED:
            doubted = ruled(ruling, Judged(level=Level.REVIEW, variant=variant, gap=True))
        yield finding(brief, law, rule, doubted, tuple(lines))


def finding(brief: Brief, law: Law, rule: str, ruling: Ruling, lines: tuple[int, ...]) -> Finding:
    """The ruling as one finding about these lines."""
    card = law.card(rule)
    sign = ruling.signs[0]
    return Finding(
        card=card,
        level=ruling.judged.level,
        subject=sign.pointer,
        regime=Regime.US,
        facts={
            **(goods_facts(brief, lines[0]) if lines else {}),
            **use_facts(brief, ruling.spot.country, lines, ruling.signs),
            "party": _party(brief, sign),
            **ruling.facts,
        },
        variant=ruling.judged.variant,
        citations=tuple(dict.fromkeys((*card.citations, *ruling.citations))),
        gap=ruling.judged.gap,
    )


def ruled(ruling: Ruling, judged: Judged) -> Ruling:
    """The same ruling with another judgement."""
    return Ruling(
        judged=judged,
        signs=ruling.signs,
        spot=ruling.spot,
        facts=ruling.facts,
        citations=ruling.citations,
    )


def _party(brief: Brief, sign: Sign) -> str:
    """Who it is about: the party whose sign it is, else the end user, else the first party."""
    parties = brief.shipment.parties
    if sign.party is not None:
        return parties[int(sign.party.rpartition("/")[2])].name
    users = brief.shipment.in_role(*FINAL_ROLES)
    return (users or parties)[0].name
