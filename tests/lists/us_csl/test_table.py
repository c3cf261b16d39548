"""The comma-separated form of the Consolidated Screening List, written by the publisher's rule, and OFAC's grades beside it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from lists.reading import file, read
from tidewaiter.errors import DriftError, SourceError, TidewaiterError
from tidewaiter.lists.us_csl.read import READER
from tidewaiter.model.entity import Entity
from tidewaiter.model.party import address_text
from tidewaiter.model.words import AliasStrength

OLDER = (
    "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date",
    "end_date", "standard_order", "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage",
    "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks", "source_list_url", "alt_names", "citizenships",
    "dates_of_birth", "nationalities", "places_of_birth", "source_information_url", "ids",
)  # fmt: skip
NEWER = ("_id", *OLDER)
PAPER = ("country", "type", "number", "issue_date", "expiration_date")
SDN = "Specially Designated Nationals (SDN) - Treasury Department"
EL = "Entity List (EL) - Bureau of Industry and Security"
ROWS: list[dict[str, Any]] = [
    {
        "_id": "a1", "source": SDN, "entity_number": "900001", "type": "Individual", "programs": ["IFSR", "NPWMD"],
        "name": "DOE, Ivan", "title": "Director", "start_date": "2020-02-03", "remarks": "(Linked To: EXAMPLE HOLDING)",
        "addresses": [
            {"address": "1 Main Road", "city": "Perm", "state": None, "postal_code": "614000", "country": "RU"},
            {"address": None, "city": None, "state": None, "postal_code": None, "country": "HK"},
        ],
        "alt_names": ["DOW, Ivan", "VANYA"], "citizenships": ["RU"], "nationalities": ["RU", "TR"],
        "dates_of_birth": ["1962-10-02", "circa 1955"], "places_of_birth": ["Perm, Russia"], "source_list_url": "https://example.org",
        "ids": [
            {"type": "Passport", "number": "A1234567", "country": "RU", "issue_date": "2001-02-03", "expiration_date": "2011-02-03"},
            {"type": "Gender", "number": "Male", "country": None, "issue_date": None, "expiration_date": None},
        ],
    },
    {
        "_id": "a2", "source": SDN, "entity_number": "900002", "type": "Vessel", "programs": ["IRAN"], "name": "SEA EXAMPLE",
        "call_sign": "T2XX4", "vessel_type": "Tanker", "gross_tonnage": "99", "gross_registered_tonnage": "56", "vessel_flag": "Iran",
        "vessel_owner": "Example Shipping",
        "ids": [{"type": "Vessel Registration Identification", "number": "IMO 9187667", "country": None, "issue_date": None, "expiration_date": None}],
    },
    {
        "_id": "a3", "source": EL, "name": "Example OOO (f.k.a., Muster OOO)", "federal_register_notice": "88 FR 1",
        "license_requirement": "For all items subject to the EAR", "license_policy": "Presumption of denial",
        "addresses": [{"address": "Room 5, 1 Main Road", "city": None, "state": None, "postal_code": None, "country": "CN"}],
    },
    {"_id": "a4", "source": EL, "name": "Address 01", "addresses": [{"address": None, "country": "CN"}, {"address": None, "country": "HK"}], "federal_register_notice": "89 FR 51653"},
]  # fmt: skip


def joined(row: Mapping[str, Any], paper: Sequence[str] = PAPER) -> dict[str, str]:
    """The row as the publisher writes it: values joined by semicolons, their parts by commas, empty ones left out."""
    nested = {"addresses": ("address", "city", "state", "postal_code", "country"), "ids": paper}
    found: dict[str, str] = {}
    for name, value in row.items():
        if name in nested:
            each = (", ".join(str(part[key]) for key in nested[name] if part.get(key)) for part in value)
            found[name] = "; ".join(each)
        else:
            found[name] = "; ".join(value) if isinstance(value, list) else value or ""
    return found


def table(
    header: Sequence[str] = NEWER, paper: Sequence[str] = PAPER, rows: Sequence[Mapping[str, Any]] = ROWS
) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, header, extrasaction="ignore", restval="")
    writer.writeheader()
    writer.writerows(joined(row, paper) for row in rows)
    return out.getvalue()


def tree() -> str:
    lists = (
        "addresses",
        "alt_names",
        "programs",
        "ids",
        "dates_of_birth",
        "nationalities",
        "citizenships",
        "places_of_birth",
    )
    whole = [dict.fromkeys(NEWER) | {name: [] for name in lists} | row for row in ROWS]
    return json.dumps({"results": whole})


def alike(entity: Entity) -> Entity:
    """The entity with addresses as one text, and without its place: what both forms say of it."""
    addresses = tuple(
        structs.replace(
            address, street=address_text(address), city=None, region=None, postcode=None, country=None
        )
        for address in entity.addresses
    )
    return structs.replace(entity, addresses=addresses, listing=structs.replace(entity.listing, record=""))


@pytest.mark.parametrize("header", [OLDER, NEWER])
@pytest.mark.parametrize("paper", [PAPER, ("type", "number", "country", "issue_date", "expiration_date")])
def test_both_forms_give_the_same_entities(header: Sequence[str], paper: Sequence[str]) -> None:
    by_tree, _ = read(READER, (file("consolidated.json", tree()),))
    by_table, reading = read(READER, (file("consolidated.csv", table(header, paper)),))
    assert [alike(entity) for entity in by_table] == [alike(entity) for entity in by_tree]
    assert len(by_table) == len(ROWS)
    assert [warning for warning in reading.warnings if "a name was parted" not in warning] == []


def test_a_country_stays_apart_from_its_street() -> None:
    found, _ = read(READER, (file("consolidated.csv", table()),))
    assert [(each.street, each.country) for each in found[0].addresses] == [
        ("1 Main Road, Perm, 614000", "RU"),
        (None, "HK"),
    ]
    assert found[3].addresses[0].text == "Unit D, 16/F One Capital Place, 18 Luard Rd, Wan Chai, Hong Kong"


@pytest.mark.parametrize("name", ["source", "name", "addresses", "alt_names", "programs"])
def test_a_column_that_must_be_there_and_is_gone_is_an_error(name: str) -> None:
    with pytest.raises(SourceError, match=name):
        read(READER, (file("consolidated.csv", table([one for one in NEWER if one != name])),))


def test_a_column_that_is_new_or_gone_is_told() -> None:
    _, reading = read(READER, (file("consolidated.csv", table([one for one in NEWER if one != "remarks"])),))
    assert "the column 'remarks' is missing" in reading.warnings[0]
    more = [{**row, "mood": "good"} for row in ROWS]
    _, reading = read(READER, (file("consolidated.csv", table([*NEWER, "mood"], rows=more)),))
    assert any("'mood'" in warning for warning in reading.warnings)


def test_a_row_without_a_name_is_a_reject_and_both_forms_at_once_are_refused() -> None:
    found, reading = read(READER, (file("consolidated.csv", table(rows=[*ROWS, {"source": EL}])),))
    assert (len(found), [reject.place for reject in reading.rejects]) == (4, ["consolidated.csv:6"])
    with pytest.raises(SourceError, match="one file"):
        READER.recognise((file("consolidated.json", tree()), file("consolidated.csv", table())))
    with pytest.raises(SourceError, match="one file"):
        READER.recognise((file("alt.csv", ALT),))


ALT = '900001,1,"aka","DOW, Ivan",-0- \r\n900003,2,"aka","SOMEBODY",-0- \r\n\x1a\r\n'


@pytest.mark.parametrize("form", ["consolidated.json", "consolidated.csv"])
def test_treasurys_aliases_are_graded_where_its_own_file_is_given(form: str) -> None:
    content = tree() if form.endswith("json") else table()
    found, _ = read(READER, (file(form, content), file("alt.csv", ALT)))
    assert [alias.strength for alias in found[0].names] == [
        AliasStrength.STRONG,
        AliasStrength.STRONG,
        AliasStrength.WEAK,
    ]
    assert found[2].names[1].strength is AliasStrength.UNKNOWN  # no list of Treasury's


def test_an_entry_newer_than_the_grades_keeps_its_strengths_unknown() -> None:
    found, _ = read(READER, (file("consolidated.csv", table()), file("alt.csv", '17,1,"aka","X",-0- \r\n')))
    assert {alias.strength for alias in found[0].names[1:]} == {AliasStrength.UNKNOWN}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "no names"),
        ("a,b\n", "not one of OFAC's"),
        ('1,2,"aka","X', "not closed"),
        ("x,1,aka,Y,Z\n", "not one of OFAC's"),
    ],
)
def test_another_file_of_names_is_refused(content: str, why: str) -> None:
    with pytest.raises((SourceError, DriftError), match=why):
        read(READER, (file("consolidated.csv", table()), file("alt.csv", content)))


@settings(max_examples=300)
@given(st.data())
def test_no_damage_goes_unseen(data: st.DataObject) -> None:
    """A byte changed, a row left out or doubled, or the end cut off: an error, a warning, or an entity or reject for each
    row that is left."""
    lines = table().splitlines(keepends=True)
    what = data.draw(st.sampled_from(["flip", "cut", "gone", "twice"]))
    at = data.draw(st.integers(1, len(lines) - 1))
    if what in ("gone", "twice"):
        changed = [*lines[:at], *(lines[at : at + 1] * (2 if what == "twice" else 0)), *lines[at + 1 :]]
        content = bytearray("".join(changed).encode())
    else:
        content = bytearray("".join(lines).encode())
        place = data.draw(st.integers(1, len(content) - 1))
        if what == "flip":
            content[place] = data.draw(st.integers(0, 255))
        else:
            del content[place:]
    try:
        found, reading = read(READER, (file("consolidated.csv", bytes(content)),))
    except TidewaiterError:
        return
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1:]
    assert len(found) + len(reading.rejects) == len(
        [row for row in rows if any(cell.strip() for cell in row)]
    )
    assert len({entity.uid for entity in found}) == len(found)
