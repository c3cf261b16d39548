from __future__ import annotations

import pytest

from matching.pairs import judged, listed
from tidewaiter.matching.genders import stated_gender
from tidewaiter.model.words import AskedKind, EntityKind, EvidenceKind


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Mr Ivan Petrov", "male"),
        ("Mrs. Jane Example", "female"),
        ("EXAMPLE, Ms Jane", "female"),
        ("Frau Dr. Erika Muster", "female"),
        ("г-н Иван Петров", "male"),
        ("Dr. Erika Muster", None),
        ("Sheikh Ahmad Example", None),
        ("Jane Example", None),
        ("Mister", None),
    ],
)
def test_only_a_title_states_a_gender(name: str, gender: str | None) -> None:
    found = stated_gender(name)
    assert (found and found[0]) == gender


def test_the_other_gender_speaks_against_and_the_same_says_nothing() -> None:
    entity = listed("Quorvath ZIMBELO", kind=EntityKind.PERSON, gender="male")
    plain = judged("Quorvath Zimbelo", entity, AskedKind.PERSON)
    other = judged("Mrs Quorvath Zimbelo", entity, AskedKind.PERSON)
    same = judged("Mr Quorvath Zimbelo", entity, AskedKind.PERSON)
    assert other.score < plain.score
    assert any(item.kind is EvidenceKind.GENDER for item in other.evidence)
    assert not any(item.kind is EvidenceKind.GENDER for item in (*same.evidence, *plain.evidence))


def test_a_list_that_records_no_gender_says_nothing() -> None:
    entity = listed("Quorvath ZIMBELO", kind=EntityKind.PERSON)
    found = judged("Mrs Quorvath Zimbelo", entity, AskedKind.PERSON)
    assert not any(item.kind is EvidenceKind.GENDER for item in found.evidence)
