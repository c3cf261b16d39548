"""docs/order-file.md says of every field of the order what the types say; neither can drift from the other."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from msgspec import NODEFAULT, inspect

from tidewaiter.model.document import parse
from tidewaiter.model.shipment import Shipment

DOCUMENT = Path(__file__).parent.parent / "docs" / "order-file.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, flags=re.MULTILINE | re.DOTALL))

PLAIN: dict[type, str] = {
    inspect.StrType: "text",
    inspect.FloatType: "number",
    inspect.DecimalType: "number",
    inspect.IntType: "whole number",
    inspect.BoolType: "true or false",
    inspect.DateType: "date",
}


def shown(kind: inspect.Type) -> str:
    """The type in the document's words."""
    match kind:
        case inspect.UnionType(types=types):
            return " or ".join(sorted(shown(one) for one in types if not isinstance(one, inspect.NoneType)))
        case inspect.VarTupleType(item_type=item):
            return f"list of {shown(item)}"
        case inspect.DictType(key_type=key, value_type=value):
            return f"{shown(key)} to {shown(value)}"
        case inspect.StructType(cls=cls) | inspect.EnumType(cls=cls):
            return cls.__name__
    return PLAIN[type(kind)]


def reached(kind: inspect.Type, structs: dict[str, inspect.StructType], words: dict[str, type]) -> None:
    """Every struct and closed vocabulary that the order is made of, by name."""
    match kind:
        case inspect.StructType(cls=cls, fields=fields):
            if cls.__name__ not in structs:
                structs[cls.__name__] = kind
                for field in fields:
                    reached(field.type, structs, words)
        case inspect.EnumType(cls=cls):
            words[cls.__name__] = cls
        case inspect.VarTupleType(item_type=item):
            reached(item, structs, words)
        case inspect.UnionType(types=types):
            for one in types:
                reached(one, structs, words)


STRUCTS: dict[str, inspect.StructType] = {}
WORDS: dict[str, type] = {}
reached(inspect.type_info(Shipment), STRUCTS, WORDS)


def documented(section: str) -> list[tuple[str, str, str]]:
    """Field, type and whether it is needed, in the order of the section's table."""
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \| (.+?) \|$", SECTIONS[section], flags=re.MULTILINE)
    return [(field, re.sub(r"\[(\w+)\]\(#\w+\)", r"\1", kind), needed) for field, kind, needed, _ in rows]


@pytest.mark.parametrize("name", sorted(STRUCTS))
def test_every_field_is_documented_as_it_is(name: str) -> None:
    typed = [
        (field.encode_name, shown(field.type), "yes" if field.required else "")
        for field in STRUCTS[name].fields
    ]
    assert documented(name) == typed


@pytest.mark.parametrize("name", sorted(WORDS))
def test_every_closed_word_is_documented(name: str) -> None:
    kind = WORDS[name]
    assert issubclass(kind, StrEnum)
    assert re.findall(r"`([^`]+)`", SECTIONS[name]) == [word.value for word in kind]


def test_no_section_is_about_something_gone() -> None:
    assert set(SECTIONS) - set(STRUCTS) - set(WORDS) == {"How values are read", "An example"}


def test_the_example_is_an_order() -> None:
    block = re.search(r"```yaml\n(.*?)```", SECTIONS["An example"], flags=re.DOTALL)
    assert block is not None
    order = parse(block[1], Shipment, file="docs/order-file.md")
    assert order.reference == "PO-7731"
    assert order.goods[0].eccn == "7A994"


def test_only_three_fields_of_the_order_are_needed() -> None:
    needed = [
        field.name for field in STRUCTS["Shipment"].fields if field.default is NODEFAULT and field.required
    ]
    assert needed == ["reference", "parties", "goods"]
