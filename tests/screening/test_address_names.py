"""Names that stand in an address, and addresses that only look like names."""

from __future__ import annotations

import pytest

from tidewaiter.model.party import Address, Party
from tidewaiter.screening.address_names import names_in_address


def names(address: str | Address, name: str = "Quorvath") -> tuple[str, ...]:
    return names_in_address(Party(name=name, address=address))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("c/o Example Trading LLC, 12 Sample Street, Dubai", "Example Trading LLC"),
        ("Sample Street 5, c/o Ivan Petrov, London", "Ivan Petrov"),
        ("Attn: Ivan Petrov, 12 Sample Street", "Ivan Petrov"),
        ("c/o Example, S.A. de C.V., Tijuana", "Example, S.A. de C.V"),
        ("Example Trading LLC\n12 Sample Street\nDubai", "Example Trading LLC"),
        ("12 Sample Street, Example Trading LLC, Dubai", "Example Trading LLC"),
        ("Example Co., Ltd., Room 5, 12 Sample Road, Shenzhen", "Example Co., Ltd"),
        ("Muster, OOO, ul. Primernaya 5, Moskva", "Muster, OOO"),
        ("Sample Components, 12 High Street, London", "Sample Components"),
        ("Ivan Petrov, ul. Lenina 5, Moscow", "Ivan Petrov"),
        (Address(text="c/o Example LLC", city="Dubai"), "Example LLC"),
        (
            Address(street="Example Trading FZE, Office 12, 5 Sample Road", city="Dubai"),
            "Example Trading FZE",
        ),
    ],
)
def test_a_name_in_the_address_is_found(address: str | Address, name: str) -> None:
    assert names(address) == (name,)


@pytest.mark.parametrize(
    "address",
    [
        "Unit 1901, Example Tower, 23 Sample Road, Hong Kong",
        "Wan Chai, Hong Kong",
        "Sheikh Zayed Road, PO Box 1234, Dubai",
        "Jebel Ali Free Zone, Dubai, PO Box 1234",
        "North Sample Street, No. 58, Tehran",
        "Example House, 12 High Street, London",
        "DMCC Business Centre, Level 1, Dubai",
        "Carson City NV 89701",
        "12 Main Street, Co Dublin",
        "Edmonton AB",
        "Czech Republic, 11000 Praha",
        "Quorvath, 12 High Street",
        "",
    ],
)
def test_a_place_is_no_name(address: str) -> None:
    assert names(address) == ()


@pytest.mark.parametrize("desk", ["Import Department", "c/o", "Goods Receiving", "as below", "Warehouse 4"])
def test_behind_a_desk_one_word_or_a_number_is_enough(desk: str) -> None:
    assert names("Quorvath, 12 High Street, London", desk) == ("Quorvath",)
    assert names("Plant 11420\n12 High Street", desk) == ("Plant 11420",)
    assert names("12 High Street, London", desk) == ()
    assert names("Sample Road 5, London", desk) == ()


def test_no_address_gives_no_name() -> None:
    assert names_in_address(Party(name="Import Department")) == ()
