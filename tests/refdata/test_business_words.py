"""Business words: what a bug here costs is a plant or a bank that two spellings hide, or a name taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.business_words import business_senses, business_words
from tidewaiter.refdata.name_spellings import han_surnames
from tidewaiter.refdata.slavic_words import declined
from tidewaiter.refdata.tables import table


@pytest.mark.parametrize(
    ("english", "spellings"),
    [
        ("plant", "plant works zavod zavoda завод заводы werk 工厂 gongchang 공장"),
        (
            "association",
            "obedinenie obyedinenie obyedineniye объединение объединения association объединений",
        ),
        ("enterprise", "predpriyatie predpriyatiye предприятие підприємство pidpryiemstvo 기업"),
        ("design", "konstruktorskoe konstruktorskoye konstruktorskiy конструкторское tasarim tarahi 设计"),
        (
            "machine",
            "mashinostroitelnyy mashinostroitelnyi машиностроительный машинобудівний mashinsazi 机械",
        ),
        (
            "industry",
            "industry industries industrial sanayi sanaye sanayeh sanat صنعت صنایع gongye 工业 saneop",
        ),
        (
            "research",
            "research nauchno issledovatelskiy issledovatelskogo pazhuhesh 研究 forschung recherche",
        ),
        ("organization", "organization sazman sazeman سازمان منظمة организация organizatsiya organizacion"),
        ("shipping", "shipping keshtirani کشتیرانی судоходство hangyun 해운 naviera reederei"),
        ("bank", "bank banque banco banka yinhang 银行 은행 بانک بنك банк"),
    ],
)
def test_one_word_in_many_languages(english: str, spellings: str) -> None:
    words = business_words()
    assert {spelling: words.get(spelling) for spelling in spellings.split()} == dict.fromkeys(
        spellings.split(), english
    )


def test_the_english_words_are_spellings_of_themselves() -> None:
    words = business_words()
    assert [english for english in set(words.values()) if words.get(english) != english] == ["free_zone"]
    assert len(set(words.values())) >= 350


def test_each_spelling_stands_once() -> None:
    rows = table("business_words.yaml", dict[str, tuple[str, ...]])
    spellings = [spelling for row in rows.values() for spelling in row]
    assert sorted({spelling for spelling in spellings if spellings.count(spelling) > 1}) == []
    assert all(spelling == spelling.lower() for spelling in spellings)


@pytest.mark.parametrize(
    "name", ["petrov", "ali", "hassan", "kim", "susan", "park", "green", "rahman", "deniz", "law"]
)
def test_names_of_people_are_no_business_words(name: str) -> None:
    assert name not in business_words()


def test_given_names_and_surnames_on_file_are_no_business_words() -> None:
    surnames = {reading for readings in han_surnames().values() for reading in readings}
    names = surnames - {"san"}  # Turkish papers write san. for sanayi
    assert sorted(names & business_words().keys()) == []


@pytest.mark.parametrize(
    ("word", "cases"),
    [
        ("завод-", {"завод", "завода", "zavod", "zavoda", "zavody"}),
        ("предприяти-е", {"предприятие", "predpriyatie", "predpriyatiye", "predpriyatiya"}),
        (
            "научн-ый",
            {"научный", "научная", "nauchnyy", "nauchnyi", "nauchny", "nauchnaya", "nauchnoe", "nauchnoye"},
        ),
        ("техническ-ий", {"tekhnicheskiy", "tekhnicheskii", "tekhnicheskaya"}),
        ("підприємств-о", {"підприємство", "pidpryiemstvo", "pidpryyemstvo"}),
        ("zavod", {"zavod"}),
    ],
)
def test_cases_of_slavic_words(word: str, cases: set[str]) -> None:
    assert cases <= set(declined(word))


@given(st.sampled_from(sorted(business_words())))
def test_spellings_are_lower_case_and_english_is_ascii(spelling: str) -> None:
    assert spelling == spelling.lower()
    assert business_words()[spelling].isascii()


@pytest.mark.parametrize(
    ("word", "senses"),
    [
        ("denizcilik", {"shipping"}),
        ("comercial", {"trade"}),
        ("proizvodstvo", {"production"}),
        ("مؤسسه", {"foundation", "institute", "institution"}),
        ("航空", {"aerospace"}),
        ("marine", set()),
        ("trading", set()),
    ],
)
def test_a_foreign_word_has_other_senses_and_an_english_one_none(word: str, senses: set[str]) -> None:
    assert set(business_senses().get(word, ())) == senses


def test_senses_are_business_words_of_other_languages() -> None:
    assert {sense for senses in business_senses().values() for sense in senses} <= business_words().keys()
    assert sorted(business_senses().keys() & set(business_words().values())) == []
    assert (
        sorted(word for word in business_senses() if business_words().get(word) in business_senses()[word])
        == []
    )
