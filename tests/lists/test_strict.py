"""Nothing of a record is lost in silence: what nobody takes out is left over, and is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tidewaiter.errors import DriftError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.strict import Fields, Tally

NAMES = st.text(alphabet="abcdefgh", min_size=1, max_size=3)


@given(st.dictionaries(NAMES, st.text(max_size=5)), st.lists(NAMES, unique=True))
def test_fields_are_taken_or_left_over(raw: dict[str, str], asked: list[str]) -> None:
    fields = Fields(raw, "row 1")
    for name in asked:
        fields.text(name)
    assert set(fields.leftovers()) == raw.keys() - set(asked)


def test_text_is_stripped_and_empty_text_is_none() -> None:
    fields = Fields({"a": "  x ", "b": "  ", "c": 7}, "row 1")
    assert (fields.text("a"), fields.text("b"), fields.text("c"), fields.text("d")) == ("x", None, "7", None)


def test_needed_field_that_is_empty_is_drift() -> None:
    with pytest.raises(DriftError, match="row 1: the field 'name' is missing or empty"):
        Fields({"name": " "}, "row 1").need("name")


def test_other_types_are_drift() -> None:
    with pytest.raises(DriftError, match="should be text, not list"):
        Fields({"a": ["x"]}, "row 1").text("a")
    with pytest.raises(DriftError, match="should be a list of text, not int"):
        Fields({"a": [1]}, "row 1").texts("a")
    with pytest.raises(DriftError, match="should be a list, not str"):
        Fields({"a": "x"}, "row 1").texts("a")
    with pytest.raises(DriftError, match="should be a list of records, not str"):
        Fields({"a": ["x"]}, "row 1").rows("a")


def test_rows_know_where_they_stand() -> None:
    (row,) = Fields({"a": [{"b": "c"}]}, "row 1").rows("a")
    assert row.place == "row 1.a[1]"
    assert row.text("b") == "c"


def test_a_tally_tells_each_kind_once_with_its_forms() -> None:
    tally, reading = Tally(), Reading()
    for form in ("x", "y", "x"):
        tally.note("odd", "row 1", form)
    tally.leftovers(Fields({"new": 1}, "row 9"))
    tally.tell(reading)
    assert reading.warnings == [
        "odd (times: 3, first at row 1): 'x' 2, 'y' 1",
        "the field 'new' of an entry is not known and was not read (times: 1, first at row 9)",
    ]
