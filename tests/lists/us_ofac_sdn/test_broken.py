"""Files of every form with a byte flipped, an element taken out or doubled, or their end cut off: each ends in a named error, or
every entry that is still there is an entity or a named reject."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec import structs

from lists.reading import file, read
from lists.us_ofac_sdn import forms
from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.us_ofac_sdn.read import READER
from tidewaiter.model.entity import Entity

XML: dict[str, tuple[Files, str]] = {
    "plain": (forms.plain(), "sdnEntry"),
    "advanced": (forms.advanced(), "DistinctParty"),
    "enhanced": (forms.enhanced(), "entity"),
}
SET = forms.comma_separated()
MANY = settings(max_examples=150, deadline=None)
forms_of_xml = st.sampled_from(sorted(XML))


def outcome(files: Files) -> tuple[list[Entity], Reading] | None:
    """The entities and what was noted, or None where a named error says what is wrong."""
    try:
        return read(READER, files)
    except TidewaiterError as error:
        named = bool(error.what and (error.file or error.field))
    assert named
    return None


def changed(files: Files, content: bytes) -> Files:
    return (structs.replace(files[0], content=content), *files[1:])


def held(content: bytes, tag: str) -> int:
    return sum(1 for _ in etree.fromstring(content).iter(f"{{*}}{tag}"))


def check(files: Files, tag: str) -> None:
    found = outcome(files)
    if found is not None:
        entities, reading = found
        assert len(entities) + len(reading.rejects) == held(files[0].content, tag)


def elements(content: bytes) -> list[etree._Element]:
    return [each for each in etree.fromstring(content).iter() if each.getparent() is not None]


@MANY
@given(form=forms_of_xml, at=st.integers(0, 1 << 20), bit=st.integers(0, 7))
def test_any_byte_flipped(form: str, at: int, bit: int) -> None:
    files, tag = XML[form]
    content = bytearray(files[0].content)
    content[at % len(content)] ^= 1 << bit
    check(changed(files, bytes(content)), tag)


@MANY
@given(form=forms_of_xml, at=st.integers(0, 1 << 20))
def test_any_element_taken_out(form: str, at: int) -> None:
    files, tag = XML[form]
    all_elements = elements(files[0].content)
    one = all_elements[at % len(all_elements)]
    parent = one.getparent()
    assert parent is not None
    parent.remove(one)
    check(changed(files, etree.tostring(parent.getroottree())), tag)


@MANY
@given(form=forms_of_xml, at=st.integers(0, 1 << 20))
def test_any_element_doubled(form: str, at: int) -> None:
    files, _ = XML[form]
    all_elements = elements(files[0].content)
    one = all_elements[at % len(all_elements)]
    one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))
    found = outcome(changed(files, etree.tostring(one.getroottree())))
    if found is not None:
        entities, reading = found
        before, _ = read(READER, files)
        assert len(entities) + len(reading.rejects) >= len(before)
        after = {word for entity in entities for alias in entity.names for word in alias.name.split()}
        assert {word for entity in before for alias in entity.names for word in alias.name.split()} <= after


@MANY
@given(form=forms_of_xml, share=st.floats(0, 0.999))
def test_any_end_cut_off(form: str, share: float) -> None:
    files, _ = XML[form]
    whole = files[0].content.rstrip()
    with pytest.raises(SourceError):
        read(READER, changed(files, whole[: int(len(whole) * share)]))


@MANY
@given(which=st.integers(0, 2), at=st.integers(0, 1 << 20), bit=st.integers(0, 7))
@example(which=0, at=0, bit=0)
def test_any_byte_of_the_set_flipped(which: int, at: int, bit: int) -> None:
    content = bytearray(SET[which].content)
    content[at % len(content)] ^= 1 << bit
    files = tuple(
        structs.replace(each, content=bytes(content)) if number == which else each
        for number, each in enumerate(SET)
    )
    found = outcome(files)
    if found is not None:
        entities, reading = found
        text = files[0].content.decode()
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row and row != ["\x1a"]
        ]
        assert len(entities) + len(reading.rejects) == len(rows)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
    "<{root}>&c;</{root}>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a SYSTEM "file:///etc/hostname">]><{root}>&a;</{root}>'
)
REMOTE = '<?xml version="1.0"?><!DOCTYPE {root} SYSTEM "https://example.org/x.dtd"><{root}/>'


@pytest.mark.parametrize("form", sorted(XML))
@pytest.mark.parametrize("trap", [BOMB, OUTSIDE, REMOTE])
def test_entities_that_grow_or_lead_outside_are_refused(form: str, trap: str) -> None:
    files, _ = XML[form]
    root = {"plain": "sdnList", "advanced": "Sanctions", "enhanced": "sanctionsData"}[form]
    with pytest.raises(SourceError, match="document type"):
        read(READER, changed(files, trap.replace("{root}", root).encode()))


@pytest.mark.parametrize("form", sorted(XML))
@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda content: b"", "an empty file"),
        (lambda content: b'{"results": []}', "JSON"),
        (lambda content: b"<!DOCTYPE html><html></html>", "a web page"),
        (lambda content: b"PK\x03\x04" + content, "ZIP"),
        (lambda content: content.decode().encode("utf-16"), "UTF-16"),
        (lambda content: b"<CONSOLIDATED_LIST/>", "United Nations"),
        (lambda content: content.replace(b"EXAMPLE", b"EX\xc4MPLE"), "encoding"),
        (lambda content: content[:-30], "cut off"),
    ],
)
def test_what_is_not_this_file_is_refused(form: str, change: Callable[[bytes], bytes], why: str) -> None:
    files, _ = XML[form]
    with pytest.raises(SourceError, match=why):
        read(READER, changed(files, change(files[0].content)))


@pytest.mark.parametrize("form", sorted(XML))
def test_an_element_that_is_new_is_told(form: str) -> None:
    files, tag = XML[form]
    end = f"</{tag}>".encode()
    content = files[0].content.replace(end, b"<novelty>x</novelty>" + end, 1)
    _, reading = read(READER, changed(files, content))
    assert any("'novelty' of" in warning for warning in reading.warnings)


def test_a_form_given_as_another_is_refused() -> None:
    for form, (files, _) in XML.items():
        for other, (others, _) in XML.items():
            if form != other:
                with pytest.raises(SourceError, match="is not an OFAC list"):
                    READER.recognise((file(files[0].role, others[0].content),))
