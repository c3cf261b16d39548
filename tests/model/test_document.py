"""Reading YAML and JSON: text first, exact places, and nothing but InputError for what is wrong."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tidewaiter.errors import InputError
from tidewaiter.model import document
from tidewaiter.model.document import parse, read_line, read_tree
from tidewaiter.model.shipment import Shipment

ORDER = """\
reference: PO-1
parties:
  - {role: buyer, name: Example Trading FZE, country: NO}
goods:
  - description: converter
    hs: 0104
    eccn: 3E001
    quantity: 12
"""


def refusal(text: str | bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        parse(text, Shipment, file="order.yaml")
    return caught.value


def test_scalars_stay_text_until_their_type_is_known() -> None:
    order = parse(ORDER, Shipment, file="order.yaml")
    assert order.goods[0].hs == "0104"
    assert order.goods[0].eccn == "3E001"
    assert order.parties[0].country == "NO"
    assert order.goods[0].quantity == 12


@pytest.mark.parametrize(
    ("old", "new", "field", "line", "words"),
    [
        (
            "role: buyer",
            "role: byer",
            "parties[0].role",
            3,
            ("'byer' is not a role", "mean 'buyer'", "notify"),
        ),
        ("0104", '"12"', "goods[0].hs", 6, ("not an HS code",)),
        ("quantity: 12", "quantity: -3", "goods[0].quantity", 8, ("above zero",)),
        ("quantity: 12", "quantity: .inf", "goods[0].quantity", 8, ("number is expected",)),
        ("quantity: 12", "quantity: inf", "goods[0].quantity", 8, ("above zero",)),
        ("quantity: 12", "quantity: 1,200", "goods[0].quantity", 8, ("a number is expected", "1,200")),
        (
            "quantity: 12",
            "quantty: 12",
            "goods[0].quantty",
            8,
            ("no field called 'quantty'", "mean 'quantity'"),
        ),
        ("reference: PO-1", "date: 12/06/2023", "date", 1, ("YYYY-MM-DD", "12/06/2023")),
        ("reference: PO-1", "notes: PO-1", None, 1, ("'reference' is missing",)),
        ("name: Example Trading FZE", "name: ''", "parties[0].name", 3, ("name is empty",)),
        ("country: NO", "us_person: yes", "parties[0].us_person", 3, ("true or false", "yes")),
        ("country: NO", "owners: [{name: A, share: 120}]", "parties[0].owners[0].share", 3, ("0 and 100",)),
        ("reference: PO-1", "reference: PO-1\nreference: PO-2", "reference", 2, ("twice",)),
    ],
)
def test_an_error_names_line_and_field(
    old: str, new: str, field: str | None, line: int, words: tuple[str, ...]
) -> None:
    error = refusal(ORDER.replace(old, new))
    assert (error.field, error.line, error.file) == (field, line, "order.yaml")
    for word in words:
        assert word in str(error)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"# nothing\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
        ("reference: Müller".encode("latin-1"), "not UTF-8"),
        ("reference: x".encode("utf-16"), "not UTF-8"),
        (b"reference: [", "neither YAML nor JSON"),
        (b'{"reference": "x", ', "neither YAML nor JSON"),
        (b"a: &x 1\nb: *x", "aliases are not read"),
        (b"- a", "set of fields"),
        (b"a: 1\n---\nb: 2", "neither YAML nor JSON"),
        (b"[" * 3000, "nested too deeply"),
        (b"[" * 1_000_000, "nested too deeply"),
        (b'reference: "\\ud800"', "character"),
    ],
)
def test_what_is_no_order_is_said_in_plain_words(content: bytes, words: str) -> None:
    assert words in str(refusal(content))


def test_a_long_value_is_not_repeated_whole() -> None:
    assert len(str(refusal(ORDER.replace("role: buyer", f"role: {'x' * 9000}")))) < 600


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.binary(), st.text(alphabet="{}[]:,-&*!|>\"'\\#%@ \n\tau0xUd8")))
def test_arbitrary_text_never_raises_anything_but_an_input_error(content: str | bytes) -> None:
    with contextlib.suppress(InputError):
        parse(content, Shipment, file="order.yaml")


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.binary(), st.text(alphabet='{}[]:," \\ud8au01-eN')))
def test_an_arbitrary_line_never_raises_anything_but_an_input_error(content: str | bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(read_line(content, file="<stdin>", line=3), dict)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    WORDS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4), st.sampled_from([None, 2]), st.booleans())
def test_json_is_read_as_its_own_text_however_it_is_laid_out(
    fields: dict[str, Any], indent: int | None, escaped: bool
) -> None:
    content = json.dumps(fields, indent=indent, ensure_ascii=escaped)
    assert read_tree(content, file="order.json")[0] == as_text(fields)


def as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else value


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_with_and_without_libyaml_the_tree_is_the_same(loader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "_EVENTS", loader)
    content = "a: [1, ~, '~', null, 'NULL', '', 0x1F]\nb:\n  c:\n  d: |\n    x\n    y\n"
    tree, lines = read_tree(content, file="x")
    assert tree == {"a": ["1", None, "~", None, "NULL", "", "0x1F"], "b": {"c": None, "d": "x\ny\n"}}
    assert (lines[("b", "d")], lines[("a", 6)]) == (4, 1)


def test_json_and_yaml_of_the_same_order_give_equal_values() -> None:
    by_yaml = parse(ORDER, Shipment, file="a.yaml")
    tree = yaml.load(ORDER, Loader=yaml.BaseLoader)
    by_json = parse(json.dumps(tree), Shipment, file="a.json")
    by_tabs = parse(json.dumps(tree, indent="\t"), Shipment, file="a.json")
    assert by_yaml == by_json == by_tabs


def test_a_line_keeps_its_numbers_as_written_and_refuses_doubles() -> None:
    assert read_line('{"imo": 0.10, "n": 9123456}', file="-", line=1) == {"imo": "0.10", "n": "9123456"}
    with pytest.raises(InputError, match="twice"):
        read_line('{"name": "A", "name": "B"}', file="-", line=4)
