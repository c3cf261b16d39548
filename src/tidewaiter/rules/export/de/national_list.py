"""export/de/national_list: goods that Germany controls beside the Union (Part I, section B of the German export list).

AWV § 8(1) no. 2 and (3), § 11(2).
"""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.at import State
from tidewaiter.law.ausfuhrliste import NationalEntry
from tidewaiter.law.effects import Binding
from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.places.destination import Reached, destination_of, is_on_the_way, reached
from tidewaiter.rules.binding import standing
from tidewaiter.rules.export.de.lines import (
    Numbered,
    answered_by_bafa,
    departs_elsewhere,
    national_numbers,
    unread_numbers,
    within_value_limit,
)
from tidewaiter.rules.export.lines import goods_facts, place_facts

__all__ = ["SLUG", "find"]

SLUG = "export/de/national_list"
_Judged = tuple[Level, str, bool]


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """For each line with a number of section B that goes where the number counts: licence required, review where the
    contract may be within the value that is free; a gap where the list of the day, the paragraph, the place or the number
    is not known. Silent where the number does not count for any place that the order reaches."""
    bound = standing(brief, Regime.DE, Binding.EITHER)
    if bound is Standing.NO or departs_elsewhere(brief):
        return
    lines = tuple(line for line, goods in enumerate(brief.shipment.goods) if national_numbers(goods, law))
    for line, goods in enumerate(brief.shipment.goods):
        for text in unread_numbers(goods, law):
            yield _asked(brief, law, line, text, "unread_number")
        for each in national_numbers(goods, law):
            yield from _of_number(brief, law, line, each, (bound, lines))


def _of_number(
    brief: Brief, law: Law, line: int, each: Numbered, known: tuple[Standing, tuple[int, ...]]
) -> Iterator[Finding]:
    entries = law.ausfuhrliste.national_entries(each.number, each.paragraph, brief.clocks.as_of)
    if not entries:
        yield _asked(brief, law, line, each.text, "no_entry")
        return
    if destination_of(brief.shipment) is None:
        yield _asked(brief, law, line, each.text, "nowhere")
        return
    for place in reached(brief.shipment):
        hit = tuple(entry for entry in entries if _counts(entry, place.country, brief, law))
        # Who pays, and from where, does not make the country of destination.
        if not hit or is_on_the_way(place) or place.pointer.startswith("/payment/"):
            continue
        judged = _judged(brief, law, place, (entries, hit), known)
        facts = {
            **place_facts(place.country),
            "number": each.text.strip(),
            "what_en": hit[0].what["en"],
            "what_de": hit[0].what["de"],
            "limit": f"{law.number('de_value_limit').at(brief.clocks.as_of).value:.0f}",
        }
        cited = tuple(dict.fromkeys(law.ausfuhrliste.sources[entry.source] for entry in hit))
        yield _finding(brief, law, line, facts, judged, cited)
        return


def _counts(entry: NationalEntry, country: str, brief: Brief, law: Law) -> bool:
    """Whether the number counts for goods that go to that country: one of its places, or else any outside the Union and
    outside the destinations of EU001, as far as these are verified."""
    if entry.places:
        return country in entry.places
    day = brief.clocks.as_of
    friendly = law.places("eu001_destinations").at(day).row(country)
    union = country in law.places("eu_member_states").at(day)
    return not union and not (friendly is not None and friendly.verified)


def _judged(
    brief: Brief,
    law: Law,
    place: Reached,
    entries: tuple[tuple[NationalEntry, ...], tuple[NationalEntry, ...]],
    known: tuple[Standing, tuple[int, ...]],
) -> _Judged:
    found, hit = entries
    bound, lines = known
    if bound is Standing.UNKNOWN:
        return Level.REVIEW, "nexus_unknown", True
    if not place.final:
        return Level.REVIEW, "passing", True
    if not any(entry.verified for entry in hit):
        return Level.REVIEW, "unread", True
    if within_value_limit(brief, law, lines) is Standing.YES:
        return Level.REVIEW, "value", False
    if law.ausfuhrliste.span(brief.clocks.as_of).state is not State.KNOWN:
        return Level.LICENCE_REQUIRED, "list_unread", True
    if {entry.paragraph for entry in found} != {entry.paragraph for entry in hit}:
        return Level.LICENCE_REQUIRED, "which_paragraph", True
    return Level.LICENCE_REQUIRED, "", False


def _asked(brief: Brief, law: Law, line: int, text: str, variant: str) -> Finding:
    """A question for a number that cannot be looked up, or for goods whose destination is not known; an answer of the BAFA
    on file closes the gap, but not the question whether it fits."""
    answer = answered_by_bafa(brief, line, brief.clocks.as_of)
    facts = {"number": text.strip(), "answer": f"{answer.authority} {answer.number}" if answer else "-"}
    judged: _Judged = (
        (Level.REVIEW, "answered", False)
        if answer and variant == "no_entry"
        else (Level.REVIEW, variant, True)
    )
    return _finding(brief, law, line, facts, judged)


def _finding(
    brief: Brief,
    law: Law,
    line: int,
    facts: dict[str, str],
    judged: _Judged,
    citations: tuple[Citation, ...] = (),
) -> Finding:
    level, variant, gap = judged
    return Finding(
        card=law.card(SLUG),
        level=level,
        subject=f"/goods/{line}",
        regime=Regime.DE,
        facts={**goods_facts(brief, line), **facts},
        variant=variant,
        citations=(*citations, *(each for each in law.card(SLUG).citations if each not in citations)),
        gap=gap,
    )
