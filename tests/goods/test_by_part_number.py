from __future__ import annotations

from goods.asking import asked
from tidewaiter.goods.by_part_number import by_part_number
from tidewaiter.model.words import Confidence, HintSource


def test_a_number_of_a_find_is_a_strong_hint_of_its_trade() -> None:
    (hint,) = by_part_number(asked(2, part_number="XC7A35T"))
    assert (hint.line, hint.source, hint.item) == (2, HintSource.PART_NUMBER, "part_fpga")
    assert (hint.control.table, hint.control.code) == ("chpl", "854239")
    assert (hint.confidence, hint.alone, hint.brought_by) == (Confidence.STRONG, True, "XC7A35T")
    assert "Mohajer-6" in hint.reason["en"]


def test_another_package_is_a_fair_hint() -> None:
    (hint,) = by_part_number(asked(description="FPGA XC7A35T-2FTG256I"))
    assert hint.confidence is Confidence.FAIR
    assert "family" in hint.reason["en"]


def test_a_number_of_many_makers_never_speaks_alone() -> None:
    (hint,) = by_part_number(asked(part_number="78M05"))
    assert (hint.confidence, hint.alone) == (Confidence.WEAK, False)


def test_no_hint_speaks_of_a_maker() -> None:
    (hint,) = by_part_number(asked(part_number="XC7A35T", manufacturer="Xilinx"))
    assert not any("Xilinx" in text for text in (*hint.what.values(), *hint.reason.values()))


def test_trades_that_no_guidance_lists_and_other_numbers_give_none() -> None:
    assert list(by_part_number(asked(part_number="FFB9025BVHE"))) == []
    assert list(by_part_number(asked(part_number="XC7Z020-1CLG400C"))) == []
