from __future__ import annotations

import pytest

from rules.papers import found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.trading_pair import SLUG

TRADER = {"role": "buyer", "name": "Example General Trading FZE", "country": "AE"}
USER = {"role": "end_user", "name": "Example Dairy LLC", "country": "AE"}


@pytest.mark.parametrize("country", ["SG", "HK"])
def test_a_partner_there_is_told_once(country: str) -> None:
    partner = {"role": "intermediate_consignee", "name": "Example Stores", "country": country}
    finding = one(SLUG, asked_of(to="AE", parties=[TRADER, partner, USER]))
    assert (finding.facts["flags"], finding.level) == ("FIN25-06", Level.NOTE)


def test_a_payer_in_hong_kong_needs_no_free_zone() -> None:
    trader = {**TRADER, "name": "Example General Trading LLC"}
    finding = one(
        SLUG, asked_of(to="AE", parties=[trader, USER], payment={"payer": "Example", "payer_country": "HK"})
    )
    assert finding.facts["flags"] == "FIN25-07"


@pytest.mark.parametrize(
    "parties",
    [
        [TRADER, USER],
        [{**TRADER, "name": "Example General Trading LLC"}, {**USER, "country": "SG"}],
        [{**TRADER, "name": "Example Dairy FZE"}, {**USER, "country": "SG"}],
        [{**TRADER, "country": "OM"}, {**USER, "country": "SG"}],
    ],
)
def test_one_half_of_the_pair_is_silent(parties: list[dict[str, str]]) -> None:
    assert found_by(SLUG, asked_of(to="AE", parties=parties)) == ()
