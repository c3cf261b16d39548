"""Names taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given

from strategies import any_text
from tidewaiter.errors import QueryError
from tidewaiter.model.words import AskedKind
from tidewaiter.text.names import MAX_NAME, analyse
from tidewaiter.text.several_names import stated_names

COMPANY, PERSON = AskedKind.COMPANY, AskedKind.PERSON


@pytest.mark.parametrize(
    ("name", "kind", "bare", "legal"),
    [
        ("SIS DOO", COMPANY, "sis", "limited"),
        ("SIS d.o.o.", COMPANY, "sis", "limited"),
        ("Huawei Technologies Co., Ltd.", COMPANY, "huawei technologies", "limited"),
        ("Huawei Technologies Company Limited", COMPANY, "huawei technologies", "limited"),
        ("JSCARGUMENT", COMPANY, "argument", "stock"),
        ("JSC ARGUMENT", COMPANY, "argument", "stock"),
        ("ООО Газпромбанк", COMPANY, "gazprombank", "limited"),
        ("OOO Gazprombank", None, "gazprombank", "limited"),
        ("Joint Stock Company Almaz-Antey", COMPANY, "almaz antey", "stock"),
        ("Obshchestvo s ogranichennoi otvetstvennostyu Alabuga", COMPANY, "alabuga", "limited"),
        ("Общество с ограниченной ответственностью «Ромашка»", None, "romashka", "limited"),
        ("Müller Elektronik GmbH & Co. KG", COMPANY, "muller elektronik", "partnership"),
        ("AZU INTERNATIONAL LTD STI", COMPANY, "azu international", "limited"),
        ("Foo Anonim Şirketi", COMPANY, "foo", "stock"),
        ("Foo A.Ş.", COMPANY, "foo", "stock"),
        ("Foo sp. z o.o.", COMPANY, "foo", "limited"),
        ("上海科技有限公司", COMPANY, "shanghai technology", "limited"),
        ("Presidente Vladimir Putin", PERSON, "vladimir putin", ""),
        ("RAWI, Muhammad Salman", PERSON, "muhammad salman rawi", ""),
        ("KS International Traders", None, "ks international traders", ""),
        ("PT Pelita", COMPANY, "pelita", "stock"),
        ("AO Pelita", COMPANY, "pelita", "stock"),
        ("Pelita OÜ", COMPANY, "pelita", "limited"),
        ("Sa Li", PERSON, "sa li", ""),
        ("Salita Trade Limtied", None, "salita trade", "limited"),
        ("Telecom Integration Limited Laibility Company", COMPANY, "telecom integration", "limited"),
        ("Derecttorcompany Limited", COMPANY, "derecttor", "limited"),
        ("Bizan LimitedLiability Company", COMPANY, "bizan", "limited"),
        ("Presidentcompany", PERSON, "presidentcompany", ""),
        ("Pbblic Joint Stcok Company Izhmash", None, "izhmash", "stock"),
        ("Limited Liability CompanyArendoff", None, "arendoff", "limited"),
        ("Generali Privato", COMPANY, "generali privato", ""),
        ("Co Ltd", COMPANY, "co ltd", "limited"),
        ("\u200eIran\u200b Air\u00a0Cargo", COMPANY, "iran air cargo", ""),
        ("Рishgаm", COMPANY, "pishgam", ""),
        ("FridrichLindenberg", PERSON, "fridrich lindenberg", ""),
        ("MacDonald McDonnell", PERSON, "macdonald mcdonnell", ""),
        ("AlmazAntey", COMPANY, "almaz antey", ""),
        ("JC Juncker", PERSON, "j c juncker", ""),
        ("MK Stalin Kumar", PERSON, "m k stalin kumar", ""),
        ("DR Jean Juncker", PERSON, "jean juncker", ""),
        ("NG KWOK", PERSON, "ng kwok", ""),
        ("BMW Bank", COMPANY, "bmw bank", ""),
        ("Tarlan Trading H.K. Limited", None, "tarlan trading", "limited"),
        ("Tarlan Trading H.K. Limited", COMPANY, "tarlan trading", "limited"),
        ("Tarlan (Shanghai) Technology Co., Ltd.", COMPANY, "tarlan technology", "limited"),
        ("Tarlan S.A. Istanbul", COMPANY, "tarlan", "stock"),
        ("TARLAN, AO (Hong Kong)", COMPANY, "tarlan", "stock"),
        ("Bank of China (Hong Kong) Limited", COMPANY, "bank china hong kong", "limited"),
    ],
)
def test_bare_name_and_legal_form(name: str, kind: AskedKind | None, bare: str, legal: str) -> None:
    form = analyse(name, kind)
    assert " ".join(form.bare) == bare
    assert " ".join(form.legal) == legal


def test_core_leaves_generic_words_out_unless_nothing_else_is_there() -> None:
    assert analyse("Pishgam Electronic Trading", COMPANY).core == ("pishgam",)
    assert analyse("General Trading", COMPANY).core == ("general", "trading")


def test_words_have_all_their_forms() -> None:
    assert ("muller", "mueller") in analyse("Müller Elektronik", COMPANY).words
    assert "industry" in analyse("صنایع هوایی قدس", COMPANY).words[0]
    assert analyse("V.V. Putin").bare == ("v", "v", "putin")


def test_initials_and_numbers() -> None:
    assert analyse("Vladimir V. Putin", PERSON).initials == ("v",)
    assert analyse("Plant 205 A7", COMPANY).numbers == ("205", "a7")


def test_a_name_without_a_letter_has_no_tokens() -> None:
    form = analyse("?!")
    assert (form.tokens, form.words) == ((), ())


def test_a_name_of_ten_thousand_characters_is_refused_with_a_next_step() -> None:
    with pytest.raises(QueryError, match="10,000 characters") as refusal:
        analyse("Ab" * 5000)
    assert refusal.value.field == "name"
    assert refusal.value.todo


def test_the_longest_name_allowed_is_analysed() -> None:
    assert analyse("A." * (MAX_NAME // 2)).tokens
    assert analyse("a " * (MAX_NAME // 2)).tokens


@given(any_text)
def test_any_text_is_taken_apart(name: str) -> None:
    for kind in (None, COMPANY, PERSON):
        form = analyse(name, kind)
        for token in (*form.tokens, *(token for forms in form.words for token in forms)):
            assert token.isascii()
            assert token.isalnum()
            assert token == token.lower()
        # A digit that comes to stand among Latin letters may be read as the letter that it looks like, once.
        again = analyse(" ".join(form.tokens), kind)
        once_more = analyse(" ".join(again.tokens), kind)
        assert set("".join(once_more.tokens)) == set("".join(again.tokens))


@pytest.mark.parametrize(
    ("name", "further"),
    [
        ("Al-Qa'ida/Islamic Army", ("Al-Qa'ida", "Islamic Army")),
        ("Behover General Trading/Information Technologies", ("Behover General Trading",)),
        ("China National Plant Import/Export Co.", ()),
        ("7th of Tir Industries of Isfahan/Esfahan", ()),
        ("Tarlan A/S", ()),
        ("Tarlan Trading (also known as Varkono Ltd)", ("Tarlan Trading", "Varkono Ltd")),
    ],
)
def test_names_that_stand_in_one_are_read_by_themselves(name: str, further: tuple[str, ...]) -> None:
    assert stated_names(name)[1:] == further
