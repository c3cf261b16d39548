"""Delta files: read to named changes, and refused as a state of the list."""

from __future__ import annotations

from datetime import date

import pytest

from lists.reading import file
from lists.us_ofac_sdn import forms
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.us_ofac_sdn.delta import ChangeKind, read_delta
from tidewaiter.lists.us_ofac_sdn.read import READER

SPACE = "https://www.treasury.gov/ofac/DeltaFile/1.0"
NAME = (
    '<names><name id="1"><isPrimary>true</isPrimary><translations><translation id="2"><isPrimary>true</isPrimary>'
    "<formattedFullName>EXAMPLE TRADING</formattedFullName></translation></translations></name></names>"
)
LISTS = '<sanctionsLists><sanctionsList id="3" refId="1550" datePublished="2026-09-22">SDN List</sanctionsList></sanctionsLists>'
AMENDED = (
    '<entity id="90003"><generalInfo><remarks action="update" oldValue="old words">new words</remarks></generalInfo>'
    '<addresses><address id="4" action="add"><country refId="840">Cyprus</country></address></addresses></entity>'
)


def delta(*entities: str, head: str = "<datePublished>2026-09-23T00:00:00-04:00</datePublished>") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><sanctionsData xmlns="{SPACE}"><publicationInfo>{head}'
        f"<publicationType>Standard Action</publicationType></publicationInfo><entities>{''.join(entities)}</entities></sanctionsData>"
    )


ADDED = f'<entity id="90001" action="add">{LISTS}{NAME}</entity>'
REMOVED = f'<entity id="90002" action="remove">{LISTS}{NAME}</entity>'


def test_changes_are_told_by_number_and_name() -> None:
    found = read_delta(file("sdn_delta.xml", delta(ADDED, REMOVED, AMENDED)))
    assert (found.published, found.kind) == (date(2026, 9, 23), "Standard Action")
    assert [(each.kind, each.entry, each.name) for each in found.changes] == [
        (ChangeKind.ADDED, "90001", "EXAMPLE TRADING"),
        (ChangeKind.REMOVED, "90002", "EXAMPLE TRADING"),
        (ChangeKind.AMENDED, "90003", "(no name)"),
    ]
    assert found.changes[0].lists == ("SDN List",)
    assert found.changes[2].parts == (
        "generalInfo/remarks: update 'old words' to 'new words'",
        "addresses/address: add",
    )
    assert found.counts() == "1 added, 1 removed, 1 amended"


@pytest.mark.parametrize("with_base", [False, True])
def test_its_import_is_refused_with_what_it_changes_and_what_to_do(with_base: bool) -> None:
    base = forms.enhanced() if with_base else ()
    with pytest.raises(SourceError, match="does not say which state") as caught:
        READER.recognise((*base, file("sdn_delta.xml", delta(ADDED, REMOVED, AMENDED))))
    assert "1 added, 1 removed, 1 amended" in caught.value.what
    assert "added 90001 EXAMPLE TRADING" in caught.value.what
    assert (caught.value.todo or "").startswith("Import the whole list of that day, in any of its forms")


def test_one_that_is_given_as_the_list_is_refused_too() -> None:
    with pytest.raises(SourceError, match="as a delta file does not"):
        READER.recognise((file("sdn_enhanced.xml", delta(ADDED)),))


def test_a_whole_list_is_no_delta() -> None:
    with pytest.raises(SourceError, match="it is no delta file"):
        read_delta(file("sdn_delta.xml", forms.enhanced()[0].content))


def test_an_action_or_a_number_that_is_not_known_is_an_error() -> None:
    with pytest.raises(DriftError, match="the action 'swap'"):
        read_delta(file("sdn_delta.xml", delta(ADDED.replace('"add"', '"swap"'))))
    with pytest.raises(DriftError, match="number"):
        read_delta(file("sdn_delta.xml", delta(ADDED.replace("90001", "x"))))
    with pytest.raises(SourceError, match="cut off"):
        read_delta(file("sdn_delta.xml", delta(ADDED)[:-20]))
