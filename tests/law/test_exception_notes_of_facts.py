"""What entries say of licence exceptions, note by note, against the words of the entries as far as the facts keep them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tidewaiter.law.licence_exceptions import EntryNote
from tidewaiter.law.load import load_law

LAW = load_law()
NOTES = LAW.exception_notes.notes
KEPT = 40  # signs of a note that the facts keep; what is longer was cut off
# The section of Part 740 of each exception, in the order of the part.
SECTIONS = """
    3 LVS, 4 GBS, 5 SPP, 6 TSR, 7 APP, 8 NAC, 8 ACA, 9 TMP, 10 RPL, 11 GOV, 12 GFT, 13 TSU, 14 BAG, 15 AVS, 16 APR, 17 ENC,
    18 AGR, 19 CCD, 20 STA, 21 SCP, 22 ACE, 23 MED, 24 IEC, 25 HBM, 26 RFF, 27 AIA, 28 ACM, 29 LPP
"""
# Of these notes more is asked than the number of the goods says, or their words were not read to the end.
OPEN = """
    0A501 LVS, 0A505 LVS, 1A002 LVS, 1C007 LVS, 2B350 LVS, 2E002 STA, 3A001 LVS, 3A001 GBS, 3A001 STA, 3A002 GBS, 3A611 LVS,
    3C002 GBS, 4A003 GBS, 5A001 LVS, 5A002 LVS, 5A003 LVS, 5A004 LVS, 5B001 LVS, 6A001 LVS, 6A003 LVS, 6A004 GBS, 6A006 LVS
"""
REST_OPEN = "0A501 LVS, 0A505 LVS, 3A002 GBS, 3A611 LVS, 3C002 GBS, 4A003 GBS, 6A004 GBS, 6A006 LVS"


def _each(told: str) -> set[str]:
    return {" ".join(one.split()) for one in told.split(",")}


def _name(note: EntryNote) -> str:
    return f"{note.entry} {note.symbol.split(' ')[0]}"


@pytest.fixture(scope="module")
def said() -> dict[str, dict[str, str]]:
    import os

    root = Path(os.environ.get("TIDEWAITER_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
    path = root / "facts" / "ccl_index.json"
    if not path.is_file():
        pytest.skip(f"no {path}")
    entries = json.loads(path.read_text(encoding="utf-8"))["entries"]
    return {entry["eccn"]: entry["exceptions"] for entry in entries}


@pytest.mark.real
@pytest.mark.parametrize("note", NOTES, ids=lambda note: f"{note.entry}-{note.symbol}-{note.part}")
def test_a_note_is_what_the_entry_says(note: EntryNote, said: dict[str, dict[str, str]]) -> None:
    text = said[note.entry][note.symbol.split(" ")[0]].replace(",", "")
    whole = len(said[note.entry][note.symbol.split(" ")[0]]) < KEPT
    if note.limit is not None and re.search(r"\$\d{3}", text):
        assert f"${note.limit:.0f}" in text
    reasons = set(re.findall(r"\b[A-Z]{2}\b", text))
    assert set(note.but_reasons) <= reasons
    if whole:
        assert set(note.but_reasons) == reasons
    for paragraph in re.findall(r"\.[a-z]\b", " ".join((note.part, note.but))) if whole else ():
        assert paragraph[1] in text.lower(), paragraph


def test_the_amounts_of_electronics_are_those_of_the_entry() -> None:
    amounts = {note.part: note.limit for note in NOTES if _name(note) == "3A001 LVS"}
    assert amounts == {
        ".c": 1500,
        ".b.1, .b.9, .d, .e, .f, .g": 3000,
        ".b.2, .b.3": 3000,
        ".a": 5000,
        ".a.1.a, .a.5.a": 5000,
        ".b.4, .b.5, .b.6, .b.7, .b.12": 5000,
    }


def test_which_notes_leave_something_open() -> None:
    assert {_name(note) for note in NOTES if note.open} == _each(OPEN)
    assert {_name(note) for note in NOTES if note.rest_open} == _each(REST_OPEN)
    assert sum(note.open for note in NOTES) == 24
    assert {_name(note) for note in NOTES if note.none} == {"2E903 STA", "2E910 STA"}


def test_each_exception_stands_in_its_section() -> None:
    sections = {symbol: f"740.{number}" for number, symbol in (one.split() for one in _each(SECTIONS))}
    told = {each.symbol: each.section for each in LAW.licence_exceptions.exceptions}
    assert told == {**sections, "Supp.8": "742.6"}
    assert all(each.section == told[each.symbol] for each in LAW.licence_exceptions.exceptions)
