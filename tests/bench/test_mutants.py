"""The mutants themselves: where a wrong can stand, that it gets into the running program, and what is told of it."""

from __future__ import annotations

import gc
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from bench.mutants import Told, report
from bench.mutate_code import apply_code, code_sites, live_functions
from bench.mutate_law import changed, law_sites

SOURCE = '''
"""A module."""

LIMIT = 3
__all__ = ["within"]


def within(number: int) -> bool:
    """Whether it is within."""
    return number < LIMIT and not number == -5


def told(number: int) -> str:
    return "many" if any(each > 1 for each in (number,)) else "few"
'''
LAW = """
slug: made_up
title: {en: words}
rows:
  - {place: CN, from: 2020-02-28, verified: true, citation: {instrument: 15 CFR 1, verified: true}, says: words}
  - {code: '8542.31', groups: ['D:5'], percent: 50}
"""


@pytest.fixture
def module(tmp_path: Path) -> Iterator[ModuleType]:
    path = tmp_path / "made_up_for_mutants.py"
    path.write_text(SOURCE, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = made
    spec.loader.exec_module(made)
    yield made
    del sys.modules[path.stem]


def test_a_function_is_found_though_what_was_there_before_is_frozen(module: ModuleType) -> None:
    files = frozenset({str(module.__file__)})
    gc.freeze()
    try:
        assert [name for _, name, _ in live_functions(files)] == ["within", "told"]
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_every_kind_of_wrong_in_code(module: ModuleType) -> None:
    assert module.__file__ is not None
    said = [site.what for site in code_sites(Path(module.__file__))]
    assert said == [
        "3 -> 4",
        "returns None", "And -> Or", "Lt -> LtE", "Lt -> GtE", "not left out", "Eq -> NotEq", "5 -> 6",
        "returns None", "any -> all", "Gt -> GtE", "Gt -> LtE", "1 -> 2",
        "'many' -> another word", "'few' -> another word",
    ]  # fmt: skip


def test_each_wrong_changes_what_the_running_program_says(module: ModuleType) -> None:
    file = Path(str(module.__file__))
    asked = [-6, -5, 1, 2, 3, 4]

    def says() -> list[object]:
        return [(module.within(number), module.told(number)) for number in asked]

    right = says()
    for site in code_sites(file):
        codes = {name: getattr(module, name).__code__ for name in ("within", "told")}
        limit = vars(module)["LIMIT"]
        assert apply_code(site, live_functions(frozenset({str(file)})))
        if "1 -> 2" not in site.what and "any" not in site.what:
            assert says() != right, site.what
        for name, code in codes.items():
            getattr(module, name).__code__ = code
        vars(module)["LIMIT"] = limit
        assert says() == right


def test_every_wrong_in_law_files_and_nothing_of_their_words(tmp_path: Path) -> None:
    (tmp_path / "made_up.yaml").write_text(LAW, encoding="utf-8")
    said = [site.what for site in law_sites(tmp_path)]
    assert said == [
        "place: CN -> QQ", "from: 2020-02-28 -> 2020-02-27", "from: 2020-02-28 -> 2020-02-29",
        "verified: true -> false", "verified: true -> false",
        "code: 8542.31 -> 8542.32", "groups: D:5 -> D:1", "percent: 50 -> 51",
    ]  # fmt: skip


def test_a_wrong_in_a_law_file_stands_in_its_place_alone(tmp_path: Path) -> None:
    path = tmp_path / "made_up.yaml"
    path.write_text(LAW, encoding="utf-8")
    site = next(site for site in law_sites(tmp_path) if site.what.startswith("code"))
    assert site.slugs == ("made_up", "made_up")
    wrong = changed(LAW, site)
    assert yaml.safe_load(wrong)["rows"][1]["code"] == "8542.32"
    assert wrong.replace("8542.32", "8542.31") == LAW


def test_the_report_counts_by_file_and_lists_the_survivors() -> None:
    told = [
        Told("rules/a.py", 3, "Lt -> LtE", 4, "caught"),
        Told("rules/a.py", 9, "And -> Or", 2, "survived"),
        Told("data/law/b.yaml", 1, "from: x", 2, "late"),
        Told("rules/c.py", 1, "1 -> 2", 2, "unfit"),
    ]
    lines = report(told)
    assert "rules/a.py:9 And -> Or (survived, 2 tests)" in lines
    assert "data/law/b.yaml:1 from: x (late, 2 tests)" in lines
    assert lines[-1] == "caught 1 of 3 (33.3%); 1 were none"
