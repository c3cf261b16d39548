"""Trade bans by a list of goods codes: one way for every regime that has such a list."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.codes import CodesOnDay, CodeTable, Uncoded
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Card, Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.goods import Control
from tidewaiter.model.words import Level, Standing
from tidewaiter.places.destination import Reached, countries_of, departure_of, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.described import by_words_alone, fits
from tidewaiter.rules.export.line_answers import answer_for
from tidewaiter.rules.export.lines import controls_in, goods_facts, list_facts, place_facts
from tidewaiter.rules.export.listed_terms import worth_more
from tidewaiter.rules.export.old_contracts import Contract, contract_of
from tidewaiter.rules.order import RECEIVING

__all__ = ["Reading", "banned", "listed_in", "taken_there"]

_Judged = tuple[Level, str, bool]


class Reading(Value, frozen=True, kw_only=True):
    """How an act's lists are asked. With `unmet` false lines that no row meets, and with `stops` false places that the goods
    only pass, are left to other rules; with `persons` a supply to somebody in the place counts wherever the goods stay."""

    unmet: bool = True
    stops: bool = True
    persons: bool = False


class _Where(Value, frozen=True, kw_only=True):
    """The place that the order reaches, the list on that day, both as facts, the acts that changed the list only later, and
    what is known of the law's hold on the order: whether it binds, and whether it speaks of passing."""

    place: Reached
    facts: dict[str, str]
    day: CodesOnDay
    later: frozenset[str]
    bound: Standing
    passing: Standing


def banned(
    brief: Brief, law: Law, card: Card, table: str, reading: Reading | None = None
) -> Iterator[Finding]:
    """One finding for each goods line that the table may catch on its way to one of the table's destinations.

    The table's level where the code is listed outright, or its words name the part that is listed, and the row was read;
    review and a gap where the description, more digits, the value, the nexus or the place decides; a note where the words plainly
    name another part of the heading. Where the table of that day was not read, a row of the last known state keeps its
    level all the same, since the stricter governs, and a gap; other goods are review and a gap.
    """
    how = reading or Reading()
    codes = law.codes(table)
    if codes.regime is None:
        return
    bound = standing(brief, codes.regime, Binding.EITHER)
    if bound is Standing.NO:
        return
    day = codes.at(brief.clocks.as_of)
    for place in reached(brief.shipment):
        if place.country not in codes.destinations or (not how.stops and is_on_the_way(place)):
            continue
        where = _Where(
            place=taken_there(brief, place) if how.persons else place,
            facts={**place_facts(place.country), **list_facts(codes, day)},
            day=day,
            later=frozenset(each.citation.instrument for each in codes.versions if each.from_ > day.from_),
            bound=bound,
            passing=_passing(brief, law, place, codes.transit_from),
        )
        if day.state is not State.NOT_YET and not day.repealed:
            for line in range(len(brief.shipment.goods)):
                found = tuple(_of_line(brief, card, codes, where, line))
                yield from (each for each in found if how.unmet or each.variant not in ("no_code", "unread"))
        return


def listed_in(brief: Brief, table: str) -> tuple[Control, ...]:
    """The brief's controls of that table, without those that the value of a piece is known to keep out."""
    return tuple(
        control for control in controls_in(brief, table) if _worth(brief, control) is not Standing.NO
    )


def _worth(brief: Brief, control: Control) -> Standing:
    return worth_more(brief.shipment.goods[control.line], control.above)


def taken_there(brief: Brief, place: Reached) -> Reached:
    """The place as a final one where a party that is there takes the goods: what is barred is the supply to a person there."""
    takers = [party for party in brief.shipment.parties if party.role in RECEIVING]
    if not any(place.country in countries_of(party) for party in takers):
        return place
    return Reached(country=place.country, pointer=place.pointer, final=True)


def _passing(brief: Brief, law: Law, place: Reached, leaving: str | None) -> Standing:
    """Whether the table speaks of goods that only pass the place: yes where they leave one of the places of `leaving`, no
    where it is silent on that."""
    if leaving is None or not is_on_the_way(place):
        return Standing.NO
    home = departure_of(brief.shipment)
    if home is None:
        return Standing.UNKNOWN
    return Standing.YES if home in law.places(leaving).at(brief.clocks.as_of) else Standing.NO


def _of_line(brief: Brief, card: Card, table: CodeTable, where: _Where, line: int) -> Iterator[Finding]:
    """What the list says of one line: by its code, by its words alone, or that it cannot be asked or was not read."""
    controls = [control for control in listed_in(brief, table.slug) if control.line == line]
    controls.sort(key=lambda control: _worth(brief, control) is not Standing.YES)
    hits = [(control, fits(brief, card.slug, table, control)) for control in controls]
    told = [(control, fit) for control, fit in hits if fit is not Standing.NO]
    uncoded = by_words_alone(brief, card.slug, table, line)
    sure = next((control for control, fit in told if fit is Standing.YES), None)
    fit = uncoded[1] if uncoded is not None else Standing.NO
    if uncoded is not None and (
        (fit is Standing.YES and sure is None) or (fit is Standing.UNKNOWN and not told)
    ):
        yield _by_words(brief, card, where, line, uncoded)
    elif told:
        yield _hit(brief, card, where, sure or told[0][0], [control for control, _ in told], sure is not None)
    elif table.asked and answer_for(brief, card.slug, line) is Standing.NO:
        yield _finding(brief, card, where, line, (Level.NOTE, "answered", False), {})
    elif where.day.open or (brief.shipment.goods[line].hs is None and where.day.rows):
        variant = "no_code" if brief.shipment.goods[line].hs is None and where.day.rows else "unread"
        yield _finding(brief, card, where, line, (Level.REVIEW, variant, True), {})
    elif hits or uncoded is not None:
        code = hits[0][0].code if hits else "-"
        entry = _entries([control for control, _ in hits]) or (uncoded[0].what if uncoded else "")
        yield _finding(
            brief, card, where, line, (Level.NOTE, "other_part", False), {"code": code, "entry": entry}
        )


def _hit(
    brief: Brief, card: Card, where: _Where, control: Control, controls: list[Control], sure: bool
) -> Finding:
    same = [each for each in controls if each.code == control.code]
    facts = {"code": control.code, "entry": _entries([control] if sure and control.partial else same)}
    facts |= {} if control.above is None else {"euros": f"{control.above:,.0f}"}
    judged: _Judged
    if where.bound is Standing.UNKNOWN:
        judged = (Level.REVIEW, "nexus_unknown", True)
    elif control.wider:
        judged = (Level.REVIEW, "wider", True)
    elif _worth(brief, control) is not Standing.YES:
        judged = (Level.REVIEW, "price", True)
    elif not sure:
        judged = (Level.REVIEW, "ex", True)
    else:
        contract = contract_of(brief, where.day.contracts, control.code)
        verified = _row_verified(where.day, control)
        judged = _listed(where, verified, control.standing is Standing.UNKNOWN, contract)
    return _finding(brief, card, where, control.line, judged, facts)


def _by_words(brief: Brief, card: Card, where: _Where, line: int, found: tuple[Uncoded, Standing]) -> Finding:
    """Goods that the list names without a code."""
    entry, fit = found
    judged: _Judged
    if where.bound is Standing.UNKNOWN:
        judged = (Level.REVIEW, "nexus_unknown", True)
    elif fit is not Standing.YES:
        judged = (Level.REVIEW, "by_words", True)
    else:
        contract = contract_of(brief, where.day.contracts)
        judged = _listed(where, entry.verified, where.day.state is State.UNKNOWN, contract)
    return _finding(brief, card, where, line, judged, {"code": "-", "entry": entry.what})


def _listed(where: _Where, verified: bool, state_unknown: bool, contract: Contract) -> _Judged:
    """The answer for goods that stand in the list: by the place, what is left to old contracts, and how well it is known."""
    level = where.day.level
    licence = "" if level is Level.PROHIBITED else "licence"
    if not where.place.final and where.passing is not Standing.YES:
        return Level.REVIEW, "passing", True
    if not verified or not (state_unknown or where.day.verified):
        return Level.REVIEW, "unverified", True
    if contract is not Contract.NEW:
        eased = contract is Contract.OLD
        return (Level.REVIEW if eased else level), f"contract_{contract.value}", True
    if not where.place.final:
        return level, "transit", state_unknown
    return (level, "state_unknown", True) if state_unknown else (level, licence, False)


def _row_verified(day: CodesOnDay, control: Control) -> bool:
    """Whether the row itself was read; what became of it on a day that was not read is another question."""
    rows = (*day.rows, *day.possible)
    return any(row.verified for row in rows if (row.code, row.what) == (control.code, control.entry))


def _entries(controls: list[Control]) -> str:
    return "; ".join(dict.fromkeys(control.entry for control in controls))


def _finding(
    brief: Brief, card: Card, where: _Where, line: int, judged: _Judged, facts: dict[str, str]
) -> Finding:
    level, variant, gap = judged
    contracts = where.day.contracts
    limits = {
        "before": contracts.before.isoformat() if contracts else "-",
        "until": contracts.until.isoformat() if contracts and contracts.until else "-",
    }
    cited = _cited(where, card)
    return Finding(
        card=card,
        level=level,
        subject=f"/goods/{line}",
        regime=card.regime,
        facts={**goods_facts(brief, line), **where.facts, **limits, **facts},
        variant=variant,
        citations=(*cited, contracts.citation) if contracts and variant.startswith("contract") else cited,
        gap=gap,
    )


def _cited(where: _Where, card: Card) -> tuple[Citation, ...]:
    """The act of the day first, then the card's, save those that the day's act repeats or that came later."""
    spoken_for = {where.day.citation.instrument, *where.later}
    return (where.day.citation, *(each for each in card.citations if each.instrument not in spoken_for))
