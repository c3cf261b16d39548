from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from owners.reading import refused, told
from tidewaiter.model.holding import Power
from tidewaiter.model.share import Share, share_in
from tidewaiter.owners.read import owners_in

CHILD, PARENT = "213800EXAMPLECHILD01", "213800EXAMPLEPARENT1"
XMLNS = 'xmlns:rr="http://www.gleif.org/data/schema/rr/2016"'


def xml(
    kind: str = "IS_DIRECTLY_CONSOLIDATED_BY",
    *,
    status: str = "ACTIVE",
    periods: tuple[tuple[str, str, str], ...] = (
        ("2021-01-01T00:00:00Z", "2021-12-31T00:00:00Z", "ACCOUNTING_PERIOD"),
        ("2017-12-06T01:00:00+01:00", "", "RELATIONSHIP_PERIOD"),
    ),
    registered: str = "PUBLISHED",
    parent: str = PARENT,
) -> str:
    spans = "".join(
        f"<rr:RelationshipPeriod><rr:StartDate>{begin}</rr:StartDate>"
        + (f"<rr:EndDate>{end}</rr:EndDate>" if end else "")
        + f"<rr:PeriodType>{of}</rr:PeriodType></rr:RelationshipPeriod>"
        for begin, end, of in periods
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rr:RelationshipData {XMLNS}>
  <rr:Header><rr:RecordCount>1</rr:RecordCount></rr:Header>
  <rr:RelationshipRecords>
    <rr:RelationshipRecord>
      <rr:Relationship>
        <rr:StartNode><rr:NodeID>{CHILD}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:StartNode>
        <rr:EndNode><rr:NodeID>{parent}</rr:NodeID><rr:NodeIDType>LEI</rr:NodeIDType></rr:EndNode>
        <rr:RelationshipType>{kind}</rr:RelationshipType>
        <rr:RelationshipPeriods>{spans}</rr:RelationshipPeriods>
        <rr:RelationshipStatus>{status}</rr:RelationshipStatus>
      </rr:Relationship>
      <rr:Registration>
        <rr:LastUpdateDate>2024-03-05T10:00:00Z</rr:LastUpdateDate>
        <rr:RegistrationStatus>{registered}</rr:RegistrationStatus>
      </rr:Registration>
    </rr:RelationshipRecord>
  </rr:RelationshipRecords>
</rr:RelationshipData>
"""


def copied(status: str = "ACTIVE", *, many: bool = True) -> dict[str, Any]:
    """A record as the golden copy has it in JSON; a list of one period may stand there as that period."""
    of = {"StartDate": {"$": "2017-12-06T01:00:00+01:00"}, "PeriodType": {"$": "RELATIONSHIP_PERIOD"}}
    accounts = {
        "StartDate": {"$": "2021-01-01T00:00:00Z"},
        "EndDate": {"$": "2021-12-31T00:00:00Z"},
        "PeriodType": {"$": "ACCOUNTING_PERIOD"},
    }
    return {
        "RelationshipRecord": {
            "Relationship": {
                "StartNode": {"NodeID": {"$": CHILD}, "NodeIDType": {"$": "LEI"}},
                "EndNode": {"NodeID": {"$": PARENT}, "NodeIDType": {"$": "LEI"}},
                "RelationshipType": {"$": "IS_DIRECTLY_CONSOLIDATED_BY"},
                "RelationshipPeriods": {"RelationshipPeriod": [accounts, of] if many else of},
                "RelationshipStatus": {"$": status},
            },
            "Registration": {
                "LastUpdateDate": {"$": "2024-03-05T10:00:00Z"},
                "RegistrationStatus": {"$": "PUBLISHED"},
            },
        }
    }


def answered(**relationship: object) -> dict[str, Any]:
    """A record as the interface of GLEIF answers with it."""
    return {
        "type": "relationship-records",
        "id": "1",
        "attributes": {
            "validFrom": "2020-01-02",
            "relationship": {
                "startNode": {"id": CHILD, "type": "LEI"},
                "endNode": {"id": PARENT, "type": "LEI"},
                "type": "IS_DIRECTLY_CONSOLIDATED_BY",
                "status": "ACTIVE",
                "periods": [
                    {"startDate": "2021-01-01T00:00:00Z", "endDate": None, "type": "ACCOUNTING_PERIOD"},
                    {
                        "startDate": "2017-12-06T00:00:00Z",
                        "endDate": None,
                        "type": "RELATIONSHIP_PERIOD",
                    },
                ],
                **relationship,
            },
            "registration": {"status": "PUBLISHED", "lastUpdateDate": "2024-03-05T10:00:00Z"},
        },
        "relationships": {"start-node": {"links": {"related": "x"}}},
    }


FORMS = {
    "xml": xml(),
    "xml without a prefix": xml().replace("rr:", "").replace("xmlns:rr", "xmlns"),
    "golden copy": json.dumps({"relations": [copied()]}),
    "golden copy, one period": json.dumps({"relations": [copied(many=False)]}, indent=1),
    "list": json.dumps([copied()], indent=1),
    "one record": json.dumps(copied()),
    "interface": json.dumps({"meta": {"goldenCopy": {}}, "data": [answered()]}, indent=1),
    "interface, one": json.dumps({"data": answered()}),
    "interface, older names": json.dumps(
        {"data": [answered(relationshipType="IS_DIRECTLY_CONSOLIDATED_BY", type=None)]}
    ),
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())
def test_every_form_says_the_same(text: str) -> None:
    assert owners_in(text.encode(), file="owners")[0] == "gleif"
    (holding,) = told(text)
    assert (holding.owned.identifiers, holding.owner.identifiers) == ({"lei": CHILD}, {"lei": PARENT})
    assert (holding.powers, holding.consolidated) == ((Power.CONSOLIDATION,), share_in(">50"))
    assert (holding.from_, holding.to) == (date(2017, 12, 6), None)


def test_records_on_lines_of_their_own_are_read_each() -> None:
    lines = "\n".join([json.dumps(copied()), "", json.dumps(answered())]) + "\n"
    assert len(told(lines)) == 2


def test_a_branch_in_xml_is_the_firm_itself() -> None:
    assert told(xml("IS_INTERNATIONAL_BRANCH_OF"))[0].share == Share.exactly(100)


def test_what_is_not_active_ended_and_what_was_withdrawn_tells_of_nothing() -> None:
    assert told(xml(status="INACTIVE"))[0].to == date(2024, 3, 5)
    assert told(json.dumps([copied("INACTIVE")]))[0].to == date(2024, 3, 5)
    assert told(xml(registered="ANNULLED")) == ()


def test_of_several_periods_the_widest_counts_and_of_a_wrong_one_neither_day() -> None:
    of = "RELATIONSHIP_PERIOD"
    two = xml(periods=(("2019-01-01", "2020-12-31", of), ("2018-01-01", "2019-06-30", of)))
    assert (told(two)[0].from_, told(two)[0].to) == (date(2018, 1, 1), date(2020, 12, 31))
    wrong = xml(periods=(("2019-01-01", "2018-12-31", of),))
    assert (told(wrong)[0].from_, told(wrong)[0].to) == (None, None)
    one_day = xml(periods=(("2019-01-01", "2019-01-01", of),))
    assert (told(one_day)[0].from_, told(one_day)[0].to) == (date(2019, 1, 1), date(2019, 1, 1))
    open_start = xml(periods=(("", "2019-01-01", of),))
    assert (told(open_start)[0].from_, told(open_start)[0].to) == (None, date(2019, 1, 1))


def test_a_fault_names_the_line_of_its_record() -> None:
    strange = refused(xml("IS_A_FRIEND_OF"))
    assert (strange.line, strange.field) == (5, "Relationship.RelationshipType")
    assert refused(xml(parent="123")).field == "Relationship.EndNode.NodeID"
    assert refused(xml(parent="")).field == "Relationship.EndNode.NodeID"
    other = refused(xml().replace("<rr:NodeIDType>LEI", "<rr:NodeIDType>ISO17442_ALT"))
    assert other.field == "Relationship.EndNode.NodeID"
    tree = [copied(), copied()]
    tree[1]["RelationshipRecord"]["Relationship"]["EndNode"] = {}
    text = json.dumps(tree, indent=0)
    starts = [at for at, line in enumerate(text.splitlines(), start=1) if '"Relationship":' in line]
    assert refused(text).line in (starts[1] - 1, starts[1])
    lines = f"{json.dumps(copied())}\n{json.dumps({'RelationshipRecord': {'Relation': {}}})}\n"
    assert refused(lines).line == 2


def test_a_part_that_holds_no_record_is_refused_and_not_left_out() -> None:
    assert "no record" in refused(json.dumps({"relations": [copied(), {"LEIRecord": {}}]})).what
    assert "period is expected" in refused(json.dumps([answered(periods=["2017-12-06"])])).what
    refused(json.dumps([answered(startNode=CHILD)]))


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>not found</body></html>",
        xml()[:400],
        xml().replace("<rr:RelationshipData", "<!DOCTYPE x [<!ENTITY a 'b'>]>\n<rr:RelationshipData"),
        xml().replace("RelationshipData", "LEIData"),
    ],
)
def test_other_xml_is_refused(text: str) -> None:
    assert refused(text).line is not None
