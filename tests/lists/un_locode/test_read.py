"""UN/LOCODE: the publisher's three parts, a copy with their header, and the copy with degrees; the real file in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lists.reading import file
from tidewaiter.errors import SourceError, TidewaiterError
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.tables.reader import Row
from tidewaiter.lists.un_locode.read import READER

PART1 = (
    ',"AD",,".ANDORRA",,,,,,,,\r\n'
    ',"AD","ALV","Andorra la Vella","Andorra la Vella","","--34-6--","AI","0601","","4230N 00131E",""\r\n'
    '"=","AU",,"Abbot Pt = Abbot Point","Abbot Pt = Abbot Point",,,,,,,\r\n'
)
PART2 = (
    ',"IR","NEK","Bandar Neká, East","Bandar Neka, East","","1-3-56--","RL","0801","","3652N 05332E",""\r\n'
)
PART3 = (
    ',"US","JFK","John F. Kennedy Apt/New York","John F. Kennedy Apt/New York","NY","---4----","AI","9401","","4038N 07346W",""\r\n'
    '"+","CA","HAM","Hamilton","Hamilton","ON","1--4----","AS","9401","YHM","",""\r\n'
)
HEADER = "Change,Country,Location,Name,NameWoDiacritics,Subdivision,Status,Function,Date,IATA,Coordinates,Remarks\n"
COPY = "country,location,name,name_ascii,subdivision,status,function,iata,lat,lon,geocoded\n"


def parts(*contents: str | bytes) -> Files:
    return tuple(file(f"part{at}.csv", content) for at, content in enumerate(contents, start=1))


def read(files: Files) -> tuple[dict[str, tuple[str, ...]], Reading]:
    reading = Reading()
    READER.recognise(files)
    rows: list[Row] = list(READER.rows(files, reading))
    return {row.key: row.cells for row in rows}, reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_publishers_parts_are_read_in_either_encoding(encoding: str) -> None:
    found, reading = read(parts(*(part.encode(encoding) for part in (PART1, PART2, PART3))))
    assert found["ADALV"] == ("ADALV", "AD", "Andorra la Vella", "--34-6--", "42.5000", "1.5167")
    assert found["IRNEK"] == ("IRNEK", "IR", "Bandar Neka, East", "1-3-56--", "36.8667", "53.5333")
    assert found["USJFK"][4:] == ("40.6333", "-73.7667")
    assert found["CAHAM"][4:] == ("", "")
    assert (reading.rejects, reading.warnings) == ([], [])
    assert reading.placeholders == 2  # the heading of a country, and a reference from another name


def test_an_airport_stands_under_its_iata_code_too() -> None:
    found, _ = read(parts(PART1, PART2, PART3))
    assert found["JFK"] == found["USJFK"]  # no code of its own in the column: it is that of the place
    assert found["YHM"] == found["CAHAM"]
    assert "HAM" not in found  # another airport has that one
    assert "NEK" not in found  # no airport


def test_a_copy_in_one_file_may_have_its_columns_in_another_order() -> None:
    row = ",AD,ALV,Andorra la Vella,Andorra la Vella,,AI,--34-6--,0601,,4230N 00131E,\n"
    found, _ = read((file("code-list.csv", HEADER + row),))
    assert found["ADALV"] == ("ADALV", "AD", "Andorra la Vella", "--34-6--", "42.5000", "1.5167")


def test_rows_that_stand_in_one_line_of_the_copy_are_told_apart() -> None:
    rows = (
        "AD,SCO,Santa Coloma,Santa Coloma,,RL,--3-----,,42.5,1.5,AE,ABU,Abu al Bukhoosh,Abu al Bukhoosh,,RL,1-------,,25.5,53.25,\n"
        "AE,AUH,Abu Dhabi,Abu Dhabi,AZ,AI,1-345---,,24.5,54.5\n"
        "AG,SJO,Saint John's,Saint John's,,AI,1-------,,17.1234567,-61.85,true"
        "AI,AXA,Anguilla,Anguilla,,AI,---45---,,18.2054832,-63.05,\n"
        'JP,IKA,"""Ikeda"," Kagawa""","""Ikeda"," Kagawa""",37,1-------,34.8,135.4,true\n'
    )
    found, reading = read((file("code-list.csv", COPY + rows),))
    assert found["ADSCO"][4:] == ("42.5000", "1.5000")
    assert found["AEABU"][4:] == ("25.5000", "53.2500")
    assert found["AUH"] == found["AEAUH"]
    assert found["AGSJO"][4:] == found["AIAXA"][4:] == ("", "")  # positions that are not the publisher's
    assert [reject.why for reject in reading.rejects] == [
        "the columns of JPIKA are shifted, as by a comma in its name"
    ]
    assert len(reading.warnings) == 2


@pytest.mark.parametrize("written", ["4260N 00131E", "42.5N 1.5E", "9930N 00131E", "4230N00131E"])
def test_a_position_of_another_form_is_told_and_not_used(written: str) -> None:
    found, reading = read(parts(PART1.replace("4230N 00131E", written), PART2, PART3))
    assert found["ADALV"][4:] == ("", "")
    assert len(reading.warnings) == 1


def test_a_part_that_is_missing_and_another_file_are_refused() -> None:
    for files in (
        parts(PART1, PART2),
        (*parts(PART1), file("code-list.csv", COPY)),
        (file("code-list.csv", "name;code\nExample;1\n"),),
        (file("code-list.csv", b"\xff\xfe\x00"),),
        parts(PART1, "<html>", PART3),
        (),
    ):
        with pytest.raises(SourceError):
            READER.recognise(files)


def test_a_file_that_is_cut_off_is_refused() -> None:
    for files in (
        parts(PART1, PART2, PART3[:-20]),
        (file("code-list.csv", COPY + "AD,SCO,Santa Coloma,Santa"),),
    ):
        with pytest.raises(TidewaiterError, match="cut off"):
            read(files)


@pytest.mark.real
def test_the_real_copy_is_read_whole(shared: Path) -> None:
    path = shared / "refdata" / "unlocode.csv"
    found, reading = read((file("code-list.csv", path.read_bytes(), "unlocode.csv"),))
    assert found["RUKUF"] == ("RUKUF", "RU", "Samara", "1234-6--", "53.2167", "50.1667")
    assert found["IRNEK"][1:3] == ("IR", "Bandar Neka")
    assert found["IKA"][0] == "IRIKA"
    places = {key for key in found if len(key) == 5}
    assert len(places) > 114_000
    assert len(reading.rejects) < 1_100
    assert all(len(cells) == 6 for cells in found.values())
