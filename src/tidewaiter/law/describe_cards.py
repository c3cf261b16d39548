"""Showing a rule's card: what it may say, ask and leave to be done, why, and on which sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tidewaiter.law.describe_controls import cited
from tidewaiter.model.card import Card

__all__ = ["card_lines", "plain", "wordings"]

_PLACE = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*?)(?:_en|_de)?\}")
_WORDS = {
    "en": (
        "says",
        "asks",
        "to be done",
        "why",
        "source",
        "guidance, follows known_at",
        "since",
        "follows as_of",
    ),
    "de": ("sagt", "fragt", "zu tun", "warum", "Quelle", "Leitlinie, folgt known_at", "seit", "folgt as_of"),
}


def card_lines(card: Card, lang: str) -> Iterator[str]:
    """The card, line by line; the facts that a sentence is filled with stand in angle brackets."""
    says, asks, to_do, why, source, guidance, since, law = _WORDS.get(lang, _WORDS["en"])
    yield f"{card.slug}: {card.title.get(lang, card.title['en'])}"
    if card.guidance:
        yield f"{guidance}{f', {since} {card.since}' if card.since else ''}"
    elif card.regime is not None:
        yield f"{card.regime.value}, {law}"
    yield f"{why}: {card.why}"
    yield from (f"{says}: {text}" for text in wordings(card.summary, lang))
    yield from (f"{asks}: {text}" for text in wordings(card.question, lang))
    for words in card.tasks.values():
        yield f"{to_do}: {plain(words.get(lang) or words.get('en', ''))}"
    yield from (f"{source}: {cited(citation)}" for citation in card.citations)


def wordings(words: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """Every wording in `lang`, the plain one first, each once."""
    told = {key: text for key, text in words.items() if key.partition(".")[0] == lang}
    ordered = sorted(told, key=lambda key: key != lang)
    return tuple(dict.fromkeys(plain(told[key]) for key in ordered))


def plain(text: str) -> str:
    """The sentence with the names of its facts in angle brackets, on one line."""
    return " ".join(_PLACE.sub(lambda place: f"‹{place[1].replace('_', ' ')}›", text).split())
