"""sanctions/entity_list: a party to the transaction stands on the Entity List, to the extent that its entry says.

15 CFR 744.11(a), (a)(2)(i), 744.16(a), (b); 748.5(c) to (f); Supplement No. 4 to Part 744 with its footnotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tidewaiter.law.load import Law
from tidewaiter.law.requirement import RESEARCH, Requirement, Scope
from tidewaiter.law.review_policy import policy_words
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.listing import Listing
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.export.lines import on_control_list
from tidewaiter.rules.sanctions.entry import Asked, ask, numbered
from tidewaiter.rules.sanctions.extent import Turns
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.listed import judged_here, listing_citations, listing_facts
from tidewaiter.rules.sanctions.parties import by_part

__all__ = ["SLUG", "find"]

SLUG = "sanctions/entity_list"
_LIST = "us_entity_list"
# Goods that were on their way on the first day may be saved for some weeks, by the notice that made the entry.
_JUST_LISTED = timedelta(days=60)
_SAVED = (
    " The entry is new: what its notice saves for goods already on their way must be read there.",
    " Der Eintrag ist neu: was seine Bekanntmachung für bereits rollende Ware vorsieht, ist dort zu lesen.",
)
_MADE_UNSTATED = (
    " Whether a footnote of the entry brings in items made abroad with US technology is not on file.",
    " Ob eine Fußnote des Eintrags auch im Ausland mit US-Technologie hergestellte Güter erfasst, ist nicht hinterlegt.",
)
_ALL_FOR_FOOTNOTE = 1
_FOOTNOTE_1 = (
    "those of Part 740 with their own conditions, for items made abroad that 734.9(e)(1) alone brings in",
    "die des Part 740 mit ihren eigenen Bedingungen, für im Ausland hergestellte Güter, die nur 734.9(e)(1) erfasst",
)
_RESEARCH_WORDS = (
    "footnote 2, disclosing security gaps in research that keeps networks secure",
    "Fußnote 2, die Offenlegung von Sicherheitslücken in der Forschung zur Netzsicherheit",
)


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """One finding for each party that acts and each entry in force that it surely is.

    `licence_required` where the requirement of the entry reaches a line and the party is purchaser, consignee or end
    user; review and a gap where either is not known; a note where the entry names other items than those of the order.
    Without a wording on file every item counts.
    """
    effect = law.effect(_LIST)
    refused = brief.shipment.answers.get(SLUG, "").strip().lower() == "refused"
    for match in judged_here(brief, _LIST, effect):
        listing = match.entity.listing
        asked = ask(listing.licence_requirement, brief, law, refused=refused)
        judged = by_part(asked.judged, match.party, brief)
        yield Finding(
            card=law.card(SLUG),
            level=judged.level,
            subject=match.party,
            regime=Regime.US,
            facts={**listing_facts(match, brief, effect), **_facts(asked, listing, brief)},
            variant=judged.variant,
            evidence=match.comparison.evidence,
            citations=listing_citations(effect.citation, listing),
            gap=judged.gap,
            tasks=_tasks(judged, asked, brief),
        )


def _facts(asked: Asked, listing: Listing, brief: Brief) -> dict[str, str]:
    policy = policy_words(listing.licence_policy)
    left_open = asked.open if asked.judged.level is Level.LICENCE_REQUIRED else ()
    saved = _SAVED if _is_new(listing, brief) else ("", "")
    return {
        "authority": "BIS",
        "wording_en": listing.licence_requirement or "its wording is not on file",
        "wording_de": listing.licence_requirement or "der Wortlaut ist nicht hinterlegt",
        "lines": numbered(asked.telling),
        "open_en": f" (open: line {numbered(left_open)})" if left_open else "",
        "open_de": f" (offen: Position {numbered(left_open)})" if left_open else "",
        "policy": listing.licence_policy or "-",
        "policy_en": policy[0],
        "policy_de": policy[1],
        **_exceptions(asked.requirement),
        "unread": asked.requirement.unread or "-",
        "saved_en": saved[0],
        "saved_de": saved[1],
        **_footnotes(asked.requirement),
        **_left_out(asked.requirement),
    }


def _exceptions(requirement: Requirement) -> dict[str, str]:
    """Facts that name the License Exceptions left: the entry's own, and all of Part 740 for items that footnote 1 alone
    brings in (744.11(a)(2)(i))."""
    open_ = _ALL_FOR_FOOTNOTE in requirement.footnotes
    english, german = ((words,) if open_ else () for words in _FOOTNOTE_1)
    return {
        "exceptions_en": "; ".join((*requirement.exceptions, *english)) or "none",
        "exceptions_de": "; ".join((*requirement.exceptions, *german)) or "keine",
    }


def _footnotes(requirement: Requirement) -> dict[str, str]:
    """Facts that name the footnotes which bring in items made abroad, `""` where there is none."""
    notes = ", ".join(str(note) for note in requirement.footnotes if note != RESEARCH)
    if requirement.scope is Scope.UNSTATED:
        return {"footnotes": "?", "made_en": _MADE_UNSTATED[0], "made_de": _MADE_UNSTATED[1]}
    if not requirement.foreign_made:
        return {"footnotes": "-", "made_en": "", "made_de": ""}
    english = f"footnote {notes}" if notes else "a footnote to 734.9(e) that the list does not give"
    german = f"Fußnote {notes}" if notes else "eine Fußnote zu 734.9(e), die die Liste nicht angibt"
    return {
        "footnotes": notes or "?",
        "made_en": f" By {english} of the entry, items made abroad with US technology, software or plant are reached too.",
        "made_de": f" Durch {german} des Eintrags sind auch Güter erfasst, die im Ausland mit US-Technologie, -Software oder in einer solchen Anlage hergestellt wurden.",
    }


def _left_out(requirement: Requirement) -> dict[str, str]:
    words = tuple(out.words for out in requirement.but)
    research = RESEARCH in requirement.footnotes and not words
    return {
        "but_en": _RESEARCH_WORDS[0] if research else "; ".join(words) or "-",
        "but_de": _RESEARCH_WORDS[1] if research else "; ".join(words) or "-",
    }


def _is_new(listing: Listing, brief: Brief) -> bool:
    day = brief.clocks.as_of
    held = [span.start for span in listing.in_force if span.holds(day)]
    return bool(held) and held[0] is not None and day - held[0] < _JUST_LISTED


def _tasks(judged: Judgement, asked: Asked, brief: Brief) -> tuple[str, ...]:
    """To hold the delivery, and what must be read; and the proof of a classification that is all that keeps the goods out of
    the entry."""
    if judged.level is Level.NOTE or judged.variant == "no_nexus":
        said = judged.variant == Turns.NOT_CAUGHT and any(
            one.turns is Turns.NOT_CAUGHT and on_control_list(brief.shipment.goods[one.line]) is Standing.NO
            for one in asked.lines
        )
        return ("classification",) if said else ()
    reading = ("requirement",) if judged.variant in ("unstated", "unread", "carve_out") else ()
    return ("hold", *reading)
