from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.papers import order
from tidewaiter.model.shipment import Payment
from tidewaiter.rules.sanctions.terms import days_in, payment_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("net 30", 30),
        ("30 days net", 30),
        ("open account, 60 days after delivery", 60),
        ("90d", 90),
        ("30 Tage netto", 30),
        ("Zahlung binnen 14 Tagen", 14),
        ("within 6 weeks", 42),
        ("2 months", 62),
        ("3 Monate", 93),
        ("14 business days", 22),
        ("2 % Skonto 10 Tage, 30 Tage netto", 30),
        ("30 % in advance, 70 % 60 days after delivery", 60),
        ("Vorkasse", 0),
        ("cash in advance", 0),
        ("100 % prepayment", 0),
        ("payment with order, cash with order", 0),
        ("30 % in advance, rest on delivery", None),
        ("50% prepaid", None),
        ("wire", None),
        ("L/C at sight", None),
        ("on delivery", None),
        ("", None),
    ],
)
def test_the_longest_term_in_days(text: str, days: int | None) -> None:
    assert days_in(text) == days


def test_working_days_are_never_counted_short() -> None:
    # Ten working days from a Friday end a fortnight later.
    assert (days_in("10 banking days") or 0) >= 14


def test_an_order_without_payment_states_no_term() -> None:
    shipment = order("c3-spindle")
    assert payment_days(msgspec.structs.replace(shipment, payment=None)) is None
    assert payment_days(msgspec.structs.replace(shipment, payment=Payment(payer="X"))) is None
    assert payment_days(msgspec.structs.replace(shipment, payment=Payment(method="net 45"))) == 45


@given(st.integers(min_value=0, max_value=999))
def test_any_number_of_days_is_read_as_it_stands(count: int) -> None:
    assert days_in(f"{count} days") == count
