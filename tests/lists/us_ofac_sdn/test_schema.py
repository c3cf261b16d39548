"""The composed advanced files against the publisher's schema, and the parts of an entry that only the schema shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.advanced import composed
from bench.advanced_form import NAMESPACE
from bench.invented_party import Paper, Party
from lxml import etree
from msgspec import structs

from lists.reading import read
from lists.us_ofac_sdn import forms
from tidewaiter.lists.reader import Files
from tidewaiter.lists.us_ofac_sdn.read import READER

UN = "http://www.un.org/sanctions/1.0"
RICH = Party(
    7,
    "Entity",
    "EXAMPLE",
    papers=(Paper("Tax ID No.", "7707083893", "Russia"),),
    remarks="All offices worldwide",
)
MORE = (
    ("<IssuingAuthority />", "<IssuingAuthority>Tax office</IssuingAuthority>"),
    ("</EntryEvent>", "</EntryEvent><!-- a comment of the file -->"),
    (
        "</SanctionsMeasure></SanctionsEntry>",
        '</SanctionsMeasure><SupportingInfo ID="5001" SupInfoTypeID="5002"><Text>Press release</Text>'
        "<DirectURL>https://example.org/pr</DirectURL></SupportingInfo></SanctionsEntry>",
    ),
    ("<SupInfoTypeValues>", '<SupInfoTypeValues><SupInfoType ID="5002">Release</SupInfoType>'),
    ('<EntryEvent ID="7"', '<LimitationsToListing>Vessels only</LimitationsToListing><EntryEvent ID="7"'),
    (
        "</Profile></DistinctParty>",
        '<ExternalReference ExRefTypeID="5003"><ExRefValue>UN 1234</ExRefValue></ExternalReference></Profile></DistinctParty>',
    ),
    ("<ExRefTypeValues>", '<ExRefTypeValues><ExRefType ID="5003">Other list</ExRefType>'),
    ("<DocumentedNamePart>", '<DocumentedNamePart TrailingChars=" Ltd.">'),
)


def with_more(files: Files) -> Files:
    """With elements that the schema allows and the composed files else have not."""
    text = files[0].content.decode()
    for old, new in MORE:
        assert old in text
        text = text.replace(old, new)
    return (structs.replace(files[0], content=text.encode()),)


@pytest.mark.real
@pytest.mark.parametrize(
    "files",
    [forms.advanced(), forms.advanced(composed(30)), with_more(forms.advanced((RICH,)))],
    ids=["all forms", "bench", "more"],
)
def test_the_composed_advanced_files_hold_to_the_publishers_schema(shared: Path, files: Files) -> None:
    schema = etree.XMLSchema(etree.parse(shared / "lists" / "us_ofac" / "sdn_schema.xsd"))
    schema.assertValid(etree.fromstring(files[0].content.replace(NAMESPACE.encode(), UN.encode())))


def test_every_part_of_an_advanced_entry_is_kept() -> None:
    (found,), reading = read(READER, with_more(forms.advanced((RICH,))))
    assert reading.warnings == []
    assert found.primary_name == "EXAMPLE Ltd."
    assert found.identifiers[0].note == "Tax ID No.; issued by Tax office"
    assert (
        found.remarks
        == "All offices worldwide; Reference: UN 1234; Press release; https://example.org/pr; Vessels only"
    )
