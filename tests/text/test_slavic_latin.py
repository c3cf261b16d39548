"""Russian firms in Latin letters against their English names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.matching.score import compare
from tidewaiter.model.entity import Alias, Entity, entity_uid
from tidewaiter.model.listing import Listing
from tidewaiter.model.party import Party
from tidewaiter.model.words import AliasStrength, AskedKind, EntityKind, NameKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.slavic_latin import latin_adjective


def _hit(asked: str, listed: str) -> bool:
    listing = Listing(list="test", watchlist="test", entry="1", record="1")
    alias = Alias(name=listed, kind=NameKind.PRIMARY, strength=AliasStrength.STRONG)
    entity = Entity(uid=entity_uid(listing), kind=EntityKind.ORGANISATION, names=(alias,), listing=listing)
    return compare(Party(name=asked, kind=AskedKind.COMPANY), entity, standard_policy()).hit


@pytest.mark.parametrize(
    ("asked", "listed", "wanted"),
    [
        ("Moskovskiy mashinostroitelnyy zavod Vydumka", "Moscow Machine Building Plant Vydumka", True),
        ("OAO Moskovskii radiotekhnicheskii zavod Vydumka", "Moscow Radio Engineering Plant Vydumka", True),
        ("Opytno-konstruktorskoye byuro Vydumka", "Vydumka Design Bureau", True),
        ("Nauchno-proizvodstvennoye obyedineniye Vydumka", "Scientific Production Association Vydumka", True),
        ("Moskovskiy mashinostroitelnyy zavod Vydumka", "Moscow Machine Building Plant Primerka", False),
        ("Moskovskiy radiotekhnicheskiy zavod", "Minsk Radio Engineering Plant", False),
    ],
)  # fmt: skip
def test_latin_spellings_of_russian_firms(asked: str, listed: str, wanted: bool) -> None:
    assert _hit(asked, listed) is wanted


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", max_size=24))
def test_few_forms_of_any_token(token: str) -> None:
    assert len(latin_adjective(token)) <= 3
