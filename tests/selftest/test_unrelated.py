from __future__ import annotations

import ast
from pathlib import Path

import tidewaiter.selftest
from tidewaiter.selftest import unrelated
from tidewaiter.selftest.name_tables import RARER, SURNAMES
from tidewaiter.selftest.world_tables import WORLD

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
        assert len({bearer.name for bearer in names}) == 300


def test_names_of_people_come_from_many_countries() -> None:
    assert len(WORLD) >= 15
    assert all(len(each.men) >= 10 and len(each.women) >= 10 and len(each.family) >= 20 for each in WORLD)


def test_usual_names_are_usual_and_rare_ones_are_there() -> None:
    families = [bearer.family for bearer in unrelated.people(4000, 2, us=True)]
    assert 10 <= families.count("Smith") <= 120
    assert 0.25 <= sum(family in RARER for family in families) / len(families) <= 0.5
    assert len(SURNAMES) + len(RARER) >= 700


def test_women_of_slavic_countries_bear_the_names_of_women() -> None:
    russians = [bearer for bearer in unrelated.people(4000, 3, us=False) if bearer.country == "RU"]
    women = [bearer for bearer in russians if bearer.name.split()[0] in ("Elena", "Olga", "Natalia", "Irina")]
    assert len(women) > 5
    assert all((bearer.family or "").endswith("a") for bearer in women)


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
