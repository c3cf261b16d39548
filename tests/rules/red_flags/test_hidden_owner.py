from __future__ import annotations

from typing import Any

import pytest

from rules.papers import LAW, found_by, one
from rules.red_flags.orders import asked_of
from tidewaiter.model.words import Level
from tidewaiter.rules.red_flags.hidden_owner import SLUG, lacking


def owned(*names: str) -> Any:
    parties = [
        {
            "role": "buyer",
            "name": "Dairy Example",
            "country": "DE",
            "owners": [{"name": name} for name in names],
        }
    ]
    return asked_of(parties=parties)


@pytest.mark.parametrize(
    ("name", "flag"), [("Bearer shares", "T3-01"), ("Example Nominees Ltd", "T3-01"), ("unknown", "T3-09")]
)
def test_who_is_not_to_be_known_is_told(name: str, flag: str) -> None:
    finding = one(SLUG, owned("Erika Beispiel", name))
    assert (finding.facts["flags"], finding.subject, finding.level) == (
        flag,
        "/parties/0/owners/1/name",
        Level.NOTE,
    )


@pytest.mark.parametrize("name", ["Erika Beispiel", "Beispiel Holding GmbH", "Bearings Example Ltd"])
def test_a_name_is_a_name(name: str) -> None:
    assert found_by(SLUG, owned(name)) == ()


def test_without_owners_it_is_not_evaluated() -> None:
    assert lacking(asked_of(), LAW) == "/parties (owners)"
