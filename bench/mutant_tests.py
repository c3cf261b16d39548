"""The tests that belong to a mutant, and whether one of them sees it: each mutant in a process of its own, forked from one
in which every test was collected and has passed."""

from __future__ import annotations

import ast
import functools
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
from _pytest.runner import collect_one_node, runtestprotocol

from bench.mutate_code import NotImported
from tidewaiter.errors import LawError

__all__ = ["BROKEN", "Asked", "Baseline", "baseline", "forget", "own_first", "rests_on_law"]

Asked = Sequence[pytest.Item]
_Lines = dict[str, dict[str, list[int]]]
_CAUGHT, _SURVIVED, _UNFIT, _LATE, BROKEN = 1, 0, 2, 3, 4


class Baseline:
    """Every test that passes, with its time, the lines of functions it enters, and the slugs of the law it asks for."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []
        self.seconds: dict[str, float] = {}
        self.entered: dict[str, set[tuple[str, int]]] = {}
        self.slugs: dict[str, set[str]] = {}
        self.on_import: dict[str, set[tuple[str, int]]] = {}
        self.on_law: set[str] = set()

    def entering(self, file: str, first: int, last: int) -> list[pytest.Item]:
        """The tests that enter a function of these lines of the file, or whose module did so when it was imported."""

        def enters(lines: Sequence[int]) -> bool:
            return any(first <= line <= last for line in lines)

        tests, modules = self._by_file[0].get(file, {}), self._by_file[1].get(file, {})
        return [
            item
            for item in self.items
            if enters(tests.get(item.nodeid, ())) or enters(modules.get(_module(item), ()))
        ]

    @functools.cached_property
    def _by_file(self) -> tuple[_Lines, _Lines]:
        """The lines of functions entered in each file, by test, and by the module of tests that was imported."""
        return _turned(self.entered), _turned(self.on_import)

    def using(self, file: str) -> list[pytest.Item]:
        """The tests that enter any function of the file."""
        return self.entering(file, 0, sys.maxsize)

    def by_code(self, file: str, item: pytest.Item) -> tuple[float, ...]:
        """How close a test is to the file: first those that enter most of it in the least time."""
        mine = self._by_file[0].get(file, {}).get(item.nodeid, ())
        return (self.seconds[item.nodeid] / (1 + len(mine)),)

    def by_law(self, slugs: Sequence[str], item: pytest.Item) -> tuple[float, ...]:
        """How close a test is to those slugs: first the tests of the law itself, then those that ask for least beside."""
        others = len(self.slugs[item.nodeid].difference(slugs))
        return not item.nodeid.startswith("tests/law/"), others // 4, self.seconds[item.nodeid]

    def asking(self, slugs: Sequence[str]) -> list[pytest.Item]:
        """The tests that ask the law for one of these slugs."""
        return [item for item in self.items if self.slugs[item.nodeid] & set(slugs)]

    def folders_in(self, folder: Path) -> None:
        """From now on tests get their folders in this one: a folder in which thousands stand is slow to make another in."""
        for item in self.items[:1]:
            item.config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined]  # pytest has no door to it

    def verdict(
        self, apply: Callable[[], bool], asked: Asked, stale: Callable[[str], bool], seconds: float
    ) -> int:
        """0 where no test fails under the wrong, 1 where one does, 2 where nothing takes the wrong, 3 where the time was
        over first (`seconds` of the processor), 4 where it could not be put in. A law that cannot be read any more, or a module
        that cannot be imported, is seen by every test. Modules that are `stale`, by name, are collected again under the wrong.
        To be called in a process of its own, which the wrong spoils."""
        ends = time.process_time() + seconds
        try:
            if not apply():
                return _UNFIT
        except (LawError, NotImported):
            return _CAUGHT
        except Exception:
            return BROKEN
        try:
            for item in self._fresh(asked, stale):
                if time.process_time() > ends:
                    return _LATE
                if not _passes(item):
                    return _CAUGHT
        except Exception:
            return _CAUGHT
        return _SURVIVED

    def _fresh(self, asked: Asked, stale: Callable[[str], bool]) -> Iterator[pytest.Item]:
        """The tests asked for in their order, those of a stale module as they are now, new ones of it among them, where its
        first stands. Raises ImportError where such a module cannot even be collected any more."""
        wanted = {item.nodeid for item in asked}
        seen: set[str] = set()
        for item in asked:
            name = _module(item)
            if not stale(name):
                yield item
            elif name not in seen:
                seen.add(name)
                again = _collected_again(item, name)
                yield from (
                    each for each in again if each.nodeid in wanted or each.nodeid not in self.entered
                )


def _collected_again(item: pytest.Item, name: str) -> list[pytest.Item]:
    module = item.getparent(pytest.Module)
    if module is None or module.parent is None:
        raise ImportError(name)
    sys.modules.pop(name, None)
    report = collect_one_node(pytest.Module.from_parent(module.parent, path=module.path))
    if not report.passed:
        raise ImportError(name)
    return [found for each in report.result for found in module.session.genitems(each)]


def _turned(entered: dict[str, set[tuple[str, int]]]) -> _Lines:
    turned: _Lines = {}
    for name, places in entered.items():
        for file, line in places:
            turned.setdefault(file, {}).setdefault(name, []).append(line)
    return turned


def _module(item: pytest.Item) -> str:
    return _name(_module_of(item))


def _name(module: ModuleType) -> str:
    return module.__name__


def _module_of(item: pytest.Item) -> ModuleType:
    found = getattr(item, "module", None)
    if not isinstance(found, ModuleType):
        raise TypeError(f"{item.nodeid} belongs to no module")
    return found


def rests_on_law(module: ModuleType) -> bool:
    """Whether the module works something out of the law on file when it is imported, as parameters of its tests. To hold the
    law as a whole is nothing: the wrong gets into that."""
    if module.__file__ is None:
        return False
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    outside: list[ast.AST] = []
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            outside += statement.decorator_list
        elif not _holds_the_law(statement):
            outside.append(statement)
    return any(
        isinstance(node, ast.Name) and node.id in ("LAW", "load_law") and isinstance(node.ctx, ast.Load)
        for each in outside
        for node in ast.walk(each)
    )


def _holds_the_law(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(value=ast.Call(func=ast.Name(id="load_law"), args=[], keywords=[])):
            return True
    return False


def _passes(item: pytest.Item) -> bool:
    reports = runtestprotocol(item, log=False, nextitem=None)
    return not any(report.failed for report in reports)


@contextmanager
def _entering(watched: frozenset[str], places: set[tuple[str, int]]) -> Iterator[None]:
    def enter(frame: FrameType, event: str, arg: object) -> None:
        code = frame.f_code
        if code.co_filename in watched:
            places.add((code.co_filename, code.co_firstlineno))

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        yield
    finally:
        sys.settrace(before)


class _Collected:
    """A plugin that notes what modules enter while they are imported, and hands the tests on instead of running them."""

    def __init__(self, watched: frozenset[str], then: Callable[[Baseline], None]) -> None:
        self._watched, self._then, self._found = watched, then, Baseline()

    def pytest_sessionstart(self) -> None:
        from hypothesis import Phase, settings  # not before pytest, which rewrites its plugin

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile(
            "mutants", derandomize=True, database=None, deadline=None, max_examples=20, phases=phases
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        places: set[tuple[str, int]] = set()
        if not isinstance(collector, pytest.Module):
            return (yield)
        with _entering(self._watched, places):
            report = yield
        if places:
            self._found.on_import[collector.obj.__name__] = places
        return report

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        with _asked_slugs() as slugs:
            for item in session.items:
                slugs.clear()
                places: set[tuple[str, int]] = set()
                began = time.monotonic()
                with _entering(self._watched, places):
                    passed = _passes(item)
                if passed:
                    self._found.items.append(item)
                    self._found.seconds[item.nodeid] = time.monotonic() - began
                    self._found.entered[item.nodeid] = places
                    self._found.slugs[item.nodeid] = set(slugs)
                else:
                    print(f"fails without any wrong, left out: {item.nodeid}", file=sys.stderr)
        modules = {_module(item): _module_of(item) for item in self._found.items}
        self._found.on_law = {name for name, module in modules.items() if rests_on_law(module)}
        self._then(self._found)
        return True


def forget() -> None:
    """What functions of the package keep of earlier calls is gone, save the law on file, which the wrongs are put into."""
    from tidewaiter.law.load import load_law

    load_law()
    for each in gc.get_objects():
        if not isinstance(each, functools._lru_cache_wrapper) or each.__qualname__ == "_load_own":
            continue
        if each.__module__.startswith("tidewaiter."):
            each.cache_clear()


@contextmanager
def _asked_slugs() -> Iterator[set[str]]:
    """The slugs by which the law is asked for cards, tables and numbers."""
    from tidewaiter.law import load

    slugs: set[str] = set()
    one: Any = load._one

    def noted(values: dict[str, Any], slug: str, what: str) -> Any:
        slugs.add(slug)
        return one(values, slug, what)

    load._one = noted
    try:
        yield slugs
    finally:
        load._one = one


def baseline(paths: Sequence[str], watched: frozenset[str], then: Callable[[Baseline], None]) -> int:
    """Collects and runs the tests of these paths, then calls `then` with those that pass. The exit code is pytest's."""
    os.environ.pop("CI", None)
    options = ["-q", "-s", "--no-header", "--no-summary", "-p", "no:cacheprovider"]
    return int(pytest.main([*options, *paths], plugins=[_Collected(watched, then)]))


def own_first(
    items: Asked, stem: str, close: Callable[[pytest.Item], tuple[float, ...]]
) -> list[pytest.Item]:
    """The tests of the file that is called after the mutated one first, then the closest, least number first."""
    return sorted(items, key=lambda item: (Path(item.path).stem != f"test_{stem}", *close(item)))
