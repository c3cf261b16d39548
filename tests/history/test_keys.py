from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.history.keys import PartyBlock, keys_of, part_key, person_key, plain
from tidewaiter.model.past import TieKind

FIELDS = (
    "name",
    "country",
    "address",
    "email",
    "phone",
    "website",
    "number",
    "incorporated",
    "owners",
    "officers",
)


def block(**fields: str) -> PartyBlock:
    name, country, address, email, phone, website, number, born, owners, officers = (
        fields.get(field, "") for field in FIELDS
    )
    return name, country, address, email, phone, website, number, born, owners, officers


def keys(kind: TieKind, **fields: str) -> set[str]:
    return {key for found, key in keys_of(block(**fields)) if found is kind}


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (TieKind.NAME, {"name": "EXAMPLE TRADING FZE"}, {"name": "Example Trading (FZE)"}),
        (TieKind.PHONE, {"phone": "+971 4 555 0101"}, {"phone": "0097145550101"}),
        (TieKind.DOMAIN, {"email": "Sales@Example.AE"}, {"website": "https://www.example.ae/shop"}),
        (TieKind.MAIL, {"email": "One.Example@gmail.com"}, {"email": "one.example@GMAIL.com"}),
        (
            TieKind.NUMBER,
            {"number": "12-34567", "country": "AE"},
            {"number": "registration:1234567", "country": "AE"},
        ),
        (
            TieKind.NUMBER,
            {"number": "lei:529900T8BM49AURSDO55"},
            {"number": "lei:5299 00T8 BM49 AURS DO55", "country": "DE"},
        ),
        (
            TieKind.ADDRESS,
            {"address": "Flat 14, 3/F, 5 Nathan Road, Hong Kong", "country": "HK"},
            {"address": "Room 14, 3rd Floor, No. 5 Nathan Road, Kowloon, Hong Kong"},
        ),
        (
            TieKind.ADDRESS,
            {"address": "Flat 14, 3/F, 5 Nathan Road, Hong Kong", "country": "AM"},
            {"address": "Flat 14, 3/F, 5 Nathan Road", "country": "HK"},
        ),
        (TieKind.PERSON, {"officers": "Maximilian Beispiel"}, {"owners": "Other One; BEISPIEL, Maximilian"}),
    ],
)
def test_the_same_in_two_writings(kind: TieKind, left: dict[str, str], right: dict[str, str]) -> None:
    assert keys(kind, **left) & keys(kind, **right)


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        (TieKind.NUMBER, {"number": "1234567", "country": "AE"}, {"number": "1234567", "country": "TR"}),
        (TieKind.DOMAIN, {"email": "a@gmail.com"}, {"email": "b@gmail.com"}),
        (TieKind.PERSON, {"officers": "Maximilian"}, {"officers": "Maximilian"}),
        (TieKind.PHONE, {"phone": "12345"}, {"phone": "12345"}),
        (TieKind.NUMBER, {"number": "bic:DEUTDEFF"}, {"number": "bic:DEUTDEFF"}),
    ],
)
def test_what_two_may_bear_by_chance_is_no_key(
    kind: TieKind, left: dict[str, str], right: dict[str, str]
) -> None:
    assert not keys(kind, **left) & keys(kind, **right)


def test_part_numbers_and_persons() -> None:
    assert part_key("ex-77 01/B") == part_key("EX7701B") == "ex7701b"
    assert part_key("A-1") == ""
    assert person_key("Anna Maria Muster") == person_key("MUSTER Anna Maria")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_gives_keys_and_no_error(name: str, other: str) -> None:
    fields = block(
        name=name, address=other, email=other, phone=other, website=other, number=other, owners=other
    )
    found = keys_of(fields)
    assert found == keys_of(fields)
    assert all(key for _, key in found)
    assert plain(plain(name)) == plain(name)
