"""What the papers say of end uses: statements, signs, denials, and where each may stand."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.words import Standing
from tidewaiter.rules.uses_read import undenied
from tidewaiter.rules.uses_stated import answer_of, answered_signs, signs, stated_in

RULE = "export/us/military_end_use"


def _found(*uses: EndUse, **fields: Any) -> list[tuple[str, bool, str]]:
    brief = shipped("2026-08-01", home="US", to="CN", **fields)
    return [(sign.words, sign.stated, sign.pointer) for sign in signs(brief, LAW, *uses, rule=RULE)]


def test_statements_stand_first_and_each_place_is_named() -> None:
    parties = [
        {"role": "buyer", "name": "Army Supply", "country": "CN"},
        {
            "role": "end_user",
            "name": "Example",
            "aliases": ["PLA Navy"],
            "industry": "weapons factory",
            "country": "CN",
        },
    ]
    found = _found(EndUse.MILITARY, end_use="For the military", parties=parties, notes="for the army")
    assert found == [
        ("For the military", True, "/end_use"),
        ("PLA Navy", True, "/parties/1/name"),
        ("weapons factory", True, "/parties/1/industry"),
        ("Army", False, "/parties/0/name"),
        ("for the army", False, "/notes"),
    ]


def test_only_the_uses_that_are_asked_for_are_found() -> None:
    assert _found(EndUse.NUCLEAR, end_use="Military drones") == []
    assert [words for words, *_ in _found(EndUse.UAV, end_use="Military drones")] == ["drones"]


@pytest.mark.parametrize(
    ("field", "pointer"),
    [
        ({"notes": "battle tank"}, "/notes"),
        ({"packing": "battle tank"}, "/packing"),
        ({"documents": ["battle tank"]}, "/documents/0"),
        ({"delivery": {"instructions": "battle tank"}}, "/delivery/instructions"),
        ({"delivery": {"place": "battle tank"}}, "/delivery/place"),
        ({"payment": {"payer": "battle tank"}}, "/payment/payer"),
    ],
)
def test_what_others_wrote_beside_is_a_sign_at_most(field: dict[str, Any], pointer: str) -> None:
    assert _found(EndUse.MILITARY, **field) == [("battle tank", False, pointer)]


def test_the_answer_is_read_like_the_end_use() -> None:
    assert _found(EndUse.MILITARY, answers={RULE: "battle tanks"}) == [
        ("battle tanks", True, "/answers/export~1us~1military_end_use")
    ]
    assert _found(EndUse.MILITARY, answers={"export/us/other": "battle tanks"}) == []


@pytest.mark.parametrize(
    ("answer", "standing"),
    [
        ("no", Standing.NO),
        ("  No. ", Standing.NO),
        ("Civil use only!", Standing.NO),
        ("zivil", Standing.NO),
        ("民用", Standing.NO),
        ("Yes", Standing.YES),
        ("да", Standing.YES),
        ("no idea", Standing.UNKNOWN),
        ("refused", Standing.UNKNOWN),
        ("", Standing.UNKNOWN),
    ],
)
def test_an_answer_counts_where_it_is_one(answer: str, standing: Standing) -> None:
    brief = shipped("2026-08-01", home="US", to="CN", answers={RULE: answer})
    assert answer_of(brief, LAW, RULE) is standing


def test_what_a_text_states_can_be_asked_alone() -> None:
    assert stated_in("Survey of fields", LAW, EndUse.CIVIL_FLIGHT) == ("Survey",)
    assert stated_in(None, LAW, EndUse.UAV) == ()
    assert stated_in("model aircraft", LAW, EndUse.UAV) == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Salvation Army kitchen", "kitchen"),
        ("not for military fields", "not              fields"),
        ("for military use", "for military use"),
        ("chemical weapons", "chemical weapons"),
    ],
)
def test_what_is_innocent_or_denied_is_taken_out(text: str, left: str) -> None:
    assert undenied(text, LAW).strip() == left


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ({"notes": "army"}, True),
        ({"packing": "army"}, True),
        ({"documents": ["army"]}, True),
        ({"delivery": {"instructions": "army"}}, True),
        ({"payment": {"payer": "army"}}, True),
        # Streets are called after armies.
        ({"delivery": {"place": "army"}}, False),
    ],
)
def test_a_word_that_may_mean_a_use_is_a_sign_beside_but_not_in_a_place(
    field: dict[str, Any], found: bool
) -> None:
    assert bool(_found(EndUse.MILITARY, **field)) is found


def test_every_sign_that_stays_stands_where_it_stood() -> None:
    text = "Salvation Army kitchen, not for nuclear use, not for chemical weapons, spare parts"
    left = undenied(text, LAW)
    assert len(left) == len(text)
    assert {one for one, other in zip(left, text, strict=True) if one != other} == {" "}
    assert left.endswith("spare parts")


@pytest.mark.parametrize(
    "text",
    [
        "Not for nuclear use, for military vehicles",
        "Not for nuclear use and for military vehicles",
        "Not for drones, used in military vehicles or aircraft",
        "Not nuclear - military vehicles",
        "Not nuclear, military use",
        "Not for nuclear use\nMilitary vehicles",
        "Nuclear use no, military use yes",
        "Keine nukleare Nutzung, für militärische Fahrzeuge",
        "нет, военного назначения",
    ],
)
def test_a_denial_ends_where_another_thought_begins(text: str) -> None:
    assert _found(EndUse.MILITARY, end_use=text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Not for use in nuclear, chemical or military vehicles",
        "Not for nuclear/chemical/military purposes",
        "Not for military or nuclear purposes and not for missiles",
        "Not for any\nmilitary use",
        "The goods will not be used for any purpose connected with chemical, biological or nuclear weapons, or missiles "
        "capable of delivering such weapons",
        "Keine Verwendung für militärische, nukleare oder chemische Waffen",
        "не для военных, ядерных или ракетных целей",
        "不用于军事目的",
    ],
)
def test_a_denial_of_a_list_denies_all_of_it(text: str) -> None:
    uses = set(EndUse) - {EndUse.MAKING, EndUse.CIVIL_FLIGHT}
    assert _found(*uses, end_use=text) == []


@pytest.mark.parametrize("text", ["无线电台 军用", "不锈钢军用零件", "无人机 军用"])
def test_a_chinese_word_that_only_begins_like_a_denial_denies_nothing(text: str) -> None:
    assert ("军用", True, "/end_use") in _found(EndUse.MILITARY, end_use=text)


@pytest.mark.parametrize(
    ("answer", "stated"),
    [
        ("yes", [True]),
        ("Ja.", [True]),
        ("yes, for lorries", [False]),
        ("no", []),
        ("for a dairy", []),
        ("", []),
    ],
)
def test_a_bare_yes_is_a_statement_where_nothing_else_is_said(answer: str, stated: list[bool]) -> None:
    brief = shipped("2026-08-01", home="US", to="CN", answers={RULE: answer})
    found = answered_signs(brief, LAW, EndUse.MILITARY, rule=RULE)
    assert [sign.stated for sign in found] == stated


@pytest.mark.parametrize(
    "text",
    [
        "Vehículos militares del ejército",
        "per uso militare",
        "voor militair gebruik",
        "do zastosowań wojskowych",
        "для військової техніки",
        "軍事目的の車両",
        "用於軍用車輛",
        "군사용 차량",
        "mục đích quân sự",
        "للأغراض العسكرية",
        "สำหรับทหาร",
    ],
)
def test_a_military_use_is_found_in_other_languages(text: str) -> None:
    assert _found(EndUse.MILITARY, end_use=text) != []


@pytest.mark.parametrize(
    "text",
    [
        "Missile Command arcade game",
        "Torpedo ladle car of a steel works",
        "Study of artillery fungus",
        "no para uso militar",
    ],
)
def test_what_only_sounds_military_is_nothing(text: str) -> None:
    assert _found(EndUse.MILITARY, end_use=text) == []


@pytest.mark.parametrize(
    "text", ["m\u0456litary use", "\u0432o\u0435\u043d\u043d\u044b\u0445 \u0446e\u043b\u0435\u0439"]
)
def test_a_word_of_two_alphabets_is_read_in_one(text: str) -> None:
    assert _found(EndUse.MILITARY, end_use=text) == [(text, True, "/end_use")]


@pytest.mark.parametrize("use", list(EndUse))
def test_every_phrase_is_found_in_itself(use: EndUse) -> None:
    """No phrase is hidden by another of its own use, and none is so written that nothing can meet it."""
    listed = LAW.use_words.uses[use]
    for spelt in (*listed.stated, *listed.named):
        text = spelt.replace("*", "")
        assert stated_in(text, LAW, use), (use, spelt)


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ({"address": "Naval base, Building 5, Example"}, [("Naval base", False, "/parties/0/address")]),
        ({"address": {"building": "Military base 4"}}, [("Military base", False, "/parties/0/address")]),
        ({"address": "12 Army Road, Example"}, []),
        ({"email": "stores@navy.mil.cn"}, [("stores@navy.mil.cn", False, "/parties/0/email")]),
        ({"email": "a@example.mil"}, [("a@example.mil", False, "/parties/0/email")]),
        ({"website": "https://www.mod.gov.cn/"}, [("https://www.mod.gov.cn/", False, "/parties/0/website")]),
        ({"email": "a@milk.cn"}, []),
        ({"email": "a@mod.cn"}, []),
        ({"website": "https://example.cn/mil"}, []),
    ],
)
def test_address_and_domain_are_signs_where_they_are_a_forces(
    field: dict[str, Any], found: list[tuple[str, bool, str]]
) -> None:
    user = {"role": "end_user", "name": "Example", "country": "CN", **field}
    assert _found(EndUse.MILITARY, parties=[user]) == found


@pytest.mark.parametrize("answer", ["ναι", "სამხედრო", "yes"])
def test_an_answer_that_nobody_here_reads_is_a_sign(answer: str) -> None:
    brief = shipped("2026-08-01", home="US", to="CN", answers={RULE: answer})
    assert answered_signs(brief, LAW, EndUse.MILITARY, rule=RULE) != ()


def test_the_answer_to_the_question_for_the_end_use_is_one() -> None:
    found = _found(EndUse.MILITARY, answers={"completeness/end_use": "battle tanks"})
    assert found == [("battle tanks", True, "/answers/completeness~1end_use")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trams built in Valencia", False),
        ("Machines installed in Spain", False),
        ("To be built in control cabinets", True),
        ("Built into Valencia trams", True),
        ("To be built in UAVs", True),
    ],
)
def test_built_in_before_a_name_says_where(text: str, found: bool) -> None:
    assert bool(stated_in(text, LAW, EndUse.BUILT_IN)) is found
