from __future__ import annotations

from functools import cache, partial
from pathlib import Path

import msgspec
import pytest

from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.errors import InputError
from tidewaiter.lists.starter import starter
from tidewaiter.lists.store import Store
from tidewaiter.model.entity import Entity
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.screening.ask import ask
from tidewaiter.selftest.alterations import ALTERATIONS
from tidewaiter.selftest.cases import UNRELATED
from tidewaiter.selftest.document import scorecard_document
from tidewaiter.selftest.figures import Scorecard, share
from tidewaiter.selftest.scorecard import Plan, run

PLAN = Plan(seed=5, sample=1)


@cache
def entities() -> tuple[Entity, ...]:
    return starter()[1]


def blind(party: Party) -> PartyMatches:
    return PartyMatches(party="", matches=(), total=0, complete=True)


def test_the_starter_list_serves_and_says_so_and_exact_names_are_found(home: Path) -> None:
    catalogue = Catalogue.open(Store(home), known_at=None)
    search = partial(ask, catalogue)
    card = run(search, entities(), PLAN)
    assert card.starter
    assert card.lists == ("starter",)
    assert card.exact_found.value == card.exact_hit.value == 1.0
    assert [figure.alteration for figure in card.classes] == [each.slug for each in ALTERATIONS]
    assert card.altered.right + len([miss for miss in card.misses if miss.alteration]) == card.altered.of
    again = run(search, entities(), PLAN)
    still = msgspec.structs.replace(again, speed=card.speed)
    assert still == card


def test_a_search_that_finds_nothing_has_found_nothing() -> None:
    card = run(blind, entities(), PLAN)
    assert card.altered.of
    assert card.altered.right == card.exact_found.right == card.exact_hit.right == 0
    assert len(card.misses) == card.exact_hit.of + card.altered.of
    assert {
        group: (found.right, found.of) for group, found in card.unrelated.items() if "altered" not in group
    } == {
        "unrelated people of the US": (0, UNRELATED),
        "unrelated people of elsewhere": (0, UNRELATED),
        "unrelated companies": (0, UNRELATED),
    }
    assert card.false_hits == ()
    assert card.one_score.value is None


def test_nothing_is_asked_twice_under_the_same_class() -> None:
    asked: list[Party] = []

    def remembered(party: Party) -> PartyMatches:
        asked.append(party)
        return blind(party)

    card = run(remembered, entities(), PLAN)
    assert card.speed.queries == len(asked)
    assert len({party.name for party in asked}) > 0.9 * len(asked)


def test_imported_lists_come_before_the_starter_list() -> None:
    listed = entities()[0]
    official = msgspec.structs.replace(listed, listing=msgspec.structs.replace(listed.listing, list="us_csl"))
    card = run(blind, (official, *entities()[1:]), PLAN)
    assert (card.starter, card.lists, card.listings) == (False, ("us_csl",), 1)


def test_a_sample_of_nothing_is_refused() -> None:
    with pytest.raises(InputError, match="asks nothing"):
        run(blind, entities(), Plan(seed=1, sample=0))


def test_a_share_says_over_how_many() -> None:
    found = share([True, False, True])
    assert (found.right, found.of, found.value) == (2, 3, 0.6667)
    assert share([]).value is None


def test_the_document_holds_everything_and_names_the_source_of_what_is_quoted() -> None:
    document = scorecard_document(run(blind, entities(), PLAN))
    assert set(document) == {*Scorecard.__struct_fields__, "quoted"}
    assert "another machine" in document["quoted"]["source"]
