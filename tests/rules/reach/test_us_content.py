"""reach/us_content: shares of US content at, just below and above each level, and content that counts in any quantity."""

from __future__ import annotations

from typing import Any

import pytest

from rules.orders import shipped
from rules.papers import brief_of, found_by, hit, listing, one
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import NexusGround
from tidewaiter.model.words import Level, Regime, Standing
from tidewaiter.rules.binding import nexus_of
from tidewaiter.rules.export.lines import subject_to_ear
from tidewaiter.wording.cards import question, summary
from tidewaiter.wording.grounds import ground_sentence
from tidewaiter.wording.labels import Lang

SLUG = "reach/us_content"
DAY = "2026-08-01"
YES, NO, UNKNOWN = Standing.YES, Standing.NO, Standing.UNKNOWN
PLAIN = {SLUG: "no"}
OWN = {"reach/us_owned": "no", "reach/us_direct_product": "no"}


def _brief(share: float, to: str, day: str = DAY, **changes: Any) -> Brief:
    fields = {name: changes.pop(name) for name in ("parties", "route", "destination") if name in changes}
    answers = {**OWN, **changes.pop("answers", {})}
    line = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": share, **changes}
    return shipped(day, home="DE", to=to, line=line, answers=answers, **fields)


def _ground(brief: Brief) -> NexusGround:
    nexus = nexus_of(brief, Regime.US)
    assert nexus is not None
    return next(ground for ground in nexus.grounds if ground.fact.startswith("us_content"))


@pytest.mark.parametrize(
    ("share", "to", "standing"),
    [
        (0.0, "CU", NO),
        (0.0999, "CU", NO),
        (0.1, "CU", NO),
        (0.1001, "CU", YES),
        (0.0999, "SY", NO),
        (0.1, "KP", NO),
        (0.1001, "KP", YES),
        (0.0999, "IR", NO),
        (0.1, "IR", UNKNOWN),
        (0.1001, "IR", YES),
        (0.1001, "TR", NO),
        (0.2499, "TR", NO),
        (0.25, "TR", NO),
        (0.2501, "TR", YES),
        (0.25, "RU", NO),
        (0.2501, "RU", YES),
    ],
)
def test_a_share_at_below_and_above_the_level(share: float, to: str, standing: Standing) -> None:
    assert subject_to_ear(_brief(share, to, answers=PLAIN), 0) is standing


@pytest.mark.parametrize(("day", "standing"), [("2021-01-18", YES), ("2021-01-19", NO)])
def test_who_is_in_group_e_is_asked_of_the_day(day: str, standing: Standing) -> None:
    assert subject_to_ear(_brief(0.2, "SD", day, answers=PLAIN), 0) is standing


@pytest.mark.parametrize(("day", "standing"), [("2014-07-09", UNKNOWN), ("2014-07-10", NO)])
def test_a_level_that_nobody_has_read_frees_nothing(day: str, standing: Standing) -> None:
    brief = _brief(0.2, "TR", day)
    assert subject_to_ear(brief, 0) is standing
    variants = [finding.variant for finding in found_by(SLUG, brief)]
    assert variants == (["unread"] if standing is UNKNOWN else [])


def test_each_place_has_its_own_answer() -> None:
    user = {"role": "end_user", "name": "User Example", "country": "CU"}
    brief = _brief(0.2, "TR", parties=[user])
    assert subject_to_ear(brief, 0, "TR") is NO
    assert subject_to_ear(brief, 0, "CU") is YES
    assert subject_to_ear(brief, 0, "MX") is YES
    assert subject_to_ear(brief, 0) is YES


def test_a_place_that_the_goods_only_pass_leaves_it_unknown() -> None:
    notified = {"role": "notify", "name": "Notified Example", "country": "CU"}
    user = {"role": "end_user", "name": "User Example", "country": "TR"}
    brief = _brief(0.2, "TR", parties=[user, notified])
    assert subject_to_ear(brief, 0, "CU") is YES
    assert subject_to_ear(brief, 0) is UNKNOWN


@pytest.mark.parametrize(("share", "standing"), [(0.1, NO), (0.2, UNKNOWN), (0.26, YES)])
def test_without_a_place_the_lower_level_asks(share: float, standing: Standing) -> None:
    parties = [{"role": "buyer", "name": "Buyer Example"}]
    brief = _brief(share, "TR", parties=parties, destination=None)
    assert subject_to_ear(brief, 0) is standing


@pytest.mark.parametrize(
    ("number", "to", "paragraph"),
    [
        ("4A003", "TR", "734.4(a)(1)"),
        ("5E002", "TR", "734.4(a)(2)"),
        ("3B993.f.1", "TR", "734.4(a)(3)"),
        ("9E003.a.1", "TR", "734.4(a)(4)"),
        ("0A919", "CN", "734.4(a)(5)"),
        ("9A991", "CN", "734.4(a)(6)(i)"),
        ("9A991", "BY", "734.4(a)(6)(i)"),
        ("3B001.c", "MO", "734.4(a)(8)"),
        ("3B001.b", "MO", "734.4(a)(9)"),
        ("5A002", "TR", "734.4(b)"),
        ("5A992.c", "TR", "734.4(b)"),
    ],
)
def test_content_of_a_kind_that_counts_from_the_first_cent_is_asked_about(
    number: str, to: str, paragraph: str
) -> None:
    brief = _brief(0.01, to, eccn=number)
    finding = one(SLUG, brief)
    assert (finding.level, finding.gap, finding.facts["paragraph"]) == (Level.INCOMPLETE, True, paragraph)
    assert subject_to_ear(brief, 0) is UNKNOWN


@pytest.mark.parametrize(
    ("share", "number", "to"),
    [
        (0.0, "9A991", "CN"),
        (0.01, "9A991", "TR"),
        (0.01, "EAR99", "TR"),
        (0.01, "0A919", "TR"),
        (0.01, "3B001.c", "TR"),
    ],
)
def test_outside_its_scope_the_share_alone_counts(share: float, number: str, to: str) -> None:
    brief = _brief(share, to, eccn=number)
    assert found_by(SLUG, brief) == ()
    assert subject_to_ear(brief, 0) is NO


def test_the_answer_counts() -> None:
    yes, no = (_brief(0.01, "CN", eccn="9A991", answers={SLUG: answer}) for answer in ("yes", "no"))
    assert (subject_to_ear(yes, 0), subject_to_ear(no, 0)) == (YES, NO)
    assert found_by(SLUG, yes) == found_by(SLUG, no) == ()


def test_an_unclassified_line_is_asked_about_where_something_turns_on_it() -> None:
    brief = _brief(0.01, "CN", eccn=None)
    assert subject_to_ear(brief, 0) is UNKNOWN
    assert found_by(SLUG, brief) == ()
    assert found_by(SLUG, brief_of(brief.shipment, hit("/parties/0", listing("us_entity_list"))))


@pytest.mark.parametrize(("to", "found"), [("CU", ["734.4(a)(6)(i)"]), ("CN", []), ("TR", [])])
def test_an_item_of_no_list_is_asked_about_where_something_turns_on_it(to: str, found: list[str]) -> None:
    brief = _brief(0.01, to)
    assert [finding.facts["paragraph"] for finding in found_by(SLUG, brief)] == found
    assert subject_to_ear(brief, 0) is (NO if to == "TR" else UNKNOWN)


def test_a_tenth_exactly_to_iran_goes_to_a_person() -> None:
    finding = one(SLUG, _brief(0.1, "IR", answers=PLAIN))
    assert (finding.level, finding.variant, finding.gap) == (Level.REVIEW, "ofac", True)
    assert finding.cited[0].instrument == "31 CFR 560.420"


@pytest.mark.parametrize(
    ("changes", "share", "standing"),
    [
        ({"kind": "technology"}, 0.2, UNKNOWN),
        ({"eccn": "1E002"}, 0.2, UNKNOWN),
        ({"kind": "technology"}, 0.0, NO),
        ({"kind": "technology"}, 0.2501, YES),
        ({"kind": "software"}, 0.2, NO),
    ],
)
def test_a_small_share_frees_technology_once_it_was_reported(
    changes: dict[str, Any], share: float, standing: Standing
) -> None:
    brief = _brief(share, "TR", **changes)
    assert subject_to_ear(brief, 0) is standing
    found = [(finding.level, finding.variant, finding.gap) for finding in found_by(SLUG, brief)]
    assert found == ([(Level.REVIEW, "report", True)] if standing is UNKNOWN else [])


def test_the_arithmetic_is_shown() -> None:
    ground = _ground(_brief(0.29, "TR"))
    assert ground_sentence(ground.fact, ground.facts) == (
        "line 1: US content 29 %, above 25 % for Türkiye (15 CFR 734.4(d))"
    )
    low = _ground(_brief(0.05, "CU", answers=PLAIN))
    assert ground_sentence(low.fact, low.facts, Lang.DE) == (
        "Position 1: US-Anteil 5 %, nicht über 10 % für Kuba (15 CFR 734.4(c))"
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_it_speaks_both_languages(lang: Lang) -> None:
    for brief in (
        _brief(0.1, "IR", answers=PLAIN),
        _brief(0.01, "CN", eccn="9A991"),
        _brief(0.2, "TR", "2014-07-09"),
        _brief(0.2, "TR", kind="technology"),
    ):
        finding = one(SLUG, brief)
        assert "{" not in summary(finding, lang) + (question(finding, lang) or "{")


def test_a_line_is_asked_about_beside_one_that_is_settled() -> None:
    part = {"hs": "8807.30", "eccn": "9A991.d", "origin": "DE", "us_content": 0.02}
    chair = {"hs": "9401.69", "eccn": "EAR99", "origin": "DE", "us_content": 0.9}
    brief = shipped(DAY, home="DE", to="CN", goods=[part, chair])
    assert [subject_to_ear(brief, line) for line in (0, 1)] == [UNKNOWN, YES]
    assert one(SLUG, brief).subject == "/goods/0/us_content"


def test_rules_on_a_place_are_given_its_answer() -> None:
    notified = {"role": "notify", "name": "Notified Example", "country": "CU"}
    user = {"role": "end_user", "name": "User Example", "country": "TR"}
    found = found_by("embargo/us_destination", _brief(0.2, "TR", parties=[user, notified]))
    assert [(finding.subject, finding.variant) for finding in found if finding.subject == "/goods/0"] == [
        ("/goods/0", "passing")
    ]
    answered = _brief(0.1, "TR", parties=[user, notified], answers=PLAIN)
    assert found_by("embargo/us_destination", answered) == ()


@pytest.mark.parametrize(
    ("share", "fact", "standing"),
    [
        (0.0999, "us_content_below", NO),
        (0.1, "us_content_below", NO),
        (0.1001, "us_content_placeless", UNKNOWN),
        (0.25, "us_content_placeless", UNKNOWN),
        (0.2501, "us_content", YES),
    ],
)
def test_without_a_place_more_than_the_higher_share_binds_anywhere_and_up_to_the_lower_nowhere(
    share: float, fact: str, standing: Standing
) -> None:
    parties = [{"role": "buyer", "name": "Buyer Example"}, {"role": "end_user", "name": "User Example"}]
    ground = _ground(_brief(share, "DE", parties=parties, destination=None))
    assert (ground.fact, ground.standing) == (fact, standing)
