"""Mutants: one small wrong at a time in rules, decisions or the law files, and whether the tests see it.

python -m bench.mutants [--sample N] [--seed S] [--all] [--only PREFIX] [--minutes M] [--least PERCENT]
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from bench.mutant_tests import Baseline, baseline, own_first
from bench.mutate_code import CodeSite, Live, apply_code, code_sites, live_functions
from bench.mutate_law import LawSite, changed, law_sites

__all__ = ["Told", "main", "report"]

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "tidewaiter"
LAW = PACKAGE / "data" / "law"
TESTS = ("tests/rules", "tests/decisions", "tests/golden", "tests/law", "tests/bench/test_law.py")
# Law files whose rows another module reads than the one of their name.
_READ_BY = {
    "us_ccl.yaml": "control_list", "us_country_chart.yaml": "country_chart", "regions.yaml": "places",
    "addresses.yaml": "effects", "us_no_de_minimis.yaml": "direct_product",
}  # fmt: skip
_CONTROL = "nothing"
_SAID = {0: "survived", 1: "caught", 2: "unfit", 3: "late", -1: "caught"}


class Told(NamedTuple):
    """What became of one mutant: its file, line, what it does, how many tests were asked, and `caught`, `survived`, `late`
    (time was over with no test failing) or `unfit` (nothing in memory took it)."""

    file: str
    line: int
    what: str
    asked: int
    became: str


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
        # What is there by now is neither looked through nor copied again in any process that is forked.
        gc.collect()
        gc.freeze()
        told.extend(_all_told(found, mutants, asked, began + asked.minutes * 60))

    code = baseline(TESTS, watched, then)
    if code:
        return code
    controls = [each for each in told if each.what == _CONTROL]
    if any(each.became == "caught" for each in controls):
        print(f"tests fail where nothing is wrong, so nothing can be told: {controls}", file=sys.stderr)
        return 1
    told = [each for each in told if each.what != _CONTROL]
    for line in report(told):
        print(line)
    caught = sum(each.became == "caught" for each in told)
    judged = sum(each.became in ("caught", "survived", "late") for each in told)
    return 0 if judged and caught >= judged * asked.least / 100 else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sample", type=int, default=450, help="how many mutants; two in three of them in code"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="every mutant, however long it takes")
    parser.add_argument("--only", default="", help="files whose path below src/tidewaiter begins so")
    parser.add_argument("--minutes", type=float, default=15, help="begin no mutant after that")
    parser.add_argument(
        "--seconds",
        type=float,
        default=10,
        help="of the processor; ask no further test of a mutant after that",
    )
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--least", type=float, default=0, help="percent caught below which the exit code is 1"
    )
    return parser


def _chosen(found: Baseline, files: Sequence[Path], asked: argparse.Namespace) -> list[_Mutant]:
    """The mutants of this run, the same for the same seed and sources."""
    code = [site for file in files for site in code_sites(file) if _path(file).startswith(asked.only)]
    law = [site for site in law_sites(LAW) if f"data/law/{site.file}".startswith(asked.only)]
    chance = random.Random(asked.seed)
    if asked.all:
        asked.minutes = float("inf")
    else:
        share = asked.sample * 2 // 3 if law and code else asked.sample
        code = chance.sample(code, min(share, len(code)))
        law = chance.sample(law, min(asked.sample - min(share, len(code)), len(law)))
    live = live_functions(frozenset(str(file) for file in files))
    mutants = [_of_code(found, site, live) for site in code] + [_of_law(found, site) for site in law]
    # Nothing is wrong with these: a test that fails all the same fails for a reason of ours.
    controls = [
        mutant._replace(what=_CONTROL, apply=lambda: True) for mutant in (*mutants[:2], *mutants[-2:])
    ]
    chance.shuffle(mutants)
    return [*controls, *mutants]


def _path(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def _of_code(found: Baseline, site: CodeSite, live: Live) -> _Mutant:
    tests = found.entering(str(site.file), site.first, site.last) or found.using(str(site.file))
    ordered = own_first(tests, found.seconds, site.file.stem)
    stale = found.on_import.__contains__
    return _Mutant(_path(site.file), site.line, site.what, ordered, stale, lambda: apply_code(site, live))


def _of_law(found: Baseline, site: LawSite) -> _Mutant:
    tests = found.asking(site.slugs)
    if not tests:
        tests = found.using(str(PACKAGE / "law" / f"{_reader(site.file)}.py"))
    checks = [item for item in found.items if _is_check(item.nodeid, site)]
    every = list({item.nodeid: item for item in (*checks, *(tests or found.items))}.values())
    ordered = own_first(every, found.seconds, site.slugs[-1].rpartition("/")[2])
    stale = found.on_law.__contains__
    return _Mutant(f"data/law/{site.file}", site.line, site.what, ordered, stale, lambda: _apply_law(site))


def _reader(file: str) -> str:
    """The module of law/ that reads the rows of the file: the one of its name where no other does."""
    return _READ_BY.get(file, Path(file).stem.removeprefix("us_"))


def _is_check(nodeid: str, site: LawSite) -> bool:
    """Whether the test is one of the law as a whole, or of that file or thing by its name."""
    if not nodeid.startswith("tests/law/"):
        return False
    return "/test_check" in nodeid or any(len(name) > 2 and name in nodeid for name in site.slugs)


def _apply_law(site: LawSite) -> bool:
    """Puts the law with the wrong in it in the place of the one that everybody holds."""
    import msgspec

    from tidewaiter.law.load import load_law

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
            running[_begun(found, mutant, asked.seconds)] = (mutant, time.monotonic())
        if not running:
            print(f"time is over: {len(waiting)} mutants were not begun", file=sys.stderr)
            break
        for pid, (mutant, since) in list(running.items()):
            became = _ended(pid, time.monotonic() - since > asked.seconds * 12)
            if became is not None:
                del running[pid]
                told.append(Told(mutant.file, mutant.line, mutant.what, len(mutant.asked), _SAID[became]))
                if len(told) % 50 == 0:
                    print(f"{len(told)} of {len(mutants)}", file=sys.stderr)
        time.sleep(0.005)
    return told


def _begun(found: Baseline, mutant: _Mutant, seconds: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    # The child: silent, and gone with its answer whatever happens.
    became = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        with TemporaryDirectory(prefix="tidewaiter-mutant-") as folder:
            found.folders_in(Path(folder))
            became = found.verdict(mutant.apply, mutant.asked, mutant.stale, seconds)
    finally:
        os._exit(became)


def _ended(pid: int, late: bool) -> int | None:
    """The answer of the process, None while it goes on; one that hangs is ended and its mutant caught."""
    if late:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return -1
    done, status = os.waitpid(pid, os.WNOHANG)
    return None if done == 0 else (os.WEXITSTATUS(status) if os.WIFEXITED(status) else -1)


def report(told: Sequence[Told]) -> list[str]:
    """Caught and survived by file, the survivors by place, and the sum."""
    lines = [f"{'file':<52} caught survived"]
    for file in sorted({each.file for each in told}):
        mine = [each.became for each in told if each.file == file]
        survived = len(mine) - mine.count("caught") - mine.count("unfit")
        lines.append(f"{file:<52} {mine.count('caught'):>6} {survived:>8}")
    left = sorted(each for each in told if each.became in ("survived", "late"))
    lines += ["", "survivors"]
    lines += [f"{each.file}:{each.line} {each.what} ({each.became}, {each.asked} tests)" for each in left]
    caught = sum(each.became == "caught" for each in told)
    judged = caught + len(left)
    unfit = sum(each.became == "unfit" for each in told)
    lines += ["", f"caught {caught:,} of {judged:,} ({caught / max(judged, 1):.1%}); {unfit} were none"]
    return lines


if __name__ == "__main__":
    sys.exit(main())
