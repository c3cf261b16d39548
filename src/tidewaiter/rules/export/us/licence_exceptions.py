"""export/us/licence_exceptions: which licence exceptions could serve where a finding asks for an EAR licence.

15 CFR 740.1 to 740.29; 740.2(a); Parts 744 and 746.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.licence_exceptions import Bar
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.card import Citation
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Authorisation
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.refdata.countries import country_name
from tidewaiter.rules.export.us.exception_bars import bar_hits
from tidewaiter.rules.export.us.exception_case import Case, case_of
from tidewaiter.rules.export.us.exception_weighing import State, Weighed, spelt, weigh
from tidewaiter.rules.export.us.exception_words import (
    asked_words,
    entry_words,
    open_words,
    out_words,
    steps,
    unmet_words,
    waiting_symbols,
)
from tidewaiter.rules.export.us.requirements import (
    asks_for_licence,
    cited_sections,
    left_by_entries,
    lines_of,
    place_of,
)

__all__ = ["SLUG", "find_after"]

SLUG = "export/us/licence_exceptions"
_IN_PART = "in_part"
_FAILED = "completeness/rule_failed"
_SCOPE = "740.1(a)"
_HOPEFUL = (State.MET, State.OPEN, State.NOT_MET, State.BARRED)


class _Told(Value, frozen=True, kw_only=True):
    """What one finding says: level, variant, facts, and what was weighed."""

    level: Level
    variant: str
    facts: dict[str, str]
    weighed: tuple[Weighed, ...] = ()
    bars: tuple[Bar, ...] = ()


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """What is to be said of exceptions for each line and place for which a licence is asked, lines that come out alike put
    together, and of each exception that the order names.

    Review where one is not ruled out, since a person must look; a note where none is, where only a part of the entry asks
    for the licence, on a day whose exceptions nobody read, and, in one line for all, where US law prohibits the delivery,
    which no exception lifts. Nothing here is a gap, and none is ever applied: the licence requirement stands as it is.
    """
    held = [one for one in brief.shipment.authorisations if one.is_exception]
    left = left_by_entries(findings)
    shut = _prohibited(brief, findings)
    told: dict[tuple[object, ...], tuple[_Told, list[int]]] = {}
    cases = _cases(brief, law, findings)
    barred = [case for case, _ in cases if case.line in shut]
    if barred:
        yield _finding(law, _of_prohibited(law, barred), sorted({case.line for case in barred}))
    for case, in_part in cases:
        own = () if case.line in shut else (_of_case(case, left, in_part=in_part),)
        for one in (*own, *(_of_held(case, one, in_part=in_part) for one in held)):
            key = (one.level, one.variant, *sorted(one.facts.items()))
            told.setdefault(key, (one, []))[1].append(case.line)
    for one, lines in told.values():
        yield _finding(law, one, sorted(set(lines)))


def _cases(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> tuple[tuple[Case, bool], ...]:
    """Each line and place for which a licence is asked, and whether it is so for a part of the entry alone."""
    asking = [finding for finding in findings if asks_for_licence(finding) is not Standing.NO]
    sections = {**_unasked(law, findings), **cited_sections(findings)}
    numbers: dict[tuple[int, str], str] = {}
    whole: set[tuple[int, str]] = set()
    for finding in asking:
        for line in lines_of(brief, finding):
            at = (line, place_of(brief, finding))
            numbers[at] = finding.facts.get("number", "") or numbers.get(at, "")
            if finding.variant != _IN_PART:
                whole.add(at)
    for wider, region in tuple(_countries_of_regions(law, tuple(numbers))):
        number = numbers.pop(wider)
        numbers[region] = numbers[region] or number
    return tuple(
        (case_of(brief, law, at, number, sections), at not in whole) for at, number in sorted(numbers.items())
    )


def _countries_of_regions(
    law: Law, asked: tuple[tuple[int, str], ...]
) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    """A line's way to a country of which it goes to an occupied region, and that way: what the country asks for stands
    there too, and what the region leaves counts for both."""
    for line, country in asked:
        regions = (
            region.slug
            for region in law.regions
            if country in region.countries and (line, region.slug) in asked
        )
        region = next(regions, "")
        if region:
            yield (line, country), (line, region)


def _prohibited(brief: Brief, findings: tuple[Finding, ...]) -> set[int]:
    """The lines that US law prohibits, whatever licence is asked for besides."""
    barred = (one for one in findings if one.regime is Regime.US and one.level is Level.PROHIBITED)
    return {line for finding in barred for line in lines_of(brief, finding)}


def _unasked(law: Law, findings: tuple[Finding, ...]) -> dict[str, Standing]:
    """Every section that bars exceptions, unknown, where a rule could not be asked: it may have been one of theirs."""
    if not any(finding.rule == _FAILED for finding in findings):
        return {}
    return {section: Standing.UNKNOWN for bar in law.exception_bars.bars for section in bar.sections}


def _of_prohibited(law: Law, barred: list[Case]) -> _Told:
    """That none applies, with the paragraph that says what an exception lifts, and those that leave little or nothing."""
    bars = tuple(
        bar
        for bar in law.exception_bars.bars
        if not bar.hits and any(bar_hits(case, bar) is Standing.YES for case in barred)
    )
    by = (_SCOPE, *(spelt(law.exception_bars.citation(bar)) for bar in bars))
    places = [_place(case) for case in barred]
    facts = {
        name: ", ".join(dict.fromkeys(each[name] for each in places)) for name in ("place_en", "place_de")
    }
    facts |= {"number": "-", "by": "; ".join(dict.fromkeys(by))}
    return _Told(level=Level.NOTE, variant="prohibited", facts=facts, bars=bars)


def _of_case(case: Case, left: str, *, in_part: bool) -> _Told:
    place = _place(case)
    known = max(case.law.licence_exceptions.known_from, case.law.exception_bars.known_from)
    if case.day < known:
        return _Told(level=Level.NOTE, variant="unread", facts={**place, "since": known.isoformat()})
    weighed = weigh(case)
    hopeful = [one for one in weighed if one.state in (State.MET, State.OPEN)]
    waiting = [one for one in hopeful if one.waiting]
    told = [one for one in hopeful if not one.waiting]
    facts = {
        **place,
        **open_words(told),
        **out_words(case.law, weighed),
        **entry_words(left),
        **asked_words(told),
        **waiting_symbols(waiting),
    }
    names = {(True, True): "open_and_purpose", (True, False): "open", (False, True): "purpose"}
    variant = names.get((bool(told), bool(waiting)), "none")
    if hopeful and in_part:
        return _Told(level=Level.NOTE, variant=_IN_PART, facts=facts, weighed=weighed)
    level = Level.REVIEW if hopeful else Level.NOTE
    return _Told(level=level, variant=variant, facts=facts, weighed=weighed)


def _of_held(case: Case, held: Authorisation, *, in_part: bool) -> _Told:
    """What there is to say of an exception that the order names: the paragraph of it that is nearest to being met. What is
    asked of it with the exceptions of the line is not asked again."""
    named = f"{held.number} {held.kind or ''}".upper()
    facts = {**_place(case), "held": held.number}
    symbol = next((one for one in case.law.licence_exceptions.symbols if re.search(rf"\b{one}\b", named)), "")
    if not symbol:
        return _Told(level=Level.REVIEW, variant="held_unknown", facts=facts)
    if case.day < case.law.licence_exceptions.known_from:
        return _Told(level=Level.REVIEW, variant="held_unread", facts=facts)
    mine = [one for one in weigh(case) if one.exception.symbol == symbol]
    if not mine:
        return _Told(level=Level.REVIEW, variant="held_elsewhere", facts=facts)
    said = [one for one in mine if one.exception.id.upper() in held.number.upper()] or mine
    best = min(said, key=lambda one: _HOPEFUL.index(one.state))
    facts |= {**open_words([best]), **out_words(case.law, [best]), **asked_words([best])}
    facts |= unmet_words(best)
    nothing = facts["asked_en"] == "-"
    facts["unknown_en"] = "" if nothing else f" Not known is: {facts['asked_en']}."
    facts["unknown_de"] = "" if nothing else f" Nicht bekannt ist: {facts['asked_de']}."
    asked = best.state is State.OPEN and not in_part and not best.waiting
    variant = "held_asked" if asked else f"held_{best.state.value}"
    if variant == "held_open" and nothing:
        variant = "held_unsettled"
    return _Told(level=Level.REVIEW, variant=variant, facts=facts, weighed=(best,))


def _place(case: Case) -> dict[str, str]:
    region = next((one for one in case.law.regions if one.slug == case.place), None)
    names = {
        lang: region.title[lang]
        if region is not None
        else country_name(case.place, lang) or case.place or "?"
        for lang in ("en", "de")
    }
    return {"place_en": names["en"], "place_de": names["de"], "number": case.number or "-"}


def _finding(law: Law, told: _Told, lines: list[int]) -> Finding:
    card = law.card(SLUG)
    tasks: tuple[str, ...] = ()
    if told.variant.startswith("held_") and told.weighed:
        tasks = told.weighed[0].exception.tasks
    return Finding(
        card=card,
        level=told.level,
        subject=f"/goods/{lines[0]}",
        regime=Regime.US,
        facts={**told.facts, "lines": ", ".join(str(line + 1) for line in lines)},
        variant=told.variant,
        citations=_cited(law, told),
        tasks=tasks,
        trail=steps(law, told.weighed),
    )


def _cited(law: Law, told: _Told) -> tuple[Citation, ...]:
    """The sections of what is not ruled out; of what shuts all out where nothing is left; else the card's."""
    shown = [one for one in told.weighed if one.state in (State.MET, State.OPEN) and not one.waiting]
    if shown:
        return tuple(dict.fromkeys(law.licence_exceptions.citation(one.exception) for one in shown))
    if told.variant == "prohibited":
        scope = law.licence_exceptions.read.cite("740.1", "(a)")
        return (scope, *(law.exception_bars.citation(bar) for bar in told.bars))
    bars = dict.fromkeys(bar.slug for one in told.weighed for bar in one.barred[:1])
    found = {bar.slug: bar for bar in law.exception_bars.bars}
    return tuple(law.exception_bars.citation(found[slug]) for slug in bars) or law.card(SLUG).citations
