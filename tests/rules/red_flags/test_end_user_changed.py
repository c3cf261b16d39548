from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.past_papers import before, past, screened
from tidewaiter.model.past import PastParty, PastStatus
from tidewaiter.model.words import Role
from tidewaiter.rules.red_flags.end_user_changed import SLUG

OTHER = (PastParty(role=Role.BUYER, name="Buyer Example"), PastParty(role=Role.END_USER, name="Other Works"))


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        ("approved", "high"),
        ("shipped", "high"),
        ("open", "medium"),
        ("unknown", "medium"),
        ("refused", None),
        ("cancelled", None),
    ],
)
def test_it_weighs_by_what_became_of_the_earlier_one(status: str, severity: str | None) -> None:
    found = found_by(SLUG, screened(past(same_reference=(before(status=status, parties=OTHER),))))
    assert [one.facts["severity"] for one in found] == ([severity] if severity else [])


def test_the_same_end_user_is_no_change() -> None:
    same = (PastParty(role=Role.END_USER, name="USER EXAMPLE"),)
    assert found_by(SLUG, screened(past(same_reference=(before(parties=same),)))) == ()


def test_a_buyer_stands_for_an_end_user_that_is_not_named() -> None:
    buyer = (PastParty(role=Role.BUYER, name="Quite Another"),)
    assert (
        one(SLUG, screened(past(same_reference=(before(parties=buyer),)))).facts["before"] == "Quite Another"
    )


def test_every_status_has_words() -> None:
    for status in PastStatus:
        order = before(status=status, parties=OTHER)
        assert all(
            each.facts["status_de"] for each in found_by(SLUG, screened(past(same_reference=(order,))))
        )
