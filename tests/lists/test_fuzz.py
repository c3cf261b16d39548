"""Damage to every list in every form ends in an error with a place, or nothing is lost without a word; and what was found so."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs

from lists import fuzz
from lists.damage import damaged
from lists.fuzz import fault_of, outcome
from lists.small_files import SMALL, roles, small
from tidewaiter.errors import SourceError
from tidewaiter.lists.gb_ofsi.information import information
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.registry import reader, sources

SLICE = range(900_001, 900_013)
"""Seeds of the small part that every run of the tests draws; `make fuzz` draws from 1 on."""

# What an official list takes along beside its own file, and files that tell changes alone.
BESIDE = {
    "alt.csv",
    "cons_alt.csv",
    "sdn_comments.csv",
    "cons_comments.csv",
    "sdn_delta.xml",
    "cons_delta.xml",
}


@pytest.mark.parametrize("name", SMALL)
def test_no_damage_goes_unseen(name: str) -> None:
    for seed in SLICE:
        assert not fault_of(name, seed), (name, seed)


def test_every_form_of_every_list_is_damaged() -> None:
    wanted = {
        (source.id, spec.role)
        for source in sources().values()
        if source.watchlists
        for spec in source.files
        if spec.role not in BESIDE
    }
    assert wanted <= set(roles())


@pytest.mark.parametrize("name", SMALL)
def test_undamaged_they_are_read_whole(name: str) -> None:
    found = outcome(*small(name))
    assert found.accounted >= 3
    assert not any("was not read" in told for told in found.told)


def test_the_same_seed_does_the_same_damage() -> None:
    _, files = small("un_sc: XML")
    assert damaged(files, random.Random("a")) == damaged(files, random.Random("a"))


class _Forgetful:
    """A reader that loses the second entry of everything without a word."""

    def __init__(self, within: Any) -> None:
        self.recognise, self.published, self._within = within.recognise, within.published, within

    def read(self, files: Files, reading: Any) -> Iterator[Any]:
        entities = [*self._within.read(files, reading)]
        yield from (entity for at, entity in enumerate(entities) if at != 1)


def test_a_reader_that_forgets_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    fuzz._whole("un_sc: XML")
    monkeypatch.setattr(fuzz, "reader", lambda list_id: _Forgetful(reader(list_id)))
    assert any(fault_of("un_sc: XML", seed) for seed in range(1, 20))


def test_the_command_says_how_many_and_ends_with_what_it_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fuzz.main(["--inputs", "10", "--only", "custom: CSV", "--seed", "900001"]) == 0
    assert "10 inputs, 10 of each of 1 forms, seeds 900001 to 900010" in capsys.readouterr().out
    monkeypatch.setattr(fuzz, "fault_of", lambda name, seed: "line 1: lost")
    assert fuzz.main(["--inputs", "2", "--only", "custom: CSV"]) == 1
    assert "custom: CSV --seed 1: line 1: lost" in capsys.readouterr().out


# ---------------------------------------------------------------- what was found, and is mended
def test_text_of_a_party_without_any_label_is_a_remark() -> None:
    told = information(["Nothing here has a label", "(Gender):Male"])
    assert (told.remarks, told.gender) == (("Nothing here has a label",), "male")


def test_an_entry_of_the_entity_list_without_text_is_a_reject() -> None:
    list_id, files = small("us_bis_entity: XML")
    text = re.sub(r"(?s)(<TD[^>]*>)Example 1 GmbH.*?(</TD>)", r"\1\2", files[0].content.decode())
    assert text != files[0].content.decode()
    _, told = _read(list_id, (structs.replace(files[0], content=text.encode()),))
    assert told


@pytest.mark.parametrize("name", ["us_csl: JSON", "jp_meti: JSON", "ftm: JSON lines", "ftm: nested"])
def test_a_field_that_stands_twice_in_a_record_is_refused(name: str) -> None:
    list_id, files = small(name)
    content = re.sub(
        rb'"(source|id|schema)": ("[^"]*")', rb'"\1": \2, "\1": "other"', files[0].content, count=1
    )
    with pytest.raises(SourceError, match="twice"):
        _read(list_id, (structs.replace(files[0], content=content),))


@pytest.mark.parametrize(
    ("pattern", "by", "what"),
    [
        (r"<value>Examplenka</value>", "<value/>", "spellings alone"),
        (r'<day-month-year ssid="5"', 'day-month-year ssid="5"', "text stands among elements"),
    ],
)
def test_what_the_swiss_list_lost_is_told(pattern: str, by: str, what: str) -> None:
    list_id, files = small("ch_seco: XML")
    text = files[0].content.decode()
    assert re.search(pattern, text)
    _, told = _read(
        list_id, (structs.replace(files[0], content=re.sub(pattern, by, text, count=1).encode()),)
    )
    assert any(what in warning for warning in told)


@pytest.mark.parametrize(
    ("name", "pattern", "by", "what"),
    [
        ("eu_833_annexes: XHTML", r"Place of registration", "", "the number of an entry is none"),
        (
            "eu_fsf: XML",
            r'(<regulationSummary [^>]*publicationDate=)"[^"]*"',
            r'\1"soon"',
            "the day of an act cannot be read",
        ),
        ("eu_fsf: XML", r'(<contactInfo key="PHONE") value=', r"\1 valqe=", "the part '@valqe' of a contact"),
        ("us_state_itar: text tables", r"(?s)(Notice Date\r\n).*", r"\1", "the table has no row"),
    ],
)
def test_what_a_list_lost_is_told(name: str, pattern: str, by: str, what: str) -> None:
    list_id, files = small(name)
    text = files[0].content.decode()
    found = re.sub(pattern, by, text)
    assert found != text
    _, told = _read(list_id, (structs.replace(files[0], content=found.encode()), *files[1:]))
    assert any(what in warning for warning in told), told


def test_a_table_of_an_annex_without_a_header_is_refused() -> None:
    list_id, files = small("eu_833_annexes: XHTML")
    content = re.sub(
        rb"(?s)<tr>(?:(?!</tr>).)*Name of listed legal person.*?</tr>", b"<tr></tr>", files[0].content
    )
    assert content != files[0].content
    with pytest.raises(SourceError, match="a table has the columns"):
        _read(list_id, (structs.replace(files[0], content=content),))


def test_a_property_of_a_sanction_that_nobody_knows_is_told() -> None:
    list_id, files = small("ftm: JSON lines")
    content = files[0].content.replace(b'"endDate": ["2025', b'"endDaze": ["2025')
    _, told = _read(list_id, (structs.replace(files[0], content=content),))
    assert any("'endDaze' of Sanction" in warning for warning in told)


def _read(list_id: str, files: Files) -> tuple[int, list[str]]:
    """How many entities came out, and every warning and reject."""
    reading = Reading()
    reader(list_id).recognise(files)
    entities = list(reader(list_id).read(files, reading))
    return len(entities), [*reading.warnings, *(each.why for each in reading.rejects)]


# ---------------------------------------------------------------- what is refused, whatever list it stands in
ENTITY = '<!DOCTYPE {root} [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE {root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
REMOTE = '<!DOCTYPE {root} SYSTEM "https://example.org/x.dtd">'


def forms_of(start: bytes) -> list[str]:
    return [name for name in SMALL if small(name)[1][0].content.lstrip(b"\xef\xbb\xbf").startswith(start)]


def changed(name: str, content: bytes) -> tuple[str, Files]:
    list_id, (first, *rest) = small(name)
    return list_id, (structs.replace(first, content=content), *rest)


@pytest.mark.parametrize("declared", [ENTITY, LAUGHS, REMOTE])
@pytest.mark.parametrize("name", forms_of(b"<"))
def test_entities_and_document_types_are_refused(name: str, declared: str) -> None:
    content = small(name)[1][0].content.decode()
    head, root = re.search(r"<(?![?!])([\w:-]+)", content), ""
    assert head is not None
    root = head[1]
    text = content[: head.start()] + declared.format(root=root) + content[head.start() :]
    text = re.sub(r">([^<>&]{3,})<", ">&xxe;<" if declared is ENTITY else ">&c;<", text, count=1)
    with pytest.raises(SourceError):
        outcome(*changed(name, text.encode()))


@pytest.mark.parametrize("name", forms_of(b"PK"))
def test_formulas_and_bombs_are_refused(name: str) -> None:
    content = small(name)[1][0].content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    sheet = next(each for each in parts if "worksheets" in each)
    formula = parts[sheet].replace(b"</row>", b"<c><f>1+1</f><v>2</v></c></row>", 1)
    bomb = parts[sheet].replace(b"</sheetData>", b" " * 4_000_000 + b"</sheetData>")
    for changed_sheet, what in ((formula, "formula"), (bomb, "larger unpacked")):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for each, inside in {**parts, sheet: changed_sheet}.items():
                archive.writestr(each, inside)
        with pytest.raises(SourceError, match=what):
            outcome(*changed(name, out.getvalue()))
