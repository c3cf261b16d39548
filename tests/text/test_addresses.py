"""Addresses taken apart and compared, most of them on the Entity List."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from strategies import any_text
from tidewaiter.model.party import Address
from tidewaiter.text.addresses import (
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
        ("Ho King Commercial Centre, 2-16 Fa Yuen Street, Mong Kok, Hong Kong", LISTED[4], BUILDING),
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
