from __future__ import annotations

import pytest

from tidewaiter.goods.part_numbers.suffixes import is_packing, is_variant


@pytest.mark.parametrize(
    "rest", ["", "TR", "NOPB", "NOPBTR", "TRPBF", "REEL7", "RL7", "TAPEREEL", "1ND", "G4", "CT"]
)
def test_packing(rest: str) -> None:
    assert is_packing(rest)


@pytest.mark.parametrize("rest", ["BCPZ", "RGT6", "1CPG236C", "5", "TRX9"])
def test_what_is_more_than_packing(rest: str) -> None:
    assert not is_packing(rest)


@pytest.mark.parametrize(
    ("base", "rest", "joined"),
    [
        ("LM5117", "PMH", False),
        ("LM5117", "PMHNOPB", False),
        ("XC7A35T", "1CPG236C", False),
        ("XC7A35T", "2FTG256I", True),
        ("XC6SLX", "45T2FGG484I", False),
        ("ATMEGA2560", "16AU", False),
        ("ATMEGA64", "A", False),
        ("AD9517", "4ABCPZ", True),
        ("TM4C129", "4NCPDT", False),
    ],
)
def test_package_and_grade(base: str, rest: str, joined: bool) -> None:
    assert is_variant(base, rest, joined)


@pytest.mark.parametrize(
    ("base", "rest", "joined"),
    [
        ("LM258", "5", False),
        ("XC7A35T", "0", False),
        ("XC6SLX", "", False),
        ("ATMEGA64", "4PA", False),
        ("ATMEGA64", "M1AU", False),
        ("AD9517", "4ABCPZ", False),
        ("LM5117", "WITHSTARTERANDMORE", False),
        ("GS2984X", "A", False),
    ],
)
def test_what_makes_another_part(base: str, rest: str, joined: bool) -> None:
    assert not is_variant(base, rest, joined)
