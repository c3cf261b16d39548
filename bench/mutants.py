"""Mutants: one small wrong at a time in rules, decisions or the law files, and whether the tests see it.

python -m bench.mutants [--sample N] [--seed S] [--all] [--only PREFIX] [--minutes M] [--least PERCENT]
    [--into FILE] [--keep]
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from bench import history
from bench.mutant_report import Told, caught_of, report, rows
from bench.mutant_tests import BROKEN, Baseline, baseline, forget, own_first
from bench.mutate_code import CodeSite, Live, apply_code, code_sites, live_functions
from bench.mutate_law import LawSite, changed, law_sites
from tidewaiter.law.load import load_law

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "tidewaiter"
LAW = PACKAGE / "data" / "law"
TESTS = (
    "tests/rules", "tests/decisions", "tests/golden", "tests/law", "tests/places", "tests/bench/test_law.py",
)  # fmt: skip
# Law files whose rows another module reads than the one of their name.
_READ_BY = {
    "us_ccl.yaml": "control_list", "us_country_chart.yaml": "country_chart", "regions.yaml": "places",
    "addresses.yaml": "effects", "us_no_de_minimis.yaml": "direct_product",
}  # fmt: skip
_CONTROL = "nothing"
# Times the seconds that a mutant has: after so many of the processor, or of the clock, where tests only wait, it hangs.
_ENDLESS, _PATIENCE = 3, 60
_HUNG = -1
_SAID = {0: "survived", 1: "caught", 2: "unfit", 3: "late", BROKEN: "broken", _HUNG: "hung"}


class _Mutant(NamedTuple):
    file: str
    line: int
    what: str
    asked: list[pytest.Item]
    stale: Callable[[str], bool]
    apply: Callable[[], bool]


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _arguments().parse_args(arguments)
    os.chdir(ROOT)
    files = [file for room in ("rules", "decisions") for file in sorted((PACKAGE / room).rglob("*.py"))]
    watched = frozenset(str(file) for file in (*files, *(PACKAGE / "law").glob("*.py")))
    told: list[Told] = []
    began = time.monotonic()

    def then(found: Baseline) -> None:
        print(f"{len(found.items)} tests pass in {time.monotonic() - began:.0f} s", file=sys.stderr)
        mutants = _chosen(found, files, asked)
        forget()
        # What is there by now is neither looked through nor copied again in any process that is forked.
        gc.collect()
        gc.freeze()
        told.extend(_all_told(found, mutants, asked, began + asked.minutes * 60))

    code = baseline(TESTS, watched, then)
    if code:
        return code
    controls = [each for each in told if each.what == _CONTROL]
    if any(each.became not in ("survived", "late") for each in controls):
        print(f"tests fail where nothing is wrong, so nothing can be told: {controls}", file=sys.stderr)
        return 1
    told = [each for each in told if each.what != _CONTROL]
    for line in report(told):
        print(line)
    if asked.keep:
        history.append(rows(told, seed=asked.seed), law_digest=load_law().digest)
    caught, judged = caught_of(told)
    return 0 if judged and caught >= judged * asked.least / 100 else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sample", type=int, default=450, help="how many mutants; two in three of them in code"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="every mutant, however long it takes")
    parser.add_argument(
        "--only",
        default="",
        help="files whose path below src/tidewaiter begins so, several with commas between",
    )
    parser.add_argument("--minutes", type=float, default=15, help="begin no mutant after that")
    parser.add_argument(
        "--seconds",
        type=float,
        default=20,
        help="of the processor; ask no further test of a mutant after that",
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--least", type=float, default=0, help="percent caught below which the exit code is 1"
    )
    parser.add_argument("--into", type=Path, help="a file that gets a line of JSON as soon as one is told")
    parser.add_argument("--keep", action="store_true", help="append the shares to bench/history.jsonl")
    return parser


def _chosen(found: Baseline, files: Sequence[Path], asked: argparse.Namespace) -> list[_Mutant]:
    """The mutants of this run, the same for the same seed and sources."""
    only = tuple(asked.only.split(","))
    code = [site for file in files for site in code_sites(file) if _path(file).startswith(only)]
    law = [site for site in law_sites(LAW) if f"data/law/{site.file}".startswith(only)]
    chance = random.Random(asked.seed)
    if asked.all:
        asked.minutes = float("inf")
    else:
        share = asked.sample * 2 // 3 if law and code else asked.sample
        code = chance.sample(code, min(share, len(code)))
        law = chance.sample(law, min(asked.sample - min(share, len(code)), len(law)))
    live = live_functions(frozenset(str(file) for file in files))
    mutants = [_of_code(found, site, live) for site in code] + [_of_law(found, site) for site in law]
    # Nothing is wrong with these: a test that fails all the same fails for a reason of ours. With all,
    # one asks every test.
    alike = [mutant._replace(what=_CONTROL, apply=lambda: True) for mutant in (*mutants[:2], *mutants[-2:])]
    controls = ([each._replace(asked=found.items) for each in alike[-1:]] if asked.all else []) + alike
    chance.shuffle(mutants)
    return [*controls, *mutants]


def _path(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def _of_code(found: Baseline, site: CodeSite, live: Live) -> _Mutant:
    tests = found.entering(str(site.file), site.first, site.last) or found.using(str(site.file))
    ordered = own_first(tests, site.file.stem, lambda item: found.by_code(str(site.file), item))
    stale = found.on_import.__contains__
    return _Mutant(_path(site.file), site.line, site.what, ordered, stale, lambda: apply_code(site, live))


def _of_law(found: Baseline, site: LawSite) -> _Mutant:
    tests = found.asking(site.slugs)
    if not tests:
        tests = found.using(str(PACKAGE / "law" / f"{_reader(site.file)}.py"))
    checks = [item for item in found.items if _is_check(found, item, site)]
    every = list({item.nodeid: item for item in (*checks, *(tests or found.items))}.values())
    stem = site.slugs[-1].rpartition("/")[2]
    ordered = own_first(every, stem, lambda item: found.by_law(site.slugs, item))
    stale = found.on_law.__contains__
    return _Mutant(f"data/law/{site.file}", site.line, site.what, ordered, stale, lambda: _apply_law(site))


def _reader(file: str) -> str:
    """The module of law/ that reads the rows of the file: the one of its name where no other does."""
    return _READ_BY.get(file, Path(file).stem.removeprefix("us_"))


def _is_check(found: Baseline, item: pytest.Item, site: LawSite) -> bool:
    """Whether the test is one of the law as a whole, which asks for nothing by its slug, or of that file or thing by its name."""
    if not item.nodeid.startswith("tests/law/"):
        return False
    whole = not found.slugs[item.nodeid] or "/test_check" in item.nodeid
    return whole or any(len(name) > 2 and name in item.nodeid for name in site.slugs)


def _apply_law(site: LawSite) -> bool:
    """Puts the law with the wrong in it in the place of the one that everybody holds."""
    import msgspec

    law = load_law()
    with TemporaryDirectory(prefix="tidewaiter-mutant-") as name:
        folder = Path(name) / "law"
        shutil.copytree(LAW, folder)
        file = folder / site.file
        file.write_text(changed(file.read_text(encoding="utf-8"), site), encoding="utf-8")
        wrong = load_law(folder)
    for field in msgspec.structs.fields(law):
        if field.name == "digest":
            continue  # tests compare it with the files, which are as they were
        kept = _kept(getattr(law, field.name), getattr(wrong, field.name))
        msgspec.structs.force_setattr(law, field.name, kept)
    return True


def _kept(old: object, new: object) -> object:
    """The new value, with whatever is equal in the old one kept as it is, since others hold it too."""
    if old == new:
        return old
    if isinstance(old, dict) and isinstance(new, dict):
        return {key: _kept(old.get(key), value) for key, value in new.items()}
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return tuple(_kept(mine, other) for mine, other in zip(old, new, strict=True))
    return new


def _all_told(
    found: Baseline, mutants: Sequence[_Mutant], asked: argparse.Namespace, ends: float
) -> list[Told]:
    """What became of every mutant that was begun in time, several at once, each in a process of its own."""
    told: list[Told] = []
    running: dict[int, tuple[_Mutant, float]] = {}
    waiting = list(reversed(mutants))
    while waiting or running:
        while waiting and len(running) < asked.jobs and time.monotonic() < ends:
            mutant = waiting.pop()
            seconds = float("inf") if mutant.what == _CONTROL else asked.seconds
            running[_begun(found, mutant, seconds)] = (mutant, time.monotonic() + seconds * _PATIENCE)
        if not running:
            print(f"time is over: {len(waiting)} mutants were not begun", file=sys.stderr)
            break
        for pid, (mutant, until) in list(running.items()):
            became = _ended(pid, time.monotonic() > until)
            if became is not None:
                del running[pid]
                told.append(Told(mutant.file, mutant.line, mutant.what, len(mutant.asked), _SAID[became]))
                _noted(told[-1], asked.into)
                if len(told) % 50 == 0:
                    print(f"{len(told)} of {len(mutants)}", file=sys.stderr)
        time.sleep(0.005)
    return told


def _noted(told: Told, into: Path | None) -> None:
    """Appends one line to the file; it is opened anew each time, since children that are forked would hold it open."""
    if into is not None:
        with into.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told._asdict()) + "\n")


def _begun(found: Baseline, mutant: _Mutant, seconds: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    # The child: silent, and gone with its answer whatever happens.
    became = BROKEN
    try:
        if seconds < float("inf"):
            resource.setrlimit(resource.RLIMIT_CPU, (int(seconds * _ENDLESS), resource.RLIM_INFINITY))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        with TemporaryDirectory(prefix="tidewaiter-mutant-") as folder:
            found.folders_in(Path(folder))
            became = found.verdict(mutant.apply, mutant.asked, mutant.stale, seconds)
    finally:
        os._exit(became)


def _ended(pid: int, late: bool) -> int | None:
    """The answer of the process, None while it goes on. One that goes on without end is ended; that, and one that died of
    itself, is no test's verdict and is told apart."""
    if late:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return _HUNG
    done, status = os.waitpid(pid, os.WNOHANG)
    return None if done == 0 else (os.WEXITSTATUS(status) if os.WIFEXITED(status) else _HUNG)


if __name__ == "__main__":
    sys.exit(main())
