"""An index laid over an older one answers as one that is built anew."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from lists.reading import read, real
from strategies import entities, entity, names
from tidewaiter.errors import QueryError, StaleIndexError
from tidewaiter.index.build import build, sums_of
from tidewaiter.index.delta import build_layered
from tidewaiter.index.format import base_of, base_sums, open_base, open_index
from tidewaiter.index.index import Asked, Index, Weighing
from tidewaiter.index.keys import entity_keys
from tidewaiter.index.layered import LayeredIndex
from tidewaiter.index.saving import save
from tidewaiter.lists.us_csl.read import READER
from tidewaiter.matching.score import name_weights
from tidewaiter.model.entity import Alias, Entity, Identifier
from tidewaiter.model.party import Party
from tidewaiter.refdata.policy import standard_policy
from tidewaiter.text.prepared import prepare

OLD = tuple(entity(f"{at:03}", f"Azu International {at}", f"Himark Electron {at}") for at in range(40))


def laid_over(old: Sequence[Entity], new: Sequence[Entity]) -> Index:
    """The index of the new entities over that of the old ones, however much has changed."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tidewaiter.index.delta.MOST_CHANGED", float("inf"))
        sums = sums_of(map(msgspec.msgpack.encode, new))
        found = build_layered(build(old), new, sums, digest="new", base_sum="")
    assert found is not None
    return found


def answers(index: Index, name: str, line: float, *, least: float = -8.0, threads: int = 1) -> object:
    """All that an index says of a name, whatever the numbers of its names are."""
    policy, asked = standard_policy(), prepare(name, None)
    weighing = Weighing(line, name_weights(policy, person=True), name_weights(policy, person=False), least)
    (matched,) = index.match([Asked(asked, asked)], weighing, threads=threads)
    found = index.search(asked, line)
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert len(found) == len(dict(found)) == matched.total
    assert [one.retrieved for one in matched.names] == sorted(
        (one.retrieved for one in matched.names), reverse=True
    )
    return (
        sorted((score, index.owners(number)) for number, score in found),
        sorted((one.retrieved, one.features, one.likeness, index.owners(one.name)) for one in matched.names),
        index.candidates(Party(name=name), line),
    )


@st.composite
def edits(draw: st.DrawFn) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Entities, and the same after some have gone, changed, moved or come, some under a name that was there before."""
    old = draw(entities)
    held = st.sampled_from([alias.name for one in old for alias in one.names])
    new = list(draw(st.permutations(old)) if draw(st.booleans()) else old)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(new)))
        titles = draw(st.lists(names | held, min_size=1, max_size=3))
        turn = draw(st.sampled_from(["come", "again", "go", "change", "remark"]))
        if turn == "come" or not new[at:]:
            new.insert(at, entity(f"new {len(new)}", *titles))
        elif turn == "again":
            new.insert(at, new[at])
        elif turn == "go":
            del new[at]
        elif turn == "change":
            new[at] = structs.replace(new[at], names=entity("", *titles).names)
        else:  # nothing of its names
            new[at] = structs.replace(new[at], emails=("sales@himark.example",))
    return old, tuple(new)


@settings(deadline=None, max_examples=300)
@given(edits(), names, st.sampled_from((0.3, 0.55, 0.7, 1.0)))
def test_it_answers_as_one_built_anew(
    edited: tuple[tuple[Entity, ...], tuple[Entity, ...]], name: str, line: float
) -> None:
    old, new = edited
    layered, anew = laid_over(old, new), build(new)
    for asked in (name, *(alias.name for one in (*old[:2], *new[:2]) for alias in one.names[:1])):
        assert answers(layered, asked, line) == answers(anew, asked, line)
    assert layered.holders("domain:himark.example") == anew.holders("domain:himark.example")


def test_the_reference_may_be_laid_over_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tidewaiter.index.opened.kernel_kind", lambda: "reference")
    new = (*OLD[3:], entity("new", "Azu International 1", "Pishgam Electronic Safeh"))
    layered = laid_over(OLD, new)
    assert layered.kind == "reference"
    for name in ("Azu International 1", "Pishgam Elektronik Sofe", "Himark Electron"):
        assert answers(layered, name, 0.55) == answers(build(new), name, 0.55)


def test_a_name_that_nobody_bears_any_more_is_neither_found_nor_counted() -> None:
    new = OLD[1:]
    found = laid_over(OLD, new).candidates(Party(name="Azu International 0"), 1.0)
    assert found.total == 0
    assert answers(laid_over(OLD, new), "Azu International", 0.3) == answers(
        build(new), "Azu International", 0.3
    )


def test_a_name_of_the_base_that_somebody_new_bears_is_counted_once() -> None:
    new = (*OLD, entity("new", "Azu International 7"))
    layered, asked = laid_over(OLD, new), prepare("Azu International 7", None)
    ((name, score),) = layered.search(asked, 1.0)
    assert score == 1.0
    assert [owner.entity for owner in layered.owners(name)] == [7, 40]


def test_who_has_a_key_is_told_by_the_new_places() -> None:
    keyed = structs.replace(
        OLD[5], identifiers=(Identifier(type="tax_number", value="7728168971", normal="7728168971"),)
    )
    old = (*OLD[:5], keyed, *OLD[6:])
    second = structs.replace(keyed, uid="us_csl:us_sdn:second")
    layered = laid_over(old, (second, *old[2:]))
    assert layered.holders("number:7728168971") == [0, 4]
    party = Party(name="Another", identifiers={"ogrn": "7728168971"})
    assert {one.uid for one in layered.candidates(party, 0.55).candidates} == {second.uid, keyed.uid}


def test_an_unusual_line_is_refused() -> None:
    with pytest.raises(QueryError, match="line"):
        laid_over(OLD, OLD).candidates(Party(name="x"), 0.0)


def test_where_too_much_has_changed_it_is_not_laid_over() -> None:
    base = build(OLD)
    for new, may in ((OLD[4:], True), (OLD[5:], False), ((*OLD[2:], *OLD[:2]), True), (OLD[:20] * 2, False)):
        sums = sums_of(map(msgspec.msgpack.encode, new))
        assert (build_layered(base, new, sums, digest="new", base_sum="") is not None) == may
    changed = (*(structs.replace(one, emails=("a@b.example",)) for one in OLD[:2]), *OLD[2:])
    sums = sums_of(map(msgspec.msgpack.encode, changed))
    assert build_layered(base, changed, sums, digest="new", base_sum="") is not None


# On disk


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Index, Path]:
    """An index saved over another, in folders named by their digests."""
    base = build(OLD)
    save(base, tmp_path / base.digest)
    opened = open_base(tmp_path / base.digest)
    new = (*OLD[2:], entity("new", "Pishgam Electronic Safeh"))
    sums = sums_of(map(msgspec.msgpack.encode, new))
    layered = build_layered(opened.kept, new, sums, digest="new", base_sum=opened.sum)
    assert layered is not None
    save(layered, tmp_path / "new")
    return layered, tmp_path / base.digest


def test_opened_again_it_answers_the_same(kept: tuple[Index, Path]) -> None:
    layered, base = kept
    opened = open_index(base.parent / "new", digest="new")
    assert isinstance(opened, LayeredIndex)
    for name in ("Pishgam Elektronik Sofe", "Azu International 1", "Himark Electron 9"):
        assert answers(opened, name, 0.55) == answers(layered, name, 0.55)
    assert not opened.arrays["base_places"].flags.writeable


def test_only_one_that_stands_by_itself_is_a_base(kept: tuple[Index, Path]) -> None:
    _, base = kept
    new = base.parent / "new"
    assert (base_of(base), base_of(new), base_of(base.parent / "nothing")) == (None, base.name, None)
    held = base_sums(base)
    assert held is not None
    assert len(held) == len(OLD)
    assert base_sums(new) is None
    with pytest.raises(StaleIndexError, match="layered"):
        open_base(new)


def test_without_its_base_or_over_another_it_is_stale(kept: tuple[Index, Path]) -> None:
    _, base = kept
    manifest = base / "manifest.json"
    content = manifest.read_bytes()
    manifest.write_bytes(content + b"\n")  # the same in content, and yet not the one it was built over
    with pytest.raises(StaleIndexError, match="another base"):
        open_index(base.parent / "new", digest="new")
    manifest.write_bytes(content)
    array = base / "name_words.npy"
    array.write_bytes(array.read_bytes()[:-1] + b"\x01")
    with pytest.raises(StaleIndexError, match="damaged"):
        open_index(base.parent / "new", digest="new")
    base.rename(base.parent / "elsewhere")
    with pytest.raises(StaleIndexError, match="no index"):
        open_index(base.parent / "new", digest="new")


def test_every_damaged_array_of_it_makes_it_stale(kept: tuple[Index, Path]) -> None:
    folder = kept[1].parent / "new"
    for array in sorted(folder.glob("*.npy")):
        content = array.read_bytes()
        array.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        with pytest.raises(StaleIndexError):
            open_index(folder, digest="new")
        array.write_bytes(content)
    assert open_index(folder, digest="new").digest == "new"


def test_places_that_are_not_those_of_one_sequence_are_refused(kept: tuple[Index, Path]) -> None:
    layered, base = kept
    places = layered.arrays["base_places"].copy()
    places[5] = places[6]
    with pytest.raises(ValueError, match="places"):
        LayeredIndex(open_base(base).kept, {**layered.arrays, "base_places": places}, "new", base_sum="")
    with pytest.raises(ValueError, match="fit"):
        LayeredIndex(build(OLD[1:]), layered.arrays, "new", base_sum="")


# The real list


def changed(old: Sequence[Entity], rng: random.Random) -> tuple[tuple[Entity, ...], list[str]]:
    """The list with 500 entities removed, changed in a name or a remark, or added, and the names these have or had."""
    new: list[Entity | None] = list(old)
    places = rng.sample(range(len(old)), 500)
    gone, renamed, noted, twins = places[:150], places[150:250], places[250:350], places[350:]
    for at in gone:
        new[at] = None
    for at in renamed:
        new[at] = structs.replace(old[at], names=(_turned(old[at].names[0]), *old[at].names[1:]))
    for at in noted:
        new[at] = structs.replace(old[at], remarks="changed")
    left = [one for one in new if one is not None]
    for turn, at in enumerate(twins):
        names = old[at].names if turn % 3 == 0 else tuple(map(_turned, old[at].names))
        twin = structs.replace(old[at], uid=f"{old[at].uid}-{turn}", names=names)
        left.insert(rng.randrange(len(left)), twin)
    return tuple(left), [old[at].primary_name for at in places]


def _turned(alias: Alias) -> Alias:
    return structs.replace(alias, name=" ".join(reversed(alias.name.split())) + " Novy")


@pytest.mark.real
def test_five_hundred_changes_of_the_real_list_change_no_answer(shared: Path) -> None:
    old, _ = read(READER, real(shared, consolidated_json="us_csl/consolidated_2026-07-31.json"))
    rng = random.Random(3)
    new, touched = changed(old, rng)
    base = build(old)
    sums = sums_of(map(msgspec.msgpack.encode, new))
    layered = build_layered(base, new, sums, digest="new", base_sum="")
    assert layered is not None
    anew = build(new)
    others = [rng.choice(new).primary_name.replace("a", "e", 1) for _ in range(250)]
    for name in (*rng.sample(touched, 250), *others):
        assert answers(layered, name, 0.55) == answers(anew, name, 0.55), name
    doors = {key for one in rng.sample(new, 500) for key in entity_keys(one)}
    assert {key: layered.holders(key) for key in doors} == {key: anew.holders(key) for key in doors}
