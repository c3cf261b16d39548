from __future__ import annotations

from typing import Any

import pytest

from rules.ownership.firms import BUYER, SDN, listed, owned
from rules.papers import decided, found_by, listing
from tidewaiter.model.brief import Brief
from tidewaiter.model.finding import Finding
from tidewaiter.model.words import Band, Level, Outcome
from tidewaiter.wording import cards
from tidewaiter.wording.labels import Lang

SLUG = "ownership/ofac_50_percent"
HEAD = "owner,owned,share,owned_country,owner_country\n"
MOTHER = {"name": "Example Holding Ltd", "country": "GB"}


def only(brief: Brief) -> Finding:
    (finding,) = found_by(SLUG, brief)
    return finding


def seen(brief: Brief) -> tuple[Level, str, bool]:
    finding = only(brief)
    return finding.level, finding.variant, finding.gap


def holder(share: Any = None, name: str = "Blocked One", **more: Any) -> dict[str, Any]:
    return {"name": name, **({} if share is None else {"share": str(share)}), **more}


BANK = {"role": "bank", "name": "Example Bank Ltd", "country": "GB"}
PARTIES = [{"role": "buyer", "name": "Example Trading FZE", "country": "AE"}, BANK]


def test_a_firm_of_a_party_of_the_order_that_is_blocked_is_blocked() -> None:
    file = f"{HEAD}Example Trading FZE,Example Bank Ltd,50,GB,AE\n"
    brief = owned(listed("Example Trading FZE"), file=file, parties=PARTIES)
    assert (only(brief).subject, only(brief).level) == ("/parties/1", Level.PROHIBITED)


def test_a_party_that_only_the_register_calls_by_its_listed_name_is_found() -> None:
    lei = "213800EXAMPLECHILD01"
    file = f"owner,owned,owned_lei\nSomebody,Blocked Trading House,{lei}\n"
    brief = owned(
        listed("Blocked Trading House"),
        file=file,
        parties=[{"role": "buyer", "name": "ETF", "country": "AE", "identifiers": {"lei": lei}}],
    )
    assert seen(brief) == (Level.PROHIBITED, "itself", False)


def test_the_owner_of_every_party_that_takes_part_counts() -> None:
    file = f"{HEAD}Blocked One,Example Bank Ltd,50,GB,\n"
    finding = only(owned(listed("Blocked One"), file=file, parties=PARTIES))
    assert (finding.subject, finding.level) == ("/parties/1", Level.PROHIBITED)


def test_a_bank_that_the_order_only_names_is_a_question() -> None:
    file = f"{HEAD}Blocked One,Example Bank Ltd,50,GB,\n"
    payment = {"payer": "Example Trading FZE", "bank": "Example Bank Ltd"}
    finding = only(owned(listed("Blocked One"), file=file, payment=payment))
    assert (finding.subject, finding.level, finding.variant, finding.gap) == (
        "/payment/bank", Level.REVIEW, "link_open", True,
    )  # fmt: skip


def test_every_wording_has_its_facts() -> None:
    finding = only(owned(listed("Blocked One"), owners=(holder("50"),)))
    for lang in Lang:
        assert "[" not in cards.summary(finding, lang).replace("[NPWMD, IFSR]", "")
    assert finding.subject == BUYER
    assert SDN.entry in finding.facts["listed"]


@pytest.mark.parametrize(
    ("share", "home", "tasks"),
    [
        ("50", "US", ("hold", "return")),
        (None, "US", ("hold", "shares")),
        ("50", "DE", ("counsel",)),
        ("49.99", "US", ()),
    ],
)
def test_what_is_to_be_done(share: str | None, home: str, tasks: tuple[str, ...]) -> None:
    assert only(owned(listed("Blocked One"), owners=(holder(share),), home=home)).tasks == tasks


def test_it_decides_the_order() -> None:
    assert decided(owned(listed("Blocked One"), owners=(holder("50"),))).outcome is Outcome.PROHIBITED
    open_share = decided(owned(listed("Blocked One"), owners=(holder(),)))
    assert not open_share.complete
    assert any(question.id == SLUG for question in open_share.questions)


def test_it_names_the_authority_and_the_day_of_what_only_may_have_been() -> None:
    finding = only(owned(listed("Blocked One", band=Band.POSSIBLE), owners=(holder("50", to="2026-03-01"),)))
    assert finding.facts["authority"] == "OFAC"
    assert (finding.variant, finding.facts["moment"]) == ("perhaps_apart", "2026-03-01")


def test_of_several_blocked_owners_the_most_restrictive_entry_decides() -> None:
    unread = listing("us_sdn", verified=False)
    for first, second in ((unread, SDN), (SDN, unread)):
        two = (holder("25"), holder("25", "Blocked Two"))
        brief = owned(listed("Blocked One", first), listed("Blocked Two", second), owners=two)
        assert seen(brief)[0] is Level.PROHIBITED


def test_what_ended_is_said_before_what_begins_later() -> None:
    two = (holder("50", "Blocked Two", **{"from": "2026-03-03"}), holder("50", to="2026-03-01"))
    brief = owned(listed("Blocked One"), listed("Blocked Two"), owners=two)
    assert seen(brief) == (Level.NOTE, "ended", False)


def test_an_entry_that_nobody_has_read_holds_the_goods_and_the_money() -> None:
    entry = listing("us_sdn", verified=False)
    assert only(owned(listed("Blocked One", entry), owners=(holder("50"),))).tasks == ("hold", "return")
