"""export/us/ccl: a licence by the Commerce Control List and the Country Chart, reason by reason.

15 CFR 738.4(a); Supplement No. 1 to Part 738; Supplement No. 1 to Part 774; 85 FR 83788 (Hong Kong).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.eccns import NumberKind, number_kind
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, is_on_the_way, place_country, reached, stays_in
from tidewaiter.refdata.countries import country_code
from tidewaiter.rules.export.lines import goods_facts, nexus_variant, place_facts, subject_to_ear
from tidewaiter.rules.export.us.determination import Answered, Determination, Verdict, determine
from tidewaiter.rules.export.us.numbers import us_numbers
from tidewaiter.rules.export.us.trail import trail

__all__ = ["SLUG", "find"]

SLUG = "export/us/ccl"
_SPEAKING = (Verdict.LICENCE, Verdict.IN_PART, Verdict.OPEN, Verdict.ITAR, Verdict.ELSEWHERE)
_UNKNOWN = (Verdict.NO_ENTRY, Verdict.NO_ROW)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """What the list asks of each line for a place that it is not known never to have left, at most one finding for a number and a place.

    `licence_required` where a reason that applies to the whole entry asks for a licence; review and a gap where one
    does that applies to a part, where a rule was not read, where the line is not shown to be subject to the EAR, where
    it is for the exporter's own country and nothing says where it leaves from, and where the goods only pass; incomplete where the number or the destination is not on file, or the issue of that day
    was not read and the issue on file asks for nothing. A number of the Munitions List is a question for the State
    Department's regime.
    """
    places = tuple(
        place
        for place in reached(brief.shipment)
        if not _stays(brief, place) and not (brief.destination is not None and is_on_the_way(place))
    )
    for line, goods in enumerate(brief.shipment.goods):
        for number in us_numbers(goods):
            yield from _of_number(brief, law, line, number, places)


def _stays(brief: Brief, place: Reached) -> bool:
    """Whether nothing is exported to that place: the goods never left the country, or leave from it and another party is
    there, or the exporter is in the United States and they are to be there."""
    stays = stays_in(brief.shipment, place.country)
    if stays is Standing.UNKNOWN:
        return place.country == Regime.US.value
    route = brief.shipment.route
    leaving = bool(route) and place_country(route[0].place) == place.country
    exporter = brief.shipment.exporter
    at_home = exporter is not None and country_code(exporter.country) == place.country
    return stays is Standing.YES or (leaving and at_home and not place.final)


def _of_number(
    brief: Brief, law: Law, line: int, number: str, places: tuple[Reached, ...]
) -> Iterator[Finding]:
    if number_kind(number) is NumberKind.USML:
        # Whether the State Department's rules bind does not follow from the share of US content.
        if places:
            found = determine(law, number, places[0].country, brief.clocks.as_of)
            yield _finding(brief, law, line, found, (Level.REVIEW, "munitions", True))
        return
    subject = {place.country: subject_to_ear(brief, line, place.country) for place in places}
    asked = [
        (place, determine(law, number, place.country, brief.clocks.as_of))
        for place in places
        if subject[place.country] is not Standing.NO
    ]
    final = [(place, found) for place, found in asked if place.final]
    settled = any(
        found.verdict is Verdict.LICENCE and stays_in(brief.shipment, place.country) is not Standing.UNKNOWN
        for place, found in final
    )
    for place, found in asked:
        if place.final or not settled:
            judged = _judged(found, subject[place.country], final=place.final)
            unsaid = stays_in(brief.shipment, place.country) is Standing.UNKNOWN
            if unsaid and judged is not None and judged[0] is Level.LICENCE_REQUIRED:
                judged = (Level.REVIEW, "departure_unknown", True)
            if judged is not None and judged[1] == "nexus_unknown":
                judged = (judged[0], nexus_variant(brief, line, place.country), judged[2])
            if judged is not None:
                yield _finding(brief, law, line, found, judged)
    yield from _other_kind(brief, law, line, asked)


def _judged(found: Determination, subject: Standing, *, final: bool) -> tuple[Level, str, bool] | None:
    """Level, variant and gap of what was found, None where there is nothing to say."""
    if found.verdict in _UNKNOWN:
        return (Level.INCOMPLETE, found.verdict.value, True) if final else None
    if found.verdict in _SPEAKING:
        if subject is Standing.UNKNOWN:
            return Level.REVIEW, "nexus_unknown", True
        if not final:
            return Level.REVIEW, "passing", True
        if found.verdict is not Verdict.LICENCE:
            return Level.REVIEW, found.verdict.value, True
        return Level.LICENCE_REQUIRED, "" if found.known else "state_unknown", not found.known
    if found.verdict is Verdict.NONE and not found.known and final:
        return Level.INCOMPLETE, "none_unread", True
    return None


def _other_kind(
    brief: Brief, law: Law, line: int, asked: list[tuple[Reached, Determination]]
) -> Iterator[Finding]:
    """A gap where the entry lists another kind of item than the line is said to be."""
    stated = brief.shipment.goods[line].kind
    for _, found in asked[:1]:
        if found.eccn is not None and found.eccn.kind is not stated:
            yield _finding(brief, law, line, found, (Level.INCOMPLETE, "other_kind", True))


def _finding(
    brief: Brief, law: Law, line: int, found: Determination, judged: tuple[Level, str, bool]
) -> Finding:
    level, variant, gap = judged
    steps = trail(law, found)
    # What asks for nothing is told in the trail alone.
    cited = [step.citation for step in steps if step.citation and step.answer is not Standing.NO]
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.US,
        facts={
            **goods_facts(brief, line),
            **place_facts(found.destination),
            "number": found.number,
            "entry": found.eccn.entry if found.eccn else found.number,
            "reasons": ", ".join(dict.fromkeys(_named(answer) for answer in _speaking(found))) or "-",
            "day": found.day.isoformat(),
        },
        variant=variant,
        citations=tuple(dict.fromkeys(cited)) or law.card(SLUG).citations,
        gap=gap,
        trail=steps,
    )


def _speaking(found: Determination) -> tuple[Answered, ...]:
    """The reasons that the verdict rests on: those of the item for certain where there are any, else those that ask
    for a licence for a part, else those whose answer is open."""
    certain = tuple(answer for answer in found.required if answer.whole)
    return certain or found.required or found.open


def _named(answer: Answered) -> str:
    name = answer.column or answer.reason
    return f"{name} ({answer.part})" if answer.part and not answer.whole else name
