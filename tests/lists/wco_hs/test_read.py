"""The text of the Harmonized System: a table of our own, and the real one in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from lists.reading import file
from tidewaiter.errors import SourceError
from tidewaiter.lists.reader import Reading
from tidewaiter.lists.wco_hs.read import READER

HEADER = "section,hscode,description,parent,level\n"
ROWS = (
    'XVI,85,"Machines, and parts",TOTAL,2\nXVI,8542,Circuits,85,4\nXVI,854231,"Circuits; processors",8542,6\n'
)


def read(content: bytes | str) -> tuple[dict[str, str], Reading]:
    reading = Reading()
    files = (file("hs2022.csv", content),)
    READER.recognise(files)
    return {row.key: row.cells[0] for row in READER.rows(files, reading)}, reading


def test_codes_of_each_length_have_their_text() -> None:
    found, reading = read(HEADER + ROWS)
    assert found == {"85": "Machines, and parts", "8542": "Circuits", "854231": "Circuits; processors"}
    assert (reading.rejects, reading.warnings, reading.placeholders) == ([], [], 0)


def test_codes_of_statistics_are_passed_over_and_odd_ones_told() -> None:
    odd = "XVI,85423,Circuits,8542,5\nXVI,854232,,8542,6\nXVI,854239,Circuits,8542,4\n"
    found, reading = read(
        HEADER + ROWS + "TOTAL,999999,Not specified,9999,6\nTOTAL,TOTAL,Total,TOTAL,5\n" + odd
    )
    assert (len(found), reading.placeholders, len(reading.rejects)) == (3, 2, 3)


def test_another_table_is_refused() -> None:
    with pytest.raises(SourceError, match="Harmonized System"):
        read("code,text\n85,Machines\n")


@pytest.mark.real
def test_the_real_table_is_read_whole(shared: Path) -> None:
    found, reading = read((shared / "refdata" / "hs2022.csv").read_bytes())
    assert (len(found), len(reading.rejects), reading.warnings) == (6937, 0, [])
    assert found["8542"] == "Electronic integrated circuits"
