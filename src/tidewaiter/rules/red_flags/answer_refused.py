"""red_flags/answer_refused: a question was put and not answered (15 CFR Part 732, Supp. No. 3; FIN-2023-Alert004)."""

from __future__ import annotations

from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.rules.questionnaire import PREFIX
from tidewaiter.rules.red_flags.flag import raised

__all__ = ["SLUG", "find", "lacking"]

SLUG = "red_flags/answer_refused"
_REFUSED = ("refuse", "declined", "verweigert", "abgelehnt")


def lacking(brief: Brief, law: Law) -> str | None:
    """Nothing: an order without answers has refused none."""
    return None


def find(brief: Brief, law: Law) -> Iterator[Finding]:
    """A flag for each question that the order records as refused, whatever else it says of it."""
    for asked, answer in sorted(brief.shipment.answers.items()):
        if answer.strip(" .!'\"()").casefold().startswith(_REFUSED):
            pointer = "/answers/" + asked.replace("~", "~0").replace("/", "~1")
            yield raised(law.card(SLUG), pointer, {"question": asked, **_told(asked, law)})


def _told(asked: str, law: Law) -> dict[str, str]:
    """What was asked in words: the question of the questionnaire, else what the rule of that name is called, else the id."""
    for question in law.red_flags.questions:
        if asked == f"{PREFIX}{question.slug}":
            return {"question_en": question.en, "question_de": question.de}
    card = law.cards.get(asked)
    title = card.title if card else {}
    return {f"question_{lang}": title.get(lang, asked.replace("_", " ")) for lang in ("en", "de")}
