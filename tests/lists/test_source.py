from __future__ import annotations

import pytest

from tidewaiter.errors import SourceError
from tidewaiter.lists.registry import sources
from tidewaiter.lists.source import FileSpec, parse_source

GOOD = """
id: one
title: A list
publisher: A publisher
authority: An authority
files: [{role: list.txt, names: ["list*.txt"], address: "https://lists.example/list.txt"}]
cadence_days: 1
max_age_days: 7
max_shrink: 0.1
licence: none
watchlists: [w]
expected: [{count: listings, at_least: 10, why: It has had more since it began}]
"""


def test_a_source_is_read_from_its_file() -> None:
    source = parse_source(GOOD, file="source.yaml")
    assert source.files[0].role == "list.txt"
    assert source.expected[0].at_least == 10
    assert source.max_shrink == 0.1


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("licence:", "lisence:", "lisence"), ("max_age_days: 7", "max_age_days: soon", "max_age_days")],
)
def test_a_wrong_field_is_named_with_its_line(old: str, new: str, field: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse_source(GOOD.replace(old, new), file="source.yaml")
    assert caught.value.field == field
    assert caught.value.line is not None
    assert caught.value.file == "source.yaml"


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("sdn.csv", True),
        ("SDN.CSV", True),
        ("sdn_2024-06.csv", True),
        ("add.csv", False),
        ("sdn.csv.txt", False),
    ],
)
def test_a_file_is_known_by_its_name(name: str, fits: bool) -> None:
    assert FileSpec(role="sdn.csv", names=("sdn_2*.csv",)).fits(name) is fits


def test_the_files_of_one_form_belong_together_and_those_of_the_first_are_fetched() -> None:
    source = sources()["us_ofac_sdn"]
    table = ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")
    assert tuple(spec.role for spec in source.fetched) == table
    assert tuple(spec.role for spec in source.of_form(("add.csv",))) == table
    assert tuple(spec.role for spec in source.of_form(("sdn.xml",))) == ("sdn.xml",)
    assert source.of_form(()) == source.files
    assert sources()["un_sc"].fetched == sources()["un_sc"].files


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("SDN.CSV", "sdn.csv"),
        ("sdn_2024-05-03.csv", "sdn.csv"),
        ("SDN.XML", "sdn.xml"),
        ("SDN_ADVANCED.XML", "sdn_advanced.xml"),
        ("SDN_ENHANCED.XML", "sdn_enhanced.xml"),
        ("2026-09-23_delta.xml", "sdn_delta.xml"),
    ],
)
def test_each_form_is_known_by_its_name(name: str, role: str) -> None:
    assert [spec.role for spec in sources()["us_ofac_sdn"].files if spec.fits(name)] == [role]
