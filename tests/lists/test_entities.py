"""Entities that are decoded one by one are those of the list, in their order."""

from __future__ import annotations

import msgspec
import pytest

from tidewaiter.errors import SourceError
from tidewaiter.lists.compiled import pack, unpacked
from tidewaiter.lists.entities import REMEMBERED, Columns, Entities, Packed
from tidewaiter.lists.starter import starter
from tidewaiter.model.words import EntityKind

_, HELD = starter()
LAZY = Entities.of(HELD)


def test_they_are_the_same_by_number_by_slice_and_one_after_the_other() -> None:
    assert len(LAZY) == len(HELD)
    assert tuple(LAZY) == HELD
    assert [LAZY[at] for at in (0, 7, len(HELD) - 1, -1)] == [HELD[at] for at in (0, 7, len(HELD) - 1, -1)]
    assert LAZY[3:9:2] == HELD[3:9:2]
    assert LAZY.uids == tuple(entity.uid for entity in HELD)
    assert HELD[5] in LAZY


@pytest.mark.parametrize("at", [len(HELD), -len(HELD) - 1])
def test_a_number_past_the_ends_is_none_of_them(at: int) -> None:
    with pytest.raises(IndexError):
        LAZY[at]


def test_a_uid_finds_its_entity_and_its_number() -> None:
    wanted = HELD[42]
    assert (LAZY.position(wanted.uid), LAZY.by_uid(wanted.uid)) == (42, wanted)
    with pytest.raises(KeyError):
        LAZY.by_uid("starter:nobody:1")


def test_addresses_are_told_without_decoding() -> None:
    wanted = tuple(at for at, entity in enumerate(HELD) if entity.kind is EntityKind.ADDRESS)
    assert LAZY.of_kind(EntityKind.ADDRESS) == wanted
    assert wanted


def test_several_are_numbered_on_and_a_part_keeps_its_order() -> None:
    some = LAZY.only([1, 5, 533])
    both = Entities.joined([Entities.of(HELD[:3]), some, Entities.of(()), LAZY])
    assert tuple(some) == (HELD[1], HELD[5], HELD[533])
    assert tuple(both) == (*HELD[:3], HELD[1], HELD[5], HELD[533], *HELD)
    assert [both[at].uid for at in range(8)] == list(both.uids[:8])
    assert tuple(both.only([2, 3, 6])) == (HELD[2], HELD[1], HELD[0])
    assert len(both.of_kind(EntityKind.ADDRESS)) == len(
        [one for one in both if one.kind is EntityKind.ADDRESS]
    )


def test_none_at_all() -> None:
    nobody = Entities([])
    assert (len(nobody), tuple(nobody), nobody.uids, nobody[:1]) == (0, (), (), ())


def test_those_asked_for_last_are_remembered_and_no_more() -> None:
    assert LAZY[3] is LAZY[3]
    assert len(HELD) < REMEMBERED


def test_what_is_packed_is_one_array_of_them_all() -> None:
    packed, sha256 = pack(HELD)
    plain = unpacked(packed, sha256)
    assert plain == msgspec.msgpack.encode(HELD)
    assert tuple(Entities.whole(Packed(memoryview(plain), Columns.of(plain)))) == HELD


def test_an_entity_whose_bytes_are_damaged_is_an_error_when_it_is_asked_for() -> None:
    plain = msgspec.msgpack.encode(HELD)
    columns = Columns.of(plain)
    last = len(msgspec.msgpack.encode(HELD[-1]))
    torn = plain[:-last] + b"\xc1" * last
    packed = Packed(memoryview(torn), columns)
    assert packed.entity(0) == HELD[0]
    with pytest.raises(SourceError, match="damaged"):
        packed.entity(len(HELD) - 1)
