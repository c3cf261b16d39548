"""Check digits by the sort that a list names: of invented numbers, and how many of the real ones hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read
from tidewaiter.lists.check_digits import checked
from tidewaiter.lists.labels import identifier
from tidewaiter.lists.us_ofac_sdn.read import READER

GENESIS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"


@pytest.mark.parametrize(
    ("type_", "value", "country", "label", "valid"),
    [
        ("tax_number", "7707083893", "RU", "Tax ID No.", True),
        ("tax_number", "7707083894", "RU", "Tax ID No.", False),
        ("tax_number", "5039441", "RU", "Tax ID No.", False),
        ("tax_number", "100219673", "BY", "Tax ID No.", None),
        ("registration", "1027700132195", "RU", "Registration Number", True),
        ("registration", "1027700132196", "RU", "Registration Number", False),
        ("registration", "HRB 14604", "DE", "Registration Number", None),
        ("registration", "00032253", "RU", "Government Gazette Number", None),
        ("unified_social_credit", "91110000600037341L", "CN", "Unified Social Credit Code (USCC)", True),
        ("unified_social_credit", "91110000600037342L", "CN", "Unified Social Credit Code (USCC)", False),
        ("isin", "US0378331005", None, "ISIN", True),
        ("isin", "US0378331006", None, "ISIN", False),
        ("imo", "9187668", None, "Vessel Registration Identification IMO", False),
        ("passport", "123456789", "RU", "Passport", None),
    ],
)
def test_numbers(type_: str, value: str, country: str | None, label: str, valid: bool | None) -> None:
    number = identifier(type_, value, country=country)
    found = checked(number, label)
    assert found.valid is valid
    assert (found.value, found.normal, found.type) == (value, number.normal, type_)


@pytest.mark.parametrize(
    ("value", "coin", "valid"),
    [
        (GENESIS, "XBT", True),
        (GENESIS, "USDT", True),
        (GENESIS.replace("P1e", "P1f"), "XBT", False),
        (GENESIS.replace("P1e", "P1f"), "USDT", None),
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "XBT", True),
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "XBT", False),
        ("0x0000000000000000000000000000000000000001", "ETH", None),
        ("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "BCH", None),
        ("", "XBT", False),
    ],
)
def test_wallets(value: str, coin: str, valid: bool | None) -> None:
    number = identifier("digital_currency", value, note=f"Digital Currency Address; {coin}")
    assert checked(number, "Digital Currency Address").valid is valid


@given(st.text(max_size=40), st.sampled_from(["XBT", "ETH", "TRX", ""]))
def test_any_text_is_checked_and_stays(value: str, coin: str) -> None:
    number = identifier("digital_currency", value, note=f"Digital Currency Address; {coin}")
    assert checked(number, "Digital Currency Address").value == value


@pytest.mark.real
def test_how_many_of_the_real_numbers_hold(shared: Path) -> None:
    """Where a sort is checked, nearly all hold: its label means what it says."""
    content = (shared / "lists/us_ofac/2024-06/sdn.csv").read_bytes()
    entities, _ = read(READER, (file("sdn.csv", content),))
    labels = (
        "Tax ID No.",
        "Registration Number",
        "R.F.C.",
        "C.U.R.P.",
        "NIT #",
        "Unified Social Credit Code (USCC)",
    )
    told = Counter(
        (label, one.valid)
        for entity in entities
        for one in entity.identifiers
        if (label := (one.note or "").partition(";")[0]) in labels and one.valid is not None
    )
    assert {label: (told[label, True], told[label, False]) for label in labels} == {
        "Tax ID No.": (2844, 31),
        "Registration Number": (2211, 28),
        "R.F.C.": (322, 7),
        "C.U.R.P.": (435, 4),
        "NIT #": (196, 2),
        "Unified Social Credit Code (USCC)": (106, 0),
    }
    wallets = Counter(
        one.valid for entity in entities for one in entity.identifiers if one.type == "digital_currency"
    )
    assert wallets == {True: 235, None: 65}  # hexadecimal ones, and chains without such a checksum
