"""What a file looks like from its beginning."""

from __future__ import annotations

import pytest

from lists.reading import file
from tidewaiter.errors import SourceError
from tidewaiter.lists.content import decoded, looks_like


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b" \r\n", "an empty file"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
        (b"\x1f\x8b\x08", "a gzip archive: unpack it first"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "some other XML"),
        (b"[1]", "JSON that is a bare list"),
        (b"Name\tCity\r\n", "tab-separated text"),
        (b"Name,City\r\n", "comma-separated text"),
        (b"Name", "text"),
    ],
)
def test_beginnings(content: bytes, what: str) -> None:
    assert looks_like(content) == what


def test_text_loses_its_byte_order_mark_and_other_encodings_are_refused_with_the_line() -> None:
    assert decoded(file("a", b"\xef\xbb\xbfx")) == "x"
    with pytest.raises(SourceError) as caught:
        decoded(file("a", b"x\ny\n\xfc", "list.csv"))
    assert (caught.value.file, caught.value.line) == ("list.csv", 3)


def test_the_canadian_list_is_recognised_and_other_xml_is_called_that() -> None:
    assert (
        looks_like(b"<data-set><record><Country/></record></data-set>")
        == "Canada's autonomous sanctions list"
    )
    assert looks_like(b"<a><b/></a>") == "some other XML"
