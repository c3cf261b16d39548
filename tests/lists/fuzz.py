"""`python -m lists.fuzz`: damages the small files of every list in every form, and looks that nothing is lost in silence.

Every damage must end in a SourceError with its place, or in as many entries and rejects as before, less what was taken away, and
in every word that was read before and stands in the files as often as then, unless a reject or a new warning says so.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from html import unescape
from typing import NamedTuple

import msgspec

from lists.damage import Damaged, damaged
from lists.small_files import SMALL, small
from tidewaiter.errors import SourceError
from tidewaiter.lists.expect import check_entities
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.registry import reader, sources

__all__ = ["INPUTS", "Outcome", "fault_of", "main", "outcome"]

INPUTS = 100_000
_NO_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_WORD = re.compile(r"\w{4,}")
_NAMES = re.compile(r"</?([\w:-]+)|([\w:-]+)=[\"']|\"(\w+)\"\s*:")
_POINTED_TO = re.compile(
    r"<(?:ReferenceValueSets|referenceValues|Locations|place|programs|sanctions-program)\b.*?</(?:ReferenceValueSets|referenceValues|Locations|place|programs|sanctions-program)>",
    re.DOTALL,
)
# What we call things ourselves: such a word goes where a label is no longer understood, and the label then stays as text.
_OURS = frozenset(
    {"entity", "phone", "identification", "registration", "name", "names", "inside", "split", "reason"}
)
_ROW = re.compile(r"<row\b.*?</row>", re.DOTALL)
_HEAD = 3
_SHOWN = 12


class Outcome(NamedTuple):
    """What reading came to: how many entries and rejects, every word that stands in them, and what was told."""

    accounted: int
    words: frozenset[str]
    told: frozenset[str]


def outcome(list_id: str, files: Files) -> Outcome:
    """What an import would read. Raises SourceError for files that are refused."""
    made, reading = reader(list_id), Reading()
    made.recognise(files)
    made.published(files)
    entities = list(made.read(files, reading))
    check_entities(sources()[list_id], entities)
    told = (*reading.warnings, *(f"{each.place}: {each.why}" for each in reading.rejects))
    held = " ".join((*_texts(msgspec.to_builtins(entities)), *told))
    return Outcome(len(entities) + len(reading.rejects), frozenset(_words(held)), frozenset(told))


@cache
def _whole(name: str) -> tuple[Outcome, Counter[str]]:
    """What the undamaged files come to, and how often each word that was read stands in them."""
    list_id, files = small(name)
    whole = outcome(list_id, files)
    told = whole.words - _structure(files) - _OURS
    return whole, Counter({word: count for word, count in _words_in(files).items() if word in told})


def _structure(files: Files) -> frozenset[str]:
    """Words that are names of elements, attributes, fields and columns, or stand in tables that entries only point to."""
    found = Counter[str]()
    for file in files:
        text = _text_of(file.content)
        if file.content.startswith(b"PK"):
            found += _words(" ".join(_ROW.findall(text)[:_HEAD]))
        elif file.content.lstrip(b"\xef\xbb\xbf").startswith((b"<", b"{", b"[")):
            found += _words(
                " ".join((*("".join(names) for names in _NAMES.findall(text)), *_POINTED_TO.findall(text)))
            )
        else:
            found += _words(" ".join(text.splitlines()[:2]))
    return frozenset(found)


def fault_of(name: str, seed: int) -> str | None:
    """What is wrong with how the form of this name is read after the damage of this seed; None where nothing is, "" where it was
    refused."""
    list_id, files = small(name)
    done = damaged(files, random.Random(f"{name} {seed}"))
    try:
        found = outcome(list_id, done.files)
    except SourceError as error:
        placed = error.file or error.field or error.todo
        return "" if error.what and placed else f"{done.what}: an error without a place: {error}"
    except Exception as error:  # whatever it is, it is a fault of the reader
        return f"{done.what}: {type(error).__name__}: {error}"
    why = _lost(name, found, done)
    return f"{done.what}: {why}" if why else None


def _lost(name: str, found: Outcome, done: Damaged) -> str | None:
    """What is missing without a word: entries, or words that were read before and stand in the files as often as then."""
    whole, words = _whole(name)
    if found.told - whole.told:
        return None
    there = _words_in(done.files)
    gone = [word for word, count in words.items() if word not in found.words and there[word] >= count]
    if gone:
        return f"not read any more, and nothing says so: {' '.join(gone[:8])}"
    size = sum(len(file.content) for file in small(name)[1])
    fewest = (
        None
        if done.taken is None
        else whole.accounted - bool(done.taken) - done.taken * whole.accounted // size
    )
    if fewest is not None and found.accounted < fewest:
        return f"{whole.accounted - found.accounted} entries are gone, and nothing says so"
    return None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, (list, tuple)):
        yield from (text for inner in value for text in _texts(inner))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _words_in(files: Files) -> Counter[str]:
    return _words(" ".join(_text_of(file.content) for file in files))


def _text_of(content: bytes) -> str:
    """The file as text; of a workbook its sheets, where they can be unpacked."""
    if content.startswith(b"PK"):
        with suppress(*_NO_ARCHIVE), zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b" ".join(archive.read(each) for each in archive.namelist() if "worksheets" in each)
    text = content.decode("utf-8", "replace")
    return unescape(text) if text.startswith(("<", "\ufeff<")) else text


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing was lost in silence, 1 when something was; every finding with the form and seed that give it again."""
    parser = argparse.ArgumentParser(prog="python -m lists.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS, help="how many, over all forms")
    parser.add_argument(
        "--seed", type=int, default=1, help="of the first input of each form; the others follow"
    )
    parser.add_argument("--only", default="", help="forms whose name begins so")
    options = parser.parse_args(arguments)
    names = [name for name in SMALL if name.startswith(options.only)]
    each = -(-options.inputs // len(names))
    last = options.seed + each - 1
    print(
        f"{each * len(names):,} inputs, {each:,} of each of {len(names)} forms, seeds {options.seed} to {last}"
    )
    found = sum(_faults(name, range(options.seed, last + 1)) for name in names)
    print(f"{found} faults" if found else "nothing is lost in silence, and there is no error but SourceError")
    return 1 if found else 0


def _faults(name: str, seeds: range) -> int:
    """How many of the seeds end in a fault of this form; the first of each sort is printed."""
    begun, counts, shown = time.process_time(), Counter[str](), set[str]()
    for seed in seeds:
        fault = fault_of(name, seed)
        counts["read" if fault is None else "refused" if not fault else "faults"] += 1
        sort = "".join(filter(str.isalpha, (fault or "").partition(": ")[2]))
        if fault and sort not in shown and len(shown) < _SHOWN:
            shown.add(sort)
            print(f"  {name} --seed {seed}: {fault}")
    seconds = time.process_time() - begun
    read, refused, faults = counts["read"], counts["refused"], counts["faults"]
    print(f"{name:34} {read:>6} read {refused:>6} refused {faults:>4} faults {seconds:6.1f} s")
    return faults


if __name__ == "__main__":
    raise SystemExit(main())
