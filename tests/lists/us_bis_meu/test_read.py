"""The Military End-User List from Part 744."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.part744 import line, part, table
from lists.reading import file, read
from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.us_bis_meu.read import READER
from tidewaiter.model.entity import Entity, Relation

HEADS = ("Country", "Entity", "<strong>Federal Register</strong> citation")
NOTICE = "85 FR 83799, 12/23/2020."
HEADING = '<E T="03">Subordinate instituion:</E>\n'


def row(text: str, country: str = " ", notice: str = NOTICE) -> str:
    return line(text, country, notice=notice, columns=3)


def entities(*lines: str) -> tuple[list[Entity], Reading]:
    return read(READER, (file("part-744.xml", part(table(7, lines, HEADS))),))


GROUP = (
    row("The following two subordinate institutions of Example Engine Company:\n", "GERMANY"),
    row(HEADING, notice=""),
    row("Example Motor GmbH, 1 Main Road, Bonn, Germany", notice=""),
    row(HEADING, notice=""),
    row("Example Turbine Institute, 2 Main Road, Bonn, Germany", notice=""),
)


def test_institutions_below_a_line_bear_its_notice_and_are_tied_to_whom_it_names() -> None:
    found, reading = entities(*GROUP, row("Muster GmbH, 3 Main Road, Bonn, Germany"))
    assert [entity.primary_name for entity in found] == [
        "Example Motor GmbH",
        "Example Turbine Institute",
        "Muster GmbH",
    ]
    tie = (Relation(kind="Subordinate institution of", name="Example Engine Company"),)
    assert [entity.relations for entity in found] == [tie, tie, ()]
    assert {entity.listing.citation for entity in found} == {NOTICE}
    assert {entity.countries for entity in found} == {("DE",)}
    assert {entity.listing.watchlist for entity in found} == {"us_meu"}
    assert not reading.warnings


@pytest.mark.parametrize("gone", [2, 4])
def test_an_institution_that_is_gone_is_told(gone: int) -> None:
    _, reading = entities(*GROUP[:gone], *GROUP[gone + 1 :])
    assert "1 lines stand below it, not 2" in reading.warnings[0]


def test_an_institution_without_a_notice_anywhere_is_told() -> None:
    found, reading = entities(
        row("The following one subordinate institution of X:", "GERMANY", ""), *GROUP[1:3]
    )
    assert found[0].listing.designations == ()
    assert any("citation of an entry is missing" in warning for warning in reading.warnings)


def test_reserved_lines_are_placeholders() -> None:
    found, reading = entities(
        row("[Reserved]", "BURMA", "[Reserved]"), row("Muster GmbH, 3 Main Road, Bonn", "GERMANY")
    )
    assert len(found) == reading.placeholders == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Example Institute (EXI), Tian Wang te Zi #1, Xian, China", ["Example Institute (EXI)"]),
        ("Example Tech. Co., Ltd. No. C22, Yu An Rd., Beijing, China", ["Example Tech. Co., Ltd."]),
        ("Laboratory of Example, Institute of Muster Science, No. 27 Road, China", ["Laboratory of Example, Institute of Muster Science"]),
        ("Example Std. Parts No. 355, Baiyun S. Road, China", ["Example Std. Parts No. 355", "Example Std. Parts"]),
    ],
)  # fmt: skip
def test_names_are_parted_from_addresses(text: str, names: list[str]) -> None:
    (found,), _ = entities(row(text, "CHINA, PEOPLE'S REPUBLIC OF"))
    assert [alias.name for alias in found.names] == names


def test_another_supplement_alone_is_refused() -> None:
    with pytest.raises(SourceError, match=r"no table of Supplement No\. 7"):
        READER.recognise((file("part-744.xml", part(table(6, [], HEADS))),))


@settings(max_examples=200)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    content = bytearray(part(table(7, GROUP, HEADS)).encode())
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    else:
        del content[data.draw(st.integers(1, len(content) - 9)) :]
    try:
        found, reading = read(READER, (file("part-744.xml", bytes(content)),))
    except TidewaiterError:
        return
    assert len(found) + len(reading.rejects) == 2 or reading.warnings
