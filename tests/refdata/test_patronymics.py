"""Patronymics say whose son or daughter somebody is, in every usual spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.refdata.patronymics import Gender, child_word, gendered_family_name, patronymic
from tidewaiter.refdata.tables import lines
from tidewaiter.text.romanise import romanise

SONS = {
    "nikolay": "nikolaevich nikolayevich nikolajewitsch nikolaevitch mykolayovych mikalaevich nikolaievich",
    "aleksandr": "aleksandrovich alexandrovich alexandrowitsch oleksandrovych aliaksandravich",
    "vladimir": "vladimirovich wladimirowitsch volodymyrovych uladzimiravich",
    "aleksey": "alekseevich alekseyevich alexeyevich alexejewitsch oleksiyovych oleksiiovych",
    "yury": "yurievich yuryevich yurevich iurevich iurievich jurjewitsch yuriyovych",
    "evgeny": "evgenievich yevgenyevich evgenyevich jewgenjewitsch yevhenovych",
    "dmitry": "dmitrievich dmitriyevich dmytrovych dzmitryevich",
    "sergey": "sergeevich sergeyevich sergejewitsch serhiyovych siarheevich",
    "vasily": "vasilievich vasilyevich vasilevich vasylovych wassiljewitsch",
    "ilya": "ilyich ilich illich",
    "pavel": "pavlovich pawlowitsch",
    "lev": "lvovich lvovych",
    "nikita": "nikitich",
    "mikhail": "mikhailovich mikhaylovich michailowitsch mykhailovych mykhaylovych mihailovich",
    "konstantin": "konstantinovich kostiantynovych",
}
DAUGHTERS = {
    "nikolay": "nikolaevna nikolayevna nikolajewna mykolayivna mykolaivna mikalaeuna",
    "aleksandr": "aleksandrovna alexandrowna oleksandrivna aliaksandrauna",
    "sergey": "sergeevna sergeyevna serhiyivna",
    "ilya": "ilyinichna",
    "kuzma": "kuzminichna",
}


def words(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(father, word) for father, all_words in table.items() for word in all_words.split()]


@pytest.mark.parametrize(("father", "word"), words(SONS))
def test_a_son(father: str, word: str) -> None:
    assert patronymic(word) == (father, Gender.MALE, True)


@pytest.mark.parametrize(("father", "word"), words(DAUGHTERS))
def test_a_daughter(father: str, word: str) -> None:
    assert patronymic(word) == (father, Gender.FEMALE, True)


def test_a_father_who_is_not_on_file_has_his_stem_for_a_key() -> None:
    one, two = patronymic("tokhtarovich"), patronymic("tokhtarovna")
    assert one is not None
    assert two is not None
    assert one.father == two.father
    assert (one.known, one.gender, two.gender) == (False, Gender.MALE, Gender.FEMALE)
    assert patronymic("abishuly") == ("abis", Gender.MALE, False)


OTHER_WORDS = "ivanov petrovsky pavlich novich vich moskvich johnson anna ivanovic pauly"


@pytest.mark.parametrize("word", OTHER_WORDS.split())
def test_no_patronymic(word: str) -> None:
    assert patronymic(word) is None


def test_words_of_their_own_say_son_and_daughter() -> None:
    assert [child_word(word) for word in ("oglu", "bin", "qizi", "bint", "al")] == [
        Gender.MALE,
        Gender.MALE,
        Gender.FEMALE,
        Gender.FEMALE,
        None,
    ]


ONE_FAMILY = """
    ivanov ivanova
    alekseev alekseeva
    alekseyev alekseeva
    vasilyev vasileva
    ilyin ilyina
    pushkin pushkina
    kowalski kowalska
    wisniewski wisniewska
    zhukovsky zhukovskaya
    zhukovskiy zhukovskaia
    trubetskoy trubetskaya
    nowicki nowicka
    tolstoy tolstaya
    bely belaya
    chernyy chernaya
    novotny novotna
    dvorak dvorakova
    svoboda svobodova
    hajek hajkova
    papadopoulos papadopoulou
    georgiadis georgiadou
    kazlauskas kazlauskiene
    berzins berzina
    gunnarsson gunnarsdottir
    aliyev aliyeva
"""
TWO_FAMILIES = """
    ivanov ivanov
    ivanov petrova
    ivanov ivanovsky
    ivan ivanova
    petr petrova
    martin martina
    marin marina
    kowalski kowal
    ivanov ivanovna
    lee lea
    smith smitha
    andreas andrea
"""


def pairs(block: str) -> list[list[str]]:
    return [line.split() for line in block.split("\n") if line.strip()]


@pytest.mark.parametrize(("man", "woman"), pairs(ONE_FAMILY))
def test_one_family_name(man: str, woman: str) -> None:
    assert gendered_family_name(man, woman)
    assert gendered_family_name(woman, man)


@pytest.mark.parametrize(("a", "b"), pairs(TWO_FAMILIES))
def test_two_family_names(a: str, b: str) -> None:
    assert not gendered_family_name(a, b)
    assert not gendered_family_name(b, a)


@given(st.text("abcdefgiklmnoprstuvyz", max_size=12), st.text("abcdefgiklmnoprstuvyz", max_size=12))
def test_nothing_breaks_on_any_word(a: str, b: str) -> None:
    assert gendered_family_name(a, b) == gendered_family_name(b, a)
    found = patronymic(a + "ovich")
    assert found is None or (found.father and found.gender is Gender.MALE)


def test_the_table_holds_romanised_stems() -> None:
    stems = [stem for line in lines("patronymics.txt") for stem in line.split()]
    assert [stem for stem in stems if romanise(stem) != stem or not stem.isalpha()] == []
