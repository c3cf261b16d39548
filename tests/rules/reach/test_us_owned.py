"""reach/us_owned: US owners of an exporter elsewhere, for Iran and Cuba."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import brief_of, found_by, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.holding import Holder, Holding, Power
from tidewaiter.model.share import Share
from tidewaiter.model.words import AskedKind, Level, Regime, Standing
from tidewaiter.owners.gather import gather
from tidewaiter.owners.register import Register
from tidewaiter.rules.binding import nexus_of
from tidewaiter.screening.subjects import subjects
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.labels import Lang

SLUG = "reach/us_owned"
DAY = "2026-08-01"
YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN
CHAIR = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": "0"}
PERSON = {"name": "Anna Muster", "kind": "person", "country": "DE"}
PARENT = {"name": "Example Holdings Inc.", "country": "US"}


def _brief(*owners: dict[str, Any], to: str = "IR", day: str = DAY, **fields: Any) -> Brief:
    exporter = {"name": "Muster GmbH", "country": "DE", "owners": list(owners), **fields.pop("exporter", {})}
    return shipped(day, home="DE", to=to, line=CHAIR, exporter=exporter, **fields)


def _persons(brief: Brief) -> Standing:
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    return nexus.persons


@pytest.mark.parametrize(
    ("share", "standing", "variant"),
    [("49.99", UNKNOWN, ""), ("50", YES, None), ("100", YES, None)],
)
def test_half_in_the_hands_of_one_us_person_binds(
    share: str, standing: Standing, variant: str | None
) -> None:
    brief = _brief({**PARENT, "share": share})
    assert _persons(brief) is standing
    assert [finding.variant for finding in found_by(SLUG, brief)] == ([] if variant is None else [variant])


def test_49_99_and_the_rest_in_other_hands_does_not() -> None:
    brief = _brief({**PARENT, "share": "49.99"}, {**PERSON, "share": "50.01"})
    assert _persons(brief) is NO
    assert found_by(SLUG, brief) == ()


def test_two_us_persons_that_make_half_together_are_a_question() -> None:
    second = {"name": "Other Holdings LLC", "country": "US", "share": "25"}
    brief = _brief({**PARENT, "share": "25"}, second, {**PERSON, "share": "50"})
    assert _persons(brief) is UNKNOWN
    assert one(SLUG, brief).variant == "perhaps"


def test_an_unknown_share_of_a_us_person_is_a_question() -> None:
    finding = one(SLUG, _brief(PARENT))
    assert (finding.level, finding.variant, finding.gap) == (Level.INCOMPLETE, "perhaps", True)
    assert "Example Holdings Inc." in finding.facts["owners"]


def test_a_us_person_elsewhere_counts_as_one() -> None:
    owner = {"name": "Example Person", "kind": "person", "country": "CH", "share": "60", "us_person": True}
    assert _persons(_brief(owner)) is YES
    assert _persons(_brief({**owner, "us_person": False})) is NO


def test_unknown_owners_ask_and_a_firm_elsewhere_does_not_settle_it() -> None:
    assert one(SLUG, _brief()).variant == ""
    assert _persons(_brief({"name": "Beispiel AG", "country": "CH", "share": "100"})) is UNKNOWN
    assert _persons(_brief({**PERSON, "share": "51"})) is NO
    assert _persons(_brief({**PERSON, "share": "50"})) is UNKNOWN


def _with_files(*holdings: Holding) -> Brief:
    brief = _brief({"name": "Beispiel AG", "country": "CH", "share": "100"})
    who = subjects(brief.shipment)
    return brief_of(brief.shipment, ownership=gather(who, Register(holdings)))


def _held(owner: Holder, share: str, **changes: Any) -> Holding:
    swiss = Holder(key="swiss", name="Beispiel AG", country="CH", kind=AskedKind.COMPANY)
    return Holding(owner=owner, owned=swiss, share=Share.exactly(share), source="a file", **changes)


AMERICAN = Holder(key="parent", name="Example Holdings Inc.", country="US", kind=AskedKind.COMPANY)
GERMAN = Holder(key="person", name="Anna Muster", country="DE", kind=AskedKind.PERSON)


def test_a_chain_through_a_firm_elsewhere_binds_and_names_the_us_person() -> None:
    brief = _with_files(_held(AMERICAN, "60"))
    assert _persons(brief) is YES
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    assert [ground.value for ground in nexus.grounds if ground.fact == "us_owned"] == [
        "Example Holdings Inc."
    ]


def test_just_below_half_of_the_firm_above_does_not() -> None:
    assert _persons(_with_files(_held(AMERICAN, "49.99"), _held(GERMAN, "50.01"))) is NO
    assert _persons(_with_files(_held(AMERICAN, "49.99"))) is UNKNOWN


def test_votes_in_the_firm_above_without_a_share_are_a_question() -> None:
    brief = _with_files(_held(AMERICAN, "0", powers=(Power.VOTES,)), _held(GERMAN, "100"))
    assert _persons(brief) is UNKNOWN
    assert one(SLUG, brief).variant == "perhaps"


def test_a_ring_of_firms_ends() -> None:
    swiss = Holder(key="swiss", name="Beispiel AG", country="CH", kind=AskedKind.COMPANY)
    dutch = Holder(key="dutch", name="Voorbeeld BV", country="NL", kind=AskedKind.COMPANY)
    ring = Holding(owner=swiss, owned=dutch, share=Share.exactly("60"), source="a file")
    assert _persons(_with_files(_held(dutch, "60"), ring)) is UNKNOWN


@pytest.mark.parametrize("to", ["TR", "ES", "RU", "KP"])
def test_other_places_do_not_ask(to: str) -> None:
    assert found_by(SLUG, _brief(to=to)) == ()


def test_cuba_asks_whatever_the_share_since_its_section_was_not_read() -> None:
    finding = one(SLUG, _brief({**PARENT, "share": "100"}, to="CU"))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "law_unknown", True)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2012-10-08", NO),
        ("2012-10-09", UNKNOWN),
        ("2016-01-15", UNKNOWN),
        ("2016-01-16", UNKNOWN),
        ("2018-11-04", UNKNOWN),
        ("2018-11-05", YES),
    ],
)
def test_the_section_on_both_sides_of_its_days(day: str, standing: Standing) -> None:
    assert _persons(_brief({**PARENT, "share": "100"}, day=day)) is standing


def test_an_exporter_in_the_united_states_or_a_us_person_needs_no_owners() -> None:
    assert found_by(SLUG, _brief(exporter={"country": "US"})) == ()
    assert found_by(SLUG, _brief(exporter={"us_person": True})) == ()


def test_the_answer_counts() -> None:
    assert _persons(_brief(answers={SLUG: "no"})) is NO
    assert _persons(_brief(answers={SLUG: "ja"})) is YES
    assert found_by(SLUG, _brief(answers={SLUG: "no"})) == ()


@pytest.mark.parametrize("lang", list(Lang))
def test_it_speaks_both_languages(lang: Lang) -> None:
    for brief in (_brief(), _brief(PARENT), _brief({**PARENT, "share": "100"}, day="2017-01-01")):
        finding = one(SLUG, brief)
        assert "{" not in summary(finding, lang) + (question(finding, lang) or "{")


@pytest.mark.parametrize(
    ("acting", "asked"),
    [({}, True), ({"us_person": True}, False), ({"country": "US"}, False)],
)
def test_owners_are_asked_for_only_where_nobody_who_acts_is_a_us_person(
    acting: dict[str, Any], asked: bool
) -> None:
    forwarder = {"role": "agent", "name": "Example Agents", "country": "DE", **acting}
    parties = [{"role": "end_user", "name": "User Example", "country": "IR"}, forwarder]
    nexus = nexus_of(_brief(parties=parties), Regime.US)
    assert nexus is not None
    assert any(ground.subject == "/exporter/owners" for ground in nexus.grounds) is asked
