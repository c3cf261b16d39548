"""Japan's End User List: the real rendering, and what must be told or refused."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read, real
from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.jp_meti.read import READER
from tidewaiter.lists.reader import Reading
from tidewaiter.model.entity import Entity
from tidewaiter.model.words import AliasStrength, NameKind


def row(**fields: Any) -> dict[str, Any]:
    known = {
        "id": "jp-eul-1", "entity_name": "Example Works", "aliases": [], "addresses": ["Islamic Republic of Iran"],
        "reason": "大量破壊兵器等の懸念: ミサイルM; 通常兵器の懸念: CW", "country": "jp", "entity_type": "organization",
        "source_url": "https://www.meti.go.jp/press/2025/09/20250929006/20250929006.html",
    }  # fmt: skip
    return known | fields


def entities(*rows: Any) -> tuple[list[Entity], Reading]:
    return read(READER, (file("eul.json", json.dumps(rows)),))


@pytest.mark.real
def test_every_row_of_the_real_list_is_read_and_no_name_is_lost(shared: Path) -> None:
    """37 rows have an empty name, 17 of them no alias either: their names stand behind the country."""
    files = real(shared, eul_json="jp_meti/eul_2025-09-29.json")
    found, reading = read(READER, files)
    assert len(found) == len({entity.uid for entity in found}) == 835
    assert not reading.rejects
    assert [
        warning for warning in reading.warnings if "behind the country" in warning and "times: 37" in warning
    ]
    assert len(reading.warnings) == 1
    assert READER.published(files) == date(2025, 9, 29)
    assert all(entity.countries for entity in found)
    assert any(entity.primary_name == "Sinotech Industry Co., Ltd." for entity in found)


@pytest.mark.real
def test_the_rows_that_name_nobody_in_their_own_cell_are_listings_too(shared: Path) -> None:
    """818 rows have a name or an alias; the other 17 have theirs behind the country, and are no rejects for it."""
    files = real(shared, eul_json="jp_meti/eul_2025-09-29.json")
    rows = json.loads(files[0].content)
    bare = {row["id"] for row in rows if not row["entity_name"].strip() and not row["aliases"]}
    assert (len(rows), len(rows) - len(bare)) == (835, 818)
    found, _ = read(READER, files)
    slipped = [entity for entity in found if entity.listing.entry in bare]
    assert len(slipped) == 17
    assert all("Name as found behind the country" in (entity.remarks or "") for entity in slipped)
    assert all(entity.countries for entity in slipped)


def test_a_row_holds_what_it_says() -> None:
    (found,), reading = entities(row(entity_name="Example Works (例示工場)", aliases=["EW", "Example (EW)"]))
    assert [(alias.name, alias.kind, alias.strength) for alias in found.names] == [
        ("Example Works", NameKind.PRIMARY, AliasStrength.STRONG),
        ("例示工場", NameKind.ALIAS, AliasStrength.UNKNOWN),
        ("EW", NameKind.ALIAS, AliasStrength.UNKNOWN),
        ("Example (EW)", NameKind.ALIAS, AliasStrength.UNKNOWN),
    ]
    assert found.listing.programmes == ("M", "CW")
    assert found.remarks == "Feared: missiles, conventional weapons"
    assert found.countries == ("IR",)
    assert not reading.warnings


def test_a_name_behind_the_country_is_read_and_told() -> None:
    (found,), reading = entities(
        row(entity_name="", addresses=["People's Republic of China Example Works Co"])
    )
    assert found.primary_name == "Example Works Co"
    assert found.countries == ("CN",)
    assert "behind the country" in reading.warnings[0]


def test_a_row_that_names_nobody_is_a_reject() -> None:
    found, reading = entities(row(entity_name=""), row(id="2"), 7)
    assert len(found) == 1
    assert [reject.place for reject in reading.rejects] == ["eul.json[1]", "eul.json[3]"]


def test_a_field_that_is_new_is_told() -> None:
    _, reading = entities(row(mood="good"))
    assert "'mood'" in reading.warnings[0]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "[1]", '[{"id": "x"}]', "<html>", json.dumps([row()])[:-4]]
)
def test_another_file_is_refused(content: str) -> None:
    with pytest.raises(SourceError):
        READER.recognise((file("eul.json", content),))


@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    content = bytearray(json.dumps([row(id=str(number)) for number in range(3)]).encode())
    content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found, reading = read(READER, (file("eul.json", bytes(content)),))
    except TidewaiterError:
        return
    assert len(found) + len(reading.rejects) == 3


def test_a_field_that_is_gone_is_told() -> None:
    without = {name: value for name, value in row().items() if name != "aliases"}
    _, reading = entities(row(), without)
    assert any("no field 'aliases'" in warning for warning in reading.warnings)
