"""The reference index equals brute force with the declared score."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import entities, entity, names
from tidewaiter.errors import QueryError
from tidewaiter.index.build import build, index_digest
from tidewaiter.index.readings import entity_readings, party_readings
from tidewaiter.model.entity import Entity, Identifier
from tidewaiter.model.party import Address, Party
from tidewaiter.model.words import EntityKind
from tidewaiter.refdata.token_frequency import weight
from tidewaiter.text.soft_dice import best_soft_dice

CSL = "lists/us_csl/consolidated_2026-07-31.json"


def brute_force(held: tuple[Entity, ...], party: Party, line: float) -> dict[str, float]:
    queries = party_readings(party)
    scores = {one.uid: best_soft_dice(queries, entity_readings(one), weight) for one in held}
    return {uid: score for uid, score in scores.items() if score >= line}


def found(held: tuple[Entity, ...], party: Party, line: float) -> dict[str, float]:
    return {one.uid: one.similarity for one in build(held).candidates(party, line).candidates}


@settings(deadline=None, max_examples=150)
@given(entities, names, st.sampled_from((0.3, 0.55, 0.7, 1.0)))
def test_equals_brute_force(held: tuple[Entity, ...], name: str, line: float) -> None:
    party = Party(name=name)
    assert found(held, party, line) == brute_force(held, party, line)


@pytest.mark.real
def test_equals_brute_force_on_real_names(shared: Path) -> None:
    rows = json.loads((shared / CSL).read_text(encoding="utf-8"))["results"]
    picked = random.Random(7).sample(rows, 300)
    held = tuple(entity(str(at), row["name"], *row["alt_names"]) for at, row in enumerate(picked))
    index = build(held)
    for row in picked[:12]:
        for name in (row["name"], row["name"].replace("a", "e", 1).replace("A", "E", 1)):
            party = Party(name=name)
            got = {one.uid: one.similarity for one in index.candidates(party, 0.55).candidates}
            assert got == brute_force(held, party, 0.55)


def test_nothing_is_cut_and_the_best_comes_first() -> None:
    held = tuple(entity(f"{at:03}", f"Azu International {at}") for at in range(150))
    result = build(held).candidates(Party(name="Azu International"), 0.55)
    assert result.total == len(result.candidates) == 150
    order = [(-one.similarity, one.uid) for one in result.candidates]
    assert order == sorted(order)


def test_one_word_does_not_bring_a_long_name() -> None:
    held = (entity("1", "Emma"), entity("2", "Emma Daniels"))
    names_found = found(held, Party(name="Emma Louise Catherine Daniels Whitmore"), 0.55)
    assert "us_csl:us_sdn:1" not in names_found


def test_a_weak_or_former_name_is_found_and_an_address_never_by_its_name() -> None:
    held = (
        entity("1", "Himark Electron", "Himart"),
        entity("2", "Address 05", kind=EntityKind.ADDRESS),
    )
    assert found(held, Party(name="Himart"), 0.55) == {"us_csl:us_sdn:1": 1.0}
    assert found(held, Party(name="Address 05"), 0.55) == {}


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
