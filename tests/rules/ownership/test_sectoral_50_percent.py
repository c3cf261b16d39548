from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rules.ownership.firms import BUYER, listed, owned
from rules.papers import found_by, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.match import PartyMatches
from tidewaiter.model.words import Band, Level, Regime

SLUG = "ownership/sectoral_50_percent"
SSI = listing("us_ssi", programmes=("UKRAINE-EO13662",))
ONE = "Executive Order 13662 Directive Determination - Subject to Directive 1"
FOUR = "Executive Order 13662 Directive Determination - Subject to Directive 4"


def with_remarks(brief: Brief, remarks: str) -> Brief:
    """The same brief, in which every entry says that."""

    def said(found: PartyMatches) -> PartyMatches:
        matches = tuple(
            msgspec.structs.replace(match, entity=msgspec.structs.replace(match.entity, remarks=remarks))
            for match in found.matches
        )
        return msgspec.structs.replace(found, matches=matches)

    return msgspec.structs.replace(brief, matches=tuple(said(found) for found in brief.matches))


def found(share: object, *, remarks: str = ONE, method: str = "net 30", **fields: Any) -> tuple[Finding, ...]:
    hits = fields.pop("hits", (listed("Holder", SSI),))
    owners = ({"name": "Holder", "share": share} if share is not None else {"name": "Holder"},)
    brief = owned(*hits, owners=owners, payment={"method": method}, **fields)
    return found_by(SLUG, with_remarks(brief, remarks))


def seen(findings: tuple[Finding, ...]) -> list[tuple[str, str, bool]]:
    return [(finding.level.value, finding.variant, finding.gap) for finding in findings]


@pytest.mark.parametrize(
    ("share", "method", "expected"),
    [
        ("50", "net 15", ("prohibited", "longer", False)),
        ("50", "net 14", ("review", "within", False)),
        ("50", "wire", ("review", "terms_unknown", True)),
        ("49.99", "net 15", ("note", "minority", False)),
        (None, "net 15", ("review", "open", True)),
    ],
)
def test_half_in_such_hands_stands_under_their_directive(
    share: str | None, method: str, expected: tuple[str, str, bool]
) -> None:
    assert seen(found(share, method=method)) == [expected]


def test_nothing_is_told_before_there_were_directives() -> None:
    assert found("50", day="2014-07-15") == ()
    assert seen(found("50", day="2014-07-16", method="net 91")) == [("prohibited", "longer", False)]
    assert seen(found("50", day="2014-07-16", method="net 90")) == [("review", "within", False)]


def test_a_german_exporter_is_not_bound_and_the_share_is_shown() -> None:
    assert seen(found("50", home="DE")) == [("note", "no_nexus", False)]
    assert seen(found("10", home="DE")) == [("note", "minority", False)]


def test_oil_projects_are_asked_of_the_firm_too() -> None:
    assert seen(found("50", remarks=FOUR, end_use="Drill heads")) == [("review", "oil", True)]
    assert seen(found("50", remarks=FOUR)) == [("review", "oil_other", False)]


def test_a_directive_that_the_entry_does_not_name_bars_nothing_by_itself() -> None:
    answers = seen(found("50", remarks="All offices worldwide"))
    assert answers == [("review", "may_be_longer", True), ("review", "oil_other", False)]


def test_an_owner_who_only_may_be_listed_leaves_a_question() -> None:
    hits = (listed("Holder", SSI, band=Band.POSSIBLE),)
    assert seen(found("50", hits=hits)) == [("review", "open", True)]


def test_a_party_that_is_listed_itself_is_judged_by_its_own_listing() -> None:
    hits = (listed("Holder", SSI), listed("Example Trading FZE", SSI))
    assert found("50", hits=hits) == ()


@pytest.mark.parametrize(
    ("watchlist", "programme"),
    [("us_cmic", "CMIC-EO13959"), ("us_ns_mbs", "CAATSA - RUSSIA"), ("us_sdn", "NPWMD")],
)
def test_other_measures_pass_nothing_on(watchlist: str, programme: str) -> None:
    hits = (listed("Holder", listing(watchlist, programmes=(programme,))),)
    assert found("100", hits=hits, remarks="") == ()


def test_a_firm_that_does_not_owe_the_price_leaves_a_question() -> None:
    parties = [
        {
            "role": "end_user",
            "name": "Example Trading FZE",
            "country": "AE",
            "owners": [{"name": "Holder", "share": 60}],
        }
    ]
    assert seen(found("60", parties=parties)) == [("review", "may_be_longer", True)]


def test_a_firm_of_like_name_below_half_is_a_question_and_no_note() -> None:
    table = "owner,owned,share,owned_country\nHolder,Example Trading FZE,30,VG\n"
    brief = with_remarks(owned(listed("Holder", SSI), file=table), ONE)
    (finding,) = found_by(SLUG, brief)
    assert (finding.level, finding.variant, finding.subject) == (Level.REVIEW, "link_below", BUYER)
    above = with_remarks(owned(listed("Holder", SSI), file=table.replace("30", "60")), ONE)
    assert [one.variant for one in found_by(SLUG, above)] == ["link_open"]


def test_the_finding_cites_the_rule_and_the_directive_of_the_day() -> None:
    (finding,) = found("50", method="net 15")
    cited = [str(citation) for citation in finding.citations]
    assert any("FAQ 373" in one for one in cited)
    assert any("as amended on 29 September 2017" in one for one in cited)
    assert (finding.facts["authority"], finding.tasks) == ("OFAC", ("hold",))


def test_a_minority_is_no_matter_before_there_were_directives() -> None:
    assert found("10", day="2014-07-15") == ()


def test_what_is_to_be_done_and_whose_law_it_is() -> None:
    assert found("50", method="net 15")[0].regime is Regime.US
    assert found(None)[0].tasks == ("hold", "shares")
    assert found("50", method="wire")[0].tasks == ("hold",)
    assert found("50", method="net 14")[0].tasks == ()
    table = "owner,owned,share,owned_country\nHolder,Example Trading FZE,60,VG\n"
    (open_link,) = found_by(SLUG, with_remarks(owned(listed("Holder", SSI), file=table), ONE))
    assert (open_link.variant, open_link.tasks) == ("link_open", ("hold", "shares"))


def test_whoever_is_named_in_the_payment_owes_the_price() -> None:
    parties = [
        {"role": "end_user", "name": "Example Works", "country": "AE"},
        {
            "role": "payer",
            "name": "Example Trading FZE",
            "country": "AE",
            "owners": [{"name": "Holder", "share": 60}],
        },
    ]
    assert seen(found("60", parties=parties, method="net 15")) == [("prohibited", "longer", False)]
