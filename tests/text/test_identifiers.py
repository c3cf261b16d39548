"""Normal forms and check digits of identifiers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategies import any_text
from tidewaiter.text.identifiers import email_domain, identifier_type, normal_identifier, web_domain


@pytest.mark.parametrize(
    ("type", "value", "normal", "valid"),
    [
        ("imo", "IMO 9187667", "9187667", True),
        ("imo", "9187668", "9187668", False),
        ("mmsi", "256 000 000", "256000000", None),
        ("lei", "5493 00GR CN66 EUQ0 GJ14", "549300GRCN66EUQ0GJ14", False),
        ("lei", "213800KUD8LAJWSQ9D15", "213800KUD8LAJWSQ9D15", True),
        ("tax_number", "7728168971", "7728168971", True),
        ("inn", "7728168970", "7728168970", False),
        ("tax_number", "1234567890", "1234567890", None),
        ("ogrn", "1027700067328", "1027700067328", True),
        ("registration", "HRB 12345", "HRB12345", None),
        ("passport", "А1234567", "A1234567", None),
        ("bic", "deutdeffxxx", "DEUTDEFF", True),
        ("swift", "DEUTQQFF", "DEUTQQFF", False),
        ("iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000", True),
        ("iban", "DE88 3704 0044 0532 0130 00", "DE88370400440532013000", False),
        ("duns", "12-345-6789", "123456789", None),
        ("phone", "+98 (0)21 1234 5678", "982112345678", None),
        ("phone", "0098 21 1234 5678", "982112345678", None),
        ("digital_currency", "0xAbC123", "0xabc123", None),
        ("digital_currency", "1AbcDEF", "1AbcDEF", None),
        ("email_domain", "Sales@Example.IR", "example.ir", None),
        ("email_domain", "example.ir", "example.ir", None),
        ("passport", "N/A", "", None),
        ("tax_number", "000000", "", None),
        ("whatever", "a-1.b", "A1B", None),
    ],
)
def test_normal(type: str, value: str, normal: str, valid: bool | None) -> None:
    assert normal_identifier(type, value) == (normal, valid)


def test_domains() -> None:
    assert email_domain("Buyer <buyer@firm.co.ir>") == "firm.co.ir"
    assert email_domain("no mail here") is None
    assert email_domain("a@") is None
    assert email_domain("@b.ir") is None
    assert web_domain("https://www.Firm.ir/contact?x=1") == "firm.ir"
    assert web_domain("firm.ir:8080") == "firm.ir"
    assert web_domain("not a site") is None


def test_types_fold() -> None:
    assert identifier_type("VAT Number") == "tax_number"
    assert identifier_type("D-U-N-S") == "duns"
    assert identifier_type("lei") == "lei"


@given(
    st.sampled_from(
        [
            "imo",
            "mmsi",
            "lei",
            "tax_number",
            "registration",
            "passport",
            "bic",
            "iban",
            "duns",
            "phone",
            "digital_currency",
            "email",
            "x",
        ]
    ),
    any_text,
)
def test_idempotent_and_never_raises(type: str, value: str) -> None:
    normal, _ = normal_identifier(type, value)
    again, _ = normal_identifier(type, normal)
    assert again == normal
    email_domain(value)
    web_domain(value)


@pytest.mark.parametrize(
    ("type", "written", "normal"),
    [
        ("passport", "British number 094629366", "094629366"),
        ("passport", "No. AB123456", "AB123456"),
        ("passport", "NO1234567", "NO1234567"),
        ("national_id", "Military identification number 911-10-77", "9111077"),
        ("registration", "HRB 123456", "HRB123456"),
        ("lei", "LEI: 529900T8BM49AURSDO55", "529900T8BM49AURSDO55"),
        ("bic", "SWIFT BKIDIRTH", "BKIDIRTH"),
        ("bic", "NORDNOKK", "NORDNOKK"),
        ("iban", "NO93 8601 1117 947", "NO9386011117947"),
        ("imo", "IMO No. 9187629", "9187629"),
    ],
)
def test_words_before_a_number_do_not_belong_to_it(type: str, written: str, normal: str) -> None:
    assert normal_identifier(type, written)[0] == normal
