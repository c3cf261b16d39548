"""docs/what-is-read.md speaks of every field of the order, so that none can be read by nothing in silence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import inspect

from tidewaiter.model import goods, party, shipment
from tidewaiter.model.base import Value
from tidewaiter.rules.registry import RULES

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "what-is-read.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", TEXT, flags=re.MULTILINE | re.DOTALL))
STRUCTS: dict[str, type[Value]] = {
    name: getattr(module, name)
    for module in (shipment, party, goods)
    for name in module.__all__
    if name[0].isupper()
}
del STRUCTS["Control"]  # what is found of the goods, and no part of the order file


@pytest.mark.parametrize("name", sorted(STRUCTS))
def test_every_field_stands_on_the_page(name: str) -> None:
    kind = inspect.type_info(STRUCTS[name])
    assert isinstance(kind, inspect.StructType)
    fields = re.findall(r"^\| `(\w+)` \| .+ \|$", SECTIONS[name], flags=re.MULTILINE)
    assert fields == [field.encode_name for field in kind.fields]


def test_every_rule_it_names_is_one() -> None:
    named = set(re.findall(r"\b(?:completeness|red_flags|sanctions)/\w+", TEXT))
    assert named <= {rule.slug for rule in RULES}
