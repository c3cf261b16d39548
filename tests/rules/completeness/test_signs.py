from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from rules.papers import brief_of, decided, found_by, one, order, with_goods
from tidewaiter.model.party import Owner
from tidewaiter.model.shipment import Assurance, Change, History, Payment, RouteLeg, Vessel
from tidewaiter.model.words import AskedKind, AssuranceKind, Level, Outcome

SLUG = "completeness/signs"
CLEAN = order("c3-spindle")


def test_an_order_that_states_none_leaves_nothing_to_say() -> None:
    assert found_by(SLUG, brief_of(CLEAN)) == ()


@pytest.mark.parametrize(
    ("changes", "variant"),
    [
        ({"history": History(previous_orders=3, refused_before=True)}, "refused_before"),
        ({"history": History(previous_orders=3, previous_destinations=("KR", "IR"))}, "went_before"),
        ({"changes": (Change(field="end_user", after_approval=True),)}, "changed"),
        ({"changes": (Change(field="destination"),)}, "changed"),
        ({"assurances": (Assurance(kind=AssuranceKind.INFORMED_LETTER, reference="BIS 12"),)}, "informed"),
        (
            {"route": (RouteLeg(place="DESTR"), RouteLeg(place="KRPUS", vessel=Vessel(ais_gap_hours=70)))},
            "silent_ship",
        ),
        ({"route": (RouteLeg(place="DESTR"), RouteLeg(place="KRPUS", vessel=Vessel(flag="IR")))}, "flag"),
        ({"payment": Payment(payer="Beispiel Motor Korea Co Ltd", bank="ABCDIRTHXXX")}, "bank"),
        ({"end_use": "Guidance of ballistic missiles"}, "end_use"),
        ({"route": (RouteLeg(place="IRTHR"), RouteLeg(place="KRPUS"))}, "departs"),
        ({"end_use": "Antrieb von Drohnen"}, "end_use"),
    ],
)
def test_a_sign_that_no_rule_judges_goes_to_a_person(changes: dict[str, object], variant: str) -> None:
    brief = brief_of(msgspec.structs.replace(CLEAN, **changes))
    finding = one(SLUG, brief)
    assert (finding.level, finding.variant) == (Level.REVIEW, variant)
    assert decided(brief).outcome is Outcome.REVIEW


@pytest.mark.parametrize(
    ("changes", "subject"),
    [
        (
            {"route": (RouteLeg(place="DESTR"), RouteLeg(place="KRPUS", vessel=Vessel(flag="IR")))},
            "/route/1/vessel/flag",
        ),
        (
            {"route": (RouteLeg(place="DESTR"), RouteLeg(place="KRPUS", vessel=Vessel(ais_gap_hours=70)))},
            "/route/1/vessel/ais_gap_hours",
        ),
        ({"route": (RouteLeg(place="IRTHR"), RouteLeg(place="KRPUS"))}, "/route/0/place"),
        (
            {"changes": (Change(field="packing", after_approval=False), Change(field="end_user"))},
            "/changes/1",
        ),
        ({"payment": Payment(payer="Beispiel Motor Korea Co Ltd", bank="ABCDIRTHXXX")}, "/payment/bank"),
        ({"assurances": (Assurance(kind=AssuranceKind.INFORMED_LETTER),)}, "/assurances/0"),
        ({"history": History(previous_orders=3, refused_before=True)}, "/history/refused_before"),
        (
            {"history": History(previous_orders=3, previous_destinations=("KR", "IR"))},
            "/history/previous_destinations/1",
        ),
        ({"end_use": "Guidance of ballistic missiles"}, "/end_use"),
    ],
)
def test_a_sign_names_the_field_it_stands_in(changes: dict[str, object], subject: str) -> None:
    assert one(SLUG, brief_of(msgspec.structs.replace(CLEAN, **changes))).subject == subject


@pytest.mark.parametrize(
    "text",
    [
        "для российской армии",
        "解放军空军装备",
        "军用雷达",
        "для нужд Министерства обороны",
        "Silahlı kuvvetler için insansız hava aracı",
        "Geran-2 production",
        "Ersatzteile für Drohne Orlan-10",
        "Shahed-136 airframes",
        "Mohajer-6",
        "Lancet-3 seekers",
    ],
)
def test_words_of_war_of_any_language_are_a_sign(text: str) -> None:
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, end_use=text)))
    assert (finding.subject, finding.variant) == ("/end_use", "end_use")


def test_words_of_war_in_what_goods_are_part_of_and_in_an_answer_are_signs() -> None:
    assert one(SLUG, brief_of(with_goods(CLEAN, part_of="T-72 tank"))).subject == "/goods/0/part_of"
    answered = msgspec.structs.replace(CLEAN, answers={"completeness/end_use": "для российской армии"})
    assert one(SLUG, brief_of(answered)).subject == "/answers/completeness~1end_use"


@pytest.mark.parametrize(
    "text",
    [
        "Not for military use",
        "Salvation Army kitchen",
        "Wiring of irrigation controllers",
        "Lancet needles for blood sampling",
        "Storage tank for rain water",
        "Pots of geranium",
    ],
)
def test_what_is_denied_or_means_something_else_is_none(text: str) -> None:
    shipment = with_goods(msgspec.structs.replace(CLEAN, end_use=text), part_of=text)
    assert found_by(SLUG, brief_of(shipment)) == ()


def test_what_was_changed_before_approval_is_no_sign() -> None:
    shipment = msgspec.structs.replace(CLEAN, changes=(Change(field="packing", after_approval=False),))
    assert found_by(SLUG, brief_of(shipment)) == ()


def test_an_owning_firm_in_such_a_country_is_a_sign_and_where_a_person_is_from_is_none() -> None:
    owners = (
        Owner(name="Beispiel Holding", country="IR", share=Decimal(40)),
        Owner(name="Max Beispiel", kind=AskedKind.PERSON, country="IR", share=Decimal(60)),
    )
    buyer = msgspec.structs.replace(CLEAN.parties[0], owners=owners)
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))))
    assert (finding.subject, finding.variant) == ("/parties/0/owners/0/country", "owner")


@pytest.mark.parametrize(
    ("changes", "variant"),
    [
        ({"identifiers": {"bic": "ABCDIRTH"}}, "bank"),
        ({"identifiers": {"iban": "IR120000000000000000000000"}}, "bank"),
        ({"website": "https://www.example.ir/shop"}, "website"),
    ],
)
def test_accounts_and_sites_in_such_a_country_are_signs(changes: dict[str, object], variant: str) -> None:
    buyer = msgspec.structs.replace(CLEAN.parties[0], **changes)
    finding = one(SLUG, brief_of(msgspec.structs.replace(CLEAN, parties=(buyer, *CLEAN.parties[1:]))))
    assert (finding.variant, finding.level) == (variant, Level.REVIEW)
    field = "website" if "website" in changes else f"identifiers/{next(iter(changes['identifiers']))}"  # type: ignore[call-overload]
    assert finding.subject == f"/parties/0/{field}"


def test_a_bank_s_name_in_capitals_is_no_sign() -> None:
    payment = Payment(payer="Beispiel Motor Korea Co Ltd", bank="GAZPROMBANK")
    assert found_by(SLUG, brief_of(msgspec.structs.replace(CLEAN, payment=payment))) == ()


def test_goods_from_such_a_country_are_a_sign() -> None:
    finding = one(SLUG, brief_of(with_goods(CLEAN, origin="Iran")))
    assert (finding.subject, finding.variant) == ("/goods/0/origin", "origin")
