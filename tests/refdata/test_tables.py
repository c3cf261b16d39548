"""The authored tables hold what the text room relies on."""

from __future__ import annotations

import math

from tidewaiter.refdata.business_words import business_words
from tidewaiter.refdata.legal_forms import Reach, legal_forms
from tidewaiter.refdata.mail import domain_country, is_free_mail
from tidewaiter.refdata.titles import titles
from tidewaiter.refdata.token_frequency import INITIAL, count, weight
from tidewaiter.text.tokens import romanised, split_words


def test_legal_forms_on_lists_are_there() -> None:
    held = {form.spelling for form in legal_forms()}
    wanted = (
        "llc ooo oao pao jsc pjsc zao ао gmbh ag sa sarl ltd limited co company inc corp fze fzco fzllc dmcc pt sdn bhd pte pty "
        "kk yk doo ad sro zoo oy ab aps bv nv kft spa srl sherkat too ip"
    )
    assert set(wanted.split()) <= held


def test_no_spelling_stands_in_two_classes() -> None:
    classes: dict[tuple[str, str], str] = {}
    for form in legal_forms():
        key = (form.spelling, "edge" if form.reach in (Reach.HEAD, Reach.TAIL) else "anywhere")
        assert classes.setdefault(key, form.canonical) == form.canonical, form
        assert romanised(split_words(form.spelling, initials=False)), form


def test_business_words_speak_english() -> None:
    words = business_words()
    assert (words["zavod"], words["завод"], words["sanayi"], words["ticaret"]) == (
        "plant",
        "plant",
        "industry",
        "trade",
    )
    assert words["electronics"] == words["elektronik"] == words["электроника"] == "electronic"
    assert all(english in words or english in ("free_zone",) for english in words.values())


def test_titles_are_single_romanised_words() -> None:
    assert {"mr", "dr", "presidente", "ayatollah"} <= titles()
    assert all(title.isascii() and title.isalpha() and title.islower() for title in titles())


def test_mail_domains() -> None:
    assert is_free_mail("GMAIL.com")
    assert not is_free_mail("firm.ir")
    assert [
        domain_country(domain) for domain in ("firm.ir", "firm.co.uk", "firm.su", "firm.com", "firm.io")
    ] == [
        "IR",
        "GB",
        "RU",
        None,
        None,
    ]


def test_weights_are_rarity() -> None:
    assert weight("company") < weight("pishgam") < weight("neverseen")
    assert weight("trading") < weight("petrov")
    assert weight("v") <= INITIAL
    assert math.isclose(weight("neverseen"), weight("neitherseen"))
    assert count("company") > 1000
    assert count("neverseen") == 0
