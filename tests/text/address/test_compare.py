"""Addresses taken apart and compared, most of them on the Entity List."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import any_text
from tidewaiter.model.party import Address
from tidewaiter.text.address import (
    AddressLevel,
    address_key,
    address_keys,
    address_parts,
    address_similarity,
)

LISTED = (
    "Unit D, 16/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong",
    "Unit 04, 7/F Bright Way Tower, No. 33 Mong Kok Road, Kowloon, Hong Kong",
    "Room 19C Lockhart Centre 301-307, Lockhart Rd. Wan Chai, Hong Kong",
    "Room 803, Chevalier House 45-51, Chatham Road South, Tsim Sha Tsui, Hong Kong",
    "Flat/RM 2309, 23/F, Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong",
    "Office 4, 16/F Ho King Commercial Centre, 2-16 Fayuen Street, Hong Kong",
    "Room 1318-19, 13F, Hollywood Plaza, 610 Nathan Road, Mong Kok, Kowloon, Hong Kong",
    "Room 1318-20, 13F, Hollywood Plaza, 610 Nathan Road, Mong Kok Kowloon, Hong Kong",
    "Room 1003, 10/F, Lippo Centre Tower 1, 89 Queensway, Admiralty, Hong Kong",
    "7/F MW Tower, 111 Bonham Strand, Sheung Wan, Hong Kong",
    "Office 704, 135 Bonham Strand, Sheung Wan, Hong Kong",
    "Room 1502, Easey Commercial Building, 253-261 Hennessy Road, Wan Chai, Hong Kong",
    "Room 1005, 10/F, Ho King Commercial Center, 2-16 Fayuen St, Mong Kok, Kowloon, Hong Kong",
    "Room B, 5/F Gaylord Commercial Building, 114-118 Lockhart Road, Wan Chai, Hong Kong",
    "Flat 1512, 15/F, Lucky Centre, No. 165-171 Wan Chai Road, Wan Chai, Hong Kong",
    "14C, Hung Shui Kiu Main Street, Yuen Long, N.T., Hong Kong",
    "Rm. 1605A, Ho King Commercial Center, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong",
    "Room 1605, Ho King Commercial Center, 2-16 Fa Yuen Street, Mong Kok, Kowloon, Hong Kong",
    "No: 52 Hasat Sk., Kamara Iç Kapi No: 1, Merkez Mah., Sisli, Istanbul, 34381, Turkey",
)
UNSTATED = AddressLevel.UNIT_UNSTATED
UNIT, BUILDING = AddressLevel.SAME_UNIT, AddressLevel.SAME_BUILDING
STREET, OTHER = AddressLevel.SAME_STREET, AddressLevel.OTHER
# The two rooms of Hollywood Plaza overlap; all others of the nineteen differ.
OVERLAP = {6, 7}


@pytest.mark.parametrize("address", LISTED)
@pytest.mark.parametrize(
    "spelling",
    [
        lambda text: text.upper(),
        lambda text: text.replace("Centre", "Center").replace("Road", "Rd").replace("Street", "St."),
        lambda text: text.replace("Center", "Centre").replace("Rd.", "Road").replace("Fayuen", "Fa Yuen"),
        lambda text: (
            text.replace("Fa Yuen", "Fayuen").replace("Mong Kok", "Mongkok").replace("/F", "th Floor")
        ),
        lambda text: text.replace("Flat/RM", "Room").replace("Room", "Unit").replace("Rm.", "Flat"),
        lambda text: text.replace("Unit", "Flat").replace("Office", "Rm.").replace("Room", "RM"),
        lambda text: text.replace(", Hong Kong", "").replace(", Turkey", ""),
        lambda text: text.replace(", ", " , ").replace("No. ", "").replace("Hasat Sk.", "Hasat Sokak"),
        lambda text: text.replace(", ", "\n"),
        lambda text: text.replace("Commercial Centre", "Comm Ctr").replace("Commercial Center", "Coml. Ctr."),
        lambda text: text.replace("Commercial Building", "Comm Bldg").replace("House", "Hse"),
        lambda text: re.sub(r"(Flat/RM|Rm\.|Room|Flat|Unit|Office) (?=\d)", "#", text),
        lambda text: re.sub(r"(Flat/RM|Rm\.|Room|Flat|Unit|Office) (?=\d)", "Rm", text),
    ],
)
def test_a_listed_address_is_known_in_other_spellings(address: str, spelling: object) -> None:
    assert callable(spelling)
    likeness = address_similarity(spelling(address), address)
    assert likeness.level is UNIT
    assert likeness.score >= 0.8


@pytest.mark.parametrize("address", [LISTED[4], LISTED[6], LISTED[8], LISTED[12], LISTED[14]])
def test_the_floor_may_be_left_out_where_the_unit_tells_it(address: str) -> None:
    bare = address.replace("23/F, ", "").replace("13F, ", "").replace("10/F, ", "").replace("15/F, ", "")
    assert bare != address
    assert address_similarity(bare, address).level is UNIT


def test_the_listed_addresses_are_told_apart() -> None:
    for i, left in enumerate(LISTED):
        for j, right in enumerate(LISTED):
            same = address_similarity(left, right).level is UNIT
            assert same == (i == j or {i, j} == OVERLAP), (left, right)


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (LISTED[4], LISTED[17], BUILDING),
        (LISTED[4], LISTED[5], BUILDING),
        ("Room 1604, Ho King Commercial Centre, 2-16 Fa Yuen Street, Hong Kong", LISTED[5], UNIT),
        ("Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Hong Kong", LISTED[4], UNSTATED),
        ("Flat 2309, Ho King Commercial Centre, Mong Kok, Hong Kong", LISTED[4], UNIT),
        ("Flat 2309, Ho King Commercial Centre, 2-16 Fa Yuen Street, Hong Kong, China", LISTED[4], UNIT),
        ("Room 701, 7/F MW Tower, 111 Bonham Strand, Sheung Wan, Hong Kong", LISTED[9], UNIT),
        ("Room 801, 8/F MW Tower, 111 Bonham Strand, Sheung Wan, Hong Kong", LISTED[9], BUILDING),
        ("Unit D, One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong", LISTED[0], UNIT),
        ("Unit D, 15/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong", LISTED[0], BUILDING),
        ("Room 1003, Lippo Centre Tower 2, 89 Queensway, Admiralty, Hong Kong", LISTED[8], STREET),
        ("Unit 14C, Hung Shui Kiu Main Street, Yuen Long, Hong Kong", LISTED[15], UNIT),
        ("Hasat Sokak No 54, Sisli, Istanbul", LISTED[18], STREET),
        ("Rm 2309, Ho King Comm Ctr, 2-16 Fa Yuen St", LISTED[4], UNIT),
        ("Rm 2309, Ho King, 2-16 Fa Yuen St", LISTED[4], UNIT),
        ("Rm 2309, Ho King Commercial Centre, 2-16 Fa Yeun Street, Kowloon", LISTED[4], UNIT),
        ("Rm 2310, Ho King Comm Ctr, 2-16 Fa Yuen St", LISTED[4], BUILDING),
        ("Flat 2309, Ho King Plaza, 5 Rizal Avenue, Manila, Philippines", LISTED[4], OTHER),
        (
            "Garegin Nzhdeh Str., Unit 17, Shengavit, Yerevan 0026",
            "Unit 17, Garegin Nzhdeh Street, Yerevan",
            STREET,
        ),
        ("Sevastopolskaya Street 5, Irkutsk, Russia", "Sevastopolskaya Street 5, Simferopol, Russia", OTHER),
        ("ул. Ленина, д. 5, кв. 12, Москва, Россия", "Ul. Lenina 5, kv. 12, Moskva, Russia", UNIT),
        ("Ul. Lenina 5, Moscow, Russia", "Ul. Lenina 5, Omsk, Russia", OTHER),
        ("P.O. Box 1234, Tehran, Iran", "PO Box 1234, Tehran, Iran", UNIT),
        ("P.O. Box 1234, Tehran, Iran", "PO Box 1234, Isfahan, Iran", OTHER),
        ("Hauptstr. 12, 10115 Berlin, Germany", "Hauptstraße 12, Berlin, Germany", UNIT),
        ("Tehran, Iran", "Tehran, Iran", OTHER),
        ("", "", OTHER),
    ],
)
def test_levels(left: str, right: str, level: AddressLevel) -> None:
    assert address_similarity(left, right).level is level
    assert address_similarity(right, left) == address_similarity(left, right)


def test_an_address_in_parts_equals_the_line() -> None:
    parts = Address(
        unit="2309",
        floor="23",
        building="Ho King Commercial Centre",
        street="2-16 Fa Yuen Street",
        city="Mong Kok",
        country="HK",
    )
    assert address_similarity(parts, LISTED[4]).level is UNIT


def test_keys_name_the_door() -> None:
    form = address_parts(LISTED[4])
    assert address_keys(form) == ("fayuen 16 2309", "fayuen 2 2309")
    assert address_key(form) == "fayuen 16 2309"
    assert address_key(address_parts("Tehran, Iran")) is None


@given(any_text, any_text)
def test_any_text_is_compared(left: str, right: str) -> None:
    likeness = address_similarity(left, right)
    assert likeness == address_similarity(right, left)
    assert 0.0 <= likeness.score <= 1.0


def test_a_very_long_address_is_taken_apart_in_bounds() -> None:
    assert address_parts("Room 1, " * 5000).text
    assert address_parts("1-" * 20000).text


WAYS = [
    ("Unit 1901, Example Tower, 23-25 Sample Road, Hong Kong", "1901 Example Tower, 23/25 Sample Rd, HK"),
    ("Unit 1901, Example Tower, 24 Sample Road, Hong Kong", "Flat 1901, Example Tower, 23-25 Sample Rd., HK"),
    ("Suite 5, 12 Sample Street, London SW1A 1AA", "Sample St No. 12, Ste 5, London"),
    ("ul. Primernaya, d. 5, korp. 2, ofis 301, Moskva", "Primernaya Street 5, bld. 2, office 301, Moscow"),
    (
        "ул. Примерная, д. 5, корп. 2, офис 301, г. Москва",
        "ulitsa Primernaya, dom 5, korpus 2, ofis 301, Moskva",
    ),
    ("12 Primerny pr-t, St. Petersburg, Russia", "Prospekt Primerny 12, Saint Petersburg, Russia"),
    ("Jalan Contoh No. 7, Jakarta, Indonesia", "7 Contoh Road, Jakarta"),
    ("Calle Ejemplo 14, Piso 3, Oficina 301, Caracas", "14 Ejemplo Street, 3rd Floor, Office 301, Caracas"),
    ("Avenue de l'Exemple 14, Tunis", "14, av. de l'Exemple, Tunis, Tunisia"),
    ("Musterstr. 12, 10115 Berlin", "12 Muster Strasse, Berlin"),
    ("Am Musterplatz 3, 20095 Hamburg", "Musterplatz 3, Hamburg"),
    ("Khiaban-e Nemuneh, No. 58, 3rd Floor, Unit 6, Tehran", "Unit 6, Floor 3, No. 58, Nemuneh St., Tehran"),
    ("خیابان نمونه، پلاک ۵۸، تهران", "Khiaban Nmwnh, No. 58, Thran"),
    (
        "No. 58, Nemuneh Alley, North Example Street, Isfahan",
        "Number 58, Nemuneh Alley, N. Example St, Isfahan",
    ),
    ("Zhongshan Dong Lu 5 Hao, Shanghai", "No. 5 East Zhongshan Road, Shanghai, China"),
    (
        "广东省深圳市示例路5号科技大厦19楼1901室",
        "Room 1901, 19/F, Keji Building, No. 5 Shili Road, Shenzhen, Guangdong",
    ),
    ("Örnek Mah. Örnek Cad. No: 5 Kat: 3 Daire: 7, Istanbul", "Ornek Caddesi 5/7, Istanbul, Turkey"),
    ("ul. Przykładowa 5/7, Warszawa", "Przykladowa 5 m. 7, 00-001 Warszawa, Poland"),
    (
        "1200 Example Avenue NW, Suite 500, Washington, DC 20005",
        "1200 Example Ave. N.W., #500, Washington DC",
    ),
    ("Unit 3/25 Example Street, Sydney NSW 2000", "3/25 Example St, Sydney, Australia"),
    ("Level 7, 25 Example Street, Sydney NSW 2000", "7/F, 25 Example St, Sydney, Australia"),
    ("Shop 5, Ground Floor, Example House, 3 Sample Lane", "Shop 5, G/F, Example House, 3 Sample Lane"),
]


@pytest.mark.parametrize(("left", "right"), WAYS)
def test_one_door_in_the_ways_of_two_languages(left: str, right: str) -> None:
    assert address_similarity(left, right).level is UNIT
    assert address_similarity(left, right) == address_similarity(right, left)


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Unit 1901, Example Tower, 23 Sample Road", "Unit 1902, Example Tower, 23 Sample Road", BUILDING),
        ("4100 Sample Street, Unit 813, Miami, FL 33146", "4100 Sample Street, Unit 804, Miami, FL 33146", BUILDING),
        ("Primernaya Street 5, bld. 2, Moscow", "Primernaya Street 5, bld. 3, Moscow", STREET),
        ("5 Example Street, Sydney NSW 2000", "7 Example Street, Sydney NSW 2000", STREET),
        ("No. 5, First Alley, Sample St, Tehran", "No. 5, Second Alley, Sample St, Tehran", OTHER),
        ("12 High Street, London", "12 High Street, Oxford", OTHER),
    ],
)  # fmt: skip
def test_near_is_not_the_same(left: str, right: str, level: AddressLevel) -> None:
    assert address_similarity(left, right).level is level
    assert address_similarity(right, left).level is level


SEGMENTS = st.permutations(
    ["Unit 1901", "19/F", "Example Tower", "23-25 Sample Road", "Off Lane Street", "Kowloon", "PO Box 1234"]
)


@given(SEGMENTS)
def test_the_order_of_the_parts_does_not_matter(parts: list[str]) -> None:
    whole = "Unit 1901, 19/F, Example Tower, 23-25 Sample Road, Off Lane Street, Kowloon, PO Box 1234"
    assert address_similarity(", ".join(parts), whole).level is UNIT


PIECES = st.sampled_from(
    ["Unit 5", "5/7", "12 Sample Street", "Sample Alley", "Kowloon", "Example Tower", "No. 3", "ul. Lenina", "1010 Wien"]
)  # fmt: skip
WRITTEN = st.lists(PIECES, max_size=5).map(", ".join)


@given(WRITTEN, WRITTEN)
def test_both_sides_see_the_same(left: str, right: str) -> None:
    assert address_similarity(left, right) == address_similarity(right, left)
