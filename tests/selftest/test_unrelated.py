from __future__ import annotations

import ast
from pathlib import Path

import tidewaiter.selftest
from tidewaiter.selftest import unrelated
from tidewaiter.selftest.name_tables import PEOPLE

ROOM = Path(tidewaiter.selftest.__file__).parent


def test_the_same_seed_composes_the_same_and_another_seed_others() -> None:
    assert unrelated.firms(50, 1) == unrelated.firms(50, 1) != unrelated.firms(50, 2)
    assert (
        unrelated.people(50, 1, us=False)
        == unrelated.people(50, 1, us=False)
        != unrelated.people(50, 2, us=False)
    )


def test_composed_names_differ_from_each_other() -> None:
    for names in (
        unrelated.firms(300, 4),
        unrelated.people(300, 4, us=True),
        unrelated.people(300, 4, us=False),
    ):
        assert len(set(names)) == 300


def test_names_of_people_come_from_many_countries() -> None:
    assert len([each for each in PEOPLE if not each.us]) >= 10
    assert all(len(each.given) >= 10 and len(each.family) >= 10 for each in PEOPLE)


def test_nothing_here_uses_the_tables_or_the_string_craft_that_is_measured() -> None:
    imported = {
        name
        for file in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert "tidewaiter.model.party" in imported
    assert [name for name in imported if name.startswith(("tidewaiter.text", "tidewaiter.refdata"))] == []
