from __future__ import annotations

from typing import Any

from rules.papers import decided, plain_finding
from rules.red_flags.orders import CHIP, asked_of
from tidewaiter.model.decision import Decision
from tidewaiter.model.words import Level
from tidewaiter.wording.labels import Lang
from tidewaiter.wording.memo import memo
from tidewaiter.wording.questionnaire import questionnaire

TOLD = ("red flag", "suspic", "sanction", "divers", "listed", "verdacht", "warnzeichen", "sanktion", "umgeh")


def decision(**fields: Any) -> Decision:
    order = {
        "line": CHIP,
        "history": {"first_order": True},
        "payment": {"payer": "Third Example", "payer_country": "AE"},
    }
    return decided(asked_of(**{**order, **fields}))


def test_it_asks_the_buyer_and_the_file_each_once_in_both_languages() -> None:
    english, german = (questionnaire(decision(), lang) for lang in Lang)
    assert (len(english.buyer), len(english.file)) == (len(german.buyer), len(german.file))
    assert any("who pays for this order" in question for question in english.buyer)
    assert any("Will the goods stay" in question for question in english.buyer)
    assert any("list price" in question for question in english.file)
    assert len(set(english.buyer)) == len(english.buyer)


def test_it_tells_nobody_why() -> None:
    for lang in Lang:
        asked = questionnaire(decision(), lang)
        text = " ".join(asked.buyer).casefold()
        assert not [word for word in TOLD if word in text]
        assert "red_flags/" not in text


def test_what_is_answered_is_not_asked() -> None:
    answers = {"red_flags/payer_not_buyer": "our parent", "flag/stays": "yes, in Bremen"}
    asked = " ".join(questionnaire(decision(answers=answers), Lang.EN).buyer)
    assert "who pays for this order" not in asked
    assert "Will the goods stay" not in asked


def test_where_nothing_is_asked_it_is_empty() -> None:
    assert questionnaire(decided(asked_of()), Lang.EN) == ((), ())


def test_the_memo_says_why_two_notes_became_a_review() -> None:
    brief = asked_of({"website": "none", "incorporated": "2026-02-01"})
    told = memo(decided(brief), brief.shipment, Lang.EN)
    assert [reason.says.count("another sign agrees") for reason in told.reasons] == [1, 1]
    assert "No site and no mail domain of its own" in told.reasons[1].says
    assert "Company younger than 24 months" in told.reasons[0].says or "younger" in told.reasons[0].says


def test_the_memo_says_that_a_flag_was_lowered() -> None:
    brief = asked_of()
    finding = plain_finding(
        Level.REVIEW, rule="red_flags/a", severity="high", facts={"lowered": "seen too often"}
    )
    from rules.papers import decided_with

    told = memo(decided_with(brief.shipment, finding), brief.shipment, Lang.DE)
    assert "vermerkte Änderung: seen too often" in told.reasons[0].says
