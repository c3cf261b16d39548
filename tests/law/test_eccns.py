import json
import re
from pathlib import Path

import pytest

from tidewaiter.law.load import load_law


@pytest.mark.parametrize(
    ("number", "held"),
    [
        ("3A991", True),
        ("3a991.a.2", True),
        ("3A001", False),
        ("3A992", False),
        ("9A991.d", False),
        ("3A9911", False),
        ("EAR99", False),
        ("", False),
        (None, False),
    ],
)
def test_a_number_belongs_by_its_entry(number: str | None, held: bool) -> None:
    assert (number in load_law().at_only) is held


@pytest.mark.real
def test_the_group_is_what_the_control_list_says(shared: Path) -> None:
    rows = json.loads((shared / "facts" / "ccl_index.json").read_text())["entries"]
    wanted = {
        row["eccn"]
        for row in rows
        if re.fullmatch(r"[0-9][A-E]99[0-9]", row["eccn"])
        and row["reasons"] == ["AT"]
        and {column["column"] for column in row["chart"]} <= {"AT 1", "AT 2"}
    }
    assert set(load_law().at_only.eccns) == wanted
