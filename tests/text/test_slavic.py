"""Names of Russian, Ukrainian and Belarusian firms against their English ones: forms, not one guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firms import is_hit
from tidewaiter.model.words import AskedKind, EntityKind
from tidewaiter.refdata.slavic_translations import slavic_stem, slavic_terms
from tidewaiter.text.forms import MOST_FORMS
from tidewaiter.text.named_after import dotted_initials, without_honours
from tidewaiter.text.names import analyse
from tidewaiter.text.prepared import readings
from tidewaiter.text.slavic import firm_forms, slavic_term
from tidewaiter.text.words import word


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Арзамасский машиностроительный завод", "Arzamas Machine Building Plant JSC"),
        ("АО «Московский завод приборостроения»", "Moscow Instrument Making Plant"),
        ("ООО «Уральский научно-исследовательский институт керамики»", "Ural Research Institute of Ceramics LLC"),
        ("Научно-производственное объединение «Примерка»", "NPO Primerka"),
        ("НПО «Примерка»", "Scientific and Production Association Primerka"),
        ("НПП «Примерка»", "Research and Production Enterprise Primerka"),
        ("Министерство обороны Российской Федерации", "Ministry of Defence of the Russian Federation"),
        ("Черноморский судоремонтный завод «Примерка»", "Black Sea Ship Repair Plant Primerka"),
        ("Минский электротехнический завод имени В.И. Примерова", "Minsk Electrotechnical Plant named after V.I. Primerov"),
        ("Машиностроительное КБ имени А.Б. Выдумкина", "Vydumkin Machine Building Design Bureau"),
        ("Мінскі завод шасі", "Minsk Plant Shasi"),
        ("Харківський машинобудівний завод «Зразок»", "Kharkiv Machine Building Plant Zrazok"),
        ("Общество c ограниченной отвественностью «Выдумка»", "Vydumka LLC"),
        ("Прайм Секьюрити Девелопмент Выдумка", "Prime Security Development Vydumka"),
    ],
)  # fmt: skip
def test_translations_and_spellings_of_one_firm_are_hits(asked: str, listed: str) -> None:
    assert is_hit(asked, listed)


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Уральский научно-исследовательский институт керамики", "Omsk Research Institute of Ceramics"),
        ("Научно-исследовательский институт приборостроения", "Research Institute of Machine Building"),
        ("НПО «Примерка»", "NPO Vydumka"),
        ("Московский машиностроительный завод", "Minsk Machine Building Plant"),
        ("Центральное конструкторское бюро «Выдумка»", "Central Design Bureau Primerka"),
        ("Завод имени А.Б. Выдумкина", "Plant named after C.D. Primerov"),
        ("Институт физики имени Выдумкина", "Primerov Institute of Physics"),
        ("Министерство обороны Российской Федерации", "Ministry of Defence of the Republic of Belarus"),
        ("Машиностроительный завод «Выдумка»", "Machine Building Plant"),
    ],
)  # fmt: skip
def test_firms_that_share_only_words_of_many_firms_are_not(asked: str, listed: str) -> None:
    assert not is_hit(asked, listed)


def test_a_term_of_several_words_is_one_with_its_english_first() -> None:
    size, forms = slavic_term(["Научно", "исследовательского", "института"], 0)
    assert size == 2
    assert forms[0] == "scientificresearch"
    assert "nauchnoissledovatelskogo" in forms
    assert slavic_term(["Выдумка"], 0) == (0, ())


def test_several_words_as_one_weigh_what_these_weigh_and_distinguish_as_they_do() -> None:
    joined = word("machinebuilding")
    assert joined.weight == word("machine").weight + word("building").weight
    assert not joined.distinctive
    assert word("blacksea").distinctive


def test_an_adjective_of_a_place_has_the_place_beside_it() -> None:
    assert {"arzamasskiy", "arzamas"} <= set(firm_forms("Арзамасский"))
    assert {"vydumkina", "vydumkin"} <= set(firm_forms("Выдумкина"))
    assert firm_forms("Выдумка") == ()


def test_who_a_firm_is_named_after_stands_in_the_first_case_too() -> None:
    tokens = ["plant", "imeni", "akademika", "ab", "vydumkina"]
    assert without_honours(tokens) == [
        ("plant", ()),
        ("vydumkina", ("vydumkin", "abvydumkin", "abvydumkina")),
    ]
    assert without_honours(["named", "after"]) == [("named", ()), ("after", ())]
    assert dotted_initials("A.B. Vydumkin Institute") == {"ab"}


def test_small_words_are_none_of_a_firms_words_unless_little_else_is_left() -> None:
    assert analyse("Institute for the Study of Salt", EntityKind.ORGANISATION).bare == (
        "institute",
        "study",
        "salt",
    )
    assert analyse("The Manager", EntityKind.ORGANISATION).bare == ("the", "manager")


def test_a_name_in_brackets_is_another_reading() -> None:
    name = "АО «Выдумка Один» (АО «Примерка»)"
    assert ["primerka"] in [list(one.bare) for one in readings(name, AskedKind.COMPANY)]
    assert len(readings("Example (China) Ltd", AskedKind.COMPANY)) == 1


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяіїєў", min_size=1, max_size=24))
def test_forms_of_any_cyrillic_word_are_plain_and_few(name: str) -> None:
    assert slavic_stem(name)
    for forms in (firm_forms(name), slavic_term([name], 0)[1]):
        assert len(forms) <= MOST_FORMS
        assert all(form.isascii() and form.isalnum() and form == form.lower() for form in forms)


def test_every_english_form_on_file_is_plain() -> None:
    forms = {form for forms in slavic_terms().english.values() for form in forms}
    assert all(form.isascii() and form.isalnum() and form == form.lower() for form in forms)
