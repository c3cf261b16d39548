"""Who holds what through whom, word for word in both languages: an officer reads nothing else of it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import msgspec
import pytest

from rules.ownership.firms import SDN, listed, owned
from rules.papers import LAW, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.match import Match
from tidewaiter.rules.ownership.affected import Affected, affected
from tidewaiter.rules.ownership.told import facts, last_apart

HALF = LAW.ownership_test("us_ofac_50_percent").versions[-1]
HEAD = "owner,owned,share,owned_country,owner_country\n"
ENTRY = f"EXAMPLE TRADING (us_sdn {SDN.entry}) [NPWMD, IFSR]"


def one_of(brief: Brief) -> Affected:
    def blocked(match: Match) -> bool:
        return match.entity.listing.watchlist == "us_sdn"

    (one,) = affected(brief, HALF, blocked)
    return one


def told(brief: Brief) -> dict[str, str]:
    return facts(one_of(brief), brief)


def rows(*lines: str) -> str:
    return HEAD + "\n".join(lines) + "\n"


def test_a_share_between_two_bounds_in_both_languages() -> None:
    brief = owned(listed("Listed One"), file=rows("Listed One,Example Trading FZE,12.5-25,AE,"))
    assert told(brief) == {
        "party": "Example Trading FZE",
        "role": "buyer",
        "listed": ENTRY,
        "sources_en": "owners.csv",
        "sources_de": "owners.csv",
        "as_of": "2026-03-02",
        "share_en": "12.5 to 25 %",
        "share_de": "12,5 bis 25 %",
        "through_en": "12.5 to 25 %",
        "through_de": "12,5 bis 25 %",
        "chains_en": "Listed One 12.5 to 25 %",
        "chains_de": "Listed One 12,5 bis 25 %",
        "powers_en": "-",
        "powers_de": "-",
    }


def test_two_sources_two_entries_and_a_chain() -> None:
    brief = owned(
        listed("Listed One"),
        listed("Listed One", msgspec.structs.replace(listing("us_sdn"), entry="99")),
        owners=({"name": "Example Holding Ltd", "country": "GB", "share": 60},),
        file=rows(
            "Listed One,Example Holding Ltd,50,GB,",
            "Listed One,Elsewhere,50,,",
            "Listed One,Example Trading FZE,5,AE,",
        ),
    )
    found = told(brief)
    assert found["listed"] == f"{ENTRY}; EXAMPLE TRADING (us_sdn 99)"
    assert found["sources_en"] == "the order, owners.csv"
    assert found["sources_de"] == "der Auftrag, owners.csv"
    assert found["chains_en"] == "Listed One 50 % > Example Holding Ltd 60 %; Listed One 5 %"


@pytest.mark.parametrize(("count", "more"), [(6, ""), (7, "; (+1)"), (9, "; (+3)")])
def test_six_owners_are_named_and_the_rest_counted(count: int, more: str) -> None:
    names = [f"Listed {at}" for at in range(count)]
    brief = owned(*(listed(name) for name in names), owners=tuple({"name": n, "share": 2} for n in names))
    assert told(brief)["chains_en"] == "; ".join(f"{name} 2 %" for name in names[:6]) + more


def test_of_several_above_a_firm_the_greatest_is_named_and_the_others_counted() -> None:
    brief = owned(
        *(listed(name) for name in ("Listed One", "Listed Two", "Listed Three")),
        owners=({"name": "Example Holding Ltd", "country": "GB", "share": 60},),
        file=rows(
            "Listed One,Example Holding Ltd,10,GB,",
            "Listed Two,Example Holding Ltd,40,GB,",
            "Listed Three,Example Holding Ltd,20,GB,",
        ),
    )
    assert told(brief)["chains_en"] == "Listed Two 40 % (+2) > Example Holding Ltd 60 %"


def test_a_ring_is_gone_round_once() -> None:
    brief = owned(
        listed("Listed One"),
        owners=({"name": "Example Holding Ltd", "country": "GB", "share": 60},),
        file=rows(
            "Example Ring Ltd,Example Holding Ltd,60,GB,GB",
            "Example Holding Ltd,Example Ring Ltd,60,GB,GB",
            "Listed One,Example Ring Ltd,10,GB,",
        ),
    )
    assert told(brief)["chains_en"] == (
        "Example Holding Ltd 60 % (+1) > Example Ring Ltd 60 % > Example Holding Ltd 60 %"
    )


@pytest.mark.parametrize(("firms", "gap"), [(23, ""), (24, ""), (25, "(+13)"), (26, "(+14)")])
def test_of_a_chain_of_more_than_24_steps_the_middle_is_counted(firms: int, gap: str) -> None:
    names = ["Example Trading FZE", *(f"Example Link {at:02d}" for at in range(firms)), "Listed One"]
    lines = [
        f"{above},{held},100,{'AE' if not at else ''}," for at, (held, above) in enumerate(pairwise(names))
    ]
    chain = told(owned(listed("Listed One"), file=rows(*lines)))["chains_en"]
    assert chain.count(" > ") == (firms if not gap else 13)
    assert gap in chain
    assert ("(+" in chain) is bool(gap)
    first = [f"Listed One 100 % > Example Link {firms - 1:02d} 100 %", "Example Link 00 100 %"]
    assert chain.startswith(first[0])
    assert chain.endswith(first[1])


POWERS = {
    "votingRights": ("votes", "Stimmrechte"),
    "boardMember": ("appoints or sits on the board", "bestellt Organe oder gehört ihnen an"),
    "controlViaCompanyRulesOrArticles": ("influence or control", "Einfluss oder Kontrolle"),
}


@pytest.mark.parametrize("kinds", [("votingRights", "boardMember"), ("controlViaCompanyRulesOrArticles",)])
def test_other_holds_are_named(kinds: tuple[str, ...]) -> None:
    interests = ",".join(f'{{"type":"{kind}"}}' for kind in kinds)
    file = (
        '{"recordType":"entity","recordId":"e","recordDetails":{"name":"Example Trading FZE"}}\n'
        '{"recordType":"person","recordId":"p","recordDetails":{"names":[{"fullName":"Listed One"}]}}\n'
        '{"recordType":"relationship","recordId":"r","recordDetails":{"subject":"e","interestedParty":"p",'
        f'"interests":[{interests}]}}}}'
    )
    found = told(owned(listed("Listed One"), file=file))
    assert found["powers_en"] == ", ".join(POWERS[kind][0] for kind in kinds)
    assert found["powers_de"] == ", ".join(POWERS[kind][1] for kind in kinds)


def test_consolidation_without_a_share() -> None:
    child, parent = "213800EXAMPLECHILD01", "213800EXAMPLEPARENT1"
    file = (
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType\n"
        f"{child},{parent},IS_ULTIMATELY_CONSOLIDATED_BY\n"
    )
    parties = [{"role": "buyer", "name": "ETF", "country": "AE", "identifiers": {"lei": child}}]
    found = told(owned(listed(parent), file=file, parties=parties))
    assert (found["powers_en"], found["powers_de"]) == (
        "consolidated in accounts",
        "im Konzernabschluss konsolidiert",
    )
    assert found["chains_en"].endswith(" share not known")
    assert found["chains_de"].endswith(" Anteil unbekannt")


def test_what_is_not_sure_of_a_share_is_said_beside_it() -> None:
    contradicted = owned(
        listed("Listed One Ltd"),
        owners=({"name": "Listed One Ltd", "country": "GB", "share": 30},),
        file=rows("Listed One Ltd,Example Trading FZE,60,AE,GB"),
    )
    assert told(contradicted)["chains_en"] == "Listed One Ltd 30 to 60 % (sources differ)"
    assert told(contradicted)["chains_de"] == "Listed One Ltd 30 bis 60 % (Quellen widersprechen sich)"
    part = owned(listed("Listed One"), owners=({"name": "Listed One", "share": "0.6"},))
    assert told(part)["chains_en"] == "Listed One 0.6 to 60 % (a percent, or a part of one)"
    assert told(part)["chains_de"] == "Listed One 0,6 bis 60 % (Prozent oder Teil von eins)"


@pytest.mark.parametrize(("country", "where"), [("VG", ", VG"), ("", "")])
def test_a_firm_that_is_perhaps_the_same_is_named_with_its_country(country: str, where: str) -> None:
    brief = owned(listed("Listed One"), file=rows(f"Listed One,Example Trading FZE,70,{country},"))
    found = told(brief)
    assert found["chains_en"] == (
        "Listed One 0 to 70 % (if the same firm is meant); "
        f"Listed One 70 % (+1) > Example Trading FZE{where} (perhaps the same firm)"
    )
    assert "Listed One 0 bis 70 % (wenn dasselbe Unternehmen gemeint ist)" in found["chains_de"]
    assert found["chains_de"].endswith(f"Example Trading FZE{where} (vielleicht dasselbe Unternehmen)")


def test_two_remarks_on_one_share_stand_in_one_pair_of_brackets() -> None:
    brief = owned(
        listed("Listed One"),
        owners=({"name": "Listed One", "country": "GB", "share": "0.6"},),
        file="owner,owned,share,owned_country,owner_country\nListed One,Example Trading FZE,70,VG,GB\n",
    )
    stakes = one_of(brief).stakes
    marked = msgspec.structs.replace(stakes[0], doubtful=True, disputed=True)
    one = msgspec.structs.replace(one_of(brief), stakes=(marked,))
    assert facts(one, brief)["chains_en"].endswith(
        " (sources differ, a percent, or a part of one, if the same firm is meant)"
    )


def test_the_last_of_what_ended_is_told() -> None:
    file = "owner,owned,share,from,to,owned_country\n" + "".join(
        f"{name},Example Trading FZE,{share},{begun},{ended},AE\n"
        for name, share, begun, ended in (
            ("Listed One", "12.5-25", "", "2020-05-31"),
            ("Listed Two", "12.5-30", "2019-01-01", "2024-12-31"),
            ("Listed Three", "40", "2018-01-01", "2019-12-31"),
        )
    )
    names = ("Listed One", "Listed Two", "Listed Three")
    brief = owned(*(listed(name) for name in names), file=file)
    one = one_of(brief)
    assert last_apart(one) == {
        "owner": "Listed Two",
        "moment": date(2024, 12, 31).isoformat(),
        "held_en": "12.5 to 30 %",
        "held_de": "12,5 bis 30 %",
    }
    found = facts(one, brief)
    assert [found[name] for name in ("sources_en", "sources_de", "chains_en", "chains_de", "powers_en")] == [
        "-"
    ] * 5


def test_what_begins_only_later_is_told_with_its_first_day() -> None:
    file = "owner,owned,share,from,to,owned_country\n" + "".join(
        f"{name},Example Trading FZE,40,{begun},{ended},AE\n"
        for name, begun, ended in (("Listed One", "", "2026-01-31"), ("Listed Two", "2026-05-01", ""))
    )
    one = one_of(owned(listed("Listed One"), listed("Listed Two"), file=file))
    assert (last_apart(one)["owner"], last_apart(one)["moment"]) == ("Listed Two", "2026-05-01")


def test_a_party_without_a_role() -> None:
    brief = owned(listed("Listed One"), owners=({"name": "Listed One", "share": 10},))
    one = one_of(brief)
    party = msgspec.structs.replace(one.subject.party, role=None)
    bare = msgspec.structs.replace(one, subject=msgspec.structs.replace(one.subject, party=party))
    assert facts(bare, brief)["role"] == "-"
