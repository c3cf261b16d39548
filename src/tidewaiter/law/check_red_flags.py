"""Checking the red flags on file: each treated as it says, by rules and questions that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import RedFlag, Treated

__all__ = ["red_flag_faults"]


def red_flag_faults(law: Law) -> Iterator[str]:
    """What is wrong, one line each."""
    asked = {question.slug: question for question in law.red_flags.questions}
    for twice, count in Counter(flag.id for flag in law.red_flags.flags).items():
        if count > 1:
            yield f"red flag {twice}: stands {count} times"
    for flag in law.red_flags.flags:
        yield from _flag(flag, law)
        if flag.question and flag.id not in (asked[flag.question].flags if flag.question in asked else ()):
            yield f"red flag {flag.id}: no question {flag.question} asks for it"
    known = {flag.id: flag for flag in law.red_flags.flags}
    for question in law.red_flags.questions:
        for id in question.flags:
            if id not in known or known[id].question != question.slug:
                yield f"question {question.slug}: asks for {id}, which does not name it"
    for card in law.cards.values():
        for id in card.flags:
            if id not in known or card.slug not in known[id].rules:
                yield f"{card.slug}: carries the red flag {id}, which does not name the rule"


def _flag(flag: RedFlag, law: Law) -> Iterator[str]:
    wanted = {
        Treated.COMPUTED: bool(flag.rules) and not flag.why,
        Treated.ASKED: bool(flag.question) and not flag.rules and not flag.why,
        Treated.HISTORY: bool(flag.why) and not flag.question,
        Treated.NOT_POSSIBLE: bool(flag.why) and not flag.rules and not flag.question,
    }
    if not wanted[flag.treated]:
        yield f"red flag {flag.id}: does not give what {flag.treated.value} needs"
    for slug in flag.rules:
        if slug not in law.cards:
            yield f"red flag {flag.id}: there is no rule {slug}"
        elif flag.id not in law.cards[slug].flags:
            yield f"red flag {flag.id}: the card of {slug} does not cite it"
