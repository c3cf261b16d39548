"""Owner files of each form, with invented firms, and what is said of a file that cannot be read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from owners.reading import refused, told
from tidewaiter.errors import InputError
from tidewaiter.model.holding import Power
from tidewaiter.model.share import UNKNOWN, Share, share_in
from tidewaiter.model.words import AskedKind
from tidewaiter.owners.read import read_owners

# ---------------------------------------------------------------- a plain table


def test_a_table_gives_one_holding_a_row() -> None:
    first, second = told(
        "owner,owned,share,from,to,source\n"
        "Example Holding,Example Trading FZE,50,2020-01-01,,share register\n"
        '"Example, Sons","Example Trading FZE",>25-50,,2021-12-31,\n'
    )
    assert (first.owner.name, first.owned.name, first.share) == (
        "Example Holding", "Example Trading FZE", Share.exactly(50),
    )  # fmt: skip
    assert (first.from_, first.to, first.source) == (date(2020, 1, 1), None, "share register")
    assert (second.owner.name, second.share, second.to) == (
        "Example, Sons",
        share_in(">25-50"),
        date(2021, 12, 31),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_may_be_delimited_as_sheets_do(delimiter: str) -> None:
    text = "owner,owned,owner_kind,owner_country\nMax Beispiel,Beispiel GmbH,person,AT\n".replace(
        ",", delimiter
    )
    (holding,) = told(text)
    assert (holding.owner.kind, holding.owner.country, holding.share) == (AskedKind.PERSON, "AT", UNKNOWN)


@pytest.mark.parametrize(
    ("row", "line", "field"),
    [
        ("A,B,fifty,,,", 2, "share"),
        ("A,B,101,,,", 2, "share"),
        ("A,B,-1,,,", 2, "share"),
        ('A,B,"49,99",,,', 2, "share"),
        ("A,B,60-40,,,", 2, "share"),
        (",B,50,,,", 2, "owner"),
        ("A,,50,,,", 2, "owned"),
        ("A,B,50,1.2.2024,,", 2, "from"),
        ("A,B,50,2024-02-30,,", 2, "from"),
        ("A,B,50,2024-02-01,2024-01-31,", 2, "to"),
        ("C,D,50,,,\nA,B", 3, None),
    ],
)
def test_a_bad_row_is_named_by_line_and_column(row: str, line: int, field: str | None) -> None:
    error = refused(f"owner,owned,share,from,to,source\n{row}\n")
    assert (error.line, error.field) == (line, field)


def test_a_column_that_nobody_knows_is_refused_by_name() -> None:
    assert refused("owner,owned,shares\nA,B,50\n").field == "shares"
    assert refused("owner,owned,owned\nA,B,C\n").field == "owned"


# ---------------------------------------------------------------- UK register


def psc(**fields: Any) -> str:
    person = {
        "kind": "individual-person-with-significant-control",
        "name": "Mr Max Beispiel",
        "name_elements": {"title": "Mr", "forename": "Max", "surname": "Beispiel"},
        "date_of_birth": {"month": 5, "year": 1970},
        "natures_of_control": ["ownership-of-shares-25-to-50-percent"],
        "notified_on": "2016-04-06",
        "links": {"self": "/company/00000001/persons-with-significant-control/individual/x"},
        **fields,
    }
    return json.dumps({"company_number": "00000001", "data": person})


@pytest.mark.parametrize(
    ("natures", "share"),
    [
        (["ownership-of-shares-25-to-50-percent"], ">25-50"),
        (["ownership-of-shares-50-to-75-percent", "voting-rights-50-to-75-percent"], ">50-<75"),
        (["ownership-of-shares-75-to-100-percent"], "75-100"),
        (["right-to-share-surplus-assets-25-to-50-percent-limited-liability-partnership"], ">25-50"),
        (["part-right-to-share-surplus-assets-75-to-100-percent"], "75-100"),
        (["ownership-of-shares-more-than-25-percent-registered-overseas-entity"], ">25"),
        (["ownership-of-shares-75-to-100-percent-as-trust"], "0-100"),
        (["ownership-of-shares-25-to-50-percent-as-firm"], "0-50"),
        (["voting-rights-75-to-100-percent"], ""),
        (["significant-influence-or-control"], "0-25"),
        ([], ""),
    ],
)
def test_the_bands_of_the_uk_register_are_intervals(natures: list[str], share: str) -> None:
    (holding,) = told(psc(natures_of_control=natures))
    assert holding.share == share_in(share)
    assert holding.attributed


def test_a_line_of_the_uk_register_names_person_company_and_days() -> None:
    (holding,) = told(psc(ceased_on="2020-03-31", natures_of_control=["voting-rights-25-to-50-percent"]))
    assert (holding.owner.name, holding.owner.kind, holding.owner.birth_date) == (
        "Max Beispiel", AskedKind.PERSON, "1970-05",
    )  # fmt: skip
    assert holding.owned.identifiers == {"GB-COH": "00000001"}
    assert (holding.from_, holding.to, holding.powers) == (
        date(2016, 4, 6),
        date(2020, 3, 31),
        (Power.VOTES,),
    )


def test_a_company_that_owns_a_company_is_linked_by_its_number() -> None:
    (holding,) = told(
        psc(
            kind="corporate-entity-person-with-significant-control",
            name="Example Holding Limited",
            name_elements=None,
            date_of_birth=None,
            identification={"country_registered": "England And Wales", "registration_number": "123"},
        )
    )
    assert holding.owner.identifiers == {"GB-COH": "00000123"}
    assert (holding.owner.kind, holding.owner.country) == (AskedKind.COMPANY, "GB")


@pytest.mark.parametrize(
    ("place", "number", "country", "identifiers"),
    [
        ("Scotland", "SC123", "GB", {"GB-COH": "SC123"}),
        ("UK", "1", "GB", {"GB-COH": "00000001"}),
        ("Germany", "HRB 1", "DE", {"DE number": "HRB1"}),
        ("Atlantis", "7", None, {"atlantis number": "7"}),
        ("", "", None, {}),
    ],
)
def test_where_a_company_of_the_register_is_registered(
    place: str, number: str, country: str | None, identifiers: dict[str, str]
) -> None:
    (holding,) = told(
        psc(
            kind="corporate-entity-person-with-significant-control",
            identification={"country_registered": place, "registration_number": number},
        )
    )
    assert (holding.owner.country, holding.owner.identifiers) == (country, identifiers)


def test_a_month_alone_lasts_to_its_end() -> None:
    (holding,) = told(psc(notified_on="2020-02", ceased_on="2020-02"))
    assert (holding.from_, holding.to) == (date(2020, 2, 1), date(2020, 2, 29))
    (year,) = told(psc(notified_on="2020", ceased_on="2020"))
    assert (year.from_, year.to) == (date(2020, 1, 1), date(2020, 12, 31))


def test_a_person_whose_details_are_protected_holds_all_the_same() -> None:
    (holding,) = told(psc(kind="super-secure-person-with-significant-control", natures_of_control=None))
    assert (holding.owner.name, holding.share) == ("", UNKNOWN)


def test_statements_exemptions_and_counts_of_the_uk_register_are_no_holdings() -> None:
    lines = [
        psc(),
        psc(kind="persons-with-significant-control-statement", statement="no-individual-or-entity"),
        json.dumps({"data": {"kind": "totals#persons-of-significant-control-snapshot", "count": 1}}),
    ]
    assert len(told("\n".join(lines))) == 1


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (psc(kind="something-new"), "data.kind"),
        (psc(natures_of_control=["owns-it-all"]), "data.natures_of_control[0]"),
        (psc(ceased_on="soon"), "data.ceased_on"),
        (json.dumps({"company_number": "1"}), "data.kind"),
        (psc().replace('"company_number": "00000001"', '"company_number": ""'), "company_number"),
    ],
)
def test_a_line_that_the_reader_does_not_know_is_named(line: str, field: str) -> None:
    error = refused(f"{psc()}\n{line}\n")
    assert (error.line, error.field) == (2, field)


def test_a_line_that_is_not_json_is_named() -> None:
    assert refused(f"{psc()}\n{{oops\n").line == 2


# ---------------------------------------------------------------- GLEIF

CHILD, PARENT = "213800EXAMPLECHILD01", "213800EXAMPLEPARENT1"
HEADER = (
    "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus,"
    "Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,"
    "Relationship.Period.2.startDate,Relationship.Period.2.endDate,Relationship.Period.2.periodType,Registration.RegistrationStatus"
)


def rr(
    kind: str = "IS_DIRECTLY_CONSOLIDATED_BY", status: str = "ACTIVE", registered: str = "PUBLISHED"
) -> str:
    return (
        f'"{CHILD}","{PARENT}",{kind},{status},2021-01-01T00:00:00Z,2021-12-31T00:00:00Z,ACCOUNTING_PERIOD,'
        f"2017-12-06T01:00:00+01:00,,RELATIONSHIP_PERIOD,{registered}"
    )


@pytest.mark.parametrize("kind", ["IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY"])
def test_consolidation_is_no_share_and_is_marked(kind: str) -> None:
    (holding,) = told(f"{HEADER}\n{rr(kind)}\n")
    assert holding.share == UNKNOWN
    assert (holding.powers, holding.consolidated) == ((Power.CONSOLIDATION,), share_in(">50"))
    assert (holding.owner.identifiers, holding.owned.identifiers) == ({"lei": PARENT}, {"lei": CHILD})


def test_the_year_of_the_accounts_does_not_end_a_relationship() -> None:
    (holding,) = told(f"{HEADER}\n{rr()}\n")
    assert (holding.from_, holding.to) == (date(2017, 12, 6), None)


def test_a_relationship_that_is_not_active_ended_when_it_was_last_touched_or_is_not_told() -> None:
    header = f"{HEADER},Registration.LastUpdateDate"
    (holding,) = told(f"{header}\n{rr(status='INACTIVE')},2024-03-05T10:00:00Z\n")
    assert holding.to == date(2024, 3, 5)
    assert told(f"{HEADER}\n{rr(status='INACTIVE')}\n") == ()


def test_a_branch_is_the_firm_itself() -> None:
    (holding,) = told(f"{HEADER}\n{rr('IS_INTERNATIONAL_BRANCH_OF')}\n")
    assert holding.share == Share.exactly(100)


def test_a_withdrawn_record_tells_of_nothing_and_a_new_kind_is_refused() -> None:
    assert told(f"{HEADER}\n{rr(registered='ANNULLED')}\n") == ()
    assert refused(f"{HEADER}\n{rr('IS_A_FRIEND_OF')}\n").field == "Relationship.RelationshipType"
    assert refused(f"{HEADER}\n{rr().replace(PARENT, '123')}\n").field == "Relationship.EndNode.NodeID"


# ---------------------------------------------------------------- files


@pytest.mark.parametrize("text", ["", "  \n", "name,share\nA,50\n", "\0\0", "hello"])
def test_a_file_of_no_known_form_is_refused(text: str) -> None:
    refused(text)


def test_files_are_named_with_their_digests_and_read_once(tmp_path: Path) -> None:
    path = tmp_path / "owners.csv"
    path.write_text("owner,owned,share\nA,B,50\n", encoding="utf-8")
    found = read_owners([path, path])
    assert [(file.file, file.form, file.holdings) for file in found.files] == [("owners.csv", "table", 1)]
    assert found.holdings[0].source == "owners.csv"
    with pytest.raises(InputError, match="no such file"):
        read_owners([tmp_path / "absent.csv"])
