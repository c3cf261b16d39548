from __future__ import annotations

import pytest

from matching.pairs import POLICY, judged, listed
from tidewaiter.matching.features import documentation
from tidewaiter.model.words import AskedKind, EvidenceKind
from tidewaiter.text.description import DESCRIBED


def test_every_feature_is_documented_and_has_its_weights() -> None:
    documented = documentation()
    for sort in ("person", "firm"):
        assert set(POLICY.features[sort]) == set(DESCRIBED)
    others = {"person", "firm", "floor", "alias_strength", "address_entity"}
    assert set(documented) - set(DESCRIBED) == set(POLICY.features) - others
    assert all(len(text) > 40 for text in documented.values())


@pytest.mark.parametrize(
    ("email", "counts"), [("buyer@pishgam-safeh.example", True), ("buyer@gmail.com", False)]
)
def test_a_mail_domain_counts_unless_anybody_can_have_it(email: str, counts: bool) -> None:
    entity = listed("Pishgam Safeh", emails=("office@pishgam-safeh.example", "pishgam@gmail.com"))
    found = judged("Pishgam Safeh", entity, email=email)
    assert any(item.kind is EvidenceKind.EMAIL_DOMAIN for item in found.evidence) is counts


def test_a_common_name_is_weaker_than_a_rare_one() -> None:
    common = judged("Ali Mohammad", listed("Ali Mohammad"), AskedKind.COMPANY)
    rare = judged("Quorvath Zimbelo", listed("Quorvath Zimbelo"), AskedKind.COMPANY)
    assert common.name == rare.name == 1.0
    assert common.score < rare.score


def test_numbers_that_differ_speak_strongly_against() -> None:
    assert not judged("Zarnik Plant 7", listed("Zarnik Plant 9")).hit
    assert judged("Zarnik Plant 7", listed("Zarnik Plant 7")).hit
