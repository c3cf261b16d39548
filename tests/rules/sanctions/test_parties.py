from __future__ import annotations

import pytest

from rules.sanctions.lists import BUYER, listed_order
from tidewaiter.model.words import Level, Role, Standing
from tidewaiter.rules.sanctions.judgement import Judgement
from tidewaiter.rules.sanctions.parties import by_part, is_transaction_party

LICENCE = Judgement(level=Level.LICENCE_REQUIRED)


@pytest.mark.parametrize("role", list(Role))
def test_purchaser_consignees_and_end_user_are_parties_and_those_who_may_take_the_goods_may_be(
    role: Role,
) -> None:
    parties = {Role.BUYER, Role.INTERMEDIATE_CONSIGNEE, Role.ULTIMATE_CONSIGNEE, Role.END_USER}
    outside = {Role.EXPORTER, Role.VESSEL, Role.OWNER, Role.OFFICER, Role.MANUFACTURER}
    found = is_transaction_party(role)
    assert (found is Standing.YES) is (role in parties)
    assert (found is Standing.NO) is (role in outside)


def test_whoever_has_no_role_counts_as_a_party() -> None:
    assert is_transaction_party(None) is Standing.YES


@pytest.mark.parametrize(
    ("role", "judged", "expected"),
    [
        ("buyer", LICENCE, LICENCE),
        ("bank", LICENCE, Judgement(level=Level.LICENCE_REQUIRED, variant="role", gap=True)),
        ("exporter", LICENCE, Judgement(level=Level.REVIEW, variant="beside")),
        (
            "bank",
            Judgement(level=Level.NOTE, variant="not_caught"),
            Judgement(level=Level.NOTE, variant="not_caught"),
        ),
        (
            "bank",
            Judgement(level=Level.REVIEW, variant="no_nexus"),
            Judgement(level=Level.REVIEW, variant="no_nexus"),
        ),
        (
            "exporter",
            Judgement(level=Level.REVIEW, variant="unread", gap=True),
            Judgement(level=Level.REVIEW, variant="beside", gap=True),
        ),
    ],
)
def test_what_a_listing_asks_is_told_of_the_part_that_the_party_takes(
    role: str, judged: Judgement, expected: Judgement
) -> None:
    assert by_part(judged, BUYER, listed_order("us_entity_list", role=role)) == expected
