from __future__ import annotations

import msgspec

from rules.papers import LAW
from tidewaiter.law.check_red_flags import red_flag_faults
from tidewaiter.law.load import Law
from tidewaiter.law.red_flags import RedFlag, Treated
from tidewaiter.rules.registry import RULES

FLAGS = LAW.red_flags.flags
MAKE_ONE_ASK = (
    "why",
    "because",
    "suspicious",
    "sanction",
    "red flag",
    "diversion",
    "report",
    "verdacht",
    "sanktion",
    "warn",
)


def with_flag(id: str, **changes: object) -> Law:
    flags = tuple(msgspec.structs.replace(flag, **changes) if flag.id == id else flag for flag in FLAGS)
    return msgspec.structs.replace(LAW, red_flags=msgspec.structs.replace(LAW.red_flags, flags=flags))


def test_all_are_there_and_nothing_is_wrong() -> None:
    assert len(FLAGS) == 111
    assert list(red_flag_faults(LAW)) == []


def test_a_flag_said_computed_is_cited_by_a_rule_that_is_there() -> None:
    rules = {rule.slug for rule in RULES}
    for flag in FLAGS:
        assert set(flag.rules) <= rules
        if flag.treated is Treated.COMPUTED:
            assert all(flag.id in LAW.card(rule).flags for rule in flag.rules)


def test_a_rule_of_red_flags_cites_the_guidance_of_its_flags() -> None:
    for slug, card in LAW.cards.items():
        if slug.startswith("red_flags/"):
            named = {LAW.red_flags.flag(id).citation.instrument[:22] for id in card.flags}
            assert named <= {citation.instrument[:22] for citation in card.citations}, slug


def test_a_rule_that_does_not_cite_its_flag_is_a_fault() -> None:
    law = with_flag("KYC-05", rules=("red_flags/young_company",))
    assert any("does not cite it" in fault for fault in red_flag_faults(law))
    assert any(
        "there is no rule" in fault
        for fault in red_flag_faults(with_flag("KYC-05", rules=("red_flags/gone",)))
    )


def test_a_flag_that_lacks_what_its_treatment_needs_is_a_fault() -> None:
    for treated in Treated:
        law = with_flag("KYC-05", treated=treated, rules=(), question=None, why="")
        assert any("KYC-05: does not give" in fault for fault in red_flag_faults(law)), treated


def test_questions_tip_nobody_off() -> None:
    for question in LAW.red_flags.questions:
        for text in (question.en, question.de):
            assert text.endswith("?")
            assert not any(word in text.casefold() for word in MAKE_ONE_ASK), text


def test_every_flag_has_its_own_words_and_a_reason() -> None:
    def told(flag: RedFlag) -> bool:
        return bool(flag.title["en"] and flag.title["de"] and flag.reason and flag.citation.instrument)

    assert all(told(flag) for flag in FLAGS)
