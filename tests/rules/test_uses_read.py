"""How a text is read that denies, breaks off, goes on in another field, or is misspelt."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import LAW
from tidewaiter.law.use_words import EndUse
from tidewaiter.model.words import Standing
from tidewaiter.rules.uses_read import read_text
from tidewaiter.rules.uses_stated import answer_of, signs
from tidewaiter.text.phrases import plain

RULE = "export/us/military_end_use"


def _found(*uses: EndUse, **fields: Any) -> list[tuple[str, bool, str]]:
    brief = shipped("2026-08-01", home="US", to="CN", **fields)
    return [(sign.words, sign.stated, sign.pointer) for sign in signs(brief, LAW, *uses, rule=RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "nein, militärische Nutzung",
        "no, military use",
        "non, usage militaire",
        "нет, военного назначения",
        "hayır, askeri kullanım",
        "否，军用",
        "خیر، کاربرد نظامی",
        "nee, militair gebruik",
        "não, uso militar",
        "nie, zastosowanie wojskowe",
        "ne, vojenské použití",
        "nem, katonai cél",
        "ні, військового призначення",
        "لا، استخدام عسكري",
        "いいえ、軍用",
        "아니요, 군사용",
        "không, mục đích quân sự",
        "tidak, penggunaan militer",
        "askeri kullanım değil",
    ],
)
def test_a_no_of_each_language_leaves_no_statement(text: str) -> None:
    found = _found(EndUse.MILITARY, end_use=text)
    assert found
    assert not any(stated for _, stated, _ in found)
    brief = shipped("2026-08-01", home="US", to="CN", answers={RULE: text})
    assert answer_of(brief, LAW, RULE) is Standing.UNKNOWN


@pytest.mark.parametrize(
    "text",
    ["keine militärische Nutzung", "nein, keine militärische Nutzung", "No. Civil use only", "nein, zivil"],
)
def test_an_answer_of_several_parts_says_no_where_each_does(text: str) -> None:
    brief = shipped("2026-08-01", home="US", to="CN", answers={RULE: text})
    assert answer_of(brief, LAW, RULE) is Standing.NO


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Radios of military\nvehicles", "military\nvehicles"),
        ("Radios of military\r\nvehicles", "military\r\nvehicles"),
        ("Radios of mili-\ntary vehicles", "mili-\ntary vehicles"),
        ("Parts for battle-\ntanks", "battle-\ntanks"),
        ("For the\nMilitary", "For the\nMilitary"),
    ],
)
def test_a_use_on_two_lines_is_stated(text: str, words: str) -> None:
    assert (words, True, "/end_use") in _found(EndUse.MILITARY, end_use=text)


def test_a_line_that_ends_in_the_middle_of_a_denial_denies_still() -> None:
    assert _found(EndUse.MILITARY, end_use="Not for mili-\ntary use") == []
    assert _found(EndUse.MILITARY, end_use="Not for any\nmilitary use") == []


@pytest.mark.parametrize(
    ("use", "fields", "pointer"),
    [
        (EndUse.MILITARY, {"end_use": "Repair of battle", "notes": "tanks"}, "/end_use"),
        (EndUse.MILITARY, {"end_use": "Repair of battle", "answers": {RULE: "tanks, all"}}, "/end_use"),
        (
            EndUse.CHIP_FAB,
            {"line": {"description": "Valve for a chip"}, "end_use": "factory"},
            "/goods/0/description",
        ),
        (
            EndUse.CHIP_FAB,
            {"line": {"description": "A", "part_of": "chip"}, "end_use": "factory"},
            "/goods/0/part_of",
        ),
        (EndUse.CHIP_FAB, {"line": {"description": "chip", "part_of": "factory"}}, "/goods/0/description"),
        (EndUse.CHIP_FAB, {"line": {"description": "plant"}, "end_use": "Valves of a chip"}, "/end_use"),
    ],
)
def test_a_use_in_two_fields_is_a_sign(use: EndUse, fields: dict[str, Any], pointer: str) -> None:
    assert [(stated, at) for _, stated, at in _found(use, **fields)] == [(False, pointer)]


def test_two_fields_are_no_sign_where_each_is_one_by_itself() -> None:
    found = _found(EndUse.MILITARY, end_use="Office", line={"description": "battle tank"}, notes="Dairy")
    assert [pointer for *_, pointer in found] == ["/goods/0/description"]


@pytest.mark.parametrize(
    "text",
    [
        "mlitary vehicle",
        "millitary",
        "militray use",
        "mi1itary",
        "wepons",
        "amunition",
        "m i l i t a r y   u s e",
        "f o r m i l i t a r y u s e",
        "m.i.l.i.t.a.r.y",
        "M-I-L-I-T-A-R-Y",
        "mili\u200btary",
        "mili tary",
        "milit\nary",
        "militärsche Nutzung",
        "военого назначения",
        "м и н о б о р о н ы",
    ],
)
def test_a_word_that_is_misspelt_or_spelt_out_is_a_sign(text: str) -> None:
    assert _found(EndUse.MILITARY, end_use=text) != []
    assert _found(EndUse.MILITARY, end_use=f"for a dairy, not for {text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Socket set, pocket rack and rocker arm",
        "Solder for an unclear purpose",
        "A place of worship in Grenada",
        "Compat mode",
        "U. S. A. F. G.",
        "Обороты двигателя, орудия труда",
    ],
)
def test_what_is_one_letter_off_and_means_itself_is_nothing(text: str) -> None:
    uses = set(EndUse) - {EndUse.MAKING, EndUse.CIVIL_FLIGHT}
    assert _found(*uses, end_use=text) == []


@pytest.mark.parametrize("spelt", LAW.use_words.misspelt)
def test_each_word_that_is_put_right_stands_in_a_phrase(spelt: str) -> None:
    phrases = " ".join(
        each
        for use in LAW.use_words.uses.values()
        for group in (use.stated, use.named, use.hint)
        for each in group
    )
    stems = {word.strip("*") for word in plain(phrases).letters.split()}
    assert any(plain(spelt).letters.startswith(stem) for stem in stems if len(stem) > 3)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("spare parts for tanks of the army", EndUse.MILITARY),
        ("tanks of the Kazakh army", EndUse.MILITARY),
        ("Ersatzteile für Panzer der Armee", EndUse.MILITARY),
        ("Panzer der kasachischen Armee", EndUse.MILITARY),
        ("interception des télécommunications", EndUse.SURVEILLANCE),
        ("répression interne des opposants", EndUse.REPRESSION),
        ("surveillance des opposants", EndUse.REPRESSION),
        ("Überwachung von Oppositionellen", EndUse.REPRESSION),
    ],
)
def test_words_of_use_that_state_it_outright(text: str, use: EndUse) -> None:
    assert use in {found.use for found in read_text(text, LAW) if found.stated}


@pytest.mark.parametrize(
    "text", ["water tanks", "Panzerschlauch", "fuel tanks of the mill", "surveillance camera"]
)
def test_ordinary_words_state_no_such_use(text: str) -> None:
    assert not [found for found in read_text(text, LAW) if found.stated]
