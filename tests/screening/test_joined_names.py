from __future__ import annotations

import pytest
from hypothesis import given

from strategies import any_text
from tidewaiter.model.party import Party
from tidewaiter.model.words import AskedKind
from tidewaiter.screening.joined_names import FoundName, found_names, joined_names


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Example Trading LLC d/b/a Sample Components", ("Example Trading LLC", "Sample Components")),
        ("Example Trading LLC c/o Sample Components Co", ("Example Trading LLC", "Sample Components Co")),
        ("Example Trading / Sample Components", ("Example Trading", "Sample Components")),
        ("Example Trading (formerly Sample Components)", ("Example Trading", "Sample Components")),
        ("Example Trading; Sample Components", ("Example Trading", "Sample Components")),
        ("Example Trading\nSample Components", ("Example Trading", "Sample Components")),
        ("Beispiel GmbH im Auftrag von Muster AG", ("Beispiel GmbH", "Muster AG")),
        ("Beispiel GmbH i.A. Muster AG", ("Beispiel GmbH", "Muster AG")),
        ("Example Trading f/k/a Sample Components", ("Example Trading", "Sample Components")),
        ("Example Trading A.K.A. Sample Components", ("Example Trading", "Sample Components")),
        ("Example LLC on behalf of Sample Components", ("Example LLC", "Sample Components")),
        ("Ivan Petrov alias Sidor Smirnov", ("Ivan Petrov", "Sidor Smirnov")),
        ("Jean Dupont pour le compte de Exemple SARL", ("Jean Dupont", "Exemple SARL")),
        ("ООО Ромашка по поручению ООО Пример", ("ООО Ромашка", "ООО Пример")),
        ("ООО Ромашка за счёт АО Пример", ("ООО Ромашка", "АО Пример")),
        ("شركة المثال على حساب شركة النموذج", ("شركة المثال", "شركة النموذج")),
        ("示例公司 曾用名 例子公司", ("示例公司", "例子公司")),
        ("Beispiel GmbH und Muster AG", ("Beispiel GmbH", "Muster AG")),
        ("Alpha Example LLC/Beta Sample LLC", ("Alpha Example LLC", "Beta Sample LLC")),
        ("Alpha Example Co., Ltd. & Beta Sample Co., Ltd.", ("Alpha Example Co., Ltd", "Beta Sample Co., Ltd")),
        ("Example Trading (Sample Components Group)", ("Example Trading", "Sample Components Group")),
        ("Example Trading LLC, P.O. Box 123, Port Town", ("Example Trading LLC",)),
        ("M/s Example Traders", ("Example Traders",)),
    ],
)  # fmt: skip
def test_each_of_two_names_in_one_field_is_searched(name: str, parts: tuple[str, ...]) -> None:
    assert joined_names(Party(name=name)) == parts


@pytest.mark.parametrize(
    "name",
    [
        "Example A/S",
        "Example Import/Export Ltd",
        "Example (Dubai) LLC",
        "Example Trading LLC (Hong Kong)",
        "Akaba Trading",
        "Example / 7",
        "Example Co., Ltd.",
        "Müller GmbH & Co. KG",
        "Smith and Sons Ltd",
        "Example LLC, Plant 12",
        "Petrov, Ivan",
        "Alias Systems",
        "Ex-Im Bank",
        "Trading House Example",
    ],
)
def test_one_name_stays_one(name: str) -> None:
    assert set(joined_names(Party(name=name))) <= {"Example"}


@pytest.mark.parametrize(
    "head",
    [
        "on behalf of",
        "For account of",
        "for the account of",
        "BY ORDER OF",
        "attn.",
        "Attention:",
        "c/o",
        "z. Hd.",
        "o/b/o",
        "ОТ ИМЕНИ",
        "за счет",
        "على حساب",
        "por cuenta de",
    ],
)
def test_a_name_behind_words_at_the_head_is_searched(head: str) -> None:
    assert joined_names(Party(name=f"{head} Sample Components Co")) == ("Sample Components Co",)


@pytest.mark.parametrize("name", ["Attnang Trading", "For Eyes Optical", "Behalf Ltd", "on behalf of"])
def test_such_words_are_whole_and_something_follows(name: str) -> None:
    assert joined_names(Party(name=name)) == ()


def test_what_is_an_alias_already_is_not_given_twice() -> None:
    party = Party(name="Example Trading dba Sample Components", aliases=("Sample Components",))
    assert joined_names(party) == ("Example Trading",)


def test_an_alias_may_join_names_too() -> None:
    party = Party(name="Example Trading", aliases=("Sample Components t/a Muster Parts",))
    assert found_names(party) == (
        FoundName("Sample Components", "aliases/0"),
        FoundName("Muster Parts", "aliases/0"),
    )


def test_a_ship_is_searched_without_what_stands_before_its_name() -> None:
    assert joined_names(Party(name="M/V Example Star (IMO 9167265)")) == ("Example Star",)
    assert joined_names(Party(name="Vessel Example Star", kind=AskedKind.VESSEL)) == ("Example Star",)
    assert joined_names(Party(name="Vessel Example Star", kind=AskedKind.COMPANY)) == ()


def test_a_name_in_the_address_says_where_it_stood() -> None:
    party = Party(name="Example", address="c/o Sample Components Co, Example Street 5, Yerevan")
    assert found_names(party) == (FoundName("Sample Components Co", "address"),)


@given(any_text.filter(str.strip), any_text)
def test_any_text_is_read_and_nothing_is_given_twice(name: str, address: str) -> None:
    found = joined_names(Party(name=name, address=address))
    assert len(set(found)) == len(found)
    assert name not in found
    assert all(found)


def test_words_joined_without_a_blank_are_also_read_one_by_one() -> None:
    assert "نمونه سازی ایران" in joined_names(Party(name="نمونه\u200cسازی ایران"))


def test_a_korean_name_in_other_letters_is_also_read_in_hangul() -> None:
    assert joined_names(Party(name="金正恩")) == ("김정은",)
    assert "김정은" in joined_names(Party(name="Ким Чен Ын", kind=AskedKind.PERSON))
    assert joined_names(Party(name="金正恩", kind=AskedKind.COMPANY)) == ()


def test_an_institution_is_also_searched_without_its_state() -> None:
    assert joined_names(Party(name="DPRK Foreign Trade Bank")) == ("Foreign Trade Bank",)
    assert joined_names(Party(name="DPRK Foreign Trade Bank", kind=AskedKind.VESSEL)) == ()
