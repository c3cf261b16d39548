"""The Denied Persons List: the real files, the newer form, and what must be refused or told."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lists.reading import file, read, real
from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.us_bis_dpl.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.model.when import Interval, in_force
from tidewaiter.model.words import NameKind

HEAD = "Name\tStreet_Address\tCity\tState\tCountry\tPostal_Code\tEffective_Date\tExpiration_Date\tStandard_Order\tLast_Update\tAction\tFR_Citation\n"
ROW = "EXAMPLE WINGS\t1 MAIN ROAD\tEL PASO\tTX\t\t79905\t08/24/2022\t01/14/2026\tY\t2022-08-29\tF.R. NOTICE ADDED\t87 F.R. 52741 8/29/2022\n"


def one(row: str = ROW) -> Entity:
    (found,), reading = read(READER, (file("dpl.txt", HEAD + row),))
    assert not reading.rejects
    return found


@pytest.mark.real
@pytest.mark.parametrize(("name", "rows"), [("dpl_2019-06", 546), ("dpl_2022-09", 581)])
def test_every_row_is_a_listing_of_its_own(shared: Path, name: str, rows: int) -> None:
    found, reading = read(READER, real(shared, dpl_txt=f"us_bis_dpl/{name}.txt"))
    assert len(found) == len({entity.uid for entity in found}) == rows
    assert not reading.rejects
    (warning,) = reading.warnings
    assert "'NM' 1" in warning  # New Mexico, in the column of countries
    assert all(entity.listing.start_known for entity in found)


@pytest.mark.real
def test_most_rows_say_where(shared: Path) -> None:
    found, _ = read(READER, real(shared, dpl_txt="us_bis_dpl/dpl_2022-09.txt"))
    countries = Counter(entity.countries for entity in found)
    assert countries[("US",)] > 300
    assert sum(1 for entity in found if not entity.addresses) < 5


def test_a_row_holds_what_it_says() -> None:
    entity = one()
    assert entity.primary_name == "EXAMPLE WINGS"
    assert entity.listing.watchlist == "us_denied_persons"
    assert entity.listing.citation == "87 F.R. 52741 8/29/2022"
    assert entity.countries == ("US",)  # the state says it, where the country is left out
    assert entity.addresses[0].city == "EL PASO"
    assert entity.remarks == "Standard order: Y; Last action: F.R. NOTICE ADDED; Last updated: 2022-08-29"


def test_an_order_ends_by_itself_the_day_after_it_expires() -> None:
    spans = one().listing.in_force
    assert spans == (Interval(start=date(2022, 8, 24), end=date(2026, 1, 15)),)
    assert in_force(spans, date(2026, 1, 14))
    assert not in_force(spans, date(2026, 1, 15))


def test_an_order_without_an_end_stands() -> None:
    assert one(ROW.replace("01/14/2026", "")).listing.in_force == (Interval(start=date(2022, 8, 24)),)


def test_a_day_that_cannot_be_read_is_told_and_ends_nothing() -> None:
    (found,), reading = read(READER, (file("dpl.txt", HEAD + ROW.replace("01/14/2026", "13/45/2026")),))
    assert found.listing.in_force == (Interval(start=date(2022, 8, 24)),)
    assert "13/45/2026" in reading.warnings[0]


def test_names_inside_a_name_are_taken_apart() -> None:
    entity = one(ROW.replace("EXAMPLE WINGS", "EXAMPLE WINGS A/K/A FIRST FLIGHT (f.k.a. OLD WINGS)"))
    assert (NameKind.FORMER, "OLD WINGS") in [(alias.kind, alias.name) for alias in entity.names]


def test_a_row_without_a_name_is_a_reject() -> None:
    found, reading = read(READER, (file("dpl.txt", HEAD + ROW + ROW.replace("EXAMPLE WINGS", "")),))
    assert len(found) == 1
    assert [reject.place for reject in reading.rejects] == ["dpl.txt:3"]


def test_two_rows_alike_are_two_listings() -> None:
    found, _ = read(READER, (file("dpl.txt", HEAD + ROW + ROW),))
    assert len({entity.uid for entity in found}) == 2


def test_a_column_that_is_new_is_told() -> None:
    content = HEAD.replace("\n", "\tMood\n") + ROW.replace("\n", "\tgood\n")
    _, reading = read(READER, (file("dpl.txt", content),))
    assert any("'mood'" in warning for warning in reading.warnings)


def test_the_newer_export_has_name_and_address_in_one_cell() -> None:
    content = (
        "Name and Address,Type of Denial,FR Citations,Effective Date,Expiration Date\n"
        '"EXAMPLE WINGS, 1 MAIN ROAD, EL PASO, TX",Standard,87 F.R. 52741,08/24/2022,01/14/2026\n'
    )
    (entity,), reading = read(READER, (file("dpl.csv", content),))
    assert entity.primary_name == "EXAMPLE WINGS"
    assert entity.addresses[0].text == "1 MAIN ROAD, EL PASO, TX"
    assert not reading.warnings


EXPORT = (
    "Name and Address,Type of Denial,Appropriate Federal Register Citations,Effective Date,Expiration Date\n"
)


def exported(cell: str) -> tuple[Entity, list[str]]:
    row = f'"{cell}",Standard,87 F.R. 52741,08/24/2022,01/14/2026\n'
    (found,), reading = read(READER, (file("dpl.csv", EXPORT + row),))
    assert found.listing.citation == "87 F.R. 52741"
    return found, reading.warnings


@pytest.mark.parametrize(
    ("cell", "name", "address", "countries"),
    [
        ("EXAMPLE, INC., 1 MAIN ROAD, EL PASO, TX, 79905", "EXAMPLE, INC.", "1 MAIN ROAD, EL PASO, TX, 79905", ("US",)),
        ("EXAMPLE CO., LTD., ROOM 5, KOWLOON, HONG KONG", "EXAMPLE CO., LTD.", "ROOM 5, KOWLOON, HONG KONG", ("HK",)),
        ("JAN EXAMPLE, JR., INMATE NUMBER 7, FCI, P.O. BOX 7, RENO, NV", "JAN EXAMPLE, JR.", "INMATE NUMBER 7, FCI, P.O. BOX 7, RENO, NV", ("US",)),
        ("JAN EXAMPLE", "JAN EXAMPLE", None, ()),
    ],
)  # fmt: skip
def test_a_name_with_commas_is_not_cut(
    cell: str, name: str, address: str | None, countries: tuple[str, ...]
) -> None:
    found, warnings = exported(cell)
    assert [alias.name for alias in found.names] == [name]
    assert [one.text for one in found.addresses] == ([address] if address else [])
    assert found.countries == countries
    assert not warnings


def test_a_name_that_may_be_a_family_name_first_is_read_in_both_ways_and_told() -> None:
    found, warnings = exported("SMITH, JOHN, 1 MAIN ST, RENO, NV")
    assert [alias.name for alias in found.names] == ["JOHN SMITH", "SMITH"]
    assert [one.text for one in found.addresses] == ["1 MAIN ST, RENO, NV"]
    assert found.remarks == "Type of denial: Standard; As published: SMITH, JOHN, 1 MAIN ST, RENO, NV"
    assert "parted by commas alone" in warnings[0]


def test_both_forms_at_once_are_refused() -> None:
    with pytest.raises(SourceError, match="one file"):
        READER.recognise((file("dpl.txt", HEAD), file("dpl.csv", "x")))


@settings(max_examples=300)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    """A byte changed, or the end cut off: an error, a reject, or as many entities as rows that are left."""
    content = bytearray((HEAD + ROW * 3).encode())
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    else:
        del content[data.draw(st.integers(1, len(content) - 1)) :]
    try:
        found, reading = read(READER, (file("dpl.txt", bytes(content)),))
    except TidewaiterError:
        return
    lines = [line for line in content.decode("utf-8-sig").splitlines()[1:] if line.strip()]
    assert len(found) + len(reading.rejects) <= len(lines)
    assert len(found) + len(reading.rejects) >= len(lines) - 1 or reading.warnings


def test_stray_quotation_marks_swallow_no_row() -> None:
    """Two of them would make one row of two, of the right width."""
    name = "EXAMPLE WINGS"
    rows = (ROW.replace(name, '"FIRST'), ROW.replace(name, 'SECOND"'), ROW)
    with pytest.raises(SourceError, match="quoted"):
        read(READER, (file("dpl.txt", HEAD + "".join(rows)),))
