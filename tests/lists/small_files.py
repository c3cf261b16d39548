"""A small file of every list in every form, for tests that damage them: three or four entries with all that the form can say."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import structs

from lists.au_dfat import test_read as au
from lists.ca_sema import test_read as ca
from lists.ch_seco import targets as ch
from lists.custom import test_read as own
from lists.eu_833_annexes import text as annexes
from lists.eu_fsf import parties as eu
from lists.ftm import fixtures as ftm
from lists.ftm import test_read as ftm_table
from lists.gb_ofsi import test_read as ofsi
from lists.gb_uksl import parties as uksl
from lists.jp_meti import test_read as meti
from lists.jp_mof import test_read as mof
from lists.part744 import line, part, table
from lists.reading import file
from lists.un_sc import test_read as un
from lists.us_bis_dpl import test_read as dpl
from lists.us_bis_meu import test_read as meu
from lists.us_bis_uvl import test_read as uvl
from lists.us_csl import rows as csl
from lists.us_csl import test_table as csl_table
from lists.us_ofac_sdn import forms
from lists.us_state_itar import test_read as itar
from lists.workbooks import workbook
from tidewaiter.lists.reader import Files

__all__ = ["SMALL", "small"]

CONS = ("cons_prim.csv", "cons_alt.csv", "cons_add.csv")


def _csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode()


def _ofsi_rows() -> list[list[str]]:
    said = "(UK Sanctions List Ref):RUS0001 (UN Ref):KPe.064 Free text. (Phone number):+7 495 123-45-67 (Website):www.example.org"
    return [
        ofsi.DAY,
        ofsi.HEAD,
        ofsi.row(
            DOB="17/04/1961", Nationality="Latvia", **{"Passport Number": "A1 77", "Other Information": said}
        ),
        ofsi.row(**{"Name 6": "OTHER", "Alias Type": "AKA", "Alias Quality": "Low quality"}),
        ofsi.row(**{"Address 1": "1 Main Road", "Address 6": "Perm", "Country": "Russia"}),
        ofsi.row(**{"Name 6": "EXAMPLE WORKS", "Name 1": "", "Group Type": "Entity", "Group ID": "15000"}),
        ofsi.row(**{"Name 6": "SAMPLE", "Name 1": "Anna", "Group ID": "15001"}),
    ]


def _un() -> bytes:
    more = (
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Anne Dow; A. Doe</ALIAS_NAME></INDIVIDUAL_ALIAS>"
        "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-04-17</DATE></INDIVIDUAL_DATE_OF_BIRTH>"
        "<NATIONALITY><VALUE>Russian Federation</VALUE></NATIONALITY><COMMENTS1>Made up for tests</COMMENTS1>"
        "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1234567</NUMBER></INDIVIDUAL_DOCUMENT>"
        "<INDIVIDUAL_ADDRESS><STREET>1 Main Road</STREET><CITY>Perm</CITY><COUNTRY>Russian Federation</COUNTRY></INDIVIDUAL_ADDRESS>"
    )
    second = un.BASE.replace("001", "002")
    body = "<FIRST_NAME>EXAMPLE WORKS</FIRST_NAME>" + un.BASE.replace("XXi.001", "XXe.003")
    alias = "<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>EW Trading</ALIAS_NAME></ENTITY_ALIAS>"
    return un.xml(un.person(more), un.person("", second), entities=f"<ENTITY>{body}{alias}</ENTITY>").encode()


def _ca(*, older: bool) -> bytes:
    new = (
        ca.record(Aliases="Vanya, Wanja", DateOfBirth="1961-04-17"),
        ca.record(LastName="SAMPLE", GivenName="Anna", Item="8", DateOfBirth="1962"),
        ca.record(LastName="", GivenName="", Item="9", Entity="Example Works"),
    )
    if older:
        return ca.content(*new)
    renamed = [
        one.replace("DateOfBirth>", "DateOfBirthOrShipBuildDate>")
        .replace("<Entity>", "<EntityOrShip>")
        .replace("</Entity>", "</EntityOrShip>")
        for one in new
    ]
    return ca.content(
        *(one.replace("</record>", "<DateOfListing>2022-02-24</DateOfListing></record>") for one in renamed)
    )


def _au() -> bytes:
    return workbook(
        [
            au.HEAD,
            au.row(
                "7",
                Date_of_Birth="17/04/1961",
                Citizenship="Russia",
                Additional_Information="TAi.900 made up",
            ),
            au.row("7a", "Vanya EXAMPLE", "Alias", Alias_Strength="Weak"),
            au.row("8", "Anna SAMPLE"),
            au.row("9", "Example Works", Type="Entity", Address="1 Main Road, Perm, Russia"),
        ]
    )


def _meti() -> bytes:
    rows = [
        meti.row(),
        meti.row(id="jp-eul-2", entity_name="Sample Institute", aliases=["SI", "Sample"]),
        meti.row(id="jp-eul-3", entity_name="Muster Corporation", addresses=["People's Republic of China"]),
    ]
    return json.dumps(rows, ensure_ascii=False).encode()


def _mof() -> bytes:
    anna = mof.IVAN | {
        "告示番号": "2",
        "英語表記": "Anna SAMPLE",
        "日本語表記": "アンナ",
        "生年月日": "1962.10.2",
        "別名": "Anne Sample",
    }
    third = mof.IVAN | {
        "告示番号": "3",
        "英語表記": "Petr MUSTER",
        "日本語表記": "ピョートル",
        "住所": "1 Main Road, Perm",
    }
    return mof.book(mof.IVAN, anna, third)


def _csl() -> bytes:
    rows = [
        csl.row(alt_names=["DOW, Ivan"], name="DOE, Ivan", type="Individual", programs=["IFSR"], entity_number="900001",
                addresses=[{"address": "1 Main Road", "city": "Perm", "state": None, "postal_code": "614000", "country": "RU"}],
                ids=[{"type": "Passport", "number": "A1234567", "country": "RU", "issue_date": None, "expiration_date": None}],
                dates_of_birth=["1962-10-02"], remarks="(Linked To: EXAMPLE HOLDING)"),
        csl.row("Example Works", entity_number="900002"),
        csl.row("Example OOO (f.k.a., Muster OOO)", csl.EL, license_requirement="All items"),
    ]  # fmt: skip
    return csl.content(*rows).encode()


def _dpl() -> str:
    return (
        dpl.HEAD
        + dpl.ROW
        + dpl.ROW.replace("WINGS", "ROTORS").replace("79905", "79906")
        + dpl.ROW.replace("WINGS", "PARTS")
    )


def _dpl_export() -> str:
    row = '"{}",Standard,87 F.R. 52741,08/24/2022,01/14/2026\n'
    cells = (
        "EXAMPLE, INC., 1 MAIN ROAD, EL PASO, TX, 79905",
        "SAMPLE CO., LTD., ROOM 5, KOWLOON, HONG KONG",
        "JAN EXAMPLE",
    )
    return dpl.EXPORT + "".join(row.format(cell) for cell in cells)


def _letters() -> Files:
    rows = [
        ["Letters"], own.HEAD,
        own.row(Of="01.05.2024", Items="3A090; 8542.31", Places="China;HK", Reference="BIS 7", Street="1 Road", City="Dubai", Country="AE"),
        own.row(No="2", Party="Example Trading FZE", Letter="RF", Formerly="Old Trading"),
        own.row(No="3", Party="Muster GmbH", Nickname="Muster"),
    ]  # fmt: skip
    return (file("parties.xlsx", workbook(rows)), file("mapping.yaml", own.LETTERS))


def _denied() -> Files:
    rows = own.TABLE + "Muster Nord GmbH;;Nord;DE;\r\nSample Ltd;;;GB;late\r\n"
    return (file("parties.csv", rows), file("mapping.yaml", own.MAPPING))


def _ftm_table() -> bytes:
    other = ftm_table.ROW.replace("Q1", "Q2").replace("Ivan DOE", "Anna SAMPLE")
    return (ftm_table.HEAD + ftm_table.ROW + other + other.replace("Q2", "Q3")).encode()


def _744(number: int) -> bytes:
    lines = {
        4: [
            line(f"Example {at} GmbH, {at} Main Road, Bonn, Germany.", "GERMANY" if not at else " ")
            for at in range(3)
        ],
        6: uvl.LINES,
        7: [meu.row(f"Muster {at} GmbH, {at} Main Road, Bonn, Germany", "GERMANY") for at in range(3)],
    }[number]
    heads = {6: uvl.HEADS, 7: meu.HEADS}.get(number)
    return part(table(number, lines, heads) if heads else table(number, lines)).encode()


def _itar(*, workbooks: bool) -> Files:
    rows = (
        itar.IVAN,
        ("Sample, Anna", "June, 1971", "88 FR 22222", "7/1/2023", "", ""),
        ("Muster, Petr", "", "88 FR 3", "7/1/2023", "", ""),
    )
    orders = (
        ("Example Works, Inc.", "2021-05-03", "86 FR 1", "Yes", "Yes"),
        ("Sample Corp.", "2022-05-03", "87 FR 2", "Yes", "Yes"),
    )
    if workbooks:
        return (
            file("statutory.xlsx", itar.sheet(*rows)),
            file("administrative.xlsx", itar.sheet(*orders, head=itar.ADMINISTRATIVE)),
        )
    return (
        file("statutory.csv", itar.table(*rows)),
        file("administrative.csv", itar.table(*orders, head=itar.ADMINISTRATIVE)),
    )


def _one(role: str, content: bytes | str) -> Files:
    return (file(role, content),)


SMALL: dict[str, tuple[str, Callable[[], Files]]] = {
    "us_csl: JSON": ("us_csl", lambda: _one("consolidated.json", _csl())),
    "us_csl: CSV": ("us_csl", lambda: _one("consolidated.csv", csl_table.table())),
    "us_ofac_sdn: comma-separated": ("us_ofac_sdn", forms.comma_separated),
    "us_ofac_sdn: plain XML": ("us_ofac_sdn", forms.plain),
    "us_ofac_sdn: advanced XML": ("us_ofac_sdn", forms.advanced),
    "us_ofac_sdn: enhanced XML": ("us_ofac_sdn", forms.enhanced),
    "us_ofac_nonsdn: comma-separated": ("us_ofac_nonsdn", lambda: forms.comma_separated(roles=CONS)),
    "us_ofac_nonsdn: plain XML": ("us_ofac_nonsdn", lambda: forms.plain(role="consolidated.xml")),
    "us_ofac_nonsdn: advanced XML": ("us_ofac_nonsdn", lambda: forms.advanced(role="cons_advanced.xml", listed_on=_SSI)),
    "us_ofac_nonsdn: enhanced XML": ("us_ofac_nonsdn", lambda: forms.enhanced(role="cons_enhanced.xml", listed_on=_SSI)),
    "us_bis_entity: XML": ("us_bis_entity", lambda: _one("part-744.xml", _744(4))),
    "us_bis_uvl: XML": ("us_bis_uvl", lambda: _one("part-744.xml", _744(6))),
    "us_bis_meu: XML": ("us_bis_meu", lambda: _one("part-744.xml", _744(7))),
    "us_bis_dpl: tabs": ("us_bis_dpl", lambda: _one("dpl.txt", _dpl())),
    "us_bis_dpl: CSV": ("us_bis_dpl", lambda: _one("dpl.csv", _dpl_export())),
    "us_state_itar: workbooks": ("us_state_itar", lambda: _itar(workbooks=True)),
    "us_state_itar: text tables": ("us_state_itar", lambda: _itar(workbooks=False)),
    "un_sc: XML": ("un_sc", lambda: _one("consolidated.xml", _un())),
    "eu_fsf: XML": ("eu_fsf", lambda: _one("fsf.xml", eu.xml(*eu.PARTIES))),
    "eu_fsf: CSV": ("eu_fsf", lambda: _one("fsf.csv", eu.table(*eu.PARTIES))),
    "eu_833_annexes: XHTML": ("eu_833_annexes", lambda: _one("annexes.xhtml", annexes.page(*annexes.WHOLE))),
    "gb_uksl: CSV": ("gb_uksl", lambda: _one("uksl.csv", uksl.table(*uksl.PARTIES))),
    "gb_uksl: XML": ("gb_uksl", lambda: _one("uksl.xml", uksl.xml(*uksl.PARTIES))),
    "gb_ofsi: XLSX": ("gb_ofsi", lambda: _one("conlist.xlsx", workbook(_ofsi_rows()))),
    "gb_ofsi: CSV": ("gb_ofsi", lambda: _one("conlist.csv", _csv(_ofsi_rows()))),
    "ch_seco: XML": ("ch_seco", lambda: _one("seco.xml", ch.xml(ch.PERSON, ch.FIRM, ch.SHIP))),
    "ca_sema: XML of 2022": ("ca_sema", lambda: _one("sema-lmes.xml", _ca(older=True))),
    "ca_sema: XML of 2025": ("ca_sema", lambda: _one("sema-lmes.xml", _ca(older=False))),
    "au_dfat: XLSX": ("au_dfat", lambda: _one("dfat.xlsx", _au())),
    "jp_meti: JSON": ("jp_meti", lambda: _one("eul.json", _meti())),
    "jp_mof: XLSX": ("jp_mof", lambda: _one("mof.xls", _mof())),
    "ftm: JSON lines": ("ftm", lambda: _one("entities.ftm.json", ftm.lines(*ftm.WHOLE))),
    "ftm: nested": ("ftm", lambda: _one("entities.ftm.json", ftm.lines(*ftm.NESTED))),
    "ftm: CSV": ("ftm", lambda: _one("targets.simple.csv", _ftm_table())),
    "custom: CSV": ("custom", _denied),
    "custom: XLSX": ("custom", _letters),
}  # fmt: skip
"""Each form by its name: the list, and its files. Every form that a reader takes stands here."""

_SSI = "Sectoral Sanctions Identifications List"


@cache
def small(name: str) -> tuple[str, Files]:
    """The list and the files of the form of this name."""
    list_id, make = SMALL[name]
    return list_id, tuple(structs.replace(each, name=each.role) for each in make())


def roles() -> Iterator[tuple[str, str]]:
    """Each list and role that a small file of it is at hand for."""
    for name in SMALL:
        list_id, files = small(name)
        yield from ((list_id, each.role) for each in files)
