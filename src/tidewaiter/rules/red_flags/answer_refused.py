"""red_flags/answer_refused: a question was put and not answered (15 CFR Part 732, Supp. No. 3; FIN-2023-Alert004)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.completeness.vague import is_vague
from tidewaiter.rules.questionnaire import PREFIX, is_telling
from tidewaiter.rules.red_flags.flag import raised
from tidewaiter.rules.red_flags.phrases import said

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/answer_refused"
_REFUSED = ("refuse", "declined", "verweigert", "abgelehnt")
_SAYS_NO_MORE = (
    "confidential|not_for_disclosure|undisclosed",
    "will|do|does|would|can|may|must not disclose|say|tell|state|answer|share",
    "won't|can't|cannot disclose|say|tell|state|answer|share|provide|name",
    "no comment|answer|information given|provided|received",
    "no comment",
    "no answer",
    "prefers|prefer|wishes|wish not to say|disclose|answer|tell",
    "vertraulich|geheim|keine_auskunft|ohne_angabe|keine_antwort",
    "möchte|will|kann|darf .. nicht sagen|nennen|angeben|mitteilen|beantworten",
    "отказ*|конфиденциально|коммерческая_тайна|не_сообщает|не_раскрывает",
    "gizli|ticari_sır|cevap_verilmedi",
)
# Questions whose answer says where goods go and what for, so that words that say nothing are an evasion.
_ON_THE_USE = (
    "end_use",
    "end_user",
    "reexport",
    "stays",
    "product_knowledge",
    "state_body",
    "completeness/end_use",
    "completeness/end_user",
)


def lacking(brief: Brief, law: Law) -> str | None:
    """Nothing: an order without answers has refused none."""
    return None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each question that the order records as refused, whatever else it says of it: high; and a medium one for
    each on use, user or further way that is answered by words that say nothing."""
    for asked, answer in sorted(brief.shipment.answers.items()):
        variant = _variant(asked, answer, law)
        if variant is None:
            continue
        pointer = "/answers/" + asked.replace("~", "~0").replace("/", "~1")
        facts = {"question": asked, "answer": answer.strip() or "-", **_told(asked, law)}
        severity = "medium" if variant else None
        yield raised(law.card(SLUG), pointer, facts, severity=severity, variant=variant)


def _variant(asked: str, answer: str, law: Law) -> str | None:
    """Empty for a refusal, `vague` for an answer that says nothing, None for any other and for what another rule tells."""
    if answer.strip(" .!'\"()").casefold().startswith(_REFUSED):
        return ""
    if any(
        asked == f"{PREFIX}{question.slug}" and is_telling(question, answer)
        for question in law.red_flags.questions
    ):
        return None
    if said(answer, _SAYS_NO_MORE, denied_too=True):
        return ""
    return "vague" if asked.removeprefix(PREFIX) in _ON_THE_USE and is_vague(answer) else None


def _told(asked: str, law: Law) -> dict[str, str]:
    """What was asked in words: the question of the questionnaire, else what the rule of that name is called, else the id."""
    for question in law.red_flags.questions:
        if asked == f"{PREFIX}{question.slug}":
            return {"question_en": question.en, "question_de": question.de}
    card = law.cards.get(asked)
    title = card.title if card else {}
    return {f"question_{lang}": title.get(lang, asked.replace("_", " ")) for lang in ("en", "de")}
