from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.goods.part_numbers.match import Likeness, on_file, parts_of
from tidewaiter.model.goods import Goods

EXACT = {
    "XC7A35T": "XC7A35T",
    "xc7a35t": "XC7A35T",
    "XC 7A35T": "XC7A35T",
    "Xilinx XC7A35T": "XC7A35T",
    "AMD-XC7A35T": "XC7A35T",
    "XC7A35T-TR": "XC7A35T",
    "AD9361BBCZ-REEL7": "AD9361BBCZ",
    "STM32F405 RGT6": "STM32F405RGT6",
    "STM32-F405-RGT6": "STM32F405RGT6",
    "TMS320 F28335PGFA": "TMS320F28335PGFA",
    "МАХ233АЕWP": "MAX233AEWP",  # letters of the Cyrillic keyboard
    "ＡＤ９３６１": "AD9361",
    "АD۹۳۶۱": "AD9361",
    "SN65HVD230": "VP230",  # what the mark is short for
    "VP230 28M": "VP230",
    "11-0020-8": "11-0020-8",
    "JT80": "JT80",
    "Servo HS-1005SGT, metal gear": "HS-1005SGT",
    "Turbojet JT80 with starter": "JT80",
    "GPS antenna Tallysman 11-0020-8": "11-0020-8",
}

FAMILY = {
    "XC7A35T-1CPG236C": "XC7A35T",
    "XC7A35T1CPG236C": "XC7A35T",
    "XC6SLX45T-2FGG484I": "XC6SLX",
    "STM32F405VGT6": "STM32F405RGT6",
    "STM32F405": "STM32F405RGT6",
    "AD9361ABCZ": "AD9361",
    "AD9517-1ABCPZ": "AD9517-3",
    "926-LM5117PMH/NOPB": "LM5117",
    "ATMEGA2560-16AUR": "ATMEGA2560",
    "W25Q64FVSSIG": "25Q64JVSIQ",
}

OTHER = [
    "XC7Z020-1CLG400C",
    "XC7A50T",
    "XC7A350T",
    "STM32F407VGT6",
    "STM32F042K6T6",
    "STM32F103C8T6",
    "AD9364BBCZ",
    "AD93610",
    "ATMEGA640-16AU",
    "ATMEGA1280",
    "LM2585",
    "MAX3233E",
    "TMS320F28069PZ",
    "TMS320 F28069",
    "NEO-M8T",
    "W25Q128",
    "1100208 pieces",
    "Order 21602824 of 3 May",
    "Kit JT80",
    "Vertical machining centre, three axes",
    "",
    "-",
]


@pytest.mark.parametrize("text", EXACT)
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    found = on_file().named_in(text, "part_number")
    assert [each.likeness for each in found] == [Likeness.EXACT]
    assert EXACT[text] in {part.part for part in found[0].parts}


@pytest.mark.parametrize("text", FAMILY)
def test_another_package_or_grade_is_the_family_and_not_the_number(text: str) -> None:
    found = on_file().named_in(text, "part_number")
    assert [each.likeness for each in found] == [Likeness.FAMILY]
    assert FAMILY[text] in {part.part for part in found[0].parts}


@pytest.mark.parametrize("text", OTHER)
def test_the_next_number_is_another_part(text: str) -> None:
    assert on_file().named_in(text, "description") == ()


def test_every_number_of_a_text_is_found_once_as_written() -> None:
    found = on_file().named_in("2 pcs ad 9361bbcz, AD9361BBCZ and 1 x NEO-M8N (ublox)", "description")
    assert [each.written for each in found] == ["ad 9361bbcz", "AD9361BBCZ", "NEO-M8N"]


def test_the_field_for_part_numbers_goes_before_the_description() -> None:
    found = parts_of(Goods(part_number="NEO-M8N", description="GNSS receiver NEO M8N with XC7A35T"))
    assert [(each.field, each.written) for each in found] == [
        ("part_number", "NEO-M8N"),
        ("description", "XC7A35T"),
    ]


def test_a_line_without_words_names_nothing() -> None:
    assert parts_of(Goods(hs="8542.31")) == ()


def test_a_number_of_many_makers_says_so() -> None:
    commodity, other = (
        on_file().named_in(text, "part_number")[0] for text in ("L78M05ABDT 78M05", "NEO-M8N")
    )
    assert commodity.commodity
    assert not other.commodity


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    for found in on_file().named_in(text, "description"):
        assert found.parts
        assert found.written
