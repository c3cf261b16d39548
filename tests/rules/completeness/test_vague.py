from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import LAW
from tidewaiter.model.goods import Goods
from tidewaiter.rules.completeness.vague import is_no_number, is_vague
from tidewaiter.rules.export.de.lines import unread_numbers
from tidewaiter.rules.export.eu.annex_i_numbers import stated_of
from tidewaiter.rules.export.gb.numbers import GbKind, gb_number


@pytest.mark.parametrize(
    "text",
    [
        "various",
        "Various customers",
        "STOCK",
        "for stock",
        "tbd",
        "T.B.D.",
        "n/a",
        "N.A.",
        "unknown",
        "The end user",
        "???",
        "-",
        "",
        "Lager",
        "verschiedene Kunden",
        "unbekannt",
        "divers",
        "à définir",
        "неизвестно",
        "на склад",
        "çeşitli",
        "STOK",
        "BİLİNMİYOR",
        "as per order",
    ],
)
def test_words_that_say_nothing(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize(
    "text",
    [
        "stock-keeping robots",
        "Various Metals Ltd",
        "Repair of machining centre 500-1187",
        "Unknown Worlds Entertainment Inc",
        "Testing of ventilators",
        "Lagertechnik Muster GmbH",
        "Export GmbH",
        "医疗设备",
    ],
)
def test_words_that_say_something(text: str) -> None:
    assert not is_vague(text)


@pytest.mark.parametrize(("text", "none"), [("3A001", False), ("5A002.a and 5D002", False), ("", False)])
def test_a_number_is_not_the_word_that_there_is_none(text: str, none: bool) -> None:
    assert is_no_number(text) is none


@pytest.mark.parametrize(
    "text",
    [
        "EAR99",
        "ear 99",
        "EAR-99",
        "NLR",
        "no",
        "not controlled",
        "Not listed",
        "nicht gelistet",
        "nicht erfasst",
        "kein",
        "keine",
        "none",
        "None.",
        "nein",
        "entfällt",
        "unlisted",
        "no number",
        "AL: none",
        "Ausfuhrliste: keine",
        "nicht gelistet (AzG)",
        "Y901",
    ],
)
def test_a_text_says_that_no_list_has_a_number(text: str) -> None:
    assert is_no_number(text)
    assert is_no_number(f" {text} ")


@pytest.mark.parametrize(
    "text",
    [
        "tbd",
        "unknown",
        "unbekannt",
        "to be confirmed",
        "?",
        "offen",
        "none (3A001 pending)",
        "not yet known",
        "AL",
        ":",
        " ",
        "n/a",
        "-",
        "\u2013",
        "0",
    ],
)
def test_words_that_leave_it_open_are_no_statement_that_there_is_no_number(text: str) -> None:
    assert not is_no_number(text)


@given(
    word=st.sampled_from(["none", "keine", "nicht gelistet", "not controlled"]),
    before=st.sampled_from(["", "AL: ", "eu: ", "Annex I: "]),
    behind=st.sampled_from(["", " (AzG)", " (BAFA)"]),
    space=st.sampled_from(["", " ", "\t", "\u00a0"]),
    case=st.sampled_from([str.upper, str.lower, str.title]),
)
def test_every_reader_takes_a_statement_alike_however_it_is_written(
    word: str, before: str, behind: str, space: str, case: Callable[[str], str]
) -> None:
    text = f"{space}{case(before + word + behind)}{space}"
    goods = Goods(description="part", control_numbers={"EU": text, "DE": text, "GB": text})
    german = unread_numbers(goods, LAW)
    stated = stated_of(goods, frozenset({"DE"}))
    british = gb_number(goods)
    assert is_no_number(text)
    assert german == ()
    assert (stated.none, stated.left) == (True, ())
    assert british is not None
    assert british.kind is GbKind.NONE


@given(number=st.from_regex(r"[0-9][A-E][0-9]{3}(\.[a-z])?", fullmatch=True))
def test_no_number_of_a_list_is_such_a_statement(number: str) -> None:
    assert not is_no_number(number)
