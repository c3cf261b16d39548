"""A decision as a memo: why, what is not known, what to do and what was noted, each said once and none left out.

Findings of one rule, level and wording stand in one paragraph: the first in full, of the others what differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tidewaiter.model.decision import Decision
from tidewaiter.model.finding import Finding
from tidewaiter.model.shipment import Shipment
from tidewaiter.model.words import Level
from tidewaiter.wording import cards
from tidewaiter.wording.headings import heading
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.places import place

__all__ = ["Memo", "Missing", "Reason", "grouped", "memo"]

_REASONS = (Level.PROHIBITED, Level.LICENCE_REQUIRED, Level.REVIEW)
_SOURCES = 2
# Facts that only say where a finding stands, which the place before it says better.
_WHERE = ("line", "role")


class Reason(NamedTuple):
    """One paragraph: the findings it tells of, gravest first, what they say, the first of their sources and how many more
    there are."""

    findings: tuple[Finding, ...]
    says: str
    sources: tuple[str, ...]
    more: int

    @property
    def first(self) -> Finding:
        """The finding that is told in full."""
        return self.findings[0]


class Missing(NamedTuple):
    """Something that is not known: what to ask, or what is missing; in brief, the titles of the rules; and whence, the numbers
    of reasons or the rules."""

    says: str
    brief: str
    whence: tuple[str, ...]


class Memo(NamedTuple):
    """`reasons` are what the outcome rests on, gravest first; `unknown` what is missing, each question once; `tasks` what is
    to be done; `noted` the titles of what changes nothing by itself."""

    reasons: tuple[Reason, ...]
    unknown: tuple[Missing, ...]
    tasks: tuple[str, ...]
    noted: tuple[str, ...]


def memo(decision: Decision, shipment: Shipment, lang: Lang = Lang.EN) -> Memo:
    """The memo of a decision, in `lang`."""
    reasons = grouped(finding for finding in decision.findings if finding.level in _REASONS)
    missing = grouped(
        finding
        for finding in decision.findings
        if finding.level not in _REASONS and (finding.gap or finding.level is Level.INCOMPLETE)
    )
    notes = grouped(
        finding for finding in decision.findings if finding.level is Level.NOTE and not finding.gap
    )
    titles = {finding.rule: cards.title(finding.card, lang) for finding in decision.findings}
    tasks = (text for task in decision.tasks for text in cards.task_texts(task, decision.findings, lang))
    return Memo(
        reasons=tuple(_reason(group, titles, shipment, lang) for group in reasons),
        unknown=tuple(_unknown(reasons, missing, shipment, lang)),
        tasks=tuple(dict.fromkeys(tasks)),
        noted=tuple(dict.fromkeys(_noted(group, shipment, lang) for group in notes)),
    )


def grouped(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """The findings in their order, those of one rule, level and wording together."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.rule, finding.level, finding.variant, finding.gap)
        groups.setdefault(key, []).append(finding)
    return [tuple(group) for group in groups.values()]


def _reason(group: tuple[Finding, ...], titles: Mapping[str, str], shipment: Shipment, lang: Lang) -> Reason:
    cited = dict.fromkeys(citation for finding in group for citation in finding.cited)
    doubt = f" ({heading('unverified', lang)})"
    texts = tuple(
        dict.fromkeys(f"{cards.source_text(one, lang)}{'' if one.verified else doubt}" for one in cited)
    )
    sources = tuple(text for text in texts if not any(_tells_more(other, text) for other in texts))
    patterns = [cards.summary_pattern(finding.card, finding.variant, lang) for finding in group]
    says = _all_say(group, patterns, shipment, lang)
    held = tuple(dict.fromkeys(f.facts["authorisation"] for f in group if "authorisation" in f.facts))
    if held:
        says = f"{says} {heading('covered', lang, numbers=', '.join(held))}"
    says = " ".join((says, *_weight(group, titles, lang)))
    return Reason(group, says, sources[:_SOURCES], max(len(sources) - _SOURCES, 0))


def _weight(group: Sequence[Finding], titles: Mapping[str, str], lang: Lang) -> Iterator[str]:
    """Why a flag weighs what it does, where that does not follow from the flag itself: others agree, or the policy was changed."""
    agreeing = [
        rule for finding in group for rule in finding.facts.get("agrees_with", "").split(", ") if rule
    ]
    if agreeing:
        others = dict.fromkeys(titles.get(rule, rule) for rule in agreeing)
        yield heading("agrees", lang, others="; ".join(others))
    for reason in dict.fromkeys(finding.facts["lowered"] for finding in group if "lowered" in finding.facts):
        yield heading("lowered", lang, reason=reason)


def _tells_more(other: str, text: str) -> bool:
    """Whether the other names the same source and the same paragraphs, and then some."""
    return other.startswith((f"{text},", f"{text};"))


def _all_say(group: Sequence[Finding], patterns: Sequence[str], shipment: Shipment, lang: Lang) -> str:
    """The sentence of the first, and of the others what is different in it, or at least where they stand."""
    first, pattern = group[0], patterns[0]
    text = cards.filled(pattern, first.facts, lang)
    others: list[str] = []
    for finding in group[1:]:
        if finding.facts and _apart_from_role(finding) == _apart_from_role(first):
            continue
        differs = [
            cards.filled(f"{{{name}}}", finding.facts, lang)
            for name in cards.in_order(pattern)
            if finding.facts.get(name) != first.facts.get(name) and name not in _WHERE
        ]
        where = place(finding.subject, shipment, lang) if finding.subject != first.subject else ""
        others.append(": ".join(part for part in (where, ", ".join(dict.fromkeys(differs))) if part))
    told = [other for other in dict.fromkeys(others) if other]
    return f"{text} {heading('also', lang, others='; '.join(told))}" if told else text


def _apart_from_role(finding: Finding) -> dict[str, str]:
    """What the finding says, save in which of its roles a party is meant."""
    return {fact: value for fact, value in finding.facts.items() if fact != "role"}


def _unknown(
    reasons: Sequence[tuple[Finding, ...]],
    missing: Sequence[tuple[Finding, ...]],
    shipment: Shipment,
    lang: Lang,
) -> Iterator[Missing]:
    """What to ask, each question once, with the numbers of the reasons that ask it; what is missing without a question by
    what it says."""
    asked: dict[str, list[tuple[str, str]]] = {}
    for number, group in enumerate(reasons, start=1):
        question = _question(group, shipment, lang)
        if question:
            asked.setdefault(question, []).append(
                (cards.title(group[0].card, lang, group[0].variant), f"→ {number}")
            )
    for group in missing:
        question = _question(group, shipment, lang)
        if question is None:
            patterns = [cards.summary_pattern(each.card, each.variant, lang) for each in group]
            question = _all_say(group, patterns, shipment, lang)
        asked.setdefault(question, []).append(
            (cards.title(group[0].card, lang, group[0].variant), group[0].rule)
        )
    for question, whence in asked.items():
        titles = ", ".join(dict.fromkeys(title for title, _ in whence))
        yield Missing(question, titles, tuple(dict.fromkeys(rule for _, rule in whence)))


def _question(group: Sequence[Finding], shipment: Shipment, lang: Lang) -> str | None:
    patterns = [cards.question_pattern(finding.card, finding.variant, lang) for finding in group]
    told = [pattern for pattern in patterns if pattern is not None]
    return _all_say(group, told, shipment, lang) if len(told) == len(group) else None


def _noted(group: Sequence[Finding], shipment: Shipment, lang: Lang) -> str:
    title = cards.title(group[0].card, lang, group[0].variant)
    places = dict.fromkeys(place(finding.subject, shipment, lang) for finding in group if finding.subject)
    where = f" ({', '.join(places)})" if places else ""
    return f"{title}{where}, {group[0].rule}"
