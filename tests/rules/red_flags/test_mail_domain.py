from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.papers import LAW, brief_of, found_by, one, order, with_goods
from tidewaiter.model.words import AskedKind, Level
from tidewaiter.rules.red_flags.mail_domain import SLUG, lacking

CLEAN = order("c3-spindle")


def mailing(email: str, country: str | None = "AE", kind: AskedKind | None = None) -> Any:
    buyer = msgspec.structs.replace(CLEAN.parties[0], email=email, country=country, kind=kind)
    return msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))


@pytest.mark.parametrize("email", ["a@example.ir", "a@example.RU", "a@example.kp"])
@pytest.mark.parametrize("country", ["AE", None])
def test_the_ending_of_a_sanctioned_country_is_high(email: str, country: str | None) -> None:
    finding = one(SLUG, brief_of(mailing(email, country)))
    assert (finding.level, finding.variant, finding.facts["severity"]) == (Level.REVIEW, "sanctioned", "high")


def test_where_the_party_says_so_itself_the_mail_adds_nothing() -> None:
    assert found_by(SLUG, brief_of(mailing("a@example.ir", "IR"))) == ()


def test_another_countrys_ending_is_low() -> None:
    finding = one(SLUG, brief_of(mailing("a@example.de")))
    assert (finding.level, finding.variant) == (Level.NOTE, "")


def test_mail_that_anybody_can_have_is_low_for_a_firm() -> None:
    assert one(SLUG, brief_of(mailing("somebody@gmail.com"))).variant == "free"
    assert found_by(SLUG, brief_of(mailing("somebody@gmail.com", kind=AskedKind.PERSON))) == ()


@pytest.mark.parametrize("email", ["a@example.ae", "a@example.com", "a@example.io", "no address"])
def test_what_fits_or_says_nothing_is_no_flag(email: str) -> None:
    assert found_by(SLUG, brief_of(mailing(email))) == ()


def test_without_any_mail_it_is_not_evaluated() -> None:
    assert lacking(brief_of(CLEAN), LAW) == "/parties (email)"


@pytest.mark.parametrize(
    ("email", "country", "hs", "level"),
    [
        ("a@mail.ru", "KZ", "8422.90", Level.NOTE),
        ("a@yandex.ru", "AM", "8422.90", Level.NOTE),
        ("a@mail.ru", "KZ", "8542.31", Level.REVIEW),
        ("a@mail.ru", "AE", "8422.90", Level.REVIEW),
        ("a@firm.ru", "KZ", "8422.90", Level.REVIEW),
    ],
)
def test_free_mail_of_the_region_is_a_note_without_goods_of_concern(
    email: str, country: str, hs: str, level: Level
) -> None:
    assert one(SLUG, brief_of(with_goods(mailing(email, country), hs=hs))).level is level
