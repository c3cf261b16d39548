"""The mutants themselves: where a wrong can stand, that it gets into the running program, and what is told of it."""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from bench.mutant_report import Told, interval, report, rows
from bench.mutant_tests import Baseline, rests_on_law
from bench.mutants import _SAID, _ended
from bench.mutate_code import NotImported, apply_code, code_sites, live_functions
from bench.mutate_law import changed, law_sites

from tidewaiter.errors import LawError

SOURCE = '''
"""A module."""

LIMIT = 3
__all__ = ["within"]


def within(number: int) -> bool:
    """Whether it is within."""
    return number < LIMIT and not number == -5


def told(number: int, least: int = 1) -> str:
    return "many" if any(each > least for each in (number,)) else "few"
'''
LAW = """
slug: made_up
title: {en: words}
rows:
  - {place: CN, from: 2020-02-28, verified: true, citation: {instrument: 15 CFR 1, verified: true}, says: words}
  - {code: '8542.31', groups: ['D:5'], percent: 50}
"""

TOLD = [
    Told("rules/a.py", 3, "Lt -> LtE", 4, "caught"),
    Told("rules/a.py", 9, "And -> Or", 2, "survived"),
    Told("rules/a.py", 12, "continue -> break", 2, "hung"),
    Told("data/law/b.yaml", 1, "from: x", 2, "late"),
    Told("rules/c.py", 1, "1 -> 2", 2, "unfit"),
    Told("rules/c.py", 4, "1 -> 2", 2, "broken"),
]


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
        "1 -> 2", "returns None", "any -> all", "Gt -> GtE", "Gt -> LtE",
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
        if "any" not in site.what:
            assert says() != right, site.what
        for name, code in codes.items():
            getattr(module, name).__code__ = code
        module.told.__defaults__ = (1,)
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


def test_what_cannot_be_computed_any_more_is_not_taken_for_what_survives(tmp_path: Path) -> None:
    path = tmp_path / "made_up_halves.py"
    path.write_text("NAMED = {'half': 2}\nHALF = 1 / (NAMED['half'] - 1)\n", encoding="utf-8")
    made = ModuleType("made_up_halves")
    made.__file__ = str(path)
    exec(path.read_text(encoding="utf-8"), vars(made))
    sys.modules[path.stem] = made
    try:
        wrong = next(site for site in code_sites(path) if site.line == 2 and "another word" in site.what)
        with pytest.raises(NotImported):
            apply_code(wrong, {})
    finally:
        del sys.modules[path.stem]


@pytest.mark.parametrize(
    ("left_by", "became"), [(lambda: os._exit(1), 1), (lambda: os.kill(os.getpid(), 9), -1)]
)
def test_a_process_that_dies_of_itself_has_told_nothing(left_by: Callable[[], None], became: int) -> None:
    pid = os.fork()
    if pid == 0:
        left_by()
    found = None
    while found is None:
        found = _ended(pid, late=False)
    assert found == became


def test_a_process_that_goes_on_without_end_is_ended_and_told_apart_from_caught() -> None:
    pid = os.fork()
    if pid == 0:
        while True:
            signal.pause()
    assert _ended(pid, late=False) is None
    found = _ended(pid, late=True)
    assert found is not None
    assert _SAID[found] == "hung"


@pytest.mark.parametrize(
    ("raised", "became"),
    [
        (LawError("unread", file="a.yaml"), "caught"),
        (NotImported("a.py"), "caught"),
        (OSError("full"), "broken"),
    ],
)
def test_a_wrong_that_could_not_be_put_in_is_caught_only_where_every_test_would_see_it(
    raised: Exception, became: str
) -> None:
    def apply() -> bool:
        raise raised

    assert _SAID[Baseline().verdict(apply, [], lambda _: False, 1)] == became


@pytest.mark.parametrize(
    ("source", "rests"),
    [
        ("LAW = load_law()\ndef test() -> None:\n    assert LAW.cards", False),
        ("LISTED = load_law().control_list", True),
        ("LAW = load_law()\nDAYS = [card.since for card in LAW.cards]", True),
        ("LAW = load_law()\n@parametrize('x', LAW.cards)\ndef test(x: str) -> None: ...", True),
    ],
)
def test_a_module_rests_on_the_law_where_it_works_something_out_of_it(
    tmp_path: Path, source: str, rests: bool
) -> None:
    made = ModuleType("made_up")
    made.__file__ = str(tmp_path / "made_up.py")
    (tmp_path / "made_up.py").write_text(source, encoding="utf-8")
    assert rests_on_law(made) is rests


def test_the_report_counts_by_file_and_lists_what_was_not_caught() -> None:
    lines = report(TOLD)
    assert "rules/a.py:9 And -> Or (survived, 2 tests)" in lines
    assert "data/law/b.yaml:1 from: x (late, 2 tests)" in lines
    assert "rules/a.py:12 continue -> break (hung, 2 tests)" in lines
    assert lines[-4:] == [
        "rules and decisions  caught 1 of 3 (33.3%, 95 % 6.1% to 79.2%); 1 out of time",
        "the law data         caught 0 of 1 (0.0%, 95 % 0.0% to 79.3%); 1 out of time",
        "all                  caught 1 of 4 (25.0%, 95 % 4.6% to 69.9%); 2 out of time",
        "1 got in nowhere, 1 could not be put in",
    ]


def test_what_is_kept_has_the_lower_end_and_the_seed() -> None:
    kept = {row.name: row.value for row in rows(TOLD, seed=7)}
    assert kept["mutants caught, all"] == 0.25
    assert kept["mutants, rules and decisions"] == 3
    assert round(kept["mutants caught, all, at least"], 3) == 0.046
    assert kept["mutants, seed"] == 7


def test_the_interval_of_a_share() -> None:
    low, high = interval(405, 450)
    assert (round(low, 3), round(high, 3)) == (0.869, 0.924)
    assert interval(0, 0) == (0, 1)
