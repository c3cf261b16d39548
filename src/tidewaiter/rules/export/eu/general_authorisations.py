"""export/eu/general_authorisations: which Union general export authorisations could serve for a listed item.

Regulation (EU) 2021/821, Arts 2(15), 12(1), point (d), and Annex II.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tidewaiter.law.eccns import read_eccn
from tidewaiter.law.exception_items import among
from tidewaiter.law.general_authorisations import GeneralAuthorisation
from tidewaiter.law.load import Law
from tidewaiter.model.base import Value
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Authorisation
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.export.eu.dual_use_listed import SLUG as LISTED
from tidewaiter.rules.export.lines import place_facts

__all__ = ["SLUG", "find_after", "serves"]

SLUG = "export/eu/general_authorisations"
_LINE = re.compile(r"/goods/(\d+)")
_ID = re.compile(r"EU\s?-?00([1-8])", re.IGNORECASE)
_SENSITIVE = ("eu_annex_iv", "eu_section_i")
_EMBARGO = "eu_arms_embargo"


class _Weighed(Value, frozen=True, kw_only=True):
    """An authorisation for the place, and whether it covers the item as far as numbers tell."""

    authorisation: GeneralAuthorisation
    covers: Standing


def find_after(brief: Brief, law: Law, findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """For each line whose export needs an authorisation: review with those general authorisations that its number and
    destination leave open and their terms, a note where there is none; lines that come out alike put together.

    None is ever applied: the requirement stands as it is. One that the order names is told with what became of it.
    """
    told: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for finding in findings:
        if finding.rule != LISTED or finding.level is not Level.LICENCE_REQUIRED:
            continue
        line = _LINE.match(finding.subject)
        number, place = finding.facts["number"], finding.facts["place"]
        if line is not None and place:
            facts = {**_facts(brief, law, number, place), "number": number}
            told.setdefault(tuple(sorted(facts.items())), []).append(int(line[1]))
    for said, lines in told.items():
        yield _finding(law, dict(said), lines)
        for held in brief.shipment.authorisations:
            if held.is_general:
                yield _finding(law, {**dict(said), **_held(brief, law, held, dict(said))}, lines)


def _held(brief: Brief, law: Law, held: Authorisation, facts: dict[str, str]) -> dict[str, str]:
    """What there is to say of a general authorisation that the order names: whether number and destination fit, and its
    terms."""
    named = _ID.search(held.number) or _ID.search(held.kind or "")
    sign = f"EU00{named[1]}" if named else ""
    one = next((one for one in law.general_authorisations.authorisations if one.id == sign), None)
    covers = Standing.NO
    if one is not None and _goes_to(brief, law, one, facts["place"]):
        covers = serves(law, brief, one, facts["number"])
    known = law.general_authorisations.is_known(brief.clocks.as_of)
    weighed = [_Weighed(authorisation=one, covers=covers)] if one is not None else []
    return {
        "variant": ("held_out" if covers is Standing.NO else "held_open") if known else "held_unread",
        "held": sign,
        "ids": sign,
        "open_en": _spelt(law, weighed, "en"),
        "open_de": _spelt(law, weighed, "de"),
        "out_en": "",
        "out_de": "",
    }


def serves(law: Law, brief: Brief, one: GeneralAuthorisation, number: str) -> Standing:
    """Whether the authorisation covers the item of that number, as far as numbers tell; unknown where the number does not
    show the part, and on a day whose annexes were not read."""
    stated = read_eccn(number)
    if stated is None:
        return Standing.UNKNOWN
    covered = among(number, one.items) if one.items else Standing.YES
    out = {among(number, one.but_items)}
    if one.sensitive_out:
        day = brief.clocks.as_of
        out |= {law.eccns(slug).at(day).holds(number) for slug in _SENSITIVE}
    wrong_group = bool(one.groups) and stated.group not in one.groups
    if covered is Standing.NO or Standing.YES in out or stated.group in one.but_groups or wrong_group:
        return Standing.NO
    return Standing.UNKNOWN if Standing.UNKNOWN in (covered, *out) else Standing.YES


def _goes_to(brief: Brief, law: Law, one: GeneralAuthorisation, place: str) -> bool:
    if one.places:
        return place in one.places
    embargoed = one.but_embargoed and place in law.places(_EMBARGO).at(brief.clocks.as_of)
    return place not in one.but_places and not embargoed


def _facts(brief: Brief, law: Law, number: str, place: str) -> dict[str, str]:
    table = law.general_authorisations
    here = [
        _Weighed(authorisation=one, covers=serves(law, brief, one, number))
        for one in table.authorisations
        if _goes_to(brief, law, one, place)
    ]
    open_ = [one for one in here if one.covers is not Standing.NO]
    out = [one.authorisation.id for one in here if one.covers is Standing.NO]
    left = "open" if open_ else "none"
    variant = left if table.is_known(brief.clocks.as_of) else "unread"
    return {
        **place_facts(place),
        "variant": variant,
        "ids": ", ".join(one.authorisation.id for one in open_) or "-",
        "open_en": _spelt(law, open_, "en"),
        "open_de": _spelt(law, open_, "de"),
        "out_en": f" Not for this item: {', '.join(out)}." if out else "",
        "out_de": f" Nicht für dieses Gut: {', '.join(out)}." if out else "",
        "since": table.known_from.isoformat(),
    }


def _spelt(law: Law, weighed: list[_Weighed], lang: str) -> str:
    """Each authorisation with its title, whether the part of the entry is open, and its terms."""
    part = {
        "en": ", if the item is of the part it covers",
        "de": ", wenn das Gut zu dem erfassten Teil gehört",
    }
    told = []
    for each in weighed:
        one = each.authorisation
        terms = "; ".join(term.says[lang] for term in law.general_authorisations.terms_of(one))
        doubt = part[lang] if each.covers is Standing.UNKNOWN else ""
        told.append(f"{one.id} ({one.title[lang]}{doubt}): {terms}")
    return ". ".join(told) or "-"


def _finding(law: Law, facts: dict[str, str], lines: list[int]) -> Finding:
    variant = facts.pop("variant")
    table = law.general_authorisations
    named = facts["ids"].split(", ")
    shown = tuple(table.citation(one) for one in table.authorisations if one.id in named)
    return Finding(
        card=law.card(SLUG),
        level=Level.REVIEW if variant == "open" or variant.startswith("held_") else Level.NOTE,
        subject=f"/goods/{lines[0]}",
        regime=Regime.EU,
        facts={**facts, "lines": ", ".join(str(line + 1) for line in sorted(lines))},
        variant=variant,
        citations=shown or (table.source,),
    )
