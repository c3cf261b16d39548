from __future__ import annotations

import msgspec
import pytest

from rules.papers import brief_of, order
from rules.past_papers import past, screened
from tidewaiter.model.party import Party
from tidewaiter.model.past import Past
from tidewaiter.model.shipment import History
from tidewaiter.model.words import AskedKind, Role
from tidewaiter.rules.order import first_order, placed, role_at, same_party


@pytest.mark.parametrize(
    ("left", "right"),
    [("SIS DOO", "SIS d.o.o."), ("Example Trading FZE", "EXAMPLE TRADING, FZE"), ("Muster GmbH", "Muster")],
)
def test_the_same_name_in_another_spelling_is_the_same_party(left: str, right: str) -> None:
    company = Party(name=left, kind=AskedKind.COMPANY, country="DE")
    assert same_party(company, Party(name=right))


def test_another_country_makes_another_party() -> None:
    assert not same_party(Party(name="Muster GmbH", country="DE"), Party(name="Muster GmbH", country="AE"))


def test_an_alias_counts() -> None:
    assert same_party(Party(name="A Long Name Ltd", aliases=("Short",)), Party(name="Short"))


def test_the_place_in_the_papers_gives_the_role() -> None:
    brief = brief_of(order("g9-istanbul-before"))
    assert role_at(brief, "/parties/0/officers/0") is Role.OFFICER
    assert role_at(brief, "/goods/0/manufacturer") is Role.MANUFACTURER
    assert role_at(brief, "/payment/payer") is Role.PAYER
    assert role_at(brief, "/parties/0") is Role.BUYER
    assert role_at(brief, "/nobody") is None


def test_placed_gives_pointers_in_the_order_of_the_papers() -> None:
    shipment = order("g1-servomotors-before")
    assert [at for at, _ in placed(shipment, Role.END_USER, Role.BUYER)] == ["/parties/0", "/parties/1"]


@pytest.mark.parametrize(
    ("history", "first"),
    [
        (None, True),
        (History(), True),
        (History(previous_orders=0), True),
        (History(previous_orders=3), False),
        (History(first_order=True, previous_orders=3), True),
        (History(first_order=False), False),
    ],
)
def test_an_order_is_the_first_unless_the_file_shows_another(history: History | None, first: bool) -> None:
    assert first_order(msgspec.structs.replace(order("c3-spindle"), history=history)) is first


@pytest.mark.parametrize(
    ("history", "known", "first"),
    [
        (None, past(count=3), False),
        (None, past(), True),
        ({"first_order": True}, past(count=3), True),
        ({"previous_orders": 0}, past(count=3), True),
        ({"previous_destinations": ["DE"]}, past(count=3), False),
        ({"previous_orders": 7}, past(), True),
        ({"previous_orders": 7}, past(total=0), False),
        (None, past(total=0), True),
    ],
)
def test_past_orders_on_file_and_the_orders_own_words(
    history: dict[str, object] | None, known: Past, first: bool
) -> None:
    fields = {"history": history} if history is not None else {}
    brief = screened(known, **fields)
    assert first_order(brief.shipment, brief.past) is first
