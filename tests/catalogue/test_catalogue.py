"""The catalogue: what is loaded, what stands in, and who is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lists.fake_list import JUNE_2, FakeReader, fake_source, options, registry_of, written
from tidewaiter.catalogue.catalogue import Catalogue
from tidewaiter.errors import QueryError
from tidewaiter.lists.registry import Registry
from tidewaiter.lists.starter import starter
from tidewaiter.lists.store import Store
from tidewaiter.matching.score import compare
from tidewaiter.model.listing import ListState
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.party import Party
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.policy import standard_policy

POLICY = standard_policy()


def registry(*watchlists: str) -> Registry:
    return registry_of((fake_source(watchlists=("w", *watchlists)), FakeReader()))


@pytest.fixture
def sample(home: Path) -> Catalogue:
    return Catalogue.open(Store(home, registry=registry()))


def test_without_lists_the_starter_serves_and_says_so(sample: Catalogue) -> None:
    snapshot, entities = starter()
    assert sample.known_at == snapshot.received
    assert set(sample.starter_serves) == {entity.listing.watchlist for entity in entities}
    assert [status.state for status in sample.coverage] == [ListState.MISSING, ListState.STARTER]
    assert [(basis.list, basis.state) for basis in sample.lists] == [("starter", ListState.STARTER)]


def test_a_listed_firm_is_found_best_first(sample: Catalogue) -> None:
    found = sample.search(Party(name="Pishgam Elektronik Sofe Co"), "/parties/0", POLICY)
    assert found.hit
    assert found.complete
    assert found.total == len(found.matches)
    best = found.matches[0]
    assert (best.party, best.asked, best.entity.listing.entry) == (
        "/parties/0",
        "Pishgam Elektronik Sofe Co",
        "44782",
    )
    scores = [match.comparison.score for match in found.matches]
    assert scores == sorted(scores, reverse=True)


def test_an_alias_of_the_party_finds_and_is_named(sample: Catalogue) -> None:
    party = Party(name="Quuxley Ventures", aliases=("Hongkong Himark Electron Model Limited",))
    best = sample.search(party, "", POLICY).matches[0]
    assert best.asked == party.aliases[0]
    assert best.hit


def test_a_listed_unit_is_found_by_address_and_a_neighbour_is_not_a_hit(sample: Catalogue) -> None:
    street = "Ho King Commercial Center, 2-16 Fayuen St, Mongkok, Hong Kong"
    unit = sample.search(Party(name="Quuxley Ventures", address=f"Room 2309, 23/F, {street}"), "", POLICY)
    assert [match.entity.kind for match in unit.matches if match.hit] == [EntityKind.ADDRESS]
    neighbour = sample.search(Party(name="Quuxley Ventures", address=f"Room 901, 9/F, {street}"), "", POLICY)
    assert neighbour.total >= 1
    assert not neighbour.hit
    assert all(match.entity.kind is EntityKind.ADDRESS for match in neighbour.matches)


def test_an_address_entity_is_never_found_by_its_name(sample: Catalogue) -> None:
    found = sample.search(Party(name="Address 05"), "", POLICY)
    assert all(match.entity.kind is not EntityKind.ADDRESS for match in found.matches)


def test_a_name_that_cannot_be_searched_for_is_refused(sample: Catalogue) -> None:
    with pytest.raises(QueryError, match="10,000 characters"):
        sample.search(Party(name="x" * 10_000), "", POLICY)
    with pytest.raises(QueryError, match="neither a letter nor a digit"):
        sample.search(Party(name="?!"), "", POLICY)


def test_an_alias_or_a_name_without_letters_leaves_a_gap(sample: Catalogue) -> None:
    found = sample.search(Party(name="Pishgam Electronic Safeh", aliases=("y" * 5000, "...")), "", POLICY)
    assert found.hit
    assert not found.complete
    assert len(found.gaps) == 2
    by_key = sample.search(Party(name="???", identifiers={"imo": "IMO 9187667"}), "", POLICY)
    assert (by_key.complete, len(by_key.gaps)) == (False, 1)


def test_an_imported_list_takes_the_place_of_the_sample(home: Path, tmp_path: Path) -> None:
    store = Store(home, registry=registry("us_sdn"))
    store.import_files("one", [written(tmp_path, name="Zebra Freight")], options=options())
    catalogue = Catalogue.open(store)
    assert catalogue.known_at == JUNE_2
    assert "us_sdn" not in catalogue.starter_serves
    assert "us_entity_list" in catalogue.starter_serves
    assert [basis.list for basis in catalogue.lists] == ["one", "starter"]
    assert not catalogue.search(Party(name="Dal Enerji"), "", POLICY).hit
    assert catalogue.search(Party(name="Zebra Freight 7"), "", POLICY).hit


def test_what_came_later_is_not_known_before(home: Path, tmp_path: Path) -> None:
    store = Store(home, registry=registry("us_sdn"))
    store.import_files("one", [written(tmp_path, name="Zebra Freight")], options=options())
    before = Catalogue.open(store, known_at=date(2026, 6, 1))
    assert before.known_at == date(2026, 6, 1)
    assert "us_sdn" in before.starter_serves
    assert before.index_digest != Catalogue.open(store).index_digest


def test_the_index_is_kept_and_answers_the_same(home: Path) -> None:
    store = Store(home, registry=registry())
    first = Catalogue.open(store)
    assert (home / "index" / first.index_digest / "manifest.json").is_file()
    second = Catalogue.open(store)
    party = Party(name="Dal Enerji Sanayi")
    assert first.index_digest == second.index_digest
    assert first.search(party, "", POLICY) == second.search(party, "", POLICY)


def test_a_damaged_index_is_built_again(home: Path) -> None:
    store = Store(home, registry=registry())
    first = Catalogue.open(store)
    array = home / "index" / first.index_digest / "posting_names.npy"
    array.write_bytes(b"nothing")
    assert Catalogue.open(store).search(Party(name="Dal Enerji"), "", POLICY).matches
    assert array.read_bytes() != b"nothing"


def test_a_home_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "index").write_text("a file where the folder should be")
    assert (
        Catalogue.open(Store(home, registry=registry())).search(Party(name="Dal Enerji"), "", POLICY).matches
    )


def test_an_alias_keeps_its_place_where_another_cannot_be_searched_for(home: Path) -> None:
    found = Catalogue.open(Store(home, registry=registry())).search(
        Party(name="Nobody Here Whatsoever", aliases=("!!!", "Dal Enerji")), "", POLICY
    )
    assert not found.complete
    stood = {
        item.left_from for match in found.matches for item in match.comparison.evidence if item.left_from
    }
    assert "aliases/1" in stood
    assert "aliases/0" not in stood


def test_many_parties_are_answered_as_one_by_one(home: Path) -> None:
    catalogue = Catalogue.open(Store(home, registry=registry()))
    parties = [
        Party(name="Dal Enerji"),
        Party(name="Dall Enerjy", country="TR", address="Example Street 5, Istanbul"),
        Party(name="?!"),
        Party(name="Nobody Here Whatsoever", birth_date="1970-01-01"),
    ]
    together = catalogue.search_many(parties, POLICY, threads=2)
    assert isinstance(together[2], QueryError)
    for at in (0, 1, 3):
        assert together[at] == catalogue.search(parties[at], f"/{at}", POLICY)


def test_who_is_asked_beside_it_changes_nothing(home: Path) -> None:
    """What a party states lowers the line for its own names alone."""
    catalogue = Catalogue.open(Store(home, registry=registry()))
    _, entities = starter()
    parties = [Party(name=entity.names[0].name[:12]) for entity in entities]
    stated = Party(
        name="Dal Enerji", identifiers={"imo": "9187667"}, birth_date="1970-01-01", address="Ankara"
    )
    together = catalogue.search_many([*parties, stated], POLICY)[:-1]
    for alone, beside in zip(catalogue.search_many(parties, POLICY), together, strict=True):
        assert alone == beside


def test_a_search_judges_as_one_comparison_does_and_on_any_number_of_threads(home: Path) -> None:
    catalogue = Catalogue.open(Store(home, registry=registry()))
    _, entities = starter()
    names = [alias.name for entity in entities for alias in entity.names]
    parties = [Party(name=name.replace("a", "e", 1)) for name in names] * (200 // len(names) + 1)
    found = catalogue.search_many(parties, POLICY)
    assert catalogue.search_many(parties, POLICY, threads=4) == found
    judged = 0
    for party, one in zip(parties, found, strict=True):
        assert isinstance(one, PartyMatches)
        for match in one.matches:
            assert match.comparison == compare(party, match.entity, POLICY)
            judged += 1
    assert judged
