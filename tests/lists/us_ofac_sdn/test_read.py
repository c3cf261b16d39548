"""The SDN list: the real sets, entries put together, and what must be refused or told."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lists.reading import file, read, real
from tidewaiter.errors import DriftError, SourceError
from tidewaiter.lists.reader import Files, Reading
from tidewaiter.lists.us_ofac_sdn.read import READER, SDN
from tidewaiter.lists.us_ofac_sdn.tables import columns_of, rows_of
from tidewaiter.model.words import AliasStrength, EntityKind, NameKind

NULLS = ",-0- " * 8
FIRM = '90003,"EXAMPLE TRADING CO., LTD.",-0- ,"NPWMD] [IFSR"' + NULLS
PERSON = (
    '90001,"DOE, Ivan Petrovich","individual","RUSSIA-EO14024] [CYBER2","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,'
    "\"DOB circa 1961; Passport 123456789 (Russia); Registration Number 5 (Iran); a.k.a. 'VANYA'; Linked To: DOE TRADING LLC.\""
)
SHIP = (
    '90002,"SEA EXAMPLE","vessel","IRAN",-0- ,"T2XX4","Crude Oil Tanker","99,094","56,068","Iran","Example Line",'
    '"Vessel Registration Identification IMO 9187667; MMSI 256000000."'
)
END = "\r\n\x1a"


def rows(*lines: str, end: str = END) -> str:
    return "\r\n".join(lines) + end


def sdn(*lines: str, end: str = END) -> Files:
    return (file("sdn.csv", rows(*lines, end=end)),)


@pytest.mark.real
def test_the_set_of_2021(shared: Path) -> None:
    files = real(
        shared,
        sdn_csv="us_ofac/2021-07/sdn.csv",
        alt_csv="us_ofac/2021-07/alt.csv",
        add_csv="us_ofac/2021-07/add.csv",
    )
    entities, reading = read(READER, files)
    names = [alias for entity in entities for alias in entity.names[1:]]
    weak = [alias for alias in names if alias.strength is AliasStrength.WEAK]
    assert len(entities) == 8_976
    assert len(names) - len(weak) == 11_910
    assert sum(len(entity.addresses) for entity in entities) + reading.placeholders == 13_837
    assert reading.placeholders == 2_397 + 2  # two rows say "undetermined" and nothing else
    assert not reading.rejects
    assert len(reading.warnings) == 4
    assert READER.published(files) is None


@pytest.mark.real
def test_the_set_of_2024_without_alternate_names_is_read_and_told(shared: Path) -> None:
    files = real(shared, sdn_csv="us_ofac/2024-06/sdn.csv", add_csv="us_ofac/2024-06/add.csv")
    entities, reading = read(READER, files)
    assert len(entities) == 15_402
    assert sum(len(entity.addresses) for entity in entities) + reading.placeholders == 20_871
    assert reading.warnings[0].startswith("alt.csv: was not given")


@pytest.mark.real
def test_two_files_a_week_apart(shared: Path) -> None:
    before, _ = read(READER, real(shared, sdn_csv="us_ofac/delta/sdn_2024-04-26.csv"))
    after, reading = read(READER, real(shared, sdn_csv="us_ofac/delta/sdn_2024-05-03.csv"))
    old, new = ({entity.uid for entity in entities} for entities in (before, after))
    assert (len(old), len(new), len(new - old), len(old - new)) == (14_668, 14_965, 305, 8)
    names = [[a for a in entity.names if a.strength is AliasStrength.WEAK] for entity in after]
    whole = (shared / "lists/us_ofac/delta/sdn_2024-05-03.csv").read_text(encoding="utf-8")
    written = [re.findall(r"([afn])\.k\.a\. '", row) for row in whole.splitlines()]
    assert (sum(row.count("a") for row in written), sum("a" in row for row in written)) == (3_578, 2_067)
    assert [len(row) for row in names] == [len(row) for row in written if row is not written[-1]]
    assert (
        sum(a.kind is NameKind.ALIAS for row in names for a in row) == 3_578 + 1
    )  # one of them is written n.k.a.
    assert sum(entity.gender is not None for entity in after) == 4_264
    assert any("sdn_comments.csv does not go on" in warning for warning in reading.warnings)


@pytest.mark.real
def test_the_two_files_of_2026_are_whole_and_are_no_list_by_themselves(shared: Path) -> None:
    files = real(shared, alt_csv="us_ofac/2026-08/alt.csv", add_csv="us_ofac/2026-08/add.csv")
    reading = Reading()
    columns = columns_of(SDN)
    counts = [len(list(rows_of(each, columns[each.role], reading))) for each in files]
    assert counts == [20_169, 24_920]
    assert reading.warnings == []
    with pytest.raises(SourceError, match=r"sdn\.csv of this list is missing"):
        READER.recognise(files)


@pytest.mark.real
def test_the_spilled_remarks(shared: Path) -> None:
    (file_,) = real(shared, sdn_comments_csv="us_ofac/sdn_comments.csv")
    reading = Reading()
    assert len(list(rows_of(file_, columns_of(SDN)["sdn_comments.csv"], reading))) == 28


def test_what_names_no_country_stays_text() -> None:
    (found,), reading = read(
        READER,
        sdn('90003,"DOE, Ann","individual","IFSR"' + ",-0- " * 7 + ',"nationality Atlantis; citizen Cuba."'),
    )
    assert (found.nationalities, found.remarks) == (("CU",), "Nationality: Atlantis")
    assert any("names no country" in warning for warning in reading.warnings)


@pytest.mark.real
def test_files_of_other_days_are_refused(shared: Path) -> None:
    with pytest.raises(
        DriftError, match=r"9244 rows of alt\.csv belong to no entry|rows of alt\.csv belong to no entry"
    ):
        read(READER, real(shared, sdn_csv="us_ofac/2021-07/sdn.csv", alt_csv="us_ofac/2026-08/alt.csv"))


def test_a_person() -> None:
    (found,), _ = read(READER, sdn(PERSON))
    assert (found.kind, found.primary_name, found.names[0].family) == (
        EntityKind.PERSON,
        "Ivan Petrovich DOE",
        "DOE",
    )
    assert found.listing.programmes == ("RUSSIA-EO14024", "CYBER2")
    assert (found.names[1].name, found.names[1].strength) == ("VANYA", AliasStrength.WEAK)
    assert [(one.type, one.country) for one in found.identifiers] == [
        ("passport", "RU"),
        ("registration", "IR"),
    ]
    assert found.relations[0].name == "DOE TRADING LLC"
    assert (found.title, found.remarks) == ("Director", None)


def test_a_ship() -> None:
    (found,), _ = read(READER, sdn(SHIP))
    assert found.countries == ("IR",)
    assert [(one.type, one.normal, one.valid) for one in found.identifiers] == [
        ("call_sign", "T2XX4", None),
        ("imo", "9187667", True),
        ("mmsi", "256000000", None),
    ]
    assert (found.relations[0].kind, found.relations[0].name) == ("Vessel owner", "Example Line")
    assert found.remarks == "Vessel type: Crude Oil Tanker; Tonnage: 99,094; Gross registered tonnage: 56,068"


def test_a_firm_with_its_other_names_and_addresses() -> None:
    files = (
        file("sdn.csv", rows(FIRM)),
        file("alt.csv", rows('90003,1,"aka","EXAMPLE",-0- ', '90003,2,"fka","MUSTER",-0- ')),
        file(
            "add.csv", rows('90003,7,"1 Main Road","Hong Kong","China",-0- ', "90003,8,-0- ,-0- ,-0- ,-0- ")
        ),
    )
    (found,), reading = read(READER, files)
    assert found.kind is EntityKind.ORGANISATION
    assert [(alias.name, alias.kind, alias.strength) for alias in found.names[1:]] == [
        ("EXAMPLE", NameKind.ALIAS, AliasStrength.STRONG),
        ("MUSTER", NameKind.FORMER, AliasStrength.STRONG),
    ]
    assert len(found.addresses) == reading.placeholders == 1
    assert found.countries == ("CN", "HK")


def test_remarks_that_were_cut_go_on_in_the_comments() -> None:
    start = "Organization Type: " + "x" * 960 + "; a.k.a. 'VAN"
    text = start + "Y" * (1000 - len(start))
    line = '90003,"EXAMPLE",-0- ,"IFSR"' + ",-0- " * 7 + f',"{text}"'
    files = (file("sdn.csv", rows(line)), file("sdn_comments.csv", rows('90003,"A\'; DOB 1951."')))
    (found,), _ = read(READER, files)
    assert found.names[1].name.endswith("YA")
    assert str(found.birth_dates[0]) == "1951"
    (alone,), reading = read(READER, files[:1])
    assert alone.names[1].strength is AliasStrength.WEAK
    assert any("cut off" in warning for warning in reading.warnings)


@pytest.mark.parametrize(
    ("cut", "rest"),
    [("POB North ", "Example"), ("POB North", " Example"), ("DOB 1951;", " POB North Example")],
)
def test_blanks_where_remarks_were_cut_are_kept(cut: str, rest: str) -> None:
    start = "Organization Type: "
    text = start + "x" * (1000 - len(start) - len(cut) - 2) + "; " + cut
    line = '90003,"EXAMPLE",-0- ,"IFSR"' + ",-0- " * 7 + f',"{text}"'
    (found,), _ = read(
        READER, (file("sdn.csv", rows(line)), file("sdn_comments.csv", rows(f'90003,"{rest}."')))
    )
    assert found.birth_places == ("North Example",)


def test_remarks_cut_at_the_end_of_a_sentence_lose_nothing() -> None:
    start = "Organization Type: "
    text = start + "x" * (1000 - len(start) - 11) + "; DOB 1951;"
    (found,), _ = read(READER, sdn('90003,"EXAMPLE",-0- ,"IFSR"' + ",-0- " * 7 + f',"{text}"'))
    assert str(found.birth_dates[0]) == "1951"
    assert "cut off" not in (found.remarks or "")


def test_directives_have_dates_of_their_own() -> None:
    remarks = "Listing Date (EO 14024 Directive 3): 24 Feb 2022; Effective Date (EO 14024 Directive 3): 26 Mar 2022."
    (found,), _ = read(READER, sdn('90003,"EXAMPLE",-0- ,"IFSR"' + ",-0- " * 7 + f',"{remarks}"'))
    act = found.listing.designations[1]
    assert (act.programme, act.date, act.published) == (
        "EO 14024 Directive 3",
        date(2022, 3, 26),
        date(2022, 2, 24),
    )


def test_a_missing_end_mark_and_other_letters_are_told() -> None:
    _, reading = read(READER, sdn(FIRM.replace("EXAMPLE", "EXÄMPLE"), end="\r\n"))
    assert any("end mark" in warning for warning in reading.warnings)
    assert any("ASCII" in warning for warning in reading.warnings)


@given(st.lists(st.sampled_from([FIRM, PERSON, '90009,-0- ,-0- ,"X"' + NULLS]), max_size=6))
def test_entries_in_are_entities_and_rejects_out(lines: list[str]) -> None:
    found, reading = read(READER, sdn(FIRM, *lines))
    assert len(found) + len(reading.rejects) == len(lines) + 1


@pytest.mark.parametrize("column", range(12))
def test_a_column_that_is_gone_or_new_is_an_error(column: int) -> None:
    values = ["90003", "EXAMPLE", *["-0- "] * 10]
    for changed in (values[:column] + values[column + 1 :], [*values[:column], "x", *values[column:]]):
        with pytest.raises(SourceError, match="columns"):
            read(READER, sdn(FIRM, ",".join(changed), FIRM))


@pytest.mark.parametrize(
    ("role", "content", "why"),
    [
        ("sdn.csv", b"", "an empty file"),
        ("sdn.csv", b'{"results": []}', "JSON"),
        ("sdn.csv", b"<sdnList/>", "an OFAC list in XML"),
        ("sdn.csv", b"\r\n-,0001\r\n", "2 columns where 12 are expected"),
        ("sdn.csv", b"ent_num,name,type\r\n", "3 columns where 12 are expected"),
        ("sdn.csv", b'36,12,"aka","X",-0- \r\n', r"its alt\.csv"),
        ("alt.csv", b'36,25,-0- ,"Havana","Cuba",-0- \r\n', r"its add\.csv"),
        ("sdn.csv", FIRM.encode("utf-16"), "UTF-16"),
        ("sdn.csv", rows(FIRM).replace("EXAMPLE", "EX\xc4MPLE").encode("cp1252"), "not UTF-8 text"),
        ("sdn.csv", rows(FIRM, PERSON[:150]).encode(), "cut off"),
        ("sdn.csv", rows(FIRM, FIRM[:30], end="").encode(), "cut off"),
    ],
)
def test_what_is_not_this_file_is_refused(role: str, content: bytes, why: str) -> None:
    files = (
        (file("sdn.csv", rows(FIRM)), file(role, content)) if role != "sdn.csv" else (file(role, content),)
    )
    with pytest.raises(SourceError, match=why):
        read(READER, files)
