"""The Unverified List from Part 744."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.part744 import AND, line, part, table
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError, TidewaiterError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.us_bis_uvl.read import READER
from tidewaiter.model.entity import Entity

HEADS = ("Country", "Listed person and address", "<strong>Federal Register</strong> citation")
NOTICE = "82 FR 16732, April 6, 2017."


def row(text: str, country: str = " ", notice: str = NOTICE) -> str:
    return line(text, country, notice=notice, columns=3)


def entities(*lines: str) -> tuple[list[Entity], Reading]:
    return read(READER, (file("part-744.xml", part(table(4, []), table(6, lines, HEADS))),))


def test_a_line_holds_what_it_says() -> None:
    (found,), reading = entities(
        row(
            f"Example Trading Ltd, a.k.a., Muster Group, Flat A, 1 Main Road, Hong Kong; {AND} Rm. 2, 3 Side Street, Hong Kong",
            "CHINA, PEOPLE'S REPUBLIC OF",
            "79 FR 34220, June 16, 2014; 82 FR 16732, April 6, 2017.",
        )
    )
    assert [alias.name for alias in found.names] == ["Example Trading Ltd", "Muster Group"]
    assert [address.text for address in found.addresses] == [
        "Flat A, 1 Main Road, Hong Kong",
        "Rm. 2, 3 Side Street, Hong Kong",
    ]
    assert found.countries == ("CN", "HK")
    assert found.listing.watchlist == "us_unverified"
    assert [act.published for act in found.listing.designations] == [date(2014, 6, 16), date(2017, 4, 6)]
    assert not reading.warnings


@pytest.mark.parametrize(
    ("text", "name", "addresses"),
    [
        ("Example, Inc., 1403-8 McKee Avenue, Toronto, Canada", "Example, Inc.", ["1403-8 McKee Avenue, Toronto, Canada"]),
        ("Example (HK) Co., Ltd. Flat/Rm 7 1 Road, Hong Kong", "Example (HK) Co., Ltd.", ["Flat/Rm 7 1 Road, Hong Kong"]),
        (f"Example Ltd., Room A, 1 Road, Hong Kong;<br/> {AND}<br/> D1 2 Road, Hong Kong", "Example Ltd.", ["Room A, 1 Road, Hong Kong", "D1 2 Road, Hong Kong"]),
    ],
)  # fmt: skip
def test_name_and_addresses_are_parted(text: str, name: str, addresses: list[str]) -> None:
    (found,), reading = entities(row(text, "CANADA"))
    assert found.primary_name == name
    assert [address.text for address in found.addresses] == addresses
    assert not reading.warnings


def test_a_line_that_names_nobody_is_a_reject_and_a_day_that_does_not_exist_is_told() -> None:
    found, reading = entities(
        row("&#x2014;", "CANADA"), row("Example", "CANADA", "82 FR 16732, April 36, 2017")
    )
    assert len(found) == len(reading.rejects) == 1
    assert "does not fit its volume" in reading.warnings[0]


def test_another_supplement_alone_is_refused() -> None:
    with pytest.raises(SourceError, match=r"no table of Supplement No\. 6"):
        READER.recognise((file("part-744.xml", part(table(4, []))),))
    with pytest.raises(DriftError, match="has the columns"):
        READER.recognise((file("part-744.xml", part(table(6, []))),))


LINES = [row(f"Example {number} GmbH, {number} Main Road, Bonn, Germany", "GERMANY") for number in range(3)]


@settings(max_examples=200)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    content = bytearray(part(table(6, LINES, HEADS)).encode())
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    else:
        del content[data.draw(st.integers(1, len(content) - 9)) :]
    try:
        found, reading = read(READER, (file("part-744.xml", bytes(content)),))
    except TidewaiterError:
        return
    assert len(found) + len(reading.rejects) + reading.placeholders >= 3 or reading.warnings
