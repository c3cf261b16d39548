"""The Entity List from Part 744: names, aliases, addresses, footnotes and notices of one paragraph, and what is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.part744 import AND, ENTITY, NOTICE, REQUIREMENT, UNDER, line, part, table
from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError, TidewaiterError
from tidewaiter.law.requirement import Scope, requirement_of
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.us_bis_entity.read import READER
from tidewaiter.model.entity import Entity, Relation
from tidewaiter.model.when import Interval
from tidewaiter.model.words import EntityKind, NameKind

FEET = ("<sup>1</sup> Foreign-made items too.", "<sup>3</sup> Items of <E T='03'>another</E> section too.")
MARKED = "For all items subject to the EAR (See &#xA7;&#xA7; 734.9(g),<sup>3</sup> 746.8(a)(3), and 744.21(b) of the EAR)"
CHINA = "CHINA, PEOPLE'S REPUBLIC OF"


def entities(*lines: str, heads: tuple[str, ...] = ENTITY) -> tuple[list[Entity], Reading]:
    return read(READER, (file("part-744.xml", part(table(4, lines, heads, FEET), table(6, []))),))


def one(text: str, country: str = "GERMANY", requirement: str = REQUIREMENT, notice: str = NOTICE) -> Entity:
    (found,), reading = entities(line(text, country, requirement=requirement, notice=notice))
    assert not reading.warnings
    assert not reading.rejects
    return found


def names(entity: Entity) -> list[str]:
    return [alias.name for alias in entity.names]


def places(entity: Entity) -> list[str | None]:
    return [address.text for address in entity.addresses]


def test_an_entry_with_everything() -> None:
    found = one(
        "Example Radio Co., Ltd., a.k.a., the following three aliases:\n<br/>&#x2014;Example Radio;\n<br/>&#x2014;ERC; "
        f"{AND}\n<br/>&#x2014;Muster Funk Co., Ltd.\n<br/>\n<br/> 5 Main Road, Bonn, 53111, Germany; {AND} Room 2, 7 Side Street,"
        " Kowloon, Hong Kong. (See alternate addresses under Iran and the United Arab Emirates).",
        requirement=MARKED,
        notice="84 FR 54004, 10/9/19.<br/>85 FR 34505, 6/5/20.\n",
    )
    assert names(found) == ["Example Radio Co., Ltd.", "Example Radio", "ERC", "Muster Funk Co., Ltd."]
    assert places(found) == ["5 Main Road, Bonn, 53111, Germany", "Room 2, 7 Side Street, Kowloon, Hong Kong"]
    assert found.countries == ("DE", "HK")
    assert found.relations == (
        Relation(kind="Also listed under Iran", name="Example Radio Co., Ltd."),
        Relation(kind="Also listed under United Arab Emirates", name="Example Radio Co., Ltd."),
    )
    assert found.remarks == "Footnote 3: Items of another section too."
    assert [(act.published, act.citation) for act in found.listing.designations] == [
        (date(2019, 10, 9), "84 FR 54004, 10/9/19"),
        (date(2020, 6, 5), "85 FR 34505, 6/5/20"),
    ]
    assert not found.listing.in_force  # a notice may take effect before it is printed
    assert found.listing.licence_policy == "Presumption of denial"
    assert found.listing.watchlist == "us_entity_list"


def test_the_requirement_is_worded_as_the_law_reads_it() -> None:
    read_as = requirement_of(one("Example", requirement=MARKED).listing.licence_requirement)
    assert (read_as.scope, read_as.footnotes, read_as.unread) == (Scope.ALL, (3,), "")


@pytest.mark.parametrize(
    ("text", "wanted", "addresses"),
    [
        ("Example GmbH, 5 Main Road, Bonn, Germany.", ["Example GmbH"], ["5 Main Road, Bonn, Germany"]),
        ("Example,\n<br/>\n<br/> 5 Main Road, Bonn.", ["Example"], ["5 Main Road, Bonn"]),
        ("Jan Example.", ["Jan Example"], []),
        ("Jan Example, Germany", ["Jan Example"], ["Germany"]),
        ("Example Co., the following one alias:<br/>&#x2014;ECO.<br/> <br/> Bonn.", ["Example Co.", "ECO"], ["Bonn"]),
        ("Example, a.k.a., the following one alias: ECO<br/> <br/> Bonn.", ["Example", "ECO"], ["Bonn"]),
        ("Jan Example, a.k.a., Hans Example, 29, 1st Floor, Bonn", ["Jan Example", "Hans Example"], ["29, 1st Floor, Bonn"]),
        ("Example Ltd. (f.k.a. Muster Petroleum Ltd.), Bonn.", ["Example Ltd.", "Muster Petroleum Ltd."], ["Bonn"]),
        ("Example, a.k.a., the following one alias:<br/>&#x2014;Muster Software Co. Ltd. 3 Oak Way, Bonn.", ["Example", "Muster Software Co. Ltd."], ["3 Oak Way, Bonn"]),
        ("Example, a.k.a., the following one alias:<br/>&#x2014;Muster OpenLab, Beijing, China.", ["Example", "Muster OpenLab"], ["Beijing, China"]),
        ("Example, a.k.a., the following two aliases:<br/>&#x2014;Muster, and<br/>&#x2014;Probe<br/>Bonn", ["Example", "Muster", "Probe"], ["Bonn"]),
        ("Example<br/> <br/> Address: 1 Road, Bonn<br/> Alt Address: 2 Road, Bonn.", ["Example"], ["1 Road, Bonn", "2 Road, Bonn"]),
        ("Example GmbH, 1 Road, Bonn, Germany and 2 Road, Bonn, Germany", ["Example GmbH"], ["1 Road, Bonn, Germany", "2 Road, Bonn, Germany"]),
        ("Example Corporation Ltd., 1<sup>1</sup>&#x2044;<sub>2</sub> Mile Road, Bonn", ["Example Corporation Ltd."], ["1 1⁄2 Mile Road, Bonn"]),
    ],
)  # fmt: skip
def test_the_ways_in_which_names_and_addresses_stand(
    text: str, wanted: list[str], addresses: list[str]
) -> None:
    found = one(text)
    assert names(found) == wanted
    assert places(found) == addresses


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("Example PMC; and any successor, sub-unit, or subsidiary thereof, 1 Road, Bonn.", "any successor, sub-unit, or subsidiary thereof"),
        ("Example PMC, and any successor, sub-unit, or subsidiary thereof, a.k.a., the following alias:<br/>-EXP.<br/>1 Road, Bonn.", "any successor, sub-unit, or subsidiary thereof"),
        ("Ministry of Example, including the Armed Forces of Example. All addresses located in Example.", "including the Armed Forces of Example. All addresses located in Example"),
    ],
)  # fmt: skip
def test_words_that_extend_an_entry_are_no_name_and_no_address(text: str, extent: str) -> None:
    entity = one(text)
    assert entity.primary_name in ("Example PMC", "Ministry of Example")
    assert places(entity) in (["1 Road, Bonn"], [])
    assert entity.remarks == f"Extends to: {extent}"


def test_a_former_name_is_one() -> None:
    found = one("Example Ltd. (f.k.a. Muster Ltd.), Bonn.")
    assert found.names[1].kind is NameKind.FORMER


def test_who_stands_under_an_entity_is_an_entity_of_its_own() -> None:
    found, reading = entities(
        line(
            "Example Academy, a.k.a., the following one alias, and two subordinate institutions:<br/>&#x2014;EXA.<br/>"
            f"{UNDER}<br/>First Institute, a.k.a., the following one alias:<br/>&#x2014;FI.",
            CHINA,
        ),
        line(f"{UNDER}<br/>Second Factory.", requirement="", policy="", notice=""),
        line(
            " The following addresses apply to the entity and to the two subordinate institutions:<br/> <br/> 1 Road, Beijing, China.",
            requirement="", policy="", notice="",
        ),
    )  # fmt: skip
    assert [names(entity) for entity in found] == [["Example Academy", "EXA"], ["First Institute", "FI"], ["Second Factory"]]  # fmt: skip
    assert {tuple(places(entity)) for entity in found} == {("1 Road, Beijing, China",)}
    assert [entity.relations for entity in found[1:]] == [
        (Relation(kind="Subordinate institution of", name="Example Academy"),)
    ] * 2
    assert {entity.listing.licence_requirement for entity in found} == {found[0].listing.licence_requirement}
    assert not reading.warnings


def test_affiliated_firms_stand_behind_one_heading() -> None:
    found, _ = entities(
        line("Example Co., Ltd., 1 Road, Beijing, China.", CHINA),
        line(
            'Affiliated entities:<br/> <E T="03">Example Marine Co., Ltd.,</E> a.k.a., the following one alias:<br/>&#x2014;Example Marine.<br/>'
            ' 2 Road, Wuxi, China.<br/> <E T="03">Example Terminal,</E> 3 Road, Wuxi, China.',
            requirement="", policy="", notice="",
        ),
    )  # fmt: skip
    assert [names(entity) for entity in found] == [
        ["Example Co., Ltd."],
        ["Example Marine Co., Ltd.", "Example Marine"],
        ["Example Terminal"],
    ]
    assert places(found[2]) == ["3 Road, Wuxi, China"]
    assert found[2].relations[0].kind == "Affiliated entity of"


def test_an_institution_named_behind_another_on_one_line() -> None:
    found = one(
        "Example 13th Institute (EX 13) subordinate institution: Muster Circuits, 1 Road, Bonn, Germany."
    )
    assert names(found) == ["Muster Circuits"]
    assert found.relations == (
        Relation(kind="Subordinate institution of", name="Example 13th Institute (EX 13)"),
    )


def test_an_address_is_an_entity_with_its_first_day() -> None:
    found = one(
        "Address 01,\nUnit D, 16/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong.",
        CHINA,
        notice="89 FR 51652, 6/18/24.",
    )
    assert (found.kind, found.listing.entry) == (EntityKind.ADDRESS, "HK-Address-01")
    assert places(found) == ["Unit D, 16/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong"]
    assert found.listing.in_force == (Interval(start=date(2024, 6, 12)),)
    assert found.listing.designations[0].published == date(2024, 6, 18)


def test_an_address_that_is_another_or_not_on_file_is_told() -> None:
    _, reading = entities(
        line("Address 01, 5 Other Road, Hong Kong", CHINA), line("Address 77, 5 Other Road, Hong Kong", CHINA)
    )
    assert any("'Address 77' is not on file" in warning for warning in reading.warnings)
    assert any("another address than the one on file" in warning for warning in reading.warnings)


def test_a_reserved_line_says_nothing_and_a_country_goes_on() -> None:
    found, reading = entities(
        line("[Reserved]", "NICARAGUA", requirement="[Reserved]", policy="[Reserved]", notice="[Reserved]"),
        line("Example", "GERMANY"),
        line("Another", ""),
    )
    assert [entity.countries for entity in found] == [("DE",), ("DE",)]
    assert reading.placeholders == 3  # the reserved line, and two entries without an address


@pytest.mark.parametrize(
    ("text", "cells", "why"),
    [
        ("Example, a.k.a., the following three aliases:<br/>&#x2014;EXA.<br/> <br/> Bonn.", {}, "as many aliases as it says"),
        ("Example", {"requirement": "All items <sup>7</sup>"}, "mark of a footnote"),
        ("Example", {"notice": "88 FR 9390, 2/14/21."}, "does not fit its volume"),
        ("Example", {"notice": "see there"}, "holds what is no notice"),
        ("Example", {"notice": ""}, "holds what is no notice"),
        ("Example", {"requirement": "", "policy": "", "notice": ""}, "no requirement, no policy and no notice"),
        ("Example 6 Main Road, Bonn, Germany", {}, "parted by commas alone"),
        ('Example <E T="03">Some heading</E>, 1 Road, Bonn', {}, "words are set apart"),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_told(text: str, cells: dict[str, str], why: str) -> None:
    filled = {"requirement": REQUIREMENT, "policy": "Presumption of denial", "notice": NOTICE} | cells
    found, reading = entities(
        line(
            text,
            "GERMANY",
            requirement=filled["requirement"],
            policy=filled["policy"],
            notice=filled["notice"],
        )
    )
    assert len(found) == 1
    assert any(why in warning for warning in reading.warnings)


def test_a_name_that_may_end_elsewhere_has_both_readings_and_the_text() -> None:
    (found,), _ = entities(line("Example 6 Main Road, Bonn, Germany", "GERMANY"))
    assert names(found) == ["Example 6 Main Road", "Example"]
    assert found.remarks == "As published: Example 6 Main Road, Bonn, Germany"


def test_entries_alike_stay_apart_and_keep_their_number() -> None:
    first, _ = entities(line("Example", "GERMANY"), line("Example", "FRANCE"), line("Example"))
    assert len({entity.uid for entity in first}) == 3
    later, _ = entities(line("Example", "GERMANY", notice="88 FR 9390, 2/14/23. 89 FR 1, 1/2/24."))
    assert later[0].uid == first[0].uid


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "an empty file"),
        ("<html></html>", "not Part 744"),
        (part(table(6, [])), "no table of Supplement No. 4"),
        (part(table(4, [], ENTITY[:4])), "has the columns"),
        (part(table(4, []), table(4, [])), "has 2 tables"),
        (part(table(4, [line("Example")]))[:-40], "cut off"),
        (part(table(4, [line("Example", columns=3)])), "3 cells, not 5"),
        (part(table(4, [line("Example")])).replace("<TBODY>", "<TBODY>loose"), "beside the lines"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>' + part(table(4, [])), "document type"),
        (part(table(4, [])).replace('N="744"', 'N="745"'), "not Part 744"),
    ],
)
def test_another_file_is_refused(content: str, why: str) -> None:
    with pytest.raises((SourceError, DriftError), match=why):
        read(READER, (file("part-744.xml", content),))


LINES = [line(f"Example {number} GmbH, {number} Main Road, Bonn, Germany.", "GERMANY") for number in range(3)]


@settings(max_examples=300)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    """A byte changed, or the end cut off: an error, or an entity, a reject or a warning for every line."""
    content = bytearray(part(table(4, LINES, feet=FEET)).encode())
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    else:
        del content[data.draw(st.integers(1, len(content) - 9)) :]
    try:
        found, reading = read(READER, (file("part-744.xml", bytes(content)),))
    except TidewaiterError:
        return
    assert len(found) + len(reading.rejects) == 3 or reading.warnings


@given(st.lists(st.integers(0, 2), max_size=6))
def test_lines_in_are_entities_and_rejects_out(which: list[int]) -> None:
    found, reading = entities(line("Head", "GERMANY"), *(LINES[number] for number in which), line("&#x2014;"))
    assert len(found) + len(reading.rejects) == len(which) + 2
    assert len({entity.uid for entity in found}) == len(found)
