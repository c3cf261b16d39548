"""Addresses taken apart: each part where people of the place would see it, and no word lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import any_text
from tidewaiter.model.party import Address
from tidewaiter.text.address import (
    AddressLevel,
    Part,
    address_parts,
    address_similarity,
    compare_addresses_by_part,
)
from tidewaiter.text.address.native import in_known_words
from tidewaiter.text.address.tokens import tokens_of
from tidewaiter.text.scripts import clean

HO_KING = {
    "unit": "Unit 2309",
    "floor": "Floor 23",
    "building": "Ho King Commercial Centre",
    "number": "No 2-16",
    "street": "Fa Yuen Street",
    "district": "Mong Kok",
}
PARTS = [
    ("旺角花园街2-16号好景商业中心23楼2309室", HO_KING),
    ("旺角花園街2至16號好景商業中心二十三樓2309室", HO_KING),
    (
        "Hong Kong Kowloon Mong Kok Fa Yuen Street 2-16 Ho King Commercial Centre 23/F Room 2309",
        {**HO_KING, "unit": "Room 2309", "floor": "23/F", "number": "2-16", "region": "Hong Kong Kowloon"},
    ),
    (
        "Unit 2309-10, 23rd Floor, Block A, Example House, 12-14 Queen's Road Central",
        {"unit": "Unit 2309-10", "floor": "23rd Floor", "block": "Block A", "building": "Example House",
         "number": "12-14", "street": "Queen's Road Central"},
    ),
    (
        "灣仔盧押道18號海德中心16樓D室",
        {"unit": "Unit D", "floor": "Floor 16", "building": "One Capital Place", "number": "No 18",
         "street": "Luard Road", "district": "Wan Chai"},
    ),
    (
        "香港金鐘道89號力寶中心第1座10樓1003室",
        {"unit": "Unit 1003", "block": "Block 1", "building": "Lippo Centre", "street": "Queensway", "country": "Hong Kong"},
    ),
    (
        "ул. Тверская, д. 5, корп. 2, стр. 1, эт. 3, оф. 301, Москва, 125009, Россия",
        {"unit": "оф 301", "floor": "эт 3", "block": "корп 2, стр 1", "number": "д 5", "street": "ул Тверская",
         "city": "Москва", "postcode": "125009", "country": "Россия"},
    ),
    (
        "г. Москва, Ленинградский пр-т, д. 12, пом. 3",
        {"unit": "пом 3", "number": "д 12", "street": "Ленинградский проспект", "city": "Москва"},
    ),
    ("Приморский край, ул. Светланская, дом 5, кв. 12", {"unit": "кв 12", "number": "дом 5"}),
    (
        "تهران، خیابان ولیعصر، کوچه نیلوفر، پلاک ۵۸، طبقه سوم، واحد ۶",
        {"unit": "Unit 6", "floor": "Floor 3", "number": "No 58", "street": "khiaban ولیعصر, kuche نیلوفر", "city": "Tehran"},
    ),
    (
        "Örnek Mah. Örnek Cad. No: 5 Kat: 3 D: 7 Ataşehir/İstanbul",
        {"unit": "D 7", "floor": "Kat 3", "number": "No 5", "street": "Örnek Cad", "district": "Örnek Mah, Ataşehir",
         "city": "İstanbul"},
    ),
    (
        "A Blok Kat 3 Daire: 5, Gül Apt. No: 9, Bagdat Cad., Kadıköy, İstanbul",
        {"block": "A Blok", "floor": "Kat 3", "unit": "Daire 5", "building": "Gül Apt", "number": "No 9"},
    ),
    ("Musterstr. 12, 3. OG, 10115 Berlin", {"number": "12", "street": "Musterstr", "floor": "3 OG", "postcode": "10115", "city": "Berlin"}),
    (
        "P.O. Box 17234, Warehouse C2-14, Jebel Ali Free Zone, Dubai, UAE",
        {"box": "P O Box 17234", "unit": "Warehouse C2-14", "district": "Jebel Ali Free Zone", "city": "Dubai", "country": "UAE"},
    ),
    ("Warehouse 12, JAFZA, Dubai", {"unit": "Warehouse 12", "district": "JAFZA", "city": "Dubai"}),
    ("Office 1205, Al Moosa Tower 2, Sheikh Zayed Road, Dubai", {"block": "Tower 2", "street": "Sheikh Zayed Road"}),
    ("2309, Ho King Commercial Centre, 2-16 Fa Yuen Street", {"unit": "2309", "number": "2-16"}),
    ("广东省深圳市福田区华强北路1001号赛格广场23楼2309A室", {"region": "Guangdong", "city": "Shenzhen", "district": "Futian",
     "number": "No 1001", "floor": "Floor 23", "unit": "Unit 2309A"}),
    ("Flat 5 A Block, Sample House, 14 N Main Street", {"unit": "Flat 5", "block": "A Block", "number": "14"}),
    ("14 C Main Street", {"number": "14 C", "street": "Main Street"}),
    ("Flat 13F, Sample House, 5 Sample Road", {"unit": "Flat 13F", "building": "Sample House"}),
    ("Room 5, 13F, Sample House, 5 Sample Road", {"unit": "Room 5", "floor": "13F"}),
    ("c/o Sample Firm, 5 Sample Road, Georgia", {"number": "5", "street": "Sample Road", "country": "Georgia"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), PARTS, ids=[text[:40] for text, _ in PARTS])
def test_parts(text: str, parts: dict[str, str]) -> None:
    form = address_parts(text)
    assert {name: form.written(Part(name)) for name in parts} == parts


def test_what_is_not_understood_is_the_rest() -> None:
    assert address_parts("behind the old mill").written(Part.REST) == "behind the old mill"


def test_parts_given_one_by_one_are_the_parts() -> None:
    form = address_parts(
        Address(unit="D", floor="16", building="One Capital Place", street="18 Luard Road", country="HK")
    )
    assert form.units == {"16d"}
    assert (form.building, form.country) == ("onecapitalplace", "HK")
    assert form.numbers == {"18"}


@given(any_text)
def test_no_word_is_lost(text: str) -> None:
    read = {
        sign
        for token in tokens_of(in_known_words(clean(text.strip())[:1000]))
        for sign in token.written.lower()
    }
    kept = set("".join(piece.text for piece in address_parts(text).pieces).lower())
    # Letters of abbreviations that are written in full, and those that stand for digits between digits.
    assert {sign for sign in read if sign.isalnum()} - kept <= set("ctkrbeyptnswol" + "прстбак")


TABLE = """
    Room Flat 2309 23/F 5 12-14 Ho King Centre Fa Yuen Street Mong Kok Tower A Block 1 No. Sk. Mah. D: ул. д. 室 號 樓 花園街
    旺角 پلاک ۵۸ طبقه P.O. Box # , , / - Dubai HK 10115 SW1A 1AA & and
"""
WORDS = st.sampled_from(TABLE.split())
WRITTEN = st.lists(WORDS, max_size=14).map(" ".join)


@given(WRITTEN)
def test_every_word_of_an_address_stands_in_one_piece(text: str) -> None:
    form = address_parts(text)
    read = "".join(token.written for token in tokens_of(in_known_words(clean(text))))
    kept = "".join(piece.text for piece in form.pieces)
    assert [sign for sign in kept if sign.isalnum()] == [sign for sign in read if sign.isalnum()]


@given(WRITTEN | any_text, WRITTEN | any_text)
def test_comparing_by_part_is_symmetric(left: str, right: str) -> None:
    one, other = compare_addresses_by_part(left, right), compare_addresses_by_part(right, left)
    assert (one.level, one.score, one.agreed, one.differed) == (
        other.level,
        other.score,
        other.agreed,
        other.differed,
    )
    assert (one.not_left, one.not_right) == (other.not_right, other.not_left)


@given(WRITTEN)
def test_the_same_text_is_the_same_address(text: str) -> None:
    form = address_parts(text)
    located = (form.streets or form.building) and form.numbers
    if located:
        assert address_similarity(text, text).level is AddressLevel.SAME_UNIT
    found = compare_addresses_by_part(text, text)
    assert (found.differed, found.not_left, found.not_right) == ((), (), ())
