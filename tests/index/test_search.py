"""Every index equals brute force with the declared score, and the kernel the reference."""

from __future__ import annotations

import json
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import entities, entity, names
from tidewaiter.errors import QueryError
from tidewaiter.index.build import build, index_digest
from tidewaiter.index.index import Asked, Index, Weighing
from tidewaiter.index.readings import entity_names, party_names
from tidewaiter.index.reference import ReferenceIndex
from tidewaiter.matching.score import compare, name_weights
from tidewaiter.model.entity import Entity, Identifier
from tidewaiter.model.party import Address, Party
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.prepared import prepare
from tidewaiter.text.soft_dice import declared

CSL = "lists/us_csl/consolidated_2026-07-31.json"


LINES = st.sampled_from((0.3, 0.55, 0.58, 0.7, 1.0))


def brute_force(held: tuple[Entity, ...], party: Party, line: float) -> dict[str, float]:
    queries = party_names(party)
    scores = {
        one.uid: max((declared(q, d) for q in queries for d in entity_names(one)), default=0.0)
        for one in held
    }
    return {uid: score for uid, score in scores.items() if score >= line}


def found(index: Index, party: Party, line: float) -> dict[str, float]:
    return {one.uid: one.similarity for one in index.candidates(party, line).candidates}


def weighing(line: float) -> Weighing:
    policy = standard_policy()
    return Weighing(line, name_weights(policy, person=True), name_weights(policy, person=False), -8.0)


def both(held: tuple[Entity, ...]) -> tuple[Index, ...]:
    """The index that is built here, and the reference over the same arrays."""
    index = build(held)
    return index, ReferenceIndex(index.arrays, index.digest)


@settings(deadline=None, max_examples=200)
@given(entities, names, LINES)
def test_equals_brute_force(held: tuple[Entity, ...], name: str, line: float) -> None:
    party = Party(name=name)
    wanted = brute_force(held, party, line)
    for index in both(held):
        assert found(index, party, line) == wanted, index.kind


@settings(deadline=None, max_examples=200)
@given(entities, names, LINES)
def test_every_kind_of_index_gives_the_same_features(
    held: tuple[Entity, ...], name: str, line: float
) -> None:
    asked = prepare(name, None)
    (one,), (two,) = (index.match([Asked(asked, asked)], weighing(line)) for index in both(held))
    assert one.total == two.total
    for left, right in zip(one.names, two.names, strict=True):
        assert (left.name, left.retrieved) == (right.name, right.retrieved)
        assert left.features == pytest.approx(right.features, abs=1e-9)
        assert left.likeness == pytest.approx(right.likeness, abs=1e-6)  # one of them is rounded


@pytest.mark.real
def test_equals_brute_force_on_real_names(shared: Path) -> None:
    rows = json.loads((shared / CSL).read_text(encoding="utf-8"))["results"]
    picked = random.Random(7).sample(rows, 300)
    held = tuple(entity(str(at), row["name"], *row["alt_names"]) for at, row in enumerate(picked))
    indexes = both(held)
    for row in picked[:12]:
        for name in (row["name"], row["name"].replace("a", "e", 1).replace("A", "E", 1), row["name"][:25]):
            party = Party(name=name)
            wanted = brute_force(held, party, 0.55)
            for index in indexes:
                assert found(index, party, 0.55) == wanted, index.kind


def test_many_threads_share_one_index() -> None:
    held = tuple(entity(f"{at:03}", f"Azu International {at}", f"Himark Electron {at}") for at in range(200))
    index = build(held)
    names = [prepare(f"Azu Internationl {at}", None) for at in range(100)]
    asked = [Asked(name, name) for name in names]
    alone = index.match(asked, weighing(0.55))
    assert index.match(asked, weighing(0.55), threads=4) == alone
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda one: index.match([one], weighing(0.55))[0], asked)) == alone


def test_a_name_cut_off_or_hidden_among_many_words_is_found() -> None:
    held = (
        entity("1", "Pishgam Electronic Safeh Maritime Observation And Survey Equipment Works Of Tehran"),
    )
    (index, _) = both(held)
    assert found(index, Party(name="Pishgam Electronic Safeh Maritime"), 0.55)
    long = (
        "Quarterly delivery on account of Himark Electron Wavelength for their new building in Example Town"
    )
    assert found(build((entity("2", "Himark Electron Wavelength"),)), Party(name=long), 0.55)


@pytest.mark.parametrize("name", ["Al Al Al Al", "a", "11420", "x" * 300, "e " * 60, "ab" * 200])
def test_unusual_names_are_found_as_they_are(name: str) -> None:
    for index in both((entity("1", name), entity("2", "Himark"))):
        assert found(index, Party(name=name), 1.0) == {"us_csl:us_sdn:1": 1.0}


def test_nothing_is_cut_and_the_best_comes_first() -> None:
    held = tuple(entity(f"{at:03}", f"Azu International {at}") for at in range(150))
    result = build(held).candidates(Party(name="Azu International"), 0.55)
    assert result.total == len(result.candidates) == 150
    order = [(-one.similarity, one.uid) for one in result.candidates]
    assert order == sorted(order)


def test_one_word_of_a_long_name_is_looked_at_and_is_no_hit() -> None:
    held = (entity("1", "Emma"), entity("2", "Emma Daniels"))
    party = Party(name="Emma Louise Catherine Daniels Whitmore")
    for listed in held:
        assert not compare(party, listed, standard_policy()).hit


def test_a_weak_or_former_name_is_found_and_an_address_never_by_its_name() -> None:
    held = (
        entity("1", "Himark Electron", "Himart"),
        entity("2", "Address 05", kind=EntityKind.ADDRESS),
    )
    assert found(build(held), Party(name="Himart"), 0.55) == {"us_csl:us_sdn:1": 1.0}
    assert found(build(held), Party(name="Address 05"), 0.55) == {}


def test_keys_bring_what_no_name_would() -> None:
    base = entity("1", "Zzz")
    listed = Entity(
        uid=base.uid,
        kind=base.kind,
        names=base.names,
        listing=base.listing,
        identifiers=(Identifier(type="tax_number", value="7728168971", normal="7728168971"),),
        emails=("sales@front.ir",),
        addresses=(Address(text="Room 1605, Ho King Commercial Center, 2-16 Fa Yuen Street, Hong Kong"),),
    )
    index = build((listed,))
    by = {
        "registration": Party(name="Another", identifiers={"ogrn": "77 28168971"}),
        "email_domain": Party(name="Another", email="me@front.ir"),
        "address": Party(
            name="Another", address="Flat 1605, Ho King Commercial Centre, 2-16 Fayuen St, Hong Kong"
        ),
    }
    for key, party in by.items():
        (candidate,) = index.candidates(party, 0.55).candidates
        assert (candidate.key, candidate.similarity) == (key, 1.0)
    assert index.candidates(Party(name="Another", email="zzz@gmail.com"), 0.55).total == 0


def test_what_cannot_be_searched_for_is_refused() -> None:
    index = build((entity("1", "Zzz"),))
    with pytest.raises(QueryError, match="neither a letter nor a digit"):
        index.candidates(Party(name="?!"), 0.55)
    with pytest.raises(QueryError, match="10,000 characters"):
        index.candidates(Party(name="x" * 10_000), 0.55)
    with pytest.raises(QueryError, match="line"):
        index.candidates(Party(name="x"), 0.0)


def test_an_empty_index_finds_nothing() -> None:
    assert build(()).candidates(Party(name="Anybody"), 0.55).total == 0


def test_the_digest_names_the_entities() -> None:
    one, two = entity("1", "A"), entity("2", "B")
    assert index_digest((one, two)) == index_digest((one, two)) == build((one, two)).digest
    assert index_digest((one, two)) != index_digest((one,))
