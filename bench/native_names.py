"""Listed names in their own scripts beside the Latin names of the same entry, read plainly from the list files."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import yaml

from bench.alias_text import aliases_in, is_legal_form
from bench.labelled import ROOT

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SCRIPTS = {
    "LATIN": "Latin",
    "CYRILLIC": "Cyrillic",
    "ARABIC": "Arabic",
    "HEBREW": "Hebrew",
    "CJK": "Han",
    "HANGUL": "Hangul",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
}


class Entry(NamedTuple):
    """An entry of a list: its Latin names, its names in other scripts, and what is given as such but is a legal form
    alone, which names nobody."""

    key: str
    person: bool
    latin: tuple[str, ...]
    native: tuple[str, ...]
    nameless: tuple[str, ...] = ()


def entries(shared: Path) -> list[Entry]:
    """Every entry with a Latin name of the British, Canadian, United Nations and starter lists."""
    found = [*_british(shared), *_canadian(shared), *_united_nations(shared), *_starter()]
    return [entry for entry in found if entry.latin]


def script(text: str) -> str:
    """The script most letters of the text stand in; `other` for one we have no name for, or for no letter."""
    counts: dict[str, int] = {}
    for letter in filter(str.isalpha, unicodedata.normalize("NFKC", text)):
        name = _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0].partition("-")[0], "other")
        counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else "other"


def _entry(key: str, person: bool, names: list[str]) -> Entry:
    texts = list(dict.fromkeys(" ".join(name.split()) for name in names if name and name.strip()))
    native = [text for text in texts if script(text) not in ("Latin", "other")]
    # A name of a person in one word is half a name.
    whole = [text for text in native if not person or script(text) in ("Han", "Hangul") or " " in text]
    plain = [text for text in texts if all(script(letter) in ("Latin", "other") for letter in text)]
    nameless = [text for text in whole if is_legal_form(text)]
    return Entry(
        key, person, tuple(plain), tuple(text for text in whole if text not in nameless), tuple(nameless)
    )


def _british(shared: Path) -> Iterator[Entry]:
    groups: dict[str, list[dict[str, str]]] = {}
    rows = iter(_sheet(next((shared / "lists/gb_ofsi").glob("*.xlsx"))))
    next(rows)
    heading = next(rows)
    for cells in rows:
        row = {heading[column]: text for column, text in cells.items() if column in heading}
        groups.setdefault(row.get("Group ID", ""), []).append(row)
    for key, group in groups.items():
        parts = [[row.get(f"Name {number}", "") for number in (1, 2, 3, 4, 5, 6)] for row in group]
        names = [" ".join(filter(None, part)) for part in parts]
        names += [row.get("Name Non-Latin Script", "") for row in group]
        yield _entry(f"gb{key}", group[0].get("Group Type") == "Individual", names)


def _sheet(path: Path) -> Iterator[dict[str, str]]:
    """The rows of the first sheet of a workbook, from column letters to text."""
    with zipfile.ZipFile(path) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        strings = ["".join(part.text or "" for part in item.iter(f"{_SHEET}t")) for item in shared]
        sheet = min(name for name in book.namelist() if name.startswith("xl/worksheets/sheet"))
        for row in ElementTree.fromstring(book.read(sheet)).iter(f"{_SHEET}row"):
            yield {cell.get("r", "").rstrip("0123456789"): _text(cell, strings) for cell in row}


def _text(cell: ElementTree.Element, strings: list[str]) -> str:
    value = cell.findtext(f"{_SHEET}v")
    if value is None:
        return "".join(part.text or "" for part in cell.iter(f"{_SHEET}t"))
    return strings[int(value)] if cell.get("t") == "s" else value


def _canadian(shared: Path) -> Iterator[Entry]:
    file = max((shared / "lists/ca_sema").glob("*.xml"))
    for number, record in enumerate(ElementTree.parse(file).getroot().iter("record")):
        person = bool(record.findtext("LastName"))
        first = " ".join(filter(None, (record.findtext("GivenName"), record.findtext("LastName"))))
        names = [first if person else record.findtext("EntityOrShip") or ""]
        yield _entry(f"ca{number}", person, [*names, *aliases_in(record.findtext("Aliases") or "")])


def _united_nations(shared: Path) -> Iterator[Entry]:
    file = max((shared / "lists/un_sc").glob("*.xml"))
    for element in ElementTree.parse(file).getroot().iter():
        if element.tag not in ("INDIVIDUAL", "ENTITY"):
            continue
        parts = [element.findtext(f"{place}_NAME") for place in ("FIRST", "SECOND", "THIRD", "FOURTH")]
        aliases = [alias.text or "" for alias in element.iter("ALIAS_NAME")]
        original = element.findtext("NAME_ORIGINAL_SCRIPT") or ""
        names = [" ".join(filter(None, parts)), *aliases, original]
        yield _entry(f"un{element.findtext('DATAID')}", element.tag == "INDIVIDUAL", names)


def _starter() -> Iterator[Entry]:
    for file in sorted((ROOT / "src/tidewaiter/data/starter").glob("*_*.yaml")):
        rows = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["entries"]
        for number, row in enumerate(rows):
            names = [row["name"], *row.get("aliases", ()), *row.get("unverified_names", ())]
            yield _entry(f"{file.stem}{number}", row["kind"] == "person", [str(name) for name in names])
