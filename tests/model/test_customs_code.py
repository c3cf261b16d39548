from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.model.customs_code import hs_digits

READ = {
    "8542": "8542",
    "8542.31": "854231",
    "8542.31.90 00": "8542319000",
    "8542 31": "854231",
    "8542-31-90": "85423190",
    "HS: 85423190": "85423190",
    "H.S. 8542.31": "854231",
    "HS code 8542.31": "854231",
    "HS 2022: 8542.31": "854231",
    "HS2017 8525.80": "852580",
    "HSN 85423100": "85423100",
    "CN 8542 31 90": "85423190",
    "KN-Code 8542 31 90": "85423190",
    "8542.31 (CN)": "854231",
    "TARIC 8542319000": "8542319000",
    "ex 8542 31 90": "85423190",
    "HTSUS: 8542.31.00.01": "8542310001",
    "Schedule B 8542.31.0000": "8542310000",
    "Zolltarifnummer 8542 31 90": "85423190",
    "code SH 8542 31": "854231",
    "GTIP 8542.31.90.00.19": "8542319000",
    "GTİP: 854231900019": "8542319000",
    "Gümrük tarife no 8542.31": "854231",
    "TN VED 8542 31 900 0": "8542319000",
    "код ТН ВЭД ЕАЭС 8542319000": "8542319000",
    "海关编码：8542319000": "8542319000",
    "商品编码 8542319090101": "8542319090",
    "کد تعرفه ۸۵۴۲۳۱۹۰": "85423190",
    "８５４２．３１": "854231",
    "٨٥٤٢.٣١": "854231",
    "0104.10": "010410",
}

NONE = [
    "",
    "HS",
    "unknown",
    "854",
    "12345678901",
    "854231900019",
    "8542.31 / 8542.39",
    "8542/8543",
    "8542.31, 8541.10",
    "8542.31 chip",
    "3A001",
    "7742",
    "0012",
]


@pytest.mark.parametrize("text", READ)
def test_a_code_is_read_in_any_notation(text: str) -> None:
    assert hs_digits(text) == READ[text]


@pytest.mark.parametrize("text", NONE)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an HS code"):
        hs_digits(text)


@given(st.from_regex(r"[1-69]\d{3,9}", fullmatch=True, alphabet="0123456789"))
def test_digits_are_themselves(digits: str) -> None:
    assert hs_digits(digits) == digits
    assert hs_digits(hs_digits(f"HS {digits}")) == digits


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        digits = hs_digits(text)
    except ValueError:
        return
    assert digits.isascii()
    assert digits.isdigit()
    assert 4 <= len(digits) <= 10
