"""What counts as a change of an entry, and what does not."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.lists.changes import Changes, changes, changes_of_one
from tidewaiter.lists.comparable import letters
from tidewaiter.model.entity import Alias, Entity, Identifier, entity_uid
from tidewaiter.model.listing import Designation, Listing
from tidewaiter.model.party import Address
from tidewaiter.model.when import Interval, PartialDate, Precision
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind


def alias(
    name: str, strength: AliasStrength = AliasStrength.STRONG, kind: NameKind = NameKind.ALIAS
) -> Alias:
    return Alias(name=name, kind=kind, strength=strength)


def entry(number: str, name: str = "Example Trading", *others: Alias, **fields: Any) -> Entity:
    listing = Listing(
        list="one",
        watchlist="w",
        entry=number,
        record=f"line {number}",
        designations=fields.pop("designations", ()),
        in_force=fields.pop("in_force", ()),
        licence_requirement=fields.pop("licence_requirement", None),
        citation=fields.pop("citation", None),
        measures=fields.pop("measures", ()),
    )
    names = (alias(name, kind=NameKind.PRIMARY), *others)
    return Entity(uid=entity_uid(listing), kind=EntityKind.COMPANY, names=names, listing=listing, **fields)


def numbers(found: tuple[Entity, ...]) -> list[str]:
    return [one.listing.entry for one in found]


def test_who_came_went_and_stayed() -> None:
    found = changes([entry("1"), entry("2", "Gone Ltd")], [entry("1"), entry("3", "New Ltd")])
    assert (numbers(found.added), numbers(found.removed), found.same) == (["3"], ["2"], 1)
    assert (found.moved, found.amended, found.remarked, found.forms) == ((), (), (), ())
    assert numbers(found.to_screen_again) == ["3"]


def only(before: Entity, after: Entity) -> Changes:
    """With forty other entries that have every field, so that none is new to the form of the file."""
    full: dict[str, Any] = {**CHANGED, "remarks": "a", "title": "b", "citation": "c"}
    others = [entry(f"9{at}", f"Other {at}", alias("W", AliasStrength.WEAK), **full) for at in range(40)]
    return changes([before, *others], [after, *others])


CHANGED: dict[str, Any] = {
    "birth_dates": (PartialDate.year(1961),),
    "nationalities": ("RU",),
    "countries": ("AE",),
    "addresses": (Address(text="1 Dock Road, Dubai"),),
    "identifiers": (Identifier(type="imo", value="IMO 9000003", normal="9000003"),),
    "emails": ("a@example.org",),
    "websites": ("example.org",),
    "birth_places": ("Perm",),
    "gender": "male",
    "designations": (Designation(authority="OFAC", programme="IRAN", date=datetime.date(2024, 5, 1)),),
    "in_force": (Interval(start=datetime.date(2024, 5, 1)),),
    "measures": ("travel ban",),
    "licence_requirement": "All items subject to the EAR",
}


@pytest.mark.parametrize("field", CHANGED)
def test_each_field_that_comes_is_an_amendment_and_so_is_one_that_goes(field: str) -> None:
    bare, full = entry("1"), entry("1", **{field: CHANGED[field]})
    for before, after, side in ((bare, full, "come"), (full, bare, "gone")):
        found = only(before, after)
        assert [one.after.uid for one in found.amended] == ["one:w:1"]
        assert all(getattr(change, side) and not change.form for change in found.amended[0].fields)
        assert numbers(found.to_screen_again) == ["1"]


@pytest.mark.parametrize("field", ["remarks", "title", "citation"])
def test_other_remarks_alone_do_not_reopen_anything(field: str) -> None:
    found = only(entry("1", **{field: "as before"}), entry("1", **{field: "otherwise"}))
    assert (found.amended, found.to_screen_again) == ((), ())
    assert [change.field for change in found.remarked[0].fields] == [field]


def test_a_name_typed_anew_is_no_other_name() -> None:
    before = entry("1", "Example Trading Co., Ltd.", alias("Müller"), alias("إكزامبل"))
    after = entry("1", "EXAMPLE TRADING CO LTD", alias("إكزامبل"), alias("MÜLLER"))
    assert changes([before], [after]).same == 1


def test_an_alias_that_comes_or_becomes_weak_is_an_amendment() -> None:
    bare = entry("1")
    (change,) = changes_of_one(bare, entry("1", "Example Trading", alias("Exemplar")))
    assert (change.field, change.gone, change.come) == ("names", (), ("Exemplar",))
    strong = entry("1", "Example Trading", alias("Exemplar"))
    weak = entry("1", "Example Trading", alias("Exemplar", AliasStrength.WEAK))
    assert [change.field for change in changes_of_one(strong, weak)] == ["weak aliases"]
    unknown = entry("1", "Example Trading", alias("Exemplar", AliasStrength.UNKNOWN))
    assert changes_of_one(strong, unknown) == ()


def test_vowels_that_are_written_as_marks_count() -> None:
    assert letters("กา") != letters("กิ")
    assert letters("Ｅｘａｍｐｌｅ－Co.") == letters("example co")
    assert letters("--") == "--"


def test_where_a_row_stood_is_no_change() -> None:
    moved_down = msgspec.structs.replace(
        entry("1"), listing=msgspec.structs.replace(entry("1").listing, record="line 99")
    )
    assert changes([entry("1")], [moved_down]).same == 1


def test_a_field_that_the_other_file_has_nowhere_is_its_form_and_still_counts_for_screening() -> None:
    before = [entry(str(at), f"Firm {at}") for at in range(10)]
    after = [entry(str(at), f"Firm {at}", in_force=CHANGED["in_force"]) for at in range(10)]
    found = changes(before, after)
    assert (found.forms, found.amended, len(found.remarked)) == (("in force",), (), 10)
    assert len(found.to_screen_again) == 10
    back = changes(after, before)
    assert (back.forms, back.amended) == (("in force",), ())


def test_a_field_that_few_entries_gain_is_no_other_form() -> None:
    before = [entry(str(at), f"Firm {at}") for at in range(100)]
    after = [entry("0", "Firm 0", identifiers=CHANGED["identifiers"]), *before[1:]]
    found = changes(before, after)
    assert (found.forms, numbers(tuple(one.after for one in found.amended))) == ((), ["0"])


def test_a_party_under_another_number_is_told_as_that() -> None:
    found = changes([entry("1", "Firm One")], [entry("8", "FIRM ONE")])
    assert [(one.before.listing.entry, one.after.listing.entry) for one in found.moved] == [("1", "8")]
    assert (found.added, found.removed, numbers(found.to_screen_again)) == ((), (), ["8"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Another day of birth, two of the name, another kind.
        (
            [entry("1", birth_dates=(PartialDate.year(1961),))],
            [entry("8", birth_dates=(PartialDate.year(1970),))],
        ),
        ([entry("1"), entry("2")], [entry("8")]),
        ([entry("1")], [entry("8"), entry("9")]),
        ([entry("1")], [msgspec.structs.replace(entry("8"), kind=EntityKind.PERSON)]),
    ],
)
def test_what_may_be_another_party_is_not_called_the_same(before: list[Entity], after: list[Entity]) -> None:
    found = changes(before, after)
    assert found.moved == ()
    assert (len(found.removed), len(found.added)) == (len(before), len(after))


ENTRIES = st.lists(
    st.builds(
        lambda number, name, remarks: entry(str(number), name, remarks=remarks),
        st.integers(0, 12),
        st.sampled_from(["Firm One", "Firm Two", "Firm Three"]),
        st.sampled_from([None, "a", "b"]),
    ),
    max_size=10,
    unique_by=lambda one: one.uid,
)


@given(ENTRIES, ENTRIES)
def test_every_entry_of_both_states_is_told_once(before: list[Entity], after: list[Entity]) -> None:
    found = changes(before, after)
    both = found.same + len(found.amended) + len(found.remarked)
    assert len(found.added) + len(found.moved) + both == len(after)
    assert len(found.removed) + len(found.moved) + both == len(before)
    assert changes(after, after).same == len(after)
    named = {one.uid for one in found.to_screen_again}
    assert named <= {one.uid for one in after}
    assert {one.uid for one in found.added} <= named


def programmed(number: str, *labels: str) -> Entity:
    acts = tuple(Designation(authority="DFAT", programme=label) for label in labels)
    return entry(number, f"Example {number}", designations=acts)


def test_a_programme_that_goes_by_another_label_in_all_its_entries_is_no_amendment() -> None:
    before = [programmed(str(at), "1267/1989/2253 (ISIL)") for at in range(6)]
    after = [programmed(str(at), "1267 (ISIL)") for at in range(6)]
    found = changes(before, after)
    assert (len(found.amended), len(found.remarked), len(found.to_screen_again)) == (0, 6, 6)
    found = changes(before, [*after[:5], programmed("5", "Autonomous (Thematic)")])
    assert len(found.amended) == 6
    assert len(changes(before[:4], after[:4]).amended) == 4
    assert len(changes(before, [*after[:5], before[5]]).amended) == 5


def test_dates_of_which_a_file_writes_none_as_approximate_are_of_another_form() -> None:
    about = PartialDate(
        start=datetime.date(1966, 1, 1), end=datetime.date(1967, 1, 1), precision=Precision.YEAR, circa=True
    )
    before, after = entry("1", birth_dates=(about,)), entry("1", birth_dates=(PartialDate.year(1966),))
    found = changes([before], [after])
    assert (len(found.amended), len(found.remarked), found.forms) == (0, 1, ("approximate birth dates",))
    other = entry("2", birth_dates=(about,))
    assert len(changes([before, other], [after, other]).amended) == 1
